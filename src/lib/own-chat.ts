import type { Element } from 'domhandler';
import type { Overlay } from '../model/visit.ts';
import type { Document } from './html.ts';
import type { Matchable } from './page-facts.ts';
import { firstBelow } from './select.ts';
import { fold } from './text.ts';
import { sameSite, siteOf, urlOf } from './url.ts';

/** Words that tell a chat from other things that float over a page; see `data/chat-words`. */
interface Words {
  readonly tokens: readonly string[];
  readonly phrases: readonly string[];
  readonly not: RegExp;
}

/** A chat that no row of vendors explains. */
interface UnlistedChat {
  /** `own` when the company's own site serves it, else `other:` and the site that does. */
  readonly product: string;
  readonly where: string;
  readonly excerpt: string;
}

/** Size in CSS pixels of the window that pages are rendered in, and how near to its edge a corner reaches. */
const view = { width: 1280, height: 720 } as const;
const reach = 160;
const widest = 520;
const longestLabel = 60;
/** Characters of an id or class that the recorder keeps. */
const kept = 300;

const inCorner = ({ x, y, width, height }: Overlay): boolean => {
  const bottom = y + height >= view.height - reach && y < view.height + reach;
  const side = x <= reach || x + width >= view.width - reach;
  return bottom && side && width <= widest;
};

/** `openChatWindow chat_btn` -> open, chat, window, chat, btn. */
const tokensOf = (text: string): readonly string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);

const named = (text: string, { tokens }: Words): boolean => tokensOf(text).some((token) => tokens.includes(token));

function labelled(texts: readonly string[], { tokens, phrases }: Words): boolean {
  return texts.some((text) => {
    const label = fold(text).slice(0, longestLabel + 1);
    if (label.length > longestLabel) return false;
    return tokens.includes(label) || phrases.some((phrase) => label.includes(phrase));
  });
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);
const servedBy = (address: string, home: string): string => (sameSite(address, home) ? 'own' : `other:${siteOf(address)}`);

/** Who serves a launcher without an address of its own: the script or request that names a chat, a stranger's before the site's own. */
function loaderOf({ page, doc }: Matchable, words: Words, home: string): string {
  const loaded = [...doc.scripts().map(({ src }) => src), ...page.requests].filter(isWeb);
  const chatty = loaded.filter((address) => named(`${new URL(address).hostname} ${new URL(address).pathname}`, words));
  const strange = chatty.find((address) => !sameSite(address, home));
  return strange ? servedBy(strange, home) : 'own';
}

const drawn = ({ tag, id, classes, label, text, src }: Overlay): string => {
  const attributes = Object.entries({ id, class: classes, title: label, src }).filter(([, value]) => value !== '');
  return `<${tag}${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}>${text.slice(0, longestLabel)}`;
};

/** Whether a floating element does no more than lead somewhere else, to a messenger perhaps. */
function onlyLeadsAway({ tag, id, classes }: Overlay, { $ }: Document): boolean {
  const is = (name: string, attribute: string, value: string): boolean =>
    name === tag && attribute.trim().slice(0, kept) === value.trim();
  const same = $('[id], [class]').filter(
    (_, at) => is(at.name, at.attribs['id'] ?? '', id) && is(at.name, at.attribs['class'] ?? '', classes),
  );
  if (same.find('iframe, button, textarea, input, [role="button"], [contenteditable]').length > 0) return false;
  return same.add(same.find('a')).is('a[href]:not([href^="#"]):not([href^="javascript:"]):not([href=""])');
}

function overlayChat(target: Matchable, words: Words, home: string): UnlistedChat | null {
  for (const overlay of target.page.overlays) {
    const { tag, id, classes, label, text, src } = overlay;
    const names = `${id} ${classes} ${label}`;
    if (!inCorner(overlay) || words.not.test(`${names} ${text.slice(0, longestLabel)}`)) continue;
    if (!named(names, words) && !labelled([label, text], words)) continue;
    if (tag !== 'iframe' && onlyLeadsAway(overlay, target.doc)) continue;
    const product = isWeb(src) ? servedBy(src, home) : loaderOf(target, words, home);
    return { product, where: tag === 'iframe' ? 'frame in a corner' : 'launcher in a corner', excerpt: drawn(overlay) };
  }
  return null;
}

/** A frame that the mark-up itself pins to the window: it needs no browser to be seen. */
function pinnedFrame({ doc }: Matchable, words: Words, home: string): UnlistedChat | null {
  for (const element of doc.elements('iframe')) {
    const { attribs } = element;
    if (!attribs['src']) continue;
    const pinned = [element, ...doc.$(element).parents().toArray()].some((at) =>
      /position\s*:\s*fixed/i.test(at.attribs['style'] ?? ''),
    );
    const names = [attribs['id'], attribs['class'], attribs['name'], attribs['title'], attribs['aria-label']].join(' ');
    if (!pinned || !named(names, words) || words.not.test(names)) continue;
    const src = urlOf(attribs['src'] ?? '', doc.base)?.href ?? '';
    if (isWeb(src)) return { product: servedBy(src, home), where: 'iframe', excerpt: doc.$.html(element) };
  }
  return null;
}

const fields = new Set(['textarea', 'input', 'button']);
const isWritten = ({ name, attribs }: Element): boolean =>
  fields.has(name) || attribs['contenteditable'] !== undefined || attribs['role'] === 'textbox';

/** An element of the site's own making, named for a chat, in which one can write or press a button. */
function customElement(target: Matchable, words: Words, home: string): UnlistedChat | null {
  if (target.page.via !== 'browser') return null;
  const { $, select } = target.doc;
  for (const node of select('body *')) {
    if (!node.name.includes('-') || !named(node.name, words)) continue;
    if (!firstBelow(node.children, isWritten)) continue;
    return { product: loaderOf(target, words, home), where: node.name, excerpt: $.html($(node).clone().empty()) };
  }
  return null;
}

/** The first chat on a page by what it looks like; ask only when no vendor explains the page. `home` is the company's own address. */
export function unlistedChat(target: Matchable, words: Words, home: string): UnlistedChat | null {
  return overlayChat(target, words, home) ?? pinnedFrame(target, words, home) ?? customElement(target, words, home);
}
