import type { MeasureId } from '../../src/model/measures.ts';
import { absent, type Evidence, type Found, found, type Reading, type Readings, unknown } from '../../src/model/reading.ts';
import type { Reason } from '../../src/model/reasons.ts';
import type { Criterion, Rubric, Rule } from '../../src/model/rubric.ts';

const at = '2026-01-02T03:04:05.000Z';
const evidence: Evidence = { url: 'https://acme.test/', at, via: 'http', where: 'a', excerpt: 'a' };

/** A value with evidence; `at-least` marks a lower bound. */
export const saw = <V>(value: V, bound?: 'at-least'): Found<V> => found(value, [evidence], bound === undefined ? {} : { bound });
export const notThere = absent([{ url: 'https://acme.test/', via: 'http', at }]);
export const notKnown = (reason: Reason = 'bot-wall') => unknown(reason, `because of ${reason}`);

/** Readings whose types nobody checked, as a saved or an imported file may hold them. */
export const loose = (readings: { readonly [M in MeasureId]?: Reading }): Readings => JSON.parse(JSON.stringify(readings));

const yesNo: Rule = { kind: 'yes-no', yes: 100, no: 0, absent: 0 };
export const criterion = (measure: MeasureId, rule: Rule = yesNo, more: Partial<Criterion> = {}): Criterion => ({
  id: measure,
  title: `About ${measure}`,
  weight: 1,
  measure,
  rule,
  ...more,
});

type Channel = Rubric['channels'][number];
export const channel = (id: Channel['id'], weight: number, first: Criterion, ...rest: readonly Criterion[]): Channel => ({
  id,
  title: id,
  weight,
  criteria: [first, ...rest],
});
export const rubric = (first: Channel, ...rest: readonly Channel[]): Rubric => ({
  id: 't',
  version: '1',
  title: 'T',
  sha256: '',
  channels: [first, ...rest],
});
