import { gzipSync } from 'node:zlib';
import type { ArchiveFile } from '../../src/gather/archive-file.ts';

export interface RecordParts {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly status?: number;
  /** Headers of the answer; without them its type alone is told. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Further headers of the record. */
  readonly warc?: Readonly<Record<string, string>>;
  /** In place of the true one. */
  readonly length?: string;
  /** In place of an answer of HTTP. */
  readonly block?: string;
}

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');

/** One record of a web archive, as ISO 28500 has it. */
export function record(parts: RecordParts): Buffer {
  const { type = 'response', url = 'https://acme.test/', date = '2024-05-06T07:08:09Z', status = 200, body = '' } = parts;
  const { headers = { 'Content-Type': 'text/html' } } = parts;
  const answer = Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines(headers)}\r\n`), Buffer.from(body)]);
  const block = parts.block === undefined ? answer : Buffer.from(parts.block);
  const own = {
    'WARC-Type': type,
    'WARC-Target-URI': url,
    'WARC-Date': date,
    ...parts.warc,
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': parts.length ?? String(block.length),
  };
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines(own)}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

export const page = (url: string, body: string, more: RecordParts = {}): Buffer => record({ url, body, ...more });

/** A file of records, each compressed by itself when `zipped`. */
export function archiveFile(records: readonly Buffer[], { zipped = false, name = 'acme.warc' } = {}): ArchiveFile {
  return fileOf(Buffer.concat(zipped ? records.map((one) => gzipSync(one)) : records), name);
}

export const fileOf = (bytes: Buffer, name = 'acme.warc'): ArchiveFile => ({
  name,
  size: bytes.length,
  read: async (from, length) => bytes.subarray(from, from + length),
});
