import { nearest } from '../lib/yaml/nearest.ts';
import { isOwnMeasure, type MeasureId } from '../model/measures.ts';
import type { Source } from '../model/reading.ts';
import { explainCriterion, listCriteria } from '../report/explain.ts';
import { measureSources } from '../rubric/measure-sources.ts';
import { readRubric } from '../run/read-rubric.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import type { Output } from './output.ts';

const sourcesOf = (measure: MeasureId): readonly Source[] => (isOwnMeasure(measure) ? ['public'] : measureSources[measure]);

/** `explain CRITERION`: what it means; without one, all criteria of the rubric. */
export async function explainCommand(id: string | undefined, flags: Flags, output: Output): Promise<number> {
  const rubric = await readRubric(flags.rubric, flags.industry);
  const options = { width: output.width, ...(flags.lang === undefined ? {} : { locale: flags.lang }), sourcesOf };
  const text = id === undefined ? listCriteria(rubric, options) : explainCriterion(rubric, id, options);
  if (text === undefined) {
    const near = nearest(
      id ?? '',
      rubric.channels.flatMap(({ criteria }) => criteria.map((one) => one.id)),
    );
    throw new CommandError(exitCode.usage, ({ trouble }) =>
      trouble.noSuchCriterion(id ?? '', rubric.id, near === undefined ? trouble.allCriteria : trouble.meant(near)),
    );
  }
  await output.report(text);
  return exitCode.done;
}
