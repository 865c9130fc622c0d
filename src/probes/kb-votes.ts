import { voteWords } from '../data/vote-words.ts';
import { kindOf, ownText } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { type Votes, votesOn } from '../lib/votes.ts';
import { type Unknown, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { docsOf, type ParsedPage, type SiteView, seen } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { isFair, isSampled, type Sample, sampleLooks, sampleOf, tooFew } from './kb-sample.ts';
import { isSeenWhole } from './seen-whole.ts';

/** Articles that a browser looks at, of those that show no control before their scripts run. */
const rendered = 3;
/** Milliseconds for a control to appear. */
const capMs = 6000;

const onPage = remember((page: ParsedPage) =>
  remember((kb: KnowledgeBase): Votes => {
    const all = docsOf(page, 'all').map((doc) => votesOn(doc, voteWords, kb.row?.votes ? [kb.row.votes] : []));
    return { controls: all.flatMap(({ controls }) => controls), tallies: all.flatMap(({ tallies }) => tallies) };
  }),
);

/** What an article offers its readers to say about it, and what they said. */
export const votesOf = (kb: KnowledgeBase, page: ParsedPage): Votes => onPage(page)(kb);

/** An empty section may ask what readers think of it too: without the question nothing is left of it. */
function isEmpty(kb: KnowledgeBase, page: ParsedPage): boolean {
  const { controls } = votesOf(kb, page);
  if (controls.length === 0 || kindOf(kb.shelf, page.page.finalUrl) === 'article') return false;
  return controls.reduce((text, { says }) => text.replace(says, ''), fold(ownText(page.doc))).trim().length < 10;
}

/** The sample without sections that hold nothing but the question. */
const articlesOf = remember((sample: Sample): readonly ParsedPage[] =>
  sample.articles.filter((article) => !isEmpty(sample.kb, article)),
);

/** Copies of an article that a browser made. */
const renderedOf = (view: SiteView, { page }: ParsedPage): readonly ParsedPage[] => {
  const keys = new Set([pageKey(page.url), pageKey(page.finalUrl)]);
  return view.pages.filter((copy) => copy.page.via === 'browser' && keys.has(pageKey(copy.page.url)));
};

/** Whether a page tells if readers can rate it: it shows a control, or everything that there is. */
const isTold = (kb: KnowledgeBase, page: ParsedPage): boolean => votesOf(kb, page).controls.length > 0 || isSeenWhole(page);

/** Articles that only a browser can tell about: those without a control whose scripts may add one. */
const unclear = (sample: Sample): readonly ParsedPage[] => articlesOf(sample).filter((article) => !isTold(sample.kb, article));

/** Looks for the sample, and in the browser at some of the articles that show no control before their scripts run. */
export function voteLooks(view: SiteView): readonly Look[] {
  const sample = isSampled(view) ? sampleOf(view) : null;
  if (!sample) return sampleLooks(view);
  const selectors = sample.kb.row?.votes ? [sample.kb.row.votes.control] : [];
  return unclear(sample)
    .slice(0, rendered)
    .filter((article) => renderedOf(view, article).length === 0)
    .map(({ page }) => ({
      by: 'url',
      url: page.url,
      via: 'browser',
      supporting: true,
      waitFor: { selectors, capMs },
    }));
}

/** The articles of a sample, as readers see them. */
interface Sight {
  /** Those that tell by themselves. */
  readonly told: readonly ParsedPage[];
  /** Those that a browser saw, which stand for all that do not. */
  readonly standIns: readonly ParsedPage[];
  /** How many do not tell by themselves. */
  readonly unclear: number;
  readonly note: string;
}

/** The sample as readers see it, or why nothing can be said of it: no article shows a control, and no browser saw one of the rest. */
export function sightOf(view: SiteView, sample: Sample): Sight | Unknown {
  if (!isFair(sample) || articlesOf(sample).length === 0) return tooFew(sample);
  const { kb } = sample;
  const articles = articlesOf(sample);
  const open = unclear(sample);
  const told = articles.filter((article) => !open.includes(article));
  const copies = open.map((article) => renderedOf(view, article));
  const standIns = copies.flatMap((shown) => shown.find((copy) => isTold(kb, copy)) ?? []);
  const read = `${articles.length} of ${sample.known} known articles were read`;
  if (open.length === 0) return { told, standIns, unclear: 0, note: read };
  if (standIns.length > 0) {
    const note = `${read}; ${standIns.length} were seen in the browser and stand for ${open.length} whose scripts may add a control`;
    return { told, standIns, unclear: open.length, note };
  }
  if (told.some((article) => votesOf(kb, article).controls.length > 0))
    return { told, standIns, unclear: open.length, note: `${read}; on ${open.length} scripts may add a control` };
  const keys = new Set(open.map(({ page }) => pageKey(page.url)));
  const failure = view.failed?.find(({ via, url }) => via === 'browser' && keys.has(pageKey(url)));
  const cutOff = copies
    .flat()
    .map(({ page }) => page.cutOff)
    .find((reason) => reason !== undefined);
  return unknown(
    failure?.reason ?? cutOff ?? (copies.flat().length > 0 ? 'timeout-body' : 'not-visited'),
    'No article shows a way to rate it before its scripts run, and none could be seen in the browser.',
    articles.map(seen),
  );
}

/** Share of the articles of which something holds; stand-ins speak for those that do not tell, which else count as not. */
export function shareOf({ told, standIns, unclear: open }: Sight, holds: (article: ParsedPage) => boolean): number {
  const seenSo = told.filter(holds).length;
  const likely = standIns.length > 0 ? (open * standIns.filter(holds).length) / standIns.length : 0;
  return (seenSo + likely) / (told.length + open);
}
