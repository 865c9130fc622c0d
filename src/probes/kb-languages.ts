import { type LanguageSign, languagesOf, translations } from '../lib/page-languages.ts';
import { remember } from '../lib/remember.ts';
import { sameSite } from '../lib/url.ts';
import { type Evidence, found, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { findFaqs } from './kb-faq.ts';
import { onFile, urlsIn } from './kb-files.ts';
import { findKnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';

const signsOn = remember(({ doc }: ParsedPage): readonly LanguageSign[] => languagesOf(doc));

function languages(view: SiteView, pages: readonly ParsedPage[]): ReadingOf<'kb.languages'> {
  const proofs = new Map<string, Evidence>();
  for (const page of pages) {
    for (const { language, where, excerpt } of signsOn(page))
      if (!proofs.has(language)) proofs.set(language, evidenceOn(page, where, excerpt));
  }
  const own = pages.flatMap((page) => signsOn(page).filter(({ where }) => where === 'html[lang]'))[0]?.language;
  const home = pages[0]?.page.finalUrl ?? '';
  for (const file of view.files) {
    if (file.type !== 'xml' || !sameSite(file.finalUrl, home)) continue;
    for (const [language, url] of translations(home, own ?? '', urlsIn(file)))
      if (!proofs.has(language)) proofs.set(language, onFile(file, 'loc', url));
  }
  const names = [...proofs.keys()].sort((a, b) => Number(b === own) - Number(a === own) || (a < b ? -1 : 1));
  const [first, ...rest] = names.flatMap((name) => proofs.get(name) ?? []);
  if (!first) return unknown('not-told', 'Its pages do not say in which language they are.', pages.map(seen));
  return found(names, [first, ...rest], names.length > 1 ? { note: 'Language versions are counted as one knowledge base.' } : {});
}

export default defineProbe({
  id: 'kb-languages',
  channel: 'kb',
  summary: 'Collects the languages of the knowledge base from its pages, its language switch and its sitemaps.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.languages'],
  read(view) {
    const kb = findKnowledgeBase(view);
    const pages = kb?.certain ? kb.pages : findFaqs(view).map(({ page }) => page);
    const reading = pages.length > 0 ? languages(view, pages) : nothingThere(view, 'There is no knowledge base and no FAQ.');
    return { 'kb.languages': reading };
  },
});
