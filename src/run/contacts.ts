import { fold } from '../contact/fold.ts';
import { LedgerError, readLedger } from '../contact/ledger.ts';
import { contactReadings } from '../contact/readings.ts';
import { checkFolder } from '../contact/state-folder.ts';
import { siteOf } from '../lib/url.ts';
import { type MeasureId, measureIds } from '../model/measures.ts';
import { type Readings, type Source, unknown } from '../model/reading.ts';
import { reasons } from '../model/reasons.ts';
import { measureSources } from '../rubric/measure-sources.ts';

/** What enquiries told of a company, by a domain of it; nothing where it was not asked. */
export type Contacts = (domain: string) => Readings;

/** Every enquiry of a folder, as the ledger there tells; rejects with LedgerError when it cannot be used. */
async function enquiriesIn(dir: string) {
  if (!(await checkFolder(dir)))
    throw new LedgerError(`There is no folder ${dir} with enquiries; contact send, chat or import makes one.`);
  return fold(await readLedger(dir));
}

/** Reads the folder of enquiries, as it stands at `now` (ISO 8601); rejects with LedgerError when it cannot be used. */
export async function readContacts(dir: string, now: string): Promise<Contacts> {
  const readings = contactReadings(await enquiriesIn(dir), { now });
  return (domain) => readings.get(siteOf(`https://${domain}/`)) ?? {};
}

const isAsked = (source: Source): boolean => source === 'contact' || source === 'import';
const asked: readonly MeasureId[] = measureIds.filter((id) => measureSources[id].every(isAsked));

/** The measures that no page answers, each unknown until a company is asked. */
export const unasked: Readings = Object.fromEntries(
  asked.map((id) => [id, unknown('needs-contact', reasons['needs-contact'].says)]),
);
