import { readFile } from 'node:fs/promises';
import { holdsCertificates } from '../gather/certificates.ts';
import { proxyFromEnvironment } from '../gather/upstream.ts';
import { CommandError, exitCode } from './exit-code.ts';

const why = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Certificates of `--ca`, checked to be some. */
export async function readCertificates(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const pem = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(exitCode.usage, ({ trouble }) => trouble.cannotReadOption('--ca', file, trouble.unreadable(error)));
  });
  if (!holdsCertificates(pem)) throw new CommandError(exitCode.usage, ({ trouble }) => trouble.noCertificate(file));
  return pem;
}

/** Names a proxy that cannot be used, of `--proxy` or of the environment, before anything is visited. */
export function checkProxy(named: string | undefined): void {
  try {
    proxyFromEnvironment(process.env, named);
  } catch (error) {
    throw new CommandError(exitCode.usage, ({ trouble, said }) => trouble.badProxy(said(why(error))));
  }
}
