import type { Element } from 'domhandler';
import { frontPath, narrowed, topicAddress } from '../data/forum-words.ts';
import type { NewestList } from '../data/forums.ts';
import { machineMoment, newest } from '../lib/dates.ts';
import { at, parseJson } from '../lib/json.ts';
import { isInFrame } from '../lib/page-frame.ts';
import { clean } from '../lib/text.ts';
import { dayText } from '../lib/topics/duration.ts';
import { newestIn, orderAmong } from '../lib/topics/html-text.ts';
import { pageKey, parsedUrl, resolveUrl } from '../lib/url.ts';
import type { Evidence, NonEmpty } from '../model/reading.ts';
import type { Moment } from '../model/topic.ts';
import type { Page } from '../model/visit.ts';
import { evidenceOn, type ParsedPage, type SiteView } from './define-probe.ts';
import type { SeenForum } from './forum-sight.ts';
import { forumTopics } from './forum-topics.ts';

/** The newest topic or reply that was seen, and whether a list of the newest was read, so that nothing newer exists. */
export interface Activity {
  readonly newest: Moment | null;
  /** Its day as the page tells it. */
  readonly day: string;
  readonly whole: boolean;
  readonly evidence: NonEmpty<Evidence> | null;
}

interface Dated {
  readonly moment: Moment;
  readonly evidence: Evidence;
}

const nothing: Activity = { newest: null, day: '', whole: false, evidence: null };

/** Where an engine tells its newest topics. */
export const newestAddress = (forum: SeenForum, list: NewestList): string | null => resolveUrl(list.path, forum.root);

function datesOf(topic: unknown, names: readonly string[], depth = 2): string[] {
  if (typeof topic !== 'object' || topic === null || depth < 0) return [];
  return Object.entries(topic).flatMap(([name, value]) => {
    if (names.includes(name)) return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    return Array.isArray(value) ? [] : datesOf(value, names, depth - 1);
  });
}

/** An engine's own list of newest topics, as JSON. An empty list may be empty for guests only. */
function fromJson(file: Page, list: NewestList, now: number): Activity {
  const topics = at(parseJson(file.body), ...(list.list ?? []));
  if (!Array.isArray(topics)) return nothing;
  const said = topics.slice(0, 200).flatMap((topic) => datesOf(topic, list.dates ?? []));
  const moments = said.flatMap((text) => machineMoment(text, now) ?? []);
  if (topics.length > 0 && moments.length === 0) return nothing;
  const last = [...said].sort().at(-1);
  const excerpt = last === undefined ? 'no topic at all' : `newest ${last}`;
  const where = clean([...(list.list ?? []), (list.dates ?? []).join(' or ')].join('.'));
  const evidence: Evidence = { url: file.url, at: file.fetchedAt, via: file.via, where, excerpt: clean(excerpt) };
  const moment = newest(moments);
  return { newest: moment, day: moment ? dayText(moment) : '', whole: true, evidence: [evidence] };
}

/** Rows of an unknown forum's list: what stands around a link to a topic. */
function rowsAround(page: ParsedPage): Element[] {
  const rows = new Set<Element>();
  for (const { url, element } of page.doc.links()) {
    const at = parsedUrl(url);
    if (!topicAddress.test(`${at?.pathname}${at?.search}`)) continue;
    const row = page.doc
      .$(element)
      .closest('tr, li, article, dl, [class*="topic" i], [class*="thread" i], [class*="discussion" i], [class*="row" i]')
      .get(0);
    if (row?.type === 'tag') rows.add(row);
  }
  return [...rows];
}

function fromCells(page: ParsedPage, cells: readonly Element[], where: string, now: number): readonly Dated[] {
  const dating = { now, order: orderAmong(page.doc, cells) };
  return cells.slice(0, 500).flatMap((cell) => {
    const told = newestIn(page.doc, cell, dating);
    return told ? [{ moment: told.moment, evidence: evidenceOn(page, where, told.said) }] : [];
  });
}

const machineDates =
  'time[datetime], [itemprop="datePublished"], [itemprop="dateCreated"], [itemprop="commentTime"], [data-time]';

const schemaDates = ['datePublished', 'dateCreated', 'dateModified'] as const;

/** Dates of posts as JSON-LD tells them. */
function fromJsonLd(page: ParsedPage, now: number): readonly Dated[] {
  return page.doc.jsonLd().flatMap((node) => {
    if (![node['@type']].flat().some((type) => type === 'DiscussionForumPosting' || type === 'Comment')) return [];
    return schemaDates.flatMap((name) => {
      const said = node[name];
      const moment = typeof said === 'string' ? machineMoment(said, now) : null;
      return moment ? [{ moment, evidence: evidenceOn(page, `JSON-LD ${name}`, String(said)) }] : [];
    });
  });
}

/** Whether a page lists the forum's topics or boards: not a single topic, and no board among others. */
function isFront({ page }: ParsedPage, forum: SeenForum): boolean {
  const { pathname, search } = new URL(page.finalUrl);
  if (topicAddress.test(`${pathname}${search}`)) return false;
  if (!forum.engine?.inner) return true;
  return frontPath.test(pathname.slice(new URL(forum.root).pathname.length - 1)) && !narrowed.test(search);
}

/** Whether every section counts no topic at all. */
function hasNoTopics({ root }: SeenForum, view: SiteView): boolean {
  const sections = forumTopics(view).find(({ forum }) => forum.root === root)?.sections ?? [];
  return sections.length > 0 && sections.every(({ topics }) => topics === 0);
}

const elementsAt = ({ doc }: ParsedPage, selector: string): Element[] =>
  doc.select(selector).filter(({ type }) => type === 'tag');

/** Dates that machines read; in the header or footer of the site they are of something else, such as its blog. */
const datesIn = (page: ParsedPage): Element[] => elementsAt(page, machineDates).filter((element) => !isInFrame(element));

/** When a forum was last written in, by its own list of newest topics, its lists of boards and topics, or single topics. */
export function activityOf(forum: SeenForum, view: SiteView): Activity {
  const now = Date.parse(view.at);
  const list = forum.engine?.newest;
  const wanted = list ? newestAddress(forum, list) : null;
  if (list?.accept === 'json' && wanted) {
    const file = view.files.find(({ url }) => pageKey(url) === pageKey(wanted));
    const told = file ? fromJson(file, list, now) : nothing;
    if (told.newest || (told.whole && hasNoTopics(forum, view))) return told;
  }
  const cells = forum.engine?.cells;
  const listed: Dated[] = [];
  const others: Dated[] = [];
  for (const page of forum.pages) {
    const named = cells ? elementsAt(page, cells) : [];
    const rows = named.length > 0 ? named : rowsAround(page);
    const dated = fromCells(page, rows, named.length > 0 && cells ? cells : 'list of topics', now);
    // Where an engine's own cells are not found, a list on its front page may be of something else.
    if (isFront(page, forum) && (named.length > 0 || !cells)) listed.push(...dated);
    else others.push(...dated, ...fromCells(page, datesIn(page), 'dates of posts', now));
    others.push(...fromJsonLd(page, now));
  }
  const all = [...listed, ...others].sort((a, b) => b.moment.latest - a.moment.latest);
  const [first, ...rest] = all;
  if (!first) return nothing;
  return {
    newest: newest(all.map(({ moment }) => moment)),
    day: dayText(first.moment),
    whole: listed.length > 0,
    evidence: [first.evidence, ...rest.slice(0, 2).map(({ evidence }) => evidence)],
  };
}
