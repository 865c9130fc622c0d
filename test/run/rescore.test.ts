import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportIn } from '../support/process-report.ts';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rescore-'));
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const offline = { nodeArgs: ['--import', new URL('../support/no-sockets.mjs', import.meta.url).href] };
const first = 'lumen-desk.example';
const others = ['kontora-sever.example', 'citadel-bank.example'];

const timeless = (json: string): string => json.replace(/^ {2}"madeAt": ".*",$/m, '');
const outputs = ['json', 'md', 'csv', 'html', 'txt'];
const written = (name: string): readonly string[] => outputs.flatMap((format) => ['--output', at(`${name}.${format}`)]);

/** The default rubric, which demands something besides that one company fails. */
const strict = at('strict.yaml');

beforeAll(async () => {
  const shipped = readFileSync(new URL('../../rubrics/default.yaml', import.meta.url), 'utf8');
  writeFileSync(strict, `${shipped}\nassert:\n  - { company: ${first}, total: true, min_coverage: 1 }\n`);
  const { code, stderr } = await runCli(['demo', '--no-browser', '--rubric', strict, '--save', at('run'), ...written('scan')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Saved 3 companies in .*run \(\d+(?:\.\d)? kB\)$/m);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the run without some of its companies. */
function without(name: string, domains: readonly string[]): string {
  cpSync(at('run'), at(name), { recursive: true });
  for (const domain of domains) rmSync(at(name, domain), { recursive: true });
  return at(name);
}

describe('a saved run', { timeout: 120_000 }, () => {
  it('that is rescored with its own rubric gives the same JSON, byte for byte but for the time, and no socket is touched', async () => {
    const { code, stdout, stderr } = await runCli(['rescore', at('run'), '--rubric', strict, '--format', 'json'], offline);
    expect(code).toBe(1);
    expect(stderr).toContain('lumen-desk.example');
    expect(timeless(stdout)).toBe(timeless(readFileSync(at('scan.json'), 'utf8')));
  });

  it('that is reported again gives the same bytes in every format, and measures nothing', async () => {
    rmSync(at('unread'), { recursive: true, force: true });
    const unread = without('unread', []);
    for (const domain of [first, ...others]) writeFileSync(at('unread', domain, 'snapshot.json.gz'), 'no pages');
    const { code } = await runCli(['report', unread, '--quiet', ...written('again')], offline);
    // What the rubric demanded is demanded still.
    expect(code).toBe(1);
    for (const format of outputs)
      expect(readFileSync(at(`again.${format}`), 'utf8')).toBe(readFileSync(at(`scan.${format}`), 'utf8'));
  });

  it.each(['report', 'rescore'])('that is unfinished says in a %s which companies are missing', async (command) => {
    const unfinished = without(`unfinished-${command}`, others);
    const { code, stdout, stderr } = await runCli([command, unfinished, '--format', 'json'], offline);
    expect({ code, domains: reportIn(stdout).scorecards.map(({ domain }) => domain) }).toEqual({
      code: 3,
      domains: [first, 'kontora-sever.example', 'citadel-bank.example'],
    });
    expect(stderr).toContain(
      `The run is unfinished; nothing was saved of ${others.join(', ')}. To look at them: support-audit scan --resume ${unfinished}\n`,
    );
  });

  it('that kept readings alone is priced by another rubric as the pages would be, and says that there are none', async () => {
    const pages = await runCli(['rescore', at('run'), '--rubric', 'starter', '--format', 'json'], offline);
    const manifest: object = JSON.parse(readFileSync(at('run/manifest.json'), 'utf8'));
    without('light', []);
    writeFileSync(at('light/manifest.json'), JSON.stringify({ ...manifest, keeps: 'readings' }));
    for (const domain of [first, ...others]) rmSync(at('light', domain, 'snapshot.json.gz'));
    const { code, stdout, stderr } = await runCli(['rescore', at('light'), '--rubric', 'starter', '--format', 'json'], offline);
    expect(code).toBe(0);
    expect(stderr).toBe('The pages of this run were not kept: its readings are priced as they were measured.\n');
    expect(timeless(stdout)).toBe(timeless(pages.stdout));
  });
});

describe('the commands on runs', { timeout: 120_000 }, () => {
  const runs = (...args: readonly string[]) => runCli(['runs', ...args], { ...offline, env: { COLUMNS: '80' } });

  it('list, show and measure runs, and remove one only when told --yes', async () => {
    without('root/one', []);
    without('root/two', others);
    const list = await runs('list', '--root', at('root'));
    expect(
      list.stdout
        .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'TIME')
        .replace(/[\d.]+ kB/g, 'SIZE')
        .replace(/ {2,}/g, '  ')
        .split('\n'),
    ).toEqual([
      'run  begun (UTC)  done  rubric  size  state',
      'one  TIME  3  default  SIZE  finished',
      'two  TIME  1 of 3  default  SIZE  unfinished',
      '',
    ]);
    const show = await runs('show', 'two', '--root', at('root'));
    expect(show.stdout).toMatch(/^state +unfinished, 1 of 3 companies$/m);
    expect(show.stdout).toMatch(/^--no-browser +true$/m);
    expect(show.stdout).toMatch(/^to go on +support-audit scan --resume \S+two$/m);
    expect(show.stdout).toMatch(/^lumen-desk\.example +partial +\d+ \(\d+-\d+\) +[\d.]+ kB$/m);
    expect(show.stdout).toMatch(/^citadel-bank\.example +not saved$/m);
    expect((await runs('size', '--root', at('root'))).stdout).toMatch(/^all +[\d.]+ kB$/m);
    const asked = await runs('remove', 'two', '--root', at('root'));
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.stderr).toMatch(/^This would remove .*two \(1 of 3 companies, [\d.]+ kB\) for good; to do so, add --yes\.\n$/);
    expect(readdirSync(at('root'))).toEqual(['one', 'two']);
    expect(await runs('remove', 'two', '--root', at('root'), '--yes')).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(at('root'))).toEqual(['one']);
  });

  it('say where they looked when there is no such run', async () => {
    const { code, stdout, stderr } = await runs('show', 'three', '--root', at('root'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `there is no run three: neither a folder of that name nor a run in ${at('root')}; support-audit runs list shows the runs\n`,
    );
  });

  it('take no company for the folder of --save', async () => {
    const { code, stderr } = await runCli(['scan', '--save', 'acme.com', 'rival.com'], offline);
    expect(code).toBe(2);
    expect(stderr).toBe(
      '--save acme.com: is that a company or a folder? Put --save last for a company; write --save ./acme.com for a folder.\n',
    );
  });
});
