import { redirectTarget } from './redirect.ts';

/** Bytes in which a page must say so. */
const head = 16_384;
const longestTag = 4_096;
/** A page that waits longer than this, in seconds, is a page to be read. */
const longestDelay = 5;

const marks = /<!--|<(script|style|noscript|template|textarea|title)\b|<meta\b/gi;
const equivalent = /\bhttp-equiv\s*=\s*(?:["']\s*)?refresh\b/i;
const content = /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const order = /^\s*(\d{1,5})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i;

function addressIn(tag: string, from: string): string | null {
  if (!equivalent.test(tag)) return null;
  const [, double, single, bare] = content.exec(tag) ?? [];
  const [, seconds, address = ''] = order.exec(double ?? single ?? bare ?? '') ?? [];
  if (seconds === undefined || Number(seconds) > longestDelay) return null;
  try {
    return redirectTarget(address.replace(/&amp;/gi, '&'), from);
  } catch {
    return null;
  }
}

/**
 * Where a page sends its reader on at once by `<meta http-equiv="refresh">`; null for a page that stays or loads itself
 * anew. One pass over the beginning; comments, scripts and what is for readers without scripts do not count.
 */
export function refreshTarget(bytes: Buffer, from: string): string | null {
  const text = bytes.toString('latin1', 0, head);
  const lower = text.toLowerCase();
  marks.lastIndex = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [whole, element] = mark;
    if (element === undefined && whole !== '<!--') {
      const end = text.indexOf('>', mark.index);
      if (end < 0) return null;
      const target = addressIn(text.slice(mark.index, Math.min(end, mark.index + longestTag) + 1), from);
      if (target !== null) return target === from ? null : target;
      marks.lastIndex = end;
    } else {
      const end = lower.indexOf(element === undefined ? '-->' : `</${element.toLowerCase()}`, mark.index);
      if (end < 0) return null;
      marks.lastIndex = end;
    }
  }
  return null;
}
