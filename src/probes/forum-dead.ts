import { forumName } from '../data/forum-words.ts';
import { quoted } from '../lib/quoted.ts';
import { clean } from '../lib/text.ts';
import { hostOf, pageKey } from '../lib/url.ts';
import { reasons } from '../model/reasons.ts';
import type { Failed, Look, Missing } from '../model/visit.ts';
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

/** Links to forums that are gone, as the server of each says. */
const goneForums = (view: SiteView): readonly Missing[] =>
  view.missing.filter(({ role, look, status }) => role === 'forum' && !isGuess(look) && status !== null);

/** What is said of links to a forum that is gone, where no other was seen: each by its text. */
export function goneNote(view: SiteView): string {
  const links = view.pages.flatMap(({ doc }) => doc.links());
  return goneForums(view)
    .slice(0, most.named)
    .map(({ url }) => {
      const link = links.find((one) => pageKey(one.url) === pageKey(url) && one.text.trim() !== '');
      return `The link ${link ? `${quoted(link.text, most.letters)} ` : ''}leads to a page that is gone: ${clean(url)}.`;
    })
    .join(' ');
}

/** What is said of dead links beside a forum that was read; parts of that forum are no others. */
export function deadNote(view: SiteView): string {
  const hosts = new Set(forumsIn(view).flatMap(({ pages }) => pages.map(({ page }) => hostOf(page.finalUrl))));
  return deadForums(view)
    .filter(({ url }) => !hosts.has(hostOf(url)))
    .slice(0, most.named)
    .map(({ url, reason }) => ` The site also links to ${clean(url)}, which was not read (${reasons[reason].says}).`)
    .join('');
}
