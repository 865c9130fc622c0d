import { parseDocument } from '../../../src/lib/html.ts';
import type { Source } from '../../../src/lib/topics/adapter.ts';
import type { Moment } from '../../../src/model/topic.ts';

export const now = Date.parse('2026-11-22T06:00:00Z');

/** A page of a forum. */
export const page = (html: string, url = 'https://talk.example.test/'): Source => ({
  kind: 'html',
  url,
  doc: parseDocument(html, url),
});

/** A moment that is told to the second, and one without its zone. */
export const exact = (text: string): Moment => ({ earliest: Date.parse(text), latest: Date.parse(text) });
export const zoneless = (text: string): Moment => {
  const at = Date.parse(`${text}Z`);
  return { earliest: at - 14 * 3_600_000, latest: at + 12 * 3_600_000 };
};
