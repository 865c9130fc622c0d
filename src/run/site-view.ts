import { dnsUri } from '../lib/dns.ts';
import { type Document, parseDocument } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { pageKey, urlOf } from '../lib/url.ts';
import type { OwnWords } from '../model/own.ts';
import type { Question } from '../model/question.ts';
import type { Failed, Missing, Page, Role, Via } from '../model/visit.ts';
import type { ParsedPage, SiteView } from '../probes/define-probe.ts';

/** Parses a page and the frames inside it. */
export function parsePage(page: Page): ParsedPage {
  const rendered = page.via === 'browser';
  return {
    page,
    role: page.role,
    doc: parseDocument(page.body, page.finalUrl, { rendered }),
    frames: page.frames
      .filter((frame) => frame.html !== '')
      .map((frame) => parseDocument(frame.html, urlOf(frame.url)?.href ?? page.finalUrl, { rendered })),
  };
}

const linkKeys = remember((doc: Document): readonly string[] => [...new Set(doc.links().map(({ url }) => pageKey(url)))]);

/** Clicks from the home page, breadth first over the links of the pages that were read. */
function clickMap(home: string, pages: readonly ParsedPage[]): ReadonlyMap<string, number> {
  const outgoing = new Map<string, Document[]>();
  for (const { page, doc } of pages) {
    for (const key of new Set([pageKey(page.url), pageKey(page.finalUrl)]))
      outgoing.set(key, [...(outgoing.get(key) ?? []), doc]);
  }
  const clicks = new Map([[pageKey(home), 0]]);
  const queue = [pageKey(home)];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const next = (clicks.get(at) ?? 0) + 1;
    for (const doc of outgoing.get(at) ?? []) {
      for (const key of linkKeys(doc)) {
        if (clicks.has(key)) continue;
        clicks.set(key, next);
        if (outgoing.has(key)) queue.push(key);
      }
    }
  }
  return clicks;
}

interface ViewParts {
  readonly domain: string;
  readonly home: string;
  readonly at: string;
  readonly pages: readonly ParsedPage[];
  readonly files: readonly Page[];
  readonly missing: readonly Missing[];
  readonly failed?: readonly Failed[];
  readonly wrongPage?: ParsedPage;
  readonly typed?: readonly Page[];
  readonly questions?: readonly Question[];
  readonly words?: OwnWords;
  readonly ownHosts?: ReadonlySet<string>;
  /** Keys of the addresses that serve a role. */
  readonly roleKeys: ReadonlyMap<Role, ReadonlySet<string>>;
}

export function siteView(parts: ViewParts): SiteView {
  const { roleKeys, ...rest } = parts;
  const pages = [...parts.pages].sort((a, b) => order(a.page.via) - order(b.page.via));
  let map: ReadonlyMap<string, number> | undefined;
  const answers = new Map(
    [...parts.files, ...parts.missing].flatMap((visit) => (visit.via === 'dns' ? [[visit.url, visit] as const] : [])),
  );
  return {
    ...rest,
    pages,
    files: parts.files.filter(({ via }) => via !== 'dns'),
    missing: parts.missing.filter(({ via }) => via !== 'dns'),
    records: (name, type) => {
      const visit = answers.get(dnsUri(name, type));
      const records = visit?.kind === 'page' ? visit.body.split('\n').filter((line) => line !== '') : [];
      return visit && { url: visit.url, at: visit.fetchedAt, records };
    },
    of: (role, via) => {
      const keys = roleKeys.get(role);
      return pages.filter(
        ({ page }) =>
          (via === undefined || page.via === via) &&
          (page.role === role || keys?.has(pageKey(page.url)) || keys?.has(pageKey(page.finalUrl))),
      );
    },
    clicks: (url) => {
      map ??= clickMap(parts.home, parts.pages);
      return map.get(pageKey(url));
    },
  };
}

const order = (via: Via): number => (via === 'http' ? 0 : 1);
