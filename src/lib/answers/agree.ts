import type { MeasureSpec } from '../../model/measures.ts';
import { absent, type Evidence, found, isNonEmpty, type NonEmpty, type Reading, unknown } from '../../model/reading.ts';
import { canonicalJson } from '../canonical-json.ts';
import { clean, fold } from '../text.ts';
import { inWords, type Said } from './understand.ts';

/** What one person says of one measure of a company. */
export interface Answer {
  /** Null where there is nothing of the kind. */
  readonly said: Said | null;
  readonly by: string;
  /** Day of the answer, `2026-05-31`. */
  readonly when: string;
  readonly note?: string;
  /** File and line, without the folder. */
  readonly place: string;
}
/** An answer that names something. */
interface Named extends Answer {
  readonly said: Said;
}

const atDay = (when: string): string => `${when}T00:00:00.000Z`;

/** Spelling and order make no difference. */
const keyOf = (said: Said): string => {
  const plain = typeof said === 'object' ? said.map(fold).toSorted() : said;
  return canonicalJson(typeof plain === 'string' ? fold(plain) : plain);
};

const evidenceFor = ({ said, by, when, note, place }: Named, spec: MeasureSpec): Evidence => ({
  url: place,
  at: atDay(when),
  via: 'answer',
  where: by,
  excerpt: clean(`${inWords(said, spec)}, on ${when}${note === undefined ? '' : `: ${note}`}`),
});

const sayAll = (answers: readonly Answer[], spec: MeasureSpec): string =>
  answers.map(({ by, said }) => `${by}: ${inWords(said, spec)}`).join('; ');

const isNumber = (said: Said): said is number => typeof said === 'number';

/** What every list names. */
function shared(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists;
  return first.filter((item) => rest.every((list) => list.some((other) => fold(other) === fold(item))));
}

/** Two years on, much may have changed. */
const longAgoMs = 2 * 365.25 * 24 * 3600 * 1000;

/** Whose answers are old at a time (ISO 8601), as a sentence; none where all are new. */
function sayOld(answers: readonly Answer[], now: string): readonly string[] {
  const old = answers.filter(({ when }) => Date.parse(now) - Date.parse(when) > longAgoMs);
  return old.length === 0 ? [] : [`More than two years old: ${old.map(({ by, when }) => `${by} (${when})`).join(', ')}.`];
}

const noteOf = (...sentences: readonly string[]): { readonly note?: string } =>
  sentences.length === 0 ? {} : { note: clean(sentences.join(' ')) };

/** What is taken of answers that differ, and how: the mean of numbers, and otherwise the least that anybody says. */
function settle(all: NonEmpty<Said>, spec: MeasureSpec): { readonly value: Said; readonly how: string } {
  const [first] = all;
  const numbers = all.filter(isNumber);
  if (numbers.length === all.length)
    return { value: numbers.reduce((sum, number) => sum + number, 0) / numbers.length, how: 'the mean is taken' };
  if (spec.kind === 'level') {
    const least = spec.levels.find((level) => all.includes(level)) ?? first;
    return { value: least, how: 'the lower one is taken' };
  }
  if (spec.kind === 'yes-no') return { value: false, how: 'no is taken' };
  const lists = all.filter((said) => typeof said === 'object');
  return lists.length === all.length
    ? { value: shared(lists), how: 'what all of them name is taken' }
    : { value: first, how: 'the first is taken' };
}

/**
 * One reading from the answers of several people. Where they agree it is their answer; where they differ it is the mean of
 * numbers, or the lower level, and every value stays beside it; whether there is anything at all they must agree upon, and
 * upon one item of a list. `now` is when they are read (ISO 8601): what was said long before is marked.
 */
export function readingFrom(answers: NonEmpty<Answer>, spec: MeasureSpec, now: string): Reading {
  const old = sayOld(answers, now);
  const source = 'answer';
  const seen = ({ place, when }: Answer) => ({ url: place, via: 'answer', at: atDay(when) }) as const;
  const named = answers.flatMap((answer): readonly Named[] => (answer.said === null ? [] : [{ ...answer, said: answer.said }]));
  const [first, ...rest] = answers;
  if (!isNonEmpty(named)) {
    const who = answers.map(({ by, when, note }) => `${by} (${when})${note === undefined ? '' : `: ${note}`}`).join('; ');
    return absent([seen(first), ...rest.map(seen)], {
      source,
      ...noteOf(`none, says ${who}${old.length === 0 ? '' : '.'}`, ...old),
    });
  }
  const differ = (what: string): Reading =>
    unknown('raters-disagree', clean(`They differ in ${what}: ${sayAll(answers, spec)}`), answers.map(seen));
  if (named.length < answers.length) return differ('whether it is there');
  const [one, ...others] = named;
  const evidence: NonEmpty<Evidence> = [evidenceFor(one, spec), ...others.map((each) => evidenceFor(each, spec))];
  const all: NonEmpty<Said> = [one.said, ...others.map(({ said }) => said)];
  if (new Set(all.map(keyOf)).size === 1) return found(one.said, evidence, { source, ...noteOf(...old) });
  const { value, how } = settle(all, spec);
  if (typeof value === 'object' && value.length === 0) return differ('all that they name');
  return { ...found(value, evidence, { source, ...noteOf(`${sayAll(named, spec)}; ${how}.`, ...old) }), disputed: all };
}
