import { availableParallelism } from 'node:os';
import type { OwnKnowledge } from '../model/own.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import type { Snapshot } from '../model/visit.ts';
import type { Measured } from '../store/company-folder.ts';
import { type AnalysisPool, createAnalysisPool } from './analysis.ts';
import { assess, priced, reportOf } from './assess.ts';
import type { Contacts } from './contacts.ts';
import { tool } from './tool.ts';

const stepMs = 10_000;

/** What the user calls a company. */
export function nameIn(own: OwnKnowledge | undefined, domain: string): { readonly name?: string } {
  const name = own && Object.hasOwn(own.companies, domain) ? own.companies[domain]?.name : undefined;
  return name === undefined ? {} : { name };
}

/** Measures the saved pages of one company again. */
async function measuredAgain(
  snapshot: Snapshot,
  rubric: Rubric,
  pool: AnalysisPool,
  contacts?: Contacts,
  own?: OwnKnowledge,
): Promise<Measured> {
  const { domain, startedAt, roles, questions } = snapshot;
  const analysis = pool.open({ domain, at: startedAt, roles, questions, own, searches: rubric.searches });
  try {
    await analysis.study(snapshot.visits);
    const { readings, visits } = await analysis.read();
    return { readings, scorecard: assess({ ...snapshot, ...nameIn(own, domain), visits }, readings, rubric, contacts) };
  } finally {
    await analysis.close();
  }
}

/**
 * Measures a saved run again: nothing is visited, so the same pages give the same readings under any rubric. `contacts` adds
 * what enquiries told, `own` what the user knows of companies, products and words; `keep` is given every company.
 */
export async function rescore(
  snapshots: readonly Snapshot[],
  rubric: Rubric,
  madeAt: string,
  contacts?: Contacts,
  own?: OwnKnowledge,
  keep?: (snapshot: Snapshot, measured: Measured) => Promise<void>,
): Promise<Report> {
  const pool = createAnalysisPool({ threads: Math.min(snapshots.length, availableParallelism()), stepMs });
  try {
    const cards = await Promise.all(
      snapshots.map(async (snapshot) => {
        const measured = await measuredAgain(snapshot, rubric, pool, contacts, own);
        await keep?.(snapshot, measured);
        return measured.scorecard;
      }),
    );
    return reportOf(cards, rubric, tool, madeAt);
  } finally {
    await pool.close();
  }
}

/** Prices the readings of a run that kept no pages: what a rubric asks for that was not measured then stays unknown. */
export function reprice(companies: readonly Measured[], rubric: Rubric, madeAt: string, contacts?: Contacts): Report {
  const cards = companies.map(({ scorecard, readings }) => priced(scorecard, readings, rubric, contacts));
  return reportOf(cards, rubric, tool, madeAt);
}
