import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absent } from '../../src/model/reading.ts';
import { render } from '../../src/report/index.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';

const report = reportOf([acme, bare, walledOff, half, russian]);
const csv = (of = report) => render(of, { format: 'csv', names });
const records = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' });
const criteria = acme.channels.flatMap((channel) => channel.criteria).length;

describe('the CSV report', () => {
  test('is as reviewed', async () => {
    await expect(csv()).toMatchFileSnapshot('../../fixtures/reports/five-companies.csv');
  });

  test('starts with a byte order mark and ends each record with CR LF', () => {
    expect(csv().startsWith('\ufeff"domain","name","rank","rank_shared","state"')).toBe(true);
    expect(csv().endsWith('\r\n')).toBe(true);
    expect(csv().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has one row for each company and criterion', () => {
    expect(records(csv())).toHaveLength(5 * criteria);
  });

  test('gives points, a lower bound, its unit and the evidence', () => {
    expect(records(csv()).find((row) => row['domain'] === 'acme.test' && row['criterion'] === 'kb.articles')).toMatchObject({
      verdict: 'scored',
      reading: 'found',
      score: '75',
      low: '75',
      high: '100',
      value: '140',
      unit: 'articles',
      bound: 'at-least',
      evidence_url: 'https://help.acme.test/sitemap.xml',
    });
  });

  test('gives shares in percent, absences as readings and unknowns with their reason', () => {
    const rows = records(csv());
    expect(rows.find((row) => row['criterion'] === 'kb.reachability')).toMatchObject({ value: '80', unit: '%' });
    expect(rows.find((row) => row['domain'] === 'bare.test' && row['criterion'] === 'kb.presence')).toMatchObject({
      verdict: 'scored',
      reading: 'absent',
      score: '0',
      value: '',
    });
    expect(rows.find((row) => row['domain'] === 'walled.test')).toMatchObject({
      state: 'unknown',
      verdict: 'unknown',
      reason: 'bot-wall',
      score: '',
      total_score: '',
    });
    expect(rows.find((row) => row['domain'] === 'half.test' && row['criterion'] === 'email.first-reply-hours')).toMatchObject({
      measure: 'email.promised-reply-hours',
    });
  });

  test('has no reading for a verdict that does not follow from it', () => {
    const open = { state: 'unknown', reason: 'not-told', detail: 'All addresses are at other domains.' } as const;
    const channels = acme.channels.map((channel) => ({
      ...channel,
      criteria: channel.criteria.map((criterion) =>
        criterion.measure === 'email.helpdesk' ? { ...criterion, verdict: open } : criterion,
      ),
    }));
    const none = absent([{ url: 'https://acme.test/', via: 'http', at: '2026-03-01T09:30:00Z' }]);
    const card = { ...acme, channels, readings: { ...acme.readings, 'email.helpdesk': none } };
    const rows = records(csv(reportOf([card])));
    expect(rows.find((row) => row['criterion'] === 'email.helpdesk')).toMatchObject({ verdict: 'unknown', reading: 'unknown' });
  });

  test('gives no spreadsheet a formula, and parses back to the same shape', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r=',
      '\n=',
      '\uff1d',
      '\uff0b',
      '\uff0d',
      '\uff20',
      ' =',
      '\u3000=',
      '\u200b=',
      '\u207c',
      '\u2212',
      '"',
      ',',
      '',
    );
    const text = fc.tuple(start, fc.string({ unit: 'binary', maxLength: 40 })).map(([a, b]) => a + b);
    fc.assert(
      fc.property(text, (hostile) => {
        const shown = csv(reportOf([saying(hostile), acme]));
        const rows: string[][] = parse(shown, { bom: true, record_delimiter: '\r\n' });
        expect(rows).toHaveLength(1 + 2 * criteria);
        expect(rows.flat().filter((cell) => /^[\s\p{C}]*[=+\-@\u2212]|^[\t\r\n]/u.test(cell.normalize('NFKC')))).toEqual([]);
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 50 },
    );
  });
});
