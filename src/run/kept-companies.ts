import type { Scorecard } from '../model/scorecard.ts';
import type { OpenRun } from '../store/open-run.ts';
import type { ScanOptions } from './scan.ts';
import type { Target } from './targets.ts';

/** Scorecards by domain. */
export type Kept = ReadonlyMap<string, Scorecard>;

/** What a run that is gone on with holds: it was begun with the same, so that its scorecards stand as they are. */
export async function keptOf(targets: readonly Target[], options: ScanOptions, run: OpenRun | undefined): Promise<Kept> {
  const kept = new Map<string, Scorecard>();
  if (!run || !options.resume) return kept;
  for (const { domain } of targets) {
    const company = await run.kept(domain, options.onNotice);
    if (company) kept.set(domain, company.scorecard);
  }
  if (kept.size > 0) options.onProgress?.({ kind: 'resumed', kept: [...kept.values()], companies: targets.length });
  return kept;
}
