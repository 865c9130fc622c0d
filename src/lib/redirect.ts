import { sentencesIn, wordsIn } from './reading-ease.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';

/** How one language sends a reader elsewhere; every text is an alternation of a regular expression, folded. */
export interface RedirectWords {
  /** What to do and where, in this order; only the third's words may stand between, any few words when it is left out. */
  readonly pairs: readonly (readonly [first: string, second: string, between?: string])[];
  /** Words for choosing things on a screen, before a pair that is the name of one, or a way through several. */
  readonly picks: string;
  /** And after it, where verbs stand last. */
  readonly picked?: string;
  /** Words before a pair by which nobody is sent: somebody else does it, it was done, or it is not needed. */
  readonly cancels: string;
  /** Words that may stand between these and the pair. */
  readonly between: string;
  /** Words after a pair that make the name of a thing of it, or tell something of that thing. */
  readonly things?: string;
  /** The way is offered for the case that an answer does not help. */
  readonly fallback: string;
  /** Beginnings of sentences that greet, thank or excuse. */
  readonly courtesy: string;
  /** Words are not parted by spaces, or endings change them. */
  readonly unspaced?: true;
}

/** The words of all languages, what names an article that is linked to, and addresses that lead to no article. */
export interface RedirectFacts {
  readonly languages: Readonly<Record<string, RedirectWords>>;
  readonly articles: RegExp;
  readonly requests: RegExp;
  /** What is left out of a sentence before it is compared; with the flag g. */
  readonly asides: RegExp;
}

interface Language {
  readonly pairs: readonly RegExp[];
  readonly cancels: RegExp;
  readonly picks: RegExp;
  readonly picked: RegExp | null;
  readonly things: RegExp | null;
  readonly fallback: RegExp;
  readonly courtesy: RegExp;
}

/** A mark that opens a quotation: what stands in it is the name of something, or somebody else's words. */
const quoted = '[«“„"「『‘] ?$';

const compiled = remember((words: RedirectWords): Language => {
  const [from, to] = words.unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const gapOf = (between: string | undefined): string => {
    if (words.unspaced) return '[^。！？!?]{0,12}';
    const word = between === undefined ? '[^\\s.,;:!?]{1,30}' : between === '' ? null : `(?:${between})`;
    return word === null ? ' ' : `(?: ${word}){0,4} `;
  };
  return {
    pairs: words.pairs.map(
      ([first, second, between]) =>
        new RegExp(second === '' ? `${from}(?:${first})${to}` : `${from}(?:${first})${gapOf(between)}(?:${second})${to}`, 'gu'),
    ),
    cancels: new RegExp(`${from}(?:${words.cancels})(?:${words.unspaced ? '' : ' '}(?:${words.between})){0,3} ?$|${quoted}`, 'u'),
    picks: new RegExp(
      `${from}(?:${words.picks})(?:${words.unspaced ? '[^。.;!?]{0,12}' : '(?: [^\\s.;:!?]{1,30}){0,4}'} ?[,、>→»›/|])? ?$`,
      'u',
    ),
    picked: words.picked === undefined ? null : new RegExp(`^ ?(?:${words.picked})`, 'u'),
    things: words.things === undefined ? null : new RegExp(`^ (?:${words.things})${to}`, 'u'),
    fallback: new RegExp(`${from}(?:${words.fallback})${to}`, 'u'),
    courtesy: new RegExp(`^(?:${words.courtesy})${to}`, 'u'),
  };
});

const most = { text: 20_000, sentence: 1000 } as const;
/** Words beside the redirect from which on a reply is taken to say something of its own. */
const ownWords = 40;

/** What a post says itself: without the lines that it quotes, and what stands below a line that parts off the signature. */
function ownText(text: string): string {
  const lines = text.slice(0, most.text).split('\n');
  const end = lines.findIndex((line) => /^--\s?$/.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !/^ ?(?:>|&gt;|\|)/.test(line)).join('\n');
}

const languageOf = (text: string): string =>
  /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : /\p{Script=Han}/u.test(text) ? 'zh' : 'en';

const count = (text: string): number => wordsIn(text, languageOf(text)).length;

/** Whether a sentence, folded, asks its reader to go elsewhere, and whether only in case nothing else helps. */
function sends(sentence: string, languages: readonly Language[]): 'firm' | 'fallback' | null {
  for (const { pairs, cancels, picks, picked, things, fallback } of languages) {
    const sent = pairs.some((pair) =>
      [...sentence.matchAll(pair)].some(({ 0: { length }, index }) => {
        const end = index + length;
        const [before, after] = [sentence.slice(Math.max(0, index - 60), index), sentence.slice(end, end + 40)];
        return ![cancels, picks].some((one) => one.test(before)) && ![things, picked].some((one) => one?.test(after));
      }),
    );
    if (sent) return languages.some((one) => one.fallback.test(sentence)) || fallback.test(sentence) ? 'fallback' : 'firm';
  }
  return null;
}

/** A greeting, thanks, an excuse or a name. */
function isCourtesy(sentence: string, languages: readonly Language[]): boolean {
  const begins = (text: string): boolean => languages.some(({ courtesy }) => courtesy.test(text));
  const comma = sentence.search(/[,，、]/);
  const head = comma < 0 ? '' : sentence.slice(0, comma);
  const rest = head !== '' && count(head) <= 3 && begins(head) ? sentence.slice(comma + 1).trim() : sentence;
  const words = count(rest);
  return words <= 1 || (words <= 14 && begins(rest)) || (head === '' && words <= 2);
}

function hasSteps(text: string): boolean {
  const lines = text.split('\n').filter((line) => /^\s{0,8}(?:\d{1,2}[.)]|[-*•–])\s/.test(line));
  return (
    lines.length > 1 ||
    (/(?:^|\s)1[.)]\s/.test(text) && /(?:^|\s)2[.)]\s/.test(text)) ||
    /\p{L} ?(?:→|»|›| > |->) ?\p{L}/u.test(text)
  );
}

/** An address that leads to something to read. */
function linksTo(text: string, requests: RegExp): boolean {
  return [...text.matchAll(/https?:\/\/[^\s/]{3,100}(\/[^\s]{1,300})/g)].some(
    ([, path]) => path !== undefined && !requests.test(path),
  );
}

/** A reply's sentences that send its reader elsewhere, and what else it says. */
interface Parts {
  readonly sentences: readonly {
    readonly text: string;
    readonly sends: 'firm' | 'fallback' | null;
    readonly courtesy: boolean;
  }[];
  readonly substance: boolean;
}

interface Reply {
  readonly author: string;
  readonly text: string;
  /** Primary tag; the words of all languages are tried on a text of which it is not known. */
  readonly language?: string | null;
}

function partsOf({ text, language }: Reply, { languages: words, articles, requests, asides }: RedirectFacts): Parts {
  const known = language ? words[language] : undefined;
  const languages = (known ? [known] : Object.values(words)).map(compiled);
  const own = ownText(text);
  const sentences = sentencesIn(own, 'en').map((sentence) => {
    const folded = fold(sentence.slice(0, most.sentence)).replace(asides, '');
    const sent = sends(folded, languages);
    return { text: sentence, sends: sent, courtesy: sent === null && isCourtesy(folded, languages) };
  });
  const others = sentences.filter((one) => one.sends === null).map((one) => one.text);
  const rest = others.join('\n');
  const substance = count(rest) >= ownWords || hasSteps(own) || articles.test(fold(own)) || linksTo(rest, requests);
  return { sentences, substance };
}

/** The sentence by which some parts redirect, none when they answer as well. */
function sentenceOf({ sentences, substance }: Parts, signature: ReadonlySet<string>): string | null {
  if (substance) return null;
  const own = sentences.filter(({ text }) => !signature.has(fold(text)));
  const firm = own.find((one) => one.sends === 'firm');
  if (firm) return firm.text;
  const bare = own.every((one) => one.sends !== null || one.courtesy);
  return bare ? (own.find((one) => one.sends !== null)?.text ?? null) : null;
}

/** Sentences that stand in every one of several replies of one author, of which one at least says much else. */
function signatureOf(parts: readonly Parts[]): ReadonlySet<string> {
  if (parts.length < 3 || !parts.some(({ substance }) => substance)) return new Set();
  const [first, ...others] = parts.map(({ sentences }) => new Set(sentences.map(({ text }) => fold(text))));
  return new Set([...(first ?? [])].filter((sentence) => others.every((set) => set.has(sentence))));
}

/**
 * For every reply the sentence that sends its reader elsewhere, or null. A reply that answers as well does not redirect:
 * it has 40 words of its own, steps, or a link to something to read; and a way that is offered in case the answer does
 * not help redirects only where nothing but courtesy stands beside it.
 */
export function redirectsIn(replies: readonly Reply[], facts: RedirectFacts): readonly (string | null)[] {
  const parts = replies.map((reply) => partsOf(reply, facts));
  const signatures = new Map<string, ReadonlySet<string>>();
  for (const { author } of replies) {
    if (author === '' || signatures.has(author)) continue;
    signatures.set(author, signatureOf(parts.filter((_, index) => replies[index]?.author === author)));
  }
  return parts.map((part, index) => sentenceOf(part, signatures.get(replies[index]?.author ?? '') ?? new Set()));
}
