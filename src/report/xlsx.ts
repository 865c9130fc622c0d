import writeXlsxFile, { type Feature, type Sheet } from 'write-excel-file/universal';
import { getCellAddress } from 'write-excel-file/utility';
import type { Report } from '../model/scorecard.ts';
import { gridOf } from './grid.ts';
import { prepared, type RenderOptions } from './index.ts';
import { sheetOf, type Table } from './xlsx-cells.ts';
import { evidence } from './xlsx-evidence.ts';
import { rubricTable } from './xlsx-rubric.ts';
import { scores } from './xlsx-scores.ts';
import { summary } from './xlsx-summary.ts';

/** Arrows in the header of each sheet, over its rows; the library that writes workbooks has none. */
function filters(ranges: readonly string[]): Feature<Blob> {
  const transform = (xml: string, _: object, { sheetIndex }: { readonly sheetIndex: number }): string =>
    xml.replace('</sheetData>', `</sheetData><autoFilter ref="${ranges[sheetIndex]}"/>`);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
}

interface Made {
  readonly sheet: Sheet<Blob>;
  readonly range: string;
}

/** A report as a workbook for Excel and its like: summary, scores, evidence and rubric. */
export async function renderXlsx(original: Report, options: Omit<RenderOptions, 'format'> = {}): Promise<Uint8Array> {
  const { report, setting } = prepared(original, options);
  const grid = gridOf(report, setting);
  const ranked: Report = { ...report, scorecards: grid.cards };
  const made = <Row>(table: Table<Row>): Made => ({
    sheet: sheetOf(table, setting),
    range: `A1:${getCellAddress(table.rows.length, table.columns.length - 1)}`,
  });
  const sheets = [
    made(summary(report, grid, setting)),
    made(scores(ranked, setting)),
    made(evidence(ranked, setting)),
    made(rubricTable(report, grid, setting)),
  ];
  const workbook = writeXlsxFile(
    sheets.map(({ sheet }) => sheet),
    { features: [filters(sheets.map(({ range }) => range))] },
  );
  return new Uint8Array(await (await workbook.toBlob()).arrayBuffer());
}
