import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { markdown as escapeMarkdown, markdownLink } from '../../src/report/escape.ts';
import { render } from '../../src/report/index.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';

const report = reportOf([acme, bare, walledOff, half, russian]);
const markdown = (of = report, options = {}) => render(of, { format: 'markdown', names, ...options });

/** What is left when code, links that the tool wrote and escaped characters are taken away. */
const bareText = (text: string): string =>
  text
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    .replace(/\]\(https?:\/\/[^()\s<>"]*\)/g, '')
    .replace(/`[^`\n]*`/g, '');

const cellsOf = (line: string): number => line.split('|').length - 2;

describe('the Markdown report', () => {
  test('is as reviewed', async () => {
    await expect(markdown()).toMatchFileSnapshot('../../fixtures/reports/five-companies.md');
    await expect(markdown(reportOf([acme, walledOff]), { details: true })).toMatchFileSnapshot(
      '../../fixtures/reports/two-companies-in-detail.md',
    );
  });

  test('turns the table when there are many companies', () => {
    const many = reportOf(Array.from({ length: 9 }, (_, index) => ({ ...acme, domain: `company-${index}.test` })));
    expect(markdown(many)).toMatch(/\| Company \| Rank \| \*\*Score\*\* \|/);
    expect(markdown(many)).toContain('| company-8.test | 1-9, shared | **78 (52-86)** |');
    expect(markdown(many)).toMatch(/\| All 9 companies \| ● \*\*100\*\* .* \[\^1\] \|\n\| Help desk/);
  });

  test('gives every piece of evidence one number, and defines each that it names, at the end', () => {
    for (const details of [false, true]) {
      const shown = markdown(report, { details });
      const [text = '', ...definitions] = shown.split(/\n(?=\[\^\d+\]: )/);
      const named = new Set([...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number)));
      expect([...named].sort((a, b) => a - b)).toEqual(definitions.map((_, index) => index + 1));
      expect(definitions.map((one) => /^\[\^(\d+)\]/.exec(one)?.[1])).toEqual(definitions.map((_, index) => `${index + 1}`));
      expect(new Set(definitions.map((one) => one.replace(/^\[\^\d+\]/, ''))).size).toBe(definitions.length);
    }
    expect(markdown()).toContain(
      '[help.acme.test/hc](https://help.acme.test/hc), 2026-03-01 09:30 UTC, over HTTP, link, indirect: “Sign in”',
    );
  });

  test('tells each company what others have and it lacks', () => {
    expect(markdown(reportOf([acme, bare]))).toContain(
      '### bare.test: 5 gaps, behind in 1, ahead in 0\n\n- Others have it, bare.test does not\n  - Help desk or CRM behind the channel: acme.test **75**\n',
    );
    expect(markdown(reportOf([acme]))).not.toContain('They have, we lack');
  });

  test('is read by others as it is meant: tables of one shape, lists, headings, no stray mark-up', () => {
    const tokens = marked.lexer(markdown(report, { details: true }));
    const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
    expect(tables.length).toBe(7);
    for (const { header, rows } of tables) expect(new Set([header.length, ...rows.map((cells) => cells.length)]).size).toBe(1);
    expect(tables[0]?.header.map(({ text }) => text)).toEqual([
      'Company',
      'acme.test',
      'half.test',
      'пример.тест',
      'bare.test',
      'walled.test',
    ]);
    const kinds = new Set(tokens.map(({ type }) => type));
    expect([...kinds].sort()).toEqual(['heading', 'hr', 'list', 'paragraph', 'space', 'table']);
    const lists = tokens.filter((token): token is Tokens.List => token.type === 'list');
    const gaps = lists.find(({ raw }) => raw.startsWith('- Others have it, bare.test'));
    expect(gaps?.items.map(({ tokens: inner }) => inner.flatMap((one) => (one.type === 'list' ? one.items.length : [])))).toEqual(
      [[6], [1]],
    );
  });

  test('takes the title that it is given, and names for domains', () => {
    const shown = markdown(reportOf([{ ...acme, name: 'Acme | Rockets' }, bare]), { title: 'Our *deck*' });
    expect(shown.split('\n')[0]).toBe('# Our \\*deck\\*');
    expect(shown).toContain('| Company | Acme &#124; Rockets (acme.test) | bare.test |');
    expect(shown).toContain('- Acme &#124; Rockets is clearly ahead of bare.test.');
  });

  test('shows addresses as code, so that none becomes a link by itself', () => {
    expect(escapeMarkdown('write to support@acme.test or www.acme.test, see https://acme.test/?a=1&b=2')).toBe(
      'write to `support@acme.test` or `www.acme.test`, see `https://acme.test/?a=1&b=2`',
    );
  });

  test('keeps mark-up, links and images of others as text', () => {
    expect(escapeMarkdown('<img src=x> **b** [t](u) ![i](u) a|b `c` # d')).toBe(
      '&lt;img src=x&gt; \\*\\*b\\*\\* \\[t\\]\\(u) !\\[i\\]\\(u) a&#124;b &#96;c&#96; # d',
    );
    expect(escapeMarkdown('# heading')).toBe('\\# heading');
    expect(escapeMarkdown('1. item')).toBe('1\\. item');
    expect(escapeMarkdown('- item')).toBe('\\- item');
  });

  test('links only to addresses of the web, and encodes what could end the link', () => {
    expect(markdownLink('https://acme.test/a(b)<c>')).toBe('[acme.test/a%28b%29%3Cc%3E](https://acme.test/a%28b%29%3Cc%3E)');
    expect(markdownLink('javascript:alert(1)')).not.toContain('](');
  });

  test('keeps the shape of its tables and writes no mark-up but its own, for any text', () => {
    const spice = fc.constantFrom(
      '|',
      '<b>',
      '![x](http://evil.test)',
      '[x](javascript:1)',
      '`',
      '``|',
      '\\',
      '\\|',
      '<!--',
      'www.evil.test',
      '[^1]',
      '[^1]: https://evil.test',
      'https://evil.test|x',
      'a@b.test`',
      '\n\n# x',
      '~~~',
      '$x$',
    );
    const text = fc
      .array(fc.oneof(spice, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 5 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (hostile) => {
        const shown = markdown(reportOf([saying(hostile), bare]), { details: true });
        const left = bareText(shown);
        expect(left).not.toMatch(/[<`]/);
        expect(left).not.toMatch(/!\[|\]\(|https?:\/\/|www\.|@/);
        expect(left.replace(/(?<=^|[ \n])\[\^\d+\](?=$|[ :|\n])/g, '')).not.toContain('[^');
        const tables = shown.split('\n\n').filter((block) => block.startsWith('|'));
        expect(tables.length).toBeGreaterThan(1);
        for (const table of tables) expect(new Set(table.split('\n').map(cellsOf)).size).toBe(1);
        expect(shown.split('\n').filter((line) => line.startsWith('#')).length).toBe(
          markdown(reportOf([saying('x'), bare]), { details: true })
            .split('\n')
            .filter((line) => line.startsWith('#')).length,
        );
      }),
      { numRuns: 100 },
    );
  });
});
