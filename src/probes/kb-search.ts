import { isOn } from '../lib/articles.ts';
import { quoted } from '../lib/quoted.ts';
import { type Evidence, found, isNonEmpty, unknown } from '../model/reading.ts';
import { type Check, open, said } from './checks.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { type Answers, answersOf, finds } from './kb-answers.ts';
import { boxOn } from './kb-boxes.ts';
import { knownArticles } from './kb-contents.ts';
import { findKnowledgeBase, type KnowledgeBase, kbRoles, looksAt, nothingThere } from './kb-home.ts';
import { meetsNothing } from './kb-nothing.ts';
import { sampleOf } from './kb-sample.ts';
import { hasPlaceForBox, whyNot } from './search-way.ts';

/** A search of the whole site counts where it was seen to lead nowhere but into the knowledge base. */
function searchesTheSite({ inquiry, of }: Answers): boolean {
  const { kb, ways, subject } = inquiry;
  if (!ways.some(({ shared }) => shared)) return false;
  const results = (subject && of(subject.title)?.results) ?? [];
  return results.length === 0 || results.some(({ url }) => !isOn(kb.shelf, url));
}

/** Whether some pages have a box; a box that was typed into or that answered is one. */
function boxCheck(name: string, kb: KnowledgeBase, pages: readonly ParsedPage[], view: SiteView, tried: Evidence | null): Check {
  for (const page of pages) {
    const box = boxOn(kb, page, view);
    if (box) return { name, passed: true, evidence: [evidenceOn(page, box.where, box.excerpt)], why: '' };
  }
  if (tried) return { name, passed: true, evidence: [tried], why: '' };
  if (pages.length === 0) return open(name, 'no article could be read');
  if (pages.some(hasPlaceForBox)) return open(name, 'only scripts fill the place for it');
  return { name, passed: false, evidence: [], why: '' };
}

/** The check by a title, with what came of a slip of the fingers in it. */
function titleCheck(answers: Answers, view: SiteView): Check & { readonly aside: string } {
  const { inquiry, hindrance, of, why } = answers;
  const { subject, typo } = inquiry;
  const name = 'a title finds its article';
  if (!subject) return { ...open(name, 'no article could be read'), aside: '' };
  const passed = finds(answers, subject.title, view);
  const slip = typo === null ? null : finds(answers, typo, view);
  const aside = slip === null || typo === null ? '' : ` With a typo (${quoted(typo)}): ${slip ? 'found' : 'not found'}.`;
  const came = of(subject.title);
  return {
    name,
    passed,
    evidence: came ? [came.evidence] : [],
    why: passed === null ? whyNot(hindrance ?? why(subject.title), subject.title) : '',
    aside,
  };
}

function nonsenseCheck(answers: Answers): Check {
  const { inquiry, hindrance, of, why, kind } = answers;
  const { isEmpty, help } = meetsNothing(answers);
  const passed = isEmpty === false ? false : isEmpty === null || help === null ? null : help !== '';
  const came = of(inquiry.nonsense);
  const unseen =
    passed !== null
      ? ''
      : kind === null
        ? whyNot(hindrance ?? why(inquiry.nonsense), inquiry.nonsense)
        : 'the page for a search in vain was not seen';
  return { name: 'a search in vain is helped', passed, evidence: came ? [came.evidence] : [], why: unseen };
}

export default defineProbe({
  id: 'kb-search',
  channel: 'kb',
  summary: 'Looks for the search box of the knowledge base and asks it for an article that was read, and for nonsense.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.search'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (!kb) return [];
    const articles = sampleOf(view)?.articles ?? [];
    const toRead = articles.length >= 2 ? [] : looksAt(view, knownArticles(kb, view).values(), 3);
    return [...toRead, ...(articles.length > 0 || toRead.length === 0 ? (answersOf(view)?.looks ?? []) : [])];
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    const answers = answersOf(view);
    if (!kb?.certain || !answers) return { 'kb.search': nothingThere(view, 'There is no knowledge base to search.') };
    const articles = (sampleOf(view)?.articles ?? []).filter((page) => page.role !== 'search');
    const noneOfItsOwn = 'Neither its home page nor an article has a search box of its own.';
    if (searchesTheSite(answers)) return { 'kb.search': nothingThere(view, noneOfItsOwn) };
    const isShared = answers.inquiry.ways.some(({ shared }) => shared);
    const sought = answers.inquiry.subject && answers.of(answers.inquiry.subject.title);
    const tried = sought && (isShared || answers.kind === 'typing') ? sought.evidence : null;
    const title = titleCheck(answers, view);
    const checks = [
      boxCheck('box on its home page', kb, [kb.home], view, tried),
      boxCheck('box on articles', kb, articles, view, isShared ? tried : null),
      title,
      nonsenseCheck(answers),
    ];
    const evidence = checks.flatMap((check) => check.evidence);
    if (!isNonEmpty(evidence)) {
      if ([kb.home, ...articles].some(hasPlaceForBox)) {
        const detail = 'A place for a search box is there, but only scripts fill it.';
        return { 'kb.search': unknown('needs-browser', detail, kb.pages.map(seen)) };
      }
      return { 'kb.search': nothingThere(view, noneOfItsOwn) };
    }
    const passed = checks.filter((check) => check.passed === true).length;
    const isOpen = checks.some((check) => check.passed === null);
    const note = `${checks.map(said).join('; ')}.${title.aside}`;
    return { 'kb.search': found(passed, evidence, { ...(isOpen ? { bound: 'at-least' } : {}), note }) };
  },
});
