import type { Document } from './html.ts';
import { fold } from './text.ts';

/** Words of offers to call back; rows in `data/callback-words`. Folded. */
export interface CallbackWords {
  readonly asks: readonly string[];
  readonly names: readonly string[];
  readonly promises: readonly string[];
}

/** An offer to call the customer back, as the page words it. */
export interface CallbackOffer {
  readonly where: string;
  /** Not cleaned. */
  readonly excerpt: string;
}

/** Longest label that still is one: beyond it, words are prose. */
const longest = 48;
const letter = /[\p{L}\d]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where a phrase stands in a folded text as words of its own; -1 when it does not. */
function placeOf(text: string, phrase: string): number {
  const at = text.indexOf(phrase);
  if (at < 0 || unspaced.test(phrase)) return at;
  return letter.test(text.charAt(at - 1)) || letter.test(text.charAt(at + phrase.length)) ? -1 : at;
}

/** Labels begin with what they ask for, give or take a word such as "free"; questions and headlines do not. */
function asks(label: string, words: CallbackWords): boolean {
  if (label.length > longest) return false;
  return words.asks.some((phrase) => {
    const at = placeOf(label, phrase);
    return (
      at === 0 ||
      (at > 0 &&
        at <= 12 &&
        !/[?？]$/.test(label) &&
        !/^(?:how|why|when|what|как|що|як|wie|comment|cómo|como|come|jak|hoe)\s/.test(label))
    );
  });
}

const controls = 'a, button, [role="button" i], input[type="submit" i], input[type="button" i], summary';
const titles = 'h1, h2, h3, h4, h5, h6, legend';

/** The first offer on a page to call the customer: a link, a button, a heading of a form, or a promise in a form. */
export function callbackOffer(doc: Document, words: CallbackWords): CallbackOffer | null {
  for (const element of doc.select(controls)) {
    const { attribs, name } = element;
    const shown = doc.textOf([element]) || attribs['value'] || attribs['aria-label'] || attribs['title'] || '';
    const label = fold(shown);
    const href = attribs['href'] ?? '';
    const opensHere = name !== 'a' || /^(?:#.*|javascript:.*|)$/is.test(href);
    if (asks(label, words) || (opensHere && words.names.includes(label))) return { where: name, excerpt: shown };
  }
  for (const element of doc.select(titles)) {
    const shown = doc.textOf([element]);
    const label = fold(shown);
    if (asks(label, words) && doc.$(element).closest('article').length === 0) return { where: element.name, excerpt: shown };
  }
  for (const element of doc.select('form')) {
    const own = doc.$(element);
    if (own.find('input[type="tel" i], input[name*="phone" i], input[name*="tel" i]').length === 0) continue;
    const shown = doc.textOf([element]);
    const lines = shown.split('\n').map((line) => ({ line, folded: fold(line.slice(0, 400)) }));
    const promise = lines.find(
      ({ folded }) => words.names.includes(folded) || words.promises.some((phrase) => placeOf(folded, phrase) >= 0),
    );
    if (promise) return { where: 'form', excerpt: promise.line };
  }
  return null;
}
