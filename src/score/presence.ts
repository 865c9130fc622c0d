import type { Reading, Source } from '../model/reading.ts';
import { isEmpty } from './price.ts';

/** Whether a reading says that the thing is there; a bound, or answers that differ, may leave it open. */
export function presenceIn(reading: Reading | undefined): 'there' | 'not-there' | 'not-sure' | 'unknown' {
  if (reading === undefined || reading.state === 'unknown') return 'unknown';
  if (reading.state === 'absent') return 'not-there';
  const given = new Set((reading.disputed ?? [reading.value]).map(isEmpty));
  if (given.size > 1) return 'not-sure';
  if (given.has(true)) return reading.bound === 'at-least' ? 'not-sure' : 'not-there';
  const countable = typeof reading.value === 'boolean' || Array.isArray(reading.value);
  return countable && reading.bound === 'at-most' ? 'not-sure' : 'there';
}

/** The site itself, looked at from outside, whatever was concluded from it. */
const looked: ReadonlySet<Source> = new Set<Source>(['public', 'indirect']);

/** Whether two sources can be set side by side where one of them tells that nothing is there. */
export const areAlike = (a: Source, b: Source): boolean => a === b || (looked.has(a) && looked.has(b));

/** Whether a thing went or came between two readings; undefined where either leaves that open, or both tell the same. */
export function turnOf(before: Reading | undefined, after: Reading | undefined): 'gone' | 'new' | undefined {
  if (before === undefined || before.state === 'unknown' || after === undefined || after.state === 'unknown') return undefined;
  if (!areAlike(before.source, after.source)) return undefined;
  const [was, is] = [presenceIn(before), presenceIn(after)];
  if (was === 'there' && is === 'not-there') return 'gone';
  return was === 'not-there' && is === 'there' ? 'new' : undefined;
}
