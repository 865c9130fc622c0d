import { chatStateWords } from '../data/chat-state-words.ts';
import { hoursWords } from '../data/hours-words.ts';
import { type ChatWindow, chatWindow } from '../lib/chat-window.ts';
import { remember } from '../lib/remember.ts';
import type { ParsedPage } from './define-probe.ts';

/** What the window that was opened on a page tells of a chat; null when there was none, or it is no chat. */
export const windowOn = remember(({ page }: ParsedPage): ChatWindow | null =>
  page.opened ? chatWindow(page.opened, page.finalUrl, chatStateWords, hoursWords) : null,
);
