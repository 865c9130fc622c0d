import { readableHost } from '../lib/host-name.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';

/** What a company is called in a heading: its name, where the user gave one, beside its domain. */
export const titleOf = ({ name, domain }: Pick<Scorecard, 'name' | 'domain'>): string =>
  name === undefined ? domain : `${name} (${domain})`;

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
