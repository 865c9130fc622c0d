import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from '../../src/store/run-lock.ts';
import { BusyError } from '../../src/store/store-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'support-audit-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const since = '2026-05-04T10:00:00.000Z';
const put = (words: object | string, name = 'run-1.lock'): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof words === 'string' ? words : JSON.stringify(words));
  return file;
};
/** An id that the system gives to no process. */
const nobody = 2 ** 30;
/** The id of the installed system, where it has one. */
const installed = existsSync('/etc/machine-id') ? readFileSync('/etc/machine-id', 'utf8').trim() : '';

describe('the lock of a folder', () => {
  it('has one holder, however many want it at once, and is free again when that one is done', async () => {
    for (let round = 0; round < 20; round++) {
      put({ pid: nobody, host: hostname(), since });
      const wanting = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
      const holders = wanting.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(holders).toHaveLength(1);
      expect(
        wanting.flatMap((one) => (one.status === 'rejected' && !(one.reason instanceof BusyError) ? [one.reason] : [])),
      ).toEqual([]);
      await holders[0]?.();
      expect(readdirSync(folder)).toEqual([]);
    }
  });
  it('names who holds it, and where', async () => {
    put({ pid: process.pid, host: hostname(), since });
    await expect(lockFolder(folder)).rejects.toThrow(
      `${folder} is in use by process ${process.pid} on ${hostname()} since ${since}; wait for it or name another folder (the lock is run-1.lock)`,
    );
  });
  it('is not held by a process that ended', async () => {
    put({ pid: nobody, host: hostname(), since });
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function');
  });
  it.runIf(process.platform === 'linux')('is not held by a later process that has the same id', async () => {
    put({ pid: process.pid, born: '1', host: hostname(), since });
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function');
  });
  it('is held by a process of another machine, which cannot be asked', async () => {
    put({ pid: nobody, host: `not-${hostname()}`, since });
    await expect(lockFolder(folder)).rejects.toThrow(BusyError);
  });
  it('is held by a process of another container, whose ids mean nothing here', async () => {
    put({ pid: nobody, host: hostname(), realm: 'another', since });
    await expect(lockFolder(folder)).rejects.toThrow('cannot be asked from here: if it is gone, delete the lock');
  });
  it.runIf(installed !== '')('is not held by a process of an earlier start of this system', async () => {
    put({ pid: process.pid, host: hostname(), realm: 'another', system: { id: installed, boot: 'earlier' }, since });
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function');
  });
  it('is held while it is being written, and not for long after that', async () => {
    const file = put('');
    await expect(lockFolder(folder)).rejects.toThrow('a process that has only just begun');
    utimesSync(file, new Date(), new Date(Date.now() - 60_000));
    await expect(lockFolder(folder)).resolves.toBeTypeOf('function');
  });
});
