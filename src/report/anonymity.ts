import { dnsQuestion } from '../lib/dns.ts';
import { asciiHost, readableHost } from '../lib/host-name.ts';
import { fold } from '../lib/text.ts';
import { siteOf } from '../lib/url.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import { isOwn } from './looked-at.ts';
import type { Words } from './words/index.ts';

export type AnonymousWords = Words['anonymous'];

/** Numbers things from 1 as they come; the same thing keeps its number. */
export function numbering(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  };
}

/**
 * What each company is called, by its domain. Letters go down the ranking, then by coverage, so they tell nothing that the
 * report does not show; the order of the command line, often that of the alphabet or the client first, would.
 */
export function anonymousNames({ scorecards, comparison }: Report, words: AnonymousWords): ReadonlyMap<string, string> {
  const scoreOf = new Map(comparison.ranking.map(({ domain, score }) => [domain, score ?? -1]));
  const places = new Map(comparison.ranking.map(({ domain }, index) => [domain, index]));
  const ordered = scorecards.toSorted(
    (a, b) =>
      (scoreOf.get(b.domain) ?? -1) - (scoreOf.get(a.domain) ?? -1) ||
      b.total.coverage - a.total.coverage ||
      (places.get(a.domain) ?? 0) - (places.get(b.domain) ?? 0),
  );
  return new Map(ordered.map(({ domain }, index) => [domain, words.company(index)]));
}

/** Places in place of addresses: "Company A: page 3 (contact)"; pages, names and messages that differ stay apart. */
export function placesOf(card: Scorecard, label: string, words: AnonymousWords): (url: string) => string {
  const [pages, names, messages] = [numbering(), numbering(), numbering()];
  const roles = new Map(card.visits.flatMap(({ url, role }) => (role === undefined ? [] : [[url, role] as const])));
  return (url) => {
    const whose = isOwn(url, card) ? label : words.anotherSite;
    const asked = dnsQuestion(url);
    if (asked) return `dns:${whose}: ${words.hostName(names(asked.name))}?type=${asked.type}`;
    if (!/^https?:/i.test(url)) return `${label}: ${words.message(messages(url))}`;
    return `${whose}: ${words.page(pages(url), roles.get(url))}`;
  };
}

const squeezed = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** What a company's own products may be called after: the label of its domain, and its name. */
const ownWords = ({ domain, name = '' }: Scorecard): readonly string[] =>
  [siteOf(`https://${asciiHost(domain)}/`).split('.')[0] ?? '', readableHost(domain).split('.').at(-2) ?? '', name]
    .map(squeezed)
    .filter((word) => word !== '');

const rowId = /^[a-z\d][a-z\d._-]{0,63}$/i;
const longEnough = 4;

/** Ids of rows stay, but for those that are called after the company itself; `names` has the names of rows by their ids. */
export function productsOf(card: Scorecard, names: ReadonlyMap<string, string>, words: AnonymousWords) {
  const own = ownWords(card);
  const isOwnWord = (text: string): boolean => {
    const said = squeezed(text);
    return own.some((word) => said === word || (word.length >= longEnough && said.includes(word)));
  };
  return (id: string): string => {
    const rows = [...names].flatMap(([key, name]) => (key.endsWith(` ${id}`) ? [name] : []));
    return rowId.test(id) && ![id, ...rows].some(isOwnWord) ? id : words.ownProduct;
  };
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Texts of the user's own rubric stay, without the domains and names of the companies in them. */
export function namelessTexts({ scorecards }: Report, words: AnonymousWords): (text: string) => string {
  const names = scorecards.flatMap(({ domain, name }) => [domain, readableHost(domain), ...(name === undefined ? [] : [name])]);
  const all = [...new Set(names)].filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  if (all.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(literally).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, words.someCompany);
}
