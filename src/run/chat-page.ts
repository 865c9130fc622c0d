import type { ChatOutcome } from '../contact/events.ts';
import { chatReplyWords } from '../data/chat-reply-words.ts';
import { chatStateWords } from '../data/chat-state-words.ts';
import { chatWidgets } from '../data/chat-widgets.ts';
import { hoursWords } from '../data/hours-words.ts';
import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { classify } from '../gather/classify.ts';
import type { ChatWish, LivePage } from '../gather/live-page.ts';
import { chatWindow } from '../lib/chat-window.ts';
import { match } from '../lib/match.ts';
import { quoted } from '../lib/quoted.ts';
import { shownReply } from '../lib/shown-reply.ts';
import { clean } from '../lib/text.ts';
import type { OpenedWindow } from '../model/visit.ts';
import { chatWait } from '../probes/chat-widget.ts';
import { parsePage } from './site-view.ts';

/** A page with a chat, before anything is asked. */
export interface ChatPage {
  readonly url: string;
  /** Products whose signs the page shows. */
  readonly products: readonly string[];
  readonly hasChat: boolean;
  /** How far a visitor gets who has opened it; null when nothing that is open is told to be a chat. */
  readonly mode: 'composer' | 'pre-chat' | 'offline-form' | 'start' | null;
  /** Labels of the fields about the visitor. */
  readonly asked: readonly string[];
  /** Why whoever answers is a bot. */
  readonly bot: string | undefined;
  readonly displayedSeconds: number | undefined;
  /** The dialog about cookies that could not be refused. */
  readonly consentLeft: string | undefined;
  /** Where the launcher would have led. */
  readonly ledTo: string | undefined;
  /** Why the button that begins the chat was not pressed. */
  readonly held: string | undefined;
  /** What stands in place of the page. */
  readonly wall: { readonly outcome: ChatOutcome; readonly detail: string } | undefined;
}

const { open } = chatWait;

/** What a page is told that is opened for its chat. */
export const chatWish: ChatWish = {
  waitFor: { ...chatWait, capMs: 6000 },
  open,
  words: { chat: open.words, compose: chatStateWords.compose, send: chatReplyWords.send },
};

/** In the company's own chat whoever answers is the company: "replies in a few minutes". */
const replyWords = promiseWords.map(({ theirs, ...row }) => row);

/** Buttons that begin a chat are pressed so often, one after the other. */
const mostStarts = 2;
const starts = [...chatStateWords.begin, ...chatStateWords.start].filter((label) => !/[*#…]/.test(label));

const windowOf = (opened: OpenedWindow, url: string) => chatWindow(opened, url, chatStateWords, hoursWords);

/**
 * Looks at an opened page, and presses the buttons that begin a chat; undefined when it cannot be read. Such a press may
 * call somebody: `whyHeld` is asked before the first, and a text of it keeps them from being pressed.
 */
export async function chatPage(page: LivePage, whyHeld: () => Promise<string | undefined>): Promise<ChatPage | undefined> {
  const visit = await page.visit();
  if (!visit) return undefined;
  const parsed = parsePage(visit);
  const url = visit.finalUrl;
  const standIn = classify(visit, parsed.doc);
  const rows = match(chatWidgets, [parsed]).map(({ vendor }) => vendor);
  const first: OpenedWindow = visit.opened ?? { launcher: '', readyMs: 0, parts: [] };
  let window = windowOf({ ...first, parts: first.parts.length > 0 ? first.parts : await page.parts() }, url);
  const held = window?.mode === 'start' ? await whyHeld() : undefined;
  for (let pressed = 0; held === undefined && window?.mode === 'start' && pressed < mostStarts; pressed++) {
    if (!(await page.press(starts))) break;
    window = windowOf({ ...first, parts: await page.parts() }, url) ?? window;
  }
  const lines = window?.lines ?? [];
  const said = window?.signs.bot;
  const product = rows.find(({ chat }) => chat?.bot);
  const { consent, opened } = visit;
  return {
    url,
    products: [...new Set(rows.map(({ id }) => id))],
    hasChat: rows.length > 0 || window !== null || (opened?.launcher ?? '') !== '',
    mode: window?.mode ?? null,
    asked: window?.asked.map((label) => clean(label, 60)) ?? [],
    bot: said !== undefined ? `the chat says ${quoted(said, 120)}` : product ? `${product.name} is made for bots` : undefined,
    displayedSeconds: shownReply(lines, { rows: replyWords, ways: promiseWays, mail: chatStateWords.mail })?.maxSeconds,
    consentLeft: consent?.state === 'left' ? consent.by : undefined,
    ledTo: opened?.ledTo,
    held,
    wall: standIn ? { outcome: standIn.reason === 'bot-wall' ? 'captcha' : 'not-opened', detail: standIn.detail } : undefined,
  };
}
