import { expect, test } from 'vitest';
import { render } from '../../src/report/index.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { acme, names, reportOf, walledOff } from '../support/report-fixtures.ts';
import { workbook } from '../support/workbook.ts';

const report = reportOf([acme, walledOff]);
const options = { names, locale: 'ru' } as const;
const golden = (name: string): string => `../../fixtures/reports/two-companies-in-russian${name}`;

test('the Russian report in Markdown is as reviewed', async () => {
  await expect(render(report, { ...options, format: 'markdown', details: true })).toMatchFileSnapshot(golden('.md'));
});
test('the Russian report in CSV is as reviewed', async () => {
  await expect(render(report, { ...options, format: 'csv' })).toMatchFileSnapshot(golden('.csv'));
});
test('the Russian workbook is as reviewed', async () => {
  const sheets = workbook(await renderXlsx(report, options));
  const text = sheets.map(({ name, rows }) => `# ${name}\n\n${rows.map((row) => JSON.stringify(row)).join('\n')}\n`).join('\n');
  await expect(text).toMatchFileSnapshot(golden('-workbook.txt'));
});
