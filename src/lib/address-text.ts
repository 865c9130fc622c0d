import { LinkifyIt } from 'linkify-it';
import { isMachine, normaliseAddress } from './address.ts';
import { type Disguises, disguisedIn, mostAddresses, type TextAddress } from './address-disguise.ts';

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

const blank = (text: string): string => ' '.repeat(text.length);
/** A letter of another script that runs into Latin ones, as words do where no spaces are written: `メールはinfo@acme.jpまで`. */
const runOn = /(?!\p{Script=Latin})\p{L}(?=[A-Za-z])|(?<=[A-Za-z])(?!\p{Script=Latin})\p{L}/gu;
/** Signs of templates, masks and paths, which local parts may hold by the book and never do on a page. */
const odd = /%|^[!#/]|[*{}$|`^=?]/;

/** Signs that no address holds without quotes, and that part words. */
const parting = /[\s<>"“”«»„]/;
const word = /[^\s<>"“”«»„]+/y;

/** Words with an at-sign inside, and where they stand; the rest of the text is not looked at. */
function* signedWords(text: string): Generator<{ readonly word: string; readonly index: number }> {
  let end = 0;
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', end)) {
    let index = sign;
    while (index > end && !parting.test(text.charAt(index - 1))) index--;
    word.lastIndex = index;
    const [whole = ''] = word.exec(text) ?? [];
    end = index + whole.length;
    if (whole.length <= 1000 && /[^@]@[^@]/.test(whole)) yield { word: whole, index };
  }
}

/** Labels in front of a deep domain run into one for the finder, which knows five: every sign keeps its place. */
const shallow = (text: string): string =>
  text.replace(/@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){5,9}/gu, (host) =>
    host
      .split('.')
      .map((label, at, { length }) => (at === 0 ? label : `${at < length - 4 ? '-' : '.'}${label}`))
      .join(''),
  );

function plainIn(text: string, own: string): readonly TextAddress[] {
  const found: TextAddress[] = [];
  for (const { word, index } of signedWords(text)) {
    if (found.length >= mostAddresses) break;
    const run = word.replace(/^mailto:(\/\/)?/i, blank);
    if (/:\/\/|^\/\/|^www\.[^@]*\//.test(run)) continue;
    // Punctuation parts addresses; the pieces keep their places.
    const several = run.indexOf('@') !== run.lastIndexOf('@');
    const spaced = run
      .replace(several ? /[:;,|()[\]{}•·、，；：（）/]/g : /[:;,|()[\]{}•·、，；：（）]/g, ' ')
      .replace(/(^| )[.…‘’‚‹›']+(?=[^ ])|(?<![-–—‘’‹›])[-–—‘’‹›]+(?= |$)/g, blank)
      .replace(runOn, blank);
    for (const match of linkify.match(shallow(spaced)) ?? []) {
      const before = run.charAt(match.index - 1);
      const rest = run.slice(match.lastIndex);
      // A handle of another network, a path on a server, a port, a template's end: not an address.
      if (before === '@' || before === '}' || (!/@/.test(rest) && /^(?::\d|:[^\s/]*\/|[/?#][^\s/?#])/.test(rest))) continue;
      const raw = run.slice(match.index, match.lastIndex);
      const last = raw.slice(raw.lastIndexOf('/') + 1);
      const fit = shorten(last, own);
      if (fit && !isMachine(fit.address) && !odd.test(last))
        found.push({ address: fit.address, index: index + match.lastIndex - last.length, written: fit.written });
    }
  }
  return found;
}

const wide: Readonly<Record<string, string>> = { '【': '[', '】': ']', '〔': '[', '〕': ']', '〈': '<', '〉': '>' };

/** Wide signs of East Asian type as narrow ones, each in its place. */
const narrow = (text: string): string =>
  text.replace(/[\uff01-\uff5e【】〔〕〈〉]/g, (sign) => wide[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A plain or a disguised at-sign holds one of these, or stands between blanks. */
const hint = /[@ [({<_*#~/$&★☆●◎◆■\uff01-\uff5e【〔〈-]/;

/** Addresses in visible text, also disguised ones, in order, each as often as it stands there. */
export function addressesIn(text: string, words: Disguises, own = ''): readonly TextAddress[] {
  if (!hint.test(text)) return [];
  const flat = narrow(text).replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');
  return [...plainIn(flat, own), ...disguisedIn(flat, words, own)].sort((a, b) => a.index - b.index);
}
