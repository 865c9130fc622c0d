import { type MailWords, mailWords } from '../data/mail-words.ts';
import { fold } from '../lib/text.ts';

/** What a sentence of a support desk may say, that answers nothing. */
export const notices = ['received', 'promised', 'automatic', 'changed', 'resolved', 'survey', 'away'] as const;
export type Notice = (typeof notices)[number];

interface Matcher {
  readonly notice: Readonly<Record<Notice, RegExp>>;
  readonly person: RegExp;
  readonly courtesy: RegExp;
  readonly stop: RegExp;
  /** Words that a greeting or thanks has at most. */
  readonly most: number;
}

/** The patterns of one language; words of languages with blanks begin where a word begins. */
export function mailMatcher(words: MailWords): Matcher {
  const [start, end] = words.unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const pattern = (source: string): RegExp => new RegExp(`${start}(?:${source})`, 'u');
  return {
    notice: {
      received: pattern(words.received),
      promised: pattern(words.promised),
      automatic: pattern(words.automatic),
      changed: pattern(words.changed),
      resolved: pattern(words.resolved),
      survey: pattern(words.survey),
      away: pattern(words.away),
    },
    person: new RegExp(`${start}(?:${words.person})${end}`, 'u'),
    courtesy: new RegExp(`${words.unspaced ? '' : '^'}(?:${words.courtesy})${end}`, 'u'),
    stop: pattern(words.stop),
    most: words.unspaced ? 12 : 8,
  };
}

const matchers = mailWords.map(mailMatcher);

/** "When your request is resolved": what has not happened. */
const conditional =
  /(?<!\p{L})(?:when|once|if|as soon as|until|unless|whenever|before|sobald|wenn|falls|bevor|lorsque|quand|dès que|cuando|quando|gdy|jeśli|kiedy|zodra|wanneer|indien|когда|если|как только|коли|якщо|щойно)(?!\p{L})|olduğunda|如果|一旦|もし|場合|되면|경우/u;

export interface Sentence {
  readonly folded: string;
  readonly notices: ReadonlySet<Notice>;
  /** Words that say something: none of a notice, a courtesy, a label with its value or a bare link; those before a promise count. */
  readonly words: number;
  /** Those words hold a figure, as an answer does. */
  readonly hasFigures: boolean;
  readonly isPersonal: boolean;
  readonly isCourtesy: boolean;
}

/** A sentence longer than that is cut: it bounds the time of the patterns. */
const longestSentence = 500;
const mostSentences = 150;
/** A line of at least so many characters without a full stop goes on in the next one. */
const wrapped = 55;

/** Words; of scripts without blanks, two characters for one. */
function wordsIn(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu)?.length ?? 0;
  const spaced =
    text.replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'+@./:-]{0,100}/gu)?.length ??
    0;
  return spaced + Math.ceil(unspaced / 2);
}

const isField = (line: string): boolean => /^[\p{L}\p{N} /#]{2,30} ?[:：] ?\S.{0,80}$/u.test(line) && wordsIn(line) <= 10;
const isLink = (line: string): boolean => /^\W{0,5}(?:https?:\/\/|www\.)\S{1,2000}$/i.test(line);

function sentenceOf(text: string): Sentence {
  const folded = fold(text.slice(0, longestSentence));
  // The full stops of "n.o 7" and "on 9. November" end no sentence.
  const joined = folded.replace(/(?<=[\p{L}\d])\.(?=[\p{L}\d])|(?<=\d)\.(?= )/gu, ' ');
  const said = new Set<Notice>();
  let promise = joined.length;
  for (const { notice } of matchers)
    for (const name of notices) {
      const hit = notice[name].exec(joined);
      if (!hit) continue;
      const open = (name === 'changed' || name === 'resolved') && conditional.test(joined.slice(0, hit.index + 12));
      if (!open) said.add(name);
      if (name === 'promised') promise = Math.min(promise, hit.index);
    }
  const count = wordsIn(folded);
  const isGreeting = (text: string, words: number): boolean =>
    words <= 12 &&
    !/[,，、].{1,80}?\p{L}.{3}/u.test(text) &&
    matchers.some(({ courtesy, most }) => words <= most && courtesy.test(text));
  const isCourtesy = isGreeting(folded, count);
  // "We are open from 9 to 18 and will answer soon" says something before it promises.
  const own = said.size === 1 && said.has('promised') ? joined.slice(0, promise) : said.size > 0 ? '' : folded;
  const ownWords = wordsIn(own);
  const isNothing = isLink(own) || isField(own) || isGreeting(own, ownWords) || (said.size > 0 && ownWords < 5);
  const words = isNothing ? 0 : ownWords;
  return {
    folded,
    notices: said,
    words,
    hasFigures: words >= 4 && /\d/.test(own),
    isPersonal: said.size === 0 && matchers.some(({ person }) => person.test(folded)),
    isCourtesy,
  };
}

/** A text as sentences, with lines that were broken for width joined. */
export function sentencesOf(text: string): readonly Sentence[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (isOpen && trimmed !== '' && !/^[-*•\d]/.test(trimmed)) lines.push(`${lines.pop()} ${trimmed}`);
    else if (trimmed !== '') lines.push(trimmed);
    isOpen = trimmed.length >= wrapped && !/[.!?:;。！？：]$/.test(trimmed);
  }
  return lines
    .flatMap((line) => line.split(/(?<=[^\d\s][.!?])\s+(?=[^\p{Ll}\s])|(?<=[。！？])/u))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, mostSentences)
    .map(sentenceOf);
}

/** Whether a text asks not to be written to again: in a sentence, or by one word on its first line. */
export function asksToStop(text: string): boolean {
  const [first = ''] = text.split('\n').map((line) => fold(line.slice(0, 100)));
  if (
    /^[^\p{L}]{0,5}(?:stop|стоп|unsubscribe|отписаться|opt[ -]out|abmelden|désabonner|退订|退訂|配信停止|수신거부)[^\p{L}]{0,5}$/u.test(
      first,
    )
  )
    return true;
  return sentencesOf(text).some(
    ({ folded }) =>
      !/(?<!\p{L})(?:if you|wenn sie|si vous|если вы|якщо ви|click|нажмите)(?!\p{L})/u.test(folded) &&
      matchers.some(({ stop }) => stop.test(folded)),
  );
}
