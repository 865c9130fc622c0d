import { type Community, communities } from '../data/communities.ts';
import { channelWords, groupWords, helpWords, joinWords, leaveWords, unofficialWords, vanity } from '../data/community-words.ts';
import { creditWords, placeholderAccounts, templateAccounts } from '../data/template-accounts.ts';
import { credits, plainName } from '../lib/credits.ts';
import type { Link } from '../lib/html.ts';
import { fold } from '../lib/text.ts';
import { decoded, hostMatches, parsedUrl, sameSite, siteOf, urlOf } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { CommunityPlace } from '../model/values.ts';
import type { Pattern } from '../model/vendor.ts';
import { evidenceOn, type ParsedPage } from './define-probe.ts';

export interface LinkedPlace {
  readonly place: CommunityPlace;
  readonly evidence: Evidence;
  /** A forum of which pages were read. */
  readonly isForum?: true;
}

interface Address {
  readonly host: string;
  /** Path, query and fragment. */
  readonly tail: string;
}

function addressOf(href: string, base: string): Address | null {
  const url = urlOf(href, base);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  return { host: url.hostname.replace(/\.$/, ''), tail: `${url.pathname}${url.search}${url.hash}` };
}

const leadsTo = ({ host, tail }: Address, link: string, path: Pattern | undefined): boolean =>
  hostMatches(host, link) && (path?.test(tail) ?? true);

/** The row whose places an address is one of; `words` is what a link says, folded, and may make a person's address a group's. */
export function placeAt(href: string, base: string, words: string): Community | null {
  const address = addressOf(href, base);
  if (!address) return null;
  const group = groupWords.test(words) && !helpWords.test(words);
  const channel = channelWords.test(words) && !groupWords.test(words);
  return (
    communities.find(
      (row) =>
        !row.notHosts?.test(address.host) &&
        !(row.channels && channel) &&
        (row.shows.some((signal) => 'link' in signal && leadsTo(address, signal.link, signal.path)) ||
          (group && row.named?.some(({ link, path }) => leadsTo(address, link, path)))),
    ) ?? null
  );
}

/** The label that names a company in its domain: `acme` of `docs.acme.co.uk`. */
const brandOf = (url: string): string => plainName(siteOf(url).split('.')[0] ?? '');

/** The name of a place: the last part of its path, or the first label of a host that is all its own. */
function nameOf({ host, tail }: Address): string {
  const last = (tail.split(/[?#]/)[0] ?? '').split('/').filter(Boolean).at(-1) ?? host.split('.')[0] ?? '';
  return plainName(decoded(last.replace(/%(?![\da-f]{2})/gi, '')));
}

/** A place about a subject belongs to the company when it bears its name, or stands in the frame of the site. */
function belongs(name: string, link: Link, brand: string): boolean {
  if (link.area !== 'main') return true;
  return brand.length > 2 && name.length > 2 && (name.includes(brand) || brand.includes(name));
}

/** Whether a link stands in a credit, or leads to the place of the page's maker or to one that a template left open. */
function isMakers(name: string, { element }: Link, brand: string, { doc }: ParsedPage): boolean {
  const { names, generators, links } = credits(doc, creditWords);
  if (links.has(element)) return true;
  return (
    name !== brand && (names.has(name) || generators.has(name) || templateAccounts.has(name) || placeholderAccounts.has(name))
  );
}

/** Longest text around a link that is about it, and how much is read to see whether it is longer. */
const [longestAround, mostAround] = [500, 600];

/** What is said around a link, when the block around it is short enough to be about it. */
function wordsAround({ doc }: ParsedPage, link: Link): string {
  const block = doc.$(link.element).closest('p, li, td, div, section');
  const text = block.length > 0 ? doc.textOf(block.toArray(), mostAround) : '';
  return fold(`${link.text} ${text.length < longestAround ? text : ''}`);
}

function vanityPlace(link: Link, home: string): string | null {
  const at = sameSite(link.url, home) ? parsedUrl(link.url) : null;
  if (!at) return null;
  const place = `${at.hostname}${at.pathname}`;
  const hit = vanity.find(({ address }) => address.test(place));
  return hit && joinWords.test(fold(link.text)) ? hit.place : null;
}

/** Places that a page's links lead to. What users write in a forum's own pages is not the company's word: `frameOnly`. */
export function linkedPlaces(page: ParsedPage, home: string, frameOnly: boolean): readonly LinkedPlace[] {
  const places: LinkedPlace[] = [];
  const brand = brandOf(home);
  for (const link of page.doc.links()) {
    if (frameOnly && link.area === 'main') continue;
    const row = sameSite(link.url, home) ? null : placeAt(link.href, page.doc.base, fold(link.text));
    const id = row?.id ?? vanityPlace(link, home);
    if (!id) continue;
    const address = addressOf(link.href, page.doc.base);
    if (!address) continue;
    const name = nameOf(address);
    if (row && (isMakers(name, link, brand, page) || (row.topical && !belongs(name, link, brand)))) continue;
    const words = wordsAround(page, link);
    places.push({
      place: {
        place: id,
        url: link.url,
        official: !unofficialWords.test(words),
        access: row?.closed || leaveWords.test(words) ? 'invite' : 'untold',
      },
      evidence: evidenceOn(page, 'a[href]', `${link.text} ${link.href}`),
    });
  }
  return places;
}
