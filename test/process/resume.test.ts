import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompanies } from '../support/process-companies.ts';
import { reportIn, timeless } from '../support/process-report.ts';
import { type Ended, run, start } from '../support/process-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'resume-'));
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const scanArgs = ['--no-browser', '--allow-private', '--polite-delay', '0', '--concurrency', '1', '--format', 'json', '--quiet'];

let companies: readonly Company[];
let close: () => Promise<void>;
let unbroken: Ended;
let took = 0;
const addresses = (): readonly string[] => companies.map(({ address }) => address);
const scan = (...more: readonly string[]): readonly string[] => ['scan', ...addresses(), ...scanArgs, ...more];
const snapshots = (name: string): readonly string[] =>
  existsSync(at(name)) ? readdirSync(at(name)).filter((file) => existsSync(at(name, file, 'snapshot.json.gz'))) : [];

beforeAll(async () => {
  ({ companies, close } = await openCompanies('well', 'well', 'well'));
  const began = performance.now();
  unbroken = await run(scan('--save', at('unbroken')));
  took = performance.now() - began;
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a run that is killed', { timeout: 240_000 }, () => {
  it('again and again, at any moment, can be gone on with: nothing half stands there, and the report is that of one go', async () => {
    expect(unbroken.code).toBe(0);
    const moments = 6;
    const how = (): readonly string[] => scan(existsSync(at('killed/manifest.json')) ? '--resume' : '--save', at('killed'));
    for (let moment = 0; moment < moments; moment++) {
      const running = start(how());
      const timer = setTimeout(() => running.process.kill('SIGKILL'), (took * (moment + 0.5)) / moments);
      await running.ended;
      clearTimeout(timer);
      for (const file of snapshots('killed'))
        expect(JSON.parse(gunzipSync(readFileSync(at('killed', file, 'snapshot.json.gz'))).toString())).toMatchObject({
          schemaVersion: 1,
        });
      if (existsSync(at('killed/manifest.json')))
        expect(JSON.parse(readFileSync(at('killed/manifest.json'), 'utf8'))).toMatchObject({ schemaVersion: 2 });
    }
    const { code, stdout, stderr } = await run(how());
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(timeless(stdout)).toEqual(timeless(unbroken.stdout));
    expect(readdirSync(at('killed')).filter((file) => /\.(?:lock|part)$/.test(file))).toEqual([]);
  });
});

describe('a run that is resumed', () => {
  it('asks companies that were saved for nothing, and takes companies and options from the run', async () => {
    const before = companies.map((company) => company.asked().length);
    const manifest = readFileSync(at('unbroken/manifest.json'), 'utf8');
    const { code, stdout, stderr } = await run(['scan', '--resume', at('unbroken'), '--format', 'json']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^The run is finished; nothing to do\.\nSaved 3 companies in /);
    expect(readFileSync(at('unbroken/manifest.json'), 'utf8')).toBe(manifest);
    expect(timeless(stdout)).toEqual(timeless(unbroken.stdout));
    expect(companies.map((company) => company.asked().length)).toEqual(before);
  });

  it('looks again at a company whose pages cannot be read, and keeps the file that cannot', async () => {
    cpSync(at('unbroken'), at('hurt'), { recursive: true });
    const [first = ''] = snapshots('hurt');
    writeFileSync(at('hurt', first, 'snapshot.json.gz'), '');
    const { code, stdout, stderr } = await run(['scan', '--resume', at('hurt'), '--polite-delay', '0', '--format', 'json']);
    expect(code).toBe(0);
    expect(stderr).toContain(`${first}/snapshot.json.gz: it is cut off or damaged. It is put aside as ${first}.`);
    expect(stderr).toContain('2 of 3 companies kept from before\n[3/3] ');
    expect(timeless(stdout)).toEqual(timeless(unbroken.stdout));
    expect(readdirSync(at('hurt')).filter((file) => file.startsWith(first) && file.endsWith('.damaged'))).toHaveLength(1);
  });

  it('is refused with code 2 and every reason when it would not be the same run', async () => {
    const { code, stdout, stderr } = await run([
      ...['scan', addresses()[0] ?? '', ...scanArgs, '--resume', at('unbroken')],
      ...['--rubric', 'starter', '--timeout', '30', '--no-dns'],
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n').map((line) => line.replace(/[0-9a-f]{64}/g, 'SHA').replace(/was .*127.*/, 'was ...'))).toEqual([
      `Cannot go on with the run in ${at('unbroken')}:`,
      '  the rubric was default, and is starter now',
      '  the text of the rubric (SHA-256) was SHA, and is SHA now',
      '  --timeout was 120, and is 30 now',
      '  --no-dns was false, and is true now',
      '  the list of companies was ...',
      '',
    ]);
  });

  it('is refused where there is none, or where its plan cannot be read', async () => {
    const nowhere = await run(['scan', '--resume', at('nowhere'), ...scanArgs]);
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toMatch(/^there is no run .*nowhere: no such folder; .*\n$/);
    cpSync(at('unbroken'), at('planless'), { recursive: true });
    writeFileSync(at('planless/manifest.json'), '{"schemaVersion":3}');
    const { code, stderr } = await run(scan('--resume', at('planless')));
    expect(code).toBe(4);
    expect(stderr).toContain('saved with schema 3 by a newer version; this one knows schema 2');
    expect(snapshots('planless')).toHaveLength(3);
  });

  it('is begun or gone on with, not both', async () => {
    expect(await run(['scan', '--resume', '--save'])).toMatchObject({
      code: 2,
      stderr: '--resume needs a run: give its path, its id, or latest.\n',
    });
    const { code, stderr } = await run(scan('--save', at('a'), '--resume', at('a')));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Give one of the two: --save begins a run, --resume goes on with one.\n',
    });
  });
});

describe('a folder that a run is being saved to', () => {
  it('is refused to every other run with code 5 until its own ends, and a run that was killed holds nothing', async () => {
    const others = await openCompanies('silent');
    const [silent] = others.companies;
    const args = ['scan', silent?.address ?? '', ...scanArgs];
    const holder = start([...args, '--save', at('held')]);
    await expect.poll(() => silent?.asked().length, { timeout: 120_000 }).toBeGreaterThan(0);
    for (const option of ['--save', '--resume']) {
      const { code, stdout, stderr } = await run([...args, option, at('held')]);
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
      expect(stderr).toContain(`${at('held')} is in use by process ${holder.process.pid} on `);
    }
    holder.process.kill('SIGKILL');
    await holder.ended;
    silent?.behave('well');
    const { code, stdout } = await run([...args, '--resume', at('held')]);
    expect({ code, companies: reportIn(stdout).scorecards.length }).toEqual({ code: 0, companies: 1 });
    await others.close();
  });

  it('is one run’s alone when two begin at once', async () => {
    const both = await Promise.all([run(scan('--save', at('raced'))), run(scan('--save', at('raced')))]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 5]);
    expect(snapshots('raced')).toHaveLength(3);
  });
});
