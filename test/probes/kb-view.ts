import type { Page, Role } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import { parsePage, siteView } from '../../src/run/site-view.ts';

const at = '2026-11-21T10:00:00.000Z';

/** A page read over HTTP. */
export const page = (url: string, body: string, role?: Role, type: Page['type'] = 'html'): Page => ({
  kind: 'page',
  look: { by: 'url', url, via: 'http' },
  via: 'http',
  url,
  finalUrl: url,
  status: 200,
  fetchedAt: at,
  type,
  body,
  headers: {},
  requests: [],
  globals: [],
  cookies: [],
  frames: [],
  overlays: [],
  ...(role ? { role } : {}),
});

export const sitemap = (url: string, locs: readonly string[]): Page =>
  page(url, `<urlset>${locs.map((loc) => `<url><loc>${loc}</loc></url>`).join('')}</urlset>`, undefined, 'xml');

/** What probes see of a site of which exactly these pages and files were read. */
export const view = (home: string, pages: readonly Page[]): SiteView =>
  siteView({
    domain: new URL(home).host,
    home,
    at,
    pages: pages.filter(({ type }) => type === 'html').map(parsePage),
    files: pages.filter(({ type }) => type !== 'html'),
    missing: [],
    roleKeys: new Map(),
  });

/** The parts of a reading that say what was measured. */
export const told = (reading: {
  readonly state: string;
  readonly value?: unknown;
  readonly bound?: string;
}): readonly unknown[] => [
  reading.state,
  ...('value' in reading ? [reading.value] : []),
  ...(reading.bound ? [reading.bound] : []),
];
