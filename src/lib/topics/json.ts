import type { Moment, Post } from '../../model/topic.ts';
import { machineMoment } from '../dates.ts';
import { parseDocument } from '../html.ts';
import { resolveUrl } from '../url.ts';
import type { Source } from './adapter.ts';

/** Entries of one list that are read. */
const longest = 500;

/** What an answer in JSON holds; undefined for a page. */
export const dataOf = (source: Source): unknown => (source.kind === 'json' ? source.data : undefined);

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

/** An address below the folder of another; that other one when it cannot be made. */
export const addressFrom = (path: string, base: string): string => resolveUrl(path, base) ?? base;

/** The number that the path of an address holds after a folder; empty when there is none. */
export const idIn = (url: string, folder: RegExp): string => folder.exec(url)?.[1] ?? '';

/** Characters of a post that are read. */
const longestPost = 20_000;

const mostKept = 2000;
const kept = new Map<string, string>();

/** What a post says, without what it quotes of others; kept, as every wave asks for the same posts again. */
export function postText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const known = kept.get(html);
  if (known !== undefined) return known;
  const doc = parseDocument(html.slice(0, longestPost), 'https://forum.invalid/');
  doc.$('blockquote, aside.quote').remove();
  const text = doc.textOf(doc.$('body').toArray());
  if (kept.size >= mostKept) kept.clear();
  kept.set(html, text);
  return text;
}

/** In order of time, those whose time is not told last; the opening post stays in front. */
export function inOrder(opening: Post, replies: readonly Post[]): readonly Post[] {
  const time = ({ at: moment }: Post): number => moment?.earliest ?? Number.MAX_VALUE;
  return [opening, ...[...replies].sort((a, b) => time(a) - time(b))];
}

/** Stands for an opening post that is told elsewhere: the list of topics knows its author and time. */
export const openingElsewhere: Post = { author: '', at: null, staff: null, text: '', solution: false };
