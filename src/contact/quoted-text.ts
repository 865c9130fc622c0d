import { mailWords } from '../data/mail-words.ts';
import { fold } from '../lib/text.ts';

/** Characters of a mail that are looked at for its new text: people answer in less, and it bounds the time. */
const mostText = 30_000;
/** Longest line over a quotation, in characters. */
const longestHead = 300;

const any = (of: 'wrote' | 'labels' | 'yours' | 'above'): string => mailWords.map((words) => words[of]).join('|');
const wrote = new RegExp(
  `(?:^|[^\\p{L}])(?:${any('wrote')})|${mailWords.flatMap(({ unspaced, wrote: words }) => (unspaced ? [words] : [])).join('|')}`,
  'u',
);
const label = new RegExp(`^[*_]{0,2}(?:${any('labels')}) ?[*_]{0,2}[:：]`, 'u');
const yours = new RegExp(`^[^\\p{L}]{0,20}(?:${any('yours')})`, 'u');
const above = new RegExp(any('above'), 'u');
const signature = /^(?:--|__|—) ?$/;
const device =
  /^(?:sent from (?:my|outlook|yahoo|mail)|get outlook for|отправлено (?:с|из) |надіслано (?:з|із) |von meinem |gesendet (?:von|mit) |envoyé (?:de|depuis|à partir) |enviado (?:desde|do meu|a partir) |inviato da|wysłane z |verzonden (?:vanaf|met|vanuit)|iphone'?umdan|发自我的|從我的|从我的|iphoneから送信|나의 iphone)/;

/** A head such as "On 3 May Ann wrote:", in one line or broken into two or three. */
function quoteHead(lines: readonly string[], at: number): number {
  let joined = '';
  for (let length = 1; length <= 3; length++) {
    const line = lines[at + length - 1];
    if (line === undefined || (line.trim() === '' && length > 1)) return 0;
    joined = `${joined} ${line}`.trim();
    if (joined.length > longestHead) return 0;
    const isEnd = /[:：]["'*_ ]{0,5}$/.test(joined);
    if (isEnd && /[\d@]/.test(joined) && wrote.test(fold(joined))) return length;
    if (isEnd) return 0;
  }
  return 0;
}

/** Whether a head of labels ("From:", "Sent:", "Subject:") begins at a line. */
function labelHead(lines: readonly string[], at: number): boolean {
  if (!label.test(fold(lines[at] ?? ''))) return false;
  const near = lines.slice(at, at + 8).filter((line) => line.trim() !== '');
  return near.slice(0, 6).filter((line) => label.test(fold(line))).length >= 3 && near.some((line) => /@|\d/.test(line));
}

const isEmpty = (line: string | undefined): boolean => (line ?? '').trim() === '';

/** What a mail itself says, and whether its program quotes the mail that it answers. */
export interface NewPart {
  readonly text: string;
  readonly isQuoting: boolean;
}

/**
 * What a mail itself says: without quotations of others, wherever they stand, without what follows the head of a quoted mail
 * or a mark to answer above, and without the signature.
 */
export function newPartOf(text: string): NewPart {
  const lines = text.slice(0, mostText).split('\n');
  const kept: string[] = [];
  let hasText = false;
  let isQuoting = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (isEmpty(line)) {
      kept.push('');
      continue;
    }
    if (/^\s{0,20}[>|]/.test(line)) {
      isQuoting = true;
      continue;
    }
    const folded = fold(line.slice(0, longestHead));
    if (above.test(folded) && folded.length < 150) {
      if (hasText) break;
      continue;
    }
    const head = quoteHead(lines, at);
    if (head > 0) {
      isQuoting = true;
      let next = at + head;
      while (next < lines.length && isEmpty(lines[next])) next++;
      if (!/^\s{0,20}>/.test(lines[next] ?? '')) break;
      at = next - 1;
      continue;
    }
    if (labelHead(lines, at)) {
      isQuoting = true;
      break;
    }
    if (yours.test(folded)) {
      // "We have received the following message." says something itself.
      if (/[.。]$/.test(folded)) kept.push(line);
      break;
    }
    if (hasText && (signature.test(line.trim()) || device.test(folded))) break;
    kept.push(line);
    hasText ||= /[\p{L}\p{N}]/u.test(line);
  }
  return { text: kept.join('\n').trim(), isQuoting };
}
