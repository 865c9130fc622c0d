import type { Rubric } from '../model/rubric.ts';
import { readRubric, rubricNames } from '../run/read-rubric.ts';
import { RubricError } from '../run/rubric-error.ts';
import { isProblem } from '../store/problem.ts';
import { manifestOf } from '../store/run-manifest.ts';
import type { Flags } from './flags.ts';
import type { Output } from './output.ts';
import { wordsFor } from './words/index.ts';

type RubricFlags = Pick<Flags, 'rubric' | 'industry' | 'given' | 'byDefault' | 'demands' | 'lang'>;

/** The rubric with what the configuration demands of the companies beside it. */
export function withDemands(rubric: Rubric, { demands }: Pick<Flags, 'demands'>): Rubric {
  const further = demands?.(rubric) ?? [];
  return further.length === 0 ? rubric : { ...rubric, assertions: [...(rubric.assertions ?? []), ...further] };
}

/** The first of these rubrics whose text is the one that was priced with. */
async function sameRubric(places: readonly string[], sha256: string, industry: string | undefined): Promise<Rubric | undefined> {
  for (const place of places) {
    const read = await readRubric(place, industry).catch((error: unknown) => {
      if (error instanceof RubricError) return undefined;
      throw error;
    });
    if (read?.sha256 === sha256) return read;
  }
  return undefined;
}

interface Named {
  readonly id: string;
  readonly version?: string;
  readonly sha256: string;
  readonly industry?: string | undefined;
}
const nameOf = ({ id, version, sha256, industry }: Named): string =>
  [id, version, industry, `(${sha256.slice(0, 12)})`].filter((part) => part !== undefined).join(' ');

/**
 * The rubric for a saved run: what was named, or else the run's own. Says when prices change although no rubric was named on
 * the command line.
 */
export async function rubricForRun(folder: string, flags: RubricFlags, output: Output): Promise<Rubric> {
  const manifest = await manifestOf(folder);
  const { byDefault = [], given = ['rubric'] } = flags;
  if (isProblem(manifest)) return withDemands(await readRubric(flags.rubric, flags.industry), flags);
  const before = manifest.rubric;
  const file = manifest.schemaVersion === 2 ? manifest.files?.['--rubric'] : undefined;
  const builtIn = (await rubricNames()).filter((name) => name === before.id);
  const places = [...builtIn, ...(typeof file === 'string' ? [file] : [])];
  const isNamed = !byDefault.includes('rubric');
  const own = isNamed ? undefined : await sameRubric(places, before.sha256, flags.industry ?? before.industry);
  const rubric = own ?? (await readRubric(flags.rubric, flags.industry));
  const isOther = rubric.sha256 !== before.sha256 || rubric.industry !== before.industry;
  if (isOther && !given.includes('rubric') && !given.includes('industry'))
    output.say(wordsFor(flags).trouble.otherRubric(nameOf(before), nameOf(rubric)));
  return withDemands(rubric, flags);
}
