import { type LaunchWish, tryBrowsers } from '../../gather/launch-browser.ts';
import { type Finding, finding } from './finding.ts';

/** A place where a browser may be, and what came of starting it there. */
export interface BrowserTrial {
  readonly candidate: string;
  readonly works: boolean;
  readonly says: string;
}

const fixes: Readonly<Record<string, readonly string[]>> = {
  linux: [
    'npx playwright-core install chromium-headless-shell   (add --with-deps when libraries are missing)',
    'sudo apt-get install chromium-headless-shell          (Debian), or: sudo apt-get install chromium',
    'npm install --include=optional                        (brings a browser for Linux x64)',
  ],
  darwin: ['npx playwright-core install chromium-headless-shell', 'brew install --cask google-chrome'],
  win32: ['npx playwright-core install chromium-headless-shell', 'winget install Google.Chrome'],
};
const toGetOne = (platform: string): readonly string[] => [
  ...(fixes[platform] ?? ['npx playwright-core install chromium-headless-shell']),
  'or name one: --browser PATH, or SUPPORT_AUDIT_BROWSER=PATH',
];

/** Starts every browser that is there, in the order of choice, and opens a page in it; a scan uses the first that works. */
export async function checkBrowsers(
  wish: LaunchWish,
): Promise<{ readonly trials: readonly BrowserTrial[]; readonly findings: readonly Finding[] }> {
  const trials: BrowserTrial[] = [];
  let chosen: { readonly name: string; readonly how: string; readonly sandbox: string } | undefined;
  for await (const answer of tryBrowsers(wish)) {
    const works = !('problem' in answer);
    const candidate = works ? answer.how : answer.candidate;
    trials.push({ candidate, works, says: works ? `${answer.name}, sandbox ${answer.sandbox}` : answer.problem });
    if (works) chosen ??= answer;
  }
  if (!chosen) {
    const says = `none of ${trials.length} candidates works: a scan goes on without one, and what needs a browser stays unknown`;
    return { trials, findings: [finding('browser', 'fail', says, toGetOne(wish.platform))] };
  }
  const { name, how, sandbox } = chosen;
  const open = sandbox !== 'on';
  return {
    trials,
    findings: [
      finding('browser', 'ok', `a scan uses ${name} (${how}); it was started and opened a page`),
      finding(
        'sandbox',
        open ? 'warn' : 'ok',
        sandbox,
        open ? ['run it as a user other than root, on a system that offers user namespaces; or keep it in a container'] : [],
      ),
    ],
  };
}
