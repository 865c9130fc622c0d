import { Readable } from 'node:stream';
import { AsyncIterReader } from 'warcio';
import { siteOf } from '../lib/url.ts';
import type { ArchiveFile } from './archive-file.ts';
import { VisitFailure } from './failure.ts';
import type { Answer } from './fetcher.ts';
import { archivedUrl, type RecordHead, recordHead } from './warc-head.ts';
import { bytesAt, type FoundRecord, headAt, type RecordPlace, recordsOf } from './warc-records.ts';

/** What an archive holds of one address: the latest capture that is whole. */
export interface Capture {
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly status: number;
  readonly place: RecordPlace;
  /** Why its body may not be taken for the page. */
  readonly trouble?: string;
  /** The record whose body this one has again. */
  readonly body?: RecordPlace;
}

/** First and last capture, ISO 8601 in UTC. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Web archives (ISO 28500) as one: what they hold is found by address, and read when it is asked for. */
export interface Archive {
  /** Names of the files. */
  readonly files: readonly string[];
  /** What could not be read of them, a sentence each. */
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

/** Bytes of one body, still encoded; as over the network. */
const mostBody = 16 * 1024 * 1024;
/** Damaged places of one file, after which the rest of it is left alone. */
const mostDamaged = 10_000;
const mostTold = 20;

interface Original {
  readonly url: string;
  readonly at: string;
  readonly place: RecordPlace;
  readonly status: number;
}

/** Answers by what later records may call them: their id, their address and time, their address, their digest. */
interface Originals {
  add(head: RecordHead, original: Original): void;
  find(head: RecordHead): Original | undefined;
}

function createOriginals(): Originals {
  const known = new Map<string, Original>();
  const names = (id: string, url: string | null, at: string | null, digest: string): readonly string[] => [
    ...(id === '' ? [] : [`id ${id}`]),
    ...(url === null || at === null ? [] : [`at ${at} ${url}`]),
    ...(digest === '' ? [] : [`digest ${digest}`]),
    ...(url === null ? [] : [`url ${url}`]),
  ];
  return {
    add: (head, original) => {
      for (const name of names(head.id, head.url, head.at, head.digest)) known.set(name, original);
    },
    find: ({ refersTo, digest, url }) =>
      names(refersTo.id, refersTo.url ?? url, refersTo.at, digest)
        .map((name) => known.get(name))
        .find((original) => original !== undefined),
  };
}

/** An answer "not modified" has neither the status nor the headers of the page. */
const notModified = 304;
/** A piece of a page, which whoever made the archive had asked for. */
const partial = 206;

function captureOf({ head, place, trouble }: FoundRecord, originals: Originals): Capture | undefined {
  const { type, url, at, answer, cutBy } = head;
  if (url === null || at === null || answer?.status === partial) return undefined;
  const doubt = trouble ?? (cutBy === '' ? undefined : `only its beginning was kept: ${cutBy}`);
  const base = { url, at, place, ...(doubt === undefined ? {} : { trouble: doubt }) };
  if (type === 'response') return { ...base, status: answer?.status ?? 0 };
  if (type !== 'revisit') return undefined;
  const original = originals.find(head);
  if (!original) return { ...base, status: answer?.status ?? 0, trouble: 'the page that it repeats is not in the archive' };
  const own = answer !== null && answer.status !== notModified;
  return {
    ...base,
    ...(own ? {} : { place: original.place }),
    status: own ? answer.status : original.status,
    body: original.place,
  };
}

/** Whole captures stand before damaged ones, then the later before the earlier. */
const isBetter = (one: Capture, other: Capture): boolean =>
  (one.trouble === undefined) === (other.trouble === undefined) ? one.at >= other.at : one.trouble === undefined;

const longer = (one: Period | undefined, at: string): Period => ({
  from: one && one.from < at ? one.from : at,
  to: one && one.to > at ? one.to : at,
});

/** Reads through files and remembers what stands where. Rejects only where a file cannot be read at all. */
export async function openArchive(files: readonly ArchiveFile[]): Promise<Archive> {
  const captures = new Map<string, Capture>();
  const originals = createOriginals();
  const revisits: FoundRecord[] = [];
  const problems: string[] = [];
  let untold = 0;
  const tell = (problem: string): void => {
    if (problems.length < mostTold) problems.push(problem);
    else untold += 1;
  };
  const keep = (capture: Capture | undefined): void => {
    const before = capture && captures.get(capture.url);
    if (capture && (!before || isBetter(capture, before))) captures.set(capture.url, capture);
  };
  for (const file of files) {
    let damaged = 0;
    for await (const found of recordsOf(file)) {
      const problem = 'problem' in found ? found.problem : found.trouble;
      const at = 'problem' in found ? found.at : found.place.from;
      if (problem !== undefined) {
        damaged += 1;
        tell(`${file.name}, byte ${at}: ${problem}.`);
      }
      if (damaged > mostDamaged) {
        tell(`${file.name}: too much of it is damaged; what stands behind byte ${at} was not read.`);
        break;
      }
      if ('problem' in found) continue;
      const { head, place, trouble } = found;
      if (head.type === 'revisit') revisits.push(found);
      else keep(captureOf(found, originals));
      if (head.type === 'response' && trouble === undefined && head.url !== null && head.at !== null && head.answer)
        originals.add(head, { url: head.url, at: head.at, place, status: head.answer.status });
    }
  }
  for (const revisit of revisits) keep(captureOf(revisit, originals));
  if (untold > 0) problems.push(`${untold} more places are damaged.`);
  let all: Period | undefined;
  const sites = new Map<string, Period>();
  for (const { url, at } of captures.values()) {
    all = longer(all, at);
    sites.set(siteOf(url), longer(sites.get(siteOf(url)), at));
  }
  return {
    files: files.map(({ name }) => name),
    problems,
    size: captures.size,
    period: all,
    periodOf: (url) => sites.get(siteOf(url)),
    find: (url) => captures.get(archivedUrl(url) ?? ''),
    answer,
  };
}

async function answer({ place, body, status, trouble }: Capture): Promise<Answer> {
  const head = await recordHead(await headAt(place));
  if (!head?.answer) throw new VisitFailure('bad-http', trouble ?? 'the archive holds no answer of HTTP there');
  const { headers, setCookies } = head.answer;
  const from = body ?? place;
  const source = body && body !== place ? await recordHead(await headAt(body)) : head;
  const wire = trouble === undefined && source?.answer ? payload(from, source) : damaged(trouble ?? 'its body is gone');
  return {
    status,
    headers: { ...source?.answer?.headers, ...headers },
    setCookies,
    body: Readable.from(wire, { objectMode: false }),
  };
}

// biome-ignore lint/correctness/useYield: a body that breaks off before its first byte.
async function* damaged(why: string): AsyncGenerator<Uint8Array> {
  throw new VisitFailure('body-truncated', `in the archive: ${why}`);
}

/** The bytes of a body, without the marks of chunks, where they still stand between them. */
async function* payload(place: RecordPlace, { blockAt, length, answer: held }: RecordHead): AsyncGenerator<Uint8Array> {
  const { bodyAt: from = blockAt, headers = {} } = held ?? {};
  const to = blockAt + (length ?? 0);
  const said = Number(headers['content-length'] ?? 0);
  if (!/\bchunked\b/i.test(headers['transfer-encoding'] ?? '')) {
    if (said > to - from) throw new VisitFailure('body-truncated', `in the archive: ${to - from} of ${said} bytes`);
    yield* slice(place, from, to);
    return;
  }
  const joined = new AsyncIterReader(slice(place, from, to), null, true);
  yield* joined;
  if (joined.errored) throw new VisitFailure('body-truncated', 'in the archive: its chunks break off');
}

async function* slice(place: RecordPlace, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (to - from > mostBody) throw new VisitFailure('body-too-large', `more than ${mostBody} bytes`);
  let at = 0;
  for await (const piece of bytesAt(place)) {
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    if (part.length > 0) yield part;
    at += piece.length;
    if (at >= to) return;
  }
}
