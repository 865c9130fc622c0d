import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { loadRubric, type RenderOptions, render, scan } from 'support-audit';
import { describe, expect, it } from 'vitest';
import { healthy } from '../support/hostile-bed.ts';
import { expectAsTold, hostileGroup, targetOf } from '../support/hostile-run.ts';
import { readerHosts } from './reader-hosts.ts';

const run = hostileGroup(readerHosts);
const rendered = (options: RenderOptions): string => render(run().report, { details: true, people: 'shown', ...options });

/** Characters that order, hide or turn around; a line ends with one of them. */
const unsafe =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;
const cells = (text: string): readonly (readonly string[])[] => parse(text, { bom: true, record_delimiter: '\r\n' });
const formula = /^[\s\p{C}]*[=+\-@]/u;

describe('a company is told as what it is', () => {
  it.each(readerHosts)('$sentence: $state $reason', (row) => expectAsTold(run().card(row.name), row));
  it('words that are names to a program change no score', () => {
    const { 'email.addresses': _, ...same } = run().card('terminal.test').readings;
    const keys = run().card('keys.test');
    expect(Object.keys(same).map((id) => [id, Reflect.get(keys.readings, id)?.state])).toEqual(
      Object.entries(same).map(([id, reading]) => [id, reading.state]),
    );
  });
  it('spellings of one name are one company, shown in letters that look like no other name', async () => {
    const options = {
      rubric: await loadRubric('starter'),
      transport: run().bed.transport,
      politeDelayMs: 0,
      browser: 'off',
    } as const;
    const report = await scan({
      ...options,
      domains: ['http://bücher.test/', 'http://BÜCHER.test/', 'http://xn--bcher-kva.test/'],
    });
    expect(report.scorecards.map(({ domain }) => domain)).toEqual(['xn--bcher-kva.test']);
    const [head = [], ...records] = cells(rendered({ format: 'csv' }));
    const named = records.flatMap((record) =>
      record.filter((_, column) => ['domain', 'name', 'value'].includes(head[column] ?? '')),
    );
    expect(named).toContain('xn--80ak6aa92e.test');
    for (const format of ['terminal', 'markdown', 'csv', 'json', 'html'] as const)
      expect(rendered({ format })).not.toContain('аррӏе');
  });
});

describe('a report obeys nobody but the tool', () => {
  it.each(['terminal', 'markdown', 'csv', 'json', 'html'] as const)(
    '%s: no character orders, hides or turns around',
    (format) => {
      const text = rendered({ format });
      expect(unsafe.exec(text.replace(/^\ufeff/, ''))).toBeNull();
      // Half a surrogate pair would not survive the way through bytes.
      expect(Buffer.from(text).toString() === text).toBe(true);
    },
  );
  it.each([40, 80, 200])('terminal: no line is wider than %i columns, but for a word that cannot be broken', (width) => {
    const wide = rendered({ format: 'terminal', width })
      .split('\n')
      .filter((line) => stringWidth(line) > width && /\S\s+\S/.test(line.trim()));
    expect(wide).toEqual([]);
  });
  it('csv: every record has the same cells, and none is a formula', () => {
    const records = cells(rendered({ format: 'csv' }));
    expect(new Set(records.map(({ length }) => length)).size).toBe(1);
    expect(records.flat().filter((cell) => formula.test(cell) || formula.test(cell.normalize('NFKC')))).toEqual([]);
  });
  it('csv: a rubric is not trusted either', async () => {
    const rubric = await loadRubric(new URL('../../fixtures/rubrics/csv-title.yaml', import.meta.url).pathname);
    const options = { rubric, transport: run().bed.transport, politeDelayMs: 0, browser: 'off' } as const;
    const records = cells(render(await scan({ ...options, domains: [targetOf(healthy)] }), { format: 'csv' }));
    expect(records.flat().filter((cell) => formula.test(cell))).toEqual([]);
    expect(records.flat().some((cell) => /^'\s*[=+\-@]/.test(cell))).toBe(true);
  });
  it('markdown: no tag, image or link that the tool did not write', () => {
    const text = rendered({ format: 'markdown' });
    expect(text).not.toMatch(/<(?:script|img|svg|iframe|a|!--)/i);
    expect(text).not.toMatch(/(?<!\\)!\[/);
    expect(
      [...text.matchAll(/\]\(([^)]*)\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^(?:#|https?:\/\/[\w.-]+\.test\/)/.test(target) || /^https?:\/\/evil/.test(target)),
    ).toEqual([]);
  });
  it('markdown: every row of a table has as many columns as its head', () => {
    const tables = rendered({ format: 'markdown' }).match(/(?:^\|.*\|\n)+/gm) ?? [];
    const columns = tables.map(
      (table) =>
        new Set(
          table
            .trim()
            .split('\n')
            .map((row) => row.split('|').length),
        ).size,
    );
    expect(new Set(columns)).toEqual(new Set([1]));
  });
  it('every format stays small, however long the words of a page', () => {
    for (const format of ['terminal', 'markdown', 'csv', 'json'] as const)
      expect(rendered({ format }).length).toBeLessThan(4_000_000);
    expect(rendered({ format: 'json' })).not.toMatch(/T{400}|u{400}/);
  });
});
