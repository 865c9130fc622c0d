import { z } from 'zod';
import { unknownRules } from '../model/gate.ts';
import { channelIds, measureIds } from '../model/measures.ts';
import { failures } from '../model/reasons.ts';
import { roles } from '../model/visit.ts';
import { readings, reason, source, time } from './json-readings.ts';

const fraction = z.number().min(0).max(1);
const failure = z.enum(Object.keys(failures)).meta({ id: 'failure', description: 'Why a page could not be read.' });
const channel = z.enum(channelIds);
const measure = z.union([z.enum(measureIds), z.string().regex(/^own\./)]).meta({ id: 'measure' });
const weight = z.number().min(0);

const total = z
  .strictObject({
    score: fraction.nullable().describe('Over what was measured; null when nothing was.'),
    low: fraction.nullable().describe('The least it can be, whatever is unknown.'),
    high: fraction.nullable().describe('The most it can be, whatever is unknown.'),
    coverage: fraction.describe('Share of the weight that was measured.'),
  })
  .meta({ id: 'total' });

const verdict = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('scored'), score: fraction, low: fraction, high: fraction, measure, source }),
    z.strictObject({ state: z.literal('unknown'), reason, detail: z.string() }),
    z.strictObject({ state: z.literal('not-applicable'), because: z.string() }),
    z.strictObject({ state: z.literal('manual'), question: z.string() }),
  ])
  .meta({ id: 'verdict' });

const visit = z
  .strictObject({
    url: z.string(),
    via: z.enum(['http', 'browser', 'dns']),
    role: z.enum(roles).optional().describe('What the page is for.'),
    kind: z.enum(['page', 'missing', 'failed']).describe('Read; not there; or not known, for the reason given.'),
    at: time,
    status: z.int().optional(),
    finalUrl: z.string().optional(),
    reason: failure.optional(),
    cause: failure.optional(),
    detail: z.string().optional(),
  })
  .meta({ id: 'visit' });

const scorecard = z
  .strictObject({
    domain: z.string(),
    name: z.string().optional(),
    input: z.string().describe('What the user named.'),
    state: z.enum(['assessed', 'partial', 'unknown']),
    reason: failure.optional(),
    cause: failure.optional(),
    detail: z.string().optional(),
    finalUrl: z.string().nullable(),
    insecure: z.literal(true).optional().describe('Read over plain HTTP.'),
    seen: z.strictObject({ from: time, to: time }).optional().describe('When the pages were visited.'),
    archive: z
      .strictObject({ files: z.array(z.string()), from: time, to: time })
      .optional()
      .describe('Web archives that the pages were taken from.'),
    total,
    channels: z.array(
      z.strictObject({
        id: channel,
        title: z.string(),
        weight,
        total,
        criteria: z.array(z.strictObject({ id: z.string(), title: z.string(), weight, measure, verdict })),
      }),
    ),
    readings,
    fixes: z
      .array(z.strictObject({ criterion: z.string(), title: z.string(), gain: fraction }))
      .describe('What would raise the total most, and by how much.'),
    visits: z.array(visit),
  })
  .meta({ id: 'scorecard' });

const comparison = z.strictObject({
  ranking: z
    .array(
      z.strictObject({
        domain: z.string(),
        rank: z.int().min(1).nullable().describe('By score alone, however little lies between.'),
        rankBest: z.int().min(1).nullable().describe('The best rank that only clear leads leave open.'),
        rankWorst: z.int().min(1).nullable().describe('The worst one; above `rankBest` the rank is shared.'),
        score: fraction.nullable(),
      }),
    )
    .describe('Best first; those without a score last.'),
  clearLeads: z
    .array(z.strictObject({ leader: z.string(), other: z.string() }))
    .describe('The leader beats the other, whatever is unknown.'),
  commonBasis: z
    .strictObject({
      criteria: z.array(z.string()),
      scores: z.array(z.strictObject({ domain: z.string(), score: fraction.nullable() })),
    })
    .describe('Scores over the criteria that were measured for every company with a score.'),
});

const aim = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('total') }),
  z.strictObject({ of: z.literal('channel'), id: channel }),
  z.strictObject({ of: z.literal('criterion'), id: z.string() }),
]);
const demand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), atLeast: fraction }),
  z.strictObject({ kind: z.literal('measured-score'), atLeast: fraction }),
  z.strictObject({ kind: z.literal('coverage'), atLeast: fraction }),
  z.strictObject({ kind: z.literal('found'), wanted: z.boolean() }),
]);
const plainKinds = ['there', 'not-there', 'not-sure', 'manual', 'nothing-measured', 'not-in-run', 'not-in-rubric'] as const;
const measured = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('score'), score: fraction, low: fraction, high: fraction }),
  z.strictObject({ kind: z.literal('coverage'), coverage: fraction }),
  z.strictObject({ kind: z.literal('not-applicable'), because: z.string() }),
  z.strictObject({ kind: z.literal('unknown'), reason, detail: z.string() }),
  z.strictObject({ kind: z.enum(plainKinds) }),
]);
const gate = z.strictObject({
  company: z.string(),
  aim,
  demand,
  measured,
  state: z.enum(['passed', 'failed', 'unknown']),
  onUnknown: z.enum(unknownRules),
});

const report = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  rubric: z.strictObject({
    id: z.string(),
    version: z.string(),
    sha256: z.string().regex(/^[\da-f]{64}$/),
    title: z.string(),
    industry: z.string().optional(),
  }),
  madeAt: time,
  scorecards: z.array(scorecard),
  comparison,
  gates: z.array(gate).optional().describe('What was demanded of the companies, and what came of it.'),
});

/** JSON Schema (2020-12) of the JSON report, for those who read it by program; scores and shares run from 0 to 1. */
export function reportJsonSchema(): string {
  const schema = z.toJSONSchema(report, {
    // Measures of a rubric's own are known by the start of their ids alone.
    override: ({ jsonSchema }) => {
      if (typeof jsonSchema.additionalProperties !== 'object') return;
      jsonSchema['patternProperties'] = { '^own\\.': jsonSchema.additionalProperties };
      jsonSchema.additionalProperties = false;
    },
  });
  return `${JSON.stringify({ title: 'support-audit report', ...schema }, null, 2)}\n`;
}
