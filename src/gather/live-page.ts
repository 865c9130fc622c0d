import type { BrowserContext, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { Consent, OpenedWindow, Opening, Page as PageVisit, WaitFor, WindowPart } from '../model/visit.ts';
import { headersOf, statusOf } from './browser-answer.ts';
import { settle } from './browser-deadline.ts';
import { buttonThatSays, markButtons, riddleShown } from './composer-script.ts';
import { refuseCookies } from './consent.ts';
import { holdPage } from './hold-page.ts';
import { type ComposerWords, type LiveChat, listenIn } from './live-chat.ts';
import { openWindow, partsOf } from './open-window.ts';
import { type Outgoing, watchOutgoing } from './outgoing.ts';
import { ask } from './page-answers.ts';
import { whenQuiet } from './page-scripts.ts';
import { framesReady, inPage, nudge, waitForSight } from './page-wait.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { readPage } from './record-page.ts';
import { prepareRecorder } from './recorder-script.ts';
import { browserLimits } from './visit-tools.ts';

/** Longest wait for one answer of the page, for its chat to come and to be opened, and for a further view of it, in milliseconds. */
const callMs = 3000;
const sightMs = 20_000;
const viewMs = 3000;
/** A chat asks its server every second or so, and for minutes. */
const limits = { ...browserLimits, pageRequests: 20_000, socketBytes: 64 * 1024 * 1024 };

/** Why there is nothing to talk to: the page would not be opened, or the browser could not. */
export interface Refusal {
  readonly by: 'page' | 'browser';
  readonly why: string;
}

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
  /** Presses the first button of the open chat that says one of some labels, lower case; false when there is none. Sends no form. */
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
  readonly outgoing: Outgoing;
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

const refused = (why: string): Refusal => ({ by: 'page', why: why.slice(0, 200) });

/** Opens the address, refuses cookies and opens the chat. */
async function begin(page: Page, url: string, wish: ChatWish): Promise<Opened | Refusal> {
  const watch = await watchPage(page, limits, async () => undefined);
  const outgoing = watchOutgoing(page);
  await page.addInitScript(prepareRecorder);
  let ended: string | undefined;
  void watch.trouble.then(({ detail }) => {
    ended ??= detail;
  });
  page.once('close', () => {
    ended ??= 'the page was closed';
  });
  const timeout = limits.navigationMs;
  const gone = await settle(page.goto(url, { waitUntil: 'domcontentloaded', timeout }), timeout + callMs);
  if (gone.state === 'late') return refused('the page did not answer in time');
  if (gone.state === 'error') return refused(gone.message.split('\n')[0] ?? '');
  const response = gone.value ?? watch.mainResponse();
  if (!response) return refused('the page was opened without an answer');
  const status = statusOf(response);
  if (status >= 400) return refused(`the page answered with status ${status}`);
  await nudge(page);
  watch.pressed();
  const moves = await holdPage(page);
  const consent = await consentOf(page, watch, wish.waitFor);
  await Promise.all(page.frames().map((frame) => settle(frame.evaluate(markButtons), callMs)));
  const window = await openWindow(page, moves, wish.open, sightMs);
  const answer = { status, headers: headersOf(response) };
  return { page, url, wish, watch, outgoing, consent, window, answer, trouble: () => ended };
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
  const { page, wish, outgoing, trouble } = opened;
  /** Frames of what is open, by their addresses: what floats and is named for a chat, or came by the press. */
  const chatFrames = async (): Promise<readonly Frame[]> => {
    const addresses = new Set((await partsOf(page, wish.open)).map(({ url }) => url));
    return page.frames().filter((frame) => frame !== page.mainFrame() && addresses.has(frame.url()));
  };
  return {
    visit: () => visitOf(opened, now),
    parts: () => partsOf(page, wish.open),
    async press(labels) {
      const pressed = (opened.window?.launcher ?? '') !== '';
      for (const frame of [...(await chatFrames()), page.mainFrame()]) {
        const script = buttonThatSays(labels, { words: wish.open.words, whole: frame !== page.mainFrame(), pressed });
        const found = await settle(frame.evaluateHandle(script), callMs);
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
    listen: async (question) => listenIn(page, await chatFrames(), wish.words, question, outgoing),
    trouble,
    close: async () => {
      await settle(page.close(), callMs);
    },
  };
}

/** Keeps every other page of a profile from loading: what a chat pops up would ask, and send forms, behind our back. */
async function holdPopups(context: BrowserContext, page: Page): Promise<void> {
  context.on('page', (popup) => {
    if (popup !== page) void popup.close().catch(() => undefined);
  });
  await context.route('**/*', async (route) => {
    let ours = false;
    try {
      ours = route.request().frame().page() === page;
    } catch {
      // The first request of a popup has no frame yet.
    }
    await (ours ? route.fallback() : route.abort('aborted')).catch(() => undefined);
  });
}

/** Opens a page and the chat on it, in a profile that holds nothing else. Never rejects. */
export async function openLivePage(
  context: BrowserContext,
  url: string,
  wish: ChatWish,
  now: () => Date,
): Promise<LivePage | Refusal> {
  const created = await settle(context.newPage(), limits.openMs);
  if (created.state !== 'done') return { by: 'browser', why: 'the browser opened no page' };
  const page = created.value;
  const opened = await settle(
    holdPopups(context, page).then(() => begin(page, url, wish)),
    limits.navigationMs + 4 * sightMs,
  );
  const answer =
    opened.state === 'done' ? opened.value : refused(opened.state === 'late' ? 'the page did not come to rest' : opened.message);
  if (!('why' in answer)) return livePage(answer, now);
  void page.close().catch(() => undefined);
  return answer;
}
