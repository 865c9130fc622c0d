import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { failing, StoreError } from './store-error.ts';

/** The run in the folder was started with something else: going on with it would mix two runs. */
export class ResumeError extends StoreError {}

const plan = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.string(), version: z.string() }),
  rubric: z.object({ id: z.string(), sha256: z.string(), industry: z.string().optional() }),
  /** What changes the pages that are seen, by the name of the option. */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  companies: z.array(z.object({ domain: z.string(), input: z.string() })),
});

/** What a run was started with; it is written before anything is visited. */
export type RunPlan = z.infer<typeof plan>;

export const manifestIn = (folder: string): string => path.join(folder, 'manifest.json');

/** What the run in a folder was started with. */
export async function readRunPlan(folder: string): Promise<RunPlan> {
  const file = manifestIn(folder);
  const text = await failing(`cannot go on with the run in ${folder}`, () => readFile(file, 'utf8'));
  try {
    const parsed = plan.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below.
  }
  throw new StoreError(
    `cannot go on with the run in ${folder}: ${file} is damaged, or of a version that this tool does not know`,
  );
}

const listed = ({ companies }: RunPlan): string => companies.map(({ domain }) => domain).join(', ');
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
