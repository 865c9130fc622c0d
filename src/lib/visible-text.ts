import type { AnyNode, Element } from 'domhandler';

const blocks = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol option p pre section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const silent = new Set('script style noscript template iframe object svg math head textarea noembed noframes'.split(' '));

function isHidden(element: Element): boolean {
  const { attribs } = element;
  if (attribs['hidden'] !== undefined && attribs['hidden'] !== 'until-found') return true;
  const style = attribs['style'];
  return style !== undefined && /(^|[;\s])(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

const isShadow = (element: Element): boolean => element.attribs['shadowrootmode'] !== undefined;

/** White space that is not one plain blank already: most is, and need not be replaced. */
const oddSpace = /\s\s+|[^\S ]/g;

/**
 * Text that people see under some nodes, blocks on lines of their own; it ends at about `limit` characters.
 * Walks without recursion: pages nest deeper than the stack.
 */
export function visibleText(roots: Iterable<AnyNode>, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let room = limit;
  const stack: (AnyNode | string)[] = [...roots].reverse();
  for (let node = stack.pop(); node !== undefined && room > 0; node = stack.pop()) {
    if (typeof node === 'string') {
      parts.push(node);
      continue;
    }
    if (node.type === 'text') {
      const text = (node.data.length > room ? node.data.slice(0, room) : node.data).replace(oddSpace, ' ');
      parts.push(text);
      room -= text.length;
    }
    if (node.type === 'root' || node.type === 'cdata') for (const child of [...node.children].reverse()) stack.push(child);
    if (node.type !== 'tag') continue;
    const name = node.name;
    if ((silent.has(name) && !(name === 'template' && isShadow(node))) || isHidden(node)) continue;
    const block = blocks.has(name);
    if (block) stack.push('\n');
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
    if (block) parts.push('\n');
  }
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
