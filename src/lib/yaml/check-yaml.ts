import type { z } from 'zod';
import { clean } from '../text.ts';
import { limits } from './limits.ts';
import { andMore, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import type { Path, Tree } from './tree.ts';

/** A complaint with the part of the file that it is about. */
export interface Remark {
  readonly path: Path;
  readonly message: string;
  readonly on: 'key' | 'value';
}

/** The thing that has a name for the author of a file, and what lies within it. */
export interface Place {
  readonly where: string;
  readonly within: Path;
}

interface Check<S extends z.ZodType> {
  /** How problems name the file. */
  readonly file: string;
  /** What one file holds, such as `rubric`. */
  readonly noun: string;
  readonly schema: S;
  readonly say: z.core.$ZodErrorMap;
  readonly placeOf: (value: unknown, path: Path) => Place;
  /** What the schema cannot tell; called with any value whatever. */
  readonly further: (value: unknown) => readonly Remark[];
}

type Checked<T> =
  | { readonly ok: true; readonly value: T /** Where a part of the value stands. */; readonly at: Tree['at'] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The value at a path; undefined when there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return typeof step === 'number' ? at[step] : undefined;
    return typeof at === 'object' && at !== null ? Object.entries(at).find(([key]) => key === step)?.[1] : undefined;
  }, value);
}

const pathText = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('');

function problemOf(file: string, tree: Tree, remark: Remark, placeOf: (value: unknown, path: Path) => Place): Problem {
  const { where, within } = placeOf(tree.value, remark.path);
  const place = pathText(remark.on === 'key' ? within.slice(0, -1) : within);
  const message = clean(place === '' ? remark.message : `${place}: ${remark.message}`, 400);
  return { file, ...tree.at(remark.path, remark.on), where, message };
}

function remarksOn(issue: z.core.$ZodIssue): readonly Remark[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const lines = issue.message.split('\n');
    return issue.keys.map((key, index) => ({ path: [...path, key], on: 'key', message: lines[index] ?? issue.message }));
  }
  return [{ path, on: issue.code === 'invalid_key' ? 'key' : 'value', message: issue.message }];
}

/** Complaints about one and the same path are about one mistake: the first is enough. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const sorted = [...problems].sort((a, b) => a.line - b.line || a.col - b.col);
  return sorted.filter(
    (one, index) =>
      !sorted.slice(0, index).some((other) => other.line === one.line && other.col === one.col && other.message === one.message),
  );
}

function capped(problems: readonly Problem[], noun: string): readonly Problem[] {
  const last = problems[limits.problems - 1];
  if (last === undefined || problems.length === limits.problems) return problems;
  const more = problems.length - limits.problems;
  return [...problems.slice(0, limits.problems), { ...last, where: noun, message: andMore(more) }];
}

/**
 * A value from the bytes of a YAML file. All problems are found at once, in the order of the file; nothing is coerced and
 * null is never a default. Never throws.
 */
export function checkYaml<S extends z.ZodType>(bytes: Uint8Array, check: Check<S>): Checked<z.output<S>> {
  const { file, noun, placeOf } = check;
  const tree = readYaml(bytes, noun);
  const faults = tree.faults.map(
    ({ line, col, path, message }): Problem => ({ file, line, col, where: placeOf(tree.value, path).where, message }),
  );
  if (tree.value === undefined) return { ok: false, problems: capped(distinct(faults), noun) };
  const parsed = check.schema.safeParse(tree.value, { error: check.say });
  const remarks = [...(parsed.success ? [] : parsed.error.issues.flatMap(remarksOn)), ...check.further(tree.value)];
  // A value that could not be read stands as null in the tree; one complaint about it is enough.
  const unread = new Set(
    tree.faults.filter(({ path }) => valueAt(tree.value, path) === null).map(({ path }) => JSON.stringify(path)),
  );
  const fresh = remarks.filter(({ path }) => !unread.has(JSON.stringify(path)));
  const problems = distinct([...faults, ...fresh.map((remark) => problemOf(file, tree, remark, placeOf))]);
  if (!parsed.success || problems.length > 0) return { ok: false, problems: capped(problems, noun) };
  return { ok: true, value: parsed.data, at: tree.at };
}
