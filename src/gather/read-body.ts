import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as zlib from 'node:zlib';
import { failureOf, VisitFailure } from './failure.ts';

type Decoder = () => Transform;
const isDecoder = (value: unknown): value is Decoder => typeof value === 'function';
/** Only newer versions of Node have it. */
const zstd: unknown = Reflect.get(zlib, 'createZstdDecompress');

/** Value of Accept-Encoding: what `readBody` can undo. */
export const acceptedEncodings = ['gzip', 'deflate', 'br', ...(isDecoder(zstd) ? ['zstd'] : [])].join(', ');

/** "deflate" means zlib, but some servers send the bare stream; the first two bytes tell. */
async function* inflated(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const [first = 0, second = 0] = head;
  const wrapped = (first & 15) === 8 && ((first << 8) | second) % 31 === 0;
  async function* all(): AsyncGenerator<Buffer> {
    yield head;
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) return;
      yield value;
    }
  }
  const decoder = wrapped ? zlib.createInflate() : zlib.createInflateRaw();
  const source2 = Readable.from(all(), { objectMode: false });
  source2.on('error', (error) => decoder.destroy(error));
  yield* source2.pipe(decoder);
}

type Stage = Transform | ((source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>);

function stageOf(encoding: string): Stage {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip();
  if (encoding === 'br') return zlib.createBrotliDecompress();
  if (encoding === 'deflate') return inflated;
  if (encoding === 'zstd' && isDecoder(zstd)) return zstd();
  throw new VisitFailure('decode-error', `unknown content-encoding: ${encoding.slice(0, 40)}`);
}

const mostEncodings = 2;

/** Encodings in the order in which they were applied. */
function encodingsOf(header: string): string[] {
  const list = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (list.length > mostEncodings) throw new VisitFailure('decode-error', `encoded ${list.length} times over`);
  return list;
}

interface BodyOptions {
  /** Value of Content-Encoding, possibly empty. */
  readonly encoding: string;
  /** Most decoded bytes. */
  readonly limit: number;
  /** What happens to a longer body: it is refused, or its beginning is enough. */
  readonly beyond: 'fail' | 'cut';
}

/**
 * The decoded bytes of a body. Rejects with a VisitFailure: `body-truncated` when the wire or the encoding ended too
 * soon, `decode-error`, `body-too-large`, `tcp-reset`, or `timeout-body` when the source was destroyed by a signal.
 */
export async function readBody(source: Readable, { encoding, limit, beyond }: BodyOptions): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let cut = false;
  let any = false;
  try {
    const [first, second] = encodingsOf(encoding).reverse().map(stageOf);
    async function* watched(wire: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of wire) {
        any = true;
        yield chunk;
      }
    }
    async function collect(decoded: AsyncIterable<Buffer>): Promise<void> {
      for await (const chunk of decoded) {
        const room = limit - size;
        chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
        size += Math.min(chunk.length, room);
        if (chunk.length <= room) continue;
        cut = true;
        if (beyond === 'fail') throw new VisitFailure('body-too-large', `more than ${limit} bytes`);
        return;
      }
    }
    if (first && second) await pipeline(source, watched, first, second, collect);
    else if (first) await pipeline(source, watched, first, collect);
    else await pipeline(source, collect);
  } catch (error) {
    source.on('error', () => {}).destroy();
    const nothingSent = !any && failureOf(error, 'body').reason === 'body-truncated' && source.readableEnded;
    if (!(cut && beyond === 'cut') && !nothingSent) throw failureOf(error, 'body');
  }
  return Buffer.concat(chunks);
}
