import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { backwards } from './address-codes.ts';
import type { Disguises } from './address-disguise.ts';
import type { Document } from './html.ts';
import { isSmall } from './small-part.ts';

const icon = /(?:^|\s)(?:\w{1,12}-)?at(?:-sign)?(?:\s|$)/;
const picture = /(?:^|[/_-])at(?:[-_]?(?:sign|symbol))?\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;

function isSign({ name, attribs, children }: Element, words: Disguises): boolean {
  if (name !== 'img') return children.length === 0 && icon.test(attribs['class'] ?? '');
  const alt = (attribs['alt'] ?? '').replace(/[[\](){}\s]/g, '').toLowerCase();
  return alt === '' ? picture.test(attribs['src'] ?? '') : alt !== 'a' && alt !== 'et' && words.at.includes(alt);
}

/** Siblings next to a sign, the nearest first, as far as they are pieces of a line. */
function piecesOfLine(siblings: readonly AnyNode[]): readonly AnyNode[] {
  const near = siblings.slice(0, 12);
  const end = near.findIndex((node) => !isSmall(node));
  return end === -1 ? near : near.slice(0, end);
}

/** Lines in which an image or an icon stands for the at-sign, with a sign in its place. */
export function picturedLines(doc: Document, words: Disguises): readonly string[] {
  return doc.elements('img', 'i', 'span').flatMap((element) => {
    if (!isSign(element, words)) return [];
    const around = element.parent?.children ?? [];
    if (around.length > 200) return [];
    const place = around.indexOf(element);
    if (place < 1) return [];
    const before = doc.textOf(piecesOfLine(around.slice(0, place).reverse()).toReversed()).replace(/^.*\n/s, '');
    const after = doc.textOf(piecesOfLine(around.slice(place + 1))).replace(/\n.*/s, '');
    const [previous, next] = [around[place - 1], around[place + 1]];
    const spaced = (previous && isText(previous) && /\s$/.test(previous.data)) || (next && isText(next) && /^\s/.test(next.data));
    return [`${before}${spaced ? ' @ ' : '(at)'}${after}`];
  });
}

const classes = (selectors: string): readonly string[] => selectors.match(/\.[\w-]{1,80}(?=\s*(?:,|$))/g) ?? [];

/** Class selectors whose rules, in the page's own style sheets, turn text round. */
function turningClasses(doc: Document): readonly string[] {
  return doc.elements('style').flatMap(({ children }) =>
    children.filter(isText).flatMap(({ data }) =>
      data.includes('bidi-override')
        ? data.split('}').flatMap((rule) => {
            const [body = '', selectors = ''] = rule.split('{').reverse();
            return body.includes('bidi-override') ? classes(selectors.slice(-500).trim()) : [];
          })
        : [],
    ),
  );
}

/** Text that style sheets turn round, so that only people read it the right way. */
export function turnedLines(doc: Document): readonly string[] {
  const selector = ['[style*="bidi-override" i]', 'bdo[dir="rtl" i]', ...turningClasses(doc)].join(', ');
  const turned = doc.select(selector).filter((element) => isSmall(element, 200));
  return turned.map(({ children }) => backwards(doc.textOf(children)));
}

/** Words of a text that end in the site's own domain when read backwards: `moc.emca@ofni`. */
export function backwardWords(text: string, own: string): readonly string[] {
  const tail = backwards(own);
  if (own === '' || !text.includes(tail)) return [];
  return text
    .split(tail)
    .slice(1)
    .map((rest) => `${backwards(/^(?:\.[\w-]{1,63}){0,3}@[\w.+-]{1,64}/.exec(rest)?.[0] ?? '')}${own}`)
    .filter((word) => word.includes('@'));
}

/** Pieces of text with an at-sign that stand in one text node each, as they are in the source. */
export function signedNodes(doc: Document): readonly string[] {
  const found: string[] = [];
  const stack: AnyNode[] = doc.$.root().toArray();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node) && node.data.length < 10_000 && node.data.includes('@')) found.push(node.data);
    if (hasChildren(node) && !(isTag(node) && (node.name === 'style' || node.name === 'script')))
      for (const child of node.children) stack.push(child);
  }
  return found;
}
