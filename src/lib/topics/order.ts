import type { ListedTopic, Moment } from '../../model/topic.ts';
import { nextPage } from '../pagination.ts';
import type { Source } from './adapter.ts';

/** Rows that could as well stand in that order by chance prove no order. */
const fewRows = 5;

/** Whether a list goes from the topic that was started last to older ones. */
export function isByStart(rows: readonly ListedTopic[]): boolean {
  const starts = rows.filter(({ pinned }) => !pinned).flatMap(({ startedAt }) => startedAt ?? []);
  return starts.length >= fewRows && starts.every(({ earliest }, at) => earliest <= (starts[at - 1]?.earliest ?? Infinity));
}

/** One list of topics, what it is said to be sorted by, and whether it leaves some out. */
export interface TopicList {
  readonly rows: readonly ListedTopic[];
  readonly order?: 'start' | undefined;
  /** More of it is on other pages, or it tells the last days only. */
  readonly goesOn: boolean;
}

/** Rows below which engines cut no list into pages without saying so. */
const shortList = 20;
const pager = '[class*="pagination" i] a, [class*="pagenav" i] a, [class*="pager" i] a';

/** Whether a list may have further pages, by links to them, one of which says so in one of the words, or by its length. */
export const goesOn = (source: Source, rows: number, words: ReadonlySet<string>): boolean =>
  rows >= shortList || (source.kind === 'html' && (nextPage(source.doc, words) !== null || source.doc.select(pager).length > 0));

/** The first of some times, however many; Infinity for none. */
const earliestOf = (times: readonly number[]): number => times.reduce((first, time) => Math.min(first, time), Infinity);

/** Whether moments may stand in an order that goes back in time, as far as they tell: an age of months is vaguer than a date. */
function mayFall(moments: readonly Moment[]): boolean {
  let before = Infinity;
  for (const { earliest, latest } of moments) {
    if (earliest > before) return false;
    before = Math.min(before, latest);
  }
  return true;
}

/**
 * The time before which all topics were last written in that a list by activity leaves out, by the rows that tell theirs;
 * Infinity for a list that goes another way. Rows above the newest stand there for another reason.
 */
export function activityFloor(rows: readonly ListedTopic[]): number {
  const last = rows.flatMap(({ pinned, lastAt }) => (pinned || !lastAt ? [] : [lastAt]));
  const newest = last.reduce((best, { earliest }, at) => (earliest > (last[best]?.earliest ?? -Infinity) ? at : best), 0);
  const inOrder = last.slice(newest);
  return inOrder.length * 2 <= last.length || !mayFall(inOrder) ? Infinity : earliestOf(inOrder.map(({ latest }) => latest));
}

/**
 * When a topic has to be started so that the list tells it whether or not anybody answered; milliseconds. A list by start goes
 * back to its oldest one; a list by activity that goes on leaves out topics that nobody answered, and keeps older ones that
 * somebody did. Rows without a date make the time later, and so do lists in no order: it is Infinity where nothing is sure.
 */
export function fairSince({ rows, order, goesOn: isCut }: TopicList): number {
  if (!isCut) return -Infinity;
  const own = rows.filter(({ pinned }) => !pinned);
  const starts = own.flatMap(({ startedAt }) => startedAt ?? []);
  const byActivity = activityFloor(own);
  // A list in both orders may be in either unless it was asked for; the one by activity is the one that misleads.
  const isSorted = order === 'start' ? mayFall(starts) : isByStart(own) && byActivity === Infinity;
  return isSorted ? earliestOf(starts.map(({ earliest }) => earliest)) : byActivity;
}
