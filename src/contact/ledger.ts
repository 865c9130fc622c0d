import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { chainOf, type Entry, lineAfter, readChain, textOf } from './chain.ts';
import { checkClaims } from './claims.ts';
import { isPart, openPlain, readPlain, replaceFile, syncFolder } from './durable-file.ts';
import type { EnquiryState } from './enquiry-state.ts';
import { type LedgerEvent, type LedgerLine, ledgerEvent } from './events.ts';
import { emptyFold, type Fold } from './fold.ts';
import { codeOf, failing, LedgerError } from './ledger-error.ts';
import { openStateFolder, statePaths } from './state-folder.ts';
import { whyNotNext } from './transitions.ts';

export { LedgerError } from './ledger-error.ts';

/** The diary of all enquiries, kept for this process alone until it is closed. */
export interface Ledger {
  /** What the lines come to. */
  states(): ReadonlyMap<string, EnquiryState>;
  lines(): readonly LedgerLine[];
  /** Resolves when the line is on the disk; rejects with LedgerError when it is not, or when it may not come next. */
  append(event: LedgerEvent): Promise<void>;
  /** Writes the whole anew, in one step: for what is to be forgotten, and for nothing else. */
  rewrite(entries: readonly Entry[]): Promise<void>;
  close(): Promise<void>;
  /** What had to be mended when it was opened, in a sentence. */
  readonly mended: string | undefined;
}

interface Surroundings {
  /** Keeps the folder for this process; resolves with how to give it back. */
  readonly lock: (dir: string) => Promise<() => Promise<void>>;
  /** ISO 8601. */
  readonly now: () => string;
}

const lineEnd = 0x0a;

/** Bytes up to the last line end: what follows it was cut off in the writing. */
const wholeLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.lastIndexOf(lineEnd) + 1);

function linesIn(bytes: Uint8Array, file: string): readonly LedgerLine[] {
  try {
    return readChain(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), file);
  } catch (error) {
    if (error instanceof TypeError) throw new LedgerError(`${file} holds bytes that are no text; put back a copy of it.`);
    throw error;
  }
}

/** The lines of a ledger that another process may be writing; none when there is no ledger. */
export async function readLedger(dir: string): Promise<readonly LedgerLine[]> {
  const { ledger: file } = statePaths(dir);
  return linesIn(wholeLines((await readPlain(file)) ?? new Uint8Array()), file);
}

async function dropParts(dir: string): Promise<void> {
  const parts = (await readdir(dir)).filter((name) => name.startsWith('ledger.jsonl.') && isPart(name));
  await Promise.all(parts.map((name) => rm(path.join(dir, name), { force: true })));
}

/** The file of a locked folder, open at its end; a last line that was cut off in the writing is taken away. */
async function openFile(dir: string, file: string) {
  await dropParts(dir);
  const handle = await openPlain(file, true);
  try {
    const bytes = await handle.readFile();
    const whole = wholeLines(bytes);
    const lines = [...linesIn(whole, file)];
    const torn = bytes.length - whole.length;
    if (torn > 0) await handle.truncate(whole.length);
    await handle.sync();
    await syncFolder(dir);
    return { handle, lines, torn, size: whole.length };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function foldOf(lines: readonly LedgerLine[]): Fold {
  const folded = emptyFold();
  for (const line of lines) folded.add(line);
  return folded;
}

/** Why a folder cannot be locked is for the lock to say, but for trouble with the disk. */
async function locked(dir: string, lock: Surroundings['lock']): Promise<() => Promise<void>> {
  try {
    return await lock(dir);
  } catch (error) {
    if (codeOf(error) === undefined || !(error instanceof Error)) throw error;
    throw new LedgerError(`Cannot lock ${dir}: ${error.message}.`);
  }
}

/**
 * Opens the ledger of a folder and makes both where they are missing. Rejects with LedgerError when they cannot be used or
 * were changed, and with what `lock` says when another process has the folder.
 */
export async function openLedger(dir: string, { lock, now }: Surroundings): Promise<Ledger> {
  await openStateFolder(dir);
  const { ledger: file } = statePaths(dir);
  const release = await locked(dir, lock);
  let opened: Awaited<ReturnType<typeof openFile>>;
  try {
    opened = await failing(`Cannot open ${file}`, () => openFile(dir, file));
    try {
      await checkClaims(dir, opened.lines);
    } catch (error) {
      await opened.handle.close();
      throw error;
    }
  } catch (error) {
    await release();
    throw error;
  }
  const { handle, torn } = opened;
  let { lines, size } = opened;
  let folded = foldOf(lines);
  let ended: string | undefined;
  let queue: Promise<void> = Promise.resolve();
  let closing: Promise<void> | undefined;
  /** One change after the other; the first that fails is the last, for nobody knows how much of it was written. */
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const done = queue.then(async () => {
      if (ended !== undefined) throw new LedgerError(ended);
      try {
        await failing(`Cannot write ${file}`, change);
      } catch (error) {
        ended = `${file} is no longer written to, after this: ${error instanceof Error ? error.message : String(error)}`;
        throw error;
      }
    });
    queue = done.catch(() => {});
    return done;
  };

  async function write(event: LedgerEvent): Promise<void> {
    const [own, there] = await Promise.all([handle.stat(), lstat(file)]);
    if (own.ino !== there.ino || there.size !== size)
      throw new LedgerError(`${file} was changed by another program in the meantime; stop that, and begin again.`);
    const line = lineAfter(lines.at(-1), { ts: now(), event });
    const text = textOf(line);
    await handle.appendFile(text);
    await handle.sync();
    size += Buffer.byteLength(text);
    lines.push(line);
    folded.add(line);
  }

  return {
    states: () => folded.states(),
    lines: () => lines,
    append: (event) => {
      const parsed = ledgerEvent.safeParse(event);
      if (!parsed.success)
        return Promise.reject(new LedgerError(`A line of the ledger would not be readable: ${parsed.error.message}`));
      let refused: LedgerError | undefined;
      return inTurn(async () => {
        const why = whyNotNext(folded.states().get(event.enquiry), parsed.data, now());
        if (why === undefined) await write(parsed.data);
        else refused = new LedgerError(why);
      }).then(() => {
        if (refused) throw refused;
      });
    },
    rewrite: (entries) =>
      inTurn(async () => {
        const fresh = [...chainOf(entries)];
        await replaceFile(file, fresh.map(textOf).join(''));
        lines = fresh;
        folded = foldOf(fresh);
        ended = `${file} was written anew; open it again.`;
      }),
    close: () => {
      closing ??= queue.then(async () => {
        ended ??= `${file} was closed.`;
        await handle.close();
        await release();
      });
      return closing;
    },
    mended:
      torn === 0
        ? undefined
        : `The last line of ${file} was cut off in the writing (${torn} bytes) and is taken away; all before it is whole.`,
  };
}
