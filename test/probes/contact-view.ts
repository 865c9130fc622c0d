import { parseDocument } from '../../src/lib/html.ts';
import type { Page, Role, Via } from '../../src/model/visit.ts';
import type { ParsedPage, SiteView } from '../../src/probes/define-probe.ts';

/** A page of a site in a test: its role, path, mark-up and distance from the home page. */
export interface TestPage {
  readonly role: Role;
  readonly path: string;
  readonly html: string;
  readonly clicks?: number;
  readonly via?: Via;
  readonly frames?: readonly { readonly url: string; readonly html: string }[];
}

const at = '2026-01-01T00:00:00.000Z';

/** What a probe sees of a site with these pages. */
export function siteView(pages: readonly TestPage[], home = 'https://acme.com/'): SiteView {
  const parsed = pages.map(({ role, path, html, via = 'http', frames = [] }): ParsedPage => {
    const url = new URL(path, home).href;
    const page: Page = {
      kind: 'page',
      look: { by: 'role', role, via },
      role,
      via,
      url,
      finalUrl: url,
      fetchedAt: at,
      status: 200,
      type: 'html',
      body: html,
      headers: {},
      requests: [],
      globals: [],
      cookies: [],
      frames: [],
      overlays: [],
    };
    return { page, role, doc: parseDocument(html, url), frames: frames.map((frame) => parseDocument(frame.html, frame.url)) };
  });
  const clicks = new Map(
    pages.flatMap(({ path, clicks }) => (clicks === undefined ? [] : [[new URL(path, home).href, clicks] as const])),
  );
  return {
    domain: 'acme.com',
    home,
    pages: parsed,
    files: [],
    missing: [],
    records: () => undefined,
    of: (role, via) => parsed.filter((page) => page.role === role && (via === undefined || page.page.via === via)),
    clicks: (url) => clicks.get(url),
    at,
  };
}
