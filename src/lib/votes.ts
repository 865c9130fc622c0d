import { type AnyNode, type Element, isTag } from 'domhandler';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { linesOf, parentOf } from './short-lines.ts';
import { fold } from './text.ts';
import { type Choice, flatText } from './vote-choices.ts';
import { askedIn, asksItself, wordlessIn } from './vote-controls.ts';
import { leadsToLogin } from './vote-names.ts';
import { anyOf, numberIn, type Tally, tallyReader } from './vote-phrases.ts';
import { isHidden, isOfOthers } from './vote-place.ts';

/** How readers are asked, in any language; see the rows for what the phrases may hold. */
export interface VoteWords {
  readonly useful: readonly string[];
  readonly relevant: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly logins: readonly string[];
  readonly voteLogins: readonly string[];
  readonly usefulCounts: readonly string[];
  readonly relevantCounts: readonly string[];
}

/** The mark-up of an engine: its control, and where it shows how many chose either way. */
export interface VoteMarkup {
  readonly control: string;
  readonly counts?: { readonly up: string; readonly down: string };
}

type Asked = 'useful' | 'relevant';

/** A control with which readers can say what they think of an article. */
export interface Vote {
  readonly asks: Asked;
  /** Selector or kind of mark-up that held it, and what it says. */
  readonly where: string;
  readonly says: string;
  readonly needsLogin: boolean;
  /** The mark-up keeps it hidden until scripts show it. */
  readonly hidden: boolean;
}

/** How many readers agreed, as an article shows it. */
export interface ShownTally extends Tally {
  readonly asks: Asked;
  readonly says: string;
}

export interface Votes {
  readonly controls: readonly Vote[];
  readonly tallies: readonly ShownTally[];
}

interface Reader {
  readonly asks: readonly (readonly [Asked, RegExp])[];
  readonly counts: readonly (readonly [Asked, (text: string) => Tally | null])[];
  readonly logins: RegExp;
  readonly voteLogins: RegExp;
}
const readerOf = remember(
  (words: VoteWords): Reader => ({
    asks: [
      ['relevant', anyOf(words.relevant)],
      ['useful', anyOf(words.useful)],
    ],
    counts: [
      ['relevant', tallyReader(words.relevantCounts)],
      ['useful', tallyReader(words.usefulCounts)],
    ],
    logins: anyOf(words.logins),
    voteLogins: anyOf(words.voteLogins),
  }),
);

/** A number beside either answer, such as "Yes (12)" and "No 3". */
function tallyBeside(choices: readonly Choice[]): Tally | null {
  const countOf = (leaning: Choice['leaning']): number | null => {
    const [only, ...more] = choices.filter((choice) => choice.leaning === leaning);
    const numbers = only && more.length === 0 ? (flatText(only.element.children, 80).match(/\d[\d.,]{0,11}/g) ?? []) : [];
    return numbers.length === 1 ? numberIn(numbers[0] ?? '') : null;
  };
  const [up, down] = [countOf('up'), countOf('down')];
  return up === null || down === null || up + down === 0 ? null : { up, total: up + down };
}

/** What comes right after a part. */
function beside(part: Element): readonly AnyNode[] {
  const found: AnyNode[] = [];
  for (let at = part.next; at && found.length < 6; at = at.next) found.push(at);
  return found;
}

const startTag = (doc: Document, element: Element): string => doc.$.html(doc.$(element).clone().empty());

/** What a document offers its readers to say about it, and what they have said as far as it shows. */
export function votesOn(doc: Document, words: VoteWords, markup: readonly VoteMarkup[]): Votes {
  const reader = readerOf(words);
  const controls: Vote[] = [];
  const tallies: ShownTally[] = [];
  const add = (part: Element, choices: readonly Choice[], asks: Asked, where: string, says: string): void => {
    const needsLogin =
      (choices.length > 0 && choices.every(({ element }) => leadsToLogin(element))) ||
      reader.logins.test(flatText([part], 600)) ||
      reader.voteLogins.test(flatText(beside(part), 300)) ||
      choices.some(({ element }) => reader.logins.test(fold(element.attribs['title'] ?? '')));
    controls.push({ asks, where, says, needsLogin, hidden: isHidden(part) });
    const tally = tallyBeside(choices);
    if (tally) tallies.push({ asks, says: `${says} ${flatText([part], 200)}`, ...tally });
  };
  for (const line of linesOf(doc)) {
    const [asks, question] =
      reader.asks.map(([kind, pattern]) => [kind, pattern.exec(line.text)] as const).find(([, hit]) => hit) ?? [];
    const place = isTag(line.node) ? line.node : parentOf(line.node);
    if (asks && question && place && !isOfOthers(place)) {
      const asked = askedIn(line, words);
      const itself = asked ? null : asksItself(line, question);
      if (asked) add(asked.part, asked.choices, asks, 'question', line.text);
      else if (itself) add(itself, [], asks, 'question', line.text);
    }
    for (const [kind, read] of reader.counts) {
      const tally = read(line.text);
      if (tally && place && !isOfOthers(place)) tallies.push({ asks: kind, says: line.text, ...tally });
    }
  }
  for (const { control, counts } of markup) {
    const [element] = doc.select(control);
    if (!element) continue;
    if (controls.length === 0) add(element, [], 'useful', control, startTag(doc, element));
    const count = (selector: string): number | null => {
      const text = flatText(doc.select(selector).slice(0, 1), 40);
      return /\d/.test(text) ? numberIn(/\d[\d.,]{0,11}/.exec(text)?.[0] ?? '') : null;
    };
    const [up, down] = counts ? [count(counts.up), count(counts.down)] : [null, null];
    const total = (up ?? 0) + (down ?? 0);
    if (tallies.length === 0 && total > 0)
      tallies.push({ asks: 'useful', says: `${up ?? 0} / ${down ?? 0}`, up: up ?? 0, total });
  }
  if (controls.length === 0) {
    const silentOne = wordlessIn(doc, words);
    if (silentOne) add(silentOne.part, silentOne.choices, 'useful', 'controls', startTag(doc, silentOne.part));
  }
  return { controls, tallies };
}
