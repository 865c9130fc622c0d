import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Company, openCompanies } from '../support/process-companies.ts';
import { reportIn } from '../support/process-report.ts';
import { type Running, run, start } from '../support/process-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'endings-'));
const at = (name: string): string => path.join(folder, name);
const scanArgs = ['--allow-private', '--polite-delay', '0', '--format', 'json'];

let companies: readonly Company[];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ companies, close } = await openCompanies('well', 'silent'));
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => companies[1]?.behave('silent'));

const addresses = (): readonly string[] => companies.map(({ address }) => address);
const firstIsDone = (running: Running): Promise<void> => expect.poll(running.said, { timeout: 120_000 }).toContain('[1/2]');
const nothingStays = (running: Running): Promise<void> => expect.poll(running.family, { timeout: 10_000 }).toEqual([]);

describe('a run that is told to stop', { timeout: 180_000 }, () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s ends with code %i: who was done is whole, the other is interrupted', async (signal, expected) => {
    const running = start(['scan', ...addresses(), '--no-browser', ...scanArgs]);
    await firstIsDone(running);
    running.process.kill(signal);
    const { code, stdout, files } = await running.ended;
    const [well, silent] = reportIn(stdout).scorecards;
    expect(code).toBe(expected);
    expect(well?.readings['email.addresses']).toMatchObject({ state: 'found' });
    expect(silent).toMatchObject({ state: 'unknown', reason: 'interrupted' });
    expect(new Set(Object.values(silent?.readings ?? {}).map((reading) => 'reason' in reading && reading.reason))).toEqual(
      // What only an enquiry tells, no scan would have told.
      new Set(['interrupted', 'needs-contact']),
    );
    expect(files).toEqual([]);
  });

  it('by SIGINT ends with code 130 and saves who was done; --resume does the other', async () => {
    const running = start(['scan', ...addresses(), '--no-browser', '--save', at('may'), ...scanArgs]);
    await firstIsDone(running);
    running.process.kill('SIGINT');
    const { code, stderr, files } = await running.ended;
    expect(code).toBe(130);
    expect(stderr).toContain(`To do the rest: support-audit scan --resume ${at('may')}`);
    expect(files).toEqual([]);
    expect(
      readdirSync(at('may'), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('snapshot')),
    ).toHaveLength(1);

    companies[1]?.behave('well');
    const [well, silent] = companies.map((company) => company.asked().length);
    const rest = await run(['scan', '--no-browser', '--resume', at('may'), ...scanArgs]);
    expect(rest.code).toBe(0);
    expect(reportIn(rest.stdout).scorecards.map(({ domain, state }) => [domain, state])).toEqual(
      companies.map(({ domain }) => [domain, 'partial']),
    );
    expect(companies[0]?.asked()).toHaveLength(well ?? 0);
    expect(companies[1]?.asked().length).toBeGreaterThan(silent ?? 0);
  });

  it('twice ends at once, and leaves no browser and no file behind', async () => {
    const running = start(['scan', ...addresses(), '--save', at('june'), ...scanArgs]);
    await firstIsDone(running);
    running.process.kill('SIGINT');
    await expect.poll(running.said).toContain('press again');
    running.process.kill('SIGINT');
    const { code, files } = await running.ended;
    expect({ code, files }).toEqual({ code: 130, files: [] });
    await nothingStays(running);
    const { code: again, stdout } = await run(['rescore', at('june'), '--format', 'json']);
    expect(again).toBe(3);
    expect(reportIn(stdout).scorecards.map(({ state }) => state)).toEqual(['assessed', 'unknown']);
  });

  it('while its browser is only starting ends too, and the browser with it', async () => {
    const running = start(['scan', ...addresses(), ...scanArgs]);
    await expect.poll(() => running.family().length, { timeout: 120_000 }).toBeGreaterThan(1);
    running.process.kill('SIGINT');
    const { code, files } = await running.ended;
    expect({ code, files }).toEqual({ code: 130, files: [] });
    await nothingStays(running);
  });
});
