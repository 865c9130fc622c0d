import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression that a file writes as a literal. */
function literalsIn(file: string, text: string): readonly Found[] {
  const found: Found[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const end = node.text.lastIndexOf('/');
      found.push({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Those whose time grows faster than the text, with the part that repeats. */
const slow = (found: readonly Found[]): readonly string[] =>
  found.flatMap(({ place, source, flags }) =>
    analyse({ source, flags }, { maxReports: 1 }).reports.map(
      ({ type, character }) => `${place} /${source}/${flags} (${type} on ${JSON.stringify(character.pick)})`,
    ),
  );

const everywhere = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => literalsIn(file, readFileSync(path.join(src, file), 'utf8')));

test('no regular expression takes more than linear time on text from outside', () => {
  expect(everywhere.length).toBeGreaterThan(500);
  expect(slow(everywhere)).toEqual([]);
});

test('the check sees two quantifiers that share characters, one inside another, and an end that is sought from everywhere', () => {
  const text = String.raw`const a = /^\s*>?\s*$/; const b = /^(?:a+)+$/; const c = /[.,]+$/; const d = /^[.,]{1,60}$/;`;
  expect(slow(literalsIn('page.ts', text)).map((one) => one.replace(/ \(.*/, ''))).toEqual([
    String.raw`page.ts:1 /^\s*>?\s*$/`,
    'page.ts:1 /^(?:a+)+$/',
    'page.ts:1 /[.,]+$/',
  ]);
});
