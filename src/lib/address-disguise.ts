import { isMachine, mailSite, normaliseAddress } from './address.ts';

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
  /** What stands before a spoken "at" when it is no address: `look at acme dot com`. */
  readonly prose: ReadonlySet<string>;
  /** Local parts by which even unmarked words are known to be an address. */
  readonly names: ReadonlySet<string>;
  /** Attribute names, without `data-`, that hold the parts of an address until a script joins them. */
  readonly pieces: {
    readonly local: ReadonlySet<string>;
    readonly host: ReadonlySet<string>;
    readonly ending: ReadonlySet<string>;
  };
}

/** An address in a text, and where it stands. */
export interface TextAddress {
  readonly address: string;
  readonly index: number;
  /** Characters of the text that wrote it. */
  readonly written: string;
}

/** A page with more addresses than this is a directory of other people. */
export const mostAddresses = 2000;

/** Signs that may be an at-sign beyond this many belong to a text that is no page for people. */
const mostTries = 4000;

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
  const plainDots = ` (?:${any(words.plainDot)}) | -dot- `;
  const dots = `(?:${open} ?(?:${any(words.dot)}) ?${close}|\\.|${plainDots})`;
  const separator = ` ?${dots} ?`;
  const label = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?';
  const made = {
    at: new RegExp(
      `(?:${open} ?(?:${any(words.at)})(?: ?-?(?:sign|symbol|zeichen))? ?${close}|${open}[^\\])}>@]{0,16} (?:at|@)[ -]?(?:sign|symbol)[^\\])}>]{0,16}${close})|(?<tight>_at_|\\*at\\*|#at#|~at~|/at/)| -at- |(?<swap>[★☆●◎◆■#*$&])|(?:[ ](?:${any(words.plainAt)})[ ])|(?<loose>[ ](?:${any(words.looseAt)})[ ])|(?<sign> @ | @(?! )|@ )`,
      'giu',
    ),
    before: new RegExp(
      `[\\p{L}\\d](?:[\\p{L}\\d_+-]| ?${open} ?(?:${any(words.dot)}) ?${close} ?|\\.|${plainDots}){0,63}$`,
      'iu',
    ),
    after: new RegExp(`^${label}(?:(?:\\.|${separator})${label}){1,4}`, 'iu'),
    dot: new RegExp(` ?(?:${open} ?(?:${any(words.dot)}) ?${close}|${plainDots}) ?`, 'giu'),
    looseDot: new RegExp(`${open} ?(?:${any(words.dot)}) ?${close}| (?:${any(words.looseDot)}) `, 'iu'),
    label: new RegExp(`(?:^|[^\\p{L}])(?:(?:${any(words.label)})[\\s:.)]*|@[\\s:]+)$`, 'iu'),
  };
  patterns.set(words, made);
  return made;
}

const article = /^(?:the|an?|our|my|your|this|that|any|some|each|every|all)[ .]/i;

/** Whether the text asks to put the at-sign in the place of another sign: `info★acme.jp (★ → @)`. */
function swapped(sign: string, around: string): boolean {
  const rest = around.slice(around.indexOf(sign) + 1);
  const again = rest.indexOf(sign);
  return again >= 0 && /@(?![a-z])/i.test(rest.slice(Math.max(0, again - 12), again + 24));
}

/** The longest domain that exists: a sentence may go on behind it. */
function longest(local: string, host: string, own: string): string | null {
  for (let rest = host; rest.includes('.'); rest = rest.replace(/\.[^.]*$/, '')) {
    const address = normaliseAddress(`${local}@${rest}`, own);
    if (address) return address;
  }
  return null;
}

/** Addresses that are written for people only: `info [at] acme [dot] com`, `info собака acme точка ру`. */
export function disguisedIn(text: string, words: Disguises, own: string): readonly TextAddress[] {
  const { at, before, after, dot, looseDot, label } = patternsOf(words);
  const found: TextAddress[] = [];
  let tries = 0;
  for (const match of text.matchAll(at)) {
    if (found.length >= mostAddresses || tries >= mostTries) break;
    const end = match.index + match[0].length;
    const { loose, sign, swap, tight } = match.groups ?? {};
    if (swap !== undefined && !text.slice(end, end + 160).includes('@')) continue;
    if (
      (swap ?? tight) !== undefined &&
      !(/[\p{L}\d]/u.test(text.charAt(match.index - 1)) && /[\p{L}\d]/u.test(text.charAt(end)))
    )
      continue;
    tries++;
    const head = text.slice(Math.max(0, match.index - 80), match.index).replace(/^.*\n/s, '');
    const tail = text.slice(end, end + 130).replace(/\n.*/s, '');
    const gap = / ?$/.exec(head)?.[0].length ?? 0;
    const local = before.exec(head.slice(0, head.length - gap))?.[0];
    const lead = /^ ?/.exec(tail)?.[0].length ?? 0;
    const host = after.exec(tail.slice(lead))?.[0];
    if (local === undefined || host === undefined) continue;
    const name = local.replace(dot, '.');
    // A number in front of a bracketed word is a clause of a law: `6 (a)`.
    if (!/\p{L}/u.test(name) || (match[0].length < 6 && name.length === 1)) continue;
    const start = match.index - gap - local.length;
    const labelled = label.test(text.slice(Math.max(0, start - 30), start));
    if ((loose !== undefined || sign !== undefined) && words.prose.has(name.toLowerCase())) continue;
    if (loose !== undefined) {
      const alone = head.length - gap === local.length && tail.length === lead + host.length;
      const compound = /[\d._-]/.test(name);
      if (!looseDot.test(host) || article.test(host)) continue;
      if (!labelled && !alone && !compound && !words.names.has(name.toLowerCase())) continue;
    }
    if (swap !== undefined && !swapped(swap, text.slice(start, end + 160))) continue;
    const domain = host.replace(dot, '.').replace(/(?<![^.])[^.]+$/, (ending) => words.endings[ending.toLowerCase()] ?? ending);
    const address = longest(name, domain, own);
    if (!address || isMachine(address)) continue;
    if (sign !== undefined && !(mailSite(address) === own && sign.length === 3) && !labelled) continue;
    found.push({ address, index: start, written: text.slice(start, end + lead + host.length) });
  }
  return found;
}
