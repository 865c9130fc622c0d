import type { Gate } from '../model/gate.ts';
import type { Evidence, NonEmpty, Reading } from '../model/reading.ts';
import type { Report, Scorecard, ScoredCriterion, Verdict } from '../model/scorecard.ts';

type Mask = (text: string) => string;

const withDetail = <T extends { readonly detail?: string }>(one: T, mask: Mask): T =>
  one.detail === undefined ? one : { ...one, detail: mask(one.detail) };

const withEvidence = (one: Evidence, mask: Mask): Evidence => ({
  ...one,
  where: mask(one.where),
  excerpt: mask(one.excerpt),
});

function readingOf<V>(reading: Reading<V>, mask: Mask): Reading<V> {
  if (reading.state === 'unknown') return withDetail(reading, mask);
  const note = reading.note === undefined ? {} : { note: mask(reading.note) };
  if (reading.state === 'absent') return { ...reading, ...note };
  const [first, ...others] = reading.evidence;
  const evidence: NonEmpty<Evidence> = [withEvidence(first, mask), ...others.map((one) => withEvidence(one, mask))];
  return { ...reading, evidence, ...note };
}

const verdictOf = (verdict: Verdict, mask: Mask): Verdict => (verdict.state === 'unknown' ? withDetail(verdict, mask) : verdict);

const gateOf = ({ measured, ...gate }: Gate, mask: Mask): Gate => ({
  ...gate,
  measured: measured.kind === 'unknown' ? withDetail(measured, mask) : measured,
});

/**
 * The report with its foreign texts masked before anybody composes sentences of them, which no mask would know again.
 * Addresses and values stay as they are: reporters mask those as they write them.
 */
export function maskReadings(report: Report, mask: Mask): Report {
  const criterion = (one: ScoredCriterion): ScoredCriterion => ({ ...one, verdict: verdictOf(one.verdict, mask) });
  const card = (one: Scorecard): Scorecard => ({
    ...withDetail(one, mask),
    readings: Object.fromEntries(Object.entries(one.readings).map(([id, reading]) => [id, readingOf(reading, mask)])),
    channels: one.channels.map((channel) => ({ ...channel, criteria: channel.criteria.map(criterion) })),
    visits: one.visits.map((visit) => withDetail(visit, mask)),
  });
  return {
    ...report,
    scorecards: report.scorecards.map(card),
    ...(report.gates ? { gates: report.gates.map((one) => gateOf(one, mask)) } : {}),
  };
}

/**
 * Whether a text about a company is masked: an address is told with one place where it stands, and a picture of any other
 * page, or of the same one under another address, may show it too.
 */
function hasPeople({ readings }: Scorecard, mask: Mask): boolean {
  const proofs = Object.values(readings).flatMap((reading) => (reading?.state === 'found' ? reading.evidence : []));
  const listed = readings['email.addresses'];
  const addresses = listed?.state === 'found' ? listed.value.map(({ address }) => address) : [];
  return [...proofs.flatMap(({ where, excerpt }) => [where, excerpt]), ...addresses].some((text) => mask(text) !== text);
}

/** Companies of which something is masked, by their domain. */
export const companiesMasked = ({ scorecards }: Report, mask: Mask): ReadonlySet<string> =>
  new Set(scorecards.filter((card) => hasPeople(card, mask)).map(({ domain }) => domain));
