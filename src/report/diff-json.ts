import type { CompanyDifference, CriterionChange, Difference } from '../model/difference.ts';
import type { Reading } from '../model/reading.ts';
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

/** A reading; screenshots stay in the runs. */
const readingOut = (reading: Reading | undefined): object | undefined =>
  reading?.state === 'found' ? { ...reading, evidence: reading.evidence.map(({ screenshot: _, ...rest }) => rest) } : reading;

/** A verdict with the reading behind it. */
function sideOut({ readings }: Scorecard, criterion: ScoredCriterion | undefined): object | undefined {
  if (criterion === undefined) return undefined;
  const { verdict, weight, measure } = criterion;
  return { weight, verdict, reading: readingOut(readings[verdict.state === 'scored' ? verdict.measure : measure]) };
}

/** The readings that show that something went or came. */
const signsOut = (change: CriterionChange['change'], was: Scorecard, is: Scorecard): object =>
  'of' in change ? { signs: { before: readingOut(was.readings[change.of]), after: readingOut(is.readings[change.of]) } } : {};

const criterionOut = ({ channel, id, title, before, after, change }: CriterionChange, was: Scorecard, is: Scorecard): object => ({
  channel,
  criterion: id,
  title,
  change,
  ...signsOut(change, was, is),
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
export function diffJson({ before, after, cautions, options, companies }: Difference, { mask }: Setting): string {
  const out = {
    schemaVersion: 1,
    before: runOut(before),
    after: runOut(after),
    cautions,
    options,
    companies: companies.map(companyOut),
  };
  const safe = (_: string, value: unknown): unknown => (typeof value === 'string' ? safely(mask(value)) : value);
  return `${JSON.stringify(out, safe, 2)}\n`;
}
