import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import type { Document } from './html.ts';

const headingName = /^h[1-6]$/;
const markName =
  /(?:^|[\s_-])(?:anchor|perma-?link|header-?link|heading-?link|hash-?link|wiki-anchor|section-?link|self-?link)(?:$|[\s_-])/i;

/** Letters of a link's text are looked for in no more nodes than such a mark has. */
const mostNodes = 20;

function saysAnything(link: Element): boolean {
  const nodes: AnyNode[] = [link];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    if (at >= mostNodes) return true;
    if (node && isText(node) && /[\p{L}\p{N}]/u.test(node.data)) return true;
    if (node && hasChildren(node)) nodes.push(...node.children);
  }
  return false;
}

/** Whether a link in a heading is the mark that gives the heading's own address, such as `¶` or `#`, and no word of it. */
export function isPermalink(node: AnyNode): boolean {
  if (!isTag(node) || node.name !== 'a' || !node.parent || !isTag(node.parent) || !headingName.test(node.parent.name))
    return false;
  const { href = '#', class: name = '', 'aria-hidden': hidden } = node.attribs;
  if (!href.includes('#')) return false;
  if (!saysAnything(node)) return true;
  // A link around all of the heading is its text.
  const isWhole = node.parent.children.every((child) => child === node || (isText(child) && child.data.trim() === ''));
  return !isWhole && (hidden === 'true' || markName.test(name));
}

/** What a heading says, without the mark of its address; not cleaned. */
export const headingText = (doc: Document, heading: Element): string =>
  doc.textOf(heading.children.filter((child) => !isPermalink(child)));
