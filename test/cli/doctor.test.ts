import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { checkClock, checkFolder, checkMemory, checkNode, checkOpenFiles } from '../../src/cli/doctor/machine.ts';
import { checkDns, checkProxy } from '../../src/cli/doctor/network.ts';
import { diagnose, doctor, type Surroundings } from '../../src/cli/doctor.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';

const surroundings = (more: Partial<Surroundings> = {}): Surroundings => ({
  env: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
  platform: 'linux',
  arch: 'x64',
  cacheDir: defaultCacheDir(process.env, 'linux'),
  wanted: '/nowhere/chromium',
  nodeVersion: '22.1.0',
  nodeRange: '>=20.18.1',
  resolve: async () => ['192.0.2.1'],
  tempDir: tmpdir(),
  runDir: tmpdir(),
  now: new Date('2026-11-22T12:00:00Z'),
  zone: 'Europe/Paris',
  machine: { available: 4 * 1024 ** 3, total: 8 * 1024 ** 3, openFiles: 4096 },
  ...more,
});
const report = async (more: Partial<Surroundings>, width = 200, json = false): Promise<{ code: number; text: string }> => {
  let text = '';
  const print = async (printed: string): Promise<void> => {
    text = printed;
  };
  return { code: await doctor({ json }, { report: print, width }, surroundings(more)), text };
};

describe('the doctor', () => {
  it('without a browser says why and what would help, and ends with 4', async () => {
    const { code, text } = await report({});
    expect(code).toBe(4);
    expect(text).toContain('no   --browser: /nowhere/chromium (no such file)');
    expect(text).toContain('-> npx playwright-core install chromium-headless-shell');
    expect(text).toMatch(/^fail {2}browser /m);
  });
  it('fits a narrow terminal', async () => {
    const { text } = await report({ resolve: () => Promise.reject(new Error('no')) }, 60);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
  it('prints for machines what it prints for people', async () => {
    const { code, text } = await report({}, 80, true);
    const check = z.strictObject({
      id: z.string(),
      state: z.enum(['ok', 'warn', 'fail']),
      says: z.string(),
      advice: z.array(z.string()),
    });
    const shape = z.strictObject({
      schemaVersion: z.literal(1),
      tool: z.strictObject({ name: z.literal('support-audit'), version: z.string() }),
      system: z.strictObject({ platform: z.literal('linux'), arch: z.literal('x64') }),
      state: z.literal('fail'),
      checks: z.array(check),
      browsers: z.array(z.strictObject({ candidate: z.string(), works: z.boolean(), says: z.string() })),
    });
    const { checks, browsers } = shape.parse(JSON.parse(text));
    expect(code).toBe(4);
    expect(checks.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'node ok',
      'browser fail',
      'proxy ok',
      'dns ok',
      'temporary-files ok',
      'cache-folder ok',
      'run-folder ok',
      'clock ok',
      'memory ok',
      'open-files ok',
    ]);
    expect(browsers).toEqual([{ candidate: '--browser: /nowhere/chromium', works: false, says: 'no such file' }]);
  });
  test.runIf(process.platform === 'linux' && process.arch === 'x64')('with a browser names it and ends with 0', async () => {
    const { code, text } = await report({ wanted: 'bundled' });
    expect(text).toMatch(/yes {2}--browser: @sparticuz\/chromium \(Chromium 143\.[\d.]+, sandbox (on|off: .+)\)/);
    expect(text).toMatch(/^ok {4}browser .* a scan uses Chromium 143\./m);
    expect(text).toMatch(/^(ok {4}sandbox +on|warn {2}sandbox +off: .+)$/m);
    expect(code).toBe(0);
  });
  it('takes the worst of the checks for the whole', async () => {
    expect((await diagnose(surroundings({ nodeVersion: '18.20.0' }))).state).toBe('fail');
  });
});

describe('Node.js', () => {
  it.each([
    ['20.18.1', 'ok'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
    ['20.18.0', 'fail'],
    ['20.9.9', 'fail'],
    ['18.20.4', 'fail'],
  ])('%s is %s for >=20.18.1', (version, state) => {
    expect(checkNode(version, '>=20.18.1').state).toBe(state);
  });
});

describe('the network', () => {
  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
  it('has names when the system resolves one, which is named', async () => {
    expect(await checkDns({}, async (host) => [`${host.length}.0.0.1`])).toMatchObject({
      state: 'ok',
      says: 'asked the system for the address of github.com: 10.0.0.1; nothing was sent there',
    });
  });
  it.each([
    ['EAI_AGAIN', 'fail'],
    ['ETIMEOUT', 'fail'],
    ['ENOTFOUND', 'warn'],
  ])('answers %s, which is %s: only a name server can tell that a name does not exist', async (code, state) => {
    expect((await checkDns({}, failing(code))).state).toBe(state);
  });
  it('needs no names where a proxy resolves them', async () => {
    expect((await checkDns({ https_proxy: 'http://proxy.test:8080' }, failing('EAI_AGAIN'))).state).toBe('ok');
    expect((await checkDns({ NO_PROXY: 'acme.test' }, failing('EAI_AGAIN'))).state).toBe('fail');
  });
  it('shows the proxy of the environment without its password', () => {
    const { state, says } = checkProxy({ HTTPS_PROXY: 'http://me:secret@proxy.test:8080' });
    expect({ state, says }).toMatchObject({ state: 'ok', says: expect.stringContaining('proxy.test:8080 (from HTTPS_PROXY)') });
    expect(says).not.toContain('secret');
  });
  it('fails where the proxy cannot be used', () => {
    const { state, says } = checkProxy({ ALL_PROXY: 'socks5://me:secret@proxy.test:1080' });
    expect(state).toBe('fail');
    expect(says).toContain('ALL_PROXY: proxies over socks5 are not supported');
    expect(says).not.toContain('secret');
  });
});

describe('a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'doctor-test-'));
  });
  afterEach(async () => {
    await chmod(folder, 0o700);
    await rm(folder, { recursive: true });
  });
  it('that is not there yet is tried where it would be made, and nothing is left behind', async () => {
    const wanted = path.join(folder, 'a', 'b');
    const { state, says } = await checkFolder('run-folder', wanted, 'warn', 'another');
    expect({ state, says }).toEqual({ state: 'ok', says: `${wanted} (not there yet; ${folder} is) can be written to` });
    expect(await readdir(folder)).toEqual([]);
  });
  it('below a file cannot be written to', async () => {
    const file = path.join(import.meta.dirname, 'doctor.test.ts');
    expect(await checkFolder('cache-folder', path.join(file, 'x'), 'warn', 'another')).toMatchObject({
      state: 'warn',
      advice: ['another'],
    });
  });
  it.runIf(process.getuid?.() !== 0)('that may not be written to is told with the reason', async () => {
    await chmod(folder, 0o500);
    const { state, says } = await checkFolder('temporary-files', folder, 'fail', 'another');
    expect(state).toBe('fail');
    expect(says).toContain('EACCES');
  });
});

describe('the machine', () => {
  it('has a clock that cannot be before this version', () => {
    expect(checkClock(new Date('2026-11-22T12:00:00Z'), 'UTC')).toMatchObject({
      state: 'ok',
      says: '2026-11-22T12:00:00Z, time zone UTC',
    });
    expect(checkClock(new Date('1970-01-01T00:00:00Z'), 'UTC').state).toBe('fail');
  });
  it('is short of memory below what a browser needs', () => {
    const mib = 1024 ** 2;
    expect([512, 2048].map((free) => checkMemory(free * mib, 8192 * mib).state)).toEqual(['warn', 'ok']);
  });
  it('is short of open files below a thousand', () => {
    expect([256, 1024, null].map((limit) => checkOpenFiles(limit).state)).toEqual(['warn', 'ok', 'ok']);
  });
});
