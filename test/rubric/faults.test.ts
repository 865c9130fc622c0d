import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sayProblem } from '../../src/lib/yaml/problem.ts';
import { loadRubric } from '../../src/rubric/load.ts';

const folder = new URL('../../fixtures/rubrics/', import.meta.url);
const expectations: Record<string, 'accepted' | string[]> = parse(readFileSync(new URL('expectations.yaml', folder), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'expectations.yaml');
// Each takes milliseconds; a hang fails the test, and a busy machine does not.
const guard = 10_000;

const say = (bytes: Uint8Array): 'accepted' | string[] => {
  const loaded = loadRubric(bytes, { file: 'f', sha256: '' });
  return loaded.ok ? 'accepted' : loaded.problems.map((problem) => sayProblem(problem).replace(/^f:/, ''));
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const head = 'id: t\nversion: "1"\ntitle: T\nchannels:\n  - id: email\n    title: E-mail\n    weight: 1\n    criteria:\n';
const criterion = (id: string): string =>
  `      - { id: ${id}, title: T, weight: 1, measure: email.form, rule: { kind: yes-no } }\n`;

describe('every stored fault is met by its message', () => {
  test('each file has an expectation and each expectation a file', () => {
    expect(Object.keys(expectations).sort()).toEqual([...files].sort());
  });
  test.each(files)('%s', { timeout: guard }, (name) => {
    expect(say(readFileSync(new URL(name, folder)))).toEqual(expectations[name]);
  });
  test('syntax that is broken is told once a line, on the first lines, with the number of the others', () => {
    const broken = (lines: number): string => `a:\n${'  b: c: d: e\n'.repeat(lines)}`;
    const message = 'Nested mappings are not allowed in compact mappings';
    const first = [2, 3, 4, 5, 6].map((line) => `${line}:6 rubric: ${message}`);
    expect(say(bytes(broken(2)))).toEqual(first.slice(0, 2));
    expect(say(bytes(broken(6)))).toEqual([...first, '6:6 rubric: and 1 more problem']);
    expect(say(bytes(broken(96)))).toEqual([...first, '6:6 rubric: and 91 more problems']);
  });
  test('a rubric cannot reach the prototype of objects', () => {
    say(readFileSync(new URL('proto.yaml', folder)));
    expect('polluted' in {}).toBe(false);
  });
});

describe('files that are too much for any rubric are refused at once', () => {
  const times = (n: number, text: (i: number) => string): string => Array.from({ length: n }, (_, i) => text(i)).join('');

  test('five hundred criteria are accepted, one more is not', { timeout: guard }, () => {
    expect(say(bytes(head + times(500, (i) => criterion(`c${i}`))))).toBe('accepted');
    expect(say(bytes(head + times(501, (i) => criterion(`c${i}`))))).toEqual([
      '5:3 rubric: channels: too many criteria: 501, the limit is 500',
    ]);
  });
  test('ten thousand criteria are refused by size', { timeout: guard }, () => {
    expect(say(bytes(head + times(10_000, (i) => criterion(`c${i}`))))[0]).toMatch(
      /^1:1 rubric: the file is too large: \d+ bytes, the limit is 262144$/,
    );
  });
  test.each([
    ['brackets', '['.repeat(20_000), '1:33 rubric: nested too deep'],
    ['brackets up to the size limit', '['.repeat(262_144), '1:33 rubric: nested too deep'],
    ['brackets behind others that close nothing', `${']\n'.repeat(40)}${'['.repeat(60_000)}`, '41:33 rubric: nested too deep'],
    ['maps in maps', '{a: '.repeat(60_000), '1:129 rubric: nested too deep'],
    ['dashes', '- '.repeat(100_000), '1:123 rubric: nested too deep'],
    ['question marks', '? '.repeat(100_000), '1:123 rubric: nested too deep'],
    ['ever deeper blocks', times(600, (i) => `${' '.repeat(i)}a:\n`), '122:1 rubric: nested too deep'],
    ['short deep blocks', times(40, (i) => `${' '.repeat(i)}a:\n`), '34:34 rubric: nested too deep'],
  ])('deep nesting of %s', { timeout: guard }, (_, text, message) => {
    expect(say(bytes(text))).toEqual([message]);
  });
  test.each([
    ['anchors', `a: ${'&a '.repeat(60_000)}`],
    ['tags', '!a '.repeat(80_000)],
    ['quotes', '"'.repeat(262_144)],
    ['documents', '---\n'.repeat(60_000)],
    ['aliases', `a: &a 1\nb: [${'*a,'.repeat(80_000)}]`],
    ['keys', times(20_000, (i) => `k${i}: 1\n`)],
    ['lines', '\n'.repeat(262_144)],
    ['colons', ':'.repeat(262_144)],
  ])('masses of %s', { timeout: guard }, (_, text) => {
    const said = say(bytes(text));
    expect(said).not.toBe('accepted');
    expect(said.length).toBeLessThanOrEqual(101);
  });
});
