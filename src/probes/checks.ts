import { type Evidence, type Found, found, type Unknown, unknown } from '../model/reading.ts';
import type { Reason } from '../model/reasons.ts';

/** One check of several: passed or not, or open for a reason. */
export interface Check {
  readonly name: string;
  readonly passed: boolean | null;
  readonly evidence: readonly Evidence[];
  /** What it was judged by, or why it is open. */
  readonly why: string;
  /** Why it is open, of the closed list. */
  readonly reason?: Reason;
}

export const open = (name: string, why: string, reason: Reason = 'not-told'): Check => ({
  name,
  passed: null,
  evidence: [],
  why,
  reason,
});

/** What came of a check, in words. */
export const said = ({ name, passed, why }: Check): string => {
  const verdict = passed === null ? 'open' : passed ? 'yes' : 'no';
  return `${name}: ${verdict}${why === '' ? '' : ` (${why.replace(/\.$/, '')})`}`;
};

/** How many checks passed, at least as many when some are open; unknown when all are. `shown` stands for checks without evidence. */
export function counted(checks: readonly Check[], shown: Evidence): Found<number> | Unknown {
  const note = `${checks.map(said).join('; ')}.`;
  const opened = checks.filter(({ passed }) => passed === null);
  if (opened.length === checks.length) return unknown(opened[0]?.reason ?? 'not-told', note);
  const [first = shown, ...rest] = checks.flatMap(({ evidence }) => evidence);
  const passed = checks.filter((check) => check.passed === true).length;
  return found(passed, [first, ...rest.slice(0, 9)], { ...(opened.length > 0 ? { bound: 'at-least' } : {}), note });
}
