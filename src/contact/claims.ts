import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from './chain.ts';
import { reachedNames } from './company-name.ts';
import { createFile, readPlain } from './durable-file.ts';
import type { Enquiry, LedgerLine } from './events.ts';
import { failing, LedgerError } from './ledger-error.ts';
import { checkFolder, makeClaims, statePaths } from './state-folder.ts';

/** `why` tells when the company was claimed before, and until when it is left alone. */
export type Claimed =
  | { readonly won: true; readonly claim: string; readonly files: readonly string[] }
  | { readonly won: false; readonly why: string };

const words = z.object({ at: z.iso.datetime({ offset: true }) });
const dayMs = 86_400_000;
const named = /^([0-9a-f]{64})\.(\d{1,6})$/;

/** When a claim was made; when its words were lost, the file itself tells. */
async function madeAt(file: string): Promise<number> {
  const text = (await readPlain(file))?.toString('utf8') ?? '';
  try {
    return Date.parse(words.parse(JSON.parse(text)).at);
  } catch {
    return (await failing(`Cannot read ${file}`, () => stat(file))).mtimeMs;
  }
}

/** Whom a message goes to, under which names and by what right. */
export type Claimant = Pick<Enquiry, 'domain' | 'brands' | 'channel' | 'authorisation'> & { readonly to?: string };

/** A name and a channel that a message takes up. */
interface Slot {
  readonly name: string;
  readonly channel: Enquiry['channel'];
  readonly key: string;
}

/** A public enquiry is one message in all, so that it takes up both channels; all who ask have one order. */
function slotsOf(enquiry: Claimant): readonly Slot[] {
  const channels = enquiry.authorisation === 'public-enquiry' ? (['chat', 'email'] as const) : [enquiry.channel];
  return reachedNames(enquiry).flatMap((name) =>
    channels.map((channel) => ({ name, channel, key: sha256(`${name}|${channel}`) })),
  );
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The claims of a folder as they were read. */
export interface Claims {
  /** Why an enquiry would not win its claim; undefined when it would. */
  whyNot(enquiry: Claimant, now: string, days: number): string | undefined;
  /** The files of the claim that it would make: claims of one name are numbered, so that of many at once one makes the next. */
  next(enquiry: Claimant): readonly (Slot & { readonly file: string })[];
}

const claimsOf = (made: ReadonlyMap<string, { readonly turn: number; readonly at: number }>): Claims => ({
  whyNot: (enquiry, now, days) => {
    for (const { name, channel, key } of slotsOf(enquiry)) {
      const last = made.get(key);
      if (last === undefined || Date.parse(now) - last.at >= days * dayMs) continue;
      return `${name} was claimed for a message by ${channel} on ${dayOf(last.at)}; it is left alone until ${dayOf(last.at + days * dayMs)}`;
    }
    return undefined;
  },
  next: (enquiry) => slotsOf(enquiry).map((slot) => ({ ...slot, file: `${slot.key}.${(made.get(slot.key)?.turn ?? 0) + 1}` })),
});

/** No claims at all. */
export const noClaims: Claims = claimsOf(new Map());

/** Reads the claims of a folder; none where there are none yet. */
export async function readClaims(dir: string): Promise<Claims> {
  const { claims } = statePaths(dir);
  if (!(await checkFolder(claims))) return noClaims;
  const made = new Map<string, { turn: number; at: number }>();
  for (const file of await failing(`Cannot read ${claims}`, () => readdir(claims))) {
    const [, key, turn] = named.exec(file) ?? [];
    if (key === undefined || turn === undefined) continue;
    const before = made.get(key) ?? { turn: 0, at: Number.NEGATIVE_INFINITY };
    const at = await madeAt(path.join(claims, file));
    made.set(key, { turn: Math.max(before.turn, Number(turn)), at: Math.max(before.at, at) });
  }
  return claimsOf(made);
}

/**
 * Claims a company, by all its names together, for one message within so many days; what is claimed stays so. It is on the
 * disk before this resolves, holds no name in clear, and does not need the ledger: as long as the folder of claims stands,
 * nobody is asked twice. Rejects with LedgerError when it cannot be written or read.
 */
export async function claim(dir: string, enquiry: Claimant, now: string, days: number): Promise<Claimed> {
  const { claims: folder } = statePaths(dir);
  if (!(await checkFolder(folder))) throw new LedgerError(`${folder} is missing, and with it who was asked before; put it back.`);
  const claims = await readClaims(dir);
  const why = claims.whyNot(enquiry, now, days);
  if (why !== undefined) return { won: false, why };
  const slots = claims.next(enquiry);
  for (const { name, channel, file } of slots)
    if (!(await createFile(path.join(folder, file), `${JSON.stringify({ at: now })}\n`)))
      return { won: false, why: `${name} was claimed for a message by ${channel} by another process just now` };
  const files = slots.map(({ file }) => file);
  return { won: true, claim: sha256(files.join('|')), files };
}

/**
 * Claims the second and last try of an enquiry that its server put off: won once ever, even where the ledger was put back to
 * how it was before.
 */
export async function claimRetry(dir: string, enquiry: string, now: string): Promise<Claimed> {
  const file = `${sha256(`${enquiry}|second try`)}.1`;
  if (!(await createFile(path.join(statePaths(dir).claims, file), `${JSON.stringify({ at: now })}\n`)))
    return { won: false, why: 'Its second try was begun before, and there is no third.' };
  return { won: true, claim: sha256(file), files: [file] };
}

/** Refuses a folder whose claims do not hold all that its ledger says was claimed; makes the folder of claims that nobody needed so far. */
export async function checkClaims(dir: string, lines: readonly LedgerLine[]): Promise<void> {
  const { claims } = statePaths(dir);
  const asked = lines.flatMap(({ event }) => (event.ev === 'claimed' || event.ev === 'forgotten' ? [event] : []));
  const isThere = await checkFolder(claims);
  if (!isThere && asked.length === 0) return makeClaims(dir);
  const there = new Set(isThere ? await failing(`Cannot read ${claims}`, () => readdir(claims)) : []);
  if (isThere && asked.every(({ files = [] }) => files.every((file) => there.has(file)))) return;
  throw new LedgerError(
    `${claims} ${isThere ? 'lacks claims that the ledger knows of' : 'is missing'}, and with it who was asked before. Put back a copy of it; ` +
      'without one, begin another folder with --state DIR, when the days that a company is left alone are over for all that contact status shows.',
  );
}
