import type { Document } from './html.ts';
import { remember } from './remember.ts';

const hides = /(?:^|[;\s])display\s*:\s*none/i;
const blocks = new Set('div section article ul ol li p table tbody tr td dl dd address aside fieldset'.split(' '));

/**
 * Text of blocks that are hidden until a visitor opens a tab, a menu or a country picker. Hidden words inside a line
 * are not among them: those are there to mislead robots.
 */
export const hiddenText = remember((doc: Document): string => {
  const parts: string[] = [];
  for (const element of doc.select('[hidden], [style*="display" i]')) {
    const { hidden, style = '' } = element.attribs;
    // What is hidden until it is searched for counts as visible text already.
    if (!blocks.has(element.name) || !((hidden !== undefined && hidden !== 'until-found') || hides.test(style))) continue;
    parts.push(doc.textOf(element.children));
  }
  return parts.join('\n');
});
