import type { AnyNode, Element } from 'domhandler';
import type { Document, Link } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { sameSite, siteOf } from './url.ts';

/** Who made a site and not who runs it. */
export interface Credits {
  /** First labels of the sites that credit lines link to: letters and digits, lower case. */
  readonly names: ReadonlySet<string>;
  /** First words of what the page says it was generated with, written alike. */
  readonly generators: ReadonlySet<string>;
  /** Links that stand in such a line themselves. */
  readonly links: ReadonlySet<Element>;
}

/** Letters and digits only, for names that are written in many ways. */
export const plainName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

const reach = 80;

/** Text of a node that does not go deep, so that asking for it at every link stays cheap. */
function shallowText(node: AnyNode): string {
  if (node.type === 'text') return node.data.slice(-reach);
  if (node.type !== 'tag') return '';
  return node.children
    .slice(-3)
    .map((child) => (child.type === 'text' ? child.data.slice(-reach) : ''))
    .join(' ');
}

/** Words before a link on its line, back to the link before it. */
function textBefore(element: Element): string {
  let text = '';
  let at: AnyNode = element;
  for (let steps = 0; steps < 8 && text.length < reach; steps++) {
    const before: AnyNode | null = at.prev;
    if (before) {
      if (before.type === 'tag' && /^(?:a|div|p|ul|table|section)$/.test(before.name)) break;
      text = `${shallowText(before)} ${text}`;
      at = before;
    } else if (at.parent?.type === 'tag' && /^(?:span|b|i|em|strong|small|font)$/.test(at.parent.name)) at = at.parent;
    else break;
  }
  return text.slice(-reach);
}

/** What stands behind the last credit in a text, or null when there is none. */
function behindCredit(text: string, words: RegExp): string | null {
  let [rest, behind]: [string, string | null] = [text, null];
  for (let match = words.exec(rest); match; match = words.exec(rest)) {
    rest = rest.slice(match.index + match[0].length);
    behind = rest;
  }
  return behind;
}

/** A credit stands right before the name that it leads to, before the link or at the beginning of its text. */
function isCredited({ text, element }: Link, words: RegExp): boolean {
  const behind = behindCredit(fold(textBefore(element)), words);
  if (behind !== null && /^[\s:|-]{0,4}$/.test(behind)) return true;
  return text.length <= reach && words.exec(fold(text))?.index === 0;
}

const plainNames = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.map(plainName).filter((name) => name.length >= 3));

const creditsOn = remember((doc: Document) =>
  remember((words: RegExp): Credits => {
    // What a menu says is made with a product is an offer and not a credit.
    const away = doc.links().filter(({ area, url }) => area !== 'nav' && area !== 'header' && !sameSite(url, doc.url));
    const credited = away.filter((link) => isCredited(link, words));
    const generators = doc.select('meta[name="generator" i]').map(({ attribs }) => attribs['content'] ?? '');
    return {
      names: plainNames(credited.map(({ url }) => siteOf(url).split('.')[0] ?? '')),
      generators: plainNames(generators.map((content) => content.trim().split(/[\s/;,.]/)[0] ?? '')),
      links: new Set(credited.map(({ element }) => element)),
    };
  }),
);

/** What the lines that name the maker of a site say; `words` are how they say it. */
export const credits = (doc: Document, words: RegExp): Credits => creditsOn(doc)(words);
