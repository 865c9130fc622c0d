import { besideLogin, forumName, loginAddress } from '../data/forum-words.ts';
import { clean } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { evidenceOn, type ParsedPage, type SiteView } from './define-probe.ts';

/** A place that shows a login form to visitors, and the address where it does. */
export interface LockedPlace {
  readonly url: string;
  readonly evidence: Evidence;
}

/** Longest text of a page that is a login form. */
const shortText = 1500;

/** Whether a page with a login form leads its visitors nowhere else: an open forum has such a form beside its boards. */
function showsNothingElse({ doc, page: { url, finalUrl } }: ParsedPage): boolean {
  if (doc.text().length >= shortText) return false;
  const host = hostOf(finalUrl);
  const up = new Set([new URL('/', finalUrl).href, url, finalUrl].map(pageKey));
  return doc.links().every((link) => {
    const { pathname = '', search = '' } = parsedUrl(link.url) ?? {};
    return (
      link.area !== 'main' || hostOf(link.url) !== host || up.has(pageKey(link.url)) || besideLogin.test(`${pathname}${search}`)
    );
  });
}

/**
 * The first page of a role that lets nobody in without logging in. A guessed address proves nothing: many hosts answer
 * every address with a login form.
 */
export function lockedPlace(view: SiteView, role: Role): LockedPlace | null {
  for (const page of view.of(role, 'http')) {
    const { look, finalUrl, url } = page.page;
    if (look.by === 'url' && look.guess) continue;
    const form = page.doc.select('input[type="password" i]').length > 0;
    const sent = finalUrl !== url && loginAddress.test(new URL(finalUrl).pathname);
    const about = `${page.doc.title} ${page.doc.text().slice(0, 500)}`;
    if (form && (sent || showsNothingElse(page)))
      if (role === 'forum' || forumName.test(about))
        return { url, evidence: evidenceOn(page, 'input[type=password]', page.doc.title) };
  }
  const wall = view.failed?.find(
    (visit) => visit.role === role && visit.reason === 'login-wall' && !(visit.look.by === 'url' && visit.look.guess),
  );
  if (!wall) return null;
  const { url, finalUrl, fetchedAt, via, detail } = wall;
  return {
    url,
    evidence: { url, ...(finalUrl ? { finalUrl } : {}), at: fetchedAt, via, where: 'login form', excerpt: clean(detail) },
  };
}
