import path from 'node:path';
import type { OwnKnowledge } from '../model/own.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import type { Keeps } from '../store/company-folder.ts';
import { type OpenRun, openRun } from '../store/open-run.ts';
import { isProblem } from '../store/problem.ts';
import { type LostCompany, type Manifest, manifestOf, type OldManifest, type RunPlan } from '../store/run-manifest.ts';
import { rubricTerms } from './assess.ts';
import { namesOf } from './product-names.ts';
import { tool } from './tool.ts';

/** A folder for a run that is made of another one. */
export interface RescoredPlace {
  readonly folder: string;
  readonly from: string;
  readonly keeps: Keeps;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Companies of that run that nothing can be read of. */
  readonly lost: readonly LostCompany[];
  /** Name or file of the rubric, where one was named; left out, it is that of the run before. */
  readonly rubricPlace?: string;
}

/** Where the rubric can be had again; nothing where that is not known. */
function filesOf(rubric: Rubric, named: string | undefined, before: Manifest | OldManifest | undefined): Pick<RunPlan, 'files'> {
  const file = before?.schemaVersion === 2 && before.rubric.sha256 === rubric.sha256 ? before.files?.['--rubric'] : undefined;
  const place = named ?? file;
  return place === undefined ? {} : { files: { '--rubric': place } };
}

/** Rescores with a run of its own open, whose companies were seen as the run before saw them; rejects like `openRun`. */
export async function inRescoredRun(
  { folder, from, keeps, at, lost, rubricPlace }: RescoredPlace,
  { rubric, own }: { readonly rubric: Rubric; readonly own: OwnKnowledge | undefined },
  companies: Readonly<RunPlan['companies']>,
  work: (run: OpenRun) => Promise<Report>,
): Promise<Report> {
  const before = await manifestOf(from);
  const known = isProblem(before) ? undefined : before;
  const plan: RunPlan = {
    tool,
    rubric: rubricTerms(rubric),
    ...(rubric.assertions === undefined ? {} : { assertions: rubric.assertions }),
    options: known?.options ?? {},
    ...filesOf(rubric, rubricPlace, known),
    ...namesOf(known?.schemaVersion === 2 ? known : {}, own),
    companies: companies.map(({ domain, input }) => ({ domain, input })),
  };
  const rescoredFrom = path.basename(path.resolve(from));
  const run = await openRun(folder, plan, { how: 'new', at, keeps, rescoredFrom, lost });
  try {
    const report = await work(run);
    await run.end(report.madeAt, known?.schemaVersion === 2 ? known.machine.browser : undefined);
    return report;
  } finally {
    await run.close();
  }
}
