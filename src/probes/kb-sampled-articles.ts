import { found, isNonEmpty, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, role, seen } from './define-probe.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { sampleLooks, sampleOf } from './kb-sample.ts';

export default defineProbe({
  id: 'kb-sampled-articles',
  channel: 'kb',
  summary: 'Draws articles by the name of the site, so that every run draws the same, and shows which.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.sampled-articles'],
  follow: sampleLooks,
  read(view) {
    const sample = sampleOf(view);
    if (!sample) return { 'kb.sampled-articles': nothingThere(view, 'There is no knowledge base with articles.') };
    const { articles, known, kb } = sample;
    const evidence = articles.map((article) => evidenceOn(article, 'article', article.doc.title));
    return {
      'kb.sampled-articles': isNonEmpty(evidence)
        ? found(articles.length, evidence, { note: `${articles.length} of ${known} known articles were read.` })
        : unknown('no-page-read', 'No article was among the pages that could be read.', kb.pages.map(seen)),
    };
  },
});
