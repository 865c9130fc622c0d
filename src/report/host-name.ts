import { readableHost } from '../lib/host-name.ts';
import type { Comparison, Report, Scorecard } from '../model/scorecard.ts';

type Company = Pick<Scorecard, 'name' | 'domain'>;

/** What a company is called in a heading: its name, where the user gave one, beside its domain. */
export const titleOf = ({ name, domain }: Company): string => (name === undefined ? domain : `${name} (${domain})`);

/** What a company is called in a sentence. */
export const shortNameOf = ({ name, domain }: Company): string => name ?? domain;

/** Whether no other company has the name: nobody could tell them apart by it. */
const isOwnName = (name: string, all: readonly Company[]): boolean => all.filter((one) => one.name === name).length === 1;

/** The short name of each company by its domain. */
export function shortNames(companies: readonly Company[]): (domain: string) => string {
  const names = new Map(
    companies.map(({ name, domain }) => [domain, name !== undefined && isOwnName(name, companies) ? name : domain]),
  );
  return (domain) => names.get(domain) ?? domain;
}

/** A card without the name that another one has as well. */
const withOwnName = ({ name, ...card }: Scorecard, all: readonly Scorecard[]): Scorecard =>
  name === undefined || !isOwnName(name, all) ? card : { name, ...card };

/** The report with its companies named as people read them. */
export function withReadableNames(report: Report): Report {
  const named = <T extends { readonly domain: string }>(one: T): T => ({ ...one, domain: readableHost(one.domain) });
  const { ranking, clearLeads, commonBasis } = report.comparison;
  return {
    ...report,
    scorecards: report.scorecards.map((card) => withOwnName(named(card), report.scorecards)),
    comparison: {
      ranking: ranking.map(named),
      clearLeads: clearLeads.map(({ leader, other }) => ({ leader: readableHost(leader), other: readableHost(other) })),
      commonBasis: { ...commonBasis, scores: commonBasis.scores.map(named) },
    },
  };
}

/** The comparison in short names, for sentences. */
export function namedComparison({ comparison, scorecards }: Report): Comparison {
  const called = shortNames(scorecards);
  const { ranking, clearLeads, commonBasis } = comparison;
  return {
    ranking: ranking.map((one) => ({ ...one, domain: called(one.domain) })),
    clearLeads: clearLeads.map(({ leader, other }) => ({ leader: called(leader), other: called(other) })),
    commonBasis,
  };
}
