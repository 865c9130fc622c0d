import { walls } from '../data/walls.ts';
import type { Document } from '../lib/html.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Page } from '../model/visit.ts';

/** Why a page that arrived whole still is not the page that was asked for. */
export interface StandIn {
  readonly reason: FailureReason;
  readonly detail: string;
}

const loginPath = /(^|[/_.-])(log-?in|sign-?in|sso|auth|authorize|account\/login|wp-login)([/_.?-]|$)/i;

function loginWall(page: Page, doc: Document, text: string): StandIn | null {
  if (page.role === 'login' || doc.$('input[type="password" i]').length === 0) return null;
  const sent = pageKey(page.url) !== pageKey(page.finalUrl) && loginPath.test(new URL(page.finalUrl).pathname);
  const bare = text.length < 800 && doc.$('main p, article p').length < 5 && page.role !== 'home';
  return sent || bare ? { reason: 'login-wall', detail: `a login form at ${page.finalUrl}` } : null;
}

/** A page without words of its own whose scripts would write them. */
function scriptOnly(page: Page, doc: Document, text: string): StandIn | null {
  if (page.via === 'browser') return null;
  const scripts = doc.scripts().filter((script) => script.src !== '' || script.text.length > 200).length;
  const noscript = doc.$('noscript').text().toLowerCase();
  const asks = /javascript/.test(noscript) && text.length < 600;
  const bare = text.length < 160 && doc.links().length < 3;
  return scripts > 0 && (bare || asks)
    ? { reason: 'needs-browser', detail: `${text.length} characters of text before scripts run` }
    : null;
}

/** Tells walls, parked domains, placeholders and script-only shells from pages; null for a real page. */
export function classify(page: Page, doc: Document): StandIn | null {
  if (page.role === 'not-found') return null;
  const text = doc.text();
  const words = fold(`${doc.title}\n${text.slice(0, 4000)}`);
  for (const wall of walls) {
    if (text.length > wall.maxText || (wall.selector && doc.$(wall.selector).length === 0)) continue;
    const hit = wall.words.exec(words);
    if (hit) return { reason: wall.reason, detail: `the page says “${hit[0]}”` };
  }
  return loginWall(page, doc, text) ?? scriptOnly(page, doc, text);
}

/** What a site says to a wrong address, to know it again where it says so with status 200. */
export interface NotFoundPage {
  readonly finalUrl: string;
  readonly title: string;
  readonly text: string;
}

const notFoundTitle =
  /\b404\b|not found|не найден|не знайден|nicht gefunden|introuvable|no encontrad|não encontrad|non trovat|nie znaleziono|niet gevonden|bulunamadı|找不到|見つかりません|찾을 수 없/;
const shape = (text: string): string =>
  fold(text)
    .replace(/\S*\d\S*/g, '')
    .slice(0, 2000);

/** Whether a page is the site's "not found" page, or the home page served in its place. */
export function isNotFound(page: Page, doc: Document, notFound: NotFoundPage | null, home: NotFoundPage | null): boolean {
  const text = doc.text();
  const same = (other: NotFoundPage): boolean =>
    pageKey(page.finalUrl) === pageKey(other.finalUrl) || (doc.title === other.title && shape(text) === shape(other.text));
  if (notFound && same(notFound)) return true;
  if (home && pageKey(page.url) !== pageKey(home.finalUrl) && same(home)) return true;
  return text.length < 1500 && notFoundTitle.test(fold(doc.title));
}
