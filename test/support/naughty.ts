import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clean } from '../../src/lib/text.ts';
import type { MeasureId } from '../../src/model/measures.ts';
import { absent, type Evidence, found, unknown } from '../../src/model/reading.ts';
import type { Report, Scorecard, ScoredCriterion, Verdict } from '../../src/model/scorecard.ts';
import { gatesOf } from '../../src/score/gates.ts';
import { reportOf } from './report-fixtures.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/naughty');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Strings of our own, by what they attack. */
export const ownStrings: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(Object(read('own.json'))).map(([name, texts]) => [name, textsOf(texts)]),
);
const bigList = textsOf(read('blns.json'));
export const everyString: readonly string[] = [...new Set([...bigList, ...[...ownStrings.values()].flat()])];

const at = '2026-03-01T09:30:00Z';
const total = { score: 0.5, low: 0.4, high: 0.6, coverage: 0.5 };
const scored = (measure: MeasureId): Verdict => ({ state: 'scored', score: 0.5, low: 0.5, high: 0.5, measure, source: 'public' });

/** An address of a page whose query says the text. */
const addressWith = (text: string): string => `https://quoting.test/?${encodeURIComponent(clean(text))}`;

/** A company of which a text stands wherever a site, a server, a row of data, a rubric or a user may have written. */
function quoting(text: string, url: string): Scorecard {
  const seen = { url, via: 'http', at } as const;
  const evidence: Evidence = { ...seen, finalUrl: url, where: text, excerpt: text };
  const criterion = (measure: MeasureId, verdict: Verdict): ScoredCriterion => ({
    id: measure,
    title: text,
    weight: 1,
    measure,
    verdict,
  });
  return {
    domain: 'quoting.test',
    input: text,
    state: 'partial',
    reason: 'bad-http',
    detail: text,
    finalUrl: url,
    total,
    channels: [
      {
        id: 'kb',
        title: text,
        weight: 1,
        total,
        criteria: [
          criterion('kb.presence', scored('kb.presence')),
          criterion('kb.articles', scored('kb.articles')),
          criterion('kb.search', { state: 'not-applicable', because: text }),
          criterion('kb.analytics', { state: 'unknown', reason: 'bad-http', detail: text }),
          criterion('kb.freshness', { state: 'unknown', reason: 'not-told', detail: text }),
          criterion('email.closing-survey', { state: 'manual', question: text }),
          criterion('email.addresses', scored('email.addresses')),
          criterion('social.pages', scored('social.pages')),
        ],
      },
    ],
    readings: {
      'kb.presence': found('knowledge-base', [evidence], { note: text }),
      'kb.engine': found(text, [evidence]),
      'kb.articles': absent([seen], { note: text }),
      'kb.analytics': unknown('bad-http', text, [seen]),
      'kb.freshness': unknown('not-told', text, [seen]),
      'email.addresses': found([{ address: `${clean(text)}@quoting.test`, role: 'role', clicks: 0 }], [evidence]),
      'social.pages': found([{ network: clean(text), url }], [evidence]),
    },
    fixes: [{ criterion: 'kb.articles', title: text, gain: 0.1 }],
    visits: [{ url, via: 'http', kind: 'failed', at, reason: 'bad-http', detail: text }],
  };
}

/** A report on one company, under a rubric that says the same; `url` is the address of every page. */
export function quotingReport(text: string, url = addressWith(text)): Report {
  const report = reportOf([quoting(text, url)]);
  const gates = gatesOf(report.scorecards, [
    { company: '*', aim: { of: 'channel', id: 'kb' }, demand: { kind: 'score', atLeast: 0.5 } },
    { company: '*', aim: { of: 'criterion', id: 'kb.search' }, demand: { kind: 'found', wanted: true } },
    { company: '*', aim: { of: 'criterion', id: 'kb.analytics' }, demand: { kind: 'found', wanted: true } },
  ]);
  return { ...report, rubric: { ...report.rubric, title: text }, gates };
}
