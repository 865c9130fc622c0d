import type { Element } from 'domhandler';
import type { Moment } from '../../model/topic.ts';
import type { Document } from '../html.ts';
import { type Dating, momentOf } from './html-text.ts';

/** Elements inside a row. */
export const within = (doc: Document, row: Element, selector: string | undefined): readonly Element[] =>
  selector === undefined ? [] : doc.$(row).find(selector).toArray();
/** Whether a row or anything inside is meant. */
export const bears = (doc: Document, row: Element, selector: string | undefined): boolean =>
  selector !== undefined && (doc.$(row).is(selector) || within(doc, row, selector).length > 0);

/** Text of the first element that has any. */
export function textIn(doc: Document, elements: readonly Element[]): string {
  for (const element of elements) {
    const text = doc.textOf(element.children).trim();
    if (text !== '') return text;
  }
  return '';
}

/** A title in words, or what its picture says instead. */
export function titleIn(doc: Document, element: Element): string {
  const text = textIn(doc, [element]);
  if (text !== '') return text;
  const [picture] = element.name === 'img' ? [element] : within(doc, element, 'img[alt], img[title]');
  return (picture?.attribs['alt'] || picture?.attribs['title'] || '').trim();
}

/** The moment that the first of some elements tells which tells any. */
export function firstMoment(doc: Document, elements: readonly Element[], dating: Dating, title = ''): Moment | null {
  for (const element of elements.slice(0, 10)) {
    const moment = momentOf(doc, element, dating, title);
    if (moment) return moment;
  }
  return null;
}
