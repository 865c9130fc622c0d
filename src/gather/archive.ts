import { siteOf } from '../lib/url.ts';
import { archivedAnswer } from './archive-body.ts';
import { type Capture, createCaptureIndex } from './archive-captures.ts';
import { type ArchiveFile, type FilePrint, printOf } from './archive-file.ts';
import type { Answer } from './fetcher.ts';
import { archivedUrl } from './warc-head.ts';
import { recordsOf } from './warc-records.ts';

/** First and last capture, ISO 8601 in UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Web archives (ISO 28500) as one: what they hold is found by address, and read when it is asked for. */
export interface Archive {
  readonly files: readonly FilePrint[];
  /** What could not be read of them, a sentence each, which says what was left out. */
  readonly problems: readonly string[];
  /** Addresses that are held. */
  readonly size: number;
  /** The period of all captures; undefined when there is none. */
  readonly period: Period | undefined;
  /** The period of the captures of one site, by any address of it. */
  periodOf(url: string): Period | undefined;
  find(url: string): Capture | undefined;
  /** The answer as it came over the wire, chunks joined; rejects with a VisitFailure. */
  answer(capture: Capture): Promise<Answer>;
}

interface Limits {
  /** Damaged places of one file, after which the rest of it is left alone. */
  readonly damaged?: number;
  /** Bytes of one file that are kept unpacked, where it was compressed as a whole. */
  readonly held?: number;
}
const mostTold = 20;

const longer = (one: Period | undefined, at: string): Period => ({
  from: one && one.from < at ? one.from : at,
  to: one && one.to > at ? one.to : at,
});

/** Reads through files and remembers what stands where. Rejects only where a file cannot be read at all. */
export async function openArchive(
  files: readonly ArchiveFile[],
  { damaged: mostDamaged = 10_000, held }: Limits = {},
): Promise<Archive> {
  const index = createCaptureIndex();
  const damages: string[] = [];
  const unread: string[] = [];
  for (const file of files) {
    let damaged = 0;
    for await (const found of recordsOf(file, held)) {
      const at = 'problem' in found ? found.at : found.place.from;
      const where = `${file.name}, byte ${at}`;
      if (!('problem' in found)) index.add(found);
      if ('problem' in found && found.unread) unread.push(`${where}: ${found.problem}.`);
      else if ('problem' in found) damages.push(`${where}: ${found.problem}.`);
      else if (found.trouble !== undefined) damages.push(`${where}: ${found.trouble}; it is left out.`);
      else continue;
      damaged += 1;
      if (damaged > mostDamaged) {
        unread.push(`${where}: what stands behind it was not read: too much of the file is damaged.`);
        break;
      }
    }
  }
  const untold = damages.length - mostTold;
  const captures = index.captures();
  let all: Period | undefined;
  const sites = new Map<string, Period>();
  for (const { url, at } of captures.values()) {
    all = longer(all, at);
    sites.set(siteOf(url), longer(sites.get(siteOf(url)), at));
  }
  return {
    files: await Promise.all(files.map(printOf)),
    problems: [
      ...damages.slice(0, mostTold),
      ...(untold > 0 ? [`${untold} more places are damaged; they are left out.`] : []),
      ...unread,
    ],
    size: captures.size,
    period: all,
    periodOf: (url) => sites.get(siteOf(url)),
    find: (url) => captures.get(archivedUrl(url) ?? ''),
    answer: archivedAnswer,
  };
}
