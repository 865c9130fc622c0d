import { kindOf } from '../lib/articles.ts';
import type { SearchResult } from '../lib/search-results.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import type { Page } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import type { Answer, Answers } from './kb-answers.ts';
import type { Inquiry } from './kb-ask.ts';
import { onFile } from './kb-files.ts';
import type { Hindrance } from './search-way.ts';

/** Suggestions that lead to articles, or tell no address; those that only repeat what was typed are left out. */
function suggested(inquiry: Inquiry, page: Page, text: string): readonly SearchResult[] {
  const tries = page.typed?.tries ?? [];
  const plain = (typed: string, shown: string): string => fold(shown).split(fold(typed)).join('{}');
  const empty = tries.find((one) => one.text === inquiry.nonsense)?.suggestions ?? [];
  const echoes = new Set(empty.map((one) => plain(inquiry.nonsense, one.text)));
  const offered = tries.find((one) => one.text === text)?.suggestions ?? [];
  return offered.flatMap((one) => {
    const kind = one.url === '' ? 'page' : kindOf(inquiry.kb.shelf, one.url);
    const repeats = text === inquiry.nonsense ? fold(one.text).includes(fold(text)) : echoes.has(plain(text, one.text));
    if (kind === null || kind === 'section' || one.text.trim() === '' || repeats) return [];
    return [{ url: one.url, title: one.text, text: one.text }];
  });
}

/** What the box suggested while texts were typed into it, or why nothing was typed. */
export function typedAnswers(inquiry: Inquiry, before: Hindrance | null, view: SiteView): Answers {
  const { typing, onlyPost } = inquiry;
  const none = (hindrance: Hindrance): Answers => ({
    inquiry,
    kind: null,
    hindrance,
    looks: [],
    of: () => null,
    why: () => hindrance,
  });
  if (onlyPost) return none({ reason: 'needs-post', detail: 'The search form is sent by POST.' });
  const [noBox, unasked] = [
    { reason: 'needs-browser', detail: 'No address for a search is known.' },
    { reason: 'not-visited', detail: 'Nothing was typed into the search box.' },
  ] as const;
  if (typing?.by !== 'url') return none(before ?? noBox);
  const key = pageKey(typing.url);
  const page = (view.typed ?? []).find(({ url }) => pageKey(url) === key);
  const failed = (view.failed ?? []).find(({ url, look }) => look.waitFor?.type !== undefined && pageKey(url) === key);
  if (failed) return none(before ?? failed);
  const typed = page?.typed;
  if (!page || !typed) return { ...none(before ?? unasked), looks: [typing] };
  if (typed.field === '') return none(before ?? { reason: 'not-told', detail: 'No search field could be typed into.' });
  const isSilent = typed.tries.every(({ suggestions }) => suggestions.length === 0);
  if (isSilent && typed.refused)
    return none({ reason: typed.refused, detail: 'What the box asks for while one types was not sent.' });
  if (isSilent)
    return none(before ?? { reason: 'not-told', detail: 'The box suggests nothing while one types, and enter is not pressed.' });
  const of = (text: string): Answer | null => {
    const tried = typed.tries.find((one) => one.text === text);
    if (!tried) return null;
    const results = suggested(inquiry, page, text);
    const titles = results.map(({ title }) => title).join('; ') || 'no suggestion';
    return { results: results.slice(0, 5), evidence: onFile(page, typed.field, `${text}: ${titles}`), said: tried.said };
  };
  return { inquiry, kind: 'typing', hindrance: null, looks: [], of, why: () => unasked };
}
