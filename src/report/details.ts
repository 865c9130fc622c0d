import { asciiHost } from '../lib/host-name.ts';
import type { Evidence } from '../model/reading.ts';
import type { Scorecard, ScoredChannel, ScoredCriterion } from '../model/scorecard.ts';
import type { Advice } from './advice.ts';
import { type Finding, findingFor } from './finding.ts';
import { type LookedAt, lookedAt } from './looked-at.ts';
import type { Setting } from './reporter.ts';
import type { Words } from './words/index.ts';

const evidenceShown = 5;

/** One verdict with what is behind it, where that was not told of a criterion before; nothing is escaped yet. */
export interface Detail {
  readonly criterion: ScoredCriterion;
  readonly finding: Finding;
  readonly said: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly moreEvidence: number;
  readonly looked: LookedAt;
  /** Where the rest was told, in sentences. */
  readonly before: readonly string[];
}
export interface Details {
  readonly channels: readonly { readonly channel: ScoredChannel; readonly details: readonly Detail[] }[];
  /** What to do about each reason that left something open, once. */
  readonly advice: readonly Advice[];
}

/** ", 2026-05-01 09:30 UTC": when it was seen, where that is not told of the piece before. */
export function seenAfter({ at }: Evidence, before: Evidence | undefined, words: Words): string {
  const seen = words.time(at);
  return before !== undefined && words.time(before.at) === seen ? '' : `, ${seen}`;
}

const nothing: LookedAt = { pages: [], outcomes: { read: 0, elsewhere: 0, missing: 0, failed: 0 }, records: [] };
const plain = (text: string): string => text.toLowerCase().replace(/\.$/, '');

/** What was looked at in vain, or before it was given up. */
function lookedFor(card: Scorecard, { reading }: Finding): LookedAt {
  if (reading?.state === 'absent') return lookedAt(card, reading.searched);
  return reading?.state === 'unknown' ? lookedAt(card, reading.tried) : nothing;
}

/** A criterion among the others of a company. */
interface Place {
  readonly channel: ScoredChannel;
  readonly criterion: ScoredCriterion;
}
/** Remembers what was told, and where. */
interface Memory {
  readonly texts: Map<string, Place>;
  readonly evidence: Map<string, Place>;
  readonly looked: Map<string, Place>;
}

/** The place where the same was told before; from now on, here. */
function toldBefore(memory: Map<string, Place>, key: string, here: Place): Place | undefined {
  const before = memory.get(key);
  if (before === undefined) memory.set(key, here);
  return before;
}

/** A text that was told before, whole or as its beginning, with what is new in it. */
function textBefore(texts: Map<string, Place>, text: string, here: Place): { readonly where?: Place; readonly rest: string } {
  const start = [...texts.keys()].find((told) => text === told || text.startsWith(`${told} `));
  if (start === undefined) texts.set(text, here);
  const where = start === undefined ? undefined : texts.get(start);
  return where === undefined || start === undefined ? { rest: text } : { where, rest: text.slice(start.length).trim() };
}

function detailOf(card: Scorecard, here: Place, memory: Memory, setting: Setting): Detail {
  const { words } = setting;
  const { criterion } = here;
  const named = ({ channel, criterion: { title } }: Place): string =>
    channel === here.channel ? words.quoted(title) : words.quotedIn(channel.title, title);
  const finding = findingFor(card, criterion, setting);
  const { detail, reading, text } = finding;
  const note = reading && 'note' in reading ? reading.note : undefined;
  const news = detail === undefined || plain(text).includes(plain(detail)) ? undefined : detail;
  const texts = [news, note].flatMap((one) => (one === undefined ? [] : [textBefore(memory.texts, one, here)]));
  const all = reading?.state === 'found' ? reading.evidence : [];
  const looked = lookedFor(card, finding);
  const places = [...looked.pages, ...looked.records];
  const saidAt = texts.flatMap(({ where }) => where ?? []);
  const evidenceAt = all.length === 0 ? undefined : toldBefore(memory.evidence, JSON.stringify(all), here);
  const lookedAtAt = places.length === 0 ? undefined : toldBefore(memory.looked, JSON.stringify(places), here);
  const { missing, failed } = looked.outcomes;
  const became =
    lookedAtAt === undefined && looked.pages.length > 1 && missing + failed > 0
      ? [words.sentence(`${words.outcomes(looked.outcomes)}.`)]
      : [];
  // Pages that were asked for in vain all over the site say nothing of a part of it.
  const helps = finding.kind === 'absent' || lookedAtAt?.channel === here.channel;
  // What was said elsewhere has its pages and evidence there.
  const isTold = texts.length > 0 && texts.every(({ rest }) => rest === '');
  const unless = (where: Place | undefined, say: (where: string) => string): readonly string[] =>
    where === undefined || isTold || saidAt.includes(where) ? [] : [say(named(where))];
  return {
    criterion,
    finding,
    said: [...texts.flatMap(({ rest }) => (rest === '' ? [] : [words.sentence(rest)])), ...became],
    evidence: evidenceAt === undefined ? all.slice(0, evidenceShown) : [],
    moreEvidence: evidenceAt === undefined ? Math.max(0, all.length - evidenceShown) : 0,
    looked: lookedAtAt === undefined ? looked : nothing,
    before: [
      ...[...new Set(saidAt)].map((where) => words.toldBefore(named(where))),
      ...unless(evidenceAt, words.evidenceBefore),
      ...unless(helps ? lookedAtAt : undefined, words.pagesBefore),
    ],
  };
}

function adviceFrom(details: readonly Detail[], { words }: Setting): readonly Advice[] {
  const advice = new Map<string, Advice>();
  for (const { finding, criterion } of details) {
    if (finding.hint === undefined || criterion.verdict.state !== 'unknown') continue;
    advice.set(`${criterion.verdict.reason} ${finding.hint}`, {
      says: words.reasons[criterion.verdict.reason].says,
      hint: finding.hint,
    });
  }
  return [...advice.values()];
}

/** Companies that details are told of: those that were named, or all where none was. */
export function chosenCards(cards: readonly Scorecard[], { only = [] }: Setting): readonly Scorecard[] {
  const named = new Set(only.map(asciiHost));
  const chosen = cards.filter(({ domain }) => named.has(asciiHost(domain)));
  return chosen.length === 0 ? cards : chosen;
}

/** Whether a criterion was named; each is where none was. */
function criterionChoice({ channels }: Scorecard, { only = [] }: Setting): (criterion: ScoredCriterion) => boolean {
  const named = new Set(only);
  const isNamed = ({ id }: ScoredCriterion): boolean => named.has(id);
  return channels.some(({ criteria }) => criteria.some(isNamed)) ? isNamed : () => true;
}

/** Every verdict of a company, or those chosen; a cause, a piece of evidence and an advice are each told once. */
export function detailsOf(
  card: Scorecard,
  setting: Setting,
  isChosen: (criterion: ScoredCriterion) => boolean = () => true,
): Details {
  const memory: Memory = { texts: new Map(), evidence: new Map(), looked: new Map() };
  const channels = card.channels
    .map((channel) => ({
      channel,
      details: channel.criteria.filter(isChosen).map((criterion) => detailOf(card, { channel, criterion }, memory, setting)),
    }))
    .filter(({ details }) => details.length > 0);
  return {
    channels,
    advice: adviceFrom(
      channels.flatMap(({ details }) => details),
      setting,
    ),
  };
}

/** The verdicts of a company that details were asked for. */
export const chosenDetailsOf = (card: Scorecard, setting: Setting): Details =>
  detailsOf(card, setting, criterionChoice(card, setting));
