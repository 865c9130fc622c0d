import { forumName } from '../data/forum-words.ts';
import { hostOf, pageKey } from '../lib/url.ts';
import { reasons } from '../model/reasons.ts';
import type { Failed, Look } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import { forumsIn } from './forum-sight.ts';

const most = { others: 2, named: 2, letters: 60 } as const;

const isGuess = (look: Look): boolean => look.by === 'url' && look.guess === true;

/** Forums that the site links to and that could not be read, each once. */
export function deadForums(view: SiteView): readonly Failed[] {
  const read = new Set(view.pages.flatMap(({ page }) => [page.url, page.finalUrl]).map(pageKey));
  const dead = (view.failed ?? []).filter(({ role, look, url }) => role === 'forum' && !isGuess(look) && !read.has(pageKey(url)));
  return [...new Map(dead.map((visit) => [pageKey(visit.url), visit])).values()];
}

/** Where the best links to a forum are dead, the next ones that are called so. */
export function otherForumLooks(view: SiteView): readonly Look[] {
  if (deadForums(view).length === 0) return [];
  const all = [...view.pages.map(({ page }) => page), ...(view.failed ?? [])];
  const first = all.filter(({ role, look }) => role === 'forum' && look.by === 'role').map(({ url }) => pageKey(url));
  const others = new Map<string, Look>();
  for (const { doc, page } of [...view.of('home'), ...view.of('community')]) {
    for (const { url, text } of doc.links()) {
      const key = pageKey(url);
      if (text.length > most.letters || !forumName.test(text) || first.includes(key) || key === pageKey(page.finalUrl)) continue;
      if (!others.has(key)) others.set(key, { by: 'url', url, via: 'http', role: 'forum' });
    }
  }
  return [...others.values()].slice(0, most.others);
}

/** What is said of dead links beside a forum that was read; parts of that forum are no others. */
export function deadNote(view: SiteView): string {
  const hosts = new Set(forumsIn(view).flatMap(({ pages }) => pages.map(({ page }) => hostOf(page.finalUrl))));
  return deadForums(view)
    .filter(({ url }) => !hosts.has(hostOf(url)))
    .slice(0, most.named)
    .map(({ url, reason }) => ` The site also links to ${url}, which was not read (${reasons[reason].says}).`)
    .join('');
}
