import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Assertion } from '../model/gate.ts';
import { channelIds, type OwnMeasure } from '../model/measures.ts';
import type { Translations } from '../model/rubric.ts';
import type { CriterionTerms } from '../model/scorecard.ts';
import { writeWhole } from './files.ts';
import { isProblem, type Problem, plainFile, problemOf, versionProblem } from './problem.ts';
import { measure } from './reading-shape.ts';
import { rule } from './rule-shape.ts';
import { failing, StoreError } from './store-error.ts';

/** What the folder of a run looks like: 1 kept the pages as files side by side, and nothing else. */
const version = 2;

const word = z.string().optional();
const terms = z.looseObject({ id: z.string(), measure, rule, why: word, source: word });
const search = z.looseObject({ id: z.string(), title: z.string(), channel: z.enum(channelIds), counts: z.boolean() });
const titles = z.record(z.string(), z.string()).optional();
const criterionTexts = z.object({ title: word, why: word, source: word });
const texts = z.object({
  title: word,
  description: word,
  industries: titles,
  channels: titles,
  criteria: z.record(z.string(), criterionTexts).optional(),
});
const translations = z.object({ en: texts.optional(), ru: texts.optional() });
const aim = z.discriminatedUnion('of', [
  z.looseObject({ of: z.literal('total') }),
  z.looseObject({ of: z.literal('channel'), id: z.enum(channelIds) }),
  z.looseObject({ of: z.literal('criterion'), id: z.string() }),
]);
const demand = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.enum(['score', 'measured-score', 'coverage']), atLeast: z.number() }),
  z.looseObject({ kind: z.literal('found'), wanted: z.boolean() }),
]);
const assertion = z.looseObject({ company: z.string(), aim, demand });
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const tool = z.object({ name: z.string(), version: z.string() });
const companies = z.array(z.object({ domain: z.string(), input: z.string() }));
const plan = z.object({
  tool,
  rubric: z.object({
    id: z.string(),
    version: z.string(),
    sha256: z.string(),
    title: z.string(),
    industry: z.string().optional(),
    /** What each criterion paid for, so that a report can be made of the run alone. */
    criteria: z.custom<readonly CriterionTerms[]>((value) => z.array(terms).safeParse(value).success),
    /** What its searches measured. */
    searches: z.custom<readonly OwnMeasure[]>((value) => z.array(search).safeParse(value).success).optional(),
    /** Its texts in other languages. */
    translations: z.custom<Translations>((value) => translations.safeParse(value).success).optional(),
  }),
  /** What the rubric demands of the companies. */
  assertions: z.custom<readonly Assertion[]>((value) => z.array(assertion).safeParse(value).success).optional(),
  /** What changes the pages that are seen, by the name of the option. */
  options,
  /** Where the files lay that options named, by the name of the option: for whoever goes on with the run. */
  files: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** Names of products of the user's own, by channel and the id of their row. */
  names: z.record(z.string(), z.string()).optional(),
  companies,
});
const lost = z.object({ domain: z.string(), input: z.string(), reason: z.enum(['interrupted', 'saved-damaged']) });
const current = plan.extend({
  schemaVersion: z.literal(version),
  keeps: z.enum(['pages', 'readings']),
  /** The id of the run that this one was made of without visiting anything. */
  rescoredFrom: z.string().optional(),
  /** Companies of that run that nothing could be read of. */
  lost: z.array(lost).optional(),
  machine: z.object({ platform: z.string(), arch: z.string(), node: z.string(), browser: z.string().optional() }),
  /** ISO 8601, UTC. */
  begun: z.string(),
  /** Folders of companies that were put aside because they could not be read. */
  aside: z.array(z.string().regex(/^[^\\/]{1,120}\.[0-9a-f]{8}\.damaged$/)).optional(),
  /** When the report on all companies was made; missing until then. */
  ended: z.string().optional(),
});
const old = z.object({
  schemaVersion: z.literal(1),
  tool,
  rubric: z.object({ id: z.string(), sha256: z.string(), industry: z.string().optional() }),
  options,
  companies,
});

/** What a run was started with; it is written before anything is visited. */
export type RunPlan = z.infer<typeof plan>;
export type Manifest = z.infer<typeof current>;
export type LostCompany = z.infer<typeof lost>;
/** That of a run in the form of before. */
export type OldManifest = z.infer<typeof old>;

const manifestName = 'manifest.json';
export const manifestIn = (folder: string): string => path.join(folder, manifestName);

/** The rubric comes last: it is long, and the rest is what people look for. */
export const writeManifest = (folder: string, { rubric, ...rest }: Manifest): Promise<void> =>
  writeWhole(manifestIn(folder), `${JSON.stringify({ ...rest, rubric }, null, 2)}\n`);

/** The manifest of a run, in whichever form; or what is wrong with it. */
export async function manifestOf(folder: string): Promise<Manifest | OldManifest | Problem> {
  try {
    await plainFile(manifestIn(folder));
    const value: unknown = JSON.parse(await readFile(manifestIn(folder), 'utf8'));
    const before = old.safeParse(value);
    if (before.success) return before.data;
    const other = versionProblem(value, version);
    if (other) return other;
    const parsed = current.safeParse(value);
    return parsed.success ? parsed.data : { problem: 'not the manifest of a run' };
  } catch (error) {
    return problemOf(error);
  }
}

/** Whether a folder has a manifest, be it damaged; rejects with StoreError when that cannot be told. */
export const tellsOfRun = async (folder: string): Promise<boolean> =>
  (await failing(`cannot read ${manifestIn(folder)}`, () => lstat(manifestIn(folder)).catch(unlessMissing))) !== undefined;

/** Rejects with StoreError where a folder tells of no run at all. */
async function refuseNoRun(folder: string): Promise<void> {
  if (!(await tellsOfRun(folder)))
    throw new StoreError(`${folder} is no run: it holds no manifest.json; support-audit runs list shows the runs`);
}

const unlessMissing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
};

/** What a run is, where one in the form of today is needed; rejects with StoreError and what to do when there is none. */
export async function readManifest(folder: string, wish: string): Promise<Manifest> {
  const cannot = `cannot ${wish} the run in ${folder}`;
  await refuseNoRun(folder);
  const manifest = await manifestOf(folder);
  if (isProblem(manifest)) throw new StoreError(`${cannot}: ${manifestIn(folder)}: ${manifest.problem}`);
  if (manifest.schemaVersion === version) return manifest;
  throw new StoreError(
    `${cannot}: it was saved by support-audit ${manifest.tool.version} with schema 1, which keeps pages alone; ` +
      `support-audit rescore ${folder} measures them again`,
  );
}

const listed = ({ companies }: RunPlan): string =>
  companies
    .map(({ domain }) => domain)
    .toSorted()
    .join(', ');
const shown = (value: unknown): string => (value === undefined ? 'not given' : String(value));

/** What differs between two plans, a line each: every one of them would make the companies of a run incomparable. */
export function differences(before: RunPlan, now: RunPlan): readonly string[] {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['support-audit', before.tool.version, now.tool.version],
    ['the rubric', before.rubric.id, now.rubric.id],
    ['the text of the rubric (SHA-256)', before.rubric.sha256, now.rubric.sha256],
    ['--industry', before.rubric.industry, now.rubric.industry],
    ...[...new Set([...Object.keys(before.options), ...Object.keys(now.options)])].map(
      (name) => [name, before.options[name], now.options[name]] as const,
    ),
    ['the list of companies', listed(before), listed(now)],
  ];
  return pairs.flatMap(([name, was, is]) => (was === is ? [] : [`${name} was ${shown(was)}, and is ${shown(is)} now`]));
}
