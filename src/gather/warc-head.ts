import { WARCParser } from 'warcio';
import { urlOf } from '../lib/url.ts';

/** The beginning of a record that is read to learn what it holds: its own headers and those of the answer in it. */
export const headBytes = 64 * 1024;

/** What the headers of a record say, and those of the answer that it holds. */
export interface RecordHead {
  readonly type: string;
  readonly id: string;
  /** Address of the web that was asked, without fragment; null when it is none. */
  readonly url: string | null;
  /** When, ISO 8601 in UTC; null when it cannot be read. */
  readonly at: string | null;
  /** Bytes behind the headers of the record, by its own word; null when it does not tell. */
  readonly length: number | null;
  /** Where these bytes begin. */
  readonly blockAt: number;
  /** Why whoever made the archive did not keep all of it; empty when it did. */
  readonly cutBy: string;
  /** Of the answer without its headers, as it was told; of what it repeats where a record says "as before". */
  readonly digest: string;
  /** Of all bytes behind the headers of the record. */
  readonly blockDigest: string;
  /** Ids of the records that were made together with this one. */
  readonly concurrentTo: readonly string[];
  /** How a record of a request asked, such as `GET`; empty for other records. */
  readonly method: string;
  /** What a record that says "as before" refers to. */
  readonly refersTo: { readonly id: string; readonly url: string | null; readonly at: string | null };
  readonly answer: AnswerHead | null;
}

export interface AnswerHead {
  readonly status: number;
  /** Lower-case names, without Set-Cookie. */
  readonly headers: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
  /** Where the body begins, counted from the beginning of the record. */
  readonly bodyAt: number;
}

const blankLine = Buffer.from('\r\n\r\n');

/** The address as every other part of the tool spells it. */
export function archivedUrl(text: string | null | undefined): string | null {
  const url = urlOf((text ?? '').replace(/^<|>$/g, ''));
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}

function moment(text: string | null | undefined): string | null {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

function lengthOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const methodIn = (line: string): string => /^[A-Z]{1,30}(?= )/.exec(line)?.[0] ?? '';

/** Reads the first bytes of a record; null when no record begins there, or its headers do not end within them. */
export async function recordHead(bytes: Buffer): Promise<RecordHead | null> {
  const ends = bytes.indexOf(blankLine);
  if (ends < 0 || bytes.toString('latin1', 0, 7) !== 'WARC/1.') return null;
  const blockAt = ends + blankLine.length;
  const length = lengthOf((await parsed(bytes.subarray(0, blockAt), false))?.warcHeader('Content-Length') ?? null);
  const block = length === null ? bytes : bytes.subarray(0, blockAt + length);
  const answerEnds = block.indexOf(blankLine, blockAt);
  const holdsAnswer = answerEnds >= 0 && /^HTTP\/\d(?:\.\d)? \d{3}/.test(block.toString('latin1', blockAt, blockAt + 16));
  const bodyAt = answerEnds + blankLine.length;
  const record = await parsed(holdsAnswer ? block.subarray(0, bodyAt) : block.subarray(0, blockAt), holdsAnswer);
  if (!record) return null;
  const header = (name: string): string => record.warcHeader(name) ?? '';
  const http = record.httpHeaders;
  const given = http?.headers instanceof Headers ? http.headers : null;
  return {
    type: header('WARC-Type'),
    id: header('WARC-Record-ID'),
    url: archivedUrl(record.warcTargetURI),
    at: moment(record.warcDate),
    length,
    blockAt,
    cutBy: header('WARC-Truncated') || (header('WARC-Segment-Number') === '' ? '' : 'kept in several pieces'),
    digest: header('WARC-Payload-Digest'),
    blockDigest: header('WARC-Block-Digest'),
    concurrentTo: (record.warcConcurrentTo ?? []).map((id) => id.trim()),
    method: header('WARC-Type') === 'request' ? methodIn(block.toString('latin1', blockAt, blockAt + 40)) : '',
    refersTo: {
      id: header('WARC-Refers-To'),
      url: archivedUrl(header('WARC-Refers-To-Target-URI')),
      at: moment(record.warcRefersToDate),
    },
    answer:
      http && given
        ? {
            status: Number(http.statusCode),
            headers: Object.fromEntries([...given].filter(([name]) => name !== 'set-cookie')),
            setCookies: given.getSetCookie(),
            bodyAt,
          }
        : null,
  };
}

const parsed = (bytes: Buffer, parseHttp: boolean) => new WARCParser([bytes], { parseHttp }).parse();
