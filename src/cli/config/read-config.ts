import { readFile } from 'node:fs/promises';
import { CommandError, exitCode } from '../exit-code.ts';
import { type Config, parseConfig } from './parse-config.ts';

/** The file that is read from the working folder when none is named. */
const configName = 'support-audit.config.yaml';

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** A configuration, read and checked; rejects with ConfigError, which tells every problem, or with CommandError. */
export async function readConfig(file: string): Promise<Config> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const why = troubles[String(codeOf(error))] ?? (error instanceof Error ? error.message : String(error));
    throw new CommandError(
      exitCode.usage,
      `Cannot read the configuration ${file}: ${why}. Name another with --config FILE; docs/runs.md and docs/contact.md show one.`,
    );
  }
  return parseConfig(file, bytes);
}

/** The configuration that was named, or that of the working folder; undefined when it has none, or none is wanted (`false`). */
export async function findConfig(named: string | false | undefined): Promise<Config | undefined> {
  if (named === false) return undefined;
  if (named !== undefined) return readConfig(named);
  const there = await readFile(configName).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
  return there ? readConfig(configName) : undefined;
}
