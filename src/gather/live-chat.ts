import type { ElementHandle, Frame, Page } from 'playwright-core';
import { z } from 'zod';
import type { ChatLine } from '../model/chat-line.ts';
import type { WindowPart } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import { composerFinder, readPlace, sendButton, theComposer } from './composer-script.ts';
import { windowPart } from './open-window.ts';
import type { Outgoing } from './outgoing.ts';
import { ask } from './page-answers.ts';
import { markPress, readRecorder, recorderKey, startRecorder } from './recorder-script.ts';

/** Longest wait for one answer of the page, in milliseconds. */
const callMs = 3000;
/** Pause between two letters, in milliseconds: some fields lose letters that come at once. */
const letterMs = 5;
const longestLine = 1000;

const line = z.object({
  id: z.number(),
  path: z.array(z.number()),
  text: z.string().transform((text) => text.slice(0, longestLine)),
  at: z.number(),
  grownAt: z.number(),
  own: z.boolean(),
  below: z.boolean(),
  again: z.boolean(),
  option: z.boolean(),
});
const told = z.object({ now: z.number(), lines: z.array(line), written: z.string(), full: z.boolean() });
const placed = z.object({ part: windowPart, floats: z.boolean(), posts: z.boolean(), same: z.boolean(), busy: z.boolean() });

/** What was recorded of a chat. */
export interface ChatSight {
  /** Our own clock, in milliseconds: that of a page may stand still or leap. */
  readonly now: number;
  /** Grows with every line that is new or has changed. */
  readonly revision: number;
  /** All lines since recording began, in the order in which they came. */
  readonly lines: readonly ChatLine[];
  /** What stands in the place to write in. */
  readonly written: string;
  /** More came than is kept: what was not recorded may have been an answer. */
  readonly full: boolean;
}

/** Where one would write now. */
export interface ChatPlace {
  /** The window around it. */
  readonly part: WindowPart;
  readonly floats: boolean;
  /** It is in a frame that is a chat's. */
  readonly framed: boolean;
  /** It is in a form that sends what is written to an address, as forms for comments do. */
  readonly posts: boolean;
  /** It is the one that was found at first. */
  readonly same: boolean;
  /** The chat is at work, and takes nothing. */
  readonly busy: boolean;
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
  /** Undefined when there is no place to write in any more. */
  place(): Promise<ChatPlace | undefined>;
  /** Writes a text into the chat and sends nothing: a line break becomes a blank. */
  write(text: string): Promise<boolean>;
  enter(): Promise<void>;
  /** Whether Enter did nothing with a text that still stands there: it broke the line and nothing left with the text, or nothing left at all. */
  enterIgnored(text: string): Promise<boolean>;
  /** Presses the button beside the place to write in; false when there is none. */
  pressSend(): Promise<boolean>;
}

async function elementOf(where: Pick<Frame, 'evaluateHandle'>, script: string): Promise<ElementHandle | undefined> {
  const found = await settle(where.evaluateHandle(script), callMs);
  return found.state === 'done' ? (found.value.asElement() ?? undefined) : undefined;
}

const flat = (text: string): string => text.replace(/\s+/g, '');

/** A clock of a page may be off by so much against ours before it is not believed, in milliseconds. */
const slackMs = 250;

/** Turns times of a page into ours: what is new came between the last reading and this one, whatever its page says. */
function pageClock(): (now: number, from: number, to: number) => (at: number) => number {
  let offset: number | undefined;
  let before = performance.now() - callMs;
  return (now, from, to) => {
    offset ??= (from + to) / 2 - now;
    const [shift, earliest] = [offset, before - slackMs];
    before = from;
    return (at) => Math.min(Math.max(at + shift, earliest), to);
  };
}

function chatIn(page: Page, frame: Frame, finder: string, send: readonly string[], outgoing: Outgoing): LiveChat {
  const lines = new Map<number, ChatLine>();
  /** What the page said of when a line came. */
  const claimed = new Map<number, number>();
  const turn = pageClock();
  let revision = 0;
  const hear = async (): Promise<ChatSight | undefined> => {
    const from = performance.now();
    const heard = frame.isDetached() ? undefined : await ask(frame, readRecorder, told.nullable(), callMs);
    if (!heard) return undefined;
    const to = performance.now();
    const ours = turn(heard.now, from, to);
    revision += heard.lines.length;
    for (const one of heard.lines) {
      const known = claimed.get(one.id) === one.at ? lines.get(one.id) : undefined;
      const at = known?.at ?? ours(one.at);
      claimed.set(one.id, one.at);
      lines.set(one.id, { ...one, at, grownAt: Math.max(at, one.grownAt === one.at ? at : ours(one.grownAt)) });
    }
    return { now: to, revision, lines: [...lines.values()], written: heard.written, full: heard.full };
  };
  // Some chats draw the place to write in anew after each message.
  const composer = async (): Promise<ElementHandle | undefined> =>
    (await elementOf(frame, theComposer)) ?? elementOf(frame, finder);
  const stands = async (text: string): Promise<boolean> => flat((await hear())?.written ?? '').includes(flat(text));
  return {
    hear,
    async place() {
      if (frame.isDetached() || !(await composer())) return undefined;
      const found = await ask(frame, readPlace(recorderKey), placed.nullable(), callMs);
      return found ? { ...found, part: { url: frame.url(), ...found.part }, framed: frame !== page.mainFrame() } : undefined;
    },
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
      await ask(frame, markPress, z.unknown(), callMs);
      outgoing.begin();
      await settle(page.keyboard.press('Enter'), callMs);
    },
    async enterIgnored(text) {
      const heard = await hear();
      if (!heard || !flat(heard.written).includes(flat(text))) return false;
      if (/\n/.test(heard.written)) return !outgoing.carries(text);
      return !outgoing.any();
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
  outgoing: Outgoing,
): Promise<LiveChat | undefined> {
  for (const frame of [...frames, page.mainFrame()]) {
    const finder = composerFinder(words.chat, words.compose, frame !== page.mainFrame());
    if (!(await elementOf(frame, finder))) continue;
    const begun = await settle(frame.evaluate(startRecorder(question)), callMs);
    return begun.state === 'done' ? chatIn(page, frame, finder, words.send, outgoing) : undefined;
  }
  return undefined;
}
