import * as cheerio from 'cheerio';
import { unzip } from './unzip.ts';

/** What a program for spreadsheets reads in a cell; codes of characters are read as such. */
export type WorkbookCell = string | number | { readonly value: number; readonly format: string };

interface WorkbookSheet {
  readonly name: string;
  readonly xml: string;
  /** Empty cells are null. */
  readonly rows: readonly (readonly (WorkbookCell | null)[])[];
}

const decoded = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const columnOf = (address: string): number =>
  [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Formats by the number of a cell's style; undefined where it has none of its own. */
function formatsIn(styles: string): readonly (string | undefined)[] {
  const $ = cheerio.load(styles, { xml: true });
  const named = new Map([...$('numFmt')].map((one) => [$(one).attr('numFmtId'), $(one).attr('formatCode')]));
  const builtIn = new Map([
    ['1', '0'],
    ['9', '0%'],
  ]);
  return [...$('cellXfs > xf')].map((one) => {
    const id = $(one).attr('numFmtId');
    return id === undefined ? undefined : (named.get(id) ?? builtIn.get(id));
  });
}

/** The sheets of a workbook, as it is written. */
export function workbook(bytes: Uint8Array): readonly WorkbookSheet[] {
  const files = unzip(bytes);
  const part = (name: string): string => files.get(`xl/${name}`) ?? '';
  const strings = cheerio.load(part('sharedStrings.xml'), { xml: true });
  const texts = [...strings('si')].map((one) => decoded(strings(one).text()));
  const formats = formatsIn(part('styles.xml'));
  const $ = cheerio.load(part('workbook.xml'), { xml: true });
  return [...$('sheet')].map((one) => {
    const xml = part(`worksheets/sheet${$(one).attr('sheetId')}.xml`);
    const $$ = cheerio.load(xml, { xml: true });
    const rows = [...$$('row')].map((row) => {
      const cells: (WorkbookCell | null)[] = [];
      for (const cell of $$(row).find('c')) {
        const value = $$(cell).find('v').text();
        const format = formats[Number($$(cell).attr('s') ?? Number.NaN)];
        const column = columnOf($$(cell).attr('r') ?? '');
        while (cells.length < column) cells.push(null);
        const number = format === undefined ? Number(value) : { value: Number(value), format };
        cells.push($$(cell).attr('t') === 's' ? (texts[Number(value)] ?? '') : number);
      }
      return cells;
    });
    return { name: $(one).attr('name') ?? '', xml, rows };
  });
}
