import { clean } from '../../lib/text.ts';
import { hanging, pad } from '../../report/layout.ts';
import type { Diagnosis } from '../doctor.ts';
import type { Finding } from './finding.ts';

const titles: Readonly<Record<Finding['id'], string>> = {
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
};
const titleWidth = Math.max(...Object.values(titles).map(({ length }) => length));

const verdicts = {
  ok: 'All is well: companies can be scanned.',
  warn: 'Companies can be scanned; what is marked with warn may get in the way.',
  fail: 'Not all of a scan can be done here: see what is marked with fail.',
} as const;

/** A diagnosis for people: a line for each check, what to do under it, and every browser that was tried. */
export function diagnosisText({ tool, system, state, checks, browsers }: Diagnosis, width: number): string {
  const line = (prefix: string, text: string): readonly string[] => hanging(prefix, clean(text), width);
  return [
    ...line('', `${tool.name} ${tool.version} on ${system.platform} ${system.arch}`),
    '',
    ...checks.flatMap(({ id, state: how, says, advice }) => [
      ...line(`${pad(how, 6)}${pad(titles[id], titleWidth)}  `, says),
      ...advice.flatMap((one) => line('      -> ', one)),
    ]),
    '',
    'Browsers, in the order of choice:',
    ...browsers.flatMap(({ candidate, works, says }) => line(works ? '  yes  ' : '  no   ', `${candidate} (${says})`)),
    '',
    ...line('', verdicts[state]),
  ].join('\n');
}
