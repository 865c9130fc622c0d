import type { Element } from 'domhandler';
import type { Document } from './html.ts';
import { deepest, isFrame, isInFrame } from './page-frame.ts';
import { remember } from './remember.ts';

const names = 'header footer aside nav section article div ul ol li'.split(' ');
const otherNames =
  /(?:^|[-_\s])(?:comments?|repl(?:y|ies)|related|similar|recent|popular|recommend(?:ed|ations?)|see-also)(?:[-_\s]|$)/i;

const isOther = (element: Element): boolean =>
  element.name === 'aside' ||
  element.name === 'nav' ||
  /^(?:complementary|navigation)$/.test(element.attribs['role'] ?? '') ||
  otherNames.test(`${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`) ||
  (isFrame(element) && isInFrame(element));

/** Whether an element, or what is around it, is one of some. */
function isWithin(element: Element, some: ReadonlySet<unknown>): boolean {
  let at: Element['parent'] = element;
  for (let steps = 0; at && steps < deepest; steps++, at = at.parent) if (some.has(at)) return true;
  return false;
}

/** Parts of a page that are not about it: its site's header and footer, boxes of other pages, comments. */
const parts = remember((doc: Document): ReadonlySet<Element> => {
  const around = new Set<unknown>();
  for (const element of doc.elements('h1', 'main'))
    for (let at: Element['parent'] = element; at && !around.has(at); at = at.parent) around.add(at);
  return new Set(doc.elements(...names).filter((element) => !around.has(element) && isOther(element)));
});

/** Whether an element stands in a part of a page that is not about it. */
export const isOfOthers = (doc: Document, element: Element): boolean => isWithin(element, parts(doc));

/** Lines of such parts, and how often each of them stands there. */
const otherLines = remember((doc: Document): ReadonlyMap<string, number> => {
  const all = parts(doc);
  const lines = new Map<string, number>();
  for (const part of all) {
    if (part.parent?.type === 'tag' && isWithin(part.parent, all)) continue;
    for (const line of doc.textOf([part]).split('\n')) lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return lines;
});

/** Lines of a page without those of parts that are not about it. */
export const ownLines = remember((doc: Document): readonly string[] => {
  const left = new Map(otherLines(doc));
  return doc
    .text()
    .split('\n')
    .filter((line) => {
      const count = left.get(line) ?? 0;
      left.set(line, count - 1);
      return count <= 0;
    });
});
