import { voteWords } from '../data/vote-words.ts';
import { kindOf, ownText } from '../lib/articles.ts';
import { remember } from '../lib/remember.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { type Votes, votesOn } from '../lib/votes.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Look } from '../model/visit.ts';
import { docsOf, type ParsedPage, type SiteView } from './define-probe.ts';
import { contentLooks } from './kb-contents.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { type Sample, sampleLooks, sampleOf } from './kb-sample.ts';

/** Articles that a browser looks at when none shows a control before its scripts run. */
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
export const articlesOf = remember((sample: Sample): readonly ParsedPage[] =>
  sample.articles.filter((article) => !isEmpty(sample.kb, article)),
);

const hasScripts = ({ doc }: ParsedPage): boolean =>
  doc.scripts().some(({ src, type }) => src !== '' || !/json|template|text\/html/.test(type));

/** Articles of the sample that only a browser can tell about: those without a control over HTTP whose scripts may add one. */
function unclear(sample: Sample): readonly ParsedPage[] {
  const { kb } = sample;
  const articles = articlesOf(sample);
  if (articles.some((article) => article.page.via === 'browser' || votesOf(kb, article).controls.length > 0)) return [];
  return articles.some(hasScripts) ? articles.slice(0, rendered) : [];
}

/** Looks for the sample, and at some of it in the browser when nothing can be rated before scripts run. */
export function voteLooks(view: SiteView): readonly Look[] {
  const looks = sampleLooks(view);
  const sample = looks.length > 0 ? null : sampleOf(view);
  if (!sample) return looks;
  const failed = new Set((view.failed ?? []).map(({ url }) => pageKey(url)));
  if (contentLooks(sample.kb, view).some((look) => look.by === 'url' && !failed.has(pageKey(look.url)))) return looks;
  const selectors = sample.kb.row?.votes ? [sample.kb.row.votes.control] : [];
  return unclear(sample).map(({ page }) => ({
    by: 'url',
    url: page.url,
    via: 'browser',
    supporting: true,
    waitFor: { selectors, capMs },
  }));
}

/** The articles that the share is taken of, or why none of them could be seen as readers see it. */
export type Seen =
  | { readonly articles: readonly ParsedPage[]; readonly note: string }
  | { readonly reason: FailureReason; readonly detail: string };

/** Articles as readers see them: over HTTP where that shows a control or nothing could add one, else in the browser. */
export function articlesSeen(view: SiteView, sample: Sample): Seen {
  const asked = unclear(sample);
  const articles = articlesOf(sample);
  const read = `${articles.length} of ${sample.known} known articles were read`;
  if (asked.length === 0) return { articles, note: read };
  const keys = new Set(asked.map(({ page }) => pageKey(page.url)));
  const shown = view.pages.filter(({ page }) => page.via === 'browser' && keys.has(pageKey(page.url)));
  // What is missing on a page that was stopped may have come later.
  const whole = shown.filter(
    (page) => votesOf(sample.kb, page).controls.length > 0 || (!page.page.cutOff && page.page.waited !== 'busy'),
  );
  if (whole.length > 0) return { articles: whole, note: `${read}, ${whole.length} of them in the browser` };
  const failure = view.failed?.find(({ via, url }) => via === 'browser' && keys.has(pageKey(url)));
  const cutOff = shown.map(({ page }) => page.cutOff).find((reason) => reason !== undefined);
  return {
    reason: failure?.reason ?? cutOff ?? (shown.length > 0 ? 'timeout-body' : 'not-visited'),
    detail: 'No article shows a way to rate it before its scripts run, and none could be seen in the browser.',
  };
}
