import type { OwnSearch, SearchKind, SearchSignal } from '../model/own-search.ts';
import type { Pattern } from '../model/vendor.ts';
import { asciiHost } from './host-name.ts';
import type { Document } from './html.ts';
import { linearPattern, patternFault } from './linear-pattern.ts';
import { remember } from './remember.ts';
import { selectorFault } from './selector-fault.ts';
import { fold } from './text.ts';
import { hostMatches, hostOf } from './url.ts';

/** One thing on a page that a search looked for. */
export interface Sight {
  /** What tells it from other sights of the same search, on whichever page they are. */
  readonly key: string;
  readonly where: string;
  /** Not cleaned. */
  readonly excerpt: string;
}

/** Characters in front of the words that are quoted with them, and of the whole quotation. */
const before = 80;
const quoted = 300;

const written = /^\/(.{1,300})\/([a-z]{0,9})$/su;

/** The expression in a text such as `/status/i`; null in a plain one. */
function expressionIn(text: string): { readonly source: string; readonly flags: string } | null {
  const [, source, flags] = written.exec(text.trim()) ?? [];
  return source === undefined || flags === undefined ? null : { source, flags };
}

const compiled = ({ source, flags }: { readonly source: string; readonly flags: string }): Pattern =>
  linearPattern(flags === 'i' ? `(?i)${source}` : source);

const wordSign = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const goesOn = (a: string, b: string): boolean => wordSign.test(a) && wordSign.test(b) && !unspaced.test(a) && !unspaced.test(b);

/** Where a folded phrase stands in a folded text as words of its own; -1 where it does not. */
function phraseAt(text: string, phrase: string): number {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const inWord = goesOn(text.charAt(at - 1), text.charAt(at)) || goesOn(text.charAt(end - 1), text.charAt(end));
    if (!inWord) return at;
  }
  return -1;
}

/** A line of text and its folded form. */
interface Line {
  readonly raw: string;
  readonly folded: string;
}
const lineOf = (raw: string): Line => ({ raw, folded: fold(raw) });
const linesOf = remember((doc: Document): readonly Line[] => doc.text().split('\n').map(lineOf));
const linkLines = remember((doc: Document) => doc.links().map(({ url, text }) => ({ url, line: lineOf(text.slice(0, 1000)) })));

const linkOf = remember((doc: Document) => new Map(doc.links().map(({ element, url }) => [element, url] as const)));

/** Where a line has what is looked for; -1 where it has not. */
type Test = (line: Line) => number;

function wordsTest(text: string): Test {
  const expression = expressionIn(text);
  if (expression) {
    const pattern = compiled(expression);
    return ({ raw }) => pattern.exec(raw)?.index ?? -1;
  }
  const phrase = fold(text);
  return ({ folded }) => phraseAt(folded, phrase);
}

function hostTest(text: string): (host: string) => boolean {
  const expression = expressionIn(text);
  if (expression) {
    const pattern = compiled(expression);
    return (host) => pattern.test(host);
  }
  const suffix = asciiHost(text.trim());
  return (host) => hostMatches(host, suffix);
}

type Seek = (doc: Document) => readonly Sight[];

const linkSight = (url: string, text: string): Sight => ({ key: url, where: 'a[href]', excerpt: `${text} ${url}`.trim() });

function seekOf({ kind, text }: SearchSignal): Seek {
  switch (kind) {
    case 'link_text': {
      const test = wordsTest(text);
      return (doc) => linkLines(doc).flatMap(({ url, line }) => (test(line) < 0 ? [] : [linkSight(url, line.raw)]));
    }
    case 'link_host': {
      const test = hostTest(text);
      return (doc) => linkLines(doc).flatMap(({ url, line }) => (test(hostOf(url)) ? [linkSight(url, line.raw)] : []));
    }
    case 'page_text': {
      const test = wordsTest(text);
      return (doc) =>
        linesOf(doc).flatMap((line) => {
          const at = test(line);
          if (at < 0) return [];
          const from = Math.max(0, at - before);
          return [{ key: line.folded, where: 'text', excerpt: line.raw.slice(from, from + quoted) }];
        });
    }
    case 'selector':
      return (doc) =>
        doc.select(text).map((element) => {
          const excerpt = `${doc.$.html(doc.$(element).clone().empty()).slice(0, quoted)}${doc.textOf([element], quoted)}`;
          // A link is the same thing by whichever signal it is seen.
          return { key: linkOf(doc).get(element) ?? excerpt, where: text, excerpt };
        });
  }
}

const seeks = remember(({ signals }: OwnSearch) => {
  const all = signals.map(seekOf);
  return remember((doc: Document): readonly Sight[] => {
    const sights = all.flatMap((seek) => seek(doc));
    return [...new Map(sights.toReversed().map((sight) => [sight.key, sight])).values()].reverse();
  });
});

/** Everything on a page that a search looks for, the same thing once; throws on a signal that has a fault. */
export const sightsOf = (search: OwnSearch, doc: Document): readonly Sight[] => seeks(search)(doc);

const host = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/;

function expressionFault({ source, flags }: { readonly source: string; readonly flags: string }): string | undefined {
  if (!['', 'i'].includes(flags)) return 'an expression takes no flag but i, as in /status/i';
  const fault = patternFault(source);
  if (fault !== undefined) return `is no regular expression that takes linear time: ${fault}`;
  const pattern = compiled({ source, flags });
  const fitsNothing = ['', 'a word'].some((text) => pattern.exec(text)?.[0] === '');
  return fitsNothing ? 'fits the empty text, so it would be found everywhere' : undefined;
}

/** Why nothing can be looked for by a text; undefined when something can. */
export function signalFault(kind: SearchKind, text: string): string | undefined {
  if (kind === 'selector') {
    return selectorFault(text);
  }
  const expression = expressionIn(text);
  if (expression) return expressionFault(expression);
  if (kind === 'link_host')
    return host.test(asciiHost(text.trim()))
      ? undefined
      : 'must be a host such as status.acme.com, which stands for its subdomains too, or an expression such as /^status[.]/';
  return wordSign.test(text) ? undefined : 'must have a letter or a digit';
}
