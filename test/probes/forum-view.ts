import type { Failed, Look, Page, Role } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import { parsePage, siteView } from '../../src/run/site-view.ts';

export const home = 'https://www.acme.test/';
const clock = '2026-11-21T22:00:00.000Z';

type Extra = Partial<Pick<Page, 'finalUrl' | 'headers' | 'cookies' | 'look'>>;

/** A page as it came over HTTP, found through a link when it has a role. */
export function page(role: Role | undefined, url: string, body: string, extra: Extra = {}): Page {
  const look: Look = role ? { by: 'role', role, via: 'http' } : { by: 'url', url, via: 'http' };
  return {
    kind: 'page',
    look,
    ...(role ? { role } : {}),
    via: 'http',
    url,
    finalUrl: url,
    status: 200,
    fetchedAt: '2026-11-21T21:59:00.000Z',
    type: 'html',
    body,
    headers: {},
    requests: [],
    globals: [],
    cookies: [],
    frames: [],
    overlays: [],
    ...extra,
  };
}

export const json = (url: string, value: unknown): Page => ({ ...page(undefined, url, JSON.stringify(value)), type: 'json' });

/** A site whose home page leads to the given pages. */
export function viewOf(visits: readonly Page[], failed: readonly Failed[] = []): SiteView {
  const front = visits.some(({ role }) => role === 'home')
    ? []
    : [page('home', home, '<title>Acme</title><p>We make anvils.</p>')];
  const all = [...front, ...visits];
  return {
    ...siteView({
      domain: 'www.acme.test',
      home: all.find(({ role }) => role === 'home')?.finalUrl ?? home,
      at: clock,
      pages: all.filter(({ type }) => type === 'html').map(parsePage),
      files: all.filter(({ type }) => type !== 'html'),
      missing: [],
      roleKeys: new Map(),
    }),
    failed,
  };
}
