import path from 'node:path';
import type { Output } from '../../src/cli/output.ts';
import type { Assertion } from '../../src/model/gate.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { openRun } from '../../src/store/open-run.ts';
import type { RunPlan } from '../../src/store/run-manifest.ts';

const tool = { name: 'support-audit', version: '0.0.0' };

/** Saves a run with these scorecards, begun and ended at `at`; of the companies in `unsaved` nothing is kept. */
export async function saveRun(
  root: string,
  id: string,
  at: string,
  cards: readonly Scorecard[],
  {
    id: rubricId = 'default',
    sha256 = '0'.repeat(64),
    unsaved = [],
    options = {},
    ...more
  }: {
    readonly id?: string;
    readonly sha256?: string;
    readonly unsaved?: readonly string[];
    readonly options?: RunPlan['options'];
    readonly assertions?: readonly Assertion[];
    readonly names?: RunPlan['names'];
  } = {},
): Promise<string> {
  const folder = path.join(root, id);
  const rubric = { id: rubricId, version: '1.0.0', sha256, title: 'All', criteria: [] };
  const companies = [...cards.map(({ domain }) => domain), ...unsaved].map((domain) => ({ domain, input: domain }));
  const run = await openRun(folder, { tool, rubric, options, companies, ...more }, { how: 'new', keeps: 'readings', at });
  const times = { startedAt: at, finishedAt: at, browser: { state: 'off' } } as const;
  for (const card of cards) {
    const { domain } = card;
    const snapshot = { schemaVersion: 1, tool, domain, input: domain, locale: 'en-US', visits: [], roles: {}, ...times } as const;
    await run.save(snapshot, { readings: card.readings, scorecard: { ...card, gathered: times } });
  }
  await run.end(at, undefined);
  await run.close();
  return folder;
}

/** The card with another verdict, and no reading, for one criterion. */
export const withVerdict = (
  card: Scorecard,
  id: string,
  verdict: Scorecard['channels'][number]['criteria'][number]['verdict'],
) => ({
  ...card,
  channels: card.channels.map((channel) => ({
    ...channel,
    criteria: channel.criteria.map((one) => (one.id === id ? { ...one, verdict } : one)),
  })),
});

/** Streams that remember what was printed on them. */
export function heard(width = 80): { readonly output: Output; readonly said: string[]; readonly stdout: () => string } {
  const said: string[] = [];
  let stdout = '';
  const output: Output = {
    report: (text) => {
      stdout += text;
      return Promise.resolve();
    },
    say: (line) => said.push(line),
    live: () => undefined,
    color: false,
    width,
    liveTerminal: false,
  };
  return { output, said, stdout: () => stdout };
}
