import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyCommand } from '../../src/cli/history-command.ts';
import { renderHistory } from '../../src/report/history.ts';
import { barOf } from '../../src/report/history-terminal.ts';
import { acme, bare } from '../support/report-fixtures.ts';
import { heard, saveRun } from '../support/saved-runs.ts';

const root = mkdtempSync(path.join(tmpdir(), 'support-audit-history-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const other = 'a'.repeat(64);
const none = { score: null, low: null, high: null, coverage: 0 };

beforeAll(async () => {
  await saveRun(root, 'b', '2026-03-01T09:30:00.000Z', [acme, bare]);
  await saveRun(root, 'a', '2026-04-01T09:30:00.000Z', [{ ...acme, total: { score: 0.5, low: 0.4, high: 0.6, coverage: 0.9 } }]);
  await saveRun(root, 'c', '2026-05-01T09:30:00.000Z', [{ ...acme, state: 'unknown', total: none }], { sha256: other });
});

async function history(domain: string, format = 'terminal', width = 80) {
  const { output, said, stdout } = heard(width);
  const code = await historyCommand(domain, { rubric: 'default', format, root }, output);
  return { code, said, stdout: stdout() };
}

describe('history', () => {
  it('draws the scores of a company over the runs, oldest first, with a break where the rubric changes', async () => {
    const { stdout } = await history('https://www.acme.test/somewhere');
    expect(stdout).toBe(`acme.test: 3 runs, 2026-03-01 to 2026-05-01

looked at (UTC)   score         measured  0        25       50      75       100
2026-03-01 09:30  78 (52-86)        66 %  ██████████████████▓▓▓▓▓▓▓▓▓░░░
2026-04-01 09:30  50 (40-60)        90 %  ██████████████▓▓▓▓░░░
── another rubric from here on: default 1.0.0 (000000000000), then default 1.0.0
   (aaaaaaaaaaaa); the scores do not compare
2026-05-01 09:30  no score           0 %
  could not be assessed

█ the least it can be  ▓ the score over what was measured  ░ what it could still
be
`);
  });

  it('is broken where the options or the browser change', async () => {
    const place = path.join(root, 'options');
    await saveRun(place, 'a', '2026-03-01T09:30:00.000Z', [acme], { options: { '--locale': 'en-US', '--timeout': 120 } });
    await saveRun(place, 'b', '2026-03-02T09:30:00.000Z', [acme], { options: { '--locale': 'de-DE', '--timeout': 120 } });
    const { output, stdout } = heard(80);
    await historyCommand('acme.test', { rubric: 'default', format: 'terminal', root: place }, output);
    expect(stdout()).toContain('── other options from here on: --locale\n');
    const entry = { ...JSON.parse((await history('acme.test', 'json')).stdout).entries[0], browser: 'Chrome 1' };
    const told = renderHistory(
      { domain: 'acme.test', entries: [entry, { ...entry, browser: '' }] },
      { format: 'terminal', width: 80, color: false },
    );
    expect(told).toContain('── another browser from here on: Chrome 1, then none\n');
  });

  it.each([30, 56, 80, 200])('fits %i columns', async (width) => {
    const { stdout } = await history('acme.test', 'terminal', width);
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
  });

  it('is CSV with a row for each total and channel, and JSON', async () => {
    const { stdout } = await history('acme.test', 'csv');
    expect(stdout).toContain(
      '"acme.test","a","2026-04-01T09:30:00.000Z","assessed","total","","50","40","60","90","default","1.0.0"',
    );
    expect(stdout).toContain('"acme.test","c","2026-05-01T09:30:00.000Z","unknown","total","","","","","0"');
    expect(stdout).toContain('"acme.test","b","2026-03-01T09:30:00.000Z","assessed","chat","Online chat"');
    const { schemaVersion, domain, entries } = JSON.parse((await history('acme.test', 'json')).stdout);
    expect([schemaVersion, domain, entries.map(({ run }: { run: string }) => run)]).toEqual([1, 'acme.test', ['b', 'a', 'c']]);
  });

  it('passes over folders that hold no run', async () => {
    mkdirSync(path.join(root, 'invoices/2026'), { recursive: true });
    writeFileSync(path.join(root, 'notes.txt'), 'of mine');
    const { said, stdout } = await history('acme.test');
    expect(said).toEqual([]);
    expect(stdout).toContain('acme.test: 3 runs');
  });

  it('speaks Russian', async () => {
    const { output, stdout } = heard(80);
    await historyCommand('acme.test', { rubric: 'default', format: 'terminal', root, lang: 'ru' }, output);
    expect(stdout()).toContain(`acme.test: 3 запуска, с 01.03.2026 по 01.05.2026

время (UTC)       оценка        измерено  0        25       50      75       100
01.03.2026 09:30  78 (52–86)        66 %  ██████████████████▓▓▓▓▓▓▓▓▓░░░
`);
    expect(stdout()).toContain('── дальше другая методика: была default 1.0.0 (000000000000), стала default');
  });

  it('says which companies the runs hold when there is none of that name', async () => {
    await expect(history('nobody.test')).rejects.toThrow(
      `No run in ${root} tells of nobody.test; its runs hold acme.test, bare.test.`,
    );
    await expect(history('no domain')).rejects.toThrow('Cannot read "no domain" as a domain');
  });

  it('names what is damaged, and shows the rest', async () => {
    const hurt = await saveRun(root, 'd', '2026-06-01T09:30:00.000Z', [bare]);
    writeFileSync(path.join(hurt, 'bare.test/scorecard.json.gz'), '{');
    const { said, stdout } = await history('bare.test');
    expect(said).toEqual([expect.stringContaining(`Left out ${hurt}: bare.test/scorecard.json.gz`)]);
    expect(stdout).toContain('bare.test: 1 run, 2026-03-01');
  });
});

describe('a bar', () => {
  it('has what is certain, what was measured and what is possible, each to its end', () => {
    expect(barOf({ score: 0.5, low: 0.2, high: 1, coverage: 1 }, 10)).toBe('██▓▓▓░░░░░');
    expect(barOf({ score: 0, low: 0, high: 0, coverage: 1 }, 10)).toBe('');
  });
});
