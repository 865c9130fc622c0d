/** The folder cannot be written or read: what happened, and where. */
export class StoreError extends Error {}

/** Work on files, whose failures are StoreErrors that begin with `what`. */
export async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
