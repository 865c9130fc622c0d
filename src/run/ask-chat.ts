import type { AskChat, ChatErrand } from '../contact/chat/chat-plan.ts';
import type { TalkWords } from '../contact/chat/judge.ts';
import { isAnswered, readTalk, type Talk } from '../contact/chat/read-talk.ts';
import type { ChatOutcome, ChatRecord } from '../contact/events.ts';
import { chatReplyWords } from '../data/chat-reply-words.ts';
import { chatStateWords } from '../data/chat-state-words.ts';
import { hoursWords } from '../data/hours-words.ts';
import type { LiveBrowser } from '../gather/live-browser.ts';
import type { ChatSight, LiveChat } from '../gather/live-chat.ts';
import type { LivePage } from '../gather/live-page.ts';
import { clean } from '../lib/text.ts';
import { type ChatPage, chatPage, chatWish } from './chat-page.ts';

/** How long things take, in milliseconds. */
export interface ChatTimes {
  /** Between two readings of what was recorded. */
  readonly everyMs: number;
  /** A chat that says nothing for so long has greeted, and longest wait for that. */
  readonly greetedMs: number;
  readonly greetingMs: number;
  /** From Enter to the own question in sight, before the button that sends is tried, and after it. */
  readonly shownMs: number;
  /** A text that has not grown for so long is whole. */
  readonly settledMs: number;
  /** After an answer of which nobody knows that a person wrote it, for a person who may follow. */
  readonly lingerMs: number;
}

const chatTimes: ChatTimes = {
  everyMs: 250,
  greetedMs: 2500,
  greetingMs: 10_000,
  shownMs: 8000,
  settledMs: 4000,
  lingerMs: 30_000,
};

const words: TalkWords = { window: chatStateWords, reply: chatReplyWords, hours: hoursWords };

/** Where a chat has got to. */
interface Course {
  readonly errand: ChatErrand;
  readonly page: LivePage;
  readonly seen: ChatPage;
  readonly times: ChatTimes;
  readonly now: () => string;
  readonly sleep: (ms: number) => Promise<void>;
}

type Ended = Pick<ChatRecord, 'outcome' | 'detail'> & Partial<ChatRecord>;
const end = (outcome: ChatOutcome, detail: string, more: Partial<ChatRecord> = {}): Ended => ({ outcome, detail, ...more });

/** Waits until the chat has greeted: what it says by itself is not to be taken for an answer. */
async function hearOut(chat: LiveChat, { times, sleep }: Course): Promise<boolean> {
  let heard: ChatSight | undefined = await chat.hear();
  let changed = heard?.now ?? 0;
  let count = heard?.lines.length ?? 0;
  const begun = changed;
  while (heard && heard.now - changed < times.greetedMs && heard.now - begun < times.greetingMs) {
    await sleep(times.everyMs);
    heard = await chat.hear();
    if (!heard || heard.lines.length === count) continue;
    count = heard.lines.length;
    changed = heard.now;
  }
  return heard !== undefined;
}

/** Waits until the question is in sight. */
async function shown(chat: LiveChat, ms: number, { times, sleep }: Course): Promise<ChatSight | undefined> {
  for (let waited = 0; ; waited += times.everyMs) {
    const heard = await chat.hear();
    if (!heard || waited >= ms || heard.lines.some(({ own }) => own)) return heard;
    await sleep(times.everyMs);
  }
}

const isShown = (heard: ChatSight | undefined): boolean => heard?.lines.some(({ own }) => own) ?? false;

/** Sends what stands in the place to write in: by Enter, and where that leaves it there, by the button beside it. */
async function send(chat: LiveChat, course: Course): Promise<boolean> {
  const { shownMs } = course.times;
  await chat.enter();
  const first = await shown(chat, shownMs / 4, course);
  if (!first || isShown(first)) return first !== undefined;
  // Only what is still there was not sent.
  if (first.written.trim() !== '' && !(await chat.pressSend())) return false;
  return isShown(await shown(chat, shownMs, course));
}

/** Whether there is nothing more to wait for: a person answered and has ended, or an answer stands and nobody followed. */
function isOver({ messages, lastAt }: Talk, now: number, { times }: Course): boolean {
  if (lastAt === undefined || now - lastAt < times.settledMs) return false;
  const last = messages.at(-1)?.kind;
  if (last === 'human') return true;
  // Who was told that somebody comes waits for them.
  return (last === 'bot' || last === 'answer') && now - lastAt >= times.lingerMs;
}

interface Wait {
  readonly talk: Talk;
  readonly heard: ChatSight;
  readonly why: 'over' | 'time' | 'stopped' | 'lost';
  readonly detail: string;
}

async function waitForAnswer(chat: LiveChat, first: ChatSight, course: Course): Promise<Wait> {
  const { errand, page, seen, times, sleep } = course;
  // Ours and not the page's: a page may set its clock as it likes.
  const began = performance.now();
  let heard = first;
  for (;;) {
    const talk = readTalk(heard.lines, words, seen.bot);
    const of = (why: Wait['why'], detail = ''): Wait => ({ talk, heard, why, detail });
    if (isOver(talk, heard.now, course)) return of('over');
    if (performance.now() - began >= errand.capMs)
      return talk.lost ? of('lost', 'the chat said that it had lost its connection') : of('time');
    const stop = await errand.whyStop();
    if (stop !== undefined) return of('stopped', stop);
    const trouble = page.trouble();
    if (trouble !== undefined) return of('lost', trouble);
    await sleep(times.everyMs);
    const next = await chat.hear();
    if (!next) return of('lost', page.trouble() ?? 'the window of the chat went away');
    heard = next;
  }
}

/** Thanks a person who answered, once, and waits for it to leave. */
async function thank(chat: LiveChat, course: Course): Promise<void> {
  if ((await course.errand.whyStop()) !== undefined) return;
  if (!(await chat.write(course.errand.thanks))) return;
  await chat.enter();
  await course.sleep(course.times.everyMs * 4);
  if (((await chat.hear())?.written.trim() ?? '') !== '') await chat.pressSend();
}

async function talk(chat: LiveChat, course: Course): Promise<Ended> {
  const { errand, now } = course;
  if (!(await hearOut(chat, course))) return end('browser-failed', 'the window of the chat went away before anything was asked');
  const held = await errand.beforeAsking();
  if (held !== undefined) return end('stopped', held);
  if (!(await chat.write(errand.question))) return end('not-shown', 'the question could not be written; it was not sent');
  const stop = await errand.whyStop();
  if (stop !== undefined) return end('stopped', stop);
  const pressedAt = now();
  const sent = await send(chat, course);
  const heard = await chat.hear();
  if (!heard) return end('browser-failed', 'the window of the chat went away as the question was sent', { pressedAt });
  if (!sent) return end('not-shown', 'Enter and the button beside it did not bring the question into the chat', { pressedAt });
  const wait = await waitForAnswer(chat, heard, course);
  const { askedAt = heard.now, messages } = wait.talk;
  // The clock of the page is its own affair.
  const shownAt = new Date(Date.parse(now()) - (wait.heard.now - askedAt)).toISOString();
  const told = {
    pressedAt,
    askedAt: shownAt,
    waitedMs: Math.max(0, Math.round(wait.heard.now - askedAt)),
    messages: [...messages],
  };
  if (messages.at(-1)?.kind === 'human' && wait.why === 'over') await thank(chat, course);
  if (isAnswered(wait.talk)) return end('answered', wait.detail, told);
  if (wait.why === 'stopped') return end('stopped', wait.detail, told);
  if (wait.why === 'lost') return end('browser-failed', wait.detail, told);
  const minutes = Math.round(told.waitedMs / 6000) / 10;
  return end('silent', `nothing answered the question within ${minutes} minutes`, told);
}

/** What kept the question from being asked; a chat to listen to when nothing did. */
async function approach(course: Course): Promise<LiveChat | Ended> {
  const { page, seen, errand } = course;
  if (seen.wall !== undefined) return end(seen.wall.outcome, seen.wall.detail);
  if (await page.riddle()) return end('captcha', 'a riddle for people is in sight');
  if (seen.mode === 'pre-chat')
    return end('pre-chat-form', `it asks first for: ${seen.asked.join(', ') || 'data of the visitor'}`);
  if (seen.mode === 'offline-form') return end('offline-form', 'in place of the chat stands a form that sends a message');
  const chat = await page.listen(errand.question);
  if (chat) return chat;
  if (seen.consentLeft !== undefined)
    return end('needs-consent', `a dialog asks for consent to cookies: “${clean(seen.consentLeft, 80)}”`);
  if (seen.ledTo !== undefined) return end('not-opened', `its button leads to another page: ${clean(seen.ledTo, 200)}`);
  return seen.hasChat
    ? end('not-opened', 'there is a chat, and no place to write in was found')
    : end('no-chat', 'no chat was found on the page');
}

/** Asks in a chat, once, and waits for the answer. `browser` is a string that says why there is none. */
export function askChat(browser: () => Promise<LiveBrowser | string>, now: () => string, times: ChatTimes = chatTimes): AskChat {
  return async (errand) => {
    const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
    const none = { pageUrl: errand.page, products: [], waitedMs: 0, messages: [] };
    const stop = await errand.whyStop();
    if (stop !== undefined) return { ...none, ...end('stopped', stop) };
    const live = await browser();
    if (typeof live === 'string') return { ...none, ...end('browser-failed', live) };
    const page = await live.open(errand.page, chatWish, AbortSignal.timeout(errand.capMs));
    if (typeof page === 'string') return { ...none, ...end('browser-failed', clean(page)) };
    try {
      const seen = await chatPage(page);
      if (!seen) return { ...none, ...end('browser-failed', clean(page.trouble() ?? 'the page could not be read')) };
      const course: Course = { errand, page, seen, times, now, sleep };
      const met = await approach(course);
      const ended = 'outcome' in met ? met : await talk(met, course);
      const { url, products, displayedSeconds } = seen;
      return {
        ...none,
        pageUrl: url,
        products: [...products],
        ...(displayedSeconds === undefined ? {} : { displayedSeconds }),
        ...ended,
        detail: clean(ended.detail),
      };
    } finally {
      await page.close();
    }
  };
}
