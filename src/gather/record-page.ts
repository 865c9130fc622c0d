import type { Frame as LiveFrame, Page as LivePage } from 'playwright-core';
import { z } from 'zod';
import { adHosts } from '../data/ad-hosts.ts';
import { hostMatches, hostOf } from '../lib/url.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Frame, Overlay } from '../model/visit.ts';
import { type Settled, settle } from './browser-deadline.ts';
import { recordFrame, recordPage } from './page-scripts.ts';

export interface RecordLimits {
  /** Characters of the main document. */
  readonly body: number;
  /** Characters of all frames together. */
  readonly frameBytes: number;
  readonly frames: number;
  readonly names: number;
  readonly overlays: number;
  /** Longest wait for one answer of the page, in milliseconds. */
  readonly callMs: number;
}

/** The final state of a rendered page. */
export interface Recorded {
  /** `text/html` or whatever the browser made of it. */
  readonly contentType: string;
  readonly body: string;
  /** Characters of the document; above the limit the body is empty. */
  readonly size: number;
  readonly globals: readonly string[];
  readonly overlays: readonly Overlay[];
  readonly frames: readonly Frame[];
  readonly cookies: readonly string[];
  /** The page has more frames than were read. */
  readonly moreFrames: boolean;
  /** Why the document of a frame could not be read; undefined when all could. */
  readonly unread?: FailureReason;
}

const overlay = z.object({
  tag: z.string(),
  id: z.string(),
  classes: z.string(),
  label: z.string(),
  text: z.string(),
  src: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
const answer = z.object({
  type: z.string(),
  size: z.number(),
  html: z.string(),
  names: z.array(z.string()),
  overlays: z.array(overlay),
});

interface ReadFrame {
  readonly frame: Frame;
  readonly unread?: FailureReason;
}

/** Sides of a frame below which nothing can be shown in it, in pixels. */
const leastSide = 10;

/** Whether somebody would miss a frame: one that came to an address, is large enough to show something, and holds no advertisement. */
async function isMissed(frame: LiveFrame, ms: number): Promise<boolean> {
  if (frame.isDetached() || frame.url() === '' || adHosts.some((host) => hostMatches(hostOf(frame.url()), host))) return false;
  const element = await settle(frame.frameElement(), ms);
  const box = element.state === 'done' ? await settle(element.value.boundingBox(), ms) : element;
  if (box.state !== 'done') return !frame.isDetached();
  return box.value !== null && box.value.width >= leastSide && box.value.height >= leastSide;
}

const unreadAs = { done: 'body-too-large', late: 'timeout-body', error: 'decode-error' } as const;

async function readFrame(frame: LiveFrame, limits: RecordLimits): Promise<ReadFrame> {
  const ask = () => settle(frame.evaluate<unknown>(recordFrame(limits.frameBytes)), limits.callMs);
  const first = await ask();
  // It may have moved on meanwhile.
  const answer = first.state === 'error' ? await ask() : first;
  const named = { url: frame.url(), name: frame.name().slice(0, 300) };
  if (answer.state === 'done' && answer.value !== null) return { frame: { ...named, html: String(answer.value) } };
  const missed = await isMissed(frame, limits.callMs);
  return { frame: { ...named, html: '' }, ...(missed ? { unread: unreadAs[answer.state] } : {}) };
}

/** Frames that came to something, the first ones, until their documents together are too large: then without documents. */
async function readFrames(page: LivePage, limits: RecordLimits): Promise<Pick<Recorded, 'frames' | 'moreFrames' | 'unread'>> {
  const live = page.frames().filter((frame) => frame !== page.mainFrame() && !frame.url().startsWith('chrome-error:'));
  const read = await Promise.all(live.slice(0, limits.frames).map((frame) => readFrame(frame, limits)));
  let left = limits.frameBytes;
  const kept = read.map((one): ReadFrame => {
    const { html } = one.frame;
    if (html.length > left) return { frame: { ...one.frame, html: '' }, unread: 'body-too-large' };
    left -= html.length;
    return one;
  });
  const unread = kept.find((one) => one.unread !== undefined)?.unread;
  return {
    frames: kept.map(({ frame }) => frame),
    moreFrames: live.length > limits.frames,
    ...(unread === undefined ? {} : { unread }),
  };
}

async function cookieNames(page: LivePage, ms: number): Promise<readonly string[]> {
  const cookies = await settle(page.context().cookies(), ms);
  return cookies.state === 'done' ? [...new Set(cookies.value.map(({ name }) => name))].sort() : [];
}

/** Reads what the page has become: one call for the main document, others for frames and cookies, each under its own deadline. */
export async function readPage(page: LivePage, limits: RecordLimits): Promise<Settled<Recorded>> {
  const [main, framed, cookies] = await Promise.all([
    settle(page.evaluate<unknown>(recordPage(limits)), limits.callMs),
    readFrames(page, limits),
    cookieNames(page, limits.callMs),
  ]);
  if (main.state !== 'done') return main;
  const parsed = answer.safeParse(main.value);
  if (!parsed.success) return { state: 'error', message: 'the page answered with nonsense' };
  const { type, html, size, names, overlays } = parsed.data;
  return {
    state: 'done',
    value: { contentType: type, body: html, size, globals: names, overlays, ...framed, cookies },
  };
}
