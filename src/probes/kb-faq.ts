import { signposts } from '../data/signposts.ts';
import { findQuestions, type Questions } from '../lib/faq.ts';
import { fold } from '../lib/text.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { isManual } from './kb-engine.ts';
import { rankOf, stem } from './kb-home.ts';

const signs = signposts.filter(({ role }) => role === 'faq');
const faqWords = signs.flatMap(({ words }) => Object.values(words).flat());
const faqPaths = new Set(signs.flatMap(({ paths }) => paths));

/** Whether a text names questions and answers in some language. */
const namesFaq = (text: string): boolean => {
  const folded = fold(text);
  return (
    folded.length < 120 &&
    faqWords.some((word) =>
      /^[\p{ASCII}]+$/u.test(word) && word.length < 5 ? folded.split(/[^\p{L}\p{N}]+/u).includes(word) : folded.includes(word),
    )
  );
};

/** Whether a page calls itself an FAQ, by role, address, title or first heading. */
function callsItselfFaq(view: SiteView, at: ParsedPage): boolean {
  const { page, doc } = at;
  return (
    view.of('faq').includes(at) ||
    new URL(page.finalUrl).pathname.split('/').some((segment) => faqPaths.has(stem(segment))) ||
    namesFaq(doc.title.split(/[|–—·]/)[0] ?? '') ||
    namesFaq(doc.textOf(doc.elements('h1').slice(0, 1)))
  );
}

/** A page, or a block on the home page, that answers questions. */
export interface Faq {
  readonly page: ParsedPage;
  readonly level: 'faq-page' | 'embedded-faq';
  readonly read: Questions;
}

/** Pages with pairs of question and answer, the richest first; a block on the home page counts only when there is no such page. */
export function findFaqs(view: SiteView): readonly Faq[] {
  const faqs: Faq[] = [];
  for (const page of view.pages) {
    const isHome = page.role === 'home';
    if (!isHome && (rankOf(view, page) < 0 || isManual(page))) continue;
    const named = isHome
      ? page.doc.elements('h1', 'h2', 'h3').some((heading) => namesFaq(page.doc.textOf([heading])))
      : callsItselfFaq(view, page);
    const read = findQuestions(page.doc, { anyTitle: named && !isHome, headings: named || !isHome });
    if (read.questions.length >= (named ? 2 : 3)) faqs.push({ page, level: isHome ? 'embedded-faq' : 'faq-page', read });
  }
  const pages = faqs.filter(({ level }) => level === 'faq-page');
  return (pages.length > 0 ? pages : faqs).toSorted((a, b) => b.read.questions.length - a.read.questions.length);
}
