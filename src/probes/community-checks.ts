import { type Absent, absent, type Found, isNonEmpty, type Unknown, unknown } from '../model/reading.ts';
import { placesIn } from './community-sight.ts';
import { type SiteView, seen } from './define-probe.ts';
import { lockedPlace } from './forum-login.ts';
import { onlyStrangers } from './forum-sight.ts';
import { linkingLooks } from './linking-pages.ts';
import { withDeadForum } from './unread-topics.ts';

/** Pages that may link to a community as well as the home page. */
const linking = linkingLooks.flatMap((look) => (look.by === 'role' ? [look.role] : []));

/** A count of checks all of which were answered: a page elsewhere that was not read changes none of them. */
export const settled = (reading: Found<number> | Unknown): Found<number> | Unknown =>
  reading.state === 'found' && !reading.bound ? { ...reading, settled: true } : reading;

/** For measures of a forum's inside, where no forum could be read: whether there is none, or it was not seen. */
export function withoutForum(view: SiteView, note: string): Absent | Unknown {
  const locked = lockedPlace(view, 'forum') ?? lockedPlace(view, 'community');
  if (locked) return unknown('login-wall', 'The community shows visitors a login form only.');
  const stranger = onlyStrangers(view);
  if (stranger) return stranger;
  const dead = withDeadForum(view);
  if (dead) return dead;
  const [place] = placesIn(view);
  if (place) return unknown('not-told', `Customers meet at ${place.place.url}, which was not read.`);
  const called = [...view.of('forum'), ...view.of('community')].filter(
    ({ page: { look } }) => !(look.by === 'url' && look.guess),
  );
  if (called.length > 0)
    return unknown('not-told', 'The site links to a community, but what is there was not recognised as one.', called.map(seen));
  const unread = view.failed?.find(({ role, look }) => linking.some((one) => one === role) && !(look.by === 'url' && look.guess));
  if (unread) return unknown(unread.reason, `${unread.url}: ${unread.detail}`);
  const searched = view.pages.map(seen);
  return isNonEmpty(searched) ? absent(searched, { note }) : unknown('no-page-read', note);
}
