import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Assertion } from '../model/gate.ts';
import type { Report } from '../model/scorecard.ts';
import { type Format, formatNames } from '../report/format-names.ts';
import { render } from '../report/index.ts';
import { namesWith } from '../run/product-names.ts';
import { probeFolder, writeWhole } from '../store/files.ts';
import { CommandError, exitCode, exitCodeFor } from './exit-code.ts';
import { tellGates, withGates } from './gates.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';

const byExtension: Readonly<Record<string, Format>> = {
  '.txt': 'terminal',
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.html': 'html',
  '.xml': 'junit',
};
const known = Object.keys(byExtension).join(', ');

function formatFor(file: string): Format {
  const format = byExtension[path.extname(file).toLowerCase()];
  if (!format) throw new CommandError(exitCode.usage, `Cannot tell the format of ${file}; name a file that ends in ${known}.`);
  return format;
}

/** Refuses a folder to write to whose own place is not there either: more likely a slip than a wish for a new tree. */
export async function checkFolder(folder: string, option: '--output' | '--save'): Promise<void> {
  const place = path.dirname(path.resolve(folder));
  if (await stat(place).catch(() => undefined)) return;
  throw new CommandError(exitCode.usage, `There is no folder ${place}; make it first, or name another place for ${option}.`);
}

/** Refuses, before the work begins, files that could not be written after it; the folder of one is made where its own place is there. */
export async function checkOutputs(files: readonly string[]): Promise<void> {
  for (const file of files) {
    formatFor(file);
    const there = await stat(file).catch(() => undefined);
    if (there?.isDirectory()) throw new CommandError(exitCode.usage, `${file} is a folder; name a file.`);
    await checkFolder(path.dirname(file), '--output');
  }
  for (const file of files) await probeFolder(path.dirname(file));
}

/** The same for the same address in every run: the start of the SHA-256 of it in lower case. */
const fingerprint = (address: string): string => createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16);

/**
 * Writes the report to the files asked for and to stdout, and gives the exit code. `assertions` are demanded beside those of
 * the rubric. What cannot be written keeps nothing else from being written; the first such trouble is thrown at the end.
 */
export async function publish(
  measured: Report,
  flags: Flags,
  output: Output,
  assertions: readonly Assertion[] = [],
): Promise<number> {
  const report = withGates(measured, flags, assertions);
  const people = flags.mask === false ? 'shown' : 'masked';
  const shared = { details: flags.details ?? false, names: namesWith(flags.own), people, fingerprint } as const;
  const format = formatNames.find((name) => name === flags.format) ?? 'terminal';
  const written: string[] = [];
  const troubles: unknown[] = [];
  for (const file of flags.output ?? []) {
    await writeWhole(file, render(report, { ...shared, format: formatFor(file), width: 120 })).then(
      () => written.push(file),
      (trouble: unknown) => troubles.push(trouble),
    );
  }
  await output.report(render(report, { ...shared, format, width: output.width, color: output.color }));
  if (!flags.quiet) for (const file of written) output.say(`Wrote ${file}`);
  if (troubles.length > 0) throw troubles[0];
  tellGates(report, format, output);
  return exitCodeFor(report);
}
