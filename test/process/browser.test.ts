import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemHasBrowser, withoutBrowser } from '../support/no-browser.ts';
import { type Company, openCompanies } from '../support/process-companies.ts';
import { reportIn } from '../support/process-report.ts';
import { type Running, run, start } from '../support/process-run.ts';

const scanArgs = ['--allow-private', '--polite-delay', '0', '--format', 'json'];

let companies: readonly Company[];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ companies, close } = await openCompanies('well'));
});
afterAll(() => close());
const address = (): string => companies[0]?.address ?? '';

/** The browser itself, not the processes that it starts for its pages. */
function browserOf(running: Running): number | undefined {
  const commands = running.family().map((pid) => [pid, readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')] as const);
  return commands.find(([, words]) => words.includes('--headless') && !words.some((word) => word.startsWith('--type=')))?.[0];
}

describe('a browser', { timeout: 180_000 }, () => {
  it.runIf(process.platform === 'linux' && !systemHasBrowser)(
    'that is missing is told once with what to do; what HTTP can tell is told',
    async () => {
      const { code, stdout, stderr } = await run(['scan', address(), ...scanArgs, '--quiet'], {
        env: withoutBrowser,
      });
      const [card] = reportIn(stdout).scorecards;
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: 'No browser: what needs one stays unknown. To mend it, run: support-audit doctor\n',
      });
      expect(card).toMatchObject({ state: 'partial', reason: 'browser-missing' });
      expect(card?.readings).toMatchObject({ 'email.addresses': { state: 'found' }, 'chat.products': { state: 'unknown' } });
    },
  );
  it('that was asked for by name and is missing ends the run with code 4 before anything is asked for', async () => {
    const before = companies[0]?.connections();
    const { code, stdout } = await run(['scan', address(), ...scanArgs, '--browser', '/nowhere/chromium']);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(companies[0]?.connections()).toBe(before);
  });
  it.runIf(process.platform === 'linux')(
    'that is killed in the middle is started again, and the company is known whole',
    async () => {
      const running = start(['scan', address(), ...scanArgs, '--verbose']);
      await expect.poll(running.said, { timeout: 120_000, interval: 20 }).toContain(' browser ');
      const first = browserOf(running);
      if (first !== undefined) process.kill(first, 'SIGKILL');
      const { code, stdout, stderr, files } = await running.ended;
      expect(first).toBeTypeOf('number');
      expect({ code, files, stderr: stderr.match(/bug|unhandled/i) }).toEqual({ code: 0, files: [], stderr: null });
      expect(reportIn(stdout).scorecards).toMatchObject([{ state: 'assessed' }]);
      await expect.poll(running.family, { timeout: 10_000 }).toEqual([]);
    },
  );
  it.runIf(process.platform === 'linux')(
    'that is killed while it starts costs nobody what HTTP tells, and nothing is called absent for it',
    async () => {
      const running = start(['scan', address(), ...scanArgs, '--quiet']);
      await expect.poll(() => browserOf(running), { timeout: 120_000, interval: 5 }).toBeTypeOf('number');
      const first = browserOf(running);
      if (first !== undefined) process.kill(first, 'SIGKILL');
      const { code, stdout, stderr, files } = await running.ended;
      const [card] = reportIn(stdout).scorecards;
      expect(card?.readings['email.addresses']).toMatchObject({ state: 'found' });
      expect([
        ['partial', 'browser-missing', 'unknown'],
        ['assessed', undefined, 'absent'],
      ]).toContainEqual([card?.state, card?.reason, card?.readings['chat.products']?.state]);
      expect({ code, files, stderr: stderr.match(/bug|unhandled/i) }).toEqual({ code: 0, files: [], stderr: null });
      await expect.poll(running.family, { timeout: 10_000 }).toEqual([]);
    },
  );
});
