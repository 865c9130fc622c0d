import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => path.join(folder, ...names);

/** A saved run of one company of the demo, which is measured sooner than all of them. */
function oneCompany(): string {
  mkdirSync(at('one'), { recursive: true });
  for (const name of readdirSync(at('run')).filter((file) => file.includes('lumen-desk')))
    cpSync(at('run', name), at('one', name), { recursive: true });
  return at('one');
}

describe('the demo', () => {
  it('compares three companies, writes every format from one run, and keeps stdout for the report', async () => {
    const { code, stdout, stderr } = await runCli([
      'demo',
      '--save',
      at('run'),
      ...['demo.md', 'demo.csv', 'demo.json'].flatMap((name) => ['--output', at(name)]),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('lumen-desk');
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toMatch(/\[3\/3\]/);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^3 companies \(.+\), \d+ pages read, \d+ s$/);
    expect(readFileSync(at('demo.md'), 'utf8')).toContain('kontora-sever.example');
    const rows: readonly { readonly domain: string }[] = parseCsv(readFileSync(at('demo.csv'), 'utf8'), {
      columns: true,
      bom: true,
    });
    expect(new Set(rows.map(({ domain }) => domain)).size).toBe(3);
    expect(rows).toHaveLength(3 * 42);
    expect(JSON.parse(readFileSync(at('demo.json'), 'utf8'))).toMatchObject({
      schemaVersion: 1,
      rubric: { id: 'default' },
      scorecards: [{ domain: 'lumen-desk.example' }, { domain: 'kontora-sever.example' }, { domain: 'citadel-bank.example' }],
    });
  });

  it('is scored the same again from the saved pages, with every socket forbidden', async () => {
    const guarded = { nodeArgs: ['--import', new URL('../support/no-sockets.mjs', import.meta.url).href] };
    const { code, stdout, stderr } = await runCli(['rescore', at('run'), '--format', 'json'], guarded);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const again: { scorecards: readonly { domain: string }[] } = JSON.parse(stdout);
    const before: { scorecards: readonly { domain: string }[] } = JSON.parse(readFileSync(at('demo.json'), 'utf8'));
    const byDomain = (a: { domain: string }, b: { domain: string }): number => (a.domain < b.domain ? -1 : 1);
    expect([...again.scorecards].sort(byDomain)).toEqual([...before.scorecards].sort(byDomain));
  });

  it('is priced by another rubric without another look', async () => {
    const { code, stdout } = await runCli(['rescore', oneCompany(), '--rubric', 'starter', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ rubric: { id: 'starter' }, scorecards: [{ domain: 'lumen-desk.example' }] });
  });

  it('does not write over a saved run', async () => {
    const { code, stderr } = await runCli(['demo', '--no-browser', '--save', at('run')]);
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: `${at('run')} already holds a saved run; name another folder, or go on with it: --resume ${at('run')}\n`,
    });
  });
});

describe('a scan', () => {
  it.each([
    ['nothing to scan', [], 'Name a domain: support-audit scan acme.com rival.com, or use --from FILE.'],
    [
      'an address that is no web address',
      ['file:///etc/passwd'],
      'Cannot scan "file:///etc/passwd": only http and https can be scanned, not file.',
    ],
    [
      'an output of unknown format',
      ['acme.example', '--output', 'x.docx'],
      'Cannot tell the format of x.docx; name a file that ends in .txt, .md, .csv, .json, .html, .xml, .xlsx.',
    ],
    [
      'an option that does not exist',
      ['acme.example', '--formt', 'json'],
      "error: unknown option '--formt'\n(Did you mean --format?)",
    ],
    [
      'a mark beyond the scale',
      ['acme.example', '--fail-under', '101'],
      "error: option '--fail-under <n>' argument '101' is invalid. The mark must be from 0 to 100.",
    ],
  ])('refuses %s with code 2 before anything is contacted', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(['scan', ...args]);
    expect({ code, stdout, stderr: stderr.trim() }).toEqual({ code: 2, stdout: '', stderr: message });
  });

  it('names every problem of a rubric with its place and ends with code 2', async () => {
    writeFileSync(
      at('bad.yaml'),
      'id: mine\nversion: "1"\ntitle: Mine\nchannels:\n  - { id: email, title: E-mail, wieght: 1, criteria: [] }\n',
    );
    const { code, stderr } = await runCli(['scan', 'acme.example', '--rubric', at('bad.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/bad\.yaml:5:\d+ .*wieght.*weight/);
  });

  it('reads domains from stdin, scans a company once, however often it is named, and refuses private addresses', async () => {
    const input = '\ufeff# ours\r\n127.0.0.1:9\r\n\r\nhttp://127.0.0.1:9/about\r\n';
    const { code, stdout, stderr } = await runCli(['scan', '--from', '-', '--format', 'json'], { input });
    expect(code).toBe(3);
    expect(stderr).toContain('http://127.0.0.1:9/about is 127.0.0.1:9 again; scanned once.');
    const { scorecards }: { scorecards: readonly object[] } = JSON.parse(stdout);
    expect(scorecards).toHaveLength(1);
    expect(scorecards).toMatchObject([{ state: 'unknown', reason: 'blocked-address', total: { score: null } }]);
  });

  it('ends with code 4 before anything is visited when the browser that was named does not start', async () => {
    const { code, stdout, stderr } = await runCli(['demo', '--browser', '/nowhere/chromium']);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('--browser: /nowhere/chromium: no such file');
  });

  it('names a proxy and certificates that cannot be used', async () => {
    writeFileSync(at('no.pem'), '-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n');
    const proxied = await runCli(['scan', 'acme.example'], {
      env: { ALL_PROXY: 'socks5://127.0.0.1:1', HTTPS_PROXY: 'socks5://127.0.0.1:1' },
    });
    expect(proxied.code).toBe(2);
    expect(proxied.stderr).toContain('Cannot use the proxy: proxies over socks5 are not supported');
    const trusting = await runCli(['scan', 'acme.example', '--ca', at('no.pem')]);
    expect({ code: trusting.code, stderr: trusting.stderr }).toEqual({
      code: 2,
      stderr: `--ca ${at('no.pem')} holds no certificate in PEM form.\n`,
    });
  });

  it('says before the work that a file cannot be written', async () => {
    writeFileSync(at('plain'), '');
    const { code, stdout, stderr } = await runCli(['demo', '--no-browser', '--output', at('plain/x.md')]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain(`${at('plain')} is a file, not a folder`);
  });

  it('writes no file when the folder cannot be made, and ends with code 4', async () => {
    writeFileSync(at('plain'), '');
    const { code, stderr } = await runCli(['scan', 'http://127.0.0.1:9/', '--save', at('plain/run')]);
    expect(code).toBe(4);
    expect(stderr).toContain('cannot save to');
    expect(existsSync(at('plain/run'))).toBe(false);
  });
});

describe('the mark of --fail-under', () => {
  it.each([
    ['0', 0],
    ['100', 1],
  ])('%s ends with code %i', async (mark, expected) => {
    const { code } = await runCli(['report', at('run'), '--fail-under', mark]);
    expect(code).toBe(expected);
  });
});
