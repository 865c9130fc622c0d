import type { Page } from 'playwright-core';
import type { OpenedWindow } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import type { VisitTools } from './visit-tools.ts';
import type { VisitRequest } from './visitor.ts';

/** Longest wait for a picture, which only illustrates; milliseconds. */
const longestMs = 2500;
/** Three quarters of the window: text can still be read. */
const scale = 0.75;
/** JPEG qualities in turn, until the picture is small enough; the last one is taken as it comes. */
const qualities = [50, 25, 10] as const;
/** Characters of base64: 60 kB. */
const largest = 80_000;

/**
 * A picture of the visible part of a page, scaled down: JPEG, base64; undefined when the page gives none in time. The page is
 * left alone: its animations run on, and nothing is put into it.
 */
async function takePicture(page: Page, leftMs: number): Promise<string | undefined> {
  const ms = Math.min(leftMs, longestMs);
  const taken = ms > 0 ? await settle(capture(page), ms) : undefined;
  return taken?.state === 'done' ? taken.value : undefined;
}

async function capture(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { cssVisualViewport: view } = await session.send('Page.getLayoutMetrics');
  const clip = { x: view.pageX, y: view.pageY, width: view.clientWidth, height: view.clientHeight, scale };
  let picture = '';
  for (const quality of qualities) {
    ({ data: picture } = await session.send('Page.captureScreenshot', { format: 'jpeg', quality, clip }));
    if (picture.length <= largest) break;
  }
  await session.detach();
  return picture;
}

/** A picture of the page itself, where one is wanted: of the home page, or of every page. */
export async function pictureOf(
  page: Page,
  { role }: Pick<VisitRequest, 'role'>,
  { screenshots }: Pick<VisitTools, 'screenshots'>,
  leftMs: number,
): Promise<string | undefined> {
  const isWanted = screenshots === 'all' || (screenshots === 'key' && role === 'home');
  return isWanted ? takePicture(page, leftMs) : undefined;
}

/** An opened window with a picture beside it, where one is wanted. */
export async function withPicture(
  page: Page,
  opened: OpenedWindow,
  { screenshots }: Pick<VisitTools, 'screenshots'>,
  leftMs: number,
): Promise<OpenedWindow> {
  const isWanted = screenshots !== 'none' && opened.parts.length > 0;
  const screenshot = isWanted ? await takePicture(page, leftMs) : undefined;
  return screenshot === undefined ? opened : { ...opened, screenshot };
}
