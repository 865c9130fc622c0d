import type { Evidence } from '../model/reading.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { CommunityPlace } from '../model/values.ts';
import type { Look } from '../model/visit.ts';
import type { LinkedPlace } from './community-links.ts';
import { placesIn } from './community-sight.ts';
import { answersOn, placeLooks } from './community-sources.ts';
import { defineProbe, role, type SiteView, seen } from './define-probe.ts';
import { onlyStrangers } from './forum-sight.ts';
import { linkingLooks } from './linking-pages.ts';

interface AskedPlace extends LinkedPlace {
  /** What the place says of itself. */
  readonly more: readonly Evidence[];
}

/** Whether everybody may join, as far as the place itself or words beside its link say so. */
function accessOf({ place: { access } }: LinkedPlace, told: ReturnType<typeof answersOn>['told']): CommunityPlace['access'] {
  if (told.some(({ told: { closed } }) => closed)) return 'invite';
  // What a place shows of itself to a stranger it shows to everybody.
  return access === 'untold' && told.length > 0 ? 'open' : access;
}

/** A place with what it tells of itself; none when it is gone, or is no place where customers meet. */
function asked(one: LinkedPlace, view: SiteView): readonly AskedPlace[] {
  const { told, gone } = answersOn(one.place, view);
  if (gone || told.some(({ told: { group } }) => group === false)) return [];
  const members = told.flatMap(({ told: answer }) => answer.members ?? [])[0];
  return [
    {
      ...one,
      place: { ...one.place, access: accessOf(one, told), ...(members === undefined ? {} : { members }) },
      more: told.filter(({ told: answer }) => answer.members !== undefined).map(({ evidence }) => evidence),
    },
  ];
}

/** Linked places that their services do not know: an invitation that has run out, a place that was closed. */
function goneIn(view: SiteView): string {
  const gone = placesIn(view).filter(({ place }) => answersOn(place, view).gone);
  return gone.length === 0
    ? ''
    : `Linked, but not known to its service any more: ${gone.map(({ place }) => place.url).join(', ')}.`;
}

/** Links that only scripts draw: the home page is rendered when plain pages lead nowhere. */
const drawnLooks = (view: SiteView): readonly Look[] => (placesIn(view).length === 0 ? [role('home', 'browser')] : []);

const isOpen = ({ place }: LinkedPlace): boolean => place.access === 'open';

/** Places where customers meet, less those that are gone or turn out to be something else. */
export const communityPlaces = (view: SiteView): readonly AskedPlace[] => placesIn(view).flatMap((one) => asked(one, view));

const untoldNote = 'Linked from the site, not verified: whether everybody may join was not told.';

export default defineProbe({
  id: 'community',
  channel: 'community',
  summary: 'Looks for places where customers meet: forums of the company’s own, and groups that its site links to.',
  looksAt: linkingLooks,
  measures: ['community.presence', 'community.places'],
  follow: (view) => [...placeLooks(view), ...drawnLooks(view)],
  read: (view) => {
    const all = communityPlaces(view);
    const evidence = all.flatMap((one) => [one.evidence, ...one.more]);
    if (!isNonEmpty(evidence)) {
      const searched = view.pages.map(seen);
      const dropped = placesIn(view).length;
      const says = `Of ${dropped} linked, none is a place where customers meet. ${goneIn(view)}`.trim();
      const note = dropped > 0 ? { note: says } : {};
      const none =
        onlyStrangers(view) ?? (isNonEmpty(searched) ? absent(searched, note) : unknown('no-page-read', 'no page was read'));
      return { 'community.presence': none, 'community.places': none };
    }
    const official = all.find((one) => isOpen(one) && one.place.official);
    const best = official ?? all.find(isOpen);
    const level = official ? 'official' : best ? 'public' : 'invite-only';
    const untold = all.filter(({ place }) => place.access === 'untold');
    const isUntold = untold.some(({ place }) => !best || (place.official && !official));
    const shown = best ?? untold[0];
    return {
      'community.presence': found(
        level,
        [shown?.evidence ?? evidence[0]],
        isUntold ? { bound: 'at-least', note: untoldNote } : {},
      ),
      'community.places': found(
        all.map(({ place }) => place),
        evidence,
        goneIn(view) === '' ? {} : { note: goneIn(view) },
      ),
    };
  },
});
