import { z } from 'zod';
import { type MeasureId, measureIds, measureSpec, type OwnMeasures } from '../../model/measures.ts';
import { isNonEmpty, type Readings } from '../../model/reading.ts';
import { clean, fold } from '../text.ts';
import { checkYaml, type Place, type Remark } from '../yaml/check-yaml.ts';
import { suggest } from '../yaml/nearest.ts';
import type { Problem } from '../yaml/problem.ts';
import { sayWith } from '../yaml/say.ts';
import { strict } from '../yaml/strict.ts';
import type { Path } from '../yaml/tree.ts';
import { type Answer, readingFrom } from './agree.ts';
import { isMeasure, understand } from './understand.ts';

/** A day as a calendar has it, such as 2026-05-31. */
function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && Number.isFinite(day.getTime()) && day.toISOString().startsWith(text);
}

const answer = strict({
  value: z.unknown(),
  by: z.string().trim().min(1).max(100).nullish(),
  when: z.string().refine(isDay, { error: 'must be a day such as 2026-05-31' }).nullish(),
  note: z.string().max(1000).nullish(),
});
const schema = strict({ companies: z.record(z.string(), z.record(z.string(), z.array(answer).min(1))) });

const say = sayWith({ keys: 'the key must be text' });
const noun = 'set of answers';

const placeOf = (_: unknown, [, company, ...within]: Path): Place =>
  typeof company === 'string' ? { where: clean(company, 100), within } : { where: 'answers', within: [] };

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isBlank = (value: unknown): value is null | undefined => value === null || value === undefined;

interface Context {
  readonly rubric: OwnMeasures;
  /** When the answers are read, ISO 8601 in UTC. */
  readonly now: string;
}

/** The last day that it is anywhere: clocks run up to 14 hours before UTC. */
const lastDay = (now: string): string => new Date(Date.parse(now) + 14 * 3600 * 1000).toISOString().slice(0, 10);

/** A value needs somebody who says so, and when; a person answers a question once, and not in the future. */
function answerRemarks(id: MeasureId, { rubric, now }: Context, list: readonly unknown[], path: Path): readonly Remark[] {
  const people = new Set<string>();
  return list.flatMap((one, index): readonly Remark[] => {
    const at = [...path, index];
    const parts = new Map(entriesOf(one));
    if (isBlank(parts.get('value'))) return [];
    const understood = understand(id, measureSpec(id, rubric), parts.get('value'));
    const missing = (['by', 'when'] as const).filter((key) => isBlank(parts.get(key)));
    const by = parts.get('by');
    const name = typeof by === 'string' ? by : '';
    const who = fold(name);
    const isSecond = who !== '' && people.has(who);
    people.add(who);
    const when = parts.get('when');
    const isToCome = typeof when === 'string' && isDay(when) && when > lastDay(now);
    return [
      ...('problem' in understood ? [{ path: [...at, 'value'], on: 'value', message: understood.problem } as const] : []),
      ...missing.map((key) => ({ path: [...at, key], on: 'value', message: `is missing: ${needs[key]}` }) as const),
      ...(isToCome
        ? [{ path: [...at, 'when'], on: 'value', message: `lies in the future: today is ${now.slice(0, 10)}` } as const]
        : []),
      ...(isSecond
        ? [{ path: [...at, 'by'], on: 'value', message: `"${clean(name, 60)}" answers it a second time: keep one` } as const]
        : []),
    ];
  });
}
const needs = { by: 'say who answers', when: 'say the day of the answer, such as 2026-05-31' } as const;

/** Companies that a file of answers may name. */
export interface Companies {
  readonly domains: readonly string[];
  /** The domain that a spelling of it means; undefined for what is none. */
  readonly domainOf: (spelling: string) => string | undefined;
}

const unknownMeasure = (id: string, { searches = [] }: OwnMeasures): string =>
  `unknown measure "${clean(id, 60)}"${suggest(id, [...measureIds, ...searches.map((search) => search.id)])}`;

/** What the schema cannot tell: companies are of the run, measures are known, and values are of their kind. */
const remarksWith =
  ({ domains, domainOf }: Companies, context: Context) =>
  (value: unknown): readonly Remark[] => {
    const seen = new Set<string>();
    return entriesOf(new Map(entriesOf(value)).get('companies')).flatMap(([company, questions]): readonly Remark[] => {
      const path = ['companies', company];
      const domain = domainOf(company);
      const isSecond = domain !== undefined && seen.has(domain);
      if (domain !== undefined) seen.add(domain);
      const known = domain !== undefined && domains.includes(domain);
      const stranger = `no company of this run${suggest(company, domains)}`;
      return [
        ...(known ? [] : [{ path, on: 'key', message: stranger } as const]),
        ...(isSecond ? [{ path, on: 'key', message: `is ${domain} again: keep its answers in one place` } as const] : []),
        ...entriesOf(questions).flatMap(([id, list]): readonly Remark[] =>
          isMeasure(id, context.rubric)
            ? answerRemarks(id, context, listOf(list), [...path, id])
            : [{ path: [...path, id], on: 'key', message: unknownMeasure(id, context.rubric) }],
        ),
      ];
    });
  };

/** A question that somebody answered. */
export interface Answered {
  readonly domain: string;
  readonly measure: MeasureId;
  /** File and line of the first answer, without the folder. */
  readonly place: string;
}
export interface Answers {
  /** What people say of a company; nothing where nobody was asked. */
  readonly of: (domain: string) => Readings;
  readonly answered: readonly Answered[];
}
type Read = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What people answered, from the bytes of a YAML file. `file` is how problems name it, `name` how evidence does. Values that
 * are left blank answer nothing; `rubric` tells what searches may be answered for, `now` is the time (ISO 8601). Never throws.
 */
export function readAnswers(
  bytes: Uint8Array,
  {
    file,
    name,
    companies,
    rubric = {},
    now,
  }: {
    readonly file: string;
    readonly name: string;
    readonly companies: Companies;
    readonly rubric?: OwnMeasures;
    readonly now: string;
  },
): Read {
  const checked = checkYaml(bytes, { file, noun, schema, say, placeOf, further: remarksWith(companies, { rubric, now }) });
  if (!checked.ok) return checked;
  const { value, at } = checked;
  const all = Object.entries(value.companies).flatMap(([company, questions]) =>
    Object.entries(questions).flatMap(([id, list]) => {
      const domain = companies.domainOf(company);
      if (domain === undefined || !isMeasure(id, rubric)) return [];
      const spec = measureSpec(id, rubric);
      const given = list.flatMap(({ value: input, by, when, note }, index): readonly Answer[] => {
        if (isBlank(input) || isBlank(by) || isBlank(when)) return [];
        const understood = understand(id, spec, input);
        if ('problem' in understood) return [];
        const { line } = at(['companies', company, id, index, 'value']);
        const said = { said: understood.said, by: clean(by, 100), when, place: `${name}:${line}` };
        return [isBlank(note) ? said : { ...said, note: clean(note) }];
      });
      return isNonEmpty(given) ? [{ domain, measure: id, place: given[0].place, reading: readingFrom(given, spec, now) }] : [];
    }),
  );
  const of = (domain: string, readings: Readings = {}): Readings =>
    Object.assign(
      readings,
      Object.fromEntries<object>(all.flatMap((one) => (one.domain === domain ? [[one.measure, one.reading] as const] : []))),
    );
  return { ok: true, answers: { of, answered: all.map(({ domain, measure, place }) => ({ domain, measure, place })) } };
}
