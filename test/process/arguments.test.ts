import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Company, openCompanies } from '../support/process-companies.ts';
import { reportIn } from '../support/process-report.ts';
import { run } from '../support/process-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'arguments-'));
const list = path.join(folder, 'companies.txt');
const scanArgs = ['--no-browser', '--polite-delay', '0', '--format', 'json', '--quiet'];

let company: Company | undefined;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openCompanies('well');
  [company] = opened.companies;
  close = opened.close;
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a list of companies', () => {
  it('may have blank lines, remarks, any line ends, capitals, a trailing dot and addresses: each company is scanned once', async () => {
    const port = company?.domain.split(':')[1];
    const lines = ['# ours', '', `127.0.0.1:${port}`, `HTTP://127.0.0.1:${port}/About  # again`, `127.1:${port}.`];
    writeFileSync(list, `\ufeff${lines.slice(0, 3).join('\r\n')}\r${lines.slice(3).join('\n')}`);
    const { code, stdout, stderr } = await run(['scan', '--from', list, ...scanArgs]);
    expect({ code, companies: reportIn(stdout).scorecards.map(({ domain }) => domain) }).toEqual({
      code: 3,
      companies: [company?.domain],
    });
    expect(stderr.trim().split('\n')).toEqual([
      `HTTP://127.0.0.1:${port}/About is ${company?.domain} again; scanned once.`,
      `127.1:${port}. is ${company?.domain} again; scanned once.`,
    ]);
  });
  it('that names what is no company is refused with code 2, and every such name is told without what steers a terminal', async () => {
    const names = [
      '-x.test',
      '../../etc',
      'acme.test\u0000',
      'acme.test\u001b[31m',
      `${'x'.repeat(300)}.test`,
      `${'x.'.repeat(150)}test`,
      'user:hunter2@acme.test',
      'file:///etc/passwd',
      'javascript://acme.test/%0aalert(1)',
      'acme.test:99999',
      'acme..test',
      'https://',
      'ac\\me.test',
    ];
    writeFileSync(list, names.join('\n'));
    const { code, stdout, stderr } = await run(['scan', '--from', list, ...scanArgs]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const told = stderr.trim().split('\n');
    expect(told).toHaveLength(names.length);
    expect(told.filter((line) => !line.startsWith('Cannot scan "'))).toEqual([]);
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(stderr).not.toContain('hunter2');
  });
  it('never leads inside: every spelling of an address of this machine is refused without a connection', async () => {
    const port = company?.domain.split(':')[1];
    const inside = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0', 'localhost'];
    const before = company?.connections();
    const { code, stdout } = await run(['scan', ...inside.map((host) => `http://${host}:${port}/`), ...scanArgs]);
    const cards = reportIn(stdout).scorecards;
    expect(code).toBe(3);
    expect(cards.map(({ domain, state, reason }) => [domain, state, reason])).toEqual(
      ['127.0.0.1', '[::1]', '[::ffff:7f00:1]', '0.0.0.0', 'localhost'].map((host) => [
        `${host}:${port}`,
        'unknown',
        'blocked-address',
      ]),
    );
    expect(company?.connections()).toBe(before);
  });
});

describe('the environment', () => {
  it('that switches the check of certificates off is warned of, and not obeyed', async () => {
    const { stderr } = await run(['scan', company?.address ?? '', ...scanArgs], { env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } });
    expect(stderr).toContain('Warning: NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored; certificates are checked.');
  });
  it('that names a proxy opens no way to private addresses', async () => {
    const proxy = await openCompanies('well');
    const [at] = proxy.companies;
    const { code, stdout } = await run(['scan', company?.address ?? '', ...scanArgs], {
      env: { HTTP_PROXY: at?.address, HTTPS_PROXY: at?.address, NO_PROXY: '' },
    });
    expect({ code, asked: at?.connections() }).toEqual({ code: 3, asked: 0 });
    expect(reportIn(stdout).scorecards).toMatchObject([{ reason: 'blocked-address' }]);
    await proxy.close();
  });
  it('with too few file descriptors to start ends with code 4 and one line', async () => {
    const { code, stdout, stderr } = await run(['scan', company?.address ?? '', '--allow-private', ...scanArgs], {
      shell: 'ulimit -n 24; exec "$@"',
    });
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toMatch(/^support-audit cannot start: [^\n]+\n$/);
  });
});

describe('a fault of our own', () => {
  it('in one probe leaves its measures unknown, and the others as they are', async () => {
    const injected = new URL('../support/process-throwing-probe.mjs', import.meta.url).href;
    const { code, stdout } = await run(['scan', company?.address ?? '', '--allow-private', ...scanArgs], {
      nodeArgs: ['--import', injected],
    });
    expect(code).toBe(0);
    const readings = Object.entries(reportIn(stdout).scorecards[0]?.readings ?? {});
    const broken = readings.filter(([, reading]) => 'reason' in reading && reading.reason === 'probe-error');
    expect(broken.map(([id]) => id)).toContain('email.addresses');
    expect(broken.filter(([, reading]) => !JSON.stringify(reading).includes('injected'))).toEqual([]);
    expect(broken.length).toBeLessThan(readings.length / 2);
  });
  it('that nobody waited for is told, costs nobody a result, and ends with code 70', async () => {
    const stray = `const timer = setInterval(() => {
      if (process.listenerCount('unhandledRejection') === 0) return;
      clearInterval(timer);
      Promise.reject(new Error('stray'));
    }, 10).unref();`;
    const { code, stdout, stderr } = await run(['scan', company?.address ?? '', '--allow-private', ...scanArgs], {
      nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(stray)}`],
    });
    expect(code).toBe(70);
    expect(stderr).toMatch(/^A bug of support-audit [\d.]+; please report it: Error: stray/);
    expect(reportIn(stdout).scorecards).toHaveLength(1);
  });
});
