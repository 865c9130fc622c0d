import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isVisitFailure } from '../../src/gather/failure.ts';
import { readBody } from '../../src/gather/read-body.ts';

const text = Buffer.from('Support: support@acme.test '.repeat(200));
const noise = Buffer.from(randomBytes(6_000).toString('hex'));
const pieces = (bytes: Buffer, size = 100): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size)));

async function read(
  bytes: Buffer,
  encoding: string,
  options: { limit?: number; beyond?: 'fail' | 'cut'; size?: number } = {},
): Promise<Buffer | string> {
  const { limit = 1e6, beyond = 'fail', size = 100 } = options;
  try {
    return await readBody(pieces(bytes, size), { encoding, limit, beyond });
  } catch (error) {
    return isVisitFailure(error) ? error.reason : 'not a failure with a reason';
  }
}

describe('a body', () => {
  it.each([
    ['', text],
    ['identity', text],
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate, gzip', gzipSync(deflateSync(text))],
  ])('in %j is decoded', async (encoding, bytes) => {
    expect(await read(bytes, encoding)).toEqual(text);
    expect(await read(bytes, encoding, { size: 1 })).toEqual(text);
  });
  it('in deflate without the wrapper that belongs to it is decoded too', async () => {
    expect(await read(deflateRawSync(text), 'deflate')).toEqual(text);
  });
  it.each([
    ['gzip', gzipSync(noise)],
    ['br', brotliCompressSync(noise)],
    ['deflate', deflateSync(noise)],
    ['deflate', deflateRawSync(noise)],
  ])('in %s cut in half is truncated, not short', async (encoding, bytes) => {
    expect(await read(bytes.subarray(0, bytes.length >> 1), encoding)).toBe('body-truncated');
  });
  it('that lies about its encoding, or names one that nobody knows, is not decoded', async () => {
    expect(await read(text, 'gzip')).toBe('decode-error');
    expect(await read(text, 'br')).toBe('decode-error');
    expect(await read(text, 'x-foo')).toBe('decode-error');
  });
  it('encoded over and over is not decoded', async () => {
    expect(await read(gzipSync(gzipSync(gzipSync(text))), 'gzip, gzip, gzip')).toBe('decode-error');
  });
  it('of nothing is nothing, whatever its encoding', async () => {
    expect(await read(Buffer.alloc(0), 'gzip')).toEqual(Buffer.alloc(0));
    expect(await read(Buffer.alloc(0), '')).toEqual(Buffer.alloc(0));
  });
  it('that decodes to more than the limit is refused, or cut where that is enough', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 0x20));
    expect(await read(bomb, 'gzip')).toBe('body-too-large');
    expect(await read(bomb, 'gzip', { limit: 1_000, beyond: 'cut' })).toEqual(Buffer.alloc(1_000, 0x20));
    expect(await read(text, '', { limit: text.length - 1 })).toBe('body-too-large');
    expect(await read(text, '', { limit: text.length })).toEqual(text);
    expect(await read(text, '', { limit: 7, beyond: 'cut' })).toEqual(Buffer.from('Support'));
  });
  it('whose source never ends stops at the limit', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.alloc(1_000, 0x41);
    }
    await expect(readBody(Readable.from(endless()), { encoding: '', limit: 10_000, beyond: 'fail' })).rejects.toMatchObject({
      reason: 'body-too-large',
    });
  });
  it('whose connection breaks is truncated', async () => {
    const source = new Readable({ read() {} });
    source.push('half');
    setTimeout(() => source.destroy(Object.assign(new Error('gone'), { code: 'ECONNRESET' })), 5);
    await expect(readBody(source, { encoding: '', limit: 100, beyond: 'fail' })).rejects.toMatchObject({
      reason: 'body-truncated',
    });
  });
});
