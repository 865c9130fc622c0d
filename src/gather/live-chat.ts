import type { ElementHandle, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { ChatLine } from '../model/chat-line.ts';
import { settle } from './browser-deadline.ts';
import { ask } from './page-answers.ts';
import { composerFinder, readRecorder, sendButton, startRecorder, theComposer } from './recorder-script.ts';

/** Longest wait for one answer of the page, in milliseconds. */
const callMs = 3000;
/** Pause between two letters, in milliseconds: some fields lose letters that come at once. */
const letterMs = 5;
const longestLine = 4000;

const line = z.object({
  id: z.number(),
  path: z.array(z.number()),
  text: z.string().transform((text) => text.slice(0, longestLine)),
  at: z.number(),
  grownAt: z.number(),
  own: z.boolean(),
  below: z.boolean(),
  option: z.boolean(),
});
const told = z.object({ now: z.number(), lines: z.array(line), written: z.string() });

/** What was recorded of a chat. */
export interface ChatSight {
  /** The clock of the page, in milliseconds since 1970. */
  readonly now: number;
  /** All lines since recording began, in the order in which they came. */
  readonly lines: readonly ChatLine[];
  /** What stands in the place to write in. */
  readonly written: string;
}

/** Words by which the place to write in and the button beside it are told; lower case. */
export interface ComposerWords {
  /** Whole words that name a chat. */
  readonly chat: readonly string[];
  /** Parts of the label of a place to write in. */
  readonly compose: readonly string[];
  /** Parts of the names of buttons that send. */
  readonly send: readonly string[];
}

/** A chat that is listened to; every call ends in time, and none rejects. */
export interface LiveChat {
  /** Undefined once the chat is gone. */
  hear(): Promise<ChatSight | undefined>;
  /** Writes a text into the chat and sends nothing: a line break becomes a blank. */
  write(text: string): Promise<boolean>;
  enter(): Promise<void>;
  /** Presses the button beside the place to write in; false when there is none. */
  pressSend(): Promise<boolean>;
}

async function elementOf(where: Pick<Frame, 'evaluateHandle'>, script: string): Promise<ElementHandle | undefined> {
  const found = await settle(where.evaluateHandle(script), callMs);
  return found.state === 'done' ? (found.value.asElement() ?? undefined) : undefined;
}

const flat = (text: string): string => text.replace(/\s+/g, '');

function chatIn(page: Page, frame: Frame, finder: string, send: readonly string[]): LiveChat {
  const lines = new Map<number, ChatLine>();
  const hear = async (): Promise<ChatSight | undefined> => {
    const now = frame.isDetached() ? undefined : await ask(frame, readRecorder, told.nullable(), callMs);
    if (!now) return undefined;
    for (const one of now.lines) lines.set(one.id, one);
    return { now: now.now, lines: [...lines.values()], written: now.written };
  };
  // Some chats draw the place to write in anew after each message.
  const composer = async (): Promise<ElementHandle | undefined> =>
    (await elementOf(frame, theComposer)) ?? elementOf(frame, finder);
  const stands = async (text: string): Promise<boolean> => flat((await hear())?.written ?? '').includes(flat(text));
  return {
    hear,
    async write(text) {
      const field = await composer();
      if (!field) return false;
      const spoken = text.replace(/\s+/g, ' ').trim();
      await settle(field.click({ timeout: callMs }), callMs);
      await settle(field.focus(), callMs);
      await settle(page.keyboard.type(spoken, { delay: letterMs }), callMs + spoken.length * letterMs * 10);
      if (await stands(spoken)) return true;
      await settle(field.fill(spoken, { timeout: callMs }), callMs);
      return stands(spoken);
    },
    async enter() {
      await settle(page.keyboard.press('Enter'), callMs);
    },
    async pressSend() {
      const button = (await composer()) && (await elementOf(frame, sendButton(send)));
      return button !== undefined && (await settle(button.click({ timeout: callMs }), callMs)).state === 'done';
    },
  };
}

/**
 * Finds the place to write in, in one of some frames or in the page itself, and records from now on what is said around it.
 * Undefined when there is none.
 */
export async function listenIn(
  page: Page,
  frames: readonly Frame[],
  words: ComposerWords,
  question: string,
): Promise<LiveChat | undefined> {
  for (const frame of [...frames, page.mainFrame()]) {
    const finder = composerFinder(words.chat, words.compose, frame !== page.mainFrame());
    if (!(await elementOf(frame, finder))) continue;
    const begun = await settle(frame.evaluate(startRecorder(question)), callMs);
    return begun.state === 'done' ? chatIn(page, frame, finder, words.send) : undefined;
  }
  return undefined;
}
