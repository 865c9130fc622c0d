import { pageWords, publishedWords, updatedWords } from '../data/updated-words.ts';
import { pageDate } from '../lib/page-date.ts';
import { sitemapDates } from '../lib/sitemap-dates.ts';
import { pageKey } from '../lib/url.ts';
import { type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { onFile } from './kb-files.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { isFair, type Sample, sampleLooks, sampleOf, tooFew } from './kb-sample.ts';

interface Dated {
  readonly earliest: number;
  readonly latest: number;
  readonly evidence: Evidence;
}

const words = { updated: updatedWords, published: publishedWords, ofPage: pageWords };

/** The page as read over HTTP and as its scripts leave it, where a browser has seen it too. */
const copiesOf = (view: SiteView, { page }: ParsedPage): readonly ParsedPage[] =>
  view.pages.filter((other) => pageKey(other.page.finalUrl) === pageKey(page.finalUrl));

const onPages = (view: SiteView, { articles }: Sample, at: number): readonly Dated[] =>
  articles.flatMap((article) => {
    for (const copy of copiesOf(view, article)) {
      const date = pageDate(copy.doc, at, words);
      if (date) return [{ ...date, evidence: evidenceOn(copy, date.where, date.excerpt) }];
    }
    return [];
  });

const inSitemaps = (view: SiteView, { articles }: Sample, at: number): readonly Dated[] => {
  const maps = view.files
    .filter(({ type }) => type === 'xml')
    .map((file) => ({ file, dates: sitemapDates(file.body, file.finalUrl, at) }));
  return articles.flatMap(({ page }) => {
    const key = pageKey(page.finalUrl);
    for (const { file, dates } of maps) {
      const date = dates.get(key);
      if (date) return [{ ...date, evidence: onFile(file, 'lastmod', `${page.finalUrl} ${date.written}`) }];
    }
    return [];
  });
};

/** The same moment a year earlier. */
function yearBefore(at: number): number {
  const date = new Date(at);
  return date.setUTCFullYear(date.getUTCFullYear() - 1);
}

function freshness(view: SiteView, sample: Sample): ReadingOf<'kb.freshness'> {
  const { articles } = sample;
  if (articles.length === 0 || !isFair(sample)) return tooFew(sample);
  const at = Date.parse(view.at);
  const stated = onPages(view, sample, at);
  const dates = stated.length > 0 ? stated : inSitemaps(view, sample, at);
  const limit = yearBefore(at);
  // "A year ago" may lie on either side.
  const clear = dates.filter(({ earliest, latest }) => earliest >= limit || latest < limit);
  const evidence = clear.map((date) => date.evidence);
  if (clear.length === 1 && articles.length > 3)
    return unknown(
      'not-told',
      `Only 1 of ${articles.length} articles states when it was changed or published.`,
      articles.map(seen),
    );
  if (!isNonEmpty(evidence))
    return unknown('not-told', 'No article states when it was changed or published.', articles.map(seen));
  const fresh = clear.filter(({ earliest }) => earliest >= limit).length;
  const others = articles.length - clear.length;
  const note = [
    `${fresh} of ${clear.length} articles that state a date were changed or published within 12 months`,
    ...(others === 0 ? [] : [`${others} more state none, or none exact enough`]),
    ...(stated.length === 0 ? ['the pages state no date, so those of the sitemap stand in'] : []),
    `${articles.length} of ${sample.known} known articles were read`,
  ].join('; ');
  return found(fresh / clear.length, evidence, {
    sample: { hits: fresh, of: clear.length },
    note: `${note}.`,
    ...(stated.length === 0 ? { source: 'indirect' } : {}),
  });
}

export default defineProbe({
  id: 'kb-freshness',
  channel: 'kb',
  summary: 'Reads on a sample of articles when they were last changed, or published.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.freshness'],
  follow: sampleLooks,
  read(view) {
    const sample = sampleOf(view);
    return {
      'kb.freshness': sample
        ? freshness(view, sample)
        : nothingThere(view, 'There is no knowledge base whose articles could be read.'),
    };
  },
});
