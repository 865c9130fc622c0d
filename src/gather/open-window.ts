import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { adHosts } from '../data/ad-hosts.ts';
import { hostMatches, hostOf, urlLimit } from '../lib/url.ts';
import type { Ask, OpenedWindow, Opening, WindowPart } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import { ask as answerOf, cut, few } from './page-answers.ts';
import { sightKey, whenQuiet } from './page-scripts.ts';
import { framesReady, inPage } from './page-wait.ts';
import {
  floatingFrames,
  frameWindows,
  launcherFinder,
  markWindows,
  readFrameWindow,
  readPaths,
  readWindows,
  topAt,
  whenOpened,
  whenWritable,
} from './window-scripts.ts';

/** Longest wait for one answer of the page, and for a window to open, in milliseconds. */
const callMs = 1500;
const longestMs = 10_000;
const openCapMs = 4000;
const quietMs = 400;
const quietCapMs = 2000;
const mostFrames = 20;

/** Characters of what a window shows and of one label, and items of one kind: pages may answer more than they were asked. */
const longestText = 4000;
const longestLabel = 120;
const mostItems = 40;
const place = z.object({ x: z.number(), y: z.number(), drawn: z.string() }).nullable();
/** What a script describes of a window. */
export const windowPart = z.object({
  text: cut(longestText),
  fields: few(z.object({ type: cut(longestLabel), label: cut(longestLabel), required: z.boolean() }), mostItems),
  buttons: few(cut(longestLabel), mostItems),
});

/** The answer of a script, within the time that one may take. */
const ask = <T>(where: Pick<Frame, 'evaluate'>, script: string, shape: z.ZodType<T>): Promise<T | undefined> =>
  answerOf(where, script, shape, callMs);

interface FrameWindow {
  readonly frame: Frame;
  readonly fresh: boolean;
}

/** Frames behind the elements that a script in the page lists. */
async function framesOf(page: Page, script: string): Promise<readonly Frame[]> {
  const list = await settle(page.evaluateHandle(script), callMs);
  if (list.state !== 'done') return [];
  const properties = await settle(list.value.getProperties(), callMs);
  if (properties.state !== 'done') return [];
  const handles = [...properties.value.values()].flatMap((handle) => handle.asElement() ?? []).slice(0, mostFrames);
  const frames = await Promise.all(handles.map((element) => settle(element.contentFrame(), callMs)));
  return frames.flatMap((frame) => (frame.state === 'done' && frame.value ? [frame.value] : []));
}

const inside = (frame: Frame): readonly Frame[] => [frame, ...frame.childFrames().flatMap(inside)];

/** Frames that float and are as large as a window, with the frames inside of them. */
async function windowFrames(page: Page, opening: Opening): Promise<readonly FrameWindow[]> {
  const [fresh, standing] = await Promise.all([
    framesOf(page, frameWindows(true, opening)),
    framesOf(page, frameWindows(false, opening)),
  ]);
  const all = (frames: readonly Frame[], isFresh: boolean) =>
    frames.flatMap(inside).map((frame): FrameWindow => ({ frame, fresh: isFresh }));
  return [...all(fresh, true), ...all(standing, false)].slice(0, mostFrames);
}

/** Whether a window that is a frame, and has nothing in it yet, gets a place to write. */
async function writtenLater(page: Page, opening: Opening, leftMs: number): Promise<boolean> {
  const capMs = Math.min(openCapMs, leftMs);
  const frames = (await windowFrames(page, opening)).map(({ frame }) =>
    settle(frame.evaluate<unknown>(whenWritable(capMs)), capMs + callMs),
  );
  const answers = await Promise.all(frames);
  return answers.some((answer) => answer.state === 'done' && answer.value === true);
}

const writable = ({ fields }: Pick<WindowPart, 'fields'>): boolean =>
  fields.some(({ type }) => type === 'textarea' || type === 'editable');

/** What is open: windows of the page that have come or can be written in, and frames likewise. */
export async function partsOf(page: Page, opening: Opening): Promise<readonly WindowPart[]> {
  const own = (await ask(page, readWindows(opening), z.array(windowPart))) ?? [];
  const framed = await Promise.all(
    (await windowFrames(page, opening)).map(async ({ frame, fresh }): Promise<readonly WindowPart[]> => {
      const one = await ask(frame, readFrameWindow, windowPart.nullable());
      return one && (fresh || writable(one)) && (one.text !== '' || one.fields.length > 0)
        ? [{ url: frame.url().slice(0, urlLimit), ...one }]
        : [];
    }),
  );
  return [...own.map((one) => ({ url: page.url(), ...one })), ...framed.flat()];
}

/** The launcher's place in the window of the browser, in the page or in a frame that floats over it. */
async function launcherOn(page: Page, opening: Opening): Promise<{ x: number; y: number; drawn: string } | undefined> {
  const script = `(${launcherFinder(opening)})()`;
  const own = await ask(page, script, place);
  if (own) return own;
  const framed = await Promise.all(
    (await framesOf(page, floatingFrames)).filter(isNoAdvertisement).map(async (frame) => {
      const [inside, element] = await Promise.all([ask(frame, script, place), settle(frame.frameElement(), callMs)]);
      const box = inside && element.state === 'done' ? await settle(element.value.boundingBox(), callMs) : undefined;
      return inside && box?.state === 'done' && box.value
        ? { ...inside, x: inside.x + box.value.x, y: inside.y + box.value.y }
        : undefined;
    }),
  );
  const found = framed.find((one) => one !== undefined);
  const met = found && (await ask(page, topAt(found.x, found.y), z.string()));
  return met === 'iframe' ? found : undefined;
}

async function settledDown(page: Page): Promise<void> {
  await inPage(page, (left) => whenQuiet(quietMs, left), quietCapMs);
  await framesReady(page);
}

const isNoAdvertisement = (frame: Frame): boolean => !adHosts.some((host) => hostMatches(hostOf(frame.url()), host));

/**
 * Presses the launcher of a window that floats over the page, and reads what it shows; a window that stands open already
 * is read as it is. Undefined when there is neither. Types nothing, and takes ten seconds at most; the page has to be held
 * (`moves`), so that a press neither leaves it nor sends anything.
 */
export async function openWindow(
  page: Page,
  moves: readonly string[],
  opening: Opening,
  leftMs: number,
): Promise<OpenedWindow | undefined> {
  const ms = Math.min(leftMs, longestMs);
  const opened = await settle(pressAndRead(page, moves, opening, ms), ms);
  return opened.state === 'done' ? opened.value : undefined;
}

async function pressAndRead(
  page: Page,
  moves: readonly string[],
  opening: Opening,
  leftMs: number,
): Promise<OpenedWindow | undefined> {
  const end = performance.now() + leftMs;
  const ready = await ask(page, `Math.min(window[${sightKey}] || performance.now(), performance.now())`, z.number());
  // A page that does not answer now is not asked a dozen times more.
  if (ready === undefined) return undefined;
  const readyMs = Math.max(0, Math.round(ready));
  await ask(page, markWindows, z.unknown());
  const standing = await partsOf(page, opening);
  if (standing.some(writable)) return { launcher: '', readyMs, parts: standing };
  const launcher = await launcherOn(page, opening);
  if (!launcher)
    return (await writtenLater(page, opening, leftMs))
      ? { launcher: '', readyMs, parts: await partsOf(page, opening) }
      : undefined;
  // Nobody waits for a press any more once the time is over.
  if (performance.now() >= end) return undefined;
  const before = moves.length;
  await settle(page.mouse.click(launcher.x, launcher.y), callMs);
  if (await inPage(page, whenOpened, Math.min(openCapMs, leftMs))) await settledDown(page);
  const parts = await partsOf(page, opening);
  const ledTo = moves[before];
  return {
    launcher: launcher.drawn.slice(0, longestText),
    readyMs,
    parts,
    ...(ledTo === undefined ? {} : { ledTo }),
  };
}

/** Values at paths of `window`, those that a page gives. */
export const answersOf = async (page: Page, asks: readonly Ask[]): Promise<Readonly<Record<string, string>>> =>
  (await ask(page, readPaths(asks), z.record(z.string(), cut(200)))) ?? {};
