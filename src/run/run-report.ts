import type { Report } from '../model/scorecard.ts';
import { compare } from '../score/compare.ts';
import { gatesOf } from '../score/gates.ts';
import { readRun, type SavedRun, StoreError } from '../store/run-folder.ts';

type Limits = NonNullable<Report['limits']>;

function limitsOf({ '--max-pages': visits, '--timeout': seconds }: SavedRun['manifest']['options']): Limits | undefined {
  return typeof visits === 'number' && typeof seconds === 'number' ? { visits, seconds } : undefined;
}

/** The report of a saved run as it was made; of one that is not finished, on the companies that were saved, at the time of the last. */
export function reportOfRun({ manifest, companies }: SavedRun): Report {
  const scorecards = companies.map(({ scorecard }) => scorecard);
  const { assertions } = manifest;
  const { industry, searches, ...rubric } = manifest.rubric;
  const limits = limitsOf(manifest.options);
  const last = scorecards.flatMap(({ gathered }) => (gathered ? [gathered.finishedAt] : [])).sort();
  return {
    schemaVersion: 1,
    tool: manifest.tool,
    rubric: { ...rubric, ...(industry === undefined ? {} : { industry }), ...(searches === undefined ? {} : { searches }) },
    madeAt: manifest.ended ?? last.at(-1) ?? manifest.begun,
    ...(limits === undefined ? {} : { limits }),
    scorecards,
    comparison: compare(scorecards),
    ...(assertions === undefined ? {} : { gates: gatesOf(scorecards, assertions) }),
  };
}

/** The saved report of a run; rejects with StoreError when there is no run, or nothing of it can be read. */
export async function readRunReport(folder: string): Promise<Report> {
  const run = await readRun(folder, 'read');
  if (run.companies.length === 0) throw new StoreError(`cannot read the run in ${folder}: no company of it was saved whole`);
  return reportOfRun(run);
}
