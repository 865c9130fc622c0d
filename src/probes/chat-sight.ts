import { chatWidgets } from '../data/chat-widgets.ts';
import type { ChatWindow } from '../lib/chat-window.ts';
import { clean } from '../lib/text.ts';
import { type Unknown, unknown } from '../model/reading.ts';
import type { OpenedWindow } from '../model/visit.ts';
import { windowOn } from './chat-opened.ts';
import { type Chat, chatsOn } from './chat-widget.ts';
import { type ParsedPage, type SiteView, seen } from './define-probe.ts';

/** A chat that was opened on a page. */
export interface Sight {
  readonly page: ParsedPage;
  readonly opened: OpenedWindow;
  readonly window: ChatWindow;
}

const order = ['composer', 'pre-chat', 'offline-form', 'start'] as const satisfies readonly ChatWindow['mode'][];

/** Of the windows that opened, the one in which a visitor gets furthest. */
export function sightOf(view: SiteView): Sight | undefined {
  const sights = view.pages.flatMap((page): readonly Sight[] => {
    const window = windowOn(page);
    return window && page.page.opened ? [{ page, opened: page.page.opened, window }] : [];
  });
  return sights.sort((a, b) => order.indexOf(a.window.mode) - order.indexOf(b.window.mode))[0];
}

/** Why a chat that is there could not be looked into. */
export function unopened(view: SiteView): Unknown {
  const rendered = view.pages.filter(({ page }) => page.via === 'browser');
  const tried = rendered.map(seen);
  const failure = view.failed?.find(({ via }) => via === 'browser');
  if (rendered.length === 0 && failure) return unknown(failure.reason, failure.detail);
  if (rendered.length === 0) return unknown('needs-browser', 'A chat is opened in a browser, and no page was seen in one.');
  const opened = rendered.flatMap(({ page }) => page.opened ?? []);
  const held = rendered.some(({ page }) => page.unsent !== undefined);
  const shut = (detail: string): Unknown => unknown(held ? 'needs-post' : 'not-told', detail, tried);
  if (opened.length === 0) return shut('A chat is there, and no button that opens it was found.');
  const led = opened.find(({ ledTo }) => ledTo !== undefined)?.ledTo;
  if (led !== undefined) return unknown('not-told', `The button of the chat leads to another page: ${clean(led)}`, tried);
  return opened.some(({ parts }) => parts.length > 0)
    ? unknown('not-told', 'What opened could not be told to be a chat.', tried)
    : shut('The button of the chat was pressed, and no window opened.');
}

/** What the script of a product said of the people behind it. */
export interface Status {
  readonly page: ParsedPage;
  readonly is: 'online' | 'offline';
  readonly path: string;
  readonly answer: string;
}

/** The first answer that says that people are there, else the first that says that nobody is. */
export function statusOf(view: SiteView): Status | undefined {
  const products = new Set(chatsOn(view).map(({ product }) => product));
  const rows = chatWidgets.flatMap(({ id, chat }) => (products.has(id) && chat?.status ? [chat.status] : []));
  const answers = view.pages.flatMap((page) =>
    rows.flatMap(({ ask, online, offline }): readonly Status[] => {
      const answer = page.page.answers?.[ask.path];
      const said = answer?.toLowerCase();
      if (answer === undefined || said === undefined) return [];
      const is = online.includes(said) ? 'online' : offline.includes(said) ? 'offline' : undefined;
      return is === undefined ? [] : [{ page, is, path: ask.path, answer }];
    }),
  );
  return answers.find(({ is }) => is === 'online') ?? answers[0];
}

/** The first of the products on the pages that is made for bots. */
export function botProduct(view: SiteView): Chat | undefined {
  const bots = new Set(chatWidgets.flatMap(({ id, chat }) => (chat?.bot ? [id] : [])));
  return chatsOn(view).find(({ product }) => bots.has(product));
}
