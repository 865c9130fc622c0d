import type { BrowserContext, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { Consent, OpenedWindow, Opening, Page as PageVisit, WaitFor, WindowPart } from '../model/visit.ts';
import { headersOf, statusOf } from './browser-answer.ts';
import { settle } from './browser-deadline.ts';
import { refuseCookies } from './consent.ts';
import { holdPage } from './hold-page.ts';
import { type ComposerWords, type LiveChat, listenIn } from './live-chat.ts';
import { openWindow, partsOf } from './open-window.ts';
import { ask } from './page-answers.ts';
import { whenQuiet } from './page-scripts.ts';
import { framesReady, inPage, nudge, waitForSight } from './page-wait.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { readPage } from './record-page.ts';
import { buttonThatSays, riddleShown } from './recorder-script.ts';
import { browserLimits } from './visit-tools.ts';

/** Longest wait for one answer of the page, for its chat to come and to be opened, and for a further view of it, in milliseconds. */
const callMs = 3000;
const sightMs = 20_000;
const viewMs = 3000;
/** A chat asks its server every second or so, and for minutes. */
const limits = { ...browserLimits, pageRequests: 20_000, socketBytes: 64 * 1024 * 1024 };

export interface ChatWish {
  readonly waitFor: WaitFor;
  readonly open: Opening;
  readonly words: ComposerWords;
}

/** A page that was opened to be talked to; every call ends in time, and none rejects. */
export interface LivePage {
  /** The page as a scan sees it, its window included; undefined when it cannot be read. */
  visit(): Promise<PageVisit | undefined>;
  /** What of the chat is open now. */
  parts(): Promise<readonly WindowPart[]>;
  /** Presses the first button of the chat that says one of some labels, lower case; false when there is none. */
  press(labels: readonly string[]): Promise<boolean>;
  /** Whether a riddle for people is in sight. */
  riddle(): Promise<boolean>;
  /** Records from now on what the chat says; undefined when there is no place to write in. */
  listen(question: string): Promise<LiveChat | undefined>;
  /** Why the page came to an end; undefined while it lives. */
  trouble(): string | undefined;
  close(): Promise<void>;
}

interface Opened {
  readonly page: Page;
  readonly url: string;
  readonly wish: ChatWish;
  readonly watch: PageWatch;
  readonly consent: Consent | undefined;
  readonly window: OpenedWindow | undefined;
  readonly answer: Pick<PageVisit, 'status' | 'headers'>;
  readonly trouble: () => string | undefined;
}

async function consentOf(page: Page, watch: PageWatch, waitFor: WaitFor): Promise<Consent | undefined> {
  const waited = await waitForSight(page, watch, waitFor, sightMs);
  const consent = await refuseCookies(page, sightMs);
  // Some widgets load only once the visitor has answered.
  if (consent?.state === 'refused' && waited === 'cap') await waitForSight(page, watch, waitFor, sightMs);
  return consent;
}

/** Opens the address, refuses cookies and opens the chat; a string says why there is nothing to talk to. */
async function begin(page: Page, url: string, wish: ChatWish): Promise<Opened | string> {
  const watch = await watchPage(page, limits, async () => undefined);
  let ended: string | undefined;
  void watch.trouble.then(({ detail }) => {
    ended ??= detail;
  });
  page.once('close', () => {
    ended ??= 'the page was closed';
  });
  const timeout = limits.navigationMs;
  const gone = await settle(page.goto(url, { waitUntil: 'domcontentloaded', timeout }), timeout + callMs);
  if (gone.state === 'late') return 'the page did not answer in time';
  if (gone.state === 'error') return (gone.message.split('\n')[0] ?? '').slice(0, 200);
  const response = gone.value ?? watch.mainResponse();
  if (!response) return 'the page was opened without an answer';
  const status = statusOf(response);
  if (status >= 400) return `the page answered with status ${status}`;
  await nudge(page);
  watch.pressed();
  const moves = await holdPage(page);
  const consent = await consentOf(page, watch, wish.waitFor);
  const window = await openWindow(page, moves, wish.open, sightMs);
  const answer = { status, headers: headersOf(response) };
  return { page, url, wish, watch, consent, window, answer, trouble: () => ended };
}

async function visitOf(
  { page, url, wish, watch, consent, window, answer }: Opened,
  now: () => Date,
): Promise<PageVisit | undefined> {
  const recorded = await readPage(page, limits);
  if (recorded.state !== 'done') return undefined;
  const { body, globals, cookies, frames, overlays } = recorded.value;
  return {
    kind: 'page',
    look: { by: 'url', url, via: 'browser', waitFor: wish.waitFor },
    via: 'browser',
    url,
    finalUrl: page.url(),
    fetchedAt: now().toISOString(),
    type: 'html',
    ...answer,
    body,
    requests: [...watch.requests],
    globals,
    cookies,
    frames,
    overlays,
    ...(consent ? { consent } : {}),
    ...(window ? { opened: window } : {}),
  };
}

function livePage(opened: Opened, now: () => Date): LivePage {
  const { page, wish, trouble } = opened;
  /** Frames of what is open, by their addresses: what floats and is named for a chat, or came by the press. */
  const chatFrames = async (): Promise<readonly Frame[]> => {
    const addresses = new Set((await partsOf(page, wish.open)).map(({ url }) => url));
    return page.frames().filter((frame) => frame !== page.mainFrame() && addresses.has(frame.url()));
  };
  return {
    visit: () => visitOf(opened, now),
    parts: () => partsOf(page, wish.open),
    async press(labels) {
      for (const frame of [...(await chatFrames()), page.mainFrame()]) {
        const found = await settle(frame.evaluateHandle(buttonThatSays(labels)), callMs);
        const button = found.state === 'done' ? found.value.asElement() : null;
        if (!button || (await settle(button.click({ timeout: callMs }), callMs)).state !== 'done') continue;
        await inPage(page, (left) => whenQuiet(400, left), viewMs);
        await framesReady(page);
        return true;
      }
      return false;
    },
    async riddle() {
      const answers = await Promise.all(page.frames().map((frame) => ask(frame, riddleShown, z.boolean(), callMs)));
      return answers.includes(true);
    },
    listen: async (question) => listenIn(page, await chatFrames(), wish.words, question),
    trouble,
    close: async () => {
      await settle(page.close(), callMs);
    },
  };
}

/** Opens a page and the chat on it; a string says why there is nothing to talk to. Never rejects. */
export async function openLivePage(
  context: BrowserContext,
  url: string,
  wish: ChatWish,
  now: () => Date,
): Promise<LivePage | string> {
  const created = await settle(context.newPage(), limits.openMs);
  if (created.state !== 'done') return 'the browser opened no page';
  const opened = await settle(begin(created.value, url, wish), limits.navigationMs + 4 * sightMs);
  const came =
    opened.state === 'done' ? opened.value : opened.state === 'late' ? 'the page did not come to rest' : opened.message;
  if (typeof came !== 'string') return livePage(came, now);
  void created.value.close().catch(() => undefined);
  return came.slice(0, 200);
}
