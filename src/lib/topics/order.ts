import type { ListedTopic } from '../../model/topic.ts';
import { nextPage } from '../pagination.ts';
import type { Source } from './adapter.ts';

/** Rows that could as well stand in that order by chance prove no order. */
const fewRows = 5;

/** Whether a list goes from the topic that was started last to older ones. */
export function isByStart(rows: readonly ListedTopic[]): boolean {
  const starts = rows.filter(({ pinned }) => !pinned).flatMap(({ startedAt }) => startedAt ?? []);
  return starts.length >= fewRows && starts.every(({ earliest }, at) => earliest <= (starts[at - 1]?.earliest ?? Infinity));
}

/** One list of topics, and whether more of it is on other pages. */
export interface TopicList {
  readonly rows: readonly ListedTopic[];
  readonly goesOn: boolean;
}

/** Rows below which engines cut no list into pages without saying so. */
const shortList = 20;
const pager = '[class*="pagination" i] a, [class*="pagenav" i] a, [class*="pager" i] a';

/** Whether a list may have further pages, by links to them, one of which says so in one of the words, or by its length. */
export const goesOn = (source: Source, rows: number, words: ReadonlySet<string>): boolean =>
  rows >= shortList || (source.kind === 'html' && (nextPage(source.doc, words) !== null || source.doc.select(pager).length > 0));

/**
 * When a topic has to be started so that the list tells it whether or not anybody answered; milliseconds. A list by activity
 * that goes on leaves out topics that nobody answered, and keeps older ones that somebody did.
 */
export function fairSince({ rows, goesOn: isCut }: TopicList): number {
  const own = rows.filter(({ pinned }) => !pinned);
  const last = own.flatMap(({ lastAt }) => lastAt?.latest ?? []);
  // A list in both orders may be in either; the one by activity is the one that misleads.
  const isByLast = last.every((at, index) => at <= (last[index - 1] ?? Infinity));
  if (!isCut || (isByStart(own) && !isByLast)) return -Infinity;
  return last.length < own.length ? -Infinity : Math.min(...last);
}
