import type { Element } from 'domhandler';
import { hoursInText } from './hours-text.ts';
import type { HoursWords } from './hours-tokens.ts';
import type { Document, JsonObject } from './html.ts';
import { isObject } from './json.ts';
import { type Day, everyDay, type OpeningSpan } from './opening-hours.ts';
import { isOwnItem, ownNodes } from './own-nodes.ts';
import { fold } from './text.ts';

/** Hours that a page declares for machines. */
export interface DeclaredHours {
  /** Empty when they cannot be understood. */
  readonly spans: readonly OpeningSpan[];
  /** Of a contact point, and not of a place. */
  readonly ofContact: boolean;
  readonly where: 'json-ld' | 'microdata';
  readonly excerpt: string;
}

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const shortNames = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const many = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const strings = (value: unknown): readonly string[] =>
  many(value).flatMap((one) => (typeof one === 'string' ? [one] : isObject(one) ? strings(one['@id'] ?? one['name']) : []));

/** `https://schema.org/Monday`, `Monday` and `Mo` are one day. */
const daysOf = (raw: string): readonly Day[] => {
  const name = fold(raw.split(/[/#]/).at(-1) ?? '');
  const index = names.findIndex((day, at) => name === day || name === shortNames[at] || name === day.slice(0, 3));
  return everyDay.slice(index, index < 0 ? 0 : index + 1);
};

const minutesOf = (raw: string): number | null => {
  const [, hour, minute] = /(?:^|T)(\d{1,2}):(\d{2})/.exec(raw) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
};

/** Midnight to midnight is how a closed day is written; a span that ends before it begins goes on after midnight. */
function spanOf(days: readonly string[], opens: string, closes: string): readonly OpeningSpan[] {
  const [from, to] = [minutesOf(opens), minutesOf(closes)];
  const on = days.flatMap((day) => day.split(',')).flatMap(daysOf);
  if (from === null || to === null || from === to || from > 1439 || to > 1440 || on.length === 0) return [];
  return [{ days: on, opens: from, closes: to === 1439 ? 1440 : to < from ? to + 1440 : to }];
}

/** The text form, such as `Mo-Fr 09:00-17:00`; days alone are whole days. */
function spansOfText(text: string, words: HoursWords): readonly OpeningSpan[] {
  const plain = fold(text).replace(/\b(mo|tu|we|th|fr|sa|su)\b/g, (short) => names[shortNames.indexOf(short)] ?? short);
  const times = /\d/.test(plain) ? plain : `${plain} 00:00-24:00`;
  return hoursInText(times, words, 'en').flatMap(({ spans }) => spans);
}

/** A span with an end date is for a holiday. */
const spansOfNode = (node: unknown): readonly OpeningSpan[] =>
  isObject(node) && node['validThrough'] === undefined
    ? spanOf(strings(node['dayOfWeek']), strings(node['opens'])[0] ?? '', strings(node['closes'])[0] ?? '')
    : [];

function inJsonLd(node: JsonObject, words: HoursWords): readonly DeclaredHours[] {
  const ofContact = node['hoursAvailable'] !== undefined;
  const specs = many(ofContact ? node['hoursAvailable'] : node['openingHoursSpecification']);
  const texts = [...strings(node['openingHours']), ...specs.filter((spec) => typeof spec === 'string')];
  if (specs.length + texts.length === 0) return [];
  const spans = texts.length > 0 ? texts.flatMap((text) => spansOfText(text, words)) : specs.flatMap(spansOfNode);
  const excerpt = texts.length > 0 ? `openingHours ${texts.join('; ')}` : JSON.stringify(specs).slice(0, 2000);
  return [{ spans, ofContact, where: 'json-ld', excerpt }];
}

const textAt = (doc: Document, element: Element): string =>
  element.attribs['content'] ?? element.attribs['datetime'] ?? element.attribs['href'] ?? doc.textOf([element]);

function inMicrodata(doc: Document, words: HoursWords): readonly DeclaredHours[] {
  const property = (root: Element, name: string): readonly string[] =>
    doc
      .$(root)
      .find(`[itemprop~="${name}"]`)
      .toArray()
      .map((element) => textAt(doc, element));
  const own = (selector: string): readonly Element[] =>
    doc
      .select(selector)
      .filter((element) => isOwnItem(element) || doc.$(element).parent().closest('[itemscope], [itemtype]').length === 0);
  const texts = own('[itemprop~="openingHours"]').map((element) => textAt(doc, element));
  const specs = own('[itemprop~="openingHoursSpecification"], [itemprop~="hoursAvailable"]');
  if (texts.length + specs.length === 0) return [];
  const spans = specs.flatMap((element) =>
    property(element, 'validThrough').length > 0
      ? []
      : spanOf(property(element, 'dayOfWeek'), property(element, 'opens')[0] ?? '', property(element, 'closes')[0] ?? ''),
  );
  const ofContact = specs.some(({ attribs }) => /hoursAvailable/.test(attribs['itemprop'] ?? ''));
  const excerpt = texts.length > 0 ? `openingHours ${texts.join('; ')}` : doc.textOf(specs).replace(/\n/g, ' ');
  return [{ spans: [...texts.flatMap((text) => spansOfText(text, words)), ...spans], ofContact, where: 'microdata', excerpt }];
}

/** Hours in JSON-LD and microdata of schema.org, one for each thing of the page's own that has some. */
export const declaredHours = (doc: Document, words: HoursWords): readonly DeclaredHours[] => [
  ...ownNodes(doc).flatMap((node) => inJsonLd(node, words)),
  ...inMicrodata(doc, words),
];
