import type { Document } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { queryWorth } from '../lib/search-text.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { sampleOf } from './kb-sample.ts';

/** An article that was read, with the title to search it by. */
export interface Subject {
  readonly page: ParsedPage;
  readonly title: string;
}

const headings = remember((doc: Document): readonly string[] =>
  doc.elements('h1').map((heading) =>
    doc
      .textOf(heading.children)
      .replace(/\s+/g, ' ')
      .replace(/\s?[#¶]$/, '')
      .trim(),
  ),
);

/** The longest part of a title: the site's name stands before or behind it. */
const partOf = (title: string): string =>
  title.split(/\s[|–—·•«»:-]\s/).reduce((best, part) => (part.trim().length > best.length ? part.trim() : best), '');

/** Articles whose title no other page has, better queries first; in the same order for the same pages. */
export function subjectsOf(kb: KnowledgeBase, view: SiteView): readonly Subject[] {
  const articles = (sampleOf(view)?.articles ?? []).filter(({ role }) => role !== 'search');
  const owners = new Map<string, Set<string>>();
  const own = (title: string, key: string): void => {
    owners.set(fold(title), (owners.get(fold(title)) ?? new Set()).add(key));
  };
  for (const { page, doc } of [kb.home, ...articles]) for (const title of headings(doc)) own(title, pageKey(page.finalUrl));
  for (const { text, key } of kb.links) own(text, key);
  const isOwn = (title: string): boolean => (owners.get(fold(title))?.size ?? 0) <= 1;
  return articles
    .flatMap((page) => {
      const title = [...headings(page.doc), partOf(page.doc.title)].find((one) => queryWorth(one) > 0 && isOwn(one));
      return title === undefined ? [] : [{ page, title }];
    })
    .toSorted((a, b) => queryWorth(b.title) - queryWorth(a.title));
}
