import { roleWords } from '../data/email-words.ts';
import { fold } from '../lib/text.ts';
import type { ParsedMail } from './parse-mail.ts';

/** The newest part of a text in which a help desk shows a whole thread. */
export interface NewestPart {
  readonly text: string;
  /** What stands before the first rule, if anything does. */
  readonly first: string;
  /** It holds a comment under the name of somebody other than the asker. */
  readonly isComment: boolean;
}

/** A line of dashes or the like that parts a mail. */
const rule = /^\s{0,10}(?:[-_=*─—–~]\s?){8,200}$/;
/** "Ann Lee, Dec 15, 2020, 11:05 PST" or "Ann Lee (Acme)\nDec 15": who said it, and when. */
const byLine =
  /^([\p{L}][\p{L}.' -]{1,60})(?: ?\([^)]{1,60}\))?,? (?:(?:on |am |le |el |em |il |op )?[^,]{0,15},? ?(?:19|20)\d\d,? .{0,30}\d:\d\d.{0,20}|commented:?|replied:?|added a comment:?)$/u;

const sameName = (a: string, b: string): boolean => fold(a) !== '' && fold(a) === fold(b);

/** The newest part of a thread, and whether somebody comments in it. */
export function withoutThread(text: string, mail: ParsedMail): NewestPart {
  const kept: string[] = [];
  let comments = 0;
  let isComment = false;
  let firstRule = -1;
  for (const line of text.split('\n')) {
    if (rule.test(line)) {
      if (firstRule < 0 && kept.some((one) => one.trim() !== '')) firstRule = kept.length;
      kept.push('');
      continue;
    }
    const [, author] = byLine.exec(line.trim()) ?? [];
    if (author === undefined) {
      kept.push(line);
      continue;
    }
    comments++;
    const isAsker = mail.recipientNames.some((name) => sameName(name, author));
    if (comments > 1 || isAsker) break;
    isComment = true;
  }
  const first = firstRule < 0 ? kept : kept.slice(0, firstRule);
  return { text: kept.join('\n').trim(), first: first.join('\n').trim(), isComment };
}

/** Whether a text ends with the sender's own name, where that is a person's. */
export function isSignedBy(text: string, { name, address }: ParsedMail['from']): boolean {
  const [given = '', family = ''] = fold(name).split(/[ ,(]+/);
  // A company signs with its own name.
  if (address.split(/[@.]/).slice(1).includes(given)) return false;
  if (given.length < 2 || roleWords.has(given) || given === 'team' || given === 'the') return false;
  const signs = new Set([given, `${given} ${family}`.trim()]);
  return text
    .split('\n')
    .slice(-12)
    .some((line) => signs.has(fold(line.slice(0, 100)).replace(/^[-–—*_ ]{1,5}|[.,!*_ ]{1,5}$/g, '')));
}

/** Whether an address is a person's: its first part names who sends, by one of two names, and no role does. */
export function isOwnMailbox({ name, address }: ParsedMail['from']): boolean {
  const names = fold(name).split(/[ ,]+/);
  const [local = '', ...host] = address.split(/[@.]/);
  if (
    names.length !== 2 ||
    names.some((one) => one.length < 2 || roleWords.has(one) || host.slice(0, -1).includes(one) || one === 'team')
  )
    return false;
  return names.includes(local);
}

/** Whether a text holds the secret part of the address that it was sent to: then the enquiry itself stands in it. */
export function quotesAsker(text: string, mail: ParsedMail): boolean {
  const folded = fold(text);
  return mail.recipients
    .flatMap((address) => (address.split('@')[0] ?? '').split(/[^a-z0-9]+/))
    .some((piece) => piece.length >= 8 && /\d/.test(piece) && folded.includes(piece));
}
