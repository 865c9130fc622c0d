import { expect, test } from 'vitest';
import { doctor } from '../../src/cli/doctor.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';

const report = async (more: { wanted?: string; arch?: string }): Promise<{ code: number; text: string }> => {
  const lines: string[] = [];
  const code = await doctor((line) => lines.push(line), {
    env: process.env,
    platform: 'linux',
    arch: 'x64',
    cacheDir: defaultCacheDir(process.env, 'linux'),
    ...more,
  });
  return { code, text: lines.join('\n') };
};

test('without a browser it says why and what would help, and ends with 4', async () => {
  const { code, text } = await report({ wanted: '/nowhere/chromium' });
  expect(code).toBe(4);
  expect(text).toContain('no   --browser: /nowhere/chromium (no such file)');
  expect(text).toContain('npx playwright-core install chromium-headless-shell');
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('with one it names it and ends with 0', async () => {
  const { code, text } = await report({ wanted: 'bundled' });
  expect(text).toMatch(/yes {2}--browser: @sparticuz\/chromium: Chromium 143\.[\d.]+, sandbox (on|off: .+)/);
  expect(code).toBe(0);
});
