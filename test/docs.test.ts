import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { exitCode } from '../src/cli/exit-code.ts';
import { type ReasonText, reasons } from '../src/model/reasons.ts';
import { loadRubric } from '../src/rubric/load.ts';
import { probes } from '../src/run/catalogue.ts';
import { readRubric } from '../src/run/read-rubric.ts';
import { runCli } from './support/run-cli.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const blocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code = '']) => code);

/** Type errors of a piece of code that stands in a file of the test folder. */
function typeErrors(code: string): readonly string[] {
  const file = path.join(root, 'test/recipe.ts');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? code : readFile.call(host, name));
  host.getSourceFile = (name, target) =>
    name === file ? ts.createSourceFile(name, code, target) : getSourceFile.call(host, name, target);
  const program = ts.createProgram([file], { ...options, noEmit: true }, host);
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the README', () => {
  it('opens with the two lines', () => {
    expect(readme).toContain('npm ci && npm run demo');
    expect(readme).toContain('npm ci && npm test');
  });
  it('names every option of scan, and none that does not exist', async () => {
    const { stdout } = await runCli(['scan', '--help']);
    const options = (text: string): readonly string[] => [...new Set(text.match(/--[a-z][a-z-]+/g))].sort();
    const offered = options(stdout).filter((name) => name !== '--help');
    expect(options(readme)).toEqual(offered);
  });
  it('says how many criteria can be measured', async () => {
    const rubric = await readRubric('default');
    const answered = new Set(probes.flatMap((probe) => probe.measures.map(String)));
    const criteria = rubric.channels.flatMap((channel) => channel.criteria);
    const measured = criteria.filter(({ measure, absentIf, fallback }) =>
      [measure, absentIf, fallback].some((id) => id !== undefined && answered.has(id)),
    );
    const said = /measures (\d+) of the (\d+) criteria/.exec(readme)?.slice(1).map(Number);
    expect(said).toEqual([measured.length, criteria.length]);
  });
  it('has the table of reasons that the code has', () => {
    const row = ([id, { says, hint }]: [string, ReasonText]): string => `| \`${id}\` | ${says} | ${hint} |`;
    const table = [
      '| reason | what happened | what you can do |',
      '|---|---|---|',
      ...Object.entries<ReasonText>(reasons).map(row),
    ];
    const start = readme.indexOf(table[0] ?? '');
    expect(readme.slice(start, readme.indexOf('\n\n', start))).toBe(table.join('\n'));
  });
  it('explains every exit code', () => {
    const explained = [...readme.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, codes = '']) => codes.split(',').map(Number));
    expect(explained.sort((a, b) => a - b)).toEqual(Object.values(exitCode).sort((a, b) => a - b));
  });
});

describe('the recipes', () => {
  it('name files and scripts that exist', () => {
    const named = [...contributing.matchAll(/`((?:src|test|rubrics|fixtures)\/[\w./-]*)`/g)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const used = [...contributing.matchAll(/`npm run ([\w:]+)`/g)].map(([, script = '']) => script);
    expect(used.filter((script) => !(script in scripts))).toEqual([]);
  });
  it('have a criterion that loads', () => {
    const [criterion = ''] = blocks(contributing, 'yaml');
    const indented = criterion.replace(/^/gm, '      ');
    const rubric = `id: recipe\nversion: "1"\ntitle: Recipe\nchannels:\n  - id: kb\n    title: Knowledge base\n    weight: 1\n    criteria:\n${indented}`;
    expect(loadRubric(new TextEncoder().encode(rubric), { file: 'recipe.yaml', sha256: '0' })).toMatchObject({ ok: true });
  });
  it('have code that compiles', () => {
    expect(blocks(contributing, 'ts').map(typeErrors)).toEqual(blocks(contributing, 'ts').map(() => []));
  });
});
