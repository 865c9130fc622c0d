import { chatWidgets } from '../data/chat-widgets.ts';
import { chatWords } from '../data/chat-words.ts';
import { match } from '../lib/match.ts';
import { unlistedChat } from '../lib/own-chat.ts';
import { remember } from '../lib/remember.ts';
import { sameSite } from '../lib/url.ts';
import { absent, type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { Look, Role, WaitFor } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

interface Chat {
  readonly product: string;
  readonly evidence: Evidence;
}

/** Where a company shows its chat; a chat on somebody else's forum or status page is not the company's. */
const ownRoles: readonly (Role | undefined)[] = ['home', 'contact', 'support', 'help', 'faq', 'docs', 'chat', 'pricing'];
const ownPages = (view: SiteView): readonly ParsedPage[] =>
  view.pages.filter(({ page, role: of }) => ownRoles.includes(of) || sameSite(page.finalUrl, view.home));

/** Asked for by every wave: answers are kept by page, for the one home page of its company. */
const unlisted = remember((page: ParsedPage) => {
  const known = new Map<string, ReturnType<typeof unlistedChat>>();
  return (home: string): ReturnType<typeof unlistedChat> => {
    const chat = known.has(home) ? (known.get(home) ?? null) : unlistedChat(page, chatWords, home);
    known.set(home, chat);
    return chat;
  };
});

/** One entry for each product; what only looks like a chat counts when no known product explains the pages. */
function chatsOn(view: SiteView): readonly Chat[] {
  const pages = ownPages(view);
  const listed = match(chatWidgets, pages).map(({ vendor, page, where, excerpt }) => ({
    product: vendor.id,
    evidence: evidenceOn(page, where, excerpt),
  }));
  if (listed.length > 0) return listed;
  for (const page of pages) {
    const chat = unlisted(page)(view.home);
    if (chat) return [{ product: chat.product, evidence: evidenceOn(page, chat.where, chat.excerpt) }];
  }
  return [];
}

/** Hosts that serve nothing but a chat end the wait; products without such a host are awaited by their elements. */
const ownHosts = chatWidgets.map(({ shows }) =>
  shows.flatMap((signal) => ('host' in signal && !signal.weak && !signal.path ? [signal.host] : [])),
);
const elements = chatWidgets
  .filter((_, row) => ownHosts[row]?.length === 0)
  .flatMap(({ shows }) => shows.flatMap((signal) => ('selector' in signal && !signal.weak ? [signal.selector] : [])));

/** Widgets come seconds after the page; those of the slowest tag managers within this many milliseconds. */
const waitFor: WaitFor = {
  hosts: [...new Set(ownHosts.flat())],
  selectors: [elements.join(', ')],
  labels: chatWords.stems,
  capMs: 3500,
};
const inBrowser = (name: Role): Look => ({ by: 'role', role: name, via: 'browser', waitFor });

/** Second guesses, in the order in which companies put a chat there: the first two that exist. */
const elsewhere: readonly Role[] = ['contact', 'support', 'help', 'pricing'];

function follow(view: SiteView): readonly Look[] {
  if (chatsOn(view).length > 0) return [];
  if (view.of('home', 'browser').length === 0) return [inBrowser('home')];
  const others = elsewhere.filter((name) => view.of(name, 'http').length > 0).slice(0, 2);
  // The home page stays wanted: how its visit ended decides what an absence is worth.
  return ['home' as const, ...others].map(inBrowser);
}

function products(view: SiteView): ReadingOf<'chat.products'> {
  const chats = chatsOn(view).toSorted((a, b) => (a.product < b.product ? -1 : 1));
  const evidence = chats.map((chat) => chat.evidence);
  if (isNonEmpty(evidence))
    return found(
      chats.map(({ product }) => product),
      evidence,
    );
  const searched = ownPages(view).map(seen);
  if (isNonEmpty(searched) && searched.some(({ via }) => via === 'browser')) return absent(searched);
  return unknown('needs-browser', 'Chats appear when scripts run, and no page was seen in a browser.', searched);
}

export default defineProbe({
  id: 'chat-widget',
  channel: 'chat',
  summary: 'Names the chat products on the home and contact pages, and chats of no known product.',
  looksAt: [role('home'), role('contact')],
  measures: ['chat.products'],
  follow,
  read: (view) => ({ 'chat.products': products(view) }),
});
