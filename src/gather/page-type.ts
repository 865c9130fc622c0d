import type { Page } from '../model/visit.ts';

/** Bytes that are looked at. */
const sample = 4_096;
/** Files that announce themselves: PDF, images, archives, programs, fonts, media. */
const magic =
  /^(?:%PDF-|\x89PNG|GIF8[79]a|\xff\xd8\xff|PK\x03\x04|\x1f\x8b|Rar!|7z\xbc\xaf|\x7fELF|MZ\x90|BM.{4}\x00\x00|RIFF.{4}(?:WEBP|WAVE|AVI)|wOF[F2]|OggS|ID3|.{4}ftyp|\x00\x00\x01\x00)/s;
const isHtml = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script|div|h1|p|a|table|link)\b/i;
const isXml = /^\s*<\?xml\b|^\s*<(?:urlset|sitemapindex|rss|feed)\b/i;
const isJson = /^\s*[[{]/;

/** Whether the beginning of some bytes cannot be text: too many control characters, unless marked as UTF-16. */
function isBinary(bytes: Buffer): boolean {
  const head = bytes.subarray(0, sample);
  const [a, b] = head;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return false;
  if (magic.test(head.toString('latin1', 0, 64))) return true;
  let odd = 0;
  for (const byte of head) if (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) odd += 1;
  return odd > head.length / 20;
}

/**
 * What a body is, by what its header says and what its beginning shows; null when it is no text at all.
 * `bytes` are decoded from transfer, `text` from the charset.
 */
export function pageType(contentType: string, bytes: Buffer, text: string): Page['type'] | null {
  if (isBinary(bytes)) return null;
  const head = text.slice(0, sample);
  const name = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (name === 'text/html' || name === 'application/xhtml+xml') return 'html';
  if (/[/+]json$/.test(name)) return 'json';
  if (/[/+]xml$/.test(name)) return /<html[\s>]/i.test(head) ? 'html' : 'xml';
  if (name !== '' && name !== 'application/octet-stream' && !name.startsWith('text/') && !/javascript|gzip/.test(name))
    return null;
  if (isXml.test(head)) return /<html[\s>]/i.test(head) ? 'html' : 'xml';
  if (name === 'text/plain') return isJson.test(head) && parses(text) ? 'json' : 'text';
  if (isHtml.test(head)) return 'html';
  if (isJson.test(head) && parses(text)) return 'json';
  return name === 'application/octet-stream' ? null : 'text';
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
