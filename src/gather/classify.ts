import { walls } from '../data/walls.ts';
import type { Document } from '../lib/html.ts';
import { quoted } from '../lib/quoted.ts';
import { fold } from '../lib/text.ts';
import { decoded, pageKey, sameSite } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Page } from '../model/visit.ts';

/** Why a page that arrived whole still is not the page that was asked for. */
export interface StandIn {
  readonly reason: FailureReason;
  readonly detail: string;
}

const loginPath = /(^|[/_.-])(log-?in|sign-?in|sso|auth|authorize|account\/login|wp-login)([/_.?-]|$)/i;

function loginWall(page: Page, doc: Document, text: string): StandIn | null {
  if (page.role === 'login' || doc.select('input[type="password" i]').length === 0) return null;
  const sent = pageKey(page.url) !== pageKey(page.finalUrl) && loginPath.test(new URL(page.finalUrl).pathname);
  const bare = text.length < 800 && doc.select('main p, article p').length < 5 && page.role !== 'home';
  return sent || bare ? { reason: 'login-wall', detail: `a login form at ${page.finalUrl}` } : null;
}

/** What a page shows that its scripts have not written yet: nothing, or a word that asks for patience. */
const stillLoading =
  /^[^\p{L}]*(?:(?:loading|please wait|one moment(?: please)?|загрузка|подождите|laden|wird geladen|bitte warten|chargement(?: en cours)?|cargando|carregando|caricamento(?: in corso)?|wczytywanie|ładowanie|yükleniyor|読み込み中|加载中|로딩 중)[^\p{L}]*)?$/iu;

/** A page without words of its own whose scripts would write them, or had time to and did not. */
function scriptOnly(page: Page, doc: Document, text: string): StandIn | null {
  const bare = text.length < 160 && doc.links().length < 3;
  if (page.via === 'browser') {
    const asked = page.unsent?.find((url) => sameSite(url, page.finalUrl));
    if (bare && asked !== undefined) return { reason: 'needs-post', detail: `its scripts ask for ${asked} by POST` };
    const empty = stillLoading.test(text) && doc.links().length === 0 && !page.frames.some(({ html }) => html !== '');
    return empty && doc.scripts().length > 0 ? { reason: 'empty-body', detail: 'no text after its scripts ran' } : null;
  }
  const scripts = doc.scripts().filter((script) => script.src !== '' || script.text.length > 200).length;
  const noscript = doc
    .$([...doc.elements('noscript')])
    .text()
    .toLowerCase();
  const asks = /javascript/.test(noscript) && text.length < 600;
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
    if (wall.wholeSite && page.role !== 'home') continue;
    if (text.length > wall.maxText || (wall.selector && doc.select(wall.selector).length === 0)) continue;
    if (wall.unless && doc.select(wall.unless).length > 0) continue;
    const hit = wall.words.exec(words);
    if (hit) return { reason: wall.reason, detail: `the page says ${quoted(hit[0])}` };
  }
  return loginWall(page, doc, text) ?? scriptOnly(page, doc, text);
}

/** What a site says to a wrong address, to know it again where it says so with status 200. */
export interface NotFoundPage {
  /** The address that was asked for; pages like to repeat it. */
  readonly url: string;
  readonly finalUrl: string;
  readonly title: string;
  readonly text: string;
}

const notFoundTitle =
  /\b404\b|not found|не найден|не знайден|nicht gefunden|introuvable|no encontrad|não encontrad|non trovat|nie znaleziono|niet gevonden|bulunamadı|找不到|見つかりません|찾을 수 없/;

/** A text without the name of its own page, as in `contact - this topic does not exist yet`, and without numbers. */
function nameless(text: string, url: string): string {
  const name = decoded(new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '');
  const spellings = [name, name.replace(/[-_+]/g, ' ')].filter((spelling) => spelling !== '').map(fold);
  const bare = spellings.reduce(
    (rest, spelling) => rest.replaceAll(spelling, ''),
    fold(text.slice(0, 20_000).replace(/\n/g, ' \u0001 ')),
  );
  return bare
    .replace(/(?<!\S)[^\s\d]*\d\S*/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Share of the lines of one text that the other has not. */
function difference(a: string, b: string): number {
  const [linesA, linesB] = [new Set(a.split('\u0001')), new Set(b.split('\u0001'))];
  const lone = [...linesA].filter((line) => !linesB.has(line)).length + [...linesB].filter((line) => !linesA.has(line)).length;
  return lone / (linesA.size + linesB.size);
}

/**
 * Whether two pages are one answer: the same address, or the same title and text once each is without its own name.
 * Where the title repeats the name, a tenth of the lines may differ (trails of visited pages, dates).
 */
function sameAnswer(page: NotFoundPage, other: NotFoundPage): boolean {
  if (pageKey(page.finalUrl) === pageKey(other.finalUrl)) return true;
  if (nameless(page.title, page.url) !== nameless(other.title, other.url)) return false;
  const apart = difference(nameless(page.text, page.url), nameless(other.text, other.url));
  return apart === 0 || (page.title !== other.title && apart <= 0.1);
}

export const asAnswer = (page: Page, doc: Document): NotFoundPage => ({
  url: page.url,
  finalUrl: page.finalUrl,
  title: doc.title,
  text: doc.text(),
});

/** Whether a page is the site's "not found" page, or the home page served in its place. */
export function isNotFound(page: Page, doc: Document, notFound: NotFoundPage | null, home: NotFoundPage | null): boolean {
  const answer = asAnswer(page, doc);
  if (notFound && sameAnswer(answer, notFound)) return true;
  if (home && pageKey(page.url) !== pageKey(home.finalUrl) && sameAnswer(answer, home)) return true;
  return answer.text.length < 1500 && notFoundTitle.test(fold(doc.title));
}
