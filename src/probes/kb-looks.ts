import { helpCenters } from '../data/help-centers.ts';
import type { Document, Link } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { clean } from '../lib/text.ts';
import { hostOf, pageKey } from '../lib/url.ts';
import { type Unknown, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { type SiteView, seen } from './define-probe.ts';
import { bareEngine, findPlaces, isLogin, looksAt, rankOf, rootOf } from './kb-home.ts';
import { hostedLinks } from './kb-owner.ts';
import { namesHelp } from './kb-signs.ts';
import { bestSight, isSeenWhole } from './seen-whole.ts';

const helpLinks = remember((doc: Document): readonly Link[] => doc.links().filter(({ text }) => namesHelp(text)));

/** Places behind the pages of an engine that do not link to them. */
const doors = remember((doc: Document): readonly string[] =>
  helpCenters.flatMap(({ door }) =>
    door && doc.select(door.selector).length > 0
      ? doc.links().flatMap(({ url }) => {
          const { origin, pathname } = new URL(url);
          return origin === new URL(doc.url).origin && door.from.test(pathname)
            ? [`${origin}${pathname.replace(door.from, door.to)}`]
            : [];
        })
      : [],
  ),
);

/** Looks that show whether a place holds articles: at its root and, with a browser, what scripts draw there; or behind two of its titles. */
function proofLooks(view: SiteView): readonly Look[] {
  const [doubtful] = findPlaces(view).filter(({ certain, promised, titles }) => !certain && (promised || titles.length >= 3));
  if (!doubtful) return [];
  const { promised, titles } = doubtful;
  if (!promised)
    return looksAt(
      view,
      titles.map(({ url }) => url),
      2,
    );
  // A landing page of another tool may stand before it.
  const inside = doubtful.home.doc
    .links()
    .filter(({ url }) => hostOf(url) === hostOf(doubtful.home.page.finalUrl) && doubtful.row?.base?.test(new URL(url).pathname))
    .map(({ url }) => url);
  const behind = looksAt(view, inside, 1);
  if (behind.length > 0) return behind;
  const url = rootOf(doubtful);
  const root = view.pages.find(({ page }) => [page.url, page.finalUrl].map(pageKey).includes(pageKey(url)));
  if (!root) return looksAt(view, [url], 1);
  return isSeenWhole(bestSight(view, root)) ? [] : [{ by: 'url', url, via: 'browser', supporting: true }];
}

/** Looks at what may be a place of answers: hosted help centres, places behind doors, and what help pages call one. */
export function placeLooks(view: SiteView): readonly Look[] {
  const named = view.pages
    .filter(({ role: from }) => from !== undefined && ['support', 'help', 'contact', 'faq'].includes(from))
    .flatMap(({ doc }) => helpLinks(doc))
    .toSorted((a, b) => Number(b.area === 'main') - Number(a.area === 'main'));
  const behind = view.pages.flatMap(({ doc }) => doors(doc));
  return [
    ...proofLooks(view),
    ...looksAt(view, hostedLinks(view), 2),
    ...looksAt(view, behind, 2).map((look) => ({ ...look, guess: true }) as const),
    ...looksAt(
      view,
      named.map(({ url }) => url),
      2,
    ).map((look) => ({ ...look, role: 'help' }) as const),
  ];
}

/**
 * The first help page that lets nobody in without logging in: what lies behind it is not known. A guessed address proves
 * nothing, as many hosts answer every address with a login form.
 */
function lockedHelp(view: SiteView): Unknown | null {
  const hosted = new Set(hostedLinks(view));
  const locked = view.pages.find((page) => {
    const { look, url } = page.page;
    const isGuess = look.by === 'url' && look.guess === true;
    return !isGuess && (rankOf(view, page) >= 0 || hosted.has(url)) && isLogin(page);
  });
  if (!locked) return null;
  const { url, finalUrl } = locked.page;
  return unknown('login-wall', clean(`${url}: visitors are asked to log in at ${finalUrl}`), [seen(locked)]);
}

/** Help that may be there but was not seen: behind a login, or without an article on the pages that were read. */
export function unseenHelp(view: SiteView): Unknown | null {
  const locked = lockedHelp(view);
  const bare = bareEngine(view);
  if (locked || !bare) return locked;
  const { row, home } = bare;
  return unknown('not-told', clean(`${row?.name} shows itself at ${home.page.finalUrl}, but no article of it was seen.`), [
    seen(home),
  ]);
}
