import { forums } from '../data/forums.ts';
import { remember } from '../lib/remember.ts';
import { pageKey, resolveUrl, sameSite } from '../lib/url.ts';
import { absent, found, isNonEmpty, type NonEmpty, type ReadingOf, type Seen, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, type SiteView, seen } from './define-probe.ts';
import { activityOf, newestAddress } from './forum-activity.ts';
import { deadForums, deadNote, goneNote, otherForumLooks } from './forum-dead.ts';
import { lockedPlace } from './forum-login.ts';
import { forumsIn, onlyStrangers, type SeenForum, strangersIn } from './forum-sight.ts';
import { newestTopic } from './forum-starts.ts';
import { forumTopics, newestTopicLooks, topicListLooks } from './forum-topics.ts';
import { linkingLooks } from './linking-pages.ts';
import { withDeadForum } from './unread-topics.ts';

const day = 24 * 3_600_000;
const aliveDays = 7;
const deadDays = 90;
const most = { forums: 2, doors: 3, allDoors: 12 } as const;

const doors = forums.flatMap((engine) => (engine.doors ? [engine.doors] : [])).join(', ');

/** Links towards lists of topics, on a page that may not show a forum yet. */
const doorsOn = remember(({ doc, page }: ParsedPage): readonly string[] => {
  const targets = doc
    .select(doors)
    .flatMap(({ attribs }) => resolveUrl(attribs['href'] ?? '', doc.base) ?? [])
    .filter((url) => sameSite(url, page.finalUrl) && pageKey(url) !== pageKey(page.finalUrl));
  return [...new Set(targets)];
});

/** Doors on pages that lead visitors to a forum: articles and offers may hold the same marks, and lead anywhere. */
function doorsFrom(view: SiteView): readonly string[] {
  const strange = new Set(strangersIn(view).flatMap(({ pages }) => pages));
  const pages = new Set([...view.of('home'), ...view.of('forum'), ...view.of('community')]);
  return [...new Set([...pages].flatMap((page) => (strange.has(page) ? [] : doorsOn(page).slice(0, most.doors))))];
}

const throughDoors = (view: SiteView): readonly Look[] =>
  doorsFrom(view)
    .slice(0, most.allDoors)
    .map((url) => ({ by: 'url', url, via: 'http', role: 'forum' }));

/** A forum's own list of newest topics; it may be switched off, so that its absence proves nothing. */
function newestLooks(forum: SeenForum): readonly Look[] {
  const list = forum.engine?.newest;
  const url = list ? newestAddress(forum, list) : null;
  return list && url ? [{ by: 'url', url, via: 'http', role: 'forum', guess: true, accept: list.accept }] : [];
}

type Level = 'dead' | 'slow' | 'alive';
const ranks: readonly Level[] = ['dead', 'slow', 'alive'];

const levelAt = (moment: number, now: number): Level =>
  now - moment <= aliveDays * day ? 'alive' : now - moment <= deadDays * day ? 'slow' : 'dead';

/** How alive one forum is: a lower bound when its dates are vague or only single topics were seen; null when none tell. */
function liveliness(
  activity: ReturnType<typeof newestTopic>,
  now: number,
): { readonly level: Level; readonly exact: boolean; readonly note: string } | null {
  if (!activity.newest)
    return activity.whole ? { level: 'dead', exact: true, note: 'The list of newest topics is empty.' } : null;
  if (activity.of === 'announcements')
    return activity.newest.latest < now - deadDays * day
      ? { level: 'dead', exact: true, note: 'The company announces there, nobody asks.' }
      : null;
  const { earliest, latest } = activity.newest;
  const level = levelAt(earliest, now);
  const exact = level === 'alive' || (activity.whole && level === levelAt(latest, now));
  if (!exact && level === 'dead') return null;
  const what =
    activity.of === 'topics' ? 'The newest topic that was seen was started on' : 'The newest topic or reply that was seen is of';
  return { level, exact, note: `${what} ${activity.day}.` };
}

function availability(view: SiteView, all: readonly SeenForum[]): ReadingOf<'forum.availability'> {
  const now = Date.parse(view.at);
  const cut = doorsFrom(view).length > most.allDoors;
  const told = all.flatMap((forum) => {
    const seenAll = !cut && forum.pages.every((page) => doorsOn(page).length <= most.doors);
    const posts = activityOf(forum, view);
    const topics = forumTopics(view).find((one) => one.forum.root === forum.root);
    const activity = newestTopic(topics, seenAll ? posts : { ...posts, whole: false });
    const life = liveliness(activity, now);
    return life && activity.evidence ? [{ ...life, note: `${life.note}${activity.beside}`, evidence: activity.evidence }] : [];
  });
  const best = told.sort((a, b) => ranks.indexOf(b.level) - ranks.indexOf(a.level))[0];
  if (!best) {
    const tried = all.flatMap(({ pages }) => pages.map(seen));
    const days = all.flatMap((forum) => activityOf(forum, view).day || []).sort();
    const detail =
      days.length > 0
        ? `the newest date on the pages that were read is ${days.at(-1)}, but no list of newest topics was`
        : 'no topic or reply with a date was seen';
    return unknown('no-dates', detail, tried);
  }
  const certain = best.level === 'alive' || (best.exact && told.length === all.length);
  return found(best.level, best.evidence, {
    note: `${best.note}${deadNote(view)}`,
    ...(certain ? {} : { bound: 'at-least' as const }),
  });
}

const searchedIn = (view: SiteView): NonEmpty<Seen> | null => {
  const pages = view.pages.map(seen);
  return isNonEmpty(pages) ? pages : null;
};

export default defineProbe({
  id: 'forum',
  channel: 'forum',
  summary: 'Looks for a forum, names its engine and tells from the newest dates whether it is alive.',
  looksAt: linkingLooks,
  measures: ['forum.availability', 'forum.engine'],
  follow: (view) => [
    ...throughDoors(view),
    ...otherForumLooks(view),
    ...forumsIn(view).slice(0, most.forums).flatMap(newestLooks),
    ...topicListLooks(view),
    ...newestTopicLooks(view),
  ],
  read: (view) => {
    const all = forumsIn(view);
    const first = all.find(({ engine }) => engine) ?? all[0];
    if (!first) {
      const locked = lockedPlace(view, 'forum');
      if (locked)
        return {
          'forum.availability': found('login-only', [locked.evidence]),
          'forum.engine': unknown('login-wall', 'the forum shows visitors a login form only'),
        };
      const strange = onlyStrangers(view);
      if (strange) return { 'forum.availability': strange, 'forum.engine': strange };
      const searched = searchedIn(view);
      const called = view.of('forum').filter(({ page }) => !(page.look.by === 'url' && page.look.guess));
      if (called.length > 0) {
        const untold = unknown(
          'not-told',
          'the site links to a forum, but what is there was not recognised as one',
          called.map(seen),
        );
        return { 'forum.availability': untold, 'forum.engine': untold };
      }
      const [dead] = deadForums(view);
      const depending = withDeadForum(view);
      if (dead && depending)
        return {
          'forum.availability': unknown(dead.reason, `${dead.url}: ${dead.detail}`, view.pages.map(seen)),
          'forum.engine': depending,
        };
      const none = searched ? absent(searched) : unknown('no-page-read', 'no page was read');
      const gone = goneNote(view);
      const noForum = searched && gone !== '' ? absent(searched, { note: gone }) : none;
      return { 'forum.availability': noForum, 'forum.engine': none };
    }
    const { page, where, excerpt } = first.proof;
    return {
      'forum.availability': availability(view, all),
      'forum.engine': first.engine
        ? found(first.engine.id, [evidenceOn(page, where, excerpt)])
        : unknown('not-told', 'a forum is there, but nothing on its pages names its software', first.pages.map(seen)),
    };
  },
});
