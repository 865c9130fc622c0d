import type { Thread } from '../../model/topic.ts';
import { fold } from '../text.ts';
import { isStaffTitle } from './staff.ts';

/** Its words without signs, and all of its letters and digits in a row: how names are compared. */
const spaced = (text: string): string => (fold(text.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
const bare = (text: string): string => spaced(text).replaceAll(' ', '');

/** Words that deny, or that make a fan or customer of the bearer. */
const denial =
  /(?<!\p{L})(?:ex|former|not|no|non|anti|i|my|the|love|hate|fan|user|customer|client|pro|mr|mrs|ms|la|el|le|de|бывш\p{L}*|не|фанат|клиент|ehemalig\p{L}*)(?!\p{L})/u;

/** Whether a text is a brand alone, or a brand with a word for its staff: "Acme", "Acme Support", "Team Acme". */
function names(text: string, brand: string): boolean {
  const plain = bare(text);
  if (plain === bare(brand)) return true;
  const beside = (whole: string, part: string): string =>
    whole.startsWith(part) ? whole.slice(part.length) : whole.endsWith(part) ? whole.slice(0, -part.length) : '';
  return isStaffTitle(beside(spaced(text), spaced(brand))) || isStaffTitle(beside(plain, bare(brand)));
}

/** Whether the name that an author goes by says that the company speaks: its own name, or a person's with the brand beside. */
export function isCompanyName(author: string, brands: readonly string[]): boolean {
  const name = fold(author.slice(0, 200));
  return brands.some((brand) => {
    if (bare(brand).length < 3 || !/\p{L}/u.test(brand)) return false;
    if (names(name, brand)) return true;
    const parts = name.split(/[()[\]{}|,@•·/]| - | (?:from|at|bei|chez|из|від) /u).filter((part) => part.trim() !== '');
    const [first = '', ...rest] = parts;
    if (rest.length > 0 && !denial.test(first)) return rest.some((part) => names(part, brand));
    const joined = /^(\p{L}{2,30})[-_.](.{3,60})$/u.exec(name);
    return joined !== null && !denial.test(joined[1] ?? '') && bare(joined[2] ?? '') === bare(brand);
  });
}

/** A thread in which whoever bears the company's name is its staff; of all others it says what it said. */
export function withBrand(thread: Thread, brands: readonly string[]): Thread {
  return {
    ...thread,
    posts: thread.posts.map((post) => (isCompanyName(post.author, brands) ? { ...post, staff: true } : post)),
  };
}
