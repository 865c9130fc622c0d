import type { Finding, State } from '../../doctor/finding.ts';

const checks = {
  node: 'Node.js',
  browser: 'browser',
  sandbox: 'sandbox',
  proxy: 'proxy',
  dns: 'names',
  'temporary-files': 'temporary files',
  'cache-folder': 'cache folder',
  'run-folder': 'run folder',
  clock: 'clock',
  memory: 'memory',
  'open-files': 'open files',
} satisfies Record<Finding['id'], string>;

const states = { ok: 'ok', warn: 'warn', fail: 'fail' } satisfies Record<State, string>;

const verdicts = {
  ok: 'All is well: companies can be scanned.',
  warn: 'Companies can be scanned; what is marked with warn may get in the way.',
  fail: 'Not all of a scan can be done here: see what is marked with fail.',
} satisfies Record<State, string>;

/** What there is to work with. */
export const doctorWords = {
  checks,
  states,
  verdicts,
  on: (tool: string, system: string) => `${tool} on ${system}`,
  browsers: 'Browsers, in the order of choice:',
  works: 'yes',
  worksNot: 'no',
};
