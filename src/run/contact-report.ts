import { fold } from '../contact/fold.ts';
import { readLedger } from '../contact/ledger.ts';
import { contactReadings } from '../contact/readings.ts';
import { asciiHost } from '../lib/host-name.ts';
import type { Rubric } from '../model/rubric.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import { scoreSite } from '../score/score-site.ts';
import { reportOf } from './assess.ts';
import { unasked } from './contacts.ts';
import { tool } from './tool.ts';

/** A report on the enquiries alone, of every company that was asked, in the order of the ledger; where there is no folder nobody was. */
export async function contactReport(dir: string, rubric: Rubric, now: string): Promise<Report> {
  const states = fold(await readLedger(dir));
  const readings = contactReadings(states, { now });
  const domains = [...new Set([...states.values()].map(({ domain }) => asciiHost(domain)))].filter((domain) =>
    readings.has(domain),
  );
  const cards = domains.map((domain): Scorecard => {
    const own = { ...unasked, ...readings.get(domain) };
    return { domain, input: domain, state: 'assessed', ...scoreSite(rubric, { readings: own }), readings: own, visits: [] };
  });
  return reportOf(cards, rubric, tool, now);
}
