import { asciiHost, readableHost } from '../lib/host-name.ts';
import { isOwnMeasure, type MeasureId, measureSpec, type OwnMeasures } from '../model/measures.ts';
import type { Found, Readings, Source } from '../model/reading.ts';
import type { CommunityPlace, EmailAddress, KnowledgePlace, Phone, SocialPage } from '../model/values.ts';
import { amount, boundSign, percent } from './numbers.ts';
import type { Setting } from './reporter.ts';
import type { ShareWords } from './words/en/values.ts';
import type { Words } from './words/index.ts';

type Item = string | EmailAddress | Phone | SocialPage | CommunityPlace | KnowledgePlace;

const itemsShown = 3;

/** "a, b, c and 4 more", without repeats. */
export function listed(items: readonly string[], words: Words, most = itemsShown): string {
  const all = [...new Set(items)];
  const rest = all.length - most;
  return rest > 0 ? `${all.slice(0, most).join(', ')} ${words.more(rest)}` : all.join(', ');
}

const inBrackets = (text: string, ...notes: readonly string[]): string => {
  const said = notes.filter((note) => note !== '');
  return said.length === 0 ? text : `${text} (${said.join(', ')})`;
};

/** The domain as people read it, unless it could pass for another one. */
function readable(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return `${address.slice(0, at)}${readableHost(asciiHost(address.slice(at)))}`;
}

const addressInWords = ({ address, role, provider, mailServer }: EmailAddress, words: Words): string =>
  inBrackets(
    readable(address),
    words.emailRoles[role],
    provider === undefined ? '' : words.emailProviders[provider],
    mailServer === false ? words.noMailServer : '',
  );

/** The extension is said once: a number as shown may carry it already. */
function phoneInWords({ shown, e164, extension, tollFree, fax }: Phone, words: Words): string {
  const dialled = extension === undefined || e164 === undefined ? '' : ` ${words.extension(extension)}`;
  return inBrackets(`${e164 ?? shown}${dialled}`, tollFree ? words.tollFree : '', fax ? words.fax : '');
}

/** The name, in the language, of a row that a measure's channel knows by its id. */
const named = (measure: MeasureId, id: string, { names, rubric, words }: Setting): string =>
  words.product(names.get(`${measureSpec(measure, rubric).channel} ${id}`) ?? id);

function inWords(item: Item, measure: MeasureId, setting: Setting): string {
  const { words } = setting;
  if (typeof item === 'string') return named(measure, item, setting);
  if ('address' in item) return addressInWords(item, words);
  if ('shown' in item) return phoneInWords(item, words);
  if ('network' in item) return named(measure, item.network, setting);
  if ('kind' in item)
    return inBrackets(words.knowledgeKinds[item.kind], item.engine === undefined ? '' : named(measure, item.engine, setting));
  return inBrackets(item.place === 'own' ? words.ownPlace : named(measure, item.place, setting), words.access[item.access]);
}

/** What is measured, as a noun; searches of a rubric carry their own words. */
export const measureTitle = (measure: MeasureId, { words, rubric }: Pick<Setting, 'words' | 'rubric'>): string =>
  isOwnMeasure(measure) ? measureSpec(measure, rubric).title : words.measures[measure].title;

export const levelWords = (measure: string, level: string, words: Words): string => {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = words.levels;
  return table[measure]?.[level] ?? level;
};

/** What people call a level, a product or a network. */
export const nameOf = (measure: MeasureId, id: string, setting: Setting): string =>
  measureSpec(measure, setting.rubric).kind === 'level' ? levelWords(measure, id, setting.words) : named(measure, id, setting);

export const yesNoInWords = (measure: MeasureId, value: boolean, words: Words): string =>
  (words.yesNo[measure] ?? words)[value ? 'yes' : 'no'];

/** "62 % of articles can be rated", "no section is empty". */
function shareInWords(measure: string, value: number, { bound, source }: Found<unknown>, words: Words): string {
  const table: Readonly<Record<string, ShareWords>> = words.shares;
  const { lead = '', of = '', none, indirect } = table[measure] ?? {};
  if (source === 'indirect' && indirect !== undefined) return `${boundSign(bound)}${percent(value, words, bound)} ${indirect}`;
  if (value === 0 && bound !== 'at-least' && none !== undefined) return none;
  return `${lead} ${boundSign(bound)}${percent(value, words, bound)} ${of}`.trim();
}

/** The value of a reading in a few words, with its unit; nothing in it is escaped yet. */
export function valueInWords(measure: MeasureId, reading: Found<unknown>, setting: Setting): string {
  const said = plainInWords(measure, reading, setting);
  return reading.few === undefined ? said : setting.words.restsOn(said, reading.few, reading.bound !== undefined);
}

function plainInWords(measure: MeasureId, reading: Found<unknown>, setting: Setting): string {
  const spec = measureSpec(measure, setting.rubric);
  const { value } = reading;
  const { words } = setting;
  const { bound } = reading;
  const atLeast = bound === 'at-least';
  if (typeof value === 'boolean') return yesNoInWords(measure, value, words);
  if (typeof value === 'number') {
    if (spec.kind === 'share') return shareInWords(measure, value, reading, words);
    if (spec.kind !== 'number') return String(value);
    const { max } = spec;
    if (value === 0 && max !== undefined && measure !== 'contact.hours') {
      const none = words.noneOf(max, spec.unit);
      return atLeast ? words.soFar(none) : none;
    }
    if (measure === 'contact.hours')
      return inBrackets(amount(value, spec.unit, words, { bound }), value === max ? words.roundTheClock : '');
    return inBrackets(
      amount(value, spec.unit, words, { bound, ...(max === undefined ? {} : { max }) }),
      words.stated[measure] ?? '',
    );
  }
  if (typeof value === 'string') {
    const name = nameOf(measure, value, setting);
    return atLeast && spec.kind === 'level' && value !== spec.levels.at(-1) ? words.orBetter(name) : name;
  }
  const items = itemsOf(value);
  return items.length === 0
    ? words.nothingFound
    : listed(
        items.map((item) => inWords(item, measure, setting)),
        words,
      );
}

const isItem = (item: unknown): item is Item =>
  typeof item === 'string' ||
  (typeof item === 'object' && item !== null && ['address', 'shown', 'network', 'place', 'kind'].some((key) => key in item));
const itemsOf = (value: unknown): readonly Item[] => (Array.isArray(value) ? value.filter(isItem) : []);

/** The value as a cell: numbers without grouping, shares in percent, all items of a list. */
export function valueAsCell(measure: MeasureId, reading: Found<unknown>, setting: Setting): string {
  const { value } = reading;
  if (typeof value === 'number')
    return String(Math.round((measureSpec(measure, setting.rubric).kind === 'share' ? value * 100 : value) * 1000) / 1000);
  if (typeof value === 'boolean') return value ? setting.words.yes : setting.words.no;
  if (typeof value === 'string') return value;
  return itemsOf(value)
    .map((item) => inWords(item, measure, setting))
    .join('; ');
}

export const unitOf = (measure: MeasureId, rubric?: OwnMeasures): string => {
  const spec = measureSpec(measure, rubric);
  return 'unit' in spec ? spec.unit : '';
};

/** Readings that say more about another: the address behind "address for support", the engine behind "forum". */
const companions: { readonly [M in MeasureId]?: readonly MeasureId[] } = {
  'kb.presence': ['kb.engine'],
  'kb.articles': ['kb.places'],
  'forum.availability': ['forum.engine'],
  'community.presence': ['community.places'],
  'chat.availability': ['chat.products'],
  'chat.in-house': ['chat.products'],
  'email.first-reply-hours': ['email.auto-reply', 'email.resolution-hours', 'email.promise-kept', 'email.promised-reply-hours'],
  'chat.first-reply-seconds': ['chat.first-any-reply-seconds', 'chat.first-bot-reply-seconds', 'chat.displayed-reply-time'],
};

/** Companions that were found, each in words, with the source when it is neither the site itself nor that of the measure, `own`. */
export function companionsOf(
  measure: MeasureId,
  readings: Readings,
  setting: Setting,
  own?: Source,
): readonly { readonly measure: MeasureId; readonly text: string }[] {
  return (companions[measure] ?? []).flatMap((id) => {
    const reading = readings[id];
    if (reading?.state !== 'found') return [];
    // What is told of the same enquiries has been said of them.
    const source = reading.source === own ? '' : setting.words.sources[reading.source];
    const text = reading.source === own ? plainInWords(id, reading, setting) : valueInWords(id, reading, setting);
    return [{ measure: id, text: source === '' ? text : `${text} [${source}]` }];
  });
}

/** Clicks to an address that no path from the home page was seen to, for sorting. */
const unlinked = 99;

/** The best address of the class that a level names, when it is known. */
export function addressOf(level: unknown, readings: Readings, setting: Setting): string | undefined {
  const reading = readings['email.addresses'];
  if (reading?.state !== 'found') return undefined;
  const fitting = reading.value
    .filter(({ role }) => role === level)
    .toSorted((a, b) => (a.clicks ?? unlinked) - (b.clicks ?? unlinked));
  return fitting.length === 0
    ? undefined
    : listed(
        fitting.map((item) => inWords(item, 'email.addresses', setting)),
        setting.words,
        2,
      );
}
