import { hoursWords } from '../data/hours-words.ts';
import { closedWords, type MailWords, mailWords, pastWords, thanksWords } from '../data/mail-words.ts';
import { smallWords } from '../data/small-words.ts';
import { fold } from '../lib/text.ts';
import { languageOf } from '../lib/text-language.ts';
import { hasFigure, tellsHours } from './answer-text.ts';

/** What a sentence of a support desk may say, that answers nothing. */
export const notices = ['received', 'promised', 'automatic', 'changed', 'resolved', 'survey', 'away'] as const;
export type Notice = (typeof notices)[number];

interface Matcher {
  readonly language: string;
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
    language: words.language,
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
  /** From the promise of an answer on, folded; empty when there is none. */
  readonly promise: string;
  /** It says when somebody is there. */
  readonly tellsHours: boolean;
  readonly isPersonal: boolean;
  readonly isCourtesy: boolean;
}

/** A date that names its month: what is said holds for that day. */
const dated = new RegExp(
  `\\d{1,2}(?:\\.|st|nd|rd|th|º)?(?: (?:of|de|d'))? ?(?:${hoursWords.months.join('|')})|(?:${hoursWords.months.join('|')})\\.? \\d|\\d{1,2}[./]\\d{1,2}|\\d ?[月월]`,
  'u',
);
const weekly = new RegExp(
  [...hoursWords.weekend, ...Object.values(hoursWords.days).flatMap((days) => days.flatMap(([name = '']) => name))].join('|'),
  'u',
);

/** Whether a sentence with words of an absence tells of none: it is over, or comes back every week. */
const isNoAbsence = (folded: string, at: number): boolean =>
  pastWords.test(folded.slice(Math.max(0, at - 40), at + 40)) ||
  (closedWords.test(folded) && weekly.test(folded) && !dated.test(folded));

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

/** "We have received your mail and will answer in a day", from "will answer" on and with those who will. */
const promiseIn = (folded: string, at: number): string =>
  folded.slice(at).replace(/^and (?=will )/, `${folded.split(' ', 1).join('')} `);

function sentenceOf(text: string, speakers: readonly Matcher[]): Sentence {
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
      const none = name === 'away' && isNoAbsence(folded, hit.index);
      if (!open && !none) said.add(name);
      if (name === 'promised') promise = Math.min(promise, hit.index);
    }
  const count = wordsIn(folded);
  const isGreeting = (text: string, words: number): boolean =>
    words <= 12 &&
    !/[,，、].{1,80}?\p{L}.{3}/u.test(text) &&
    matchers.some(({ courtesy, most }) => words <= most && courtesy.test(text));
  const isCourtesy = isGreeting(folded, count) || (count <= 24 && !/\d/.test(folded) && thanksWords.test(folded));
  // "We are open from 9 to 18 and will answer soon" says something before it promises.
  const own = said.size === 1 && said.has('promised') ? joined.slice(0, promise) : said.size > 0 ? '' : folded;
  const ownWords = wordsIn(own);
  const isNothing = isCourtesy || isLink(own) || isField(own) || isGreeting(own, ownWords) || (said.size > 0 && ownWords < 5);
  const words = isNothing ? 0 : ownWords;
  return {
    folded,
    notices: said,
    words,
    hasFigures: words >= 4 && hasFigure(own),
    promise: said.has('promised') ? promiseIn(folded, promise) : '',
    tellsHours: (said.size === 0 && tellsHours(folded)) || (said.size === 1 && said.has('promised') && tellsHours(own)),
    isPersonal: said.size === 0 && isOwnWord(folded) && speakers.some(({ person }) => person.test(folded)),
    isCourtesy,
  };
}

/** "Where is my order?" stands in a list of questions; whoever asks back speaks to somebody. */
const isOwnWord = (folded: string): boolean =>
  !/[?？]$/.test(folded) ||
  /(?<!\p{L})(?:you|your|sie|ihre?n?|du|dein\p{L}*|vous|votre|vos|usted\p{L}*|sus?|tus?|te|você|seu|sua|lei|tua?|suo|suoi|państw\p{L}*|pan[aiu]?|u|uw|je|jij|jouw|siz\p{L}*|вы|вас|вам|ваш\p{L}*|ви)(?!\p{L})|[您你]|あなた|ご[\p{sc=Han}]|고객/u.test(
    folded,
  );

/** The languages that a text speaks, by its small words, else by how it greets: a person's word of one is any word of another. */
function speakersOf(text: string, lines: readonly string[]): readonly Matcher[] {
  const language = languageOf('', text, smallWords);
  const greetings = lines.slice(0, 20).map((line) => fold(line.slice(0, longestSentence)));
  const found = matchers.filter((matcher) =>
    language === null ? greetings.some((line) => matcher.courtesy.test(line)) : matcher.language === language,
  );
  return found.length > 0 ? found : matchers;
}

/** Whether a sentence says that a program wrote it, which is more than that nobody reads answers. */
export const isDeclaration = ({ folded, notices: said }: Sentence): boolean =>
  said.has('automatic') &&
  /auto-?(?:mat|gener|repl|resp|antw)|автомат|автоот|автовід|робот|自動|自动|系统|系統|자동|otomat/u.test(folded) &&
  !/(?<!\p{L})(?:not our|no automat\p{L}*|kein\p{L}* automat\p{L}*|not (?:an? )?automat\p{L}*|не автомат\p{L}*|нет автомат\p{L}*)(?!\p{L})/u.test(
    folded,
  );

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
  const speakers = speakersOf(text, lines);
  return lines
    .flatMap((line) => line.split(/(?<=[^\d\s][.!?])\s+(?=[^\p{Ll}\s])|(?<=[。！？])/u))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .slice(0, mostSentences)
    .map((sentence) => sentenceOf(sentence, speakers));
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
