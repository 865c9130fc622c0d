import {
  type MeasureId,
  type MeasureSpec,
  measureIds,
  type OwnMeasures,
  type ToolMeasureId,
  type ValueOf,
} from '../../model/measures.ts';
import { clean } from '../text.ts';
import { suggest } from '../yaml/nearest.ts';

/** What a person may say of a measure. */
export type Said = string | number | boolean | readonly string[];

/** What is written where there is nothing of the kind. */
const none = 'none';

type TextList = { [M in ToolMeasureId]: ValueOf<M> extends readonly string[] ? M : never }[ToolMeasureId];

/** Lists of plain text; the items of the others have parts that only a scan fills in. */
export const textLists: ReadonlySet<string> = new Set(
  Object.keys({
    'chat.products': true,
    'chat.pre-chat-form': true,
    'kb.languages': true,
    'contact.messengers': true,
  } satisfies Record<TextList, true>),
);

const longest = 200;
const mostItems = 100;

/** What may be written as the answer to a measure, in words. */
export function allowedFor(id: string, spec: MeasureSpec): string {
  switch (spec.kind) {
    case 'level':
      return `${spec.levels.join(', ')}, or none`;
    case 'number':
      return `a number of ${spec.unit}${spec.max === undefined ? '' : ` from 0 to ${spec.max}`}, or none`;
    case 'share':
      return 'a fraction from 0 to 1 (62 % is 0.62), or none';
    case 'yes-no':
      return 'yes or no';
    case 'name':
      return 'a name, or none';
    case 'list':
      return textLists.has(id)
        ? `a list of ${spec.unit}, such as [one, two], or none`
        : 'none; what is there only a scan can tell';
  }
}

interface Understood {
  /** Null where there is nothing of the kind. */
  readonly said: Said | null;
}
interface Misunderstood {
  readonly problem: string;
}

const isText = (input: unknown): input is string =>
  typeof input === 'string' && input.trim() !== '' && [...input].length <= longest;

function numberOf(input: unknown, most: number, must: string): Understood | Misunderstood {
  if (typeof input === 'number' && input >= 0 && input <= most) return { said: input };
  return { problem: typeof input === 'string' ? `${must}; no quotes, no unit` : must };
}

/** What a value in a file of answers says of a measure, or what is wrong with it. */
export function understand(id: string, spec: MeasureSpec, input: unknown): Understood | Misunderstood {
  const must = `must be ${allowedFor(id, spec)}`;
  if (spec.kind === 'yes-no') {
    if (input === true || input === 'yes') return { said: true };
    return input === false || input === 'no' ? { said: false } : { problem: must };
  }
  if (input === none) return { said: null };
  switch (spec.kind) {
    case 'number':
      return numberOf(input, spec.max ?? Number.MAX_SAFE_INTEGER, must);
    case 'share':
      return numberOf(input, 1, must);
    case 'level':
      if (typeof input !== 'string') return { problem: must };
      if (spec.levels.includes(input)) return { said: input };
      return { problem: `unknown "${clean(input, 60)}"${suggest(input, [...spec.levels, none])}` };
    case 'name':
      return isText(input) ? { said: clean(input) } : { problem: must };
    case 'list': {
      if (!textLists.has(id) || !Array.isArray(input) || input.length === 0 || input.length > mostItems) return { problem: must };
      const items = input.filter(isText).map((item) => clean(item));
      return items.length === input.length ? { said: items } : { problem: must };
    }
  }
}

/** An answer as a person reads it, with its unit. */
export function inWords(said: Said | null, spec: MeasureSpec): string {
  if (said === null) return none;
  if (typeof said === 'boolean') return said ? 'yes' : 'no';
  if (typeof said === 'number') return spec.kind === 'number' ? `${said} ${spec.unit}` : String(said);
  return typeof said === 'string' ? said : said.join(', ');
}

/** Whether a measure of the tool or of a rubric has this id. */
export const isMeasure = (id: string, { searches = [] }: OwnMeasures): id is MeasureId =>
  measureIds.some((known) => known === id) || searches.some((search) => search.id === id);
