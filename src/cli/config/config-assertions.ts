import { assertionFaults, buildAssertions } from '../../lib/assertions.ts';
import { sayProblem } from '../../lib/yaml/problem.ts';
import type { Assertion } from '../../model/gate.ts';
import type { Rubric } from '../../model/rubric.ts';
import { ConfigError } from './config-error.ts';
import type { Config } from './parse-config.ts';

/** What a configuration demands of the companies; throws a ConfigError on what the rubric does not have. */
export function configAssertions({ file, value, at }: Config, { channels }: Rubric): readonly Assertion[] {
  const block = value.assert ?? [];
  const criteria = channels.flatMap((channel) => channel.criteria.map(({ id, measure }) => ({ id, measure })));
  const faults = assertionFaults(block, { channels: channels.map(({ id }) => id), criteria });
  if (faults.length === 0) return buildAssertions(block);
  throw new ConfigError(
    faults.map(({ path, message }) => sayProblem({ file, ...at(['assert', ...path]), where: 'assert', message })),
  );
}
