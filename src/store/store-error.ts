import { whyUnreadable } from '../lib/file-trouble.ts';

/** The folder cannot be written or read: what happened, and where. */
export class StoreError extends Error {}

/** Another process is writing to the folder. */
export class BusyError extends StoreError {}

/** The run in the folder was started with something else: going on with it would mix two runs. */
export class ResumeError extends StoreError {}

/** There is no run of the name that was given. */
export class NoRunError extends StoreError {}

/** What the system says of work on files, in words that follow a colon. */
const troubles = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'something of that name is there already',
  ENOTEMPTY: 'something of that name is there already',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'nothing can be written to this file system',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the quota of the device is used up',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

/** Work on files, whose failures are StoreErrors that begin with `what`. */
export async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${what}: ${whyUnreadable(error, troubles)}`);
  }
}
