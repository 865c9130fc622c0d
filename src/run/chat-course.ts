import type { ChatErrand } from '../contact/chat/chat-plan.ts';
import type { ChatOutcome, ChatRecord } from '../contact/events.ts';
import { chatReplyWords } from '../data/chat-reply-words.ts';
import { chatStateWords } from '../data/chat-state-words.ts';
import type { ChatPlace, ChatSight, LiveChat } from '../gather/live-chat.ts';
import type { LivePage } from '../gather/live-page.ts';
import { modeOf } from '../lib/chat-mode.ts';
import { says } from '../lib/chat-words.ts';
import { fold } from '../lib/text.ts';
import type { ChatPage } from './chat-page.ts';

/** How long things take, in milliseconds. */
export interface ChatTimes {
  /** Between two readings of what was recorded. */
  readonly everyMs: number;
  /** Longest way from the address to a chat that can be written in. */
  readonly openMs: number;
  /** From the opened page to the question, at least: chats speak by themselves. */
  readonly listenMs: number;
  /** A chat that says nothing for so long has greeted, and longest wait for that. */
  readonly greetedMs: number;
  readonly greetingMs: number;
  /** From Enter until it is asked whether it did nothing, and until the question is in sight. */
  readonly enterMs: number;
  readonly shownMs: number;
  /** A text that has not grown for so long is whole. */
  readonly settledMs: number;
  /** After an answer of which nobody knows that a person wrote it, for a person who may follow. */
  readonly lingerMs: number;
}

/** Where a chat has got to. */
export interface Course {
  readonly errand: ChatErrand;
  readonly page: LivePage;
  readonly seen: ChatPage;
  readonly times: ChatTimes;
  readonly now: () => string;
  /** When the page was opened, by our own clock: a page may set its clock as it likes. */
  readonly openedAt: number;
  /** Notes what is known by now, whatever comes of it. */
  readonly note: (known: Partial<ChatRecord>) => void;
}

export type Ended = Pick<ChatRecord, 'outcome' | 'detail'> & Partial<ChatRecord>;
export const end = (outcome: ChatOutcome, detail: string, more: Partial<ChatRecord> = {}): Ended => ({
  outcome,
  detail,
  ...more,
});
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Why the place to write in is none of a chat that waits for words; undefined where it is. */
export function whyNotHere(
  place: ChatPlace | undefined,
  { mode, products }: Pick<ChatPage, 'mode' | 'products'>,
): Ended | undefined {
  if (!place) return end('not-opened', 'the place to write in went away');
  const now = modeOf(place.part, chatStateWords);
  if (now === 'offline-form') return end('offline-form', 'in place of the chat stands a form that sends a message');
  if (now === 'pre-chat') return end('pre-chat-form', 'it asks first for data of the visitor');
  if (now !== 'composer') return end('not-opened', 'there is a chat, and no place to write in was found');
  if (place.posts) return end('no-chat', 'the place to write in belongs to a form that is sent to an address');
  const chatlike = place.floats || (place.framed && (mode !== null || products.length > 0));
  return chatlike ? undefined : end('no-chat', 'the place to write in is a part of the page, and no chat');
}

/** Waits until the chat has greeted: what it says by itself is not to be taken for an answer. */
export async function hearOut(chat: LiveChat, { errand, page, times, openedAt }: Course): Promise<Ended | undefined> {
  const began = performance.now();
  let changed = began;
  let revision = -1;
  for (;;) {
    const heard = await chat.hear();
    const trouble = page.trouble();
    if (!heard || trouble !== undefined)
      return end('browser-failed', trouble ?? 'the window of the chat went away before anything was asked');
    const stop = await errand.whyStop();
    if (stop !== undefined) return end('stopped', stop);
    const time = performance.now();
    if (heard.revision !== revision) [revision, changed] = [heard.revision, time];
    const quiet = time - changed >= times.greetedMs || time - began >= times.greetingMs;
    if (quiet && time - openedAt >= times.listenMs) return undefined;
    await sleep(times.everyMs);
  }
}

/**
 * Sends what stands in the place to write in: by Enter, and by the button beside it only where Enter did nothing and the
 * place is still a chat's. Resolves with whether `came` became true; a stop ends it.
 */
export async function submit(
  chat: LiveChat,
  text: string,
  came: (heard: ChatSight) => boolean,
  { errand, seen, times }: Course,
): Promise<boolean> {
  await chat.enter();
  let began = performance.now();
  let pressed = false;
  for (;;) {
    const heard = await chat.hear();
    if (!heard) return false;
    if (came(heard)) return true;
    const spent = performance.now() - began;
    if (!pressed && spent >= times.enterMs && (await chat.enterIgnored(text))) {
      const place = await chat.place();
      if ((await errand.whyStop()) !== undefined || !place || whyNotHere(place, seen)) return false;
      // The look at the place took its time.
      if (!place.busy && (await chat.enterIgnored(text))) {
        pressed = true;
        if (!(await chat.pressSend())) return false;
        began = performance.now();
      }
    }
    if (spent >= times.shownMs) return false;
    await sleep(times.everyMs);
  }
}

const flat = (text: string): string => text.replace(/\s+/g, '');

/** Thanks a person who answered, once; gives when that left. Nothing is written where the chat has given way to a form. */
export async function thank(chat: LiveChat, course: Course): Promise<string | undefined> {
  const { errand, seen, now } = course;
  const isOurs = async (): Promise<boolean> => {
    const place = await chat.place();
    const asksHowItWas = place?.part.text.split('\n').some((line) => says(fold(line), chatReplyWords.rates));
    return place?.same === true && asksHowItWas === false && whyNotHere(place, seen) === undefined;
  };
  if ((await errand.whyStop()) !== undefined || !(await isOurs()) || !(await chat.write(errand.thanks))) return undefined;
  if ((await errand.whyStop()) !== undefined || !(await isOurs())) return undefined;
  const gone = ({ written }: ChatSight): boolean => !flat(written).includes(flat(errand.thanks));
  return (await submit(chat, errand.thanks, gone, course)) ? now() : undefined;
}
