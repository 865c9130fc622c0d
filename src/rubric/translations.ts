import { z } from 'zod';
import { clean } from '../lib/text.ts';
import { suggest } from '../lib/yaml/nearest.ts';
import { strict } from '../lib/yaml/strict.ts';
import { locales } from '../model/locale.ts';
import type { RubricTexts, Translations } from '../model/rubric.ts';
import type { Misfit } from './fit.ts';
import { text } from './text.ts';

const byId = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const criterionTexts = strict({
  title: text(120).optional(),
  why: text(500).optional(),
  source: text(500).optional(),
  industries: byId(text(500)).optional().describe('The sources of bands for an industry.'),
});

const rubricTexts = strict({
  title: text(120).optional(),
  description: text(2000).optional(),
  industries: byId(text(120)).optional().describe('Titles of industries by their ids.'),
  channels: byId(text(120)).optional().describe('Titles of channels by their ids.'),
  criteria: byId(criterionTexts).optional().describe('Texts of criteria by their ids.'),
});

/** The block `translations`: the texts of a rubric in other languages. */
export const translationsSchema = strict({ en: rubricTexts.optional(), ru: rubricTexts.optional() });

type RawTexts = z.infer<typeof rubricTexts>;
type RawCriterionTexts = z.infer<typeof criterionTexts>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});

/** Ids that a translation may name; of criteria, with the industries that they have bands for. */
interface Known {
  readonly industries: readonly string[];
  readonly channels: readonly string[];
  readonly criteria: ReadonlyMap<string, readonly string[]>;
}

const strangers = (named: unknown, known: readonly string[], what: string, path: Misfit['path']): readonly Misfit[] =>
  Object.keys(recordOf(named))
    .filter((id) => !known.includes(id))
    .map((id) => ({ path: [...path, id], message: `unknown ${what} "${clean(id, 60)}"${suggest(id, known)}` }));

/** What the schema cannot tell of the block: everything that is translated is there. */
export const translationFaults = (block: unknown, { industries, channels, criteria }: Known): readonly Misfit[] =>
  locales.flatMap((locale) => {
    const texts = recordOf(recordOf(block)[locale]);
    const path = ['translations', locale];
    return [
      ...strangers(texts['industries'], industries, 'industry', [...path, 'industries']),
      ...strangers(texts['channels'], channels, 'channel', [...path, 'channels']),
      ...strangers(texts['criteria'], [...criteria.keys()], 'criterion', [...path, 'criteria']),
      ...Object.entries(recordOf(texts['criteria'])).flatMap(([id, own]) =>
        strangers(recordOf(own)['industries'], criteria.get(id) ?? [], 'industry', [...path, 'criteria', id, 'industries']),
      ),
    ];
  });

const cleaned = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([id, one]) => [id, clean(one)]));

/** The source is told of the bands that are applied, and of no others. */
function sourceOf({ source, industries = {} }: RawCriterionTexts, industry: string | undefined, ownSource: boolean) {
  const own = industry === undefined ? undefined : industries[industry];
  return own ?? (ownSource ? undefined : source);
}

function textsOf(raw: RawTexts, industry: string | undefined, withOwnSource: ReadonlySet<string>): RubricTexts {
  const criteria = Object.entries(raw.criteria ?? {}).map(([id, texts]) => {
    const { title, why } = texts;
    const source = sourceOf(texts, industry, withOwnSource.has(id));
    const told = {
      ...(title === undefined ? {} : { title: clean(title) }),
      ...(why === undefined ? {} : { why: clean(why, 500) }),
      ...(source === undefined ? {} : { source: clean(source, 500) }),
    };
    return [id, told] as const;
  });
  return {
    ...(raw.title === undefined ? {} : { title: clean(raw.title) }),
    ...(raw.description === undefined ? {} : { description: clean(raw.description, 2000) }),
    ...(raw.industries === undefined ? {} : { industries: cleaned(raw.industries) }),
    ...(raw.channels === undefined ? {} : { channels: cleaned(raw.channels) }),
    ...(criteria.length === 0 ? {} : { criteria: Object.fromEntries(criteria) }),
  };
}

/** Translations of a block that was found to be in order; `withOwnSource` has the criteria whose bands for the industry have a source of their own. */
export const buildTranslations = (
  { en, ru }: z.infer<typeof translationsSchema>,
  industry: string | undefined,
  withOwnSource: ReadonlySet<string>,
): Translations => ({
  ...(en === undefined ? {} : { en: textsOf(en, industry, withOwnSource) }),
  ...(ru === undefined ? {} : { ru: textsOf(ru, industry, withOwnSource) }),
});
