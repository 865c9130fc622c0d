import type { FormField } from './form-fields.ts';
import { remember } from './remember.ts';

export type FormKind =
  | 'contact'
  | 'comment'
  | 'search'
  | 'newsletter'
  | 'login'
  | 'registration'
  | 'recovery'
  | 'order'
  | 'application'
  | 'other';

/** Words by which forms say what they are for; rows in `data/form-words`. */
export type FormWords = Readonly<
  Record<
    | 'search'
    | 'newsletter'
    | 'login'
    | 'registration'
    | 'recovery'
    | 'contact'
    | 'comment'
    | 'order'
    | 'application'
    | 'email'
    | 'name'
    | 'phone'
    | 'subject'
    | 'message'
    | 'description',
    readonly string[]
  >
>;

export interface FormFacts {
  readonly fields: readonly FormField[];
  /** Names, classes and action. */
  readonly code: string;
  /** Buttons, legends and headings. */
  readonly says: string;
  /** Marked as a search by its role. */
  readonly search: boolean;
}

const letter = /\p{L}/u;
/** Scripts that write words without blanks, or add endings to them: a word may stand anywhere in a text. */
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a text holds a word where `stands` allows it. */
function holds(text: string, word: string, stands: (before: string, after: string) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (stands(text.charAt(at - 1), text.charAt(at + word.length))) return true;
  return false;
}

const manners = remember((words: readonly string[]) =>
  words.map((word) => {
    const short = word.length <= 4 && /^[a-z]/.test(word);
    return { word, short, begins: short || /^\p{Script=Cyrillic}/u.test(word) };
  }),
);

/** Long Latin words may stand anywhere, as compounds and code write them; short ones stand alone, Cyrillic ones begin a word. */
export const said = (text: string, words: readonly string[]): boolean =>
  manners(words).some(({ word, short, begins }) =>
    holds(text, word, (before, after) => !(begins && letter.test(before)) && !(short && letter.test(after))),
  );

/** As `said`, for texts that people read: a word stands alone, in scripts that put blanks between words. */
export const saidWhole = (text: string, words: readonly string[]): boolean =>
  words.some((word) => holds(text, word, (before, after) => unspaced.test(word) || !(letter.test(before) || letter.test(after))));

const textual = new Set(['text', 'email', 'tel', 'search', 'url', 'number', 'date', 'password', 'textarea']);
const queryName = /(?:^|[\s_[-])(?:q|s|query|search|keywords?|kw|wd|searchword|searchterm|term|text)(?:[\s_\]-]|$)/;

function withPassword(says: string, code: string, words: FormWords, passwords: number, plain: number, areas: number): FormKind {
  const joins = said(says, words.registration) && !said(says, words.login);
  if (passwords > 1) return said(says, words.recovery) && plain === 0 ? 'recovery' : 'registration';
  if (plain > 3 || areas > 0) return 'registration';
  if (joins && plain > 0 && !said(code, words.login)) return 'registration';
  return plain > 2 && !said(says, words.login) && !said(code, words.login) ? 'registration' : 'login';
}

export function kindOf({ fields, code, says, search }: FormFacts, words: FormWords): FormKind {
  const has = (kind: keyof FormWords): boolean => said(says, words[kind]) || said(code, words[kind]);
  const field = (kind: keyof FormWords): boolean =>
    fields.some(({ name, label }) => said(name, words[kind]) || said(label, words[kind]));
  const typed = fields.filter(({ type }) => textual.has(type));
  const passwords = typed.filter(({ type }) => type === 'password').length;
  const areas = typed.filter(({ type }) => type === 'textarea');
  const plain = typed.length - passwords - areas.length;
  const email = fields.some(({ type }) => type === 'email') || field('email');

  if (passwords > 0) return withPassword(says, code, words, passwords, plain, areas.length);
  const applies = ({ type, name, label }: FormField): boolean => type === 'file' && said(`${name} ${label}`, words.application);
  if (said(says, words.application) || fields.some(applies)) return 'application';
  if (typed.length === 0)
    return has('order') ? 'order' : fields.some(({ type }) => type === 'select') && said(code, words.search) ? 'search' : 'other';
  const query = fields.some(({ type, name }) => type === 'search' || queryName.test(name));
  const person = field('name') || field('phone') || field('subject');
  if (
    areas.length === 0 &&
    !email &&
    (search ||
      (query && typed.length <= 3) ||
      (typed.length <= 5 && has('search') && !field('phone')) ||
      (typed.length === 1 && field('search')))
  )
    return 'search';
  if (areas.length > 0) {
    const inArea = (kind: keyof FormWords): boolean =>
      areas.some(({ name, label }) => said(name, words[kind]) || said(label, words[kind]));
    const mayComment = has('comment') || areas.some(({ name }) => said(name, words.comment));
    const contacts = said(says, words.contact) || /contact|feedback|enquir|inquir|kontakt|wpcf7/.test(code);
    if (mayComment && !contacts) return 'comment';
    if (contacts) return 'contact';
    // A text that describes something, and no message: an entry in a list, not a letter.
    if (inArea('description') && !inArea('message')) return has('order') ? 'order' : 'other';
    if (email || person || (inArea('message') && (plain > 0 || fields.some(({ type }) => type === 'select')))) return 'contact';
    return has('order') ? 'order' : mayComment ? 'comment' : 'other';
  }
  if (plain <= 2 && has('recovery') && !said(says, words.newsletter)) return 'recovery';
  const contacts = said(says, words.contact);
  const enrols = said(says, words.newsletter) || (said(code, words.newsletter) && !contacts);
  if (enrols && (email ? plain <= 5 : plain <= 3 && !said(says, words.login))) return 'newsletter';
  if (has('order') && !contacts) return 'order';
  if (email && typed.length === 1 && fields.length <= 3) return said(says, words.login) ? 'login' : 'newsletter';
  if (plain > 1 && (email || field('phone')) && (contacts || said(code, words.contact)) && !said(says, words.registration))
    return 'contact';
  if (plain > 1 && email && has('registration')) return 'registration';
  if (plain <= 3 && has('login')) return 'login';
  if (email && plain === 2 && field('name')) return 'newsletter';
  if (plain <= 2 && field('phone') && (person || has('contact'))) return has('contact') ? 'contact' : 'other';
  return 'other';
}
