import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Bytes in which a page must say its own encoding. */
const prescan = 4_096;
/** Bytes that are enough to guess one. */
const sample = 64 * 1024;

// Node's TextDecoder reads the whole family as ISO 8859-1, whose 0x80-0x9F are control characters.
const windows1252 =
  /^(windows-?1252|x-cp1252|cp-?1252|iso-?8859-?1|l(?:atin-?)?1|iso_8859-1(?::1987)?|(?:us-)?ascii|ansi_x3\.4-1968|cp819|ibm819)$/;

const cleaned = (label: string): string =>
  label
    .trim()
    .replace(/^["']|["']$/g, '')
    .trim()
    .toLowerCase();

/** Text of bytes in a named encoding; null when nobody knows the name. */
function decodeAs(label: string, bytes: Buffer): string | null {
  const name = cleaned(label);
  if (windows1252.test(name)) return iconv.decode(bytes, 'win1252');
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return name !== '' && iconv.encodingExists(name) ? iconv.decode(bytes, name) : null;
  }
}

function fromMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Encoding that the text declares itself, in a meta element or an XML declaration; empty when it does not. */
function declared(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, prescan).replace(/<!--[\s\S]*?-->/g, '');
  const xml = /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  const meta = /<meta\b[^>]*?\bcharset\s*=\s*(?:["']\s*)?([\w:.-]+)/i.exec(head)?.[1];
  const name = cleaned(xml ?? meta ?? '');
  // What can be read as ASCII is not UTF-16, whatever it says.
  return /^utf-?16/.test(name) ? 'utf-8' : name;
}

/** Strict: null when the bytes are not UTF-8. */
function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Best guess of a detector. */
function detected(bytes: Buffer): string {
  const guesses = analyse(bytes.subarray(0, sample)).filter(({ name }) => !/^(utf-?8|ascii)$/i.test(name));
  return guesses[0]?.name ?? 'windows-1252';
}

/** Whether a label is right about some text: most of what is not ASCII became a character. */
function isPlausible(text: string): boolean {
  const lost = text.split('\ufffd').length - 1;
  return lost === 0 || lost < text.replace(/[\x00-\x7f]/g, '').length / 2;
}

/**
 * Text of a page: by byte order mark, header, its own declaration, as long as they fit the bytes; else UTF-8 when it is
 * valid, else by detection. Never throws; bytes that mean nothing become U+FFFD.
 */
export function decodeText(bytes: Buffer, contentType: string): string {
  const header = /;\s*charset\s*=\s*("[^"]*"|[^\s;]+)/i.exec(contentType)?.[1] ?? '';
  for (const label of [fromMark(bytes), header, declared(bytes)]) {
    const text = label ? decodeAs(label, bytes) : null;
    if (text !== null && isPlausible(text)) return text;
  }
  return utf8(bytes) ?? decodeAs(detected(bytes), bytes) ?? iconv.decode(bytes, 'win1252');
}
