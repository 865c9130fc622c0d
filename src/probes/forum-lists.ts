import type { Listing, TopicAdapter, TopicListing } from '../lib/topics/adapter.ts';
import { pageKey } from '../lib/url.ts';
import type { Section } from '../model/topic.ts';
import type { SiteView } from './define-probe.ts';
import type { SeenForum } from './forum-sight.ts';
import { sourceAt } from './forum-source.ts';

/** Addresses of lists, and sections, of one forum that are read. */
export const mostLists = 3;
const mostSections = 5;

/** Lists of topics of the whole forum, of its sections where those tell none, and lists of sections. */
export interface Lists {
  readonly whole: readonly TopicListing[];
  readonly ofSections: readonly Listing[];
  /** Topics are to be taken from the sections. */
  readonly askSections: boolean;
  readonly sections: readonly Section[];
}

/** What lists a forum has, as far as pages tell. */
export function listsOf(view: SiteView, forum: SeenForum, adapter: TopicAdapter): Lists {
  const now = Date.parse(view.at);
  const whole = adapter.lists(forum.root).slice(0, mostLists);
  const pages = forum.pages.map(({ page }): Listing => ({ url: page.finalUrl, accept: 'html' }));
  const sections = [...adapter.sectionLists(forum.root).slice(0, mostLists), ...whole, ...pages].flatMap((listing) => {
    const at = sourceAt(view, listing);
    return (at && adapter.sectionsIn(at.source, now)) ?? [];
  });
  const once = [...new Map(sections.map((section) => [pageKey(section.url), section])).values()];
  // The last days alone tell little of 90.
  const told = whole.some((listing) => {
    if (listing.window) return false;
    const at = sourceAt(view, listing);
    return (at && adapter.topicsIn(at.source, now)?.length) ?? false;
  });
  const full = once.filter(({ topics }) => topics !== 0).sort((a, b) => (b.topics ?? 0) - (a.topics ?? 0));
  const ofSections = told ? [] : full.slice(0, mostSections).map(({ url }): Listing => ({ url, accept: 'html' }));
  return { whole, ofSections: [...ofSections, ...pages], askSections: !told, sections: once };
}
