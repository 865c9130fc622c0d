import { readFile } from 'node:fs/promises';
import { newsOf, readLog } from '../../contact/import-log.ts';
import { LedgerError } from '../../contact/ledger.ts';
import { isZone } from '../../contact/zone.ts';
import { plural } from '../../lib/plural.ts';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openState } from './context.ts';

const mostBytes = 5_000_000;

async function textOf(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    if (bytes.length > mostBytes) throw new Error('it is larger than 5 MB');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const why =
      error instanceof TypeError ? 'it is not UTF-8; save it as CSV UTF-8' : error instanceof Error ? error.message : error;
    throw new CommandError(contactExit.usage, `Cannot read the log ${file}: ${why}.`);
  }
}

/** `contact import FILE.csv`: takes over a log of enquiries; all of it, or nothing when something in it is wrong. */
export async function importCommand(
  [file = '']: readonly string[],
  flags: Pick<ContactFlags, 'config' | 'state' | 'zone'>,
  output: Output,
): Promise<number> {
  if (flags.zone !== undefined && !isZone(flags.zone))
    throw new CommandError(contactExit.usage, `--zone ${clean(flags.zone, 40)} is no time zone, such as Europe/Berlin.`);
  const state = openState(flags, output);
  const read = readLog(file, await textOf(file), { now: state.now(), ...(flags.zone === undefined ? {} : { zone: flags.zone }) });
  if (!read.ok) throw new CommandError(contactExit.usage, [...read.problems, 'Nothing was imported.'].join('\n'));
  const ledger = await state.openLedger();
  try {
    const known = ledger.states();
    const news = newsOf(read.events, known);
    for (const event of news) await ledger.append(event);
    const changed = news.filter(({ enquiry }) => known.has(enquiry)).length;
    const parts = [
      plural(news.length - changed, 'new enquiry', 'new enquiries'),
      ...(changed === 0 ? [] : [`${changed} of which more is told now`]),
      `${read.events.length - news.length} known before`,
    ];
    await output.report(`Imported ${file}: ${parts.join(', ')}. See them with: support-audit contact report`);
    return contactExit.done;
  } catch (error) {
    if (error instanceof LedgerError) throw new CommandError(contactExit.environment, error.message);
    throw error;
  } finally {
    await ledger.close();
  }
}
