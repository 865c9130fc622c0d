import { helpCenters } from '../data/help-centers.ts';
import type { Document, Link } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { clean } from '../lib/text.ts';
import { type Unknown, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { type SiteView, seen } from './define-probe.ts';
import { isLogin, looksAt, rankOf } from './kb-home.ts';
import { hostedLinks } from './kb-owner.ts';
import { namesHelp } from './kb-signs.ts';

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

/** Looks at what may be a place of answers: hosted help centres, places behind doors, and what help pages call one. */
export function placeLooks(view: SiteView): readonly Look[] {
  const named = view.pages
    .filter(({ role: from }) => from !== undefined && ['support', 'help', 'contact', 'faq'].includes(from))
    .flatMap(({ doc }) => helpLinks(doc))
    .toSorted((a, b) => Number(b.area === 'main') - Number(a.area === 'main'));
  const behind = view.pages.flatMap(({ doc }) => doors(doc));
  return [
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
export function lockedHelp(view: SiteView): Unknown | null {
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
