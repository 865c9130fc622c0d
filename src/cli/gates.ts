import type { Assertion } from '../model/gate.ts';
import type { Report } from '../model/scorecard.ts';
import { tellGate } from '../report/gates.ts';
import { prepared, type RenderOptions } from '../report/index.ts';
import { gatesOf, isClosed } from '../score/gates.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';

/** The mark of `--fail-under` (0 to 100) as an assertion on every company. */
const markOf = (points: number): Assertion => ({
  company: '*',
  aim: { of: 'total' },
  demand: { kind: 'measured-score', atLeast: points / 100 },
});

/** The report with what the flags demand beside the rubric, and with the user's rule for what is unknown. */
export function withGates(report: Report, { failUnder, onUnknown }: Pick<Flags, 'failUnder' | 'onUnknown'>): Report {
  const further = failUnder === undefined ? [] : [markOf(failUnder)];
  const gates = [...(report.gates ?? []), ...gatesOf(report.scorecards, further)];
  if (gates.length === 0) return report;
  return { ...report, gates: onUnknown === undefined ? gates : gates.map((gate) => ({ ...gate, onUnknown })) };
}

/**
 * Tells every gate that is unknown and only warned of, and those that end the run with a failure where the report on stdout
 * does not list them.
 */
export function tellGates(measured: Report, format: string, options: Omit<RenderOptions, 'format'>, output: Output): void {
  if (measured.gates === undefined) return;
  const { report, setting } = prepared(measured, options);
  for (const gate of report.gates ?? []) {
    const warned = gate.state === 'unknown' && gate.onUnknown === 'warn';
    if (warned || (format !== 'terminal' && isClosed(gate))) output.say(setting.mask(tellGate(gate, report, setting.words)));
  }
}
