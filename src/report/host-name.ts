import { readableHost } from '../lib/host-name.ts';
import type { Report } from '../model/scorecard.ts';

/** The report with its companies named as people read them. */
export function withReadableNames(report: Report): Report {
  const named = <T extends { readonly domain: string }>(one: T): T => ({ ...one, domain: readableHost(one.domain) });
  const { ranking, clearLeads, commonBasis } = report.comparison;
  return {
    ...report,
    scorecards: report.scorecards.map(named),
    comparison: {
      ranking: ranking.map(named),
      clearLeads: clearLeads.map(({ leader, other }) => ({ leader: readableHost(leader), other: readableHost(other) })),
      commonBasis: { ...commonBasis, scores: commonBasis.scores.map(named) },
    },
  };
}
