import type { WindowField, WindowPart } from '../model/visit.ts';
import { longestLabel, says, type WindowWords } from './chat-words.ts';
import { fold } from './text.ts';

/** How far a visitor gets: to the place to write in, to questions before it, to a form that sends a mail, or to a page with a button. */
export type WindowMode = 'composer' | 'pre-chat' | 'offline-form' | 'start';

/** A part without a place to write that says more is a menu or a page, not a chat. */
const longestStart = 2500;
const areas = new Set(['textarea', 'editable']);
const noQuestion = new Set(['textarea', 'editable', 'checkbox', 'radio', 'search', 'range', 'color']);

const isPersonal = ({ type, label }: WindowField, { personal }: WindowWords): boolean =>
  type === 'email' || type === 'tel' || (type === 'text' && says(fold(label), personal));
const isWritable = (field: WindowField, words: WindowWords): boolean =>
  areas.has(field.type) || (field.type === 'text' && !isPersonal(field, words) && says(fold(field.label), words.compose));

/** What a part of a window is to one who wants to write; null when it is no chat. */
export function modeOf({ fields, buttons, text }: WindowPart, words: WindowWords): WindowMode | null {
  const lines = [...text.split('\n'), ...buttons].map(fold);
  const said = (phrases: readonly string[]): boolean => lines.some((line) => says(line, phrases));
  const begins = said(words.begin) && !said(words.leave);
  const personal = fields.filter((field) => isPersonal(field, words));
  const area = fields.find((field) => isWritable(field, words));
  if (area) {
    if (personal.length === 0) return 'composer';
    if (begins) return 'pre-chat';
    const beside = personal.length === 1 && personal[0]?.required === false && says(fold(area.label), words.compose);
    return beside && !said(words.leave) ? 'composer' : 'offline-form';
  }
  if (text.length > longestStart) return null;
  if (personal.length > 0) return begins ? 'pre-chat' : null;
  // In prose, such as that of a cookie notice, a chat is only spoken of.
  const labels = lines.filter((line) => line.length <= longestLabel);
  return labels.some((line) => says(line, words.begin) || says(line, words.start)) ? 'start' : null;
}

/** Labels of the fields about the visitor, as written. */
export const askedIn = ({ fields }: WindowPart, words: WindowWords): readonly string[] =>
  fields
    .filter((field) => !noQuestion.has(field.type) && !isWritable(field, words) && !says(fold(field.label), words.noise))
    .map(({ label, type }) => label.replace(/[\s*:：]{1,5}$/u, '') || type);
