import type { Document } from './html.ts';
import { remember } from './remember.ts';

const blocks = new Set('div section article ul ol li p table tbody tr td dl dd address aside fieldset'.split(' '));

/**
 * Text of blocks that are hidden until a visitor opens a tab, a menu or a country picker. Hidden words inside a line
 * are not among them: those are there to mislead robots.
 */
export const hiddenText = remember((doc: Document): string => {
  const parts: string[] = [];
  for (const element of doc.select('[hidden], [style*="display" i]')) {
    const { hidden, style = '' } = element.attribs;
    if (!blocks.has(element.name) || (hidden === undefined && !/display\s*:\s*none/i.test(style))) continue;
    parts.push(doc.textOf(element.children));
  }
  return parts.join('\n');
});
