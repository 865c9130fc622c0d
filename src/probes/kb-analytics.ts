import { type Analytics, analytics, builtInAnalytics } from '../data/analytics.ts';
import { consentWords } from '../data/consent-words.ts';
import { type Hit, match } from '../lib/match.ts';
import { remember } from '../lib/remember.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, sameSite } from '../lib/url.ts';
import { absent, type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { Look, WaitFor } from '../model/visit.ts';
import { defineProbe, docsOf, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { findFaqs } from './kb-faq.ts';
import { findKnowledgeBase, type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';
import { sampleLooks } from './kb-sample.ts';

/** Pages of the knowledge base, or those that hold the questions and answers, however they were read. */
interface Place {
  readonly kb: KnowledgeBase | null;
  readonly home: ParsedPage;
  readonly pages: readonly ParsedPage[];
}

function placeOf(view: SiteView): Place | null {
  const kb = findKnowledgeBase(view);
  const certain = kb?.certain ? kb : null;
  const home = certain?.home ?? findFaqs(view)[0]?.page;
  if (!home) return null;
  const key = pageKey(home.page.finalUrl);
  return { kb: certain, home, pages: certain?.pages ?? view.pages.filter(({ page }) => pageKey(page.finalUrl) === key) };
}

/** A tag manager may bring its tags seconds after the page. */
const waitFor: WaitFor = {
  hosts: analytics
    .filter(({ watches }) => watches !== 'what-it-loads')
    .flatMap(({ shows }) => shows.flatMap((signal) => ('host' in signal && !signal.weak && !signal.path ? [signal.host] : []))),
  capMs: 3500,
};

function follow(view: SiteView): readonly Look[] {
  const place = placeOf(view);
  if (!place) return [];
  return [{ by: 'url', url: place.home.page.url, via: 'browser', waitFor }, ...sampleLooks(view)];
}

/** Whether a page embeds frames of others; their requests cannot be told from those of the page. */
const isMixed = ({ page }: ParsedPage): boolean =>
  page.frames.some(({ url }) => hostOf(url) !== '' && !sameSite(url, page.finalUrl));

/** The page without what frames of others say and ask for. */
const withoutOthers = remember(
  (page: ParsedPage): ParsedPage =>
    isMixed(page) ? { ...page, page: { ...page.page, requests: [], frames: [] }, frames: docsOf(page, 'own').slice(1) } : page,
);

interface Product {
  readonly row: Analytics;
  readonly evidence: Evidence;
  /** Its script is written so that it runs only once the visitor has agreed. */
  readonly waits: boolean;
}

/** Whether the proof is a script that a consent manager holds back. */
function isHeld({ page, where, excerpt }: Hit<ParsedPage>): boolean {
  if (!where.startsWith('script')) return false;
  const telling = hostOf(excerpt) || excerpt.slice(0, 30);
  const holders = page.doc.scripts().filter(({ src, text }) => src === excerpt || (src === '' && text.includes(telling)));
  return holders.length > 0 && holders.every(({ type }) => type === 'text/plain' || type.endsWith('/blocked'));
}

/** What the pages themselves load, each product once. */
function productsOn(pages: readonly ParsedPage[]): readonly Product[] {
  const hits = pages.flatMap((page) => match(analytics, [withoutOthers(page)]));
  return analytics.flatMap((row) => {
    const own = hits.filter(({ vendor }) => vendor === row);
    const hit = own.find((one) => !isHeld(one)) ?? own[0];
    return hit ? [{ row, evidence: evidenceOn(hit.page, hit.where, hit.excerpt), waits: own.every(isHeld) }] : [];
  });
}

const aboutWords = consentWords.about;
/** Whether a dialog about cookies stood over a page: scripts that wait for an answer could not show themselves. */
function asks({ page }: ParsedPage): boolean {
  if (page.consent !== undefined) return true;
  return page.overlays.some(({ text, label }) => {
    const words = fold(`${label} ${text}`).split(/[^\p{L}\p{N}]+/u);
    return aboutWords.some((word) =>
      /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(word) ? words.includes(word) : text.includes(word),
    );
  });
}

const named = ({ row, waits }: Product): string => (waits ? `${row.name}, which waits for consent` : row.name);

/** Why there may be more than was seen, or undefined when a browser saw everything. */
function veiled({ home, pages }: Place): ReturnType<typeof unknown> | undefined {
  const tried = pages.map(seen);
  const rendered = pages.filter(({ page }) => page.via === 'browser');
  const asking = rendered.find(asks);
  if (asking) return unknown('needs-consent', `${asking.page.url}: a dialog asks visitors for consent to cookies.`, tried);
  if (rendered.length === 0)
    return unknown(
      'needs-browser',
      `${home.page.url}: analytics load when scripts run, and it was not seen in a browser.`,
      tried,
    );
  const busy = rendered.find(({ page }) => page.waited === 'busy');
  if (busy) return unknown('timeout-body', `${busy.page.url}: its scripts were still on their way.`, tried);
  const mixed = rendered.find(
    (page) => isMixed(page) && match(analytics, [page]).length > match(analytics, [withoutOthers(page)]).length,
  );
  return (
    mixed &&
    unknown('not-told', `${mixed.page.url}: analytics were seen, but a frame of another site may have loaded them.`, tried)
  );
}

function read(view: SiteView): ReadingOf<'kb.analytics'> {
  const place = placeOf(view);
  if (!place) return nothingThere(view, 'There is no knowledge base and no FAQ.');
  const products = productsOn(place.pages);
  const isRead = (watches: Analytics['watches']): readonly Product[] => products.filter(({ row }) => row.watches === watches);
  const answers = isRead('search-or-feedback');
  const web = isRead('web');
  const containers = isRead('what-it-loads');
  const all = [...answers, ...web, ...containers];
  const evidence = all.map((product) => product.evidence);
  const proof = place.kb?.row && builtInAnalytics[place.kb.row.id] !== undefined ? place.kb.proof : undefined;
  const list = all.map(named).join('; ');
  if (answers.length > 0 && isNonEmpty(evidence))
    return found('search-or-feedback', evidence, { source: 'indirect', note: `Seen: ${list}.` });
  if (proof) {
    const note = `Built into the engine, ${proof.vendor.name}; no page tells whether anybody reads it.${list === '' ? '' : ` Seen besides: ${list}.`}`;
    return found('search-or-feedback', [evidenceOn(proof.page, proof.where, proof.excerpt), ...evidence], {
      source: 'indirect',
      note,
    });
  }
  const veil = veiled(place);
  if (web.length > 0 && isNonEmpty(evidence))
    return found('web', evidence, { source: 'indirect', note: `Seen: ${list}.`, ...(veil ? { bound: 'at-least' } : {}) });
  if (veil) return veil;
  const searched = place.pages.map(seen);
  const [container] = containers;
  if (container)
    return unknown('not-told', `${named(container)} was seen, and nothing that it loaded was known to be analytics.`, searched);
  const note = 'No script of a known analytics product was seen on its pages.';
  return isNonEmpty(searched) ? absent(searched, { source: 'indirect', note }) : nothingThere(view, note);
}

export default defineProbe({
  id: 'kb-analytics',
  channel: 'kb',
  summary: 'Names the analytics on the pages of the knowledge base, and those that its engine is known to have.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.analytics'],
  follow,
  read: (view) => ({ 'kb.analytics': read(view) }),
});
