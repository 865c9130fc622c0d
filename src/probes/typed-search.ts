import { searchLabels, searchOpeners, searchParts } from '../data/search-words.ts';
import { searchFields } from '../lib/search-box.ts';
import type { SearchResult } from '../lib/search-results.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Look, Page } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import { remarked } from './define-probe.ts';
import { onFile } from './kb-files.ts';
import type { Hindrance } from './search-way.ts';

/** A box that only scripts answer, and what its suggestions should lead to. */
export interface TypedSearch {
  /** Where to type; null when there is no sign of a box. */
  readonly typing: Look | null;
  /** The only form there is sends what it is told by POST. */
  readonly onlyPost: boolean;
  readonly nonsense: string;
  /** Whether an address is one of those that are searched. */
  leadsThere(url: string): boolean;
}

/** What the box suggested while one text was typed. */
interface TypedAnswer {
  readonly results: readonly SearchResult[];
  readonly evidence: Evidence;
  /** Text that came up. */
  readonly said: string;
}

interface TypedAnswers {
  readonly hindrance: Hindrance | null;
  /** What is still to be typed. */
  readonly looks: readonly Look[];
  of(text: string): TypedAnswer | null;
  /** Why a text has no answer. */
  readonly why: Hindrance;
}

/** A look that types texts into the search box of a page; selectors of boxes that are known there are tried first. */
export function typingLook(url: string, texts: readonly string[], known: readonly string[]): Look {
  const type = {
    texts,
    into: [...known, searchFields],
    words: [...searchParts, ...searchLabels],
    behind: [...known, ...searchOpeners],
  };
  return { by: 'url', url, via: 'browser', supporting: true, waitFor: { capMs: 4000, type } };
}

/** Texts that were typed together with a nonsense one: into a form for requests only a title is typed. */
export function typedTexts(nonsense: string, view: SiteView): ReadonlySet<string> {
  const tries = (view.typed ?? []).map(({ typed }) => typed?.tries.map(({ text }) => text) ?? []);
  return new Set(tries.filter((texts) => texts.includes(nonsense)).flat());
}

/** Suggestions that lead to what is searched, or tell no address; those that only repeat what was typed are left out. */
function suggested({ nonsense, leadsThere }: TypedSearch, page: Page, text: string): readonly SearchResult[] {
  const tries = page.typed?.tries ?? [];
  const plain = (typed: string, shown: string): string => fold(shown).split(fold(typed)).join('{}');
  const empty = tries.find((one) => one.text === nonsense)?.suggestions ?? [];
  const echoes = new Set(empty.map((one) => plain(nonsense, one.text)));
  const offered = tries.find((one) => one.text === text)?.suggestions ?? [];
  return offered.flatMap((one) => {
    const repeats = text === nonsense ? fold(one.text).includes(fold(text)) : echoes.has(plain(text, one.text));
    if ((one.url !== '' && !leadsThere(one.url)) || one.text.trim() === '' || repeats) return [];
    return [{ url: one.url, title: one.text, text: one.text }];
  });
}

/** What the box suggested while texts were typed into it, or why nothing was typed: first of all `before`. */
export function typedSearch(search: TypedSearch, before: Hindrance | null, view: SiteView): TypedAnswers {
  const { typing, onlyPost } = search;
  const none = (hindrance: Hindrance, looks: readonly Look[] = []): TypedAnswers => ({
    hindrance,
    looks,
    of: () => null,
    why: hindrance,
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
  if (!page || !typed) return none(before ?? unasked, [typing]);
  if (typed.field === '') return none(before ?? { reason: 'not-told', detail: 'No search field could be typed into.' });
  const isSilent = typed.tries.every(({ suggestions }) => suggestions.length === 0);
  if (isSilent && typed.refused)
    return none({ reason: typed.refused, detail: 'What the box asks for while one types was not sent.' });
  if (isSilent)
    return none(before ?? { reason: 'not-told', detail: 'The box suggests nothing while one types, and enter is not pressed.' });
  const of = (text: string): TypedAnswer | null => {
    const tried = typed.tries.find((one) => one.text === text);
    if (!tried) return null;
    const results = suggested(search, page, text);
    const evidence =
      results.length === 0
        ? remarked(onFile(page, typed.field, `${text}: no suggestion`))
        : onFile(page, typed.field, `${text}: ${results.map(({ title }) => title).join('; ')}`);
    return { results: results.slice(0, 5), evidence, said: tried.said };
  };
  return { hindrance: null, looks: [], of, why: unasked };
}
