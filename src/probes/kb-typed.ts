import { kindOf } from '../lib/articles.ts';
import type { SiteView } from './define-probe.ts';
import type { Answers } from './kb-answers.ts';
import type { Inquiry } from './kb-ask.ts';
import type { Hindrance } from './search-way.ts';
import { typedSearch } from './typed-search.ts';

/** What the box of a knowledge base suggested while texts were typed into it, or why nothing was typed. */
export function typedAnswers(inquiry: Inquiry, before: Hindrance | null, view: SiteView): Answers {
  const { kb, typing, onlyPost, nonsense } = inquiry;
  const leadsThere = (url: string): boolean => {
    const kind = kindOf(kb.shelf, url);
    return kind !== null && kind !== 'section';
  };
  const { hindrance, looks, of, why } = typedSearch({ typing, onlyPost, nonsense, leadsThere }, before, view);
  return { inquiry, kind: hindrance ? null : 'typing', hindrance, looks, of, why: () => why };
}
