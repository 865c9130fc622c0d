import { lstat } from 'node:fs/promises';
import { codeOf } from './ledger-error.ts';
import { statePaths } from './state-folder.ts';

const variable = 'SUPPORT_AUDIT_STOP';

/** Why nothing may be sent now, in a sentence; undefined when nobody said stop. To be asked before every message. */
export async function whyStopped(dir: string, env: Readonly<Record<string, string | undefined>>): Promise<string | undefined> {
  const said = env[variable] ?? '';
  if (said !== '' && said !== '0') return `${variable} is set; unset it to go on.`;
  const { stop } = statePaths(dir);
  try {
    await lstat(stop);
    return `There is a file ${stop}; delete it to go on.`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    return `Nobody can tell whether there is a file ${stop}: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
