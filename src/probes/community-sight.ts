import { remember } from '../lib/remember.ts';
import { pageKey, sameSite } from '../lib/url.ts';
import type { Role } from '../model/visit.ts';
import { type LinkedPlace, linkedPlaces } from './community-links.ts';
import { evidenceOn, type SiteView } from './define-probe.ts';
import { lockedPlace } from './forum-login.ts';
import { forumsIn, strangersIn } from './forum-sight.ts';

const mostPlaces = 50;

/** Pages on which a link in the text is the company's invitation; in articles and offers it may be about anybody's place. */
const invitingRoles: readonly Role[] = ['home', 'contact', 'support', 'help', 'docs', 'about', 'forum', 'community'];

/** Forums that were read are places themselves: anybody can see them. */
function forumPlaces(view: SiteView, home: string): readonly LinkedPlace[] {
  return forumsIn(view).map(({ engine, root, proof, pages }) => {
    const front = pages.find(({ page }) => pageKey(page.finalUrl) === pageKey(root));
    const own = sameSite(root, home) || !engine;
    return {
      place: { place: own ? 'own' : engine.id, url: front?.page.finalUrl ?? root, official: true, access: 'open' },
      evidence: evidenceOn(proof.page, proof.where, proof.excerpt),
      isForum: true,
    };
  });
}

/** A forum or community that shows visitors a login form only. */
function lockedPlaces(view: SiteView): readonly LinkedPlace[] {
  const locked = lockedPlace(view, 'forum') ?? lockedPlace(view, 'community');
  return locked ? [{ place: { place: 'own', url: locked.url, official: true, access: 'login' }, evidence: locked.evidence }] : [];
}

/** One entry for one place; what makes it less open or less official on one page holds for it everywhere. */
function merged(all: readonly LinkedPlace[]): readonly LinkedPlace[] {
  const places = new Map<string, LinkedPlace>();
  for (const one of all) {
    const key = `${one.place.place} ${pageKey(one.place.url).replace(/^www\./, '')}`;
    const known = places.get(key);
    if (!known) places.set(key, one);
    else if (known.place.access === 'untold' && one.place.access === 'invite')
      places.set(key, { ...one, place: { ...one.place, official: known.place.official && one.place.official } });
  }
  return [...places.values()].slice(0, mostPlaces);
}

/** A link to a page of a forum that was read leads to that forum, and is no further place. */
const isOfForum = (url: string, forums: readonly LinkedPlace[]): boolean =>
  forums.some(({ place }) => `${pageKey(url)}/`.startsWith(`${pageKey(place.url).replace(/\/$/, '')}/`));

/** Every place that the pages of a site show or lead to, before any of them was asked; computed once for each view. */
export const placesIn = remember((view: SiteView): readonly LinkedPlace[] => {
  const home = view.home || `https://${view.domain}/`;
  const forums = forumPlaces(view, home);
  const inForums = new Set(forumsIn(view).flatMap(({ pages }) => pages));
  const strange = new Set(strangersIn(view).flatMap(({ pages }) => pages));
  const inviting = new Set(invitingRoles.flatMap((name) => view.of(name)));
  const linked = view.pages
    .filter((page) => {
      const { role: name } = page;
      const isCompanys = sameSite(page.page.finalUrl, home) || (name === 'community' && !strange.has(page));
      return name !== 'blog' && name !== 'not-found' && isCompanys;
    })
    .flatMap((page) => linkedPlaces(page, home, inForums.has(page) || !inviting.has(page)))
    .filter(({ place }) => place.place === 'own' || !isOfForum(place.url, forums));
  return merged([...(forums.length > 0 ? forums : lockedPlaces(view)), ...linked]);
});
