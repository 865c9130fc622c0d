import { type AnyNode, type Element, isTag } from 'domhandler';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';

/** Words of offers to call back; rows in `data/callback-words`. Folded. */
export interface CallbackWords {
  readonly asks: readonly string[];
  /** What may end such a request, such as "now" and "free". */
  readonly tails: readonly string[];
  /** Words behind a request after which anything may follow, such as "from". */
  readonly goesOn: readonly string[];
  readonly names: readonly string[];
  /** Names that are those of other things too. */
  readonly doubtful: readonly string[];
  readonly promises: readonly string[];
  /** Words of forms that promise a call under a condition. */
  readonly applications: readonly string[];
}

/** An offer to call the customer back, as the page words it. */
export interface CallbackOffer {
  readonly where: string;
  /** Not cleaned. */
  readonly excerpt: string;
}

/** Longest label that still is one: beyond it, words are prose. */
const longest = 60;
const letter = /[\p{L}\d]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a phrase stands at a place of a folded text as words of its own. */
const standsAt = (text: string, phrase: string, at: number): boolean =>
  text.startsWith(phrase, at) &&
  (unspaced.test(phrase) || !(letter.test(text.charAt(at - 1)) || letter.test(text.charAt(at + phrase.length))));

const says = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => {
    const at = text.indexOf(phrase);
    return at >= 0 && standsAt(text, phrase, at);
  });

/** Phrases by their first two signs. */
const byStart = remember((phrases: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const phrase of phrases) {
    const start = phrase.slice(0, 2);
    index.set(start, [...(index.get(start) ?? []), phrase]);
  }
  return index;
});

/** What stands behind a request does not make another thing of it, as in "call back URL". */
function endsWell(behind: string, { tails, goesOn }: CallbackWords): boolean {
  let rest = behind;
  for (let words = 0; words < 4; words++) {
    rest = rest.replace(/^[\s()+»›→>*]+/, '');
    if (rest === '' || /^[.,:;!…|–—-]/.test(rest)) return true;
    if (goesOn.some((word) => standsAt(rest, word, 0))) return true;
    const tail = tails.find((word) => standsAt(rest, word, 0));
    if (tail === undefined) return false;
    rest = rest.slice(tail.length);
  }
  return false;
}

const asksHow = /^(?:how|why|when|what|как|що|як|wie|comment|cómo|como|come|jak|hoe)\s/;

/** Labels begin with what they ask for, give or take a word such as "free"; questions and headlines do not. */
function asks(label: string, words: CallbackWords): boolean {
  if (label.length > longest || asksHow.test(label)) return false;
  for (let at = 0; at <= Math.min(12, label.length - 2); at++) {
    if (at > 0 && /[a-zа-яё]/.test(label.charAt(at - 1))) continue;
    for (const phrase of byStart(words.asks).get(label.slice(at, at + 2)) ?? [])
      if (standsAt(label, phrase, at) && !(at > 0 && /[?？]$/.test(label)))
        if (/^[?？]$/.test(label.slice(at + phrase.length)) || endsWell(label.slice(at + phrase.length), words)) return true;
  }
  return false;
}

/** Forms with a field for a phone number. */
function phoneForms(doc: Document): ReadonlySet<Element> {
  const forms = new Set<Element>();
  for (const field of doc.select('input[type="tel" i], input[name*="phone" i], input[name*="tel" i]'))
    for (let at: AnyNode | null = field.parent; at; at = at.parent)
      if (isTag(at) && at.name === 'form') {
        forms.add(at);
        break;
      }
  return forms;
}

const wide: ReadonlySet<string> = new Set(['body', 'main', 'html']);

/** Whether an element is in a form for phone numbers or heads the box of one. */
function isBeside(element: Element, forms: ReadonlySet<Element>, boxes: ReadonlySet<AnyNode>): boolean {
  if (element.parent && boxes.has(element.parent)) return true;
  for (let at: AnyNode | null = element.parent; at; at = at.parent) if (isTag(at) && forms.has(at)) return true;
  return false;
}

const controls = 'a, button, [role="button" i], input[type="submit" i], input[type="button" i], summary';
const titles = 'h1, h2, h3, h4, h5, h6, legend';

/** The first offer on a page to call the customer: a link, a button, a heading of a form, or a promise in a form. */
export function callbackOffer(doc: Document, words: CallbackWords): CallbackOffer | null {
  const forms = phoneForms(doc);
  const boxes = new Set([...forms].flatMap(({ parent }) => (parent && isTag(parent) && !wide.has(parent.name) ? [parent] : [])));
  const names = (label: string, element: Element): boolean =>
    words.names.includes(label) || (words.doubtful.includes(label) && isBeside(element, forms, boxes));
  const linkTexts = new Map(doc.links().map(({ element, text }) => [element, text]));
  for (const element of doc.select(controls)) {
    const { attribs, name } = element;
    const shown =
      linkTexts.get(element) ?? (doc.textOf([element]) || attribs['value'] || attribs['aria-label'] || attribs['title'] || '');
    if (shown.length > 2 * longest || shown.length < 2) continue;
    const label = fold(shown);
    const opensHere = name !== 'a' || /^(?:#.*|javascript:.*|)$/is.test(attribs['href'] ?? '');
    if (asks(label, words) || (opensHere && names(label, element))) return { where: name, excerpt: shown };
  }
  for (const element of doc.select(titles)) {
    const shown = doc.textOf([element]);
    const label = fold(shown.slice(0, 2 * longest));
    const heads = (words.names.includes(label) || words.doubtful.includes(label)) && isBeside(element, forms, boxes);
    if ((heads || asks(label, words)) && doc.$(element).closest('article').length === 0)
      return { where: element.name, excerpt: shown };
  }
  for (const element of forms) {
    const lines = doc.textOf([element]).split('\n');
    const folded = lines.map((line) => fold(line.slice(0, 400)));
    // A candidate is called if the company likes to.
    if (folded.some((line) => says(line, words.applications))) continue;
    const at = folded.findIndex(
      (line) => words.names.includes(line) || words.doubtful.includes(line) || says(line, words.promises),
    );
    if (at >= 0) return { where: 'form', excerpt: lines[at] ?? '' };
  }
  return null;
}
