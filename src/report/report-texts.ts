import type { Gate } from '../model/gate.ts';
import type { Evidence, NonEmpty, Reading } from '../model/reading.ts';
import type { Report, Scorecard, ScoredCriterion, Verdict } from '../model/scorecard.ts';

type Change = (text: string) => string;

/** What becomes of the texts that lie in readings and beside them. */
export interface TextChanges {
  /** For notes, and for details of what is not known: sentences that may quote a site. */
  readonly say: Change;
  /** For counts, and for why something does not apply: sentences of the tool alone, which stay when left out. */
  readonly own?: Change;
  readonly evidence: (one: Evidence) => Evidence;
}

const same: Change = (text) => text;

const withDetail = <T extends { readonly detail?: string }>(one: T, say: Change): T =>
  one.detail === undefined ? one : { ...one, detail: say(one.detail) };

function readingOf<V>(reading: Reading<V>, { say, own = same, evidence }: TextChanges): Reading<V> {
  if (reading.state === 'unknown') return withDetail(reading, say);
  const note = reading.note === undefined ? {} : { note: say(reading.note) };
  if (reading.state === 'absent') return { ...reading, ...note };
  const [first, ...others] = reading.evidence;
  const proofs: NonEmpty<Evidence> = [evidence(first), ...others.map(evidence)];
  return { ...reading, evidence: proofs, ...note, ...(reading.few === undefined ? {} : { few: own(reading.few) }) };
}

function verdictOf(verdict: Verdict, { say, own = same }: TextChanges): Verdict {
  if (verdict.state === 'unknown') return withDetail(verdict, say);
  return verdict.state === 'not-applicable' ? { ...verdict, because: own(verdict.because) } : verdict;
}

function measuredOf(measured: Gate['measured'], { say, own = same }: TextChanges): Gate['measured'] {
  if (measured.kind === 'unknown') return withDetail(measured, say);
  return measured.kind === 'not-applicable' ? { ...measured, because: own(measured.because) } : measured;
}

/** The report with these texts changed, wherever they lie; titles, addresses and values stay. */
export function withTexts(report: Report, changes: TextChanges): Report {
  const criterion = (one: ScoredCriterion): ScoredCriterion => ({ ...one, verdict: verdictOf(one.verdict, changes) });
  const card = (one: Scorecard): Scorecard => ({
    ...withDetail(one, changes.say),
    readings: Object.fromEntries(Object.entries(one.readings).map(([id, reading]) => [id, readingOf(reading, changes)])),
    channels: one.channels.map((channel) => ({ ...channel, criteria: channel.criteria.map(criterion) })),
    visits: one.visits.map((visit) => withDetail(visit, changes.say)),
  });
  const { gates } = report;
  return {
    ...report,
    scorecards: report.scorecards.map(card),
    ...(gates ? { gates: gates.map((gate): Gate => ({ ...gate, measured: measuredOf(gate.measured, changes) })) } : {}),
  };
}
