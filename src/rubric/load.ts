import { clean } from '../lib/text.ts';
import { checkYaml, type Place, type Remark, valueAt } from '../lib/yaml/check-yaml.ts';
import { suggest } from '../lib/yaml/nearest.ts';
import type { Problem } from '../lib/yaml/problem.ts';
import { sayWith } from '../lib/yaml/say.ts';
import type { Path } from '../lib/yaml/tree.ts';
import type { Rubric } from '../model/rubric.ts';
import { build } from './build.ts';
import { crossCheck } from './cross-check.ts';
import * as schema from './schema.ts';

type Loaded = { readonly ok: true; readonly rubric: Rubric } | { readonly ok: false; readonly problems: readonly Problem[] };

const say = sayWith({
  longList: 'an id from: support-audit rubric measures',
  kinds: ['yes-no', 'bands', 'levels', 'share'],
  keys: 'the key must be an id: small letters, digits, "_", "." or "-"',
});

/** Splits a path into the thing that has a name for its author (criterion, channel, rubric) and what lies within it. */
function whereIs(value: unknown, path: Path): Place {
  if (path[0] === 'searches' && path.length > 1) {
    const id = valueAt(value, [...path.slice(0, 2), 'id']);
    const name = typeof id === 'string' ? clean(id, 64) : '';
    return { where: name === '' ? `search ${Number(path[1]) + 1}` : name, within: path.slice(2) };
  }
  for (const length of [4, 2]) {
    if (path.length < length || path[0] !== 'channels' || (length === 4 && path[2] !== 'criteria')) continue;
    const id = valueAt(value, [...path.slice(0, length), 'id']);
    const name = typeof id === 'string' ? clean(id, 64) : '';
    const place = length === 4 ? `criterion ${Number(path[3]) + 1}` : `channel ${Number(path[1]) + 1}`;
    return { where: name === '' ? place : name, within: path.slice(length) };
  }
  return { where: 'rubric', within: path };
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
 * problems name it. `industry` puts the norms of that industry in the place of the general bands. Never throws.
 */
export function loadRubric(
  bytes: Uint8Array,
  options: { readonly file: string; readonly industry?: string | undefined; readonly sha256: string },
): Loaded {
  const { file, industry, sha256 } = options;
  const checked = checkYaml(bytes, {
    file,
    noun: 'rubric',
    schema: schema.rubric,
    say,
    placeOf: whereIs,
    further: (value) => [
      ...crossCheck(value).map((misfit): Remark => ({ ...misfit, on: 'value' })),
      ...industryRemarks(value, industry),
    ],
  });
  if (!checked.ok) return checked;
  return { ok: true, rubric: build(checked.value, { sha256, ...(industry === undefined ? {} : { industry }) }) };
}
