import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { sha256 } from './chain.ts';
import { companyNames } from './company-name.ts';
import { createFile, readPlain } from './durable-file.ts';
import type { Enquiry } from './events.ts';
import { failing, LedgerError } from './ledger-error.ts';
import { checkFolder, statePaths } from './state-folder.ts';

/** `why` tells when the company was claimed before, and until when it is left alone. */
export type Claimed = { readonly won: true; readonly claim: string } | { readonly won: false; readonly why: string };

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

interface Place {
  readonly name: string;
  /** The file of the next claim. */
  readonly file: string;
  /** Milliseconds; undefined when nobody ever claimed it. */
  readonly lastAt: number | undefined;
}

/** Where the next claim of a name goes: claims of one name are numbered, so that of many at once one makes the next. */
async function placeOf(folder: string, files: readonly string[], name: string, channel: Enquiry['channel']): Promise<Place> {
  const key = sha256(`${name}|${channel}`);
  const turns = files.flatMap((file) => {
    const [, of, turn] = named.exec(file) ?? [];
    return of === key && turn !== undefined ? [Number(turn)] : [];
  });
  const times = await Promise.all(turns.map((turn) => madeAt(path.join(folder, `${key}.${turn}`))));
  const lastAt = times.length === 0 ? undefined : Math.max(...times);
  return { name, file: path.join(folder, `${key}.${Math.max(0, ...turns) + 1}`), lastAt };
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * Claims a company, by all its names together, for one message through one channel within so many days; what is claimed
 * stays so. It is on the disk before this resolves, holds no name in clear, and does not need the ledger: as long as the
 * folder of claims stands, nobody is asked twice. Rejects with LedgerError when it cannot be written or read.
 */
export async function claim(
  dir: string,
  enquiry: Pick<Enquiry, 'domain' | 'brands' | 'channel'>,
  now: string,
  days: number,
): Promise<Claimed> {
  const { claims } = statePaths(dir);
  if (!(await checkFolder(claims))) throw new LedgerError(`${claims} is missing, and with it who was asked before; put it back.`);
  const files = await failing(`Cannot read ${claims}`, () => readdir(claims));
  const names = companyNames(enquiry);
  const places = await Promise.all(names.map((name) => placeOf(claims, files, name, enquiry.channel)));
  for (const { name, lastAt } of places) {
    if (lastAt === undefined || Date.parse(now) - lastAt >= days * dayMs) continue;
    const until = dayOf(lastAt + days * dayMs);
    return {
      won: false,
      why: `${name} was claimed for a message by ${enquiry.channel} on ${dayOf(lastAt)}; it is left alone until ${until}`,
    };
  }
  for (const { name, file } of places)
    if (!(await createFile(file, `${JSON.stringify({ at: now })}\n`)))
      return { won: false, why: `${name} was claimed for a message by ${enquiry.channel} by another process just now` };
  return { won: true, claim: sha256(places.map(({ file }) => path.basename(file)).join('|')) };
}
