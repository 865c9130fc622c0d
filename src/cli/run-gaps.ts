import type { Damage } from '../store/company-folder.ts';
import type { Output } from './output.ts';
import { type CliWords, cliWording } from './words/index.ts';

/** What was made of pages, which may be whole beside it. */
const measuredFile = /\/(?:readings|scorecard)\.json/;

/** Says what of a saved run is not in the report, and how to get it there. */
export function sayGaps(
  folder: string,
  { damaged, missing }: { readonly damaged: readonly Damage[]; readonly missing: readonly string[] },
  output: Output,
  { trouble, said }: CliWords = cliWording.en,
): void {
  for (const { file, problem } of damaged) output.say(trouble.leftOut(file, said(problem)));
  if (damaged.some(({ file }) => measuredFile.test(file))) output.say(trouble.mend(folder));
  if (missing.length === 0) return;
  output.say(trouble.unfinished(missing.join(', '), folder));
}
