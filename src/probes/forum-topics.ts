import { nextWords } from '../data/listing-words.ts';
import { inTrail } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import { shuffled } from '../lib/sample.ts';
import type { Listing, Source, TopicAdapter, TopicListing } from '../lib/topics/adapter.ts';
import { topicAdapters } from '../lib/topics/index.ts';
import { fairSince, goesOn, type TopicList } from '../lib/topics/order.ts';
import { announcements, answeredTopics } from '../lib/topics/spokesmen.ts';
import { pageKey } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { ListedTopic, Section, Thread, Topic } from '../model/topic.ts';
import type { Failed, Look } from '../model/visit.ts';
import { evidenceOn, type SiteView } from './define-probe.ts';
import { listsOf, mostLists } from './forum-lists.ts';
import { companyNames } from './forum-owner.ts';
import { forumsIn, type SeenForum } from './forum-sight.ts';
import { isBehindGap, sourceAt, troubleAt, unknownOf } from './forum-source.ts';

const day = 24 * 3_600_000;
/** The adapter for forums whose engine has none. */
const anyEngine = 'schema';
const wordsForNext: ReadonlySet<string> = new Set(nextWords);
/** Topics younger than this had no fair chance of an answer, older ones say nothing of today; in days. */
const ages = { youngest: 2, oldest: 90 } as const;
/** Forums of one site, and topics of one forum that are read; the newest of them that are looked at for who began them. */
const most = { forums: 2, threads: 20, newest: 3, opened: 12 } as const;

/** What the measures of a community say when they were taken in the forum. */
export const sameAsForum = 'The forum is the community.';

/** What was read of one forum's topics. */
export interface ForumTopics {
  readonly forum: SeenForum;
  /** Null when nothing can read this engine's lists. */
  readonly adapter: TopicAdapter | null;
  /** In the order of the lists, each once. */
  readonly listed: readonly ListedTopic[];
  /** The forum's own lists of all its topics that were read, each as far as it goes. */
  readonly wholeLists: readonly (readonly ListedTopic[])[];
  readonly sections: readonly Section[];
  /** Topics of the right age whose own pages were read. */
  readonly topics: readonly Topic[];
  /** Keys of addresses of topics that the company itself began: nobody is waiting for an answer there. */
  readonly announced: ReadonlySet<string>;
  /** Topics of the right age that are known, read or not, in an order that does not favour those with new replies. */
  readonly due: readonly ListedTopic[];
  /** Topics that would be due, if they were not pinned. */
  readonly pinned: readonly ListedTopic[];
  /** Topics started since then are all among those listed; milliseconds, Infinity where nothing is sure. */
  readonly knownSince: number;
  /** Topics of the right age of which others, that nobody answered, may be left out by the lists. */
  readonly unfair: number;
  /** Why lists could not be read where no topic is known, or topics where none was read. */
  readonly trouble: Failed | null;
  /** Evidence for a topic, on its own page where that was read. */
  evidenceFor(topic: ListedTopic, excerpt: string): Evidence;
}

/** Old and young enough. A topic whose start is not told may be, as long as its last post is young enough. */
function isDue({ startedAt, lastAt, pinned }: ListedTopic, now: number): boolean {
  const oldest = now - ages.oldest * day;
  if (pinned) return false;
  if (startedAt) return startedAt.latest <= now - ages.youngest * day && startedAt.earliest >= oldest;
  return lastAt !== null && lastAt.earliest >= oldest;
}

/** Topics of 90 days that were started last, in which customers may have asked. */
const newestOf = (topics: Iterable<ListedTopic>, now: number): readonly ListedTopic[] =>
  [...topics]
    .flatMap((topic) => (topic.startedAt && !topic.pinned && !topic.byStaff ? [{ topic, start: topic.startedAt.earliest }] : []))
    .filter(({ start }) => start >= now - ages.oldest * day)
    .sort((a, b) => b.start - a.start)
    .map(({ topic }) => topic);

/** A row that only tells where a topic was moved; the topic's own row, which may be anywhere, tells its age and answers. */
const isStub = ({ movedFrom }: ListedTopic): boolean => movedFrom === '';

const threads = remember((_: Source) => new Map<TopicAdapter, Thread | null>());
/** The posts of a topic, read once: every wave and many probes ask for them. */
function threadIn(source: Source, adapter: TopicAdapter, now: number): Thread | null {
  const known = threads(source);
  const thread = known.has(adapter) ? (known.get(adapter) ?? null) : adapter.postsIn(source, now);
  known.set(adapter, thread);
  return thread;
}

const adapterOf = (forum: SeenForum): TopicAdapter | null =>
  topicAdapters.find(({ id }) => id === forum.engine?.id) ?? topicAdapters.find(({ id }) => id === anyEngine) ?? null;

/** The section that the trail of breadcrumbs on a topic's page leads through. */
function sectionOn(source: Source, named: ReadonlyMap<string, string>): string | null {
  if (source.kind === 'json') return null;
  const trail = source.doc.links().filter(({ element }) => inTrail(element));
  return trail.flatMap(({ url }) => named.get(pageKey(url)) ?? []).at(-1) ?? null;
}

function read(view: SiteView, forum: SeenForum): ForumTopics {
  const now = Date.parse(view.at);
  const adapter = adapterOf(forum);
  const lists = adapter ? listsOf(view, forum, adapter) : { whole: [], ofSections: [], askSections: false, sections: [] };
  const all = new Map<string, ListedTopic>();
  const real = new Set<string>();
  const shown = new Map<string, (excerpt: string) => Evidence>();
  const named = new Map(lists.sections.map((section) => [section.id ?? pageKey(section.url), section.name]));
  const topicsAt = (listing: TopicListing): TopicList => {
    const at = sourceAt(view, listing);
    const told = (at && adapter?.topicsIn(at.source, now)) ?? [];
    const place = named.get(pageKey(listing.url));
    const rows = told.map((topic): ListedTopic => {
      const section = topic.section ?? (topic.sectionId === undefined ? place : named.get(topic.sectionId));
      return { ...topic, section: section ?? null };
    });
    for (const topic of rows) {
      const key = pageKey(topic.url);
      const known = all.get(key);
      const isReal = !isStub(topic);
      if (at && (!known || (isReal && !real.has(key)))) {
        all.set(key, known ? { ...topic, movedFrom: '' } : topic);
        shown.set(key, at.show);
      }
      if (isReal) real.add(key);
    }
    const isCut = at === null || listing.window === true || goesOn(at.source, rows.length, wordsForNext);
    return { rows, order: listing.order, goesOn: isCut };
  };
  const readLists = (some: readonly TopicListing[]): readonly TopicList[] =>
    some.map(topicsAt).filter(({ rows }) => rows.length > 0);
  const wholeLists = readLists(lists.whole.filter((listing, at) => !isBehindGap(view, listing, lists.whole.slice(0, at))));
  const others = readLists(lists.ofSections);
  const counts = lists.sections.map(({ topics }) => topics ?? Infinity);
  const isWhole = counts.length > 0 && counts.reduce((sum, count) => sum + count, 0) <= all.size;
  const since = isWhole ? -Infinity : Math.min(Infinity, ...wholeLists.map(fairSince));
  const sinceInSections = lists.askSections ? Math.max(-Infinity, ...others.map(fairSince)) : Infinity;
  const inSections = new Set(others.flatMap(({ rows }) => rows.map(({ url }) => pageKey(url))));
  // Of topics started since then all are known; of older ones those that somebody answered lately.
  const isFair = ({ startedAt, url }: ListedTopic): boolean =>
    startedAt === null || startedAt.latest >= since || (inSections.has(pageKey(url)) && startedAt.latest >= sinceInSections);
  const ofAge = [...all.values()].filter((topic) => real.has(pageKey(topic.url)) && isDue(topic, now));
  const due = shuffled(ofAge.filter(isFair), view.domain, ({ url }) => pageKey(url));
  const brands = companyNames(view);
  const isDueHere = new Set(due.map(({ url }) => pageKey(url)));
  const opened = newestOf(all.values(), now).filter(({ url }) => real.has(pageKey(url)) && !isDueHere.has(pageKey(url)));
  const threads = [...due, ...opened.slice(0, most.opened)].flatMap((topic) => {
    const at = adapter && sourceAt(view, adapter.thread(topic, forum.root));
    const thread = at && threadIn(at.source, adapter, now);
    if (!at || !thread) return [];
    shown.set(pageKey(topic.url), at.show);
    const section = topic.section ?? sectionOn(at.source, named);
    if (section !== null) all.set(pageKey(topic.url), { ...topic, section });
    return [{ topic: { ...topic, section }, thread }];
  });
  const begun = answeredTopics(threads, adapter?.marksStaff === true, brands);
  const topics = begun.filter(({ url }) => isDueHere.has(pageKey(url)));
  const listed = [...all.values()];
  const unread = due.length === 0 ? [...lists.whole, ...lists.ofSections] : threadsOf(adapter, due, forum);
  const first = forum.pages[0];
  return {
    forum,
    adapter,
    listed,
    wholeLists: wholeLists.map(({ rows }) => rows),
    sections: lists.sections,
    topics: topics.filter((topic) => isDue(topic, now) && isFair(topic)),
    announced: new Set(announcements(listed, begun, brands).map(({ url }) => pageKey(url))),
    due,
    pinned: listed.filter((topic) => topic.pinned && isDue({ ...topic, pinned: false }, now)),
    knownSince: since,
    unfair: ofAge.length - due.length,
    trouble: topics.length === 0 ? troubleAt(view, unread) : null,
    evidenceFor: (topic, excerpt) =>
      shown.get(pageKey(topic.url))?.(excerpt) ?? evidenceOn(first ?? forum.proof.page, 'topic', excerpt),
  };
}

const threadsOf = (adapter: TopicAdapter | null, due: readonly ListedTopic[], { root }: SeenForum): readonly Listing[] =>
  adapter ? due.slice(0, most.threads).map((topic) => adapter.thread(topic, root)) : [];

/** Topics of the forums of a site as far as they were read; computed once for each view. */
export const forumTopics = remember((view: SiteView): readonly ForumTopics[] =>
  forumsIn(view)
    .slice(0, most.forums)
    .map((forum) => read(view, forum)),
);

/** Lists of topics and sections that are still to be read. */
export function topicListLooks(view: SiteView): readonly Look[] {
  return forumTopics(view).flatMap(({ adapter, forum }) => {
    if (!adapter) return [];
    const lists = listsOf(view, forum, adapter);
    const own = unknownOf(view, [...lists.whole, ...adapter.sectionLists(forum.root).slice(0, mostLists)]);
    return own.length > 0 ? own : unknownOf(view, lists.ofSections);
  });
}

/** The newest topics, to tell what customers asked from what the company announced: the next ones while all turn out announced. */
export function newestTopicLooks(view: SiteView): readonly Look[] {
  const now = Date.parse(view.at);
  return forumTopics(view).flatMap(({ adapter, forum, listed, announced }) => {
    const known = newestOf(listed, now).slice(0, most.opened);
    const asked = known.filter(({ url }) => !announced.has(pageKey(url))).slice(0, most.newest);
    return adapter
      ? unknownOf(
          view,
          asked.map((topic) => adapter.thread(topic, forum.root)),
        )
      : [];
  });
}

/** Lists of topics and sections, then topics that are due: what is still to be read. */
export function topicLooks(view: SiteView): readonly Look[] {
  const waiting = topicListLooks(view);
  if (waiting.length > 0) return waiting;
  return forumTopics(view).flatMap(({ adapter, forum, due }) => {
    const all = adapter ? due.map((topic) => adapter.thread(topic, forum.root)) : [];
    const read = all.length - unknownOf(view, all).length;
    return unknownOf(view, threadsOf(adapter, due, forum)).slice(0, Math.max(0, most.threads - read));
  });
}
