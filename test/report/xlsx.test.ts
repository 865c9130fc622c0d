import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { found } from '../../src/model/reading.ts';
import type { Report } from '../../src/model/scorecard.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { ownStrings, quotingReport } from '../support/naughty.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';
import { unzip } from '../support/unzip.ts';
import { type WorkbookCell, workbook } from '../support/workbook.ts';

const report = reportOf([acme, bare, walledOff, half, russian]);
const made = async (of: Report) => workbook(await renderXlsx(of, { names }));
const five = made(report);
const sheets = (of: Report = report) => (of === report ? five : made(of));
const sheetNamed = async (name: string, of: Report = report) =>
  (await sheets(of)).find((sheet) => sheet.name === name)?.rows ?? [];

/** A row as an object by its header. */
async function records(name: string, of: Report = report): Promise<readonly Readonly<Record<string, WorkbookCell | null>>[]> {
  const [header = [], ...rows] = await sheetNamed(name, of);
  return rows.map((row) => Object.fromEntries(header.map((title, index) => [String(title), row[index] ?? null])));
}

const day = 86_400_000;
const shown = (cell: WorkbookCell | null): string => {
  if (cell === null) return '';
  if (typeof cell !== 'object') return JSON.stringify(cell);
  const isTime = cell.format.startsWith('yyyy');
  return isTime ? new Date(Math.round((cell.value - 25_569) * day)).toISOString() : `${cell.value} as ${cell.format}`;
};

const texts = async (of: Report): Promise<readonly string[]> =>
  (await sheets(of)).flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === 'string'));

describe('the workbook', () => {
  test('is as reviewed', async () => {
    const text = (await sheets())
      .map(({ name, rows }) => `# ${name}\n\n${rows.map((row) => row.map(shown).join(' | ').trimEnd()).join('\n')}\n`)
      .join('\n');
    await expect(text).toMatchFileSnapshot('../../fixtures/reports/five-companies-workbook.txt');
  });

  test('has a header and a first column that stay in sight, and filters over its rows alone', async () => {
    const all = await sheets();
    expect(all.map(({ name }) => name)).toEqual(['Summary', 'Scores', 'Evidence', 'Rubric']);
    for (const { xml } of all) expect(xml).toMatch(/<pane ySplit="1" xSplit="1" topLeftCell="B2"[^>]* state="frozen"\/>/);
    expect(all[0]?.xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]6"\/>/);
  });

  test('types what it holds: points, shares, times and texts', async () => {
    const summary = await records('Summary');
    expect(summary[0]).toMatchObject({
      Company: 'acme.test',
      Score: { value: 78, format: '0' },
      Coverage: { value: 0.66, format: '0%' },
    });
    const scores = await records('Scores');
    const of = (id: string) => scores.find((row) => row['Domain'] === 'acme.test' && row['Id'] === id);
    expect(of('kb.articles')).toMatchObject({ Bound: 'at least', Value: 140, Unit: 'articles' });
    expect(of('kb.reachability')).toMatchObject({ Value: { value: 0.8, format: '0%' }, Unit: null });
    expect((await records('Evidence'))[0]).toMatchObject({
      Address: 'https://acme.test/contact',
      'Looked at (UTC)': { value: 46_082.39583333333, format: 'yyyy-mm-dd hh:mm' },
    });
  });

  test('holds words of the language and no id of a level or a unit', async () => {
    const [, scores] = workbook(await renderXlsx(report, { names, locale: 'ru' }));
    const cells = (id: string) => scores?.rows.find((row) => row.includes(id) && row.includes('acme.test'));
    expect(cells('kb.articles')).toEqual(expect.arrayContaining([140, 'статей']));
    expect(cells('email.helpdesk')).not.toContain('customer-login');
    expect(cells('kb.presence')).toContain('база знаний');
  });

  test('tells found, absent and could not look apart, with a score of none for what is unknown', async () => {
    const scores = await records('Scores');
    const of = (domain: string) => scores.find((row) => row['Domain'] === domain && row['Id'] === 'kb.presence');
    expect(of('acme.test')).toMatchObject({ Result: 'found', Score: { value: 100, format: '0' } });
    expect(of('bare.test')).toMatchObject({ Result: 'not there', Score: { value: 0, format: '0' } });
    expect(of('walled.test')).toMatchObject({ Result: 'could not tell', Score: null });
    const summary = await records('Summary');
    expect(summary.find((row) => row['Domain'] === 'walled.test')).toMatchObject({ Score: 'no score', 'E-mail': 'not measured' });
  });

  test('masks addresses of persons, unless they are to be shown', async () => {
    const quoting = reportOf([saying('Ask jane.doe@acme.test')]);
    expect(await texts(quoting)).toContain('Ask j…@acme.test');
    const [, , evidence] = workbook(await renderXlsx(quoting, { people: 'shown' }));
    expect(evidence?.rows.flat()).toContain('Ask jane.doe@acme.test');
  });

  test('carries the title that was asked for', async () => {
    const [summary] = workbook(await renderXlsx(report, { names, title: 'Support of banks' }));
    expect(summary?.rows.some(([first]) => first === 'Support of banks')).toBe(true);
  });

  test('of no company has its headers', async () => {
    const all = await sheets(reportOf([]));
    expect(all.map(({ rows }) => rows[0]?.length)).toEqual([12, 18, 12, 8]);
    expect(all[0]?.rows.at(-2)).toEqual(['No company was named.']);
  });
});

describe('texts in the workbook', () => {
  const formulas = ['=1+1', '=HYPERLINK("https://evil.test","x")', '@SUM(1)', '+1', '-1+2', '\t=1', '\uff1d1'];
  const odd = ['constructor', '__proto__', 'toString', '_x000D_', 'a_x0041_b', '😀'];
  const quoting = reportOf([...formulas, ...odd].map(saying));

  test('stay texts and are read back as they are, whatever they begin with', async () => {
    const all = await texts(quoting);
    for (const text of [...formulas, ...odd]) expect(all).toContain(text.trim());
  });

  test('become no formula', async () => {
    const files = unzip(await renderXlsx(quoting));
    expect([...files.keys()]).toContain('xl/worksheets/sheet4.xml');
    expect([...files.values()].filter((xml) => /<f[\s>/]/.test(xml))).toEqual([]);
  });

  test('are no longer than a cell may be', async () => {
    const all = await texts(reportOf([saying('😀'.repeat(9000))]));
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThan(32_768);
  });

  test('hold no character that XML forbids, whatever a site says', async () => {
    const hostile = [...ownStrings.values()].flat().filter((_, index) => index % 20 === 0);
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        for (const xml of unzip(await renderXlsx(quotingReport(any), { people: 'shown' })).values())
          expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
      { numRuns: 8 },
    );
  });

  test('that are no time stand where a time was expected', async () => {
    const evidence = [{ url: 'https://acme.test/', via: 'http', at: 'yesterday', where: 'p', excerpt: 'Hello' }] as const;
    const card = { ...acme, readings: { 'kb.presence': found<'faq-page'>('faq-page', evidence) } };
    expect(await records('Evidence', reportOf([card]))).toMatchObject([{ 'Looked at (UTC)': 'yesterday' }]);
  });
});
