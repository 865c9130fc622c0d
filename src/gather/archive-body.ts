import { Readable } from 'node:stream';
import { AsyncIterReader } from 'warcio';
import type { Capture } from './archive-captures.ts';
import { VisitFailure } from './failure.ts';
import type { Answer } from './fetcher.ts';
import { type RecordHead, recordHead } from './warc-head.ts';
import { bytesAt, headAt, type RecordPlace } from './warc-records.ts';

/** Bytes of one body, still encoded; as over the network. */
const mostBody = 16 * 1024 * 1024;

/** The answer of a capture as it came over the wire, chunks joined; rejects with a VisitFailure. */
export async function archivedAnswer({ place, body, status, trouble }: Capture): Promise<Answer> {
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
  if (/\bchunked\b/i.test(headers['transfer-encoding'] ?? '')) {
    const joined = new AsyncIterReader(slice(place, from, to), null, true);
    yield* joined;
    if (joined.errored) throw new VisitFailure('body-truncated', 'in the archive: its chunks break off');
    return;
  }
  const said = /^\d{1,15}$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : null;
  if (said !== null && said > to - from)
    throw new VisitFailure('body-truncated', `in the archive: ${to - from} of ${said} bytes`);
  // What was kept without its encoding may be longer than it was on the wire.
  const isEncoded = !['', 'identity'].includes((headers['content-encoding'] ?? '').trim().toLowerCase());
  yield* slice(place, from, said === null || isEncoded ? to : from + said);
}

async function* slice(place: RecordPlace, from: number, to: number): AsyncGenerator<Uint8Array> {
  if (to - from > mostBody) throw new VisitFailure('body-too-large', `more than ${mostBody} bytes`);
  let at = 0;
  for await (const piece of bytesAt(place)) {
    if (at >= to) return;
    const part = piece.subarray(Math.max(0, from - at), Math.max(0, to - at));
    if (part.length > 0) yield part;
    at += piece.length;
  }
}
