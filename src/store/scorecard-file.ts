import { z } from 'zod';
import { channelIds } from '../model/measures.ts';
import type { Readings } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { roles } from '../model/visit.ts';
import { readJson } from './json-file.ts';
import type { Pictures } from './pictures.ts';
import { isProblem, type Problem, versionProblem } from './problem.ts';
import { failureReason, measure, readings, reason, source, way } from './reading-shape.ts';

const version = 1;

/** From 0 to 1, and what sums of fractions may miss it by. */
const share = z.number().min(-0.001).max(1.001);
const weight = z.number().min(0);
const word = z.string().optional();
const total = z.looseObject({ score: share.nullable(), low: share.nullable(), high: share.nullable(), coverage: share });
const verdict = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('scored'), score: share, low: share, high: share, measure, source }),
  z.looseObject({ state: z.literal('unknown'), reason, detail: z.string() }),
  z.looseObject({ state: z.literal('not-applicable'), because: z.string() }),
  z.looseObject({ state: z.literal('manual'), question: z.string() }),
]);
const criterion = z.looseObject({ id: z.string(), title: z.string(), weight, measure, verdict });
const visit = z.looseObject({
  url: z.string(),
  via: way,
  role: z.enum(roles).optional(),
  kind: z.enum(['page', 'missing', 'failed']),
  at: z.string(),
  status: z.number().nullish(),
  finalUrl: word,
  reason: failureReason.optional(),
  cause: failureReason.optional(),
  detail: word,
  screenshot: word,
  opened: z.looseObject({ screenshot: word }).optional(),
});
const browser = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('used'), name: z.string(), sandbox: word }),
  z.looseObject({ state: z.enum(['not-needed', 'missing', 'off']) }),
]);
const cardShape = z.looseObject({
  domain: z.string(),
  name: word,
  input: z.string(),
  state: z.enum(['assessed', 'partial', 'unknown']),
  reason: failureReason.optional(),
  cause: failureReason.optional(),
  detail: word,
  finalUrl: word,
  total,
  channels: z.array(z.looseObject({ id: z.enum(channelIds), title: z.string(), weight, total, criteria: z.array(criterion) })),
  readings,
  fixes: z.array(z.looseObject({ criterion: z.string(), title: z.string(), gain: z.number() })),
  visits: z.array(visit),
  gathered: z
    .looseObject({
      startedAt: z.string(),
      finishedAt: z.string(),
      browser,
      archive: z.looseObject({ files: z.array(z.string()), from: z.string(), to: z.string() }).optional(),
    })
    .optional(),
});

const readingsFile = z.object({ domain: z.string(), readings });
const scorecardFile = z.object({ scorecard: z.custom<Scorecard>((value) => cardShape.safeParse(value).success) });

const textOf = (value: object, { out }: Pictures): string => `${JSON.stringify({ schemaVersion: version, ...value }, out)}\n`;

export const readingsText = (domain: string, readings: Readings, pictures: Pictures): string =>
  textOf({ domain, readings }, pictures);
export const scorecardText = (scorecard: Scorecard, pictures: Pictures): string => textOf({ scorecard }, pictures);

/** Reads one file as what it should be. */
async function readAs<T>(file: string, shape: z.ZodType<T>, what: string): Promise<T | Problem> {
  const read = await readJson(file);
  if (isProblem(read)) return read;
  const other = versionProblem(read.value, version);
  if (other) return other;
  const parsed = shape.safeParse(read.value);
  return parsed.success ? parsed.data : { problem: `not ${what}` };
}

/** What was measured of a company, before anything that people or enquiries told. */
export const readReadings = (file: string) => readAs(file, readingsFile, 'the readings of a company');
export const readScorecard = (file: string) => readAs(file, scorecardFile, 'the scorecard of a company');
