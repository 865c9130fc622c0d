import type { Report } from '../model/scorecard.ts';
import { compare } from '../score/compare.ts';
import { gatesOf } from '../score/gates.ts';
import { readRun, type SavedRun, StoreError } from '../store/run-folder.ts';
import type { RunPlan } from '../store/run-manifest.ts';
import { lostIn, withLost } from './lost-companies.ts';

/** The limits that a run was begun with. */
export function limitsOf({ '--max-pages': visits, '--timeout': seconds }: RunPlan['options']): Pick<Report, 'limits'> {
  return typeof visits === 'number' && typeof seconds === 'number' ? { limits: { visits, seconds } } : {};
}

/**
 * The report of a saved run as it was made; of one that is not finished, at the time of the last company that was saved.
 * Companies that nothing can be read of could not be assessed.
 */
export function reportOfRun({ manifest, companies, missing }: SavedRun): Report {
  const scorecards = companies.map(({ scorecard }) => scorecard);
  const { assertions } = manifest;
  const { industry, searches, translations, ...rubric } = manifest.rubric;
  const last = scorecards.flatMap(({ gathered }) => (gathered ? [gathered.finishedAt] : [])).sort();
  const report: Report = {
    schemaVersion: 1,
    tool: manifest.tool,
    rubric: {
      ...rubric,
      ...(industry === undefined ? {} : { industry }),
      ...(searches === undefined ? {} : { searches }),
      ...(translations === undefined ? {} : { translations }),
    },
    madeAt: manifest.ended ?? last.at(-1) ?? manifest.begun,
    ...limitsOf(manifest.options),
    options: manifest.options,
    ...(manifest.names === undefined ? {} : { names: manifest.names }),
    scorecards,
    comparison: compare(scorecards),
    ...(assertions === undefined ? {} : { gates: gatesOf(scorecards, assertions) }),
  };
  return withLost(report, lostIn(manifest, scorecards, missing), assertions);
}

/** The saved report of a run; rejects with StoreError when there is no run, or nothing of it can be read. */
export async function readRunReport(folder: string): Promise<Report> {
  const run = await readRun(folder, 'read');
  if (run.companies.length === 0) throw new StoreError(`cannot read the run in ${folder}: no company of it was saved whole`);
  return reportOfRun(run);
}
