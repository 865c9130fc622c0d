import type { AskChat } from '../contact/chat/chat-plan.ts';
import { type LiveBrowser, openLiveBrowser } from '../gather/live-browser.ts';
import { askChat } from './ask-chat.ts';
import { tool } from './tool.ts';

export interface ChatMeans {
  readonly plan: { readonly enquiries: readonly { readonly channel: string; readonly to: string }[] };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => string;
  /** Contact private and loopback addresses as well. */
  readonly allowPrivate?: boolean;
  /** The browser to use; one is found when it is left out. */
  readonly browserPath?: string;
}

/** Chats with one browser for all of them; it starts when the first question is to be asked. */
export function openChats({ plan, env, now, allowPrivate = false, browserPath }: ChatMeans): {
  readonly ask: AskChat;
  close(): Promise<void>;
} {
  let started: Promise<LiveBrowser | string> | undefined;
  const pages = plan.enquiries.filter(({ channel }) => channel === 'chat').map(({ to }) => to);
  const named = browserPath === undefined ? {} : { browser: { path: browserPath } };
  const browser = (): Promise<LiveBrowser | string> => {
    started ??= openLiveBrowser({ env, allowPrivate, ...named }, tool.version, pages);
    return started;
  };
  return {
    ask: askChat(browser, now),
    close: async () => {
      const live = await started;
      if (live && typeof live !== 'string') await live.close();
    },
  };
}
