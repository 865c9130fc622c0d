import { remember } from './remember.ts';
import { fold } from './text.ts';

/** What stands before numbers; rows in `data/phone-words`. */
export interface PhoneWords {
  readonly phone: readonly string[];
  readonly fax: readonly string[];
  readonly other: readonly string[];
  readonly extension: readonly string[];
}

export type Label = 'phone' | 'fax' | 'other';

const letter = /[\p{L}\d]/u;
const mark = /[\s:.\-–()#*|+№,;]/;
/** Folded, without the signs between a label and its number. */
function trimmed(text: string): string {
  const folded = fold(text);
  let end = folded.length;
  while (end > 0 && mark.test(folded.charAt(end - 1))) end--;
  return folded.slice(0, end);
}
const faxNear = /(?:^|[^\p{L}])(?:tele)?(?:fax|факс|faks|传真|傳真|팩스|ファックス)/u;
const phoneNear = /(?:^|[^\p{L}])(?:tele?|tél|phone|telephone|telefon|call|тел|телефон|电话|電話|전화)(?:[^\p{L}]|$)/u;

/** Registers of companies and taxes, whose numbers are shaped like phone numbers. */
const registerNear =
  /(?:^|[^\p{L}])(?:rcs|siren|siret|naf|инн|огрн|огрнип|кпп|окпо|бик|єдрпоу|hrb|hra|cnpj|cpf|abn|acn|nip|regon|krs|kvk|vat|ust-idnr|p\.? ?iva)(?:[^\p{L}\d][^\d]{0,24})?$/u;

const byLastSign = remember((words: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const word of words.filter(({ length }) => length > 1))
    index.set(word.slice(-1), [...(index.get(word.slice(-1)) ?? []), word]);
  return index;
});

const endsWith = (tail: string, words: readonly string[]): boolean =>
  (byLastSign(words).get(tail.slice(-1)) ?? []).some(
    (word) => tail.endsWith(word) && !letter.test(tail.charAt(tail.length - word.length - 1)),
  );

/** What the words just before a number say that it is. */
export function labelOf(before: string, words: PhoneWords): Label | null {
  if (!/\p{L}/u.test(before)) return null;
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
export const saysFaxBehind = (after: string): boolean =>
  /^[\s,;–-]*(?:\([^()\d]{0,30}fax[^()\d]{0,20}\)|(?:\p{L}+ ){0,2}fax(?![^\n]{0,12}\d))/iu.test(after);

const extensions = remember(
  ({ extension }: PhoneWords): RegExp =>
    new RegExp(`^[\\s,;(]{0,3}(?:${extension.join('|')}|#)[.:]?\\s?(?:no\\.?\\s?|№\\s?)?(\\d{1,6})(?![\\d-])`, 'iu'),
);

/** The extension that a text behind a number begins with. */
export const extensionIn = (behind: string, words: PhoneWords): string | undefined => extensions(words).exec(behind)?.[1];

/** A line that is nothing but a label, such as a cell of its own. */
export const isLabel = (line: string): boolean => line.length <= 40 && !/\d/.test(line) && line.trim().split(/\s+/).length <= 4;
