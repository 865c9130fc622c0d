import { hiddenText } from './hidden-text.ts';
import type { Document } from './html.ts';
import { type CountryCode, type PhoneSighting, parsePhone, phoneKey, toCountry } from './phone.ts';
import { extensionIn, type PhoneWords } from './phone-label.ts';
import { phonesIn } from './phone-text.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { decoded, hostOf } from './url.ts';

/** Facts from which a page's country is told; rows in `data/phone-words`. */
interface CountryHints {
  readonly countryOfLanguage: Readonly<Record<string, string>>;
  readonly roamingEndings: ReadonlySet<string>;
  readonly addressShapes: readonly { readonly country: string; readonly shape: RegExp }[];
  readonly countryNames: Readonly<Record<string, string>>;
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];

/** Lines or ends of lines that say nothing but the name of a country. */
const countryLines = remember((hints: CountryHints) =>
  Object.entries(hints.countryNames).map(([line, country]) => ({
    line,
    country,
    shape: new RegExp(`(?:^|[\\n,.|·–-]\\s?)${line}\\s?(?:[\\n,.|·]|$)`, 'iu'),
  })),
);

const edge = 100_000;

function* guesses(doc: Document, hints: CountryHints): Generator<string> {
  for (const node of doc.jsonLd())
    for (const country of strings(node['addressCountry'])) yield hints.countryNames[fold(country)] ?? country;
  const ending = hostOf(doc.url).split('.').at(-1) ?? '';
  if (ending.length === 2 && !hints.roamingEndings.has(ending)) yield ending;
  const [language = '', region = ''] = doc.lang.split(/[-_]/);
  if (region.length === 2) yield region;
  const whole = doc.text();
  // Addresses stand at the top or at the end of a long page.
  const text = whole.length > 2 * edge ? `${whole.slice(0, edge)}\n${whole.slice(-edge)}` : whole;
  for (const { country, shape } of hints.addressShapes) if (shape.test(text)) yield country;
  yield hints.countryOfLanguage[language] ?? '';
  const mail = /@[a-z\d.-]+\.([a-z]{2})(?![a-z.])/i.exec(text)?.[1]?.toLowerCase() ?? '';
  if (!hints.roamingEndings.has(mail)) yield mail;
  const lower = text.toLowerCase();
  for (const { line, country, shape } of countryLines(hints)) if (lower.includes(line) && shape.test(text)) yield country;
}

/** A number that is written whole, and what stands behind its digits. */
function splitExtension(raw: string, words: PhoneWords): readonly [string, string] {
  for (const { index, 0: gap } of raw.matchAll(/(?<=\d)[\s,;(#]*(?=[^\d\s,;(.+-])/g))
    if (extensionIn(raw.slice(index), words) !== undefined) return [raw.slice(0, index), raw.slice(index + gap.length)];
  return [raw, ''];
}

/** Countries whose numbering a page is likely to use, the likeliest first, four at most. */
function countriesOf(doc: Document, hints: CountryHints): readonly CountryCode[] {
  const countries = new Set<CountryCode>();
  for (const guess of guesses(doc, hints)) {
    const country = toCountry(guess);
    if (country) countries.add(country);
    if (countries.size === 4) break;
  }
  return [...countries];
}

/** More numbers in links and mark-up than this are a directory of other people. */
const mostDeclared = 1000;

/** The numbers of a page, each once; not `complete` when it has more than are looked at. */
export interface PagePhones {
  readonly sightings: readonly PhoneSighting[];
  readonly complete: boolean;
}

/** Phone and fax numbers that a visitor can see or dial, and those of structured data, each once, in page order. */
export function pagePhones(doc: Document, words: PhoneWords, hints: CountryHints): PagePhones {
  const countries = countriesOf(doc, hints);
  const text = phonesIn(`${doc.text()}\n${hiddenText(doc)}`, countries, words);
  const found: PhoneSighting[] = [...text.sightings];
  const parsed = new Map<string, Pick<PhoneSighting, 'shown' | 'e164' | 'country' | 'tollFree' | 'extension'> | null>();
  let complete = text.complete;
  const parse = (raw: string) => {
    const [main = '', behind = ''] = splitExtension(raw, words);
    const number = parsePhone(main, countries);
    const extension = extensionIn(behind, words);
    return number && { ...number, ...(extension === undefined ? {} : { extension }) };
  };
  const add = (written: string, where: PhoneSighting['where'], label: PhoneSighting['label'], excerpt: string): void => {
    const raw = written.slice(0, 200);
    const known = parsed.get(raw);
    if (known === undefined && parsed.size >= mostDeclared) complete = false;
    else {
      const number = known === undefined ? parse(raw) : known;
      parsed.set(raw, number);
      if (number) found.push({ ...number, label, where, excerpt });
    }
  };
  for (const element of doc.select('a[href^="tel:" i], a[href^="callto:" i], a[href^="fax:" i]')) {
    const href = element.attribs['href'] ?? '';
    const [number = ''] = href
      .replace(/^\w+:(?:\/\/)?/, '')
      .replace(/;ext=/i, ' ext ')
      .split(';', 1);
    const label = fold(doc.textOf([element]));
    add(
      decoded(number),
      'a[href^=tel:]',
      /^fax:/i.test(href) || /^(?:tele)?(?:fax|факс|faks)/.test(label) ? 'fax' : null,
      `${href} ${label}`,
    );
  }
  for (const node of doc.jsonLd()) {
    for (const raw of strings(node['telephone'])) add(raw, 'json-ld', 'phone', `telephone ${raw}`);
    for (const raw of strings(node['faxNumber'])) add(raw, 'json-ld', 'fax', `faxNumber ${raw}`);
  }
  for (const element of doc.select('[itemprop~="telephone"], [itemprop~="faxNumber"]')) {
    const raw = element.attribs['content'] ?? element.attribs['href']?.replace(/^tel:/i, '') ?? doc.textOf([element]);
    add(raw, 'microdata', /fax/i.test(element.attribs['itemprop'] ?? '') ? 'fax' : 'phone', raw);
  }
  return { sightings: merge(found), complete };
}

/** Digits without the country's or the trunk zeros. */
const bare = ({ e164, shown }: PhoneSighting): string => (e164 ?? shown).replace(/\D/g, '').replace(/^0+/, '');

/** The ends of a number that are long enough to be one, itself first. */
const endsOf = (digits: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(digits.length, 40) - 6) }, (_, from) => digits.slice(from));

/** Numbers that were seen, by their digits and by what these end with; earlier ones first. */
function seenBefore(): {
  readonly like: (digits: string) => number | undefined;
  readonly add: (digits: string, at: number) => void;
} {
  const [whole, ends] = [new Map<string, number>(), new Map<string, number>()];
  const put = (map: Map<string, number>, digits: string, at: number): void => {
    if (!map.has(digits)) map.set(digits, at);
  };
  return {
    like: (digits) => {
      const all = [ends.get(digits), ...endsOf(digits).map((end) => whole.get(end))].filter((at) => at !== undefined);
      return all.length > 0 ? Math.min(...all) : undefined;
    },
    add(digits, at) {
      if (digits.length < 7) return;
      put(whole, digits, at);
      for (const end of endsOf(digits)) put(ends, end, at);
    },
  };
}

/**
 * One number once, also when it is written with and without its country; the first that names it phone or fax decides,
 * and a number is no fax that is a phone elsewhere.
 */
function merge(found: readonly PhoneSighting[]): readonly PhoneSighting[] {
  const kept: PhoneSighting[] = [];
  const byKey = new Map<string, number>();
  const [international, national] = [seenBefore(), seenBefore()];
  for (const sighting of found) {
    const [key, digits] = [phoneKey(sighting), bare(sighting)];
    // Two numbers with their countries are one only when they are equal.
    const alike = [national.like(digits), sighting.e164 === undefined ? international.like(digits) : undefined];
    const at = byKey.get(key) ?? Math.min(...alike.map((one) => one ?? Number.POSITIVE_INFINITY));
    const before = kept[at];
    if (!before) {
      (sighting.e164 === undefined ? national : international).add(digits, kept.length);
      byKey.set(key, kept.length);
      kept.push(sighting);
    } else if (before.label === null || (before.label === 'fax' && sighting.label === 'phone'))
      kept[at] = { ...before, label: sighting.label ?? before.label };
  }
  return kept;
}
