import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { BusyError } from './store-error.ts';

const holder = z.object({
  pid: z.int().positive(),
  /** When the process began, as the system counts; tells it from a later one with the same id. */
  born: z.string().optional(),
  host: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holder>;

interface Lock {
  readonly file: string;
  readonly generation: number;
  /** Who holds it; undefined when nobody does any more. */
  readonly heldBy: string | undefined;
}

const named = /^run-(\d{1,9})\.lock$/;
/** For so long, in milliseconds, a lock without words counts as one that is just being written. */
const writingMs = 10_000;

/** When a process began, `ended` for one that only waits to be forgotten; undefined where the system does not tell. */
async function birthOf(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in brackets and may hold anything, brackets and spaces included.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
}

async function isAlive({ pid, born, host }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const now = await birthOf(pid);
  return now !== 'ended' && (born === undefined || now === undefined || now === born);
}

/** The words of a lock; null when there are none that can be read, undefined when it is gone. */
async function wordsOf(file: string): Promise<Holder | null | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function heldBy(file: string): Promise<string | undefined> {
  const words = await wordsOf(file);
  if (words) return (await isAlive(words)) ? `process ${words.pid} on ${words.host} since ${words.since}` : undefined;
  const written = await stat(file).catch(() => undefined);
  return written && Date.now() - written.mtimeMs < writingMs ? 'a process that has only just begun' : undefined;
}

async function locksIn(folder: string): Promise<readonly Lock[]> {
  const files = (await readdir(folder)).flatMap((name) => {
    const generation = named.exec(name)?.[1];
    return generation === undefined ? [] : [{ file: path.join(folder, name), generation: Number(generation) }];
  });
  return Promise.all(files.map(async (one) => ({ ...one, heldBy: await heldBy(one.file) })));
}

const busy = (folder: string, { file, heldBy }: Lock): BusyError =>
  new BusyError(`${folder} is in use by ${heldBy}; wait for it or name another folder (the lock is ${path.basename(file)})`);

/**
 * Keeps a folder for this process until the lock is given back; rejects with BusyError when another has it. A dead process
 * holds nothing. Every lock is a file of its own, made only where there is none, so that of two that take over from the
 * dead one comes too late.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const since = new Date(Date.now() - process.uptime() * 1000).toISOString();
  const born = await birthOf(process.pid);
  const words: Holder = { pid: process.pid, ...(born === undefined ? {} : { born }), host: hostname(), since };
  for (;;) {
    const there = await locksIn(folder);
    const held = there.find((lock) => lock.heldBy !== undefined);
    if (held) throw busy(folder, held);
    const next = Math.max(0, ...there.map(({ generation }) => generation)) + 1;
    const file = path.join(folder, `run-${next}.lock`);
    const made = await writeFile(file, JSON.stringify(words), { flag: 'wx' }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (!made) continue;
    const others = (await locksIn(folder)).filter((lock) => lock.file !== file);
    const rival = others.find((lock) => lock.heldBy !== undefined);
    if (rival) {
      await rm(file, { force: true });
      throw busy(folder, rival);
    }
    await Promise.all(others.map((lock) => rm(lock.file, { force: true })));
    return () => rm(file, { force: true });
  }
}
