import type { Gate } from '../model/gate.ts';
import type { MeasureId, OwnMeasures } from '../model/measures.ts';
import { type Evidence, measuresIn, type Reading, type Readings } from '../model/reading.ts';
import type { Comparison, Scorecard, Total, Verdict } from '../model/scorecard.ts';
import type { EmailAddress } from '../model/values.ts';
import { ranksOf } from './comparison.ts';
import { json as safely } from './escape.ts';
import type { Reporter, Setting } from './reporter.ts';
import { unitOf } from './values.ts';

/** Shares are fractions here, as everywhere but on paper. */
function unitFor(measure: MeasureId, rubric?: OwnMeasures): string {
  const unit = unitOf(measure, rubric);
  return unit === '%' ? 'fraction' : unit;
}

/** Pictures stay in the run. */
const evidenceOut = ({ url, finalUrl, at, via, where, excerpt }: Evidence): object => ({
  url,
  finalUrl,
  at,
  via,
  where,
  excerpt,
});

function readingOut(measure: MeasureId, reading: Reading, rubric?: OwnMeasures): object {
  const unit = unitFor(measure, rubric);
  switch (reading.state) {
    case 'found':
      return {
        state: reading.state,
        value: reading.value,
        ...(unit === '' ? {} : { unit }),
        bound: reading.bound,
        few: reading.few,
        disputed: reading.disputed,
        source: reading.source,
        note: reading.note,
        evidence: reading.evidence.map(evidenceOut),
      };
    case 'absent':
      return { state: reading.state, source: reading.source, note: reading.note, searched: reading.searched };
    case 'unknown':
      return { state: reading.state, reason: reading.reason, detail: reading.detail, tried: reading.tried };
  }
}

type Privacy = Pick<Setting, 'mask' | 'fingerprint' | 'rubric'>;

/** Beside each masked address stands a mark, by which two reports can be compared. */
function addressesOut(addresses: readonly EmailAddress[], { mask, fingerprint }: Privacy): readonly object[] {
  return addresses.map((one) => {
    const hash = mask(one.address) === one.address ? '' : fingerprint(one.address);
    return hash === '' ? one : { ...one, hash };
  });
}

const valueOut = (measure: MeasureId, readings: Readings, privacy: Privacy): object => {
  const reading = measure === 'email.addresses' ? readings['email.addresses'] : undefined;
  return reading?.state === 'found' ? { value: addressesOut(reading.value, privacy) } : {};
};

const readingsOut = (readings: Readings, privacy: Privacy): object =>
  Object.fromEntries(
    measuresIn(readings).flatMap((id) => {
      const reading = readings[id];
      return reading ? [[id, { ...readingOut(id, reading, privacy.rubric), ...valueOut(id, readings, privacy) }]] : [];
    }),
  );

const totalOut = ({ score, low, high, coverage }: Total): object => ({ score, low, high, coverage });

function verdictOut(verdict: Verdict): object {
  switch (verdict.state) {
    case 'scored':
      return {
        state: verdict.state,
        score: verdict.score,
        low: verdict.low,
        high: verdict.high,
        measure: verdict.measure,
        source: verdict.source,
      };
    case 'unknown':
      return { state: verdict.state, reason: verdict.reason, detail: verdict.detail };
    case 'not-applicable':
      return { state: verdict.state, because: verdict.because };
    case 'manual':
      return { state: verdict.state, question: verdict.question };
  }
}

function cardOut(card: Scorecard, privacy: Privacy): object {
  return {
    domain: card.domain,
    name: card.name,
    input: card.input,
    state: card.state,
    reason: card.reason,
    cause: card.cause,
    detail: card.detail,
    finalUrl: card.finalUrl ?? null,
    insecure: card.insecure,
    seen: card.gathered && {
      from: card.gathered.archive?.from ?? card.gathered.startedAt,
      to: card.gathered.archive?.to ?? card.gathered.finishedAt,
    },
    archive: card.gathered?.archive,
    total: totalOut(card.total),
    channels: card.channels.map((channel) => ({
      id: channel.id,
      title: channel.title,
      weight: channel.weight,
      total: totalOut(channel.total),
      criteria: channel.criteria.map(({ id, title, weight, measure, verdict }) => ({
        id,
        title,
        weight,
        measure,
        verdict: verdictOut(verdict),
      })),
    })),
    readings: readingsOut(card.readings, privacy),
    fixes: card.fixes.map(({ criterion, title, gain }) => ({ criterion, title, gain })),
    visits: card.visits.map(({ url, via, role, kind, at, status, finalUrl, reason, cause, detail }) => ({
      url,
      via,
      role,
      kind,
      at,
      status,
      finalUrl,
      reason,
      cause,
      detail,
    })),
  };
}

const comparisonOut = (comparison: Comparison): object => ({
  ranking: comparison.ranking.map(({ domain, rank, score }) => {
    const ranks = ranksOf(comparison, { domain });
    return { domain, rank, rankBest: ranks?.best ?? null, rankWorst: ranks?.worst ?? null, score };
  }),
  clearLeads: comparison.clearLeads.map(({ leader, other }) => ({ leader, other })),
  commonBasis: {
    criteria: comparison.commonBasis.criteria,
    scores: comparison.commonBasis.scores.map(({ domain, score }) => ({ domain, score })),
  },
});

const gateOut = ({ company, aim, demand, measured, state, onUnknown }: Gate): object => ({
  company,
  aim,
  demand,
  measured,
  state,
  onUnknown,
});

/** The contract for machines: versioned by `schemaVersion`, keys in a fixed order, scores and shares from 0 to 1. */
export const json: Reporter = ({ schemaVersion, tool, rubric, madeAt, scorecards, comparison, gates }, setting) => {
  const { mask } = setting;
  const { id, version, sha256, title, industry } = rubric;
  const out = {
    schemaVersion,
    tool: { name: tool.name, version: tool.version },
    rubric: { id, version, sha256, title, industry },
    madeAt,
    scorecards: scorecards.map((card) => cardOut(card, setting)),
    comparison: comparisonOut(comparison),
    gates: gates?.map(gateOut),
  };
  const safe = (_: string, value: unknown): unknown => (typeof value === 'string' ? safely(mask(value)) : value);
  return `${JSON.stringify(out, safe, 2)}\n`;
};
