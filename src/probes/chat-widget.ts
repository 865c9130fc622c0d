import { chatWidgets } from '../data/chat-widgets.ts';
import { chatWords } from '../data/chat-words.ts';
import { match } from '../lib/match.ts';
import { unlistedChat } from '../lib/own-chat.ts';
import { quoted } from '../lib/quoted.ts';
import { remember } from '../lib/remember.ts';
import { sameSite, siteOf } from '../lib/url.ts';
import { absent, type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { Look, Role, WaitFor } from '../model/visit.ts';
import { windowOn } from './chat-opened.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

export interface Chat {
  /** Id of a row, `own` for the site's own making, or `other:` and the host that serves it. */
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

/** A chat that no name gives away, but that a press opened: the launcher may be gone by then. */
function pressed(page: ParsedPage): readonly Chat[] {
  const { opened, finalUrl } = page.page;
  const [part] = opened?.parts ?? [];
  if (!opened || !part || opened.launcher === '' || windowOn(page) === null) return [];
  const product = sameSite(part.url, finalUrl) ? 'own' : `other:${siteOf(part.url)}`;
  return [{ product, evidence: evidenceOn(page, 'launcher', opened.launcher) }];
}

/** One entry for each product; what only looks like a chat counts when no known product explains the pages. */
export function chatsOn(view: SiteView): readonly Chat[] {
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
  return pages.flatMap(pressed).slice(0, 1);
}

/** Hosts that serve nothing but a chat end the wait; products without such a host are awaited by their elements. */
const ownHosts = chatWidgets.map(({ shows }) =>
  shows.flatMap((signal) => ('host' in signal && !signal.weak && !signal.path ? [signal.host] : [])),
);
const elements = chatWidgets
  .filter((_, row) => ownHosts[row]?.length === 0)
  .flatMap(({ shows }) => shows.flatMap((signal) => ('selector' in signal && !signal.weak ? [signal.selector] : [])));

/** Widgets come seconds after the page; those of the slowest tag managers within this many milliseconds. */
export const chatWait: WaitFor & Required<Pick<WaitFor, 'open'>> = {
  hosts: [...new Set(ownHosts.flat())],
  selectors: [elements.join(', ')],
  labels: chatWords.stems,
  capMs: 3500,
  open: {
    launchers: chatWidgets.flatMap(({ chat }) => chat?.launchers ?? []),
    words: chatWords.tokens,
    phrases: chatWords.phrases,
    not: chatWords.not.source,
  },
  asks: chatWidgets.flatMap(({ chat }) => chat?.status?.ask ?? []),
};
/** The home page is waited for longest: where a chat comes late, it comes late everywhere. */
const homeCapMs = 6000;
const inBrowser = (name: Role): Look => ({
  by: 'role',
  role: name,
  via: 'browser',
  waitFor: name === 'home' ? { ...chatWait, capMs: homeCapMs } : chatWait,
});

/** Second guesses, in the order in which companies put a chat there: the first two that exist. */
const elsewhere: readonly Role[] = ['chat', 'contact', 'support', 'help', 'pricing'];

/** Whether a chat was seen and its launcher pressed, whatever came of it: elsewhere it would be the same. */
const settled = (view: SiteView, chats: readonly Chat[]): boolean =>
  chats.length > 0 && view.pages.some(({ page }) => page.opened !== undefined);

/** Roles of the pages on which chats were seen over HTTP. */
const rolesOf = (view: SiteView, chats: readonly Chat[]): readonly Role[] =>
  view.pages.flatMap(({ page, role: of }) => (of && chats.some(({ evidence }) => evidence.url === page.url) ? [of] : []));

function follow(view: SiteView): readonly Look[] {
  const chats = chatsOn(view);
  if (settled(view, chats)) return [];
  if (view.of('home', 'browser').length === 0) return [inBrowser('home')];
  const others = [...new Set([...rolesOf(view, chats), ...elsewhere])].filter(
    (name) => name !== 'home' && view.of(name, 'http').length > 0,
  );
  // The home page stays wanted: how its visit ended decides what an absence is worth.
  return ['home' as const, ...others.slice(0, chats.length > 0 ? 1 : 2)].map(inBrowser);
}

/** What became of a dialog about cookies, told beside what was seen after it. */
function answered(view: SiteView): { readonly note?: string } {
  const refused = view.pages.map(({ page }) => page.consent).find((consent) => consent?.state === 'refused');
  return refused ? { note: `A dialog about cookies was refused: ${quoted(refused.by, 60)}.` } : {};
}

/** Pages on which a chat could not have shown itself yet, and why. */
function veiled(pages: readonly ParsedPage[]): ReturnType<typeof unknown> | undefined {
  const searched = pages.map(seen);
  const busy = pages.find(({ page }) => page.waited === 'busy');
  if (busy) return unknown('launcher-timeout', `${busy.page.url}: its scripts were still on their way.`, searched);
  const asking = pages.find(({ page }) => page.consent !== undefined);
  return asking && unknown('needs-consent', `${asking.page.url}: a dialog asks visitors for consent to cookies.`, searched);
}

function products(view: SiteView): ReadingOf<'chat.products'> {
  const chats = chatsOn(view).toSorted((a, b) => (a.product < b.product ? -1 : 1));
  const evidence = chats.map((chat) => chat.evidence);
  if (isNonEmpty(evidence))
    return found(
      chats.map(({ product }) => product),
      evidence,
      answered(view),
    );
  const pages = ownPages(view);
  const searched = pages.map(seen);
  if (!isNonEmpty(searched) || !searched.some(({ via }) => via === 'browser'))
    return unknown('needs-browser', 'Chats appear when scripts run, and no page was seen in a browser.', searched);
  return veiled(pages) ?? absent(searched);
}

/** A chat that the site itself serves is its own; a product that it hosts is not of its making. */
function inHouse(view: SiteView, listed: ReadingOf<'chat.products'>): ReadingOf<'chat.in-house'> {
  if (listed.state !== 'found') return listed;
  const own = chatsOn(view).find(({ product }) => product === 'own');
  if (own && !view.pages.some((page) => windowOn(page) !== null))
    return unknown('not-told', 'What calls itself a chat did not open, so nobody knows whose it is.');
  return found(own !== undefined, own ? [own.evidence] : listed.evidence);
}

export default defineProbe({
  id: 'chat-widget',
  channel: 'chat',
  summary: 'Names the chat products on the home and contact pages, and chats of no known product.',
  looksAt: [role('home'), role('contact'), role('chat')],
  measures: ['chat.products', 'chat.in-house'],
  follow,
  read(view) {
    const listed = products(view);
    return { 'chat.products': listed, 'chat.in-house': inHouse(view, listed) };
  },
});
