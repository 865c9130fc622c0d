import { z } from 'zod';
import { signalFault } from '../lib/own-search.ts';
import { clean } from '../lib/text.ts';
import { suggest } from '../lib/yaml/nearest.ts';
import { strict } from '../lib/yaml/strict.ts';
import { channelIds, isOwnMeasure, type OwnMeasureId, type OwnMeasures } from '../model/measures.ts';
import { type OwnSearch, type SearchSignal, searchKinds } from '../model/own-search.ts';
import { isNonEmpty } from '../model/reading.ts';
import { type Role, roles } from '../model/visit.ts';
import type { Misfit } from './fit.ts';
import { limits } from './limits.ts';

const longest = 300;
const mostTexts = 50;
const text = z.string().regex(/\S/, { error: 'must not be empty' }).max(longest);
const texts = z.union([text, z.array(text).min(1).max(mostTexts)], { error: 'must be a text or a list of texts' });
const language = z.string().regex(/^[a-z]{2,3}$/);
const wording = z.union([text, z.array(text).min(1).max(mostTexts), z.record(language, texts)], {
  error: 'must be a text, a list of texts, or texts by language, such as { en: ..., de: ... }',
});
const expressions = 'an expression stands between slashes, such as /status( page)?/i.';

const role = z.enum(roles.filter((name) => name !== 'search' && name !== 'not-found'));
const usual: readonly [Role, ...Role[]] = ['home', 'contact', 'help'];

const search = strict({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,49}$/, { error: 'must be a small letter, then at most 49 small letters, digits or "-"' })
    .describe('Unique among the searches; criteria name it with "own." before it.'),
  title: z.string().regex(/\S/, { error: 'must not be empty' }).max(120).describe('What is measured, as a noun.'),
  channel: z.enum(channelIds),
  any: strict({
    link_text: wording.optional().describe(`Words of a link; ${expressions}`),
    link_host: texts.optional().describe(`Host that a link leads to, or one above it; ${expressions}`),
    page_text: wording.optional().describe(`Words in a line of the visible text; ${expressions}`),
    selector: texts.optional().describe('CSS selector of an element.'),
  }).describe('What to look for; one of them is enough.'),
  pages: z.array(role).min(1).max(roles.length).optional().describe('Pages to look at; home, contact and help when left out.'),
  via: z.enum(['http', 'browser']).optional().describe('browser lets the scripts of the pages work first; http when left out.'),
  count: z.boolean().optional().describe('True for a number of different matches, not a yes or no.'),
});

/** The block `searches`: what a rubric looks for by itself. */
export const searchesSchema = z.array(search).max(limits.searches);

/** What names a measure that is a search. */
export const ownMeasure = z.templateLiteral(['own.', z.string()]);

type RawSearch = z.infer<typeof search>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (isRecord(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every text in what a kind of signal says, by its path there. */
const textsIn = (value: unknown): readonly (readonly [Misfit['path'], string])[] =>
  typeof value === 'string'
    ? [[[], value]]
    : (Array.isArray(value) ? [...value.entries()] : Object.entries(recordOf(value))).flatMap(([step, inner]) =>
        textsIn(inner).map(([path, one]) => [[step, ...path], one] as const),
      );

const idOf = (raw: unknown): OwnMeasureId | undefined => {
  const { id } = recordOf(raw);
  return typeof id === 'string' ? `own.${id}` : undefined;
};

/** What criteria may name of a block, however faulty its searches are otherwise. */
export const measuresOf = (block: unknown): OwnMeasures => ({
  searches: listOf(block).flatMap((raw) => {
    const id = idOf(raw);
    return id === undefined ? [] : [{ id, title: id, channel: 'contact', counts: recordOf(raw)['count'] === true } as const];
  }),
});

function searchFaults(raw: unknown): readonly Misfit[] {
  const any = recordOf(raw)['any'];
  if (isRecord(any) && Object.keys(any).length === 0)
    return [{ path: ['any'], message: `looks for nothing: add one of ${searchKinds.join(', ')}` }];
  return searchKinds.flatMap((kind) =>
    textsIn(recordOf(any)[kind]).flatMap(([path, one]) => {
      // What is empty or too long the schema tells.
      const fault = one.trim() === '' || one.length > longest ? undefined : signalFault(kind, one);
      return fault === undefined ? [] : [{ path: ['any', kind, ...path], message: fault }];
    }),
  );
}

/** What the schema cannot tell of the block: ids are unique, and everything can be looked for. */
export function searchesFaults(block: unknown): readonly Misfit[] {
  const raw = listOf(block).slice(0, limits.searches);
  const ids = raw.map(idOf);
  return raw.flatMap((one, index) => {
    const again = ids[index] !== undefined && ids.indexOf(ids[index]) < index;
    const twice = { path: ['id'], message: `the search "${String(recordOf(one)['id'])}" stands here a second time` };
    return [...(again ? [twice] : []), ...searchFaults(one)].map((fault) => ({
      ...fault,
      path: ['searches', index, ...fault.path],
    }));
  });
}

/** A criterion's part that names a search which the rubric does not have. */
export function strangerFault(key: string, id: unknown, { searches = [] }: OwnMeasures): readonly Misfit[] {
  if (typeof id !== 'string' || !isOwnMeasure(id) || searches.some((one) => one.id === id)) return [];
  const hint = suggest(
    id,
    searches.map((one) => one.id),
  );
  return [{ path: [key], message: `no search has the id "${clean(id.slice('own.'.length), 60)}"${hint}` }];
}

const listed = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

function signalsOf({ any }: RawSearch): readonly SearchSignal[] {
  return searchKinds.flatMap((kind): readonly SearchSignal[] => {
    const said = any[kind];
    if (said === undefined) return [];
    if (typeof said === 'string' || Array.isArray(said)) return listed(said).map((one) => ({ kind, text: one }));
    return Object.entries(said).flatMap(([tongue, one]) => listed(one).map((each) => ({ kind, text: each, language: tongue })));
  });
}

/** Searches of a block that was found to be in order. */
export const buildSearches = (block: readonly RawSearch[]): readonly OwnSearch[] =>
  block.flatMap((raw): readonly OwnSearch[] => {
    const signals = signalsOf(raw);
    const pages = raw.pages ?? usual;
    if (!isNonEmpty(signals) || !isNonEmpty(pages)) return [];
    const { id, channel, via = 'http', count = false } = raw;
    return [{ id: `own.${id}`, title: clean(raw.title), channel, counts: count, signals, pages, via }];
  });
