import type { Damage } from '../store/company-folder.ts';
import type { Output } from './output.ts';

/** Says what of a saved run is not in the report, and how to get it there. */
export function sayGaps(
  folder: string,
  { damaged, missing }: { readonly damaged: readonly Damage[]; readonly missing: readonly string[] },
  output: Output,
): void {
  for (const { file, problem } of damaged) output.say(`Left out ${file}: ${problem}`);
  if (missing.length === 0) return;
  output.say(
    `The run is unfinished; not in the report: ${missing.join(', ')}. To look at them: the same scan with --resume ${folder}`,
  );
}
