import { contactRemarks } from '../../contact/config-remarks.ts';
import { clean } from '../../lib/text.ts';
import { checkYaml, type Place, valueAt } from '../../lib/yaml/check-yaml.ts';
import { suggest } from '../../lib/yaml/nearest.ts';
import { sayProblem } from '../../lib/yaml/problem.ts';
import { sayWith } from '../../lib/yaml/say.ts';
import type { Path, Spot } from '../../lib/yaml/tree.ts';
import { ConfigError } from './config-error.ts';
import { settingRemarks } from './remarks.ts';
import { type ConfigFile, configFile, pinnable } from './schema.ts';
import { vendorRemarks } from './vendor-remarks.ts';

/** A configuration that was read and checked. */
export interface Config {
  /** How problems and origins name the file. */
  readonly file: string;
  readonly value: ConfigFile;
  /** Where a part of it stands in the file. */
  at(path: Path, part?: 'key' | 'value'): Spot;
}

const words = sayWith({ keys: 'the key cannot be read' });
/** The maps whose keys are a list of places have no words of their own for a key too many. */
const say: typeof words = (issue) =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => `unknown key "${key}"${suggest(key, pinnable.options)}`).join('\n')
    : words(issue);

/** Names that the author gave to parts of a list. */
const nameOf: Readonly<Record<string, string>> = { companies: 'domain', vendors: 'id' };

/** Problems name the company, the row or the block that they are in. */
function placeOf(value: unknown, path: Path): Place {
  const [block, index] = path;
  if (typeof block !== 'string' || path.length < 2) return { where: 'configuration', within: path };
  const key = nameOf[block];
  if (key === undefined || typeof index !== 'number') return { where: block, within: path.slice(1) };
  const name = valueAt(value, [block, index, key]);
  return typeof name === 'string' && name !== '' && path.length > 2
    ? { where: clean(name, 64), within: path.slice(2) }
    : { where: block, within: path.slice(1) };
}

/** A configuration in YAML; throws a ConfigError with every problem as `file:line:col`. */
export function parseConfig(file: string, bytes: Uint8Array): Config {
  const checked = checkYaml(bytes, {
    file,
    noun: 'configuration',
    schema: configFile,
    say,
    placeOf,
    further: (raw) => [...settingRemarks(raw), ...vendorRemarks(valueAt(raw, ['vendors'])), ...contactRemarks(raw)],
  });
  if (!checked.ok) throw new ConfigError(checked.problems.map(sayProblem));
  return { file, value: checked.value, at: checked.at };
}
