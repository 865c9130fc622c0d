import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { Ask, OpenedWindow, Opening, WindowPart } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import { sightKey, whenQuiet } from './page-scripts.ts';
import { inPage } from './page-wait.ts';
import {
  frameWindows,
  launcherFinder,
  markWindows,
  readFrameWindow,
  readPaths,
  readWindows,
  whenOpened,
  whenWritable,
} from './window-scripts.ts';

/** Longest wait for one answer of the page, and for a window to open, in milliseconds. */
const callMs = 1500;
const openCapMs = 4000;
const quietMs = 400;
const quietCapMs = 2000;
const mostFrames = 20;

const place = z.object({ x: z.number(), y: z.number(), drawn: z.string() }).nullable();
const described = z.object({
  text: z.string(),
  fields: z.array(z.object({ type: z.string(), label: z.string(), required: z.boolean() })),
  buttons: z.array(z.string()),
});

/** The answer of a script in a page, when it comes in time and is what it should be. */
async function ask<T>(where: Pick<Frame, 'evaluate'>, script: string, shape: z.ZodType<T>): Promise<T | undefined> {
  const answer = await settle(where.evaluate<unknown>(script), callMs);
  if (answer.state !== 'done') return undefined;
  const parsed = shape.safeParse(answer.value);
  return parsed.success ? parsed.data : undefined;
}

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
async function windowFrames(page: Page): Promise<readonly FrameWindow[]> {
  const [fresh, standing] = await Promise.all([framesOf(page, frameWindows(true)), framesOf(page, frameWindows(false))]);
  const all = (frames: readonly Frame[], isFresh: boolean) =>
    frames.flatMap(inside).map((frame): FrameWindow => ({ frame, fresh: isFresh }));
  return [...all(fresh, true), ...all(standing, false)].slice(0, mostFrames);
}

/** Whether a window that is a frame, and has nothing in it yet, gets a place to write. */
async function writtenLater(page: Page, leftMs: number): Promise<boolean> {
  const capMs = Math.min(openCapMs, leftMs);
  const frames = (await windowFrames(page)).map(({ frame }) =>
    settle(frame.evaluate<unknown>(whenWritable(capMs)), capMs + callMs),
  );
  const answers = await Promise.all(frames);
  return answers.some((answer) => answer.state === 'done' && answer.value === true);
}

const writable = ({ fields }: Pick<WindowPart, 'fields'>): boolean =>
  fields.some(({ type }) => type === 'textarea' || type === 'editable');

/** What is open: windows of the page that have come or can be written in, and frames likewise. */
async function partsOf(page: Page): Promise<readonly WindowPart[]> {
  const own = (await ask(page, readWindows, z.array(described))) ?? [];
  const framed = await Promise.all(
    (await windowFrames(page)).map(async ({ frame, fresh }): Promise<readonly WindowPart[]> => {
      const one = await ask(frame, readFrameWindow, described.nullable());
      return one && (fresh || writable(one)) && (one.text !== '' || one.fields.length > 0) ? [{ url: frame.url(), ...one }] : [];
    }),
  );
  return [...own.map((one) => ({ url: page.url(), ...one })), ...framed.flat()];
}

/** The launcher's place in the window of the browser, in the page or one of its frames. */
async function launcherOn(page: Page, opening: Opening): Promise<{ x: number; y: number; drawn: string } | undefined> {
  const script = `(${launcherFinder(opening)})()`;
  const own = await ask(page, script, place);
  if (own) return own;
  for (const frame of page.frames().slice(1, mostFrames)) {
    const inside = await ask(frame, script, place);
    if (!inside) continue;
    const element = await settle(frame.frameElement(), callMs);
    const box = element.state === 'done' ? await settle(element.value.boundingBox(), callMs) : undefined;
    if (box?.state === 'done' && box.value) return { ...inside, x: inside.x + box.value.x, y: inside.y + box.value.y };
  }
  return undefined;
}

async function settled(page: Page): Promise<void> {
  await inPage(page, (left) => whenQuiet(quietMs, left), quietCapMs);
  await settle(
    Promise.all(
      page
        .frames()
        .slice(1, mostFrames)
        .map((frame) => settle(frame.waitForLoadState('domcontentloaded'), callMs)),
    ),
    callMs,
  );
}

/** JPEG of the visible part, base64; undefined when the page does not give one in time. */
async function pictured(page: Page): Promise<string | undefined> {
  const shot = await settle(
    page.screenshot({ type: 'jpeg', quality: 50, timeout: callMs, animations: 'disabled' }),
    callMs + 500,
  );
  return shot.state === 'done' ? shot.value.toString('base64') : undefined;
}

/**
 * Presses the launcher of a window that floats over the page, and reads what it shows; a window that stands open already
 * is read as it is. Undefined when there is neither. Types nothing and sends nothing.
 */
export async function openWindow(page: Page, opening: Opening, leftMs: number): Promise<OpenedWindow | undefined> {
  const readyMs = (await ask(page, `Math.round(window[${sightKey}] || performance.now())`, z.number())) ?? 0;
  await ask(page, markWindows, z.unknown());
  const standing = await partsOf(page);
  if (standing.some(writable)) return windowOf(page, '', readyMs, standing);
  const launcher = await launcherOn(page, opening);
  if (!launcher) return (await writtenLater(page, leftMs)) ? windowOf(page, '', readyMs, await partsOf(page)) : undefined;
  await settle(page.mouse.click(launcher.x, launcher.y), callMs);
  if (await inPage(page, whenOpened, Math.min(openCapMs, leftMs))) await settled(page);
  return windowOf(page, launcher.drawn, readyMs, await partsOf(page));
}

async function windowOf(page: Page, launcher: string, readyMs: number, parts: readonly WindowPart[]): Promise<OpenedWindow> {
  const screenshot = parts.length > 0 ? await pictured(page) : undefined;
  return { launcher, readyMs, parts, ...(screenshot === undefined ? {} : { screenshot }) };
}

/** Values at paths of `window`, those that a page gives. */
export const answersOf = async (page: Page, asks: readonly Ask[]): Promise<Readonly<Record<string, string>>> =>
  (await ask(page, readPaths(asks), z.record(z.string(), z.string()))) ?? {};
