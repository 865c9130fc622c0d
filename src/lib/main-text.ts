import { Readability } from '@mozilla/readability';
import { type AnyNode, type Element, isComment, isTag, isText } from 'domhandler';
import { parseHTML } from 'linkedom/worker';
import { isNavigation } from './frame-parts.ts';
import { isPermalink } from './heading-text.ts';
import { type Document, parseDocument } from './html.ts';
import { remember } from './remember.ts';

/** Longest page that is looked through, in characters, and the deepest: the reader walks by recursion. */
const longest = 1_000_000;
const deepest = 500;

const skipped = new Set(
  'script style svg noscript template object embed math link meta base nav footer dialog select textarea input button'.split(' '),
);
const skippedRoles = new Set(['navigation', 'contentinfo', 'banner', 'search', 'dialog', 'complementary']);
const empty = new Set('area br col hr img source track wbr'.split(' '));

/** Players ask for the whole screen; other frames hold forms and advertisements. */
const isPlayer = (attribs: Element['attribs']): boolean =>
  attribs['allowfullscreen'] !== undefined || /fullscreen|autoplay/i.test(attribs['allow'] ?? '');

const isSkipped = (element: Element): boolean => {
  const { name, attribs } = element;
  return (
    skipped.has(name) ||
    skippedRoles.has(attribs['role'] ?? '') ||
    (attribs['hidden'] !== undefined && attribs['hidden'] !== 'until-found') ||
    /(?:^|[;\s])(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i.test(attribs['style'] ?? '') ||
    (name === 'iframe' && !isPlayer(attribs)) ||
    isNavigation(element) ||
    isPermalink(element)
  );
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const kept = 'alt class datetime height href id itemprop role src title type width'.split(' ');
function startTag({ name, attribs }: Element): string {
  const written = kept.flatMap((key) => (attribs[key] === undefined ? [] : [` ${key}="${escaped(attribs[key])}"`]));
  return `<${name}${written.join('')}>`;
}

/** Mark-up of some nodes without what is no text of the page; null when it is too much to read. */
function written(roots: readonly AnyNode[]): string | null {
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const stack: (AnyNode | string)[] = [...roots].reverse();
  let depth = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (length > longest) return null;
    if (typeof node === 'string') {
      add(node);
      depth--;
    } else if (isText(node)) add(escaped(node.data));
    else if (!isComment(node) && 'children' in node) {
      if (isTag(node) && isSkipped(node)) continue;
      if (isTag(node)) add(startTag(node));
      if (isTag(node) && empty.has(node.name)) continue;
      if (isTag(node)) {
        if (++depth > deepest) return null;
        stack.push(`</${node.name}>`);
      }
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return parts.join('');
}

/** What the reader makes of a page; it is somebody else's code on somebody else's mark-up, so it may give up in any way. */
function readerView(html: string, title: string): string | null {
  try {
    const { document } = parseHTML(
      `<!doctype html><html><head><title>${escaped(title)}</title></head><body>${html}</body></html>`,
    );
    return (
      new Readability(document, { charThreshold: 1, keepClasses: true, disableJSONLD: true, allowedVideoRegex: /^/ }).parse()
        ?.content ?? null
    );
  } catch {
    return null;
  }
}

/**
 * The main text of a page, as Firefox's reader view finds it, within the page's own `main` where it names one.
 * Null when none is found and when the page is too big. Costs some ten milliseconds, so it is meant for articles alone.
 */
export const mainText = remember((doc: Document): Document | null => {
  const mains = doc.select('main, [role="main"]');
  const html = written(mains[0] && mains.length === 1 ? [mains[0]] : doc.elements('body'));
  const content = html === null ? null : readerView(html, doc.title);
  return content === null ? null : parseDocument(content, doc.base, { rendered: true });
});
