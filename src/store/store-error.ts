/** The folder cannot be written or read: what happened, and where. */
export class StoreError extends Error {}

/** Another process is writing to the folder. */
export class BusyError extends StoreError {}

/** The run in the folder was started with something else: going on with it would mix two runs. */
export class ResumeError extends StoreError {}

/** Work on files, whose failures are StoreErrors that begin with `what`. */
export async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
