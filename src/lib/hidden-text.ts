import type { Document } from './html.ts';
import { remember } from './remember.ts';

const blocks = 'div, section, article, ul, ol, li, p, table, tbody, tr, td, dl, dd, address, aside, fieldset';

/**
 * Text of blocks that are hidden until a visitor opens a tab, a menu or a country picker. Hidden words inside a line
 * are not among them: those are there to mislead robots.
 */
export const hiddenText = remember((doc: Document): string => {
  const { $ } = doc;
  const parts: string[] = [];
  $('[hidden], [style*="display" i]')
    .filter(blocks)
    .each((_, element) => {
      const style = element.attribs['style'] ?? '';
      if (element.attribs['hidden'] === undefined && !/display\s*:\s*none/i.test(style)) return;
      parts.push(doc.textOf(element.children));
    });
  return parts.join('\n');
});
