import type { Moment } from '../model/topic.ts';
import { machineMoment } from './dates.ts';
import type { JsonObject } from './html.ts';

/** The value that a text holds as JSON; undefined when it holds none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries of one list that are read. */
const longest = 500;

/** What stands at a path of keys; undefined when nothing does. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let here = value;
  for (const key of keys) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

/** A text, or a number as text; empty for anything else. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = at(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

export function numberAt(value: unknown, ...keys: readonly string[]): number | null {
  const found = at(value, ...keys);
  const number = typeof found === 'string' && /^\d{1,15}$/.test(found) ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A flag, also written as 1 or 0; null for anything else. */
export function flagAt(value: unknown, ...keys: readonly string[]): boolean | null {
  const found = at(value, ...keys);
  if (found === 1 || found === '1') return true;
  if (found === 0 || found === '0') return false;
  return typeof found === 'boolean' ? found : null;
}

/** A list, cut at 500 entries; null when there is none. */
export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] | null {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found.slice(0, longest) : null;
}

/** A time as machines write it: ISO 8601, or seconds or milliseconds since 1970. */
export function momentAt(now: number, value: unknown, ...keys: readonly string[]): Moment | null {
  const found = at(value, ...keys);
  if (typeof found === 'number') return machineMoment(Math.trunc(found), now);
  return typeof found === 'string' ? machineMoment(found, now) : null;
}

/** The numbered entries of a list by a key of theirs. */
export const byKey = (list: readonly unknown[] | null, key: string): ReadonlyMap<string, unknown> =>
  new Map((list ?? []).map((entry) => [textAt(entry, key), entry]));
