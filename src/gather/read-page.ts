import type { Page } from '../model/visit.ts';
import { decodeText } from './charset.ts';
import type { Accept } from './exchange.ts';
import { VisitFailure } from './failure.ts';
import { pageType } from './page-type.ts';

/**
 * Text and type of a body. Throws a VisitFailure: `empty-body`, or `not-html` when it is no text, or no web page
 * although one was wanted. An empty text file is a file.
 */
export function readPage(bytes: Buffer, contentType: string, accept: Accept): Pick<Page, 'type' | 'body'> {
  const body = decodeText(bytes, contentType);
  if (body.trim() === '') {
    if (accept === 'text' && bytes.length === 0) return { type: 'text', body };
    throw new VisitFailure('empty-body', `a body of ${bytes.length} bytes without text`);
  }
  const type = pageType(contentType, bytes, body);
  const said = contentType === '' ? 'no content-type' : contentType.slice(0, 100);
  if (type === null) throw new VisitFailure('not-html', `not text (${said})`);
  if (accept === 'html' && type !== 'html') throw new VisitFailure('not-html', `${type}, not a web page (${said})`);
  return { type, body };
}
