import { availableParallelism } from 'node:os';
import type { Rubric } from '../model/rubric.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import type { Snapshot } from '../model/visit.ts';
import { type AnalysisPool, createAnalysisPool } from './analysis.ts';
import { assess, reportOf } from './assess.ts';
import type { Contacts } from './contacts.ts';
import { tool } from './tool.ts';

const stepMs = 10_000;

/** Measures the saved pages of one company again. */
export async function measureAgain(
  snapshot: Snapshot,
  rubric: Rubric,
  pool: AnalysisPool,
  contacts?: Contacts,
): Promise<Scorecard> {
  const { domain, startedAt, roles, questions } = snapshot;
  const analysis = pool.open({ domain, at: startedAt, roles, questions });
  try {
    await analysis.study(snapshot.visits);
    const { readings, visits } = await analysis.read();
    return assess({ ...snapshot, visits }, readings, rubric, contacts);
  } finally {
    await analysis.close();
  }
}

/**
 * Measures a saved run again: nothing is visited, so the same pages give the same readings under any rubric. `contacts` adds
 * what enquiries told.
 */
export async function rescore(
  snapshots: readonly Snapshot[],
  rubric: Rubric,
  madeAt: string,
  contacts?: Contacts,
): Promise<Report> {
  const pool = createAnalysisPool({ threads: Math.min(snapshots.length, availableParallelism()), stepMs });
  try {
    const cards = await Promise.all(snapshots.map((snapshot) => measureAgain(snapshot, rubric, pool, contacts)));
    return reportOf(cards, rubric, tool, madeAt);
  } finally {
    await pool.close();
  }
}
