import { requestLinks } from '../data/request-words.ts';
import { nothingFound, searchAdvice } from '../data/search-words.ts';
import { signposts } from '../data/signposts.ts';
import { kindOf } from '../lib/articles.ts';
import { furnitureOf, mainLinks } from '../lib/search-results.ts';
import { saysAny } from '../lib/search-text.ts';
import { fold } from '../lib/text.ts';
import type { ParsedPage } from './define-probe.ts';
import { type Answers, saysNothing } from './kb-answers.ts';

const waysToAsk = new Set([
  ...signposts.filter(({ role }) => role === 'contact').flatMap(({ words }) => Object.values(words).flat()),
  ...requestLinks,
]);

/** What a query that finds nothing is answered with; null where that could not be seen. */
export interface Nothing {
  /** It found nothing, as it should. */
  readonly isEmpty: boolean | null;
  /** What helps the visitor on; empty when nothing does, null when no page was seen. */
  readonly help: string | null;
}

/** Words of advice, a way to a person, or articles and sections to go on with; what stands on every page of results is no help. */
function helpOn({ doc }: ParsedPage, { inquiry, of }: Answers): string {
  const text = fold(doc.text());
  const usual = fold(inquiry.kb.home.doc.text());
  const advice = searchAdvice.find((phrase) => text.includes(phrase) && !usual.includes(phrase));
  if (advice !== undefined) return advice;
  const beside = inquiry.subject ? of(inquiry.subject.title)?.page : undefined;
  const menus = furnitureOf(beside ? [beside.doc] : []);
  const link = mainLinks(doc).find(
    ({ url, title, mark }) =>
      waysToAsk.has(fold(title)) || (beside && !menus.has(mark) && kindOf(inquiry.kb.shelf, url) !== null),
  );
  return link?.title ?? '';
}

/** How the search meets a text that no article holds. */
export function meetsNothing(answers: Answers): Nothing {
  const { inquiry, of, kind } = answers;
  const came = of(inquiry.nonsense);
  if (!came) return { isEmpty: null, help: null };
  const title = inquiry.subject ? of(inquiry.subject.title) : null;
  if (kind === 'typing') {
    const said = fold(came.said ?? '');
    const isEmpty = came.results.length === 0 || saysAny(said, nothingFound);
    return { isEmpty, help: searchAdvice.find((phrase) => said.includes(phrase)) ?? null };
  }
  const { page } = came;
  // Words that stand beside results as well are part of the page's frame.
  const says = page !== undefined && saysNothing(page) && !(title?.page && title.results.length > 0 && saysNothing(title.page));
  const isSure = came.results.length > 0 || says || title !== null || kind === 'interface';
  const isEmpty = isSure ? came.ledTo === undefined && (came.results.length === 0 || says) : null;
  return { isEmpty, help: page ? helpOn(page, answers) : null };
}
