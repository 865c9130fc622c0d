import { z } from 'zod';
import { assertionsSchema } from '../lib/assertions.ts';
import { clean } from '../lib/text.ts';
import { suggest } from '../lib/yaml/nearest.ts';
import { strict } from '../lib/yaml/strict.ts';
import { channelIds, measureIds } from '../model/measures.ts';
import { limits } from './limits.ts';
import { ownMeasure, searchesSchema } from './searches.ts';
import { text } from './text.ts';
import { translationsSchema } from './translations.ts';

const id = z.string().regex(/^(?!constructor$)[a-z][a-z0-9_.-]{0,63}$/, {
  error: 'must be a small letter, then at most 63 small letters, digits, "_", "." or "-" (and not "constructor")',
});
const points = z.number().min(0).max(100).describe('Points from 0 to 100.');
const weight = z.number().min(0).max(limits.weight);
const absent = points.optional().describe('Points when the thing is not there; 0 when left out.');
export const bands = z
  .array(
    strict({
      at_most: z.number().min(0).optional().describe('The value is this or less.'),
      at_least: z.number().min(0).optional().describe('The value is this or more.'),
      points,
    }),
  )
  .min(1)
  .max(50)
  .describe('Steps, the best first; the first that fits counts. Shares are fractions: 5 % is 0.05.');
const otherwise = points.describe('Points when no step fits.');

export const rule = z.discriminatedUnion('kind', [
  strict({
    kind: z.literal('yes-no'),
    yes: points.optional().describe('Points when it is there; 100 when left out.'),
    no: points.optional().describe('Points when it is found to be false or empty; 0 when left out.'),
    absent,
  }),
  strict({ kind: z.literal('bands'), bands, else: otherwise, absent }),
  strict({
    kind: z.literal('levels'),
    levels: z.record(z.string(), points).describe('Points for each level of the measure.'),
    absent,
  }),
  strict({ kind: z.literal('share'), invert: z.boolean().optional().describe('True when less is better.'), absent }),
]);

const measuresListed = 'an id from: support-audit rubric measures';

function noMeasure(input: unknown): string {
  if (input === undefined) return `is missing: must be ${measuresListed}`;
  return typeof input === 'string'
    ? `unknown "${clean(input, 60)}"${suggest(input, measureIds) || `; must be ${measuresListed}`}`
    : `must be ${measuresListed}, not ${Array.isArray(input) ? 'a list' : input === null ? 'null' : `a ${typeof input}`}`;
}

export const measure = z
  .union([z.enum(measureIds), ownMeasure], { error: ({ input }) => noMeasure(input) })
  .describe('Id of a measure; see: support-audit rubric measures. Of a search: "own." and its id.');

export const criterion = strict({
  id: id.describe('Unique in the rubric.'),
  title: text(120),
  weight: weight.describe('Share of its channel, beside the other weights there.'),
  measure,
  fallback: measure.optional().describe('Read with the same rule when the measure is unknown or absent.'),
  only_if: measure.optional().describe('Not applicable when this measure is absent.'),
  absent_if: measure.optional().describe('Taken as absent when the measure is unknown and this one is absent.'),
  why: text(500).optional().describe('Why it matters to a customer.'),
  source: text(500).optional().describe('Where the bands come from.'),
  rule,
  industries: z
    .record(id, strict({ bands, else: otherwise, source: text(500).optional() }))
    .optional()
    .describe('Other bands for an industry.'),
});

const channel = strict({
  id: z.enum(channelIds),
  title: text(120),
  weight: weight.describe('Share of the total, beside the other channels.'),
  criteria: z.array(criterion).min(1),
});

export const rubric = strict({
  id,
  version: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.+-]{0,31}$/, { error: 'must look like "1.0.0"' }),
  title: text(120),
  description: text(2000).optional(),
  industries: z.record(id, text(120)).optional().describe('Industries with bands of their own: id and title.'),
  channels: z.array(channel).min(1).max(channelIds.length),
  searches: searchesSchema.optional().describe('What is looked for beyond what the tool measures by itself.'),
  assert: assertionsSchema.optional().describe('What must hold of the companies; a run ends with code 1 where it does not.'),
  translations: translationsSchema.optional().describe('The texts of the rubric in other languages, for reports in them.'),
});

export type RawRubric = z.infer<typeof rubric>;
export type RawCriterion = z.infer<typeof criterion>;
export type RawRule = z.infer<typeof rule>;
export type RawBand = z.infer<typeof bands>[number];

/** JSON Schema of a rubric file, for editors; what it cannot say (rule fits measure, sums, order) `rubric check` does. */
export function rubricJsonSchema(): string {
  return `${JSON.stringify({ title: 'support-audit rubric', ...z.toJSONSchema(rubric) }, null, 2)}\n`;
}
