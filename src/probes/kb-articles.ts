import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { found, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, role, type SiteView } from './define-probe.ts';
import { contentLooks, contentsOf, inSitemap } from './kb-contents.ts';
import { findFaqs } from './kb-faq.ts';
import { mapped, onFile, told } from './kb-files.ts';
import { findKnowledgeBase, type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';

type Count = ReadingOf<'kb.articles'>;

/** "Billing (3)": numbers behind the names of all sections, as some engines write them. */
function counters(kb: KnowledgeBase): number | null {
  const names = new Map(kb.links.filter(({ kind }) => kind === 'section').map(({ key, text }) => [key, text]));
  const numbers = [...names.values()].map((text) => /\((\d{1,5})\)\s*$/.exec(text)?.[1]);
  return numbers.length > 0 && numbers.every((text) => text !== undefined)
    ? numbers.reduce((sum, text) => sum + Number(text), 0)
    : null;
}

function countArticles(kb: KnowledgeBase, view: SiteView): Count {
  const api = told(kb, view);
  if (api) {
    const reading = found(api.count, [onFile(api.file, (kb.row?.api?.keys ?? []).join('.'), api.file.body.slice(0, 200))], {
      note: 'The engine’s public interface tells the number.',
    });
    return reading;
  }
  const listed = contentsOf(kb, kb.links);
  const map = mapped(kb, view);
  const inMap = inSitemap(kb, view);
  // Whatever a whole sitemap shows nothing below is an article, not a section that nobody has read.
  const articles = new Set([...inMap.articles.keys(), ...inMap.unclear.keys()]);
  const [file] = map.files;
  const beyond = [...listed.articles.keys()].filter((key) => !articles.has(key) && !inMap.sections.has(key)).length;
  if (file && articles.size > 0 && beyond <= articles.size) {
    const evidence = onFile(file, 'loc', [...articles].slice(0, 3).join(' '));
    if (map.complete && beyond === 0) return found(articles.size, [evidence], { note: 'Counted in the sitemap, articles only.' });
    return found(articles.size + beyond, [evidence], {
      bound: 'at-least',
      note: 'Counted in those sitemaps and pages that were read.',
    });
  }
  const shown = counters(kb);
  const titles = kb.links.filter(({ key }) => listed.articles.has(key)).map(({ text }) => text);
  const evidence = evidenceOn(kb.home, 'a[href]', [...new Set(titles)].slice(0, 5).join('; '));
  if (shown !== null && shown >= listed.articles.size && shown > 0)
    return found(shown, [evidence], { note: 'Sum of the numbers that its sections show.' });
  const read = new Set(kb.pages.flatMap(({ page }) => [pageKey(page.url), pageKey(page.finalUrl)]));
  const sampled =
    kb.row?.article !== undefined || kb.row?.links !== undefined || [...listed.articles.keys()].some((key) => read.has(key));
  if (listed.articles.size === 0 || !sampled) {
    return unknown(
      'no-page-read',
      'No article was among the pages that could be read.',
      kb.pages.map(({ page }) => ({ url: page.url, via: page.via, at: page.fetchedAt })),
    );
  }
  const whole =
    !kb.row?.wiki &&
    listed.sections.size > 0 &&
    listed.unclear.size === 0 &&
    [...listed.sections.keys()].every((key) => read.has(key)) &&
    kb.pages.every(({ doc }) => doc.select('a[rel="next"], link[rel="next"], [class*="pagination"] a').length === 0);
  return found(listed.articles.size, [evidence], {
    ...(whole ? {} : { bound: 'at-least' as const }),
    note: whole ? 'Counted in all its sections.' : `Counted in the links of ${kb.pages.length} pages that were read.`,
  });
}

export default defineProbe({
  id: 'kb-articles',
  channel: 'kb',
  summary: 'Counts articles by the engine’s public interface, the sitemap or the listings, or the questions of an FAQ page.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.articles'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    return kb ? contentLooks(kb, view) : [];
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) return { 'kb.articles': countArticles(kb, view) };
    const faqs = findFaqs(view);
    const [first] = faqs;
    if (!first) return { 'kb.articles': nothingThere(view, 'There is no knowledge base and no FAQ.') };
    const known = new Set(first.read.questions.map(fold));
    const others = new Set(
      faqs
        .slice(1)
        .flatMap(({ read }) => read.questions.map(fold))
        .filter((text) => !known.has(text)),
    );
    const evidence = evidenceOn(first.page, first.read.where, first.read.questions.slice(0, 5).join(' '));
    return {
      'kb.articles': found(first.read.questions.length + others.size, [evidence], { note: 'Pairs of question and answer.' }),
    };
  },
});
