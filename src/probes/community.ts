import { pageKey, sameSite } from '../lib/url.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { CommunityPlace } from '../model/values.ts';
import { type LinkedPlace, linkedPlaces } from './community-links.ts';
import { defineProbe, evidenceOn, role, type SiteView, seen } from './define-probe.ts';
import { lockedPlace } from './forum-login.ts';
import { forumsIn } from './forum-sight.ts';

const mostPlaces = 50;

/** Forums that were read are places themselves: anybody can see them. */
function forumPlaces(view: SiteView, home: string): readonly LinkedPlace[] {
  return forumsIn(view).map(({ engine, root, proof, pages }) => {
    const front = pages.find(({ page }) => pageKey(page.finalUrl) === pageKey(root));
    const own = sameSite(root, home) || !engine;
    return {
      place: { place: own ? 'own' : engine.id, url: front?.page.finalUrl ?? root, official: true, access: 'open' },
      evidence: evidenceOn(proof.page, proof.where, proof.excerpt),
    };
  });
}

/** A forum or community that shows visitors a login form only. */
function lockedPlaces(view: SiteView): readonly LinkedPlace[] {
  const locked = lockedPlace(view, 'forum') ?? lockedPlace(view, 'community');
  return locked
    ? [{ place: { place: 'own', url: locked.url, official: true, access: 'invite' }, evidence: locked.evidence }]
    : [];
}

/** One entry for one place; what makes it less open or less official on one page holds for it everywhere. */
function merged(all: readonly LinkedPlace[]): readonly LinkedPlace[] {
  const places = new Map<string, LinkedPlace>();
  for (const one of all) {
    const key = `${one.place.place} ${pageKey(one.place.url).replace(/^www\./, '')}`;
    const known = places.get(key);
    if (!known) places.set(key, one);
    else if (known.place.access === 'open' && one.place.access === 'invite')
      places.set(key, { ...one, place: { ...one.place, official: known.place.official && one.place.official } });
  }
  return [...places.values()].slice(0, mostPlaces);
}

const isOpen = ({ place }: LinkedPlace): boolean => place.access === 'open';

function placesIn(view: SiteView): readonly LinkedPlace[] {
  const home = view.home || `https://${view.domain}/`;
  const forums = forumPlaces(view, home);
  const inForums = new Set(forumsIn(view).flatMap(({ pages }) => pages));
  const linked = view.pages
    .filter(
      ({ page, role: name }) =>
        name !== 'blog' && name !== 'not-found' && (sameSite(page.finalUrl, home) || name === 'community'),
    )
    .flatMap((page) => linkedPlaces(page, home, inForums.has(page)));
  const shown = forums.length > 0 ? forums : lockedPlaces(view);
  return merged([...shown, ...linked]);
}

export default defineProbe({
  id: 'community',
  channel: 'community',
  summary: 'Looks for places where customers meet: forums of the company’s own, and groups that its site links to.',
  looksAt: [role('home'), role('forum'), role('community'), role('support'), role('contact')],
  measures: ['community.presence', 'community.places'],
  read: (view) => {
    const all = placesIn(view);
    const places: readonly CommunityPlace[] = all.map(({ place }) => place);
    const evidence = all.map((one) => one.evidence);
    if (!isNonEmpty(evidence)) {
      const searched = view.pages.map(seen);
      const none = isNonEmpty(searched) ? absent(searched) : unknown('no-page-read', 'no page was read');
      return { 'community.presence': none, 'community.places': none };
    }
    const official = all.find((one) => isOpen(one) && one.place.official);
    const best = official ?? all.find(isOpen);
    const level = official ? 'official' : best ? 'public' : 'invite-only';
    return {
      'community.presence': found(level, [best?.evidence ?? evidence[0]]),
      'community.places': found(places, evidence),
    };
  },
});
