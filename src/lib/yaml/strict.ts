import { z } from 'zod';
import { suggest } from './nearest.ts';

/** An object without any key but these; the message has one line for each key too many, in order. `instead` has words for some of them. */
export const strict = <S extends z.core.$ZodShape>(shape: S, instead: Readonly<Record<string, string>> = {}) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .map((key) =>
              Object.hasOwn(instead, key) ? instead[key] : `unknown key "${key}"${suggest(key, Object.keys(shape))}`,
            )
            .join('\n')
        : undefined,
  });
