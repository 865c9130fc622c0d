import type { Post, Thread } from '../../model/topic.ts';
import { fold } from '../text.ts';
import { isStaffTitle } from './staff.ts';

/** Its words without signs, and all of its letters and digits in a row: how names are compared. */
const spaced = (text: string): string => (fold(text.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const bare = (text: string): string => spaced(text).replaceAll(' ', '');

/**
 * Whether a text is a brand alone, or a brand with a word for its staff before or behind it: "Acme", "Acme Support",
 * "AcmeTeam". A brand beside any other word is a product that somebody uses, or a family's name.
 */
function names(text: string, brand: string): boolean {
  const plain = bare(text);
  if (plain === bare(brand)) return true;
  const beside = (whole: string, part: string): string =>
    whole.startsWith(part) ? whole.slice(part.length) : whole.endsWith(part) ? whole.slice(0, -part.length) : '';
  return isStaffTitle(beside(spaced(text), spaced(brand))) || isStaffTitle(beside(plain, bare(brand)));
}

/** A brand that is short or a number is a word like others. */
const isTelling = (brand: string): boolean => bare(brand).length >= 3 && /\p{L}/u.test(brand);

/** What people put behind their names to say whose they are: "Dana (Acme Support)", "Dana | Acme Support". */
const parts = /[()[\]{}|,@•·/]| - /u;

/** Whether the name that an author goes by says that the company speaks: its own name, or that of its staff. */
export function isCompanyName(author: string, brands: readonly string[]): boolean {
  const name = fold(author.slice(0, 200));
  const [, ...behind] = name.split(parts).filter((part) => part.trim() !== '');
  return brands
    .filter(isTelling)
    .some((brand) => names(name, brand) || behind.some((part) => bare(part) !== bare(brand) && names(part, brand)));
}

/** Whether the company's name stands in a title that tells a trade: "Acme Support". */
const isOfCompany = ({ claims }: Post, brands: readonly string[]): boolean =>
  claims?.some((claim) => brands.some((brand) => isTelling(brand) && names(claim, brand))) ?? false;

/**
 * A thread in which whoever bears the company's name is its staff where nothing else tells, and so is who claims a trade there;
 * of all others it says what it said.
 */
export function withBrand(thread: Thread, brands: readonly string[]): Thread {
  const isStaff = (post: Post): boolean =>
    isOfCompany(post, brands) || (post.staff === null && isCompanyName(post.author, brands));
  return { ...thread, posts: thread.posts.map((post) => (isStaff(post) ? { ...post, staff: true } : post)) };
}
