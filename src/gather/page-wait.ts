import type { Page } from 'playwright-core';
import type { WaitFor } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import { watchFor, whenQuiet, whenWritten } from './page-scripts.ts';
import type { PageWatch } from './page-watch.ts';
import { launcherFinder } from './window-scripts.ts';

const frameMs = 1000;
/** Further wait while scripts are on their way, and how often that is asked for; milliseconds. */
const busyMs = 8000;
const loadingMs = 500;
const quietMs = 300;
const quietCapMs = 2000;
/** Longest further wait for a page that has nothing on it yet. */
const writtenCapMs = 4000;

/** Runs a script that waits inside the page; when the page moves on it is run again in the next document, until `capMs`. */
export async function inPage(page: Page, script: (leftMs: number) => string, capMs: number): Promise<boolean> {
  const end = performance.now() + capMs;
  for (let left = capMs; left > 0; left = end - performance.now()) {
    const answer = await settle(page.evaluate<unknown>(script(Math.round(left))), left + 500);
    if (answer.state === 'done') return answer.value === true;
    if (answer.state === 'late' || page.isClosed()) return false;
    const next = await settle(page.waitForLoadState('domcontentloaded'), end - performance.now());
    if (next.state !== 'done') return false;
  }
  return false;
}

/** Frames that have begun to load get a moment to finish; one that does not is read as it is. */
export async function framesReady(page: Page): Promise<void> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  await settle(
    Promise.all(frames.slice(0, 40).map((frame) => settle(frame.waitForLoadState('domcontentloaded'), frameMs))),
    frameMs,
  );
}

/** A nudge as a person would give it: some sites load their widgets only then. */
export async function nudge(page: Page): Promise<void> {
  await settle(page.mouse.move(400, 300), frameMs);
  await settle(page.mouse.wheel(0, 400), frameMs);
}

/** Waits until the document has stopped changing and its scripts have their answers, two seconds at most after it was ready; a page without a word, longer. */
export async function waitUntilQuiet(page: Page, watch: PageWatch, leftMs: number): Promise<undefined> {
  const end = performance.now() + Math.min(quietCapMs, leftMs);
  let answered = false;
  for (let left = end - performance.now(); left > 0; left = end - performance.now()) {
    answered = await inPage(page, (rest) => whenQuiet(quietMs, rest), left);
    if (watch.idle()) break;
    await settle(watch.whenIdle(), end - performance.now());
  }
  if (answered) await inPage(page, whenWritten, Math.min(writtenCapMs, leftMs - quietCapMs));
  await framesReady(page);
  return undefined;
}

/**
 * Waits for what a look hopes to see, by events, until its cap; then for what it brought along. While scripts are still on
 * their way it waits on; `busy` says that they were when the longest wait was over.
 */
export async function waitForSight(
  page: Page,
  watch: PageWatch,
  wish: WaitFor,
  leftMs: number,
): Promise<'seen' | 'cap' | 'busy'> {
  const capMs = Math.min(wish.capMs, leftMs);
  const longestMs = Math.min(wish.capMs + busyMs, leftMs);
  const { hosts = [], selectors = [], labels = [] } = wish;
  const launcher = wish.open ? launcherFinder(wish.open) : '() => null';
  const sight = (left: number): string =>
    watchFor({ selectors, labels: labels.map((label) => label.toLowerCase()), launcher, capMs: left });
  const never = new Promise<never>(() => undefined);
  const waits = [
    hosts.length > 0 ? watch.whenHost(hosts).then(() => true) : never,
    selectors.length + labels.length > 0 ? inPage(page, sight, longestMs).then((seen) => (seen ? true : never)) : never,
  ];
  const quiet = waitUntilQuiet(page, watch, leftMs);
  const sighted = Promise.race(waits);
  const end = performance.now() + longestMs;
  let first = await settle(sighted, capMs);
  while (first.state === 'late' && watch.loading() && performance.now() < end)
    first = await settle(sighted, Math.min(loadingMs, end - performance.now()));
  await quiet;
  if (first.state !== 'done') return watch.loading() ? 'busy' : 'cap';
  await inPage(page, (left) => whenQuiet(quietMs, left), Math.min(frameMs, leftMs));
  await framesReady(page);
  return 'seen';
}
