import { answerOpenings, instructionTitles, stepLine } from '../data/article-words.ts';
import { smallWords } from '../data/small-words.ts';
import { type ArticleParts, articleParts, frameOf, numberedLines, openingOf } from '../lib/article-parts.ts';
import { plural } from '../lib/plural.ts';
import { easeFormulas, readingEase, wordsIn } from '../lib/reading-ease.ts';
import { fold } from '../lib/text.ts';
import { languageOf } from '../lib/text-language.ts';
import { type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, remarked, role, type SiteView, seen } from './define-probe.ts';
import { articleLooks, triedLinks } from './kb-article-links.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { isFair, sampleOf, tooFew } from './kb-sample.ts';

interface Article {
  readonly page: ParsedPage;
  readonly parts: ArticleParts;
  readonly language: string;
  readonly words: number;
  readonly ease: number | null;
  readonly steps: number;
  readonly asksForSteps: boolean;
  readonly answersFirst: boolean | null;
  readonly links: { readonly tried: number; readonly dead: number };
}

/** A first paragraph that is read at a glance: it names what the title asks for, or says at once what to do. */
function answersFirst(parts: ArticleParts, language: string): boolean | null {
  const opening = openingOf(parts, language);
  if (!opening || parts.title === '') return null;
  const text = fold(opening.text);
  const isAnswer = parts.startsWithSteps || opening.sharesTitle || answerOpenings.some((start) => text.startsWith(start));
  const isWhole = opening.text === parts.prose;
  return (opening.words >= 10 || isWhole || parts.startsWithSteps) && opening.words <= 90 && isAnswer;
}

function read(page: ParsedPage, frame: ReadonlySet<string>): Omit<Article, 'links'> | null {
  const parts = articleParts(page.doc, frame);
  if (!parts || parts.prose === '') return null;
  const language = languageOf(page.doc.lang, parts.prose, smallWords) ?? '';
  const title = fold(parts.title);
  return {
    page,
    parts,
    language,
    words: wordsIn(parts.prose, language).length,
    ease: readingEase(parts.prose, language),
    steps: Math.max(parts.numbered, numberedLines(parts.main.text(), stepLine)),
    asksForSteps: instructionTitles.some((pattern) => pattern.test(title)),
    answersFirst: answersFirst(parts, language),
  };
}

/** Articles of the sample whose main text could be made out. */
function articlesOf(view: SiteView, pages: readonly ParsedPage[]): readonly Article[] {
  const tried = triedLinks(view);
  const frame = frameOf(pages.map(({ doc }) => doc));
  return pages.flatMap((page) => {
    const article = read(page, frame);
    const links = tried.filter(({ from }) => from === page);
    const dead = links.filter(({ missing }) => missing !== null).length;
    return article ? [{ ...article, links: { tried: links.length, dead } }] : [];
  });
}

/** Each part of an article's clarity, 0 to 100; null leaves it out of the article's mean. */
const marks: Readonly<Record<string, (article: Article) => number | null>> = {
  // By the published formula of the language, clamped.
  'reading ease': ({ ease }) => (ease === null ? null : Math.min(100, Math.max(0, ease))),
  // Nothing below 20 words, all from 60 to 1500, and less the longer it gets.
  length: ({ words }) => 100 * Math.min(1, Math.max(0, (words - 20) / 40), 1500 / Math.max(1, words)),
  // One for every 300 words; a shorter article needs none.
  headings: ({ words, parts }) => (words < 300 ? null : 100 * Math.min(1, parts.headings / (words / 300))),
  // Two or more where the title asks for instructions.
  steps: ({ asksForSteps, steps }) => (asksForSteps ? (steps >= 2 ? 100 : 0) : null),
  // At least one in an article of a hundred words.
  pictures: ({ words, parts }) => (words < 100 ? null : parts.media > 0 ? 100 : 0),
  'answer at the start': ({ answersFirst: does }) => (does === null ? null : does ? 100 : 0),
  // Share of the links tried that lead somewhere.
  links: ({ links: { tried, dead } }) => (tried === 0 ? null : (100 * (tried - dead)) / tried),
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const marksOf = (article: Article): readonly number[] =>
  Object.values(marks).flatMap((mark) => {
    const value = mark(article);
    return value === null ? [] : [value];
  });

function excerptOf({ ease, words, parts, steps, answersFirst: does, links }: Article): string {
  return [
    parts.title,
    ...(ease === null ? [] : [`reading ease ${Math.round(ease)}`]),
    plural(words, 'word'),
    plural(parts.headings, 'heading'),
    plural(steps, 'step'),
    plural(parts.media, 'picture'),
    ...(does === null ? [] : [does ? 'answer at the start' : 'no answer at the start']),
    ...(links.tried === 0 ? [] : [`${links.dead} of ${links.tried} links dead`]),
  ].join('; ');
}

const evidenceOf = (article: Article): Evidence => remarked(evidenceOn(article.page, 'article', excerptOf(article)));

/** Means of the parts over the articles that have them, and languages in which the reading ease is not to be had. */
function shown(articles: readonly Article[]): string {
  const means = Object.entries(marks).flatMap(([name, mark]) => {
    const values = articles.flatMap((article) => mark(article) ?? []);
    return [values.length === 0 ? `${name} not measured` : `${name} ${Math.round(mean(values))} (${values.length})`];
  });
  const without = new Set(articles.flatMap(({ language }) => (easeFormulas[language] ? [] : [language || 'unknown'])));
  const gap = without.size === 0 ? '' : `; no formula of reading ease for the language ${[...without].sort().join(', ')}`;
  return `${means.join(', ')}${gap}`;
}

function clarity(articles: readonly Article[], counted: string): ReadingOf<'kb.clarity'> | null {
  const evidence = articles.map(evidenceOf);
  const values = articles.map((article) => mean(marksOf(article)));
  if (!isNonEmpty(evidence)) return null;
  const note = `${counted} Mean of each part, and articles that have it: ${shown(articles)}.`;
  return found(Math.round(mean(values) * 10) / 10, evidence, { source: 'indirect', note });
}

const isMonotonous = ({ words, parts }: Article): boolean =>
  words > 800 && parts.media === 0 && parts.lists === 0 && parts.headings < words / 300;

function monotonous(articles: readonly Article[], counted: string): ReadingOf<'kb.monotonous-articles'> | null {
  const those = articles.filter(isMonotonous);
  const evidence = (those.length > 0 ? those : articles.slice(0, 1)).map(evidenceOf);
  if (!isNonEmpty(evidence)) return null;
  const note = `${counted} ${those.length} of ${articles.length} have more than 800 words and neither picture, list nor enough headings.`;
  return found(those.length / articles.length, evidence, { sample: { hits: those.length, of: articles.length }, note });
}

export default defineProbe({
  id: 'kb-clarity',
  channel: 'kb',
  summary: 'Reads a sample of articles: reading ease, length, headings, steps, pictures, where the answer stands, dead links.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.clarity', 'kb.monotonous-articles'],
  follow: articleLooks,
  read(view) {
    const sample = sampleOf(view);
    if (!sample) {
      const nothing = nothingThere(view, 'There is no knowledge base whose articles could be read.');
      return { 'kb.clarity': nothing, 'kb.monotonous-articles': nothing };
    }
    const { articles: pages, known } = sample;
    if (!isFair(sample) || pages.length === 0) {
      const few = tooFew(sample);
      return { 'kb.clarity': few, 'kb.monotonous-articles': few };
    }
    const articles = articlesOf(view, pages);
    const counted = `${articles.length} of ${known} known articles were read.`;
    const unread = unknown('not-told', 'The main text of the articles could not be made out.', pages.map(seen));
    return {
      'kb.clarity': clarity(articles, counted) ?? unread,
      'kb.monotonous-articles': monotonous(articles, counted) ?? unread,
    };
  },
});
