import path from 'node:path';
import type { Difference } from '../model/difference.ts';
import type { Report } from '../model/scorecard.ts';
import { renderDiff } from '../report/diff.ts';
import { diffFormatNames } from '../report/format-names.ts';
import { toldReport } from '../report/index.ts';
import { namesWith } from '../run/product-names.ts';
import { reportOfRun } from '../run/run-report.ts';
import { diff } from '../score/diff.ts';
import { findRun } from '../store/find-run.ts';
import { readRun } from '../store/run-folder.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { regressionCode } from './regressions.ts';
import { sayGaps } from './run-gaps.ts';
import { wordsFor } from './words/index.ts';

/** The saved report in a folder; what of the run cannot be read is said. */
export async function savedReport(folder: string, output: Output, flags: Pick<Flags, 'lang'>): Promise<Report> {
  const run = await readRun(folder, 'compare with');
  sayGaps(folder, run, output, wordsFor(flags));
  if (run.companies.length === 0) throw new CommandError(exitCode.environment, ({ trouble }) => trouble.noScorecard(folder));
  return reportOfRun(run);
}

/** What changed between two reports, told in the language and with the shields that the flags ask for. */
export function changesBetween(before: Report, after: Report, { lang = 'en', mask }: Pick<Flags, 'lang' | 'mask'>): Difference {
  const told = (report: Report): Report => toldReport(report, { locale: lang, people: mask === false ? 'shown' : 'masked' });
  return diff(told(before), told(after));
}

/** A difference as text, in the words and with the shields that the flags ask for. */
export function diffText(
  difference: Difference,
  format: string,
  flags: Pick<Flags, 'mask' | 'own' | 'lang'>,
  output: Output,
): string {
  return renderDiff(difference, {
    format: diffFormatNames.find((name) => name === format) ?? 'terminal',
    width: output.width,
    color: output.color,
    ...(flags.lang === undefined ? {} : { locale: flags.lang }),
    names: namesWith(flags.own, difference.before, difference.after),
    people: flags.mask === false ? 'shown' : 'masked',
  });
}

/** What became of every company and criterion from one saved run to another. */
export async function diffCommand(earlier: string, later: string, flags: Flags, output: Output): Promise<number> {
  const [first, second] = [await findRun(earlier, flags.root), await findRun(later, flags.root)];
  if (path.resolve(first) === path.resolve(second))
    throw new CommandError(exitCode.usage, ({ runs }) => runs.oneRunTwice(earlier, later, first));
  const before = await savedReport(first, output, flags);
  const after = await savedReport(second, output, flags);
  const difference = changesBetween(before, after, flags);
  await output.report(diffText(difference, flags.format, flags, output));
  return regressionCode(difference, flags, output);
}
