import type { CompanyDifference, CriterionChange, Difference } from '../model/difference.ts';
import type { Report, Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { json as safely } from './escape.ts';
import type { Setting } from './reporter.ts';

const runOut = ({ tool, rubric, madeAt, limits }: Report): object => ({
  madeAt,
  tool,
  rubric: {
    id: rubric.id,
    version: rubric.version,
    sha256: rubric.sha256,
    title: rubric.title,
    industry: rubric.industry,
  },
  limits,
});

/** A verdict with the reading behind it; screenshots stay in the runs. */
function sideOut({ readings }: Scorecard, criterion: ScoredCriterion | undefined): object | undefined {
  if (criterion === undefined) return undefined;
  const { verdict, weight, measure } = criterion;
  const reading = readings[verdict.state === 'scored' ? verdict.measure : measure];
  if (reading?.state !== 'found') return { weight, verdict, reading };
  return { weight, verdict, reading: { ...reading, evidence: reading.evidence.map(({ screenshot: _, ...rest }) => rest) } };
}

const criterionOut = ({ channel, id, title, before, after, change }: CriterionChange, was: Scorecard, is: Scorecard): object => ({
  channel,
  criterion: id,
  title,
  change,
  before: sideOut(was, before),
  after: sideOut(is, after),
});

function companyOut(company: CompanyDifference): object {
  if (company.kind !== 'both') return { domain: company.domain, in: company.kind === 'only-before' ? 'before' : 'after' };
  const { domain, before, after, total, criteria, otherArchive } = company;
  const cardOut = ({ state, reason, total: own }: Scorecard): object => ({ state, reason, total: own });
  return {
    domain,
    in: 'both',
    before: cardOut(before),
    after: cardOut(after),
    commonBasis: total ?? null,
    otherArchive,
    criteria: criteria.map((one) => criterionOut(one, before, after)),
  };
}

/** What changed, for machines: versioned by `schemaVersion`, scores and moves as fractions. */
export function diffJson({ before, after, cautions, companies }: Difference, { mask }: Setting): string {
  const out = {
    schemaVersion: 1,
    before: runOut(before),
    after: runOut(after),
    cautions,
    companies: companies.map(companyOut),
  };
  const safe = (_: string, value: unknown): unknown => (typeof value === 'string' ? safely(mask(value)) : value);
  return `${JSON.stringify(out, safe, 2)}\n`;
}
