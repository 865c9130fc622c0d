import { isOn } from '../lib/articles.ts';
import { withoutLocale } from '../lib/locale.ts';
import { pageKey } from '../lib/url.ts';
import { type Evidence, found, isNonEmpty } from '../model/reading.ts';
import type { KnowledgePlace } from '../model/values.ts';
import { defineProbe, evidenceOn, role, type SiteView } from './define-probe.ts';
import { findFaqs } from './kb-faq.ts';
import { findPlaces, type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';
import { placeLooks, unseenHelp } from './kb-looks.ts';
import { hinted } from './kb-signs.ts';

interface Shown {
  readonly place: KnowledgePlace;
  readonly evidence: Evidence;
}

function shownBy({ kind, home, row, proof, links }: KnowledgeBase): Shown {
  const titles = links.slice(0, 3).map(({ text }) => text);
  return {
    place: { kind, url: home.page.finalUrl, ...(row ? { engine: row.id } : {}) },
    evidence: proof
      ? evidenceOn(proof.page, proof.where, proof.excerpt)
      : evidenceOn(home, 'a[href]', titles.join('; ') || home.doc.title),
  };
}

/** Pages of questions that lie outside the other places, one for each place and language. */
function faqPages(view: SiteView, places: readonly KnowledgeBase[]): readonly Shown[] {
  const byPlace = new Map<string, Shown>();
  for (const { page, level, read } of findFaqs(view)) {
    const url = page.page.finalUrl;
    if (level !== 'faq-page' || places.some(({ shelf }) => isOn(shelf, url))) continue;
    const { host, pathname } = new URL(url);
    const key = withoutLocale(host, hinted(pathname) ?? pathname, page.doc.lang);
    const evidence = evidenceOn(page, read.where, read.questions.slice(0, 3).join(' '));
    if (!byPlace.has(key)) byPlace.set(key, { place: { kind: 'faq', url }, evidence });
  }
  return [...byPlace.values()];
}

export default defineProbe({
  id: 'kb-places',
  channel: 'kb',
  summary: 'Lists the places where answers are kept: help centres, documentation, wikis and FAQ pages.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.places'],
  follow: placeLooks,
  read(view) {
    const places = findPlaces(view).filter(({ certain }) => certain);
    const shown = [...places.map(shownBy), ...faqPages(view, places)];
    const all = [...new Map(shown.toReversed().map((one) => [pageKey(one.place.url), one])).values()].toReversed();
    const evidence = all.map((one) => one.evidence);
    const unseen = unseenHelp(view);
    if (isNonEmpty(evidence)) {
      const value = all.map(({ place }) => place);
      return { 'kb.places': found(value, evidence, unseen ? { bound: 'at-least', note: unseen.detail } : {}) };
    }
    return { 'kb.places': unseen ?? nothingThere(view, 'No page lists articles or answers questions.') };
  },
});
