import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

const config = put(
  'config.yaml',
  `contact:
  enabled: true
  identity: { name: Ada Byron, email: ada@observer.test, aboutUrl: https://observer.test/r }
  authorisation: { kind: own-company }
  hours: any
`,
);
const scanned = (domain: string, address: string): object => ({
  domain,
  state: 'assessed',
  readings: {
    'email.addresses': {
      state: 'found',
      value: [{ address, role: 'role' }],
      evidence: [{ url: `https://${domain}/contact`, excerpt: address }],
    },
  },
});
const report = put(
  'report.json',
  JSON.stringify({
    schemaVersion: 1,
    tool: { name: 'support-audit', version: '0' },
    scorecards: [scanned('acme.de', 'hilfe@acme.de'), scanned('rival.com', 'press@rival.com')],
  }),
);
const offline = { nodeArgs: ['--import', new URL('../support/no-sockets.mjs', import.meta.url).href] };
const contact = (args: readonly string[], columns = '120') =>
  runCli(['contact', ...args, '--config', config, '--state', at('state')], { ...offline, env: { COLUMNS: columns } });

describe('contact plan', () => {
  it.each(['120', '40'])(
    'tells who is asked and who is not, and writes the plan, without a socket (%s columns)',
    async (columns) => {
      const { code, stdout, stderr } = await contact(['plan', report, '-o', at('plan.json')], columns);
      const plan: { hash: string; enquiries: object[] } = JSON.parse(readFileSync(at('plan.json'), 'utf8'));
      expect(code).toBe(0);
      expect(stdout).toContain('acme.de');
      expect(stdout).toContain('hilfe@acme.de');
      expect(stdout.replace(/\s+/g, ' ')).toContain('Not asked: acme.de, by chat: The report holds no chat of the company.');
      expect(stdout.split('\n').filter((line) => [...line].length > Number(columns))).toEqual([]);
      expect(stderr).toContain(`1 enquiry, hash ${plan.hash.slice(0, 8)}. Nothing was sent.`);
      expect(stderr).toContain(`support-audit contact send --plan ${at('plan.json')}`);
      expect(plan.enquiries).toMatchObject([{ to: 'hilfe@acme.de', lang: 'de', zone: 'Europe/Berlin' }]);
    },
  );

  it('writes over a plan, and over nothing else', async () => {
    const { code, stderr } = await contact(['plan', report, '-o', report]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${report} is there and is no plan, so it stays; name another file with -o.\n`,
    });
  });

  it('writes no plan that asks nobody', async () => {
    const nobody = put('nobody.json', JSON.stringify({ schemaVersion: 1, tool: { name: 'x' }, scorecards: [] }));
    const { code, stderr } = await contact(['plan', nobody, '-o', at('none.json')]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'Nobody is asked, so no plan was written.\n' });
  });

  it('refuses what is no report, and a configuration with every problem in its place', async () => {
    expect(await contact(['plan', config])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not a JSON report of a scan'),
    });
    const bad = put('bad.yaml', 'contact:\n  enabled: maybe\n  smpt: {}\n');
    const { code, stderr } = await runCli(['contact', 'plan', report, '--config', bad, '--state', at('state')], offline);
    expect(code).toBe(2);
    expect(stderr.split('\n')).toEqual(
      expect.arrayContaining([
        `${bad}:2:12 contact: enabled: must be true or false, not text`,
        `${bad}:3:3 contact: unknown key "smpt"; did you mean "smtp"?`,
      ]),
    );
  });
});

describe('contact doctor', () => {
  it('says what is configured and what is not, and sends nothing', async () => {
    const { code, stdout } = await contact(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain('yes   Ada Byron <ada@observer.test> asks; https://observer.test/r tells why.');
    expect(stdout).toContain('note  No mail server is configured');
    expect(stdout).toContain('note  No mailbox is configured');
  });
});
