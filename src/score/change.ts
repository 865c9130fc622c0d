import type { Change, Move, Noise } from '../model/difference.ts';
import type { MeasureId } from '../model/measures.ts';
import type { Found, Reading, Readings } from '../model/reading.ts';
import type { ScoredCriterion, Verdict } from '../model/scorecard.ts';
import { areAlike, presenceIn, turnOf } from './presence.ts';
import { intervalOf } from './sample.ts';

/** Scores closer than this are the same score computed in another order. */
const hair = 1e-9;

type Scored = Extract<Verdict, { state: 'scored' }>;

/** A criterion in one of the runs, with the reading that decided, and all others of the company. */
export interface Side {
  readonly criterion: ScoredCriterion;
  readonly reading: Reading | undefined;
  readonly readings: Readings;
}

/** A move by its sign, where all of it lies on one side of nothing. */
export function changeBy(move: Move, noise: Noise): Extract<Change, Move> {
  if (Math.abs(move.by) < hair) return { kind: 'unchanged', by: 0, least: 0, most: 0 };
  if (move.least > hair) return { kind: 'improved', ...move };
  if (move.most < -hair) return { kind: 'regressed', ...move };
  return { kind: 'within-noise', ...move, noise };
}

const overlap = (a: { low: number; high: number }, b: { low: number; high: number }): boolean =>
  a.low <= b.high + hair && b.low <= a.high + hair;

/** Why two values that were found may be one and the same. */
function chanceOf(before: Found<unknown>, after: Found<unknown>): Noise | undefined {
  const few = before.few ?? after.few;
  if (few !== undefined) return { kind: 'few', of: few };
  if (before.sample === undefined && after.sample === undefined) return undefined;
  const [was, is] = [intervalOf(before), intervalOf(after)];
  return was && is && overlap(was, is) ? { kind: 'samples' } : undefined;
}

function moved(before: Scored, after: Scored, chance: Noise | undefined): Extract<Change, Move> {
  const by = after.score - before.score;
  const least = after.low - before.high;
  const most = after.high - before.low;
  if (chance === undefined) return changeBy({ by, least, most }, { kind: 'ranges' });
  return changeBy({ by, least: Math.min(least, 0), most: Math.max(most, 0) }, chance);
}

const isFound = (reading: Reading | undefined): reading is Found<unknown> => reading?.state === 'found';

function compared(before: Side, after: Side, was: Scored, is: Scored): Change {
  const both = isFound(before.reading) && isFound(after.reading);
  // What is not there at all has no part either; but two values of two measures are two things.
  if (was.measure !== is.measure && both) return { kind: 'not-comparable', why: 'other-measure' };
  if (was.source !== is.source && (both || !areAlike(was.source, is.source)))
    return { kind: 'not-comparable', why: 'other-source' };
  return moved(was, is, isFound(before.reading) && isFound(after.reading) ? chanceOf(before.reading, after.reading) : undefined);
}

/** Whether a criterion does not apply, or found nothing. */
const isOut = ({ criterion: { verdict }, reading }: Side): boolean =>
  verdict.state === 'not-applicable' || (verdict.state === 'scored' && presenceIn(reading) === 'not-there');

/** What went or came where a criterion says nothing on one of the sides: the chat that nobody is in any more. */
function turned(before: Side, after: Side, gates: readonly MeasureId[]): Change | undefined {
  for (const of of gates) {
    const kind = turnOf(before.readings[of], after.readings[of]);
    const [had, has] = kind === 'new' ? [after, before] : [before, after];
    if (kind !== undefined && had.criterion.verdict.state !== 'not-applicable' && isOut(has)) return { kind, of };
  }
  return undefined;
}

/** What became of one criterion; `sameRule` tells whether both runs priced it alike, `gates` show whether its subject is there. */
export function changeOf(before: Side, after: Side, sameRule: boolean, gates: readonly MeasureId[]): Change {
  const [was, is] = [before.criterion.verdict, after.criterion.verdict];
  if (was.state === 'scored' && is.state === 'scored')
    return sameRule ? compared(before, after, was, is) : { kind: 'not-comparable', why: 'other-rule' };
  const turn = turned(before, after, gates);
  if (turn) return turn;
  if (was.state === 'not-applicable' && is.state === 'not-applicable') return { kind: 'not-comparable', why: 'not-applicable' };
  if (was.state === 'scored')
    return is.state === 'not-applicable' ? { kind: 'not-comparable', why: 'applies-no-more' } : { kind: 'lost-sight' };
  if (is.state === 'scored')
    return was.state === 'not-applicable' ? { kind: 'not-comparable', why: 'applies-now' } : { kind: 'in-sight' };
  return { kind: 'not-comparable', why: 'unmeasured' };
}
