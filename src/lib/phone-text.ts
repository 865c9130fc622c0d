import { findPhoneNumbersInText, type PhoneNumber } from 'libphonenumber-js/max';
import {
  type CountryCode,
  digitsOf,
  isSampleNumber,
  type KnownNumber,
  known,
  northAmerican,
  type PhoneSighting,
  parsePhone,
} from './phone.ts';
import { extensionIn, isLabel, type Label, labelOf, type PhoneWords, saysFaxBehind } from './phone-label.ts';

const keypad = '22233344455566677778889999';
const toDigits = (text: string): string =>
  text.replace(/[A-Za-z]/g, (sign) => keypad.charAt(sign.toUpperCase().charCodeAt(0) - 65)).replace(/\D/g, '');

const run = /(?:\(?\+|\(|\d)[\d\s().\-/\u2010-\u2015]{5,60}\d/g;
const nanp =
  /(?<![\d.,$€£/-]|\+\d{1,3}[\s.()-]{0,3}|\(0\)\s?)(?:\+?1[\s.-]{0,2})?(?:\(\s?[2-9]\d{2}\s?\)[\s.-]{0,3}|[2-9]\d{2}\s?[-.\s\u2010-\u2014]\s?)[2-9]\d{2}\s?[-.\s\u2010-\u2014]{1,2}\s?\d{4}(?!\d|[.-]\d)/g;
const vanity =
  /(?<![\d\p{L}.])(?:1[\s.-])?\(?(?:8(?:00|33|44|55|66|77|88)|[2-9]\d{2})\)?[\s.-](?=[A-Z\d.-]{0,14}[A-Z]{3})[A-Z\d]{1,8}(?:[-.][A-Z\d]{1,7}){0,3}(?![\p{L}\d])/gu;

/** Dates, years, amounts, postcodes, coordinates. */
const notPhone =
  /^(?:\d{4}\s?[-–/.]\s?\d{1,2}\s?[-–/.]\s?\d{1,2}|\d{1,2}[-–/.]\d{1,2}[-–/.]\d{2,4}|(?:19|20)\d{2}\s?[-–—/]\s?(?:19|20)\d{2}|\d{1,3}(?:[.,]\d{3})+|\d+\.\d+|\d{5}-\d{4}|\d{1,4}\s?[-–]\s?\d{1,4}|\d{3}\.\d{3}-\d{4}|\d{3}(?:\/\d{3}){2,})(?:\s|$)/;
const grouped = /\d{2}[\s.\-/()\u2010-\u2014]+\d{2}/;

/** A page with more numbers than this is a directory of other people. */
const most = 500;
/** A page with more rows of digits than this that may be numbers is a table of something else. */
const mostLooks = 1000;

/** What joins two numbers under one label. */
const joints: ReadonlySet<string> = new Set(['', 'and', 'or', 'und', 'oder', 'et', 'ou', 'y', 'o', 'e', 'и', 'или', 'або']);

/** Digits of a line, as far as ten. */
function digitsUpToTen(line: string): number {
  let digits = 0;
  for (let at = 0; at < line.length && digits < 10; at++) {
    const code = line.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
  }
  return digits;
}

const capitals = /[A-Z]{3}/;
const none: readonly RegExpExecArray[] = [];
/** A date, an amount and nothing else: most cells of most tables. */
const plainCell = /^\s{0,9}(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|\d{1,12}[.,]\d{1,2})\s{0,9}$/;

/** Whether a line has the seven digits of a number, or the three and the capitals of a vanity number. */
function mayHaveNumber(line: string): boolean {
  const digits = line.length < 20_000 ? digitsUpToTen(line) : 0;
  return (digits > 6 && !plainCell.test(line)) || (digits > 2 && capitals.test(line));
}

/** Countries write these with a leading zero at home; without it the digits are something else, such as a register's. */
const lacksZero = (shown: string, number: PhoneNumber): boolean =>
  !/^\W*(?:\+|0)/.test(shown) && number.formatNational().replace(/\D/g, '').startsWith('0');

function numbersIn(
  line: string,
  headingOf: () => Label | null,
  countries: readonly CountryCode[],
  words: PhoneWords,
  mayLook: () => boolean,
): PhoneSighting[] {
  const taken: { start: number; end: number; label: Label | null }[] = [];
  const found: { start: number; sighting: PhoneSighting }[] = [];

  const labelAt = (start: number, end: number): Label | null => {
    let last: (typeof taken)[number] | undefined;
    for (const one of taken) if (one.end <= start && one.end > (last?.end ?? -1)) last = one;
    const before = line.slice(Math.max(last?.end ?? 0, start - 60), start);
    const own = labelOf(before, words);
    const behind = saysFaxBehind(line.slice(end, end + 50));
    if (behind && own !== 'phone') return 'fax';
    if (own) return own;
    // "Tel. 123 4567, 123 4568": the second is what the first is.
    if (last && joints.has(before.replace(/[\s,;/|&()+]/g, '').toLowerCase())) return last.label;
    return headingOf();
  };
  const add = (start: number, end: number, number: KnownNumber | null, label: Label | null): void => {
    if (taken.some((other) => start < other.end && end > other.start)) return;
    const whole = line.slice(start, end);
    const shown = whole.includes(')') ? whole : whole.replace(/^\(\s?/, '');
    if (label === 'other') return;
    taken.push({ start, end, label });
    if (isSampleNumber(shown)) return;
    const extension = extensionIn(line.slice(end, end + 40), words);
    found.push({
      start,
      sighting: {
        shown: shown.trim(),
        ...number,
        ...(extension === undefined ? {} : { extension }),
        label,
        where: 'text',
        excerpt: line.slice(Math.max(0, start - 50), end + 30),
      },
    });
  };

  const digits = digitsUpToTen(line);
  for (const match of digits < 10 ? none : line.matchAll(nanp)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const number = northAmerican(match[0]);
    const label = labelAt(start, end);
    // Clauses of regulations have dots and dashes mixed.
    if (label === null && /\d\.\d+-/.test(match[0])) continue;
    if (number || label === 'phone' || label === 'fax') add(start, end, number, label);
  }
  for (const match of digits < 7 ? none : line.matchAll(run)) {
    const [text] = match;
    const offset = match.index;
    const count = digitsOf(text).length;
    if (
      count < 7 ||
      count > 40 ||
      /[\w$€£¥%@=&#]/.test(line.charAt(offset - 1)) ||
      /[\d@=%]/.test(line.charAt(offset + text.length))
    )
      continue;
    const label = labelAt(offset, offset + text.length);
    const international = /^\(?(?:\+|00[1-9])/.test(text);
    if (label === 'other' || (!international && label === null && (notPhone.test(text) || !grouped.test(text) || count < 9)))
      continue;
    if (!mayLook()) break;
    // Without a country only numbers with a plus are known.
    for (const country of text.includes('+') ? [undefined, ...countries] : countries)
      for (const { startsAt, endsAt, number } of findPhoneNumbersInText(
        text,
        country === undefined ? {} : { defaultCountry: country },
      )) {
        if (!number.isValid() || lacksZero(text.slice(startsAt, endsAt), number)) continue;
        add(offset + startsAt, offset + endsAt, known(number), labelAt(offset + startsAt, offset + endsAt));
      }
    // The finder is careful with odd spacing; a whole run that is a number of the country counts.
    const whole =
      count <= 15 && !notPhone.test(text) && (international || /^\(?0/.test(text) || label) ? parsePhone(text, countries) : null;
    if (whole?.e164 !== undefined) {
      const { shown: _, e164, ...rest } = whole;
      add(offset, offset + text.length, { e164, ...rest }, label);
    }
    if (label !== 'phone' && label !== 'fax') continue;
    if (count <= 15 && !notPhone.test(text) && (headingOf() !== label || (grouped.test(text) && count > 8)))
      add(offset, offset + text.length, null, label);
  }
  for (const match of capitals.test(line) ? line.matchAll(vanity) : none) {
    const digits = toDigits(match[0]).replace(/^1(?=\d{10})/, '');
    // Words that are too long are dialled too, but only free numbers advertise with them.
    if (digits.length !== 10 && !/^8(?:00|33|44|55|66|77|88)/.test(digits)) continue;
    const number = northAmerican(digits.slice(0, 10));
    if (number) add(match.index, match.index + match[0].length, number, labelAt(match.index, match.index + match[0].length));
  }
  return found.sort((a, b) => a.start - b.start).map(({ sighting }) => sighting);
}

/** Numbers of a text; not `complete` when it has more than are looked at. */
export interface TextPhones {
  readonly sightings: readonly PhoneSighting[];
  readonly complete: boolean;
}

/** Phone and fax numbers in visible text, in order, as often as they stand there. `countries`: the likeliest first. */
export function phonesIn(text: string, countries: readonly CountryCode[], words: PhoneWords): TextPhones {
  const found: PhoneSighting[] = [];
  let looks = 0;
  const mayLook = (): boolean => looks++ < mostLooks;
  // A label on a line of its own holds for the numbers on the lines that follow; it is read only when one does.
  let heading = '';
  let read: Label | null | undefined;
  const headingOf = (): Label | null => {
    read ??= heading === '' ? null : labelOf(`${heading} `, words);
    return read;
  };
  const plain = text
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    // Brazilian numbers leave room for the carrier: (0xx11).
    .replace(/\(0?xx(\d{2})\)/gi, '(0$1)');
  for (const line of plain.split('\n')) {
    if (found.length >= most || looks > mostLooks) break;
    if (isLabel(line)) {
      heading = line;
      read = undefined;
      continue;
    }
    const numbers = mayHaveNumber(line) ? numbersIn(line, headingOf, countries, words, mayLook) : [];
    found.push(...numbers);
    if (numbers.length === 0) {
      heading = '';
      read = undefined;
    }
  }
  return { sightings: found, complete: found.length < most && looks <= mostLooks };
}
