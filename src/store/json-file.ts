import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { parseWithPictures } from './pictures.ts';
import { isPlainFile, type Problem, plainFile, problemOf } from './problem.ts';

const maxBytes = 512 * 1024 * 1024;
const packedEnding = '.gz';

export const packText = (text: string): Promise<Uint8Array> => promisify(gzip)(text, { level: 6 });

/**
 * The value in a packed file of JSON, with its screenshots; or what is wrong with it. Where there is none, in the file of that
 * name without `.gz`, as it was saved before. Links are not followed, so that a folder from elsewhere shows only its own files.
 */
export async function readJson(file: string): Promise<{ readonly value: unknown } | Problem> {
  try {
    const place = await heldIn(file);
    await plainFile(place);
    const bytes = await readFile(place);
    const text = place.endsWith(packedEnding) ? await promisify(gunzip)(bytes, { maxOutputLength: maxBytes }) : bytes;
    return { value: await parseWithPictures(text.toString('utf8'), path.dirname(place)) };
  } catch (error) {
    return problemOf(error);
  }
}

/** The name that a packed file was given before it was packed. */
export const plainName = (file: string): string => (file.endsWith(packedEnding) ? file.slice(0, -packedEnding.length) : file);

async function heldIn(file: string): Promise<string> {
  const plain = plainName(file);
  return !(await isPlainFile(file)) && (await isPlainFile(plain)) ? plain : file;
}

/** As many times may text be longer than what it is packed to. */
const maxRatio = 1032;

/** Whether a file begins and ends as one that was written whole, as far as that shows without reading it. */
export async function looksWhole(file: string): Promise<boolean> {
  const place = await heldIn(file);
  if (!(await isPlainFile(place))) return false;
  const handle = await open(place, 'r').catch(() => undefined);
  if (!handle) return false;
  try {
    const { size } = await handle.stat();
    const { buffer: head } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const { buffer: tail } = await handle.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    if (!place.endsWith(packedEnding)) return /\}\s*$/.test(tail.toString('latin1'));
    const length = tail.readUInt32LE();
    return size > 20 && head.readUInt16BE() === 0x1f8b && length > 0 && length <= size * maxRatio && length * 2 + 64 > size;
  } finally {
    await handle.close();
  }
}
