import type { Element } from 'domhandler';

const frameNames = /^(?:site|page|global|main|app)?[-_]?(?:header|footer)$/i;

/** Whether an element is a header or a footer, of whatever. */
export const isFrame = ({ name, attribs }: Element): boolean =>
  name === 'header' ||
  name === 'footer' ||
  attribs['role'] === 'banner' ||
  attribs['role'] === 'contentinfo' ||
  [...(attribs['class'] ?? '').split(/\s+/), attribs['id'] ?? ''].some((one) => frameNames.test(one));

/** Deepest element whose surroundings are looked at. */
export const deepest = 200;

/** Whether an element stands in the header or footer of the site; one of an article, or within `main`, is the page's own. */
export function isInFrame(element: Element): boolean {
  let isIn = false;
  for (let at = element, steps = 0; steps < deepest; steps++) {
    if (at.name === 'main' || at.name === 'article' || at.attribs['role'] === 'main') return false;
    isIn ||= isFrame(at);
    if (at.parent?.type !== 'tag') break;
    at = at.parent;
  }
  return isIn;
}
