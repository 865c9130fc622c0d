import type { z } from 'zod';
import { clean } from '../text.ts';
import { suggest } from './nearest.ts';

const nouns: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a map',
  record: 'a map',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

function nounOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  return nouns[typeof value] ?? 'something else';
}

/** What `expected` and the value at hand make together; null never stands for a default. */
function wrongType(expected: string, input: unknown): string {
  const wanted = nouns[expected] ?? expected;
  if (input === undefined) return `is missing: must be ${wanted}`;
  if (input === null) return `must be ${wanted}, not null: write a value or leave the key out`;
  if (typeof input === 'number' && expected === 'number') return 'must be a finite number';
  if (typeof input === 'string' && expected === 'number') return 'must be a number, not text: no quotes, no unit';
  if (typeof input === 'number' && expected === 'string') return 'must be text, not a number: put it in quotes';
  return `must be ${wanted}, not ${nounOf(input)}`;
}

function oneOf(input: unknown, values: readonly string[], longList: string): string {
  const known = values.length <= 16 ? `one of ${values.join(', ')}` : longList;
  if (typeof input === 'string') return `unknown "${clean(input, 60)}"${suggest(input, values) || `; must be ${known}`}`;
  return input === undefined ? `is missing: must be ${known}` : `must be ${known}, not ${nounOf(input)}`;
}

/** What the schema alone does not tell. */
interface Terms {
  /** Where the values of a list too long to repeat are listed. */
  readonly longList?: string;
  /** The kinds of a map that has a `kind`. */
  readonly kinds?: readonly string[];
  /** What a key of a map must be. */
  readonly keys: string;
}

/** The words for what the schema found; undefined where the schema has words of its own. */
export const sayWith =
  ({ longList = 'one of the known values', kinds = [], keys }: Terms): z.core.$ZodErrorMap =>
  (issue) => {
    switch (issue.code) {
      case 'invalid_type':
        return wrongType(issue.expected, issue.input);
      case 'invalid_value':
        return oneOf(issue.input, issue.values.map(String), longList);
      case 'invalid_union': {
        const { input } = issue;
        const kind = typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined;
        return oneOf(kind, kinds, longList);
      }
      case 'invalid_key':
        return keys;
      case 'too_small':
        if (issue.origin === 'array') return 'must not be an empty list';
        return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
      case 'too_big':
        if (issue.origin === 'array') return `must not have more than ${issue.maximum} entries`;
        return issue.origin === 'string'
          ? `must not be longer than ${issue.maximum} characters`
          : `must be at most ${issue.maximum}`;
      default:
        return undefined;
    }
  };
