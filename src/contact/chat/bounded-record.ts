import type { ChatRecord } from '../events.ts';

/** Characters of a text in a ledger, and messages and products of one chat. */
const most = { characters: 2000, messages: 200, products: 50 };
const cut = (text: string): string => text.slice(0, most.characters);

/** What came of a chat as the ledger takes it: pages name themselves at any length, and set their clocks. */
export function boundedRecord(chat: ChatRecord): ChatRecord {
  const { detail, pageUrl, products, messages, waitedMs } = chat;
  return {
    ...chat,
    detail: cut(detail),
    pageUrl: cut(pageUrl),
    products: products.slice(0, most.products).map(cut),
    messages: messages.slice(0, most.messages).map(({ ms, kind, excerpt, because }) => ({
      ms: Math.min(ms, waitedMs),
      kind,
      excerpt: cut(excerpt),
      because: because.map(cut),
    })),
  };
}

/** What is left to say of a chat whose record cannot be written down: it took place. */
export const reducedRecord = (page: string): ChatRecord => ({
  outcome: 'browser-failed',
  detail: 'the page showed what cannot be written down',
  pageUrl: cut(page),
  products: [],
  waitedMs: 0,
  messages: [],
});
