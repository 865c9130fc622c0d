import * as cheerio from 'cheerio';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { lexer, type Token, walkTokens } from 'marked';
import stringWidth from 'string-width';
import { describe, expect, it, test } from 'vitest';
import { clean } from '../../src/lib/text.ts';
import { terminal } from '../../src/report/escape.ts';
import { type Format, formatNames } from '../../src/report/format-names.ts';
import { type RenderOptions, render } from '../../src/report/index.ts';
import { everyString, ownStrings, quotingReport } from '../support/naughty.ts';

/** Several hundred reports on a busy machine, in milliseconds. */
const timeout = 240_000;

/** Addresses of persons are shown, so that nothing is hidden by the mask. */
const rendered = (text: string, format: Format, more: Partial<RenderOptions> = {}): string =>
  render(quotingReport(text), {
    format,
    details: true,
    people: 'shown',
    names: new Map([[`kb ${text}`, text]]),
    ...more,
  });

/** What cannot be seen, and orders, hides or turns around; a line ends with one of them. */
const steering =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const withoutColours = (text: string): string => text.replace(/\u001b\[\d{1,2}m/g, '');

/** As many columns as a text takes, so that the layout is the same. */
const twinOf = (text: string): string => 'x'.repeat(stringWidth(terminal(text)));
const withoutEnds = (text: string): string => text.replace(/ +$/gm, '');
const rules = (shown: string): readonly string[] => shown.split('\n').filter((line) => /^[┌├└][─┬┼┴]+[┐┤┘]$/.test(line));

const widths = new Map<string, number>();
/** Columns of a line; nearly all lines of two reports are the same. */
function widthOf(line: string): number {
  const width = widths.get(line) ?? stringWidth(line);
  widths.set(line, width);
  return width;
}

const quiet = new Map<string, string>();
/** A report without colours. */
function quietly(text: string, width = 80): string {
  const key = `${width} ${text}`;
  const shown = quiet.get(key) ?? rendered(text, 'terminal', { width });
  quiet.set(key, shown);
  return shown;
}

const rulesOfTwin = new Map<string, readonly string[]>();

function expectQuietTerminal(text: string, width: number): void {
  const shown = quietly(text, width);
  expect(shown).not.toMatch(steering);
  expect(shown.split('\n').filter((line) => widthOf(line) > width)).toEqual([]);
  const twin = twinOf(text);
  const key = `${width} ${twin.length}`;
  const expected = rulesOfTwin.get(key) ?? rules(rendered(twin, 'terminal', { width }));
  rulesOfTwin.set(key, expected);
  expect(rules(shown)).toEqual(expected);
}

const formula = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*[=+\-@\u2212]|^[\t\r\n]/u;

/** Cells of a quoted CSV, by no more than RFC 4180 says; null where a cell is not quoted. */
function cellsOf(text: string): readonly (readonly string[])[] | null {
  const whole = text.replace(/^\ufeff/, '');
  const cell = /"((?:[^"]|"")*)"(,|\r\n)/y;
  const table: string[][] = [[]];
  while (cell.lastIndex < whole.length) {
    const [, inside, end] = cell.exec(whole) ?? [];
    if (inside === undefined) return null;
    table.at(-1)?.push(inside.replaceAll('""', '"'));
    if (end === '\r\n') table.push([]);
  }
  return table.slice(0, -1);
}

function expectHarmlessCsv(text: string): void {
  const shown = rendered(text, 'csv');
  const table: readonly (readonly string[])[] = parse(shown, { bom: true, record_delimiter: '\r\n' });
  const columns = table[0]?.length;
  expect(table.map(({ length }) => length)).toEqual(Array.from({ length: 9 }, () => columns));
  expect(cellsOf(shown)).toEqual(table);
  expect(table.flat().filter((cell) => formula.test(cell) || formula.test(cell.normalize('NFKC')))).toEqual([]);
  expect(shown.replaceAll('\r\n', '')).not.toMatch(steering);
}

/** What a reader of rendered Markdown gets beside words: links, images, tags, headings and the columns of each row. */
function shapeOf(text: string): object {
  const shape = { links: 0, targets: new Set<string>(), images: 0, tags: 0, headings: 0, code: 0, columns: [] as number[] };
  void walkTokens(lexer(text, { gfm: true }), (token: Token) => {
    if (token.type === 'link') {
      shape.links += 1;
      shape.targets.add(String(token['href']).replace(/\?.*/, ''));
    }
    if (token.type === 'image') shape.images += 1;
    if (token.type === 'html') shape.tags += 1;
    if (token.type === 'heading') shape.headings += 1;
    if (token.type === 'code') shape.code += 1;
    if (token.type === 'table')
      shape.columns.push(token['header'].length, ...token['rows'].map((row: readonly unknown[]) => row.length));
  });
  return shape;
}

const shapeOfTwin = shapeOf(rendered('x', 'markdown'));

const expectPlainMarkdown = (text: string): void => {
  const shown = rendered(text, 'markdown');
  expect(shown).not.toMatch(steering);
  expect(shapeOf(shown)).toEqual(shapeOfTwin);
};

const skeleton = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(skeleton);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, inside]) => [key, skeleton(inside)]);
};

const skeletonOfTwin = skeleton(JSON.parse(rendered('x', 'json')));

function expectSoundJson(text: string): void {
  const shown = rendered(text, 'json');
  expect(shown).not.toMatch(steering);
  expect(shown).not.toMatch(/\\u[dD][89a-fA-F]/);
  expect(Buffer.from(shown).toString()).toBe(shown);
  expect(skeleton(JSON.parse(shown))).toEqual(skeletonOfTwin);
}

/** Elements with the names of their attributes, in the order of the page. */
const elementsOf = ($: cheerio.CheerioAPI): readonly string[] =>
  $.root()
    .find('*')
    .toArray()
    .map(({ name, attribs }) => [name, ...Object.keys(attribs)].join(' '));

const elementsOfTwin = elementsOf(cheerio.load(rendered('x', 'html')));

function expectSameElements(text: string): void {
  const page = rendered(text, 'html');
  expect(page).not.toMatch(steering);
  const $ = cheerio.load(page);
  // Without any text there is less to show.
  if (clean(text) !== '') expect(elementsOf($)).toEqual(elementsOfTwin);
  const targets = $.root()
    .find('*')
    .toArray()
    .filter(({ attribs }) => attribs['rel'] !== 'icon')
    .flatMap(({ attribs }) => ['href', 'src', 'action'].flatMap((name) => attribs[name] ?? []));
  expect(targets.filter((target) => !/^(#|https:\/\/quoting\.test\/)/.test(target))).toEqual([]);
}

/** Elements with the names of their attributes: text becomes neither. */
const tagsOf = (text: string): readonly string[] => (text.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"<]*"/g, ''));
const tagsOfTwin = tagsOf(rendered('x', 'junit'));

function expectSoundXml(text: string): void {
  const shown = rendered(text, 'junit');
  expect(shown).not.toMatch(steering);
  expect(tagsOf(shown)).toEqual(tagsOfTwin);
}

/** What each format promises for any text at all. */
const promises: Readonly<Record<string, (text: string) => void>> = {
  terminal: (text) => expectQuietTerminal(text, 80),
  csv: expectHarmlessCsv,
  markdown: expectPlainMarkdown,
  json: expectSoundJson,
  html: expectSameElements,
  junit: expectSoundXml,
};

describe.each(formatNames)('a report as %s', (format) => {
  const expectPromised = promises[format];
  it('promises something for any text', () => expect(expectPromised).toBeTypeOf('function'));

  it('obeys no string that has troubled others', { timeout }, () => {
    for (const text of everyString) expectPromised?.(text);
  });

  it('obeys no text at all', () => {
    const start = fc.constantFrom('', '=', '|', '<', '[', '\u001b', 'https://', '# ', '"');
    const text = fc.tuple(start, fc.string({ unit: 'binary', maxLength: 40 })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (any) => expectPromised?.(any)),
      { numRuns: 40 },
    );
  });

  it('tells no login that stands in an address', () => {
    for (const text of ownStrings.get('logins') ?? []) {
      expect(render(quotingReport(text, text), { format, details: true, people: 'shown', width: 400 })).not.toMatch(
        /pa55|user:/i,
      );
      expect(render(quotingReport(text, text), { format, details: true, width: 400 })).not.toMatch(/pa55|user:/i);
    }
  });

  it.each([
    ['letters', 'T'.repeat(2 ** 20)],
    ['marks', `e${'\u0301'.repeat(2 ** 20)}`],
    ['signs that nobody sees', '\u200b'.repeat(2 ** 20)],
    ['beginnings of addresses', '//a@'.repeat(2 ** 18)],
    ['mark-up', '<'.repeat(2 ** 20)],
  ])('stays small when a page says a million %s', (_, text) => {
    expect(rendered(text, format).length).toBeLessThan(1_000_000);
    expect(rendered(text, format, { people: 'masked' }).length).toBeLessThan(1_000_000);
  });
});

const own = [...ownStrings.values()].flat();

test.each([40, 200])('a terminal of %i columns stays as wide as it is', { timeout }, (width) => {
  for (const text of own) expectQuietTerminal(text, width);
});

test('a terminal with colours shows the same, and nothing but colours', { timeout }, () => {
  for (const text of own) expect(withoutEnds(withoutColours(rendered(text, 'terminal', { color: true })))).toBe(quietly(text));
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  ' data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
])('the address %j becomes no link', (url) => {
  for (const format of formatNames) {
    const shown = render(quotingReport('x', url), { format, details: true });
    expect(shown).not.toMatch(/(?:\]\(|href="?)\s*(?:java\s*script|data:text|file|vbscript)/i);
  }
});
