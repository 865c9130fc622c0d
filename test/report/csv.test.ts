import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absent, found } from '../../src/model/reading.ts';
import { type RenderOptions, render } from '../../src/report/index.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';

const report = reportOf([acme, bare, walledOff, half, russian]);
type Shape = RenderOptions['csv'];
const csv = (of = report, shape?: Shape) => render(of, { format: 'csv', names, ...(shape ? { csv: shape } : {}) });
const records = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, delimiter, record_delimiter: '\r\n' });
const criteria = acme.channels.flatMap((channel) => channel.criteria).length;

describe('the CSV report', () => {
  test('is as reviewed', async () => {
    await expect(csv()).toMatchFileSnapshot('../../fixtures/reports/five-companies.csv');
  });

  test('starts with the names of its columns and ends each record with CR LF', () => {
    expect(csv().startsWith('"domain","name","rank_best","rank_worst","state"')).toBe(true);
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

  test('says what programs compare in the same words in every language', () => {
    const prose: ReadonlySet<string> = new Set([
      'title',
      'finding',
      'detail',
      'hint',
      'note',
      'evidence_where',
      'evidence_excerpt',
    ]);
    const plain = (text: string) => records(text).map((row) => Object.entries(row).filter(([column]) => !prose.has(column)));
    expect(plain(render(report, { format: 'csv', names, locale: 'ru' }))).toEqual(plain(csv()));
    expect(new Set(records(csv()).map((row) => row['insecure']))).toEqual(new Set(['yes', 'no']));
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
    const shape = fc.constantFrom<Shape>({ layout: 'tidy', dialect: 'rfc4180' }, { layout: 'wide', dialect: 'excel-semicolon' });
    fc.assert(
      fc.property(text, shape, (hostile, wish) => {
        const shown = csv(reportOf([saying(hostile), acme]), wish);
        const delimiter = wish?.layout === 'wide' ? ';' : ',';
        const rows: string[][] = parse(shown, { bom: true, delimiter, record_delimiter: '\r\n' });
        expect(rows).toHaveLength(1 + (wish?.layout === 'wide' ? criteria : 2 * criteria));
        expect(rows.flat().filter((cell) => /^[\s\p{C}]*[=+\-@\u2212]|^[\t\r\n]/u.test(cell.normalize('NFKC')))).toEqual([]);
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the dialects of CSV', () => {
  test('are told from each other by the byte order mark and the separator alone', () => {
    const plain = csv(report, { layout: 'tidy', dialect: 'rfc4180' });
    expect(csv()).toBe(plain);
    expect(csv(report, { layout: 'tidy', dialect: 'excel' })).toBe(`\ufeff${plain}`);
    const semicolon = csv(report, { layout: 'tidy', dialect: 'excel-semicolon' });
    expect(semicolon.startsWith('\ufeff"domain";"name";"rank_best"')).toBe(true);
    expect(Object.keys(records(semicolon, ';')[0] ?? {})).toEqual(Object.keys(records(plain)[0] ?? {}));
  });

  test('give numbers a decimal comma where the list separator is a semicolon, and leave texts as they are', () => {
    const card = { ...acme, total: { ...acme.total, score: 0.3755 }, name: 'Acme 37.5' };
    const first = (dialect: NonNullable<Shape>['dialect'], delimiter: string) =>
      records(csv(reportOf([card]), { layout: 'tidy', dialect }), delimiter)[0];
    expect(first('excel', ',')).toMatchObject({ total_score: '37.55', name: 'Acme 37.5', rubric_version: '1.0.0' });
    expect(first('excel-semicolon', ';')).toMatchObject({ total_score: '37,55', name: 'Acme 37.5', rubric_version: '1.0.0' });
  });

  test('take a number for a number, and a text that looks like one for a text', () => {
    const balance = found(-5, [
      { url: 'https://acme.test/', via: 'http', at: '2026-03-01T09:30:00Z', where: 'p', excerpt: '-5' },
    ]);
    const card = { ...acme, readings: { ...acme.readings, 'kb.articles': balance } };
    expect(records(csv(reportOf([card]))).find((row) => row['criterion'] === 'kb.articles')).toMatchObject({
      value: '-5',
      evidence_excerpt: "'-5",
    });
  });
});

describe('wide CSV', () => {
  const wide = (of = report) => csv(of, { layout: 'wide', dialect: 'rfc4180' });

  test('is as reviewed', async () => {
    await expect(wide()).toMatchFileSnapshot('../../fixtures/reports/five-companies-wide.csv');
  });

  test('is as reviewed for Excel where the comma is decimal', async () => {
    const shown = csv(report, { layout: 'wide', dialect: 'excel-semicolon' });
    await expect(shown).toMatchFileSnapshot('../../fixtures/reports/five-companies-wide-excel-semicolon.csv');
  });

  test('has one row for each criterion and six columns for each company, the best first', () => {
    const rows = records(wide());
    expect(rows).toHaveLength(criteria);
    expect(Object.keys(rows[0] ?? {}).filter((name) => name.endsWith(' score'))).toEqual(
      report.comparison.ranking.map(({ domain }) => `${domain} score`),
    );
  });

  test('tells how open a score is, and in which direction a value is', () => {
    const articles = records(wide()).find((row) => row['criterion'] === 'kb.articles');
    const tidy = records(csv()).find((row) => row['domain'] === 'acme.test' && row['criterion'] === 'kb.articles');
    expect(articles).toMatchObject({
      'acme.test low': tidy?.['low'],
      'acme.test high': tidy?.['high'],
      'acme.test bound': 'at-least',
    });
  });

  test('tells found, absent and could not look apart, none of them by an empty cell', () => {
    const presence = records(wide()).find((row) => row['criterion'] === 'kb.presence');
    expect(presence).toMatchObject({
      'acme.test result': 'found',
      'acme.test score': '100',
      'bare.test result': 'absent',
      'bare.test score': '0',
      'walled.test result': 'unknown',
      'walled.test score': '',
    });
    expect(presence?.['walled.test finding']).toContain('could not look');
  });

  test('leaves empty what a company’s rubric does not ask', () => {
    const [first, ...others] = bare.channels;
    const rows = records(wide(reportOf([acme, { ...bare, channels: others }])));
    expect(rows.find((row) => row['channel'] === first?.id)).toMatchObject({ 'bare.test result': '', 'bare.test finding': '' });
  });
});
