import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  type NumberFound,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { fold } from './text.ts';

export type { CountryCode };

/** What stands before numbers; rows in `data/phone-words`. */
export interface PhoneWords {
  readonly phone: readonly string[];
  readonly fax: readonly string[];
  readonly other: readonly string[];
}

/** A number on a page. */
export interface PhoneSighting {
  /** As written. */
  readonly shown: string;
  readonly e164?: string;
  readonly country?: string;
  readonly fax: boolean;
  readonly where: 'a[href^=tel:]' | 'text' | 'json-ld' | 'microdata';
  /** Not cleaned. */
  readonly excerpt: string;
}

export const toCountry = (code: string): CountryCode | null => {
  const upper = code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase();
  return isSupportedCountry(upper) ? upper : null;
};

const named = (number: PhoneNumber): { e164: string; country?: string } => ({
  e164: number.number,
  ...(number.country === undefined ? {} : { country: number.country }),
});

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What makes two sightings one number. */
export const phoneKey = ({ shown, e164 }: PhoneSighting): string => e164 ?? digitsOf(shown);

/** A number that stands alone, as in a `tel:` link or structured data; null when it has fewer than 5 digits. */
export function parsePhone(raw: string, countries: readonly CountryCode[]): { shown: string; e164?: string; country?: string } | null {
  const text = raw.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
  const digits = digitsOf(text);
  if (digits.length < 5 || digits.length > 17) return null;
  const written = text.replace(/\(0\)/, '').replace(/^00(?=[1-9])/, '+');
  for (const country of [undefined, ...countries]) {
    const number = parsePhoneNumberFromString(written, country === undefined ? {} : { defaultCountry: country, extract: false });
    if (number?.isValid()) return { shown: text, ...named(number) };
  }
  if (/^(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]?[2-9]\d{2}[\s.-]?\d{4}$/.test(written)) {
    const number = parsePhoneNumberFromString(written, { defaultCountry: 'US', extract: false });
    if (number?.isValid()) return { shown: text, ...named(number) };
  }
  return digits.length < 7 ? null : { shown: text };
}

const keypad = '22233344455566677778889999';
const toDigits = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => keypad.charAt(letter.toUpperCase().charCodeAt(0) - 65));

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly number: PhoneNumber;
}

const nanp = /(?<![\d\p{L}.,$€£/-])(?:\+?1[\s.-]{0,2})?(?:\(\s?[2-9]\d{2}\s?\)[\s.-]{0,3}|[2-9]\d{2}\s?[-.\s\u2010-\u2014]\s?)[2-9]\d{2}\s?[-.\s\u2010-\u2014]{1,2}\s?\d{4}(?![\d\p{L}]|[.-]\d)/gu;
const vanity = /(?<![\d\p{L}.])(?:1[\s.-])?\(?(?:8(?:00|33|44|55|66|77|88)|[2-9]\d{2})\)?[\s.-](?=[A-Z\d.-]*[A-Z]{3})[A-Z\d]{1,7}(?:[-.][A-Z\d]{1,7}){0,3}(?![\p{L}\d])/gu;
const unlabelled = /\d{2}[\s.\-/()\u2010-\u2014]+\d{2}/;
const labelled =
  /(?:\+|\(\+|\(0|00|\(|\d)[\d\s().\-/\u00a0\u2010-\u2015xX]{5,26}\d/gu;

/** Dates, amounts, coordinates and the like. */
const notPhone =
  /^(?:\d{4}\s?[-–/.]\s?\d{1,2}\s?[-–/.]\s?\d{1,2}|\d{1,2}[-–/.]\d{1,2}[-–/.]\d{2,4}|(?:19|20)\d{2}\s?[-–—/]\s?(?:19|20)\d{2}|\d{1,3}(?:[.,]\d{3})+|\d+\.\d+|\d{5}-\d{4})(?:\s|$)/;

interface Line {
  readonly text: string;
  /** The line before, for labels in cells of their own. */
  readonly before: string;
}

/** The label nearest before a number says what it is. */
function labelBefore(line: Line, start: number, words: PhoneWords): 'phone' | 'fax' | 'other' | null {
  const own = fold(line.text.slice(Math.max(0, start - 48), start)).replace(/[\s:.\-–(#*|+№]+$/u, '');
  const tail = own === '' ? fold(line.before.slice(-40)).replace(/[\s:.\-–(#*|№]+$/u, '') : own;
  const ends = (list: readonly string[]): boolean =>
    list.some((word) => tail.endsWith(word.replace(/\.$/, '')) && !/[\p{L}\d]/u.test(tail.charAt(tail.length - word.replace(/\.$/, '').length - 1)));
  const both = /(?:tel|phone|тел|telefon)[^\d]{0,12}(?:fax|факс)$/.test(tail);
  if (both) return 'phone';
  if (ends(words.fax)) return 'fax';
  if (ends(words.phone)) return 'phone';
  if (ends(words.other)) return 'other';
  // "Fax from abroad: ", "Fax no. in Berlin ": the word stands a little before, with no number between.
  const near = tail.slice(-28);
  if (!/\d{3}/.test(near)) {
    if (/(?:^|[^\p{L}])(?:fax|telefax|факс|faks|传真|傳真|팩스)/u.test(near)) return /(?:tel|phone|тел)/.test(near) ? 'phone' : 'fax';
    if (/(?:^|[^\p{L}])(?:tel|phone|telephone|call|телефон|电话|電話|전화)(?:[^\p{L}]|$)/u.test(near)) return 'phone';
  }
  return null;
}

/** Phone numbers in visible text. `countries` in falling order of likelihood. */
export function phonesIn(text: string, countries: readonly CountryCode[], words: PhoneWords): readonly PhoneSighting[] {
  const found: PhoneSighting[] = [];
  let before = '';
  for (const raw of text.split('\n')) {
    const line: Line = { text: raw.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ''), before };
    if (digitsOf(line.text).length >= 5 && line.text.length < 20_000) found.push(...inLine(line, countries, words));
    before = line.text;
  }
  return found;
}

function inLine(line: Line, countries: readonly CountryCode[], words: PhoneWords): PhoneSighting[] {
  const { text } = line;
  const taken: { start: number; end: number }[] = [];
  const found: (PhoneSighting & { start: number })[] = [];
  const free = (start: number, end: number): boolean => taken.every((other) => end <= other.start || start >= other.end);
  const add = (start: number, end: number, e164: { e164: string; country?: string } | null): void => {
    if (!free(start, end)) return;
    const shown = text.slice(start, end);
    const label = labelBefore(line, start, words);
    const lead = text.slice(Math.max(0, start - 1), start);
    if (label === 'other' || /[\w$€£¥%@=&/]/.test(lead.replace(/^[\p{L}/]$/u, (sign) => (sign === '/' && label ? ' ' : sign))) || notPhone.test(shown)) return;
    taken.push({ start, end });
    found.push({
      shown: shown.trim(),
      ...e164,
      fax: label === 'fax',
      where: 'text',
      excerpt: text.slice(Math.max(0, start - 50), end + 30),
      start,
    });
  };
  const library = (country: CountryCode | undefined): Candidate[] =>
    findPhoneNumbersInText(text, country === undefined ? {} : { defaultCountry: country }).map(
      ({ startsAt, endsAt, number }: NumberFound) => ({ start: startsAt, end: endsAt, number }),
    );

  for (const country of [undefined, ...countries]) {
    for (const { start, end, number } of library(country)) {
      const shown = text.slice(start, end);
      const international = /^\(?(?:\+|00)/.test(shown);
      const label = labelBefore(line, start, words);
      if (!international && label === null && (!unlabelled.test(shown) || digitsOf(shown).length < 9)) continue;
      if (number.isValid()) add(start, end, named(number));
    }
  }
  for (const match of text.matchAll(nanp)) {
    const number = parsePhoneNumberFromString(match[0], { defaultCountry: 'US', extract: false });
    if (number?.isValid() || labelBefore(line, match.index, words)) add(match.index, match.index + match[0].length, number?.isValid() ? named(number) : null);
  }
  for (const match of text.matchAll(vanity)) {
    const digits = toDigits(match[0]).replace(/\D/g, '').replace(/^1(?=\d{10})/, '').slice(0, 10);
    const number = digits.length === 10 ? parsePhoneNumberFromString(digits, { defaultCountry: 'US', extract: false }) : undefined;
    if (number?.isValid()) add(match.index, match.index + match[0].length, named(number));
  }
  for (const match of text.matchAll(labelled)) {
    const label = labelBefore(line, match.index, words);
    const digits = digitsOf(match[0]).length;
    if ((label === 'phone' || label === 'fax') && digits >= 7 && digits <= 15) {
      const known = parsePhone(match[0], countries);
      add(match.index, match.index + match[0].length, known?.e164 === undefined ? null : { e164: known.e164, ...(known.country ? { country: known.country } : {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
