import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompanies } from '../support/process-companies.ts';
import { reportIn } from '../support/process-report.ts';
import { run } from '../support/process-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const scanArgs = ['--no-browser', '--allow-private', '--polite-delay', '0', '--quiet'];
const suffix = '.snapshot.json.gz';

let companies: readonly Company[];
let close: () => Promise<void>;
const scan = (...more: readonly string[]): readonly string[] => [
  'scan',
  ...companies.map(({ address }) => address),
  ...scanArgs,
  ...more,
];
beforeAll(async () => {
  ({ companies, close } = await openCompanies('well'));
  expect((await run(scan('--save', at('run')))).code).toBe(0);
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a disk that is full', { timeout: 180_000 }, () => {
  // `ulimit -f` counts blocks of 512 bytes: neither a manifest nor a report fits.
  const cramped = { shell: 'ulimit -f 64; exec "$@"' };

  it('ends the run with code 4 and one line, and leaves no half file where a run was to be saved', async () => {
    const { code, stdout, stderr } = await run(scan('--save', at('full')), cramped);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(/^cannot write .*manifest\.json: EFBIG: .*\n$/);
    expect(readdirSync(at('full'))).toEqual([]);
  });
  it('leaves the report that was there before as it was, and shows the new one on stdout', async () => {
    writeFileSync(at('report.json'), 'before');
    const { code, stdout, stderr } = await run(['report', at('run'), '--output', at('report.json')], cramped);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^cannot write .*report\.json: EFBIG: .*\n$/);
    expect(stdout).toContain('127.0.0.1');
    expect(readFileSync(at('report.json'), 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  it.runIf(process.platform === 'linux')('behind stdout ends with code 4, and files are written all the same', async () => {
    const { code, stderr } = await run(['report', at('run'), '--output', at('whole.json')], { shell: '"$@" > /dev/full' });
    expect(code).toBe(4);
    expect(stderr).toMatch(/Cannot write the report: ENOSPC/);
    expect(reportIn(readFileSync(at('whole.json'), 'utf8')).scorecards).toHaveLength(1);
  });
});

/** A line for `sh -c` that mounts a folder of its own at `PLACE`, seen by the program alone, in which nothing can be written. */
const readOnly = `exec unshare --map-root-user --mount sh -c 'mount -t tmpfs -o ro none "$PLACE" && exec "$@"' sh "$@"`;
const canMount = spawnSync('sh', ['-c', readOnly, 'sh', 'true'], { env: { ...process.env, PLACE: tmpdir() } }).status === 0;

describe('a place that cannot be written to', () => {
  it.each([['--save'], ['--output']])('is told for %s with code 4 before anything is asked for', async (option) => {
    writeFileSync(at('plain'), '');
    const before = companies[0]?.connections();
    const { code, stdout } = await run(scan(option, at('plain', 'x.md')));
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(companies[0]?.connections()).toBe(before);
  });
});

describe.runIf(canMount)('a place that is mounted read-only', { timeout: 180_000 }, () => {
  it.each([['--save'], ['--output']])('is told for %s with code 4 before anything is asked for', async (option) => {
    mkdirSync(at('mounted'), { recursive: true });
    const before = companies[0]?.connections();
    const how = { shell: readOnly, env: { PLACE: at('mounted') } };
    const { code, stdout, stderr } = await run(scan(option, at('mounted', 'x.md')), how);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(
      /^cannot (?:save|write) to .*mounted.*: (?:EROFS: [^\n]*|nothing can be written to this file system)\n$/,
    );
    expect(companies[0]?.connections()).toBe(before);
  });
});

describe('a file of --output', () => {
  it('is written over when it is a plain file, and its folder is refused', async () => {
    writeFileSync(at('old.md'), 'old');
    mkdirSync(at('folder.md'));
    expect((await run(['report', at('run'), '--quiet', '--output', at('old.md')])).code).toBe(0);
    expect(readFileSync(at('old.md'), 'utf8')).toContain('127.0.0.1');
    const { code, stdout, stderr } = await run(['report', at('run'), '--output', at('folder.md')]);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${at('folder.md')} is a folder; name a file.\n` });
  });
  it('takes the place of a link, and what the link led to stays as it was', async () => {
    writeFileSync(at('precious'), 'precious');
    symlinkSync(at('precious'), at('link.md'));
    expect((await run(['report', at('run'), '--quiet', '--output', at('link.md')])).code).toBe(0);
    expect(readFileSync(at('precious'), 'utf8')).toBe('precious');
    expect(lstatSync(at('link.md')).isFile()).toBe(true);
  });
});

describe('a saved run that is damaged', () => {
  it('gives what can be read, names every other file with its trouble, and loses none', async () => {
    const [whole = ''] = readdirSync(at('run')).filter((name) => name !== 'manifest.json');
    const packed = readFileSync(at('run', whole, 'snapshot.json.gz'));
    const snapshot: { readonly visits: readonly object[] } = JSON.parse(gunzipSync(packed).toString());
    const { visits } = snapshot;
    const later = (change: object): Buffer => gzipSync(JSON.stringify({ ...snapshot, ...change }));
    mkdirSync(at('hurt'));
    const put = (name: string, data: Buffer | string): void => writeFileSync(at('hurt', `${name}${suffix}`), data);
    put('cut', packed.subarray(0, packed.length / 2));
    put('empty', '');
    put('future', later({ schemaVersion: 2 }));
    put('strange', later({ visits: [{ ...visits[0], frames: 7 }] }));
    put('whole', packed);
    writeFileSync(at('secret'), packed);
    symlinkSync(at('secret'), at('hurt', `link${suffix}`));
    const before = readdirSync(at('hurt')).sort();
    const { code, stdout, stderr } = await run(['rescore', at('hurt'), '--format', 'json']);
    expect({ code, told: reportIn(stdout).scorecards.length }).toEqual({ code: 0, told: 1 });
    expect(stderr.replaceAll(suffix, '').trim().split('\n')).toEqual([
      'Left out cut: it is cut off or damaged',
      'Left out empty: it is cut off or damaged',
      'Left out future: saved with schema 2 by a newer version; this one knows schema 1: update support-audit to read it',
      'Left out link: not a plain file',
      'Left out strange: not the pages of a company',
    ]);
    expect(readdirSync(at('hurt')).sort()).toEqual(before);
  });
});
