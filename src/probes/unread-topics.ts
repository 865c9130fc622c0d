import { absent, isNonEmpty, type Reading, type Unknown, unknown } from '../model/reading.ts';
import { type SiteView, seen } from './define-probe.ts';
import { deadForums } from './forum-dead.ts';
import { lockedPlace } from './forum-login.ts';
import { onlyStrangers } from './forum-sight.ts';
import type { ForumTopics } from './forum-topics.ts';

/** Said of what depends on a forum that the site links to, and whose own row says why it was not read. */
const unreadForum = 'the forum that the site links to could not be read';

/** The reading of what depends on a forum where the site links to one that is dead; null when it links to none. */
export const withDeadForum = (view: SiteView): Unknown | null =>
  deadForums(view).length > 0 ? unknown('no-page-read', unreadForum, view.pages.map(seen)) : null;

/** Why no topic of a forum that was seen could be measured. */
function whyNone(told: readonly ForumTopics[]): Unknown {
  const tried = told.flatMap(({ forum }) => forum.pages.map(seen));
  const trouble = told.flatMap((one) => one.trouble ?? [])[0];
  if (trouble) return unknown(trouble.reason, `${trouble.url}: ${trouble.detail}`, tried);
  const listed = told.flatMap((one) => one.listed);
  if (listed.length === 0) return unknown('not-told', 'no list of its topics could be read', tried);
  if (listed.every(({ startedAt, lastAt }) => !startedAt && !lastAt))
    return unknown('no-dates', `none of the ${listed.length} topics in its lists has a date`, tried);
  const unfair = told.reduce((sum, one) => sum + one.unfair, 0);
  if (unfair > 0 && told.every(({ due }) => due.length === 0))
    return unknown(
      'not-told',
      `its lists leave out topics that nobody answered: ${unfair} of 2 to 90 days stand for no others`,
      tried,
    );
  if (told.every(({ due }) => due.length === 0))
    return unknown('not-told', `none of the ${listed.length} topics in its lists was started 2 to 90 days ago`, tried);
  return unknown('not-told', 'the pages of its topics could not be read', tried);
}

/** The reading where no topic can be measured: there is no forum, it is closed to visitors, or its topics were not read. */
export function withoutTopics(view: SiteView, told: readonly ForumTopics[]): Reading<never> {
  if (told.length > 0) return whyNone(told);
  if (lockedPlace(view, 'forum')) return unknown('login-wall', 'the forum shows visitors a login form only');
  const stranger = onlyStrangers(view);
  if (stranger) return stranger;
  const called = view.of('forum').filter(({ page }) => !(page.look.by === 'url' && page.look.guess));
  if (called.length > 0)
    return unknown('not-told', 'the site links to a forum, but what is there was not recognised as one', called.map(seen));
  const dead = withDeadForum(view);
  if (dead) return dead;
  const searched = view.pages.map(seen);
  return isNonEmpty(searched) ? absent(searched, { note: 'There is no forum.' }) : unknown('no-page-read', 'no page was read');
}
