import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type ArchiveFile, bytesOf } from './archive-file.ts';

/** First bytes of a gzip member that is deflated. */
export const gzipMark = Buffer.from([0x1f, 0x8b, 8]);

const fixedHead = 10;
const trailer = 8;
/** Names and notes in the head of a member are short. */
const longestHead = 64 * 1024;
const flags = { check: 2, extra: 4, name: 8, comment: 16 } as const;

/** How long the head of a member is (RFC 1952); null when it is none. */
function headLength(bytes: Buffer): number | null {
  if (bytes.length < fixedHead || !bytes.subarray(0, gzipMark.length).equals(gzipMark)) return null;
  const flag = bytes[3] ?? 0;
  let at = fixedHead;
  if (flag & flags.extra) at += 2 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : longestHead);
  for (const text of [flags.name, flags.comment]) {
    if (!(flag & text)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flag & flags.check) at += 2;
  return at <= bytes.length ? at : null;
}

/**
 * What one member holds; `end` is where the next one begins, once all of it was read. The bytes reject with an error where
 * the member is damaged or cut off, or its trailer tells of other bytes. Null when there is no member at that place.
 */
export async function gzipMember(
  file: ArchiveFile,
  from: number,
): Promise<{ readonly bytes: AsyncGenerator<Buffer>; end(): number } | null> {
  const head = headLength(await file.read(from, fixedHead)) ?? headLength(await file.read(from, longestHead));
  if (head === null) return null;
  const inflate = createInflateRaw();
  const packedAt = from + head;
  const trailerAt = (): number => packedAt + inflate.bytesWritten;
  async function* bytes(): AsyncGenerator<Buffer> {
    const source = Readable.from(bytesOf(file, packedAt), { objectMode: false });
    source.on('error', (error) => inflate.destroy(error));
    source.pipe(inflate);
    let sum = 0;
    let size = 0;
    try {
      for await (const part of inflate) {
        sum = crc32(part, sum);
        size += part.length;
        yield part;
      }
    } finally {
      source.destroy();
      inflate.destroy();
    }
    const told = await file.read(trailerAt(), trailer);
    const fits = told.length === trailer && told.readUInt32LE(0) === sum && told.readUInt32LE(4) === size % 2 ** 32;
    if (!fits) throw new Error('its checksum is that of other bytes');
  }
  return { bytes: bytes(), end: () => trailerAt() + trailer };
}
