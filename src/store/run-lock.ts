import { readdir, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { BusyError } from './store-error.ts';

const holder = z.object({
  pid: z.int().positive(),
  /** When the process began, as the system counts; tells it from a later one with the same id. */
  born: z.string().optional(),
  host: z.string(),
  /** Where ids of processes mean the same: a start of a system, and a space of names in it, such as a container's. */
  realm: z.string().optional(),
  /** The installed system, and the start of it: after another start nobody of before holds anything. */
  system: z.object({ id: z.string(), boot: z.string() }).optional(),
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

const lineOf = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trim();

const bootHere = (): Promise<string> => lineOf('/proc/sys/kernel/random/boot_id');

/** The realm of this process; undefined where the system does not tell. */
async function realmHere(): Promise<string | undefined> {
  const boot = await bootHere();
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return boot === '' || space === '' ? undefined : `${boot} ${space}`;
}

async function systemHere(): Promise<Holder['system']> {
  const [id, boot] = await Promise.all([lineOf('/etc/machine-id'), bootHere()]);
  return id === '' || boot === '' ? undefined : { id, boot };
}

/** Whether the system of the holder has been started anew since. */
async function isOfEarlierStart({ host, system }: Holder): Promise<boolean> {
  const here = await systemHere();
  return host === hostname() && system !== undefined && system.id === here?.id && system.boot !== here.boot;
}

/** Whether a process can be asked for here: by the same name, another machine or another container may hold the lock. */
const isHere = async ({ host, realm }: Holder): Promise<boolean> =>
  host === hostname() && (realm === undefined || realm === (await realmHere()));

async function isAlive(holder: Holder): Promise<boolean> {
  if (await isOfEarlierStart(holder)) return false;
  if (!(await isHere(holder))) return true;
  const { pid, born } = holder;
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
  if (words) {
    const elsewhere = (await isHere(words)) ? '' : ', which cannot be asked from here: if it is gone, delete the lock';
    return (await isAlive(words)) ? `process ${words.pid} on ${words.host} since ${words.since}${elsewhere}` : undefined;
  }
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
  const [realm, system] = await Promise.all([realmHere(), systemHere()]);
  const words: Holder = {
    pid: process.pid,
    ...(born === undefined ? {} : { born }),
    host: hostname(),
    ...(realm === undefined ? {} : { realm }),
    ...(system === undefined ? {} : { system }),
    since,
  };
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
