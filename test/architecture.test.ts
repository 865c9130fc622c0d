import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');
const floors = [
  ['model'],
  ['lib', 'data'],
  ['rubric', 'gather', 'store', 'probes', 'score', 'report', 'contact', 'kpi'],
  ['run'],
  ['cli'],
];
const floorOf = (room: string): number => floors.findIndex((rooms) => rooms.includes(room));
const pure = new Set(['model', 'data', 'lib', 'probes', 'score', 'report']);

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const read = (file: string): string => readFileSync(path.join(src, file), 'utf8');
const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/(?:import|export)[^;]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
    ([, from, dynamic]) => from ?? dynamic ?? '',
  );
const roomOf = (file: string): string => file.split(path.sep)[0] ?? '';

/** Imports of one room by another that break the order of floors, as `file -> room`. */
function wrongWays(): readonly string[] {
  return files.flatMap((file) => {
    const room = roomOf(file);
    return importsOf(file).flatMap((target) => {
      if (!target.startsWith('.') || !file.includes(path.sep)) return [];
      const other = roomOf(path.relative(src, path.resolve(src, path.dirname(file), target)));
      const [here, there] = [floorOf(room), floorOf(other)];
      const neighbours = (room === 'data' && other === 'lib') || (room === 'lib' && other === 'data');
      return other === room || there < here || neighbours ? [] : [`${file} -> ${other}`];
    });
  });
}

describe('the house', () => {
  it('has only rooms that are on a floor', () => {
    expect([...new Set(files.filter((file) => file.includes(path.sep)).map(roomOf))].filter((room) => floorOf(room) < 0)).toEqual(
      [],
    );
  });
  it('imports downwards only, and never from a room on the same floor', () => {
    expect(wrongWays()).toEqual([]);
  });
  it('keeps the pure rooms free of node modules, of the clock and of chance', () => {
    const impure = files
      .filter((file) => pure.has(roomOf(file)))
      .filter((file) => {
        const code = read(file);
        return (
          importsOf(file).some((name) => name.startsWith('node:')) ||
          /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\./.test(code)
        );
      });
    expect(impure).toEqual([]);
  });
  it('opens sockets and browsers in gather alone', () => {
    const network = /^(node:(net|tls|http|https|dns|dgram)(\/promises)?|undici|playwright-core)$/;
    const allowed = new Set(['gather', 'contact']);
    const others = files.filter((file) => !allowed.has(roomOf(file)) && importsOf(file).some((name) => network.test(name)));
    expect(others).toEqual(
      [path.join('run', 'demo-world.ts'), path.join('run', 'targets.ts')].filter((file) => others.includes(file)),
    );
  });
  it('never asks URL.canParse, which after some thousand calls refuses hosts with letters of Latin-1 (Node 20.20)', () => {
    expect(files.filter((file) => /\bURL\.canParse\(/.test(read(file)))).toEqual([]);
  });
  it('prints from one file', () => {
    const printing = files.filter((file) => /\bconsole\.|process\.(stdout|stderr)\b/.test(read(file)));
    expect(printing).toEqual([path.join('cli', 'output.ts')]);
  });
  it('keeps source files short: rows of data alone may be longer than 250 lines', () => {
    expect(files.filter((file) => roomOf(file) !== 'data' && read(file).split('\n').length > 251)).toEqual([]);
  });
});
