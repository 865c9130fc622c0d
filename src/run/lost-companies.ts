import type { Assertion } from '../model/gate.ts';
import type { Report, Scorecard, ScoredChannel } from '../model/scorecard.ts';
import { compare } from '../score/compare.ts';
import { gatesOf } from '../score/gates.ts';
import type { LostCompany, Manifest, OldManifest } from '../store/run-manifest.ts';

const nothing = { score: null, low: null, high: null, coverage: 0 } as const;

/** The channels of another company's scorecard, of which nothing is known here. */
const unknownIn = (channels: readonly ScoredChannel[], reason: LostCompany['reason']): readonly ScoredChannel[] =>
  channels.map((channel) => ({
    ...channel,
    total: nothing,
    criteria: channel.criteria.map((one) => ({ ...one, verdict: { state: 'unknown', reason, detail: '' } })),
  }));

/** The companies that a run was to hold and nothing can be read of; `missing` are those that nothing was saved of. */
export function lostIn(
  manifest: Manifest | OldManifest,
  held: readonly { readonly domain: string }[],
  missing: readonly string[],
): readonly LostCompany[] {
  const known = new Set(held.map(({ domain }) => domain));
  const lost = manifest.companies
    .filter(({ domain }) => !known.has(domain))
    .map((one): LostCompany => ({ ...one, reason: missing.includes(one.domain) ? 'interrupted' : 'saved-damaged' }));
  return [...lost, ...(manifest.schemaVersion === 2 ? (manifest.lost ?? []) : [])];
}

/** The report with companies that nothing can be read of, as ones that could not be assessed: no gate is passed because a company is not there. */
export function withLost(report: Report, lost: readonly LostCompany[], assertions: readonly Assertion[] | undefined): Report {
  const [like] = report.scorecards;
  if (!like || lost.length === 0) return report;
  const cards = lost.map(({ domain, input, reason }): Scorecard => {
    const channels = unknownIn(like.channels, reason);
    return { domain, input, state: 'unknown', reason, total: nothing, channels, readings: {}, fixes: [], visits: [] };
  });
  const scorecards = [...report.scorecards, ...cards];
  const gates = assertions === undefined ? {} : { gates: gatesOf(scorecards, assertions) };
  return { ...report, scorecards, comparison: compare(scorecards), ...gates };
}
