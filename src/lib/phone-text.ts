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
import { remember } from './remember.ts';
import { fold } from './text.ts';

/** What stands before numbers; rows in `data/phone-words`. */
export interface PhoneWords {
  readonly phone: readonly string[];
  readonly fax: readonly string[];
  readonly other: readonly string[];
  readonly extension: readonly string[];
}

type Label = 'phone' | 'fax' | 'other';

const letter = /[\p{L}\d]/u;
const trimmed = (text: string): string => fold(text).replace(/[\s:.\-–()#*|+№,;]+$/u, '');
const faxNear = /(?:^|[^\p{L}])(?:tele)?(?:fax|факс|faks|传真|傳真|팩스|ファックス)/u;
const phoneNear = /(?:^|[^\p{L}])(?:tele?|tél|phone|telephone|telefon|call|тел|телефон|电话|電話|전화)(?:[^\p{L}]|$)/u;

/** Registers of companies and taxes, whose numbers are shaped like phone numbers. */
const registerNear =
  /(?:^|[^\p{L}])(?:rcs|siren|siret|naf|инн|огрн|огрнип|кпп|окпо|бик|єдрпоу|hrb|hra|cnpj|cpf|abn|acn|nip|regon|krs|kvk|vat|ust-idnr|p\.? ?iva)(?:[^\p{L}\d][^\d]{0,24})?$/u;

const endsWith = (tail: string, words: readonly string[]): boolean =>
  words.some((word) => word.length > 1 && tail.endsWith(word) && !letter.test(tail.charAt(tail.length - word.length - 1)));

/** What the words just before a number say that it is. */
function labelOf(before: string, words: PhoneWords): Label | null {
  const short = /(?:(?:^|[\s|,;(/])([ptfm])\s?[:.]|(?:^|[|;])\s*([ptfm]) )\s*\(?\+?$/i
    .exec(before)
    ?.slice(1)
    .find((sign) => sign !== undefined)
    ?.toLowerCase();
  if (short !== undefined) return short === 'f' ? 'fax' : 'phone';
  const tail = trimmed(before);
  const near = tail.slice(-30);
  if (registerNear.test(near)) return 'other';
  if (faxNear.test(near)) return phoneNear.test(near) ? 'phone' : 'fax';
  if (endsWith(tail, words.fax)) return 'fax';
  if (endsWith(tail, words.phone) || phoneNear.test(near)) return 'phone';
  return endsWith(tail, words.other) ? 'other' : null;
}

/** `(Fax)`, ` fax` and the like behind a number, unless a number of their own follows. */
const saysFaxBehind = (after: string): boolean =>
  /^[\s,;–-]*(?:\([^()\d]{0,30}fax[^()\d]{0,20}\)|(?:\p{L}+ ){0,2}fax(?![^\n]{0,12}\d))/iu.test(after);

const extensions = remember(
  ({ extension }: PhoneWords): RegExp =>
    new RegExp(`^[\\s,;(]{0,3}(?:${extension.join('|')}|#)[.:]?\\s?(?:no\\.?\\s?|№\\s?)?(\\d{1,6})(?![\\d-])`, 'iu'),
);

/** The extension that a text behind a number begins with. */
export const extensionIn = (behind: string, words: PhoneWords): string | undefined => extensions(words).exec(behind)?.[1];

/** A line that is nothing but a label, such as a cell of its own. */
const isLabel = (line: string): boolean => line.length <= 40 && !/\d/.test(line) && line.trim().split(/\s+/).length <= 4;

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

/** Countries write these with a leading zero at home; without it the digits are something else, such as a register's. */
const lacksZero = (shown: string, number: PhoneNumber): boolean =>
  !/^\W*(?:\+|0)/.test(shown) && number.formatNational().replace(/\D/g, '').startsWith('0');

function numbersIn(
  line: string,
  headingOf: () => Label | null,
  countries: readonly CountryCode[],
  words: PhoneWords,
): PhoneSighting[] {
  const taken: { start: number; end: number; label: Label | null }[] = [];
  const found: { start: number; sighting: PhoneSighting }[] = [];

  const labelAt = (start: number, end: number): Label | null => {
    const last = taken.filter((one) => one.end <= start).sort((a, b) => b.end - a.end)[0];
    const before = line.slice(Math.max(last?.end ?? 0, start - 60), start);
    const own = labelOf(before, words);
    const behind = saysFaxBehind(line.slice(end, end + 50));
    if (behind && own !== 'phone') return 'fax';
    if (own) return own;
    // "Tel. 123 4567, 123 4568": the second is what the first is.
    if (last && /^[\s,;/|&()+]*(?:and|or|und|oder|et|ou|y|o|e|и|или|或)?[\s(+]*$/i.test(before)) return last.label;
    return headingOf();
  };
  const add = (start: number, end: number, number: KnownNumber | null, label: Label | null): void => {
    if (taken.some((other) => start < other.end && end > other.start)) return;
    const whole = line.slice(start, end);
    const shown = whole.includes(')') ? whole : whole.replace(/^\(\s?/, '');
    if (label === 'other' || isSampleNumber(shown)) return;
    taken.push({ start, end, label });
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

  for (const match of line.matchAll(nanp)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const number = northAmerican(match[0]);
    const label = labelAt(start, end);
    // Clauses of regulations have dots and dashes mixed.
    if (label === null && /\d\.\d+-/.test(match[0])) continue;
    if (number || label === 'phone' || label === 'fax') add(start, end, number, label);
  }
  for (const match of line.matchAll(run)) {
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
    for (const country of [undefined, ...countries])
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
  for (const match of line.matchAll(vanity)) {
    const digits = toDigits(match[0]).replace(/^1(?=\d{10})/, '');
    // Words that are too long are dialled too, but only free numbers advertise with them.
    if (digits.length !== 10 && !/^8(?:00|33|44|55|66|77|88)/.test(digits)) continue;
    const number = northAmerican(digits.slice(0, 10));
    if (number) add(match.index, match.index + match[0].length, number, labelAt(match.index, match.index + match[0].length));
  }
  return found.sort((a, b) => a.start - b.start).map(({ sighting }) => sighting);
}

/** Phone and fax numbers in visible text, in order, as often as they stand there. `countries`: the likeliest first. */
export function phonesIn(text: string, countries: readonly CountryCode[], words: PhoneWords): readonly PhoneSighting[] {
  const found: PhoneSighting[] = [];
  // A label on a line of its own holds for the numbers on the lines that follow; it is read only when one does.
  let heading = '';
  let read: Label | null | undefined;
  const headingOf = (): Label | null => {
    read ??= heading === '' ? null : labelOf(`${heading} `, words);
    return read;
  };
  for (const raw of text.split('\n')) {
    if (found.length >= most) break;
    const line = raw
      .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
      .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      // Brazilian numbers leave room for the carrier: (0xx11).
      .replace(/\(0?xx(\d{2})\)/gi, '(0$1)');
    if (isLabel(line)) {
      heading = line;
      read = undefined;
      continue;
    }
    const numbers = /\d\D*\d\D*\d/.test(line) && line.length < 20_000 ? numbersIn(line, headingOf, countries, words) : [];
    found.push(...numbers);
    if (numbers.length === 0) {
      heading = '';
      read = undefined;
    }
  }
  return found;
}
