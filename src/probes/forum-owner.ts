import { unofficialWords } from '../data/community-words.ts';
import { nameAdditions } from '../data/ticket-words.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl, sameSite, siteOf } from '../lib/url.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { originOf } from './kb-owner.ts';

/** Words beside a company's name in the name of its forum. */
const forumAdditions =
  /^(?:forums?|forumas?|foros?|foren|community|communities|comunidad|users?|usergroup|talk|discuss|discussions?)$/;
/** Characters of a forum's page in which it says that others run it. */
const beginning = 500;
const mostWords = { run: 4, text: 40 } as const;

const wordsOf = (text: string): readonly string[] => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords.text);

/** Whether a name is a brand, or one of both only adds a word that names nobody (`acmeforum`, `getacme`). */
function isNameOf(brand: string, name: string): boolean {
  const [short, long] = brand.length < name.length ? [brand, name] : [name, brand];
  if (short === long) return true;
  if (short.length < 3 || nameAdditions.has(short) || forumAdditions.test(short)) return false;
  const rest = long.startsWith(short) ? long.slice(short.length) : long.endsWith(short) ? long.slice(0, -short.length) : '';
  return nameAdditions.has(rest) || forumAdditions.test(rest);
}

/** Whether a few words of a text in a row are the name of a brand. */
function names(brand: string, text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, first) =>
    Array.from({ length: mostWords.run }, (__, more) => words.slice(first, first + more + 1).join('')).some((name) =>
      isNameOf(brand, name),
    ),
  );
}

/** What the company calls itself: in its domain, and on its home page, where a slogan may follow. */
export const companyNames = (view: SiteView): readonly string[] => [
  siteOf(originOf(view)).split('.')[0] ?? '',
  ...view
    .of('home')
    .flatMap(({ doc }) => doc.select('meta[property="og:site_name"]').map(({ attribs }) => attribs['content'] ?? ''))
    .map((name) => name.split(/ [|–—-] |: /)[0] ?? ''),
];

/** Its names as brands: letters and digits of them, three at least. */
const brandsOf = (view: SiteView): readonly string[] =>
  companyNames(view)
    .map((name) => wordsOf(name).join(''))
    .filter((brand) => brand.length >= 3 && /\p{L}/u.test(brand));

/**
 * Whether a page of a forum is the company's: it lies on the company's site or is led to by an address there, bears the
 * company's name in its address or title, or leads back to the company, and does not say that others run it. Any forum is, of
 * a company whose name is not told.
 */
export function isOwnForum(view: SiteView, { page, doc, role }: ParsedPage): boolean {
  const homes = [originOf(view), `https://${view.domain}/`];
  const isAtHome = (url: string): boolean => homes.some((home) => sameSite(url, home));
  if (role === 'home' || isAtHome(page.finalUrl) || isAtHome(page.url)) return true;
  if (view.ownHosts?.has(hostOf(page.url))) return true;
  const brands = brandsOf(view);
  if (brands.length === 0) return true;
  const { hostname = '', pathname = '' } = parsedUrl(page.finalUrl) ?? {};
  const called = [hostname.slice(0, hostname.lastIndexOf('.')), pathname, doc.title];
  if (unofficialWords.test(fold(`${doc.title} ${doc.text().slice(0, beginning)}`))) return false;
  if (brands.some((brand) => called.some((text) => names(brand, text)))) return true;
  // Users link to any page of anybody in what they write.
  return doc
    .links()
    .some(({ url, area }) => isAtHome(url) && (area !== 'main' || homes.some((home) => pageKey(home) === pageKey(url))));
}
