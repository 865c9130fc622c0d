import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { render } from '../../src/report/index.ts';
import { reportJsonSchema } from '../../src/report/json-schema.ts';
import { quotingReport } from '../support/naughty.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';

const report = reportOf([acme, bare, walledOff, half, russian]);
const json = (of = report) => render(of, { format: 'json', names });

describe('the JSON report', () => {
  test('is as reviewed', async () => {
    await expect(json()).toMatchFileSnapshot('../../fixtures/reports/five-companies.json');
  });

  test('keeps its contract', () => {
    const out: unknown = JSON.parse(json());
    expect(out).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'support-audit', version: '0.1.0' },
      rubric: { id: 'default', version: '1.0.0', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      madeAt: '2026-03-01T09:30:00Z',
      comparison: {
        ranking: expect.arrayContaining([{ domain: 'walled.test', rank: null, rankBest: null, rankWorst: null, score: null }]),
      },
    });
    expect(out).toHaveProperty(
      'scorecards.0.readings',
      expect.objectContaining({
        'kb.articles': expect.objectContaining({
          state: 'found',
          value: 140,
          unit: 'articles',
          bound: 'at-least',
          source: 'public',
        }),
      }),
    );
    expect(out).toHaveProperty('scorecards.2.finalUrl', null);
    expect(out).toHaveProperty('scorecards.2.total', { score: null, low: null, high: null, coverage: 0 });
  });

  test('gives shares as fractions and says so', () => {
    expect(JSON.parse(json())).toHaveProperty(
      'scorecards.0.readings',
      expect.objectContaining({ 'kb.reachability': expect.objectContaining({ value: 0.8, unit: 'fraction' }) }),
    );
  });

  test('says on how little a value rests, and leaves pictures to the run', () => {
    const evidence = { url: 'https://acme.test/', via: 'http', at: '2026-03-01T09:30:00Z', where: 'a', excerpt: 'Help' } as const;
    const reading = found(4, [{ ...evidence, screenshot: 'AAAA' }], { few: '2 topics' });
    expect(JSON.parse(json(reportOf([{ ...acme, readings: { 'forum.first-reply-hours': reading } }])))).toHaveProperty(
      'scorecards.0.readings',
      {
        'forum.first-reply-hours': {
          state: 'found',
          value: 4,
          unit: 'hours',
          few: '2 topics',
          source: 'public',
          evidence: [evidence],
        },
      },
    );
  });

  test('says of a web archive when its pages were fetched, not when they were read from it', () => {
    const archive = { files: ['acme.warc.gz'], from: '2025-01-01T00:00:00Z', to: '2025-01-02T00:00:00Z' };
    const times = { startedAt: '2026-03-01T09:30:00Z', finishedAt: '2026-03-01T09:31:00Z', browser: { state: 'off' } } as const;
    const seen = (gathered: NonNullable<Scorecard['gathered']>) =>
      JSON.parse(render(reportOf([{ ...acme, gathered }]), { format: 'json', names })).scorecards[0].seen;
    expect(seen({ ...times, archive })).toEqual({ from: archive.from, to: archive.to });
    expect(seen(times)).toEqual({ from: times.startedAt, to: times.finishedAt });
  });

  test('masks addresses of persons', () => {
    expect(json()).toContain('"j…@acme.test"');
    expect(json().toLowerCase()).not.toContain('jane.doe@');
  });

  test('marks masked addresses, and only those, so that two reports can be compared', () => {
    const marked = (people: 'masked' | 'shown') =>
      render(report, { format: 'json', names, people, fingerprint: (address) => `mark of ${address.length}` });
    expect(marked('masked').match(/"hash": "mark of \d+"/g)?.length).toBeGreaterThan(0);
    expect(JSON.parse(marked('masked'))).toHaveProperty('scorecards.0.readings', {
      ...JSON.parse(json()).scorecards[0].readings,
      'email.addresses': expect.objectContaining({
        value: expect.arrayContaining([expect.objectContaining({ address: 'j…@acme.test', hash: 'mark of 18' })]),
      }),
    });
    expect(marked('shown')).not.toContain('"hash"');
  });

  test('has the same keys in the same order whatever the order of the input', () => {
    const turned = { ...acme, readings: Object.fromEntries(Object.entries(acme.readings).toReversed()) };
    expect(json(reportOf([turned]))).toBe(json(reportOf([acme])));
  });

  test('is well-formed Unicode without control characters for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('', '\ud800', '\u202e', '\u009b'),
        (text, tail) => {
          const shown = json(reportOf([saying(text + tail)]));
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\\u[dD][89a-fA-F]/);
          expect(JSON.parse(shown)).toHaveProperty('scorecards.0.domain', 'hostile.test');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the schema of the JSON report', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(Object(JSON.parse(reportJsonSchema())));
  /** Where the schema and a report disagree. */
  const faults = (out: unknown): readonly string[] => {
    validate(out);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const evidence = [{ url: 'https://acme.test/', via: 'http', at: '2026-03-01T09:30:00Z', where: 'a', excerpt: 'Help' }] as const;
  const withReading = (id: string, value: unknown): unknown =>
    JSON.parse(json(reportOf([{ ...acme, readings: { [id]: found(value, evidence) } }])));

  test('is the one that is published', async () => {
    await expect(reportJsonSchema()).toMatchFileSnapshot('../../docs/report.schema.json');
  });

  test('fits reports of every state, reading, verdict and gate', () => {
    expect(faults(JSON.parse(json()))).toEqual([]);
    expect(faults(JSON.parse(json(quotingReport('x'))))).toEqual([]);
    expect(faults(JSON.parse(json(reportOf([]))))).toEqual([]);
  });

  test('fits marks of masked addresses and searches of the rubric', () => {
    expect(faults(JSON.parse(render(report, { format: 'json', fingerprint: () => 'mark' })))).toEqual([]);
    expect(faults(withReading('own.status-page', true))).toEqual([]);
    expect(faults(withReading('own.status-page', 3))).toEqual([]);
  });

  test('fits no value of another kind than its measure has', () => {
    expect(faults(withReading('kb.articles', 140))).toEqual([]);
    expect(faults(withReading('kb.articles', 'many'))).not.toEqual([]);
    expect(faults(withReading('kb.reachability', 80))).not.toEqual([]);
    expect(faults(withReading('kb.presence', 'a shelf'))).not.toEqual([]);
    expect(faults(withReading('chat.products', [{ name: 'Intercom' }]))).not.toEqual([]);
    expect(faults(withReading('social.pages', [{ network: 'x', url: 'https://x.test/a', followers: 3 }]))).not.toEqual([]);
    expect(faults(withReading('own.status-page', 'yes'))).not.toEqual([]);
  });

  test('fits no report with a part that it does not name, or without one that it does', () => {
    const out = Object(JSON.parse(json()));
    const [card, ...others] = out.scorecards;
    const { total, ...incomplete } = card;
    expect(total).toBeDefined();
    expect(faults({ ...out, mood: 'fine' })).toEqual([' must NOT have additional properties']);
    expect(faults({ ...out, scorecards: [{ ...card, readings: { 'chat.mood': card.readings['kb.articles'] } }] })).toEqual([
      '/scorecards/0/readings must NOT have additional properties',
    ]);
    expect(faults({ ...out, scorecards: [incomplete, ...others] })).toEqual([
      "/scorecards/0 must have required property 'total'",
    ]);
  });
});
