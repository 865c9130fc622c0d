import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Report } from '../model/scorecard.ts';
import { type Format, formatNames } from '../report/format-names.ts';
import { type RenderOptions, render } from '../report/index.ts';
import { namesWith } from '../run/product-names.ts';
import { probeFolder, writeWhole } from '../store/files.ts';
import { detailsOf } from './details.ts';
import { CommandError, exitCode, exitCodeFor } from './exit-code.ts';
import { tellGates, withGates } from './gates.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { vainOptions } from './vain-options.ts';
import { wishesOf } from './wishes.ts';
import { wordsFor } from './words/index.ts';

const byExtension: Readonly<Record<string, Format | 'xlsx'>> = {
  '.txt': 'terminal',
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
  '.html': 'html',
  '.xml': 'junit',
  '.xlsx': 'xlsx',
};
const known = Object.keys(byExtension).join(', ');

function formatFor(file: string): Format | 'xlsx' {
  const format = byExtension[path.extname(file).toLowerCase()];
  if (!format) throw new CommandError(exitCode.usage, ({ trouble }) => trouble.noFormat(file, known));
  return format;
}

/** Refuses a folder to write to whose own place is not there either: more likely a slip than a wish for a new tree. */
export async function checkFolder(folder: string, option: '--output' | '--save'): Promise<void> {
  const place = path.dirname(path.resolve(folder));
  if (await stat(place).catch(() => undefined)) return;
  throw new CommandError(exitCode.usage, ({ trouble }) => trouble.noFolder(place, option));
}

/** Refuses, before the work begins, files that could not be written after it; the folder of one is made where its own place is there. */
export async function checkOutputs(files: readonly string[], flags: Pick<Flags, 'lang'>, output: Output): Promise<void> {
  for (const file of files) {
    formatFor(file);
    const there = await stat(file).catch(() => undefined);
    if (there?.isDirectory()) throw new CommandError(exitCode.usage, ({ trouble }) => trouble.isFolder(file));
    await checkFolder(path.dirname(file), '--output');
  }
  const { trouble } = wordsFor(flags);
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    const isNew = (await stat(folder).catch(() => undefined)) === undefined;
    await probeFolder(folder);
    if (isNew) output.say(trouble.madeFolder(folder));
  }
}

/** The same for the same address in every run: the start of the SHA-256 of it in lower case. */
const fingerprint = (address: string): string => createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16);

/** What a report can be asked to tell more of. */
const knownIn = ({ scorecards }: Report) => ({
  criteria: scorecards.flatMap(({ channels }) => channels.flatMap(({ criteria }) => criteria.map(({ id }) => id))),
  companies: scorecards.map(({ domain }) => domain),
});

/** How reports are to be made, but for their format and the terminal. */
async function manner(report: Report, flags: Flags): Promise<Omit<RenderOptions, 'format'>> {
  const only = detailsOf(flags, knownIn(report));
  return {
    ...(await wishesOf(flags)),
    ...(only === undefined ? {} : { only }),
    ...(flags.lang === undefined ? {} : { locale: flags.lang }),
    details: only !== undefined || flags.details === true,
    names: namesWith(flags.own, report),
    people: flags.mask === false ? 'shown' : 'masked',
    fingerprint,
  };
}

/** What a file of this name is to hold. */
async function contentFor(file: string, report: Report, options: Omit<RenderOptions, 'format'>): Promise<string | Uint8Array> {
  const format = formatFor(file);
  if (format !== 'xlsx') return render(report, { ...options, format, width: 120 });
  return (await import('../report/xlsx.ts')).renderXlsx(report, options);
}

/**
 * Writes the report to the files asked for and to stdout, and gives the exit code. What cannot be written keeps nothing else from being written; the first such trouble is thrown at the end.
 */
export async function publish(measured: Report, flags: Flags, output: Output): Promise<number> {
  const report = withGates(measured, flags);
  const options = await manner(report, flags);
  const format = formatNames.find((name) => name === flags.format) ?? 'terminal';
  const written: string[] = [];
  const troubles: unknown[] = [];
  for (const file of flags.output ?? []) {
    await contentFor(file, report, options)
      .then((content) => writeWhole(file, content))
      .then(
        () => written.push(file),
        (trouble: unknown) => troubles.push(trouble),
      );
  }
  await output.report(render(report, { ...options, format, width: output.width, color: output.color }));
  const { scan } = wordsFor(flags);
  if (!flags.quiet) for (const file of written) output.say(scan.wrote(file));
  if (troubles.length > 0) throw troubles[0];
  const made = new Set([format, ...(flags.output ?? []).map(formatFor)]);
  for (const vain of vainOptions(flags, made))
    output.say(wordsFor(flags).trouble.noEffect(vain.option, vain.format.toUpperCase()));
  const isJunit = format === 'junit' || written.some((file) => formatFor(file) === 'junit');
  if (isJunit && report.gates === undefined) output.say(wordsFor(flags).trouble.noTest);
  tellGates(report, format, options, output);
  return exitCodeFor(report);
}
