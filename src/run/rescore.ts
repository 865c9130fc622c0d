import { availableParallelism } from 'node:os';
import type { Rubric } from '../model/rubric.ts';
import type { Report } from '../model/scorecard.ts';
import type { Snapshot } from '../model/visit.ts';
import { createAnalysisPool } from './analysis.ts';
import { assess, reportOf } from './assess.ts';
import { tool } from './tool.ts';

const stepMs = 10_000;

/** Measures a saved run again: nothing is visited, so the same pages give the same readings under any rubric. */
export async function rescore(snapshots: readonly Snapshot[], rubric: Rubric, madeAt: string): Promise<Report> {
  const pool = createAnalysisPool({ threads: Math.min(snapshots.length, availableParallelism()), stepMs });
  try {
    const cards = await Promise.all(
      snapshots.map(async (snapshot) => {
        const { domain, startedAt, roles, questions } = snapshot;
        const analysis = pool.open({ domain, at: startedAt, roles, questions });
        await analysis.study(snapshot.visits);
        const { readings, visits } = await analysis.read();
        await analysis.close();
        return assess({ ...snapshot, visits }, readings, rubric);
      }),
    );
    return reportOf(cards, rubric, tool, madeAt);
  } finally {
    await pool.close();
  }
}
