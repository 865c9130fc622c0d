/** The folder of the enquiries, or what lies in it, cannot be used: what happened, where, and what to do. */
export class LedgerError extends Error {}

/** Code of a failure of the system, such as ENOENT. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Work on files, whose failures are LedgerErrors that begin with `what`. */
export async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    if (codeOf(error) === 'ELOOP') throw new LedgerError(`${what}: it is a link; put the file itself there, or delete the link.`);
    throw new LedgerError(`${what}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
