import { listAt, numberAt, parseJson, textAt } from '../lib/json.ts';
import { wilson } from '../lib/statistics.ts';
import { pageKey, resolveUrl, sameSite } from '../lib/url.ts';
import { type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, role, type SiteView, seen } from './define-probe.ts';
import { onFile } from './kb-files.ts';
import { type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';
import { type Sample, sampleOf } from './kb-sample.ts';
import { voteLooks, votesOf } from './kb-votes.ts';

/** Votes below which one article says little. */
const enough = 5;

interface Counted {
  readonly up: number;
  readonly total: number;
  readonly evidence: Evidence;
}

/** Votes that the engine's public interface tells, by article. */
function inFiles(kb: KnowledgeBase, view: SiteView): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  const names = kb.row?.votes?.api;
  if (!names) return counted;
  for (const file of view.files) {
    if (file.type !== 'json' || !sameSite(file.finalUrl, kb.home.page.finalUrl)) continue;
    for (const item of listAt(parseJson(file.body), names.items) ?? []) {
      const [sum, total] = [numberAt(item, names.sum), numberAt(item, names.count)];
      const address = textAt(item, 'html_url');
      if (sum === null || total === null || address === '') continue;
      const up = (total + sum) / 2;
      if (!Number.isInteger(up) || up < 0 || up > total || total <= 0) continue;
      const excerpt = `${address} ${names.sum} ${sum}, ${names.count} ${total}`;
      counted.set(pageKey(resolveUrl(address, file.finalUrl) ?? address), {
        up,
        total,
        evidence: onFile(file, names.items, excerpt),
      });
    }
  }
  return counted;
}

/** Votes that articles show, each article once. */
function onArticles(view: SiteView, { kb, articles }: Sample, asks: 'useful' | 'relevant'): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  const keys = new Set(articles.map(({ page }) => pageKey(page.url)));
  const alsoRendered = view.pages.filter(({ page }) => page.via === 'browser' && keys.has(pageKey(page.url)));
  for (const article of [...articles, ...alsoRendered]) {
    const tally = votesOf(kb, article).tallies.find((one) => one.asks === asks);
    const key = pageKey(article.page.finalUrl);
    if (tally && !counted.has(key))
      counted.set(key, { up: tally.up, total: tally.total, evidence: evidenceOn(article, 'votes', tally.says) });
  }
  return counted;
}

/** Lower end of what the votes of all articles together show. */
function pooled(sample: Sample, counted: ReadonlyMap<string, Counted>, silence: string): ReadingOf<'kb.usefulness'> {
  const all = [...counted.values()];
  const evidence = all.slice(0, 10).map((one) => one.evidence);
  if (!isNonEmpty(evidence)) return unknown('not-told', silence, sample.articles.map(seen));
  const up = all.reduce((sum, one) => sum + one.up, 0);
  const total = all.reduce((sum, one) => sum + one.total, 0);
  const articles = Math.max(sample.articles.length, all.length);
  const often = all.filter((one) => one.total >= enough).length;
  return found(wilson(up, total).low, evidence, {
    sample: { hits: up, of: total },
    note: `${up} of ${total} votes on ${all.length} articles are for them, and the value is what that shows with 95 % certainty; ${Math.round((100 * often) / articles)} % of ${articles} articles have ${enough} votes or more.`,
  });
}

export default defineProbe({
  id: 'kb-usefulness',
  channel: 'kb',
  summary: 'Adds up the votes of readers that a sample of articles shows.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.usefulness', 'kb.relevance'],
  follow: voteLooks,
  read(view) {
    const sample = sampleOf(view);
    if (!sample) {
      const none = nothingThere(view, 'There is no knowledge base.');
      return { 'kb.usefulness': none, 'kb.relevance': none };
    }
    const told = inFiles(sample.kb, view);
    if (sample.articles.length === 0 && told.size === 0) {
      const none = unknown('no-page-read', 'No article of the knowledge base could be read.', [seen(sample.kb.home)]);
      return { 'kb.usefulness': none, 'kb.relevance': none };
    }
    const useful = new Map([...onArticles(view, sample, 'useful'), ...told]);
    const relevant = onArticles(view, sample, 'relevant');
    return {
      'kb.usefulness': pooled(sample, useful, 'No article shows how readers voted.'),
      'kb.relevance': pooled(
        sample,
        relevant,
        'No article shows whether it solved the problem or is up to date for its readers.',
      ),
    };
  },
});
