import { addressWords } from '../data/email-words.ts';
import { nameWords } from '../data/name-words.ts';
import { namesIn, phonesIn } from '../lib/person-names.ts';
import { fold } from '../lib/text.ts';
import type { Medium, Reading } from '../model/reading.ts';
import type { Report } from '../model/scorecard.ts';

/** How people come into a report that were written to; pages of a site show whom the company wants to show. */
const written: ReadonlySet<Medium> = new Set<Medium>(['mail', 'chat', 'log']);

/** What came back to enquiries: the texts that tell it, as they are. */
function textsOf(reading: Reading): readonly string[] {
  if (reading.state === 'found')
    return reading.evidence.flatMap(({ via, where, excerpt }) => (written.has(via) ? [where, excerpt] : []));
  return reading.state === 'unknown' && reading.tried.some(({ via }) => written.has(via)) ? [reading.detail] : [];
}

const initial = (name: string): string => `${[...name][0] ?? ''}…`;

/** Shows the first letter of each name and nothing of each number. */
function withoutPeople(text: string): string {
  const places = [
    ...namesIn(text, nameWords).map(({ from, to }) => ({ from, to, shown: initial(text.slice(from, to)) })),
    ...phonesIn(text).map(({ from, to }) => ({ from, to, shown: '…' })),
  ];
  let shown = '';
  let end = 0;
  for (const place of places.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (place.from < end) continue;
    shown += text.slice(end, place.from) + place.shown;
    end = place.to;
  }
  return shown + text.slice(end);
}

const isPlace = (folded: string): boolean => addressWords.role.has(folded) || addressWords.general.has(folded);
/** Of one company. */
const mostNames = 200;

/** Hides names that were told elsewhere. */
function withoutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  return text.replace(new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'gu'), initial);
}

/**
 * A masker of people and their telephone numbers in what came back to the enquiries of a report: told by the words beside
 * them, and a name that was told once wherever it stands. Every other text stays as it is.
 */
export function maskNames({ scorecards }: Report): (text: string) => string {
  const hidden = new Map<string, string>();
  // A reporter puts a detail into a sentence of its own.
  const details = new Map<string, string>();
  for (const { readings } of scorecards) {
    const all = Object.values(readings).flatMap((reading) => (reading ? [{ reading, texts: textsOf(reading) }] : []));
    const texts = [...new Set(all.flatMap((one) => one.texts))];
    const told = texts.flatMap((text) => namesIn(text, nameWords).map(({ from, to }) => text.slice(from, to)));
    const names = [...new Set(told.flatMap((name) => name.split(' ')))].filter((word) => /^[\p{L}’'-]{3,}$/u.test(word));
    const people = names.filter((word) => !isPlace(fold(word))).slice(0, mostNames);
    for (const text of texts) hidden.set(text, withoutNames(withoutPeople(text), people));
    for (const { reading, texts: own } of all)
      if (reading.state === 'unknown') for (const text of own) details.set(text.replace(/\.$/, ''), hidden.get(text) ?? text);
  }
  const changed = [...details].filter(([text, shown]) => text !== shown);
  return (text) => hidden.get(text) ?? changed.reduce((shown, [detail, instead]) => shown.replaceAll(detail, instead), text);
}
