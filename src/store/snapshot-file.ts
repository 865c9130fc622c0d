import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import type { Snapshot } from '../model/visit.ts';
import { type Pictures, parseWithPictures } from './pictures.ts';
import { type Problem, plainFile, problemOf, versionProblem } from './problem.ts';

const maxBytes = 512 * 1024 * 1024;
const version = 1;

/** A snapshot as JSON, visit by visit: the text of all of it would stand in memory beside what it is made of. */
function* textOf({ visits, ...rest }: Snapshot, out: Pictures['out']): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"visits":[`;
  for (const [index, visit] of visits.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(visit, out)}`;
  yield ']}';
}

export const packSnapshot = (snapshot: Snapshot, { out }: Pictures): Promise<Uint8Array> =>
  pipeline(textOf(snapshot, out), createGzip({ level: 6 }), buffer);

const visitKinds: readonly unknown[] = ['page', 'missing', 'failed'];
const texts = ['url', 'via', 'fetchedAt'];
const lists = ['requests', 'globals', 'cookies', 'frames', 'overlays'];

/** Whether a value has the parts that everything downstream relies on. */
function isVisit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map(Object.entries(value));
  const kind: unknown = parts.get('kind');
  const plain = texts.every((name) => typeof parts.get(name) === 'string') && typeof parts.get('look') === 'object';
  if (!plain || !visitKinds.includes(kind)) return false;
  if (kind !== 'page') return true;
  const read = typeof parts.get('body') === 'string' && typeof parts.get('finalUrl') === 'string';
  return read && typeof parts.get('headers') === 'object' && lists.every((name) => Array.isArray(parts.get(name)));
}

const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === 'object' &&
  value !== null &&
  'domain' in value &&
  typeof value.domain === 'string' &&
  'visits' in value &&
  Array.isArray(value.visits) &&
  value.visits.every(isVisit) &&
  'roles' in value;

/** Reads one file; a link is not followed, so that a folder from elsewhere shows nothing but its own files. */
export async function readSnapshot(file: string): Promise<Snapshot | Problem> {
  try {
    await plainFile(file);
    const text = await promisify(gunzip)(await readFile(file), { maxOutputLength: maxBytes });
    const value = await parseWithPictures(text.toString('utf8'), path.dirname(file));
    const other = versionProblem(value, version);
    if (other) return other;
    return isSnapshot(value) ? value : { problem: 'not the pages of a company' };
  } catch (error) {
    return problemOf(error);
  }
}
