import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCompanies } from '../support/process-companies.ts';
import { reportIn } from '../support/process-report.ts';
import { run, start } from '../support/process-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'streams-'));
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const clock = new URL('../support/process-clock.mjs', import.meta.url).href;

let scan: readonly string[];
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openCompanies('well');
  close = opened.close;
  scan = ['scan', ...opened.companies.map(({ address }) => address), '--no-browser', '--allow-private', '--polite-delay', '0'];
  expect((await run([...scan, '--save', at('run')])).code).toBe(0);
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a reader that goes away', () => {
  it('costs nothing: the run is finished, saved and written, and its code is what it is without a pipe', async () => {
    const running = start([...scan, '--save', at('piped'), '--output', at('piped.json'), '--details', '--quiet']);
    running.process.stdout?.destroy();
    const { code, stderr } = await running.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(
      readdirSync(at('piped'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('snapshot.json.gz')),
    ).toHaveLength(1);
    expect(reportIn(readFileSync(at('piped.json'), 'utf8')).scorecards).toHaveLength(1);
  });
});

describe('streams that are no terminal', () => {
  it('get no byte that steers one, and progress is on stderr alone', async () => {
    const { stdout, stderr } = await run(scan);
    expect(stderr).toContain('[1/1]');
    expect(stdout).not.toContain('[1/1]');
    expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });
  it.each<[string, Readonly<Record<string, string>>, readonly string[], boolean, number]>([
    ['are not coloured by themselves, and 80 columns wide', {}, [], false, 80],
    ['are coloured by FORCE_COLOR, and as wide as COLUMNS says', { FORCE_COLOR: '1', COLUMNS: '20' }, [], true, 20],
    ['are coloured by it even where TERM says dumb', { FORCE_COLOR: '1', TERM: 'dumb', COLUMNS: '0' }, [], true, 80],
    ['are not coloured when it is 0, and as wide as is useful at most', { FORCE_COLOR: '0', COLUMNS: '10000' }, [], false, 400],
    [
      'are not coloured with NO_COLOR, whatever else is said',
      { NO_COLOR: '1', FORCE_COLOR: '1', COLUMNS: 'wide' },
      [],
      false,
      80,
    ],
    ['are coloured when NO_COLOR is empty', { NO_COLOR: '', FORCE_COLOR: '1' }, [], true, 80],
    ['are not coloured with --no-color, whatever else is said', { FORCE_COLOR: '1' }, ['--no-color'], false, 80],
  ])('%s', async (_, env, args, colored, width) => {
    const { code, stdout } = await run(['report', at('run'), ...args], { env });
    const lines = stdout.split('\n');
    expect({ code, colored: stdout.includes('\u001b') }).toEqual({ code: 0, colored });
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(lines.length).toBeLessThan(2000);
  });
});

describe('the place and the hour', () => {
  it('change no byte of a report: time zone and language of the system are not asked', async () => {
    const files = ['txt', 'md', 'csv', 'json', 'html'];
    const made = async (place: string, env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const outputs = files.flatMap((extension) => ['--output', at(`${place}.${extension}`)]);
      const { code, stdout } = await run(['rescore', at('run'), '--quiet', '--details', ...outputs], {
        env: { CLOCK: 'fixed', ...env },
        nodeArgs: ['--import', clock],
      });
      expect(code).toBe(0);
      return [stdout, ...files.map((extension) => readFileSync(at(`${place}.${extension}`), 'utf8'))];
    };
    const home = await made('home', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
    expect(await made('kiribati', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toEqual(home);
  });
  it('may go backwards: the run ends, and nothing lasts less than no time', async () => {
    const { code, stdout } = await run([...scan, '--format', 'json', '--quiet'], {
      env: { CLOCK: 'back' },
      nodeArgs: ['--import', clock],
    });
    expect(code).toBe(0);
    expect(reportIn(stdout).scorecards).toMatchObject([{ state: 'partial' }]);
    expect(stdout).not.toMatch(/:\s*-\d/);
  });
});
