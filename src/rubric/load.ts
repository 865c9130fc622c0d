import type { z } from 'zod';
import { clean } from '../lib/text.ts';
import type { Rubric } from '../model/rubric.ts';
import { build } from './build.ts';
import { crossCheck } from './cross-check.ts';
import type { Misfit } from './fit.ts';
import { limits } from './limits.ts';
import { suggest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { say } from './say.ts';
import * as schema from './schema.ts';
import type { Path, Tree } from './tree.ts';
import { readYaml } from './yaml.ts';

type Loaded = { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A complaint with the part of the file that it is about. */
interface Remark extends Misfit {
  readonly on: 'key' | 'value';
}

/** The value at a path; undefined when there is none. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return typeof step === 'number' ? at[step] : undefined;
    return typeof at === 'object' && at !== null ? Object.entries(at).find(([key]) => key === step)?.[1] : undefined;
  }, value);
}

/** Splits a path into the thing that has a name for its author (criterion, channel, rubric) and what lies within it. */
function whereIs(value: unknown, path: Path): { readonly where: string; readonly within: Path } {
  for (const length of [4, 2]) {
    if (path.length < length || path[0] !== 'channels' || (length === 4 && path[2] !== 'criteria')) continue;
    const id = valueAt(value, [...path.slice(0, length), 'id']);
    const name = typeof id === 'string' ? clean(id, 64) : '';
    const place = length === 4 ? `criterion ${Number(path[3]) + 1}` : `channel ${Number(path[1]) + 1}`;
    return { where: name === '' ? place : name, within: path.slice(length) };
  }
  return { where: 'rubric', within: path };
}

const pathText = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('');

function problemOf(file: string, tree: Tree, remark: Remark): Problem {
  const { where, within } = whereIs(tree.value, remark.path);
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

function capped(problems: readonly Problem[]): readonly Problem[] {
  const last = problems[limits.problems - 1];
  if (last === undefined || problems.length === limits.problems) return problems;
  const more = problems.length - limits.problems;
  return [...problems.slice(0, limits.problems), { ...last, where: 'rubric', message: `and ${more} more problems` }];
}

function industryRemarks(raw: unknown, industry: string | undefined): readonly Remark[] {
  if (industry === undefined) return [];
  const industries = valueAt(raw, ['industries']);
  const known = typeof industries === 'object' && industries !== null ? Object.keys(industries) : [];
  if (known.includes(industry)) return [];
  const message =
    known.length === 0
      ? `has no norms by industry, so "${clean(industry, 60)}" cannot be chosen`
      : `unknown industry "${clean(industry, 60)}"${suggest(industry, known)}`;
  const list = known.length > 0 && !message.includes('; known') ? ` (known: ${known.join(', ')})` : '';
  return [{ path: known.length > 0 ? ['industries'] : [], on: 'value', message: `${message}${list}` }];
}

/**
 * A rubric from the bytes of a YAML file. Pure: the caller reads the file and hashes it (`sha256`, hex). `file` is how
 * problems name it. `industry` puts the norms of that industry in the place of the general bands.
 * All problems are found at once, in the order of the file; nothing is coerced and null is never a default. Never throws.
 */
export function loadRubric(
  bytes: Uint8Array,
  options: { readonly file: string; readonly industry?: string | undefined; readonly sha256: string },
): Loaded {
  const { file, industry, sha256 } = options;
  const tree = readYaml(bytes);
  const faults = tree.faults.map(
    ({ line, col, path, message }): Problem => ({
      file,
      line,
      col,
      where: whereIs(tree.value, path).where,
      message,
    }),
  );
  if (tree.value === undefined) return { ok: false, problems: capped(distinct(faults)) };
  const parsed = schema.rubric.safeParse(tree.value, { error: say });
  const remarks: readonly Remark[] = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap(remarksOn)),
    ...crossCheck(tree.value).map((misfit): Remark => ({ ...misfit, on: 'value' })),
    ...industryRemarks(tree.value, industry),
  ];
  // A value that could not be read stands as null in the tree; one complaint about it is enough.
  const unread = new Set(
    tree.faults.filter(({ path }) => valueAt(tree.value, path) === null).map(({ path }) => JSON.stringify(path)),
  );
  const fresh = remarks.filter(({ path }) => !unread.has(JSON.stringify(path)));
  const problems = distinct([...faults, ...fresh.map((remark) => problemOf(file, tree, remark))]);
  if (!parsed.success || problems.length > 0) return { ok: false, problems: capped(problems) };
  return { ok: true, rubric: build(parsed.data, { sha256, ...(industry === undefined ? {} : { industry }) }) };
}
