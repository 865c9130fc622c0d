import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Readings } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Pictures, parseWithPictures } from './pictures.ts';
import { type Problem, plainFile, problemOf, versionProblem } from './problem.ts';

const version = 1;

const share = z.number();
const total = z.looseObject({ score: share.nullable(), low: share.nullable(), high: share.nullable(), coverage: share });
const source = z.enum(['public', 'indirect', 'contact', 'api', 'import', 'answer']);
const seen = z.looseObject({ url: z.string(), via: z.string(), at: z.string() });
const reading = z.discriminatedUnion('state', [
  z.looseObject({
    state: z.literal('found'),
    value: z.unknown(),
    source,
    evidence: z.array(seen.extend({ where: z.string(), excerpt: z.string() })).min(1),
  }),
  z.looseObject({ state: z.literal('absent'), source, searched: z.array(seen).min(1) }),
  z.looseObject({ state: z.literal('unknown'), reason: z.string(), detail: z.string(), tried: z.array(seen) }),
]);
const readingsShape = z.record(z.string(), reading);
const verdict = z.discriminatedUnion('state', [
  z.looseObject({ state: z.literal('scored'), score: share, low: share, high: share, measure: z.string(), source }),
  z.looseObject({ state: z.literal('unknown'), reason: z.string(), detail: z.string() }),
  z.looseObject({ state: z.literal('not-applicable'), because: z.string() }),
  z.looseObject({ state: z.literal('manual'), question: z.string() }),
]);
const criterion = z.looseObject({ id: z.string(), title: z.string(), weight: z.number(), measure: z.string(), verdict });
const cardShape = z.looseObject({
  domain: z.string(),
  input: z.string(),
  state: z.enum(['assessed', 'partial', 'unknown']),
  total,
  channels: z.array(
    z.looseObject({ id: z.string(), title: z.string(), weight: z.number(), total, criteria: z.array(criterion) }),
  ),
  readings: readingsShape,
  fixes: z.array(z.looseObject({ criterion: z.string(), title: z.string(), gain: z.number() })),
  visits: z.array(z.looseObject({ url: z.string(), via: z.string(), kind: z.string(), at: z.string() })),
});

const readingsFile = z.object({
  domain: z.string(),
  readings: z.custom<Readings>((value) => readingsShape.safeParse(value).success),
});
const scorecardFile = z.object({ scorecard: z.custom<Scorecard>((value) => cardShape.safeParse(value).success) });

const textOf = (value: object, { out }: Pictures): string => `${JSON.stringify({ schemaVersion: version, ...value }, out, 2)}\n`;

export const readingsText = (domain: string, readings: Readings, pictures: Pictures): string =>
  textOf({ domain, readings }, pictures);
export const scorecardText = (scorecard: Scorecard, pictures: Pictures): string => textOf({ scorecard }, pictures);

/** Reads one file as what it should be; links are not followed. */
async function readAs<T>(file: string, shape: z.ZodType<T>, what: string): Promise<T | Problem> {
  try {
    await plainFile(file);
    const value = await parseWithPictures(await readFile(file, 'utf8'), path.dirname(file));
    const other = versionProblem(value, version);
    if (other) return other;
    const parsed = shape.safeParse(value);
    return parsed.success ? parsed.data : { problem: `not ${what}` };
  } catch (error) {
    return problemOf(error);
  }
}

/** What was measured of a company, before anything that people or enquiries told. */
export const readReadings = (file: string) => readAs(file, readingsFile, 'the readings of a company');
export const readScorecard = (file: string) => readAs(file, scorecardFile, 'the scorecard of a company');
