import { createHash } from 'node:crypto';
import type { RecordHead } from './warc-head.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bytesIn = { sha1: 20, sha256: 32 } as const;

/** Bytes of text in base32 (RFC 4648), in hexadecimal. */
function fromBase32(text: string): string {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('hex');
}

interface Digest {
  readonly algorithm: keyof typeof bytesIn;
  /** Hexadecimal, in lower case. */
  readonly value: string;
}

/** A digest as archives tell it, such as `sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`; null for one that cannot be computed here. */
function digestIn(told: string): Digest | null {
  const [, name, text = ''] = /^(sha-?1|sha-?256):([\dA-Za-z]{1,80})=*$/i.exec(told.trim()) ?? [];
  if (name === undefined) return null;
  const algorithm = name.endsWith('256') ? 'sha256' : 'sha1';
  const isHex = text.length === bytesIn[algorithm] * 2 && /^[\da-f]+$/i.test(text);
  const isBase32 = text.length === Math.ceil((bytesIn[algorithm] * 8) / 5) && /^[a-z2-7]+$/i.test(text);
  if (!isHex && !isBase32) return null;
  return { algorithm, value: isHex ? text.toLowerCase() : fromBase32(text.toUpperCase()) };
}

/** The same for every spelling of a digest. */
export function digestName(told: string): string {
  const digest = digestIn(told);
  return digest ? `${digest.algorithm}:${digest.value}` : told.trim();
}

interface DigestCheck {
  /** The next bytes of the record, from its beginning on. */
  add(piece: Buffer): void;
  /** What does not fit, once all bytes were added. */
  trouble(): string | undefined;
}

/** Compares an answer with the digests that its record tells; null when it tells none that can be computed. */
export function digestCheck(head: RecordHead): DigestCheck | null {
  const { type, length, blockAt, blockDigest, digest, answer, cutBy } = head;
  if (length === null || (type !== 'response' && type !== 'revisit') || cutBy !== '') return null;
  // Writers do not agree whether the marks of chunks are part of a payload.
  const isPlain = type === 'response' && answer !== null && answer.headers['transfer-encoding'] === undefined;
  const sums = [
    { of: 'its bytes', from: blockAt, told: digestIn(blockDigest) },
    { of: 'its body', from: answer?.bodyAt ?? blockAt, told: isPlain ? digestIn(digest) : null },
  ].flatMap(({ of, from, told }) => (told ? [{ of, from, told, hash: createHash(told.algorithm) }] : []));
  if (sums.length === 0) return null;
  const to = blockAt + length;
  let at = 0;
  return {
    add(piece) {
      for (const { from, hash } of sums) hash.update(piece.subarray(Math.max(0, from - at), Math.max(0, to - at)));
      at += piece.length;
    },
    trouble() {
      const wrong = sums.find(({ told, hash }) => hash.digest('hex') !== told.value);
      return wrong && `the digest of ${wrong.of} is another than it tells`;
    },
  };
}
