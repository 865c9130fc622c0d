import { plural } from '../lib/plural.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { found, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, role, type SiteView, seen } from './define-probe.ts';
import { told } from './kb-api.ts';
import { contentLooks, furtherPages, inSitemap, listed, openSections, pagesByKey } from './kb-contents.ts';
import { findFaqs } from './kb-faq.ts';
import { mapped, onFile } from './kb-files.ts';
import { findKnowledgeBase, type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';
import { counterIn } from './kb-sections.ts';

type Count = ReadingOf<'kb.articles'>;

/** Sum of the numbers behind the names of all sections, as some engines write them. */
function counters(kb: KnowledgeBase): number | null {
  const names = new Map(kb.links.filter(({ kind }) => kind === 'section').map(({ key, text }) => [key, text]));
  const numbers = [...names.values()].map(counterIn);
  return numbers.length > 0 && numbers.every((number) => number !== null)
    ? numbers.reduce((sum: number, number) => sum + (number ?? 0), 0)
    : null;
}

function countArticles(kb: KnowledgeBase, view: SiteView): Count {
  const api = told(kb, view);
  if (api) {
    const bound = api.atLeast ? { bound: 'at-least' as const } : {};
    const note = 'The engine’s public interface tells the number.';
    return found(api.count, [onFile(api.file, api.where, api.file.body.slice(0, 200))], { ...bound, note });
  }
  const here = listed(kb);
  const map = mapped(kb, view);
  const inMap = inSitemap(kb, view);
  // Whatever a whole sitemap shows nothing below is an article, not a section that nobody has read.
  const articles = new Set([...inMap.articles.keys(), ...inMap.unclear.keys()].filter((key) => !here.sections.has(key)));
  const [file] = map.files;
  const others = new Set([...map.left, ...furtherPages(kb, view).map(pageKey)]);
  const beyond = [...here.articles.keys()].filter(
    (key) => !articles.has(key) && !inMap.sections.has(key) && !others.has(key),
  ).length;
  if (file && articles.size > 0 && beyond <= articles.size) {
    const evidence = onFile(file, 'loc', [...articles].slice(0, 3).join(' '));
    if (map.complete && beyond === 0 && openSections(kb, view).size === 0)
      return found(articles.size, [evidence], { note: 'Counted in the sitemap, articles only.' });
    return found(articles.size + beyond, [evidence], {
      bound: 'at-least',
      note: 'Counted in those sitemaps and pages that were read.',
    });
  }
  return countInLists(kb, view);
}

function countInLists(kb: KnowledgeBase, view: SiteView): Count {
  const here = listed(kb);
  const further = new Set(furtherPages(kb, view).map(pageKey));
  const articles = new Set([...here.articles.keys()].filter((key) => !further.has(key)));
  const count = articles.size;
  const titles = kb.links.filter(({ key }) => articles.has(key)).map(({ text }) => text);
  const evidence = evidenceOn(kb.home, 'a[href]', [...new Set(titles)].slice(0, 5).join('; '));
  const read = pagesByKey(kb);
  const goesOn = [...further].some((key) => !read.has(key));
  const sections = [...here.sections.keys()].filter((key) => !further.has(key));
  const readSections = sections.filter((key) => read.has(key)).length;
  const whole = !kb.row?.wiki && sections.length > 0 && here.unclear.size === 0 && readSections === sections.length && !goesOn;
  const shown = counters(kb);
  if (shown !== null && shown >= count && shown > 0 && !(whole && count > 0))
    return found(shown, [evidence], { note: 'Sum of the numbers that its sections show.' });
  const sampled = kb.row?.article !== undefined || kb.row?.links !== undefined || [...articles].some((key) => read.has(key));
  if (count === 0 || !sampled) {
    return unknown('no-page-read', 'No article was among the pages that could be read.', kb.pages.map(seen));
  }
  if (whole) return found(count, [evidence], { note: 'Counted in all its sections.' });
  const of = sections.length > 0 ? `, ${readSections} of ${sections.length} known sections among them` : '';
  return found(count, [evidence], {
    bound: 'at-least',
    note: `Counted in the links of ${plural(kb.pages.length, 'page')} of it${of}.`,
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
