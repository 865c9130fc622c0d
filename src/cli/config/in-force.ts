import path from 'node:path';
import type { Command } from 'commander';
import { rubricNames } from '../../run/read-rubric.ts';
import { type Flags, variableOf } from '../options.ts';
import { configAssertions } from './config-assertions.ts';
import { ownKnowledge } from './own-knowledge.ts';
import type { Config } from './parse-config.ts';
import { findConfig } from './read-config.ts';
import type { ConfigFile } from './schema.ts';

/** Options that a configuration may set: the key there and the option. */
const settings = [
  ['rubric', 'rubric'],
  ['industry', 'industry'],
  ['locale', 'locale'],
  ['lang', 'lang'],
  ['timeout', 'timeout'],
  ['max_pages', 'maxPages'],
  ['concurrency', 'concurrency'],
  ['polite_delay', 'politeDelay'],
  ['browser', 'browser'],
  ['format', 'format'],
  ['output', 'output'],
  ['questions', 'questions'],
] as const satisfies readonly (readonly [keyof ConfigFile, keyof Flags])[];

/** A setting with its origin: a flag, a variable of the environment, a line of the file, or the default. */
export interface Setting {
  readonly key: string;
  /** Null when nothing is set. */
  readonly value: unknown;
  readonly from: string;
}

export interface InForce {
  readonly flags: Flags;
  readonly config: Config | undefined;
  readonly settings: readonly Setting[];
}

/** Paths in a configuration are seen from its folder. */
const near = ({ file }: Config, place: string): string => (path.isAbsolute(place) ? place : path.join(path.dirname(file), place));

async function fromFile(config: Config, key: (typeof settings)[number][0]): Promise<unknown> {
  const { value } = config;
  if (key === 'rubric' && value.rubric !== undefined)
    return (await rubricNames()).includes(value.rubric) ? value.rubric : near(config, value.rubric);
  if (key === 'questions' && value.questions !== undefined) return near(config, value.questions);
  if (key === 'output') return value.output?.map((file) => near(config, file));
  if (key !== 'browser' || value.browser === undefined || value.browser === 'auto')
    return value[key] === 'auto' ? true : value[key];
  return value.browser === 'off' ? false : near(config, value.browser);
}

const blocks = ['companies', 'vendors', 'words', 'assert', 'contact'] as const satisfies readonly (keyof ConfigFile)[];

/** Blocks that only a file has, as they are written there and completed. */
const blockSettings = ({ file, value, at }: Config): readonly Setting[] =>
  blocks.flatMap((key) => {
    const { line } = at([key], 'key');
    const block = value[key];
    const isThere = block !== undefined && !(Array.isArray(block) && block.length === 0);
    return isThere && at([key], 'key') !== at([]) ? [{ key, value: block, from: `${file}:${line}` }] : [];
  });

/**
 * What is in force for a command: flags win over the environment, that over the configuration, that over defaults. Rejects
 * with ConfigError on a configuration that cannot be used.
 */
export async function inForce(command: Command): Promise<InForce> {
  const config = await findConfig(command.opts<Flags>().config);
  const shown: Setting[] = [];
  for (const [key, option] of settings) {
    const known = command.options.filter((one) => one.attributeName() === option);
    if (known.length === 0) continue;
    const variable = variableOf(option);
    const source = command.getOptionValueSource(option);
    const given = source === 'cli' || source === 'env';
    const inEnvironment = option === 'browser' && !given && (process.env[variable] ?? '') !== '';
    // What a scan is to write, another look at a run must not write over.
    const isUnset = !given && !inEnvironment && (key !== 'output' || command.name() === 'scan');
    const value = isUnset && config ? await fromFile(config, key) : undefined;
    if (value !== undefined) command.setOptionValueWithSource(option, value, 'config');
    const flag = known.find(({ negate }) => negate === (command.opts<Flags>()[option] === false)) ?? known[0];
    shown.push({
      key,
      value: inEnvironment ? process.env[variable] : plain(key, command.opts<Flags>()[option]),
      from:
        inEnvironment || source === 'env'
          ? `env ${variable}`
          : source === 'cli'
            ? `flag ${flag?.long}`
            : value === undefined || !config
              ? 'default'
              : `${config.file}:${config.at([key], 'key').line}`,
    });
  }
  const names = command.options.map((one) => one.attributeName());
  const given = names.filter((name) => command.getOptionValueSource(name) === 'cli');
  const byDefault = names.filter((name) => command.getOptionValueSource(name) === 'default');
  const flags: Flags = { ...command.opts<Flags>(), given, byDefault };
  return {
    flags: config
      ? {
          ...flags,
          companies: config.value.companies.map(({ domain }) => domain),
          own: ownKnowledge(config.value),
          demands: (rubric) => configAssertions(config, rubric),
        }
      : flags,
    config,
    settings: [...shown, ...(config ? blockSettings(config) : [])],
  };
}

/** A value as a configuration would write it. */
function plain(key: string, value: unknown): unknown {
  if (key === 'browser') return value === false ? 'off' : typeof value === 'string' ? value : 'auto';
  return value ?? null;
}
