import { defaultCacheDir } from '../gather/cache-folder.ts';
import { type LaunchWish, tryBrowsers } from '../gather/launch-browser.ts';
import { exitCode } from './exit-code.ts';

const fixes: Readonly<Record<string, readonly string[]>> = {
  linux: [
    'npx playwright-core install chromium-headless-shell   (add --with-deps when libraries are missing)',
    'sudo apt-get install chromium-headless-shell          (Debian), or: sudo apt-get install chromium',
    'npm install --include=optional                        (brings a browser for Linux x64)',
  ],
  darwin: ['npx playwright-core install chromium-headless-shell', 'brew install --cask google-chrome'],
  win32: ['npx playwright-core install chromium-headless-shell', 'winget install Google.Chrome'],
};
const fixesFor = (platform: string): readonly string[] =>
  fixes[platform] ?? ['npx playwright-core install chromium-headless-shell'];

const here = (): LaunchWish => ({
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  cacheDir: defaultCacheDir(process.env, process.platform),
});

/**
 * Tells what there is to work with: Node, every browser candidate and what came of starting it, the cache folder, and
 * what to do when none works. Resolves to the exit code; never rejects.
 */
export async function doctor(write: (line: string) => void, wish: LaunchWish = here()): Promise<number> {
  write(`Node ${process.versions.node} on ${wish.platform} ${wish.arch}`);
  write(`Cache folder: ${wish.cacheDir}`);
  write('Browsers, in the order of choice:');
  let chosen: string | undefined;
  for await (const answer of tryBrowsers(wish)) {
    if ('problem' in answer) {
      write(`  no   ${answer.candidate} (${answer.problem})`);
      continue;
    }
    write(`  yes  ${answer.how}: ${answer.name}, sandbox ${answer.sandbox}`);
    chosen ??= `${answer.name} (${answer.how})`;
  }
  if (chosen) {
    write(`A scan uses ${chosen}.`);
    return exitCode.done;
  }
  write('No browser works: a scan goes on without one, and what needs a browser stays unknown. To get one, any of:');
  for (const fix of fixesFor(wish.platform)) write(`  ${fix}`);
  write('Or name one: --browser PATH, or SUPPORT_AUDIT_BROWSER=PATH.');
  return exitCode.environment;
}
