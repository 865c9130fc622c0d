import { smallWords } from '../data/small-words.ts';
import { sightsOf } from '../lib/own-search.ts';
import { remember } from '../lib/remember.ts';
import { languageOf } from '../lib/text-language.ts';
import type { OwnSearch } from '../model/own-search.ts';
import { absent, type Evidence, found, isNonEmpty, type Reading, unknown } from '../model/reading.ts';
import { type AnyProbe, docsOf, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

/** Sights that are shown; a number counts them all. */
const mostShown = 10;

const languageOn = remember(({ doc }: ParsedPage) => languageOf(doc.lang, doc.text(), smallWords));

/** Why words by language may not be those of the pages; undefined where they are. */
function strangeTo({ signals }: OwnSearch, pages: readonly ParsedPage[]): string | undefined {
  const worded = signals.filter(({ kind }) => kind === 'link_text' || kind === 'page_text');
  const known = worded.map(({ language }) => language);
  if (known.length === 0 || known.includes(undefined)) return undefined;
  const spoken = new Set(pages.map(languageOn));
  const strange = [...spoken].flatMap((language) => (language === null || known.includes(language) ? [] : [language])).sort();
  if (strange.length > 0) return `The search has no words in ${strange.join(', ')}, in which pages are written.`;
  if (!spoken.has(null)) return undefined;
  return `The search has words in ${[...new Set(known)].sort().join(', ')}, and the language of a page could not be told.`;
}

const pagesOf = ({ pages }: OwnSearch, view: SiteView): readonly ParsedPage[] => [
  ...new Set(pages.flatMap((name) => view.of(name))),
];

function readingOf(search: OwnSearch, view: SiteView): Reading<boolean | number> {
  const pages = pagesOf(search, view);
  const evidence = new Map<string, Evidence>();
  for (const page of pages)
    for (const doc of docsOf(page, 'own'))
      for (const { key, where, excerpt } of sightsOf(search, doc))
        if (!evidence.has(key)) evidence.set(key, evidenceOn(page, where, excerpt));
  const shown = [...evidence.values()].slice(0, mostShown);
  if (isNonEmpty(shown)) return found(search.counts ? evidence.size : true, shown);
  const searched = pages.map(seen);
  if (!isNonEmpty(searched)) return unknown('no-page-read', 'None of the pages that the search looks at could be read.');
  if (search.via === 'browser' && !searched.some(({ via }) => via === 'browser'))
    return unknown(
      'needs-browser',
      'The search wants pages with their scripts at work, and none was seen in a browser.',
      searched,
    );
  const strange = strangeTo(search, pages);
  return strange === undefined ? absent(searched) : unknown('not-told', strange, searched);
}

/** A probe for each search of a rubric: what one of them asks for in vain leaves the others as they are. */
export const ownSearches = (searches: readonly OwnSearch[]): readonly AnyProbe[] =>
  searches.map((search) => ({
    id: search.id,
    channel: search.channel,
    summary: search.title,
    looksAt: search.pages.map((name) => role(name, search.via)),
    measures: [search.id],
    read: (view) => ({ [search.id]: readingOf(search, view) }),
  }));
