import { forumName, loginAddress } from '../data/forum-words.ts';
import { clean } from '../lib/text.ts';
import type { Evidence } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { evidenceOn, type SiteView } from './define-probe.ts';

/** A place that shows a login form to visitors, and the address where it does. */
export interface LockedPlace {
  readonly url: string;
  readonly evidence: Evidence;
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
    if ((form && (sent || page.doc.text().length < 1500)) || (sent && form))
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
