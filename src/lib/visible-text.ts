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

/** Longest run of letters and signs without a blank that is kept, in characters, and the text of one piece that is looked at for it. */
const longestWord = 2000;
const longestPiece = 10_000;

/** Pieces of text that no blank parts are data and no words: only their start is kept. */
const shortened = (text: string): string =>
  text.length > longestPiece ? text.replace(/[^\s\p{P}]+/gu, (word) => word.slice(0, longestWord)) : text;

/** White space that is not one plain blank already: most is, and need not be replaced. */
const oddSpace = /\s\s+|[^\S ]/g;

/** Nodes that are looked at for a text that may have some characters only, before it is taken as told. */
const nodesFor = (limit: number): number => 1000 + 8 * limit;
/** Blanks in front of the words of one node that are passed over. */
const mostBlank = 1000;

/** The beginning of a text with at most `room` characters from its first word on. */
function beginning(data: string, room: number): string {
  const text = shortened(data.length > room + mostBlank ? data.slice(0, room + mostBlank) : data).replace(oddSpace, ' ');
  return text.length <= room ? text : text.slice(0, text.length - text.trimStart().length + room);
}

/**
 * Text that people see under some nodes, blocks on lines of their own; it ends at about `limit` characters, white space
 * between nodes not counted. Walks without recursion, for pages nest deeper than the stack, and touches no more nodes
 * than it reads.
 */
export function visibleText(roots: readonly AnyNode[], limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let room = limit;
  let nodes = nodesFor(limit);
  const lists: (readonly AnyNode[])[] = [roots];
  const places: number[] = [0];
  const ends: string[] = [''];
  for (let depth = 0; depth >= 0 && room > 0 && nodes > 0; nodes--) {
    const place = places[depth] ?? 0;
    const node = lists[depth]?.[place];
    if (node === undefined) {
      parts.push(ends[depth] ?? '');
      depth--;
      continue;
    }
    places[depth] = place + 1;
    if (node.type === 'text') {
      const text = beginning(node.data, room);
      parts.push(text);
      room -= text.trimStart().length;
      continue;
    }
    const isElement = node.type === 'tag';
    if (!isElement && node.type !== 'root' && node.type !== 'cdata') continue;
    if (isElement && ((silent.has(node.name) && !(node.name === 'template' && isShadow(node))) || isHidden(node))) continue;
    const end = isElement && blocks.has(node.name) ? '\n' : '';
    if (end !== '') parts.push(end);
    depth++;
    lists[depth] = node.children;
    places[depth] = 0;
    ends[depth] = end;
  }
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}
