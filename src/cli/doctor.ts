import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { defaultCacheDir } from '../gather/cache-folder.ts';
import type { LaunchWish } from '../gather/launch-browser.ts';
import { systemTransport } from '../gather/system-transport.ts';
import { parseJson, textAt } from '../lib/json.ts';
import { tool } from '../run/tool.ts';
import { type BrowserTrial, checkBrowsers } from './doctor/browsers.ts';
import { type Finding, type State, worst } from './doctor/finding.ts';
import { checkClock, checkFolder, checkMemory, checkNode, checkOpenFiles, machineNow } from './doctor/machine.ts';
import { checkDns, checkProxy, type Resolve } from './doctor/network.ts';
import { diagnosisText } from './doctor/text.ts';
import { exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import type { Output } from './output.ts';
import { wordsFor } from './words/index.ts';

/** Where the program runs. */
export interface Surroundings extends LaunchWish {
  readonly nodeVersion: string;
  /** As in `engines` of package.json. */
  readonly nodeRange: string;
  readonly resolve: Resolve;
  readonly tempDir: string;
  /** Where runs are kept. */
  readonly runDir: string;
  readonly now: Date;
  readonly zone: string;
  readonly machine: ReturnType<typeof machineNow>;
}

/** All that was found out, in the order in which it is shown: what `--json` prints. */
export interface Diagnosis {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly system: { readonly platform: string; readonly arch: string };
  /** The worst of the checks. */
  readonly state: State;
  readonly checks: readonly Finding[];
  /** Every place where a browser may be, in the order of choice. */
  readonly browsers: readonly BrowserTrial[];
}

const manifest = new URL('../../package.json', import.meta.url);

const here = (): Surroundings => ({
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  cacheDir: defaultCacheDir(process.env, process.platform),
  nodeVersion: process.versions.node,
  nodeRange: textAt(parseJson(readFileSync(manifest, 'utf8')), 'engines', 'node'),
  resolve: systemTransport.resolve,
  tempDir: tmpdir(),
  runDir: '.support-audit',
  now: new Date(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  machine: machineNow(),
});

/** Finds out what there is to work with. One name is looked up and no site is contacted; never rejects. */
export async function diagnose(at: Surroundings): Promise<Diagnosis> {
  const { trials, findings } = await checkBrowsers(at);
  const { available, total, openFiles } = at.machine;
  const checks: readonly Finding[] = [
    checkNode(at.nodeVersion, at.nodeRange),
    ...findings,
    checkProxy(at.env),
    await checkDns(at.env, at.resolve),
    await checkFolder('temporary-files', at.tempDir, 'fail', 'free some space there, or name another folder: TMPDIR=FOLDER'),
    await checkFolder(
      'cache-folder',
      at.cacheDir,
      'warn',
      'name another folder: XDG_CACHE_HOME=FOLDER; the bundled browser is unpacked there',
    ),
    await checkFolder('run-folder', at.runDir, 'warn', 'run it in another folder, or name one: --save DIR'),
    checkClock(at.now, at.zone),
    checkMemory(available, total),
    checkOpenFiles(openFiles),
  ];
  return {
    schemaVersion: 1,
    tool: { ...tool },
    system: { platform: at.platform, arch: at.arch },
    state: worst(checks),
    checks,
    browsers: trials,
  };
}

/** Prints what was found out; the exit code is 4 when a check failed. */
export async function doctor(
  { json = false, ...flags }: Pick<Flags, 'lang'> & { readonly json?: boolean },
  output: Pick<Output, 'report' | 'width'>,
  surroundings: Surroundings = here(),
): Promise<number> {
  const diagnosis = await diagnose(surroundings);
  await output.report(json ? JSON.stringify(diagnosis, null, 2) : diagnosisText(diagnosis, output.width, wordsFor(flags)));
  return diagnosis.state === 'fail' ? exitCode.environment : exitCode.done;
}
