import { LinkifyIt } from 'linkify-it';
import { parse } from 'tldts';
import { unicodeHost } from './punycode.ts';
import { siteOf } from './url.ts';

/** Words by which addresses are written so that robots do not see them; rows in `data/email-words`. */
export interface Disguises {
  readonly at: readonly string[];
  readonly plainAt: readonly string[];
  readonly looseAt: readonly string[];
  readonly looseDot: readonly string[];
  readonly dot: readonly string[];
  readonly plainDot: readonly string[];
  /** Endings as they are said, such as `ру`, and what they stand for. */
  readonly endings: Readonly<Record<string, string>>;
  readonly label: readonly string[];
}

/** An address in a text, and where it stands. */
interface TextAddress {
  readonly address: string;
  readonly index: number;
  /** Characters of the text that wrote it. */
  readonly written: string;
}

const localPart = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** Registrable domain of an address, in punycode. */
export const mailSite = (address: string): string => siteOf(`http://${address.slice(address.lastIndexOf('@') + 1)}/`);

/**
 * Lower case, the domain in Unicode; null when nobody could write to it. The ending of the domain must exist, unless
 * it is `own`, the site's registrable domain, as on a staging site, or the site says outright that it is an address
 * (`declared`: a mailto link, structured data).
 */
export function normaliseAddress(raw: string, own = '', declared = false): string | null {
  const text = raw.trim().replace(/^<|>$/g, '');
  const at = text.lastIndexOf('@');
  const local = text
    .slice(0, at)
    .replace(/^["'“”‘’`*_-]*(?=[\w])/, '')
    .replace(/["'“”’]+$/, '');
  if (at < 1 || local.length > 64 || !localPart.test(local)) return null;
  const host = text.slice(at + 1).replace(/[.\-_]+$/, '');
  if (
    host.length > 253 ||
    host.startsWith('.') ||
    host.includes('..') ||
    /[\s/?#:%@\\[\]<>_]/.test(host) ||
    !URL.canParse(`http://${host}/`)
  )
    return null;
  const ascii = new URL(`http://${host}/`).hostname;
  const { isIp, isIcann, isPrivate, domain } = parse(ascii, { allowPrivateDomains: true });
  const ends = isIcann || isPrivate || domain === own || (declared && /\.[a-z]{2,}$/.test(ascii));
  if (isIp || domain === null || !ends) return null;
  return `${local.toLowerCase()}@${unicodeHost(ascii)}`;
}

const hex = /^[0-9a-f]{20,}$/;

/** Keys of trackers, image names for dense screens and versions of packages look like addresses and are none. */
export function isMachine(address: string): boolean {
  const [local = '', domain = ''] = address.split('@');
  return hex.test(local) || /^\d+x\./.test(domain) || /^v?\d+(\.\d+)+/.test(domain) || /^(o\d+\.ingest\.)?sentry\./.test(domain);
}

/** Addresses of a mailto link by RFC 6068: several, percent-encoded, with names, and further ones in `to`. */
export function mailtoAddresses(href: string, own = ''): readonly string[] {
  const match = /^\s*mailto:(?:\/\/)?([^?]*)(?:\?(.*))?$/is.exec(href);
  if (!match) return [];
  const [, path = '', query = ''] = match;
  const fields = query
    .split(/&(?:amp;)?/i)
    .filter((field) => /^to=/i.test(field))
    .map((field) => field.slice(3));
  return [path, ...fields].flatMap((list) =>
    decode(list)
      .split(/[,;\s]+/)
      .flatMap((part) => {
        const inside = /<([^<>]+)>/.exec(part)?.[1] ?? part.replace(/^(?:mailto|e-?mail):/i, '');
        const address = normaliseAddress(inside.replace(/[.,:;]+$/, ''), own, true);
        return address && !isMachine(address) ? [address] : [];
      }),
  );
}

const decode = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });

/** ROT13, by which plugins hide addresses until a script runs. */
export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (sign) => String.fromCharCode(sign.charCodeAt(0) + (/[a-m]/i.test(sign) ? 13 : -13)));

/** The address in a `data-cfemail` attribute: hexadecimal, the first byte is the key; null when it holds none. */
export function cloudflareAddress(code: string, own = ''): string | null {
  if (!/^(?:[0-9a-f]{2}){4,}$/i.test(code) || code.length > 600) return null;
  const bytes = code.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...rest] = bytes;
  const escaped = rest.map((byte) => `%${(byte ^ key).toString(16).padStart(2, '0')}`).join('');
  return normaliseAddress(decode(escaped).replace(/\?.*$/s, ''), own);
}

/** A page with more addresses than this is a directory of other people. */
const most = 2000;

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: true });

/** Words run on in the source, such as `info@acme.comTel`: the domain ends where a capital letter begins a new word. */
function shorten(raw: string, own: string): { address: string; written: string } | null {
  const whole = normaliseAddress(raw, own);
  if (whole) return { address: whole, written: raw };
  for (const shorter of [raw.replace(/(\.[a-z]{2,})[A-Z][^.@]*$/, '$1'), raw.replace(/\.[^.@]*$/, '')]) {
    const address = shorter === raw ? null : normaliseAddress(shorter, own);
    if (address && /^\.?\p{Lu}/u.test(raw.slice(shorter.length))) return { address, written: shorter };
  }
  return null;
}

function plain(text: string, own: string): TextAddress[] {
  const found: TextAddress[] = [];
  for (const token of text.matchAll(/[^\s<>"“”«»„]+/g)) {
    const [word] = token;
    if (found.length >= most) break;
    if (!word.includes('@') || word.length > 1000) continue;
    const run = word.replace(/^mailto:(\/\/)?/i, (scheme) => ' '.repeat(scheme.length));
    if (/:\/\/|^\/\/|^www\.[^@]*\//.test(run)) continue;
    // Punctuation parts addresses; the pieces keep their places.
    const several = run.indexOf('@') !== run.lastIndexOf('@');
    const spaced = run
      .replace(several ? /[:;,|()[\]{}•·、，；：（）/]/g : /[:;,|()[\]{}•·、，；：（）]/g, ' ')
      .replace(/(^| )[.…]+(?=[^ ])|[-–—]+(?= |$)/g, (signs) => ' '.repeat(signs.length));
    for (const match of linkify.match(spaced) ?? []) {
      const before = run.charAt(match.index - 1);
      const rest = run.slice(match.lastIndex);
      // A handle of another network, a path on a server, a port: not an address.
      if (before === '@' || (!/@/.test(rest) && /^(?::\d|:[^\s/]*\/|[/?#][^\s/?#])/.test(rest))) continue;
      const last = match.raw.slice(match.raw.lastIndexOf('/') + 1);
      const fit = shorten(last, own);
      if (fit && !isMachine(fit.address) && !/%[0-9a-f]{2}|^!|\*/i.test(last))
        found.push({ address: fit.address, index: token.index + match.lastIndex - last.length, written: fit.written });
    }
  }
  return found;
}

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const any = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

interface Patterns {
  readonly at: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  readonly dot: RegExp;
  readonly looseDot: RegExp;
  readonly label: RegExp;
}
const patterns = new WeakMap<Disguises, Patterns>();

function patternsOf(words: Disguises): Patterns {
  const known = patterns.get(words);
  if (known) return known;
  const open = '[\\[({<]';
  const close = '[\\])}>]';
  const dots = `(?:${open} ?(?:${any(words.dot)}) ?${close}|\\.| (?:${any(words.plainDot)}) )`;
  const separator = ` ?${dots} ?`;
  const label = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?';
  const made = {
    at: new RegExp(
      `(?:${open} ?(?:${any(words.at)})(?: ?-?(?:sign|symbol|zeichen))? ?${close}|${open}[^\\])}>@]{0,16} (?:at|@)[ -]?(?:sign|symbol)[^\\])}>]{0,16}${close})|(?<=[\\p{L}\\d])(?:_at_|\\*at\\*|#at#|~at~)(?=[\\p{L}\\d])|(?:[ ](?:${any(words.plainAt)})[ ])|(?<loose>[ ](?:${any(words.looseAt)})[ ])|(?<sign> @ | @(?! )|(?<! )@ )`,
      'giu',
    ),
    before: new RegExp(
      `[\\p{L}\\d](?:[\\p{L}\\d_+-]| ?${open} ?(?:${any(words.dot)}) ?${close} ?|\\.| (?:${any(words.plainDot)}) ){0,63}$`,
      'iu',
    ),
    after: new RegExp(`^${label}(?:(?:\\.|${separator})${label}){1,4}`, 'iu'),
    dot: new RegExp(` ?(?:${open} ?(?:${any(words.dot)}) ?${close}| (?:${any(words.plainDot)}) ) ?`, 'giu'),
    looseDot: new RegExp(`${open} ?(?:${any(words.dot)}) ?${close}| (?:${any(words.looseDot)}) `, 'iu'),
    label: new RegExp(`(?:^|[^\\p{L}])(?:${any(words.label)})[\\s:.)]*$`, 'iu'),
  };
  patterns.set(words, made);
  return made;
}

function disguised(text: string, words: Disguises, own: string): TextAddress[] {
  const { at, before, after, dot, looseDot, label } = patternsOf(words);
  const found: TextAddress[] = [];
  for (const match of text.matchAll(at)) {
    if (found.length >= most) break;
    const end = match.index + match[0].length;
    const head = text.slice(Math.max(0, match.index - 80), match.index).replace(/^.*\n/s, '');
    const tail = text.slice(end, end + 130).replace(/\n.*$/s, '');
    const gap = / ?$/.exec(head)?.[0].length ?? 0;
    const local = before.exec(head.slice(0, head.length - gap))?.[0];
    const lead = /^ ?/.exec(tail)?.[0].length ?? 0;
    const host = after.exec(tail.slice(lead))?.[0];
    if (local === undefined || host === undefined) continue;
    const { loose, sign } = match.groups ?? {};
    if (
      loose !== undefined &&
      (!looseDot.test(host) || /^(?:the|an?|our|my|your|this|that|any|some|each|every|all)[ .]/i.test(host))
    )
      continue;
    const name = host.replace(dot, '.').replace(/[^.]+$/, (ending) => words.endings[ending.toLowerCase()] ?? ending);
    const address = longest(local.replace(dot, '.'), name, own);
    if (!address || isMachine(address)) continue;
    const start = match.index - gap - local.length;
    if (
      sign !== undefined &&
      !(mailSite(address) === own && sign.length === 3) &&
      !label.test(text.slice(Math.max(0, start - 30), start))
    )
      continue;
    found.push({ address, index: start, written: text.slice(start, end + lead + host.length) });
  }
  return found;
}

/** The longest domain that exists: a sentence may go on behind it. */
function longest(local: string, host: string, own: string): string | null {
  for (let rest = host; rest.includes('.'); rest = rest.replace(/\.[^.]*$/, '')) {
    const address = normaliseAddress(`${local}@${rest}`, own);
    if (address) return address;
  }
  return null;
}

/** Addresses in visible text, also disguised ones, in order, each as often as it stands there. */
export function addressesIn(text: string, words: Disguises, own = ''): readonly TextAddress[] {
  const flat = text.replace(/＠/g, '@').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  return [...plain(flat, own), ...disguised(flat, words, own)].sort((a, b) => a.index - b.index);
}
