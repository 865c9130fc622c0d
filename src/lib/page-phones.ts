import { hiddenText } from './hidden-text.ts';
import type { Document } from './html.ts';
import { type CountryCode, type PhoneSighting, parsePhone, phoneKey, toCountry } from './phone.ts';
import { extensionIn, type PhoneWords, phonesIn } from './phone-text.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { hostOf } from './url.ts';

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

function* guesses(doc: Document, hints: CountryHints): Generator<string> {
  for (const node of doc.jsonLd())
    for (const country of strings(node['addressCountry'])) yield hints.countryNames[fold(country)] ?? country;
  const ending = hostOf(doc.url).split('.').at(-1) ?? '';
  if (ending.length === 2 && !hints.roamingEndings.has(ending)) yield ending;
  const [language = '', region = ''] = doc.lang.split(/[-_]/);
  if (region.length === 2) yield region;
  const text = doc.text();
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

/** Phone and fax numbers that a visitor can see or dial, and those of structured data, each once, in page order. */
export function pagePhones(doc: Document, words: PhoneWords, hints: CountryHints): readonly PhoneSighting[] {
  const countries = countriesOf(doc, hints);
  const found: PhoneSighting[] = [...phonesIn(`${doc.text()}\n${hiddenText(doc)}`, countries, words)];
  const add = (raw: string, where: PhoneSighting['where'], label: PhoneSighting['label'], excerpt: string): void => {
    const [main = '', behind = ''] = splitExtension(raw, words);
    const number = parsePhone(main, countries);
    const extension = extensionIn(behind, words);
    if (number) found.push({ ...number, ...(extension === undefined ? {} : { extension }), label, where, excerpt });
  };
  for (const element of doc.select('a[href^="tel:" i], a[href^="callto:" i], a[href^="fax:" i]')) {
    const href = element.attribs['href'] ?? '';
    let number = href
      .replace(/^\w+:(?:\/\/)?/, '')
      .replace(/;ext=/i, ' ext ')
      .replace(/;.*$/, '');
    try {
      number = decodeURIComponent(number);
    } catch {
      // A stray percent sign; the digits are still there.
    }
    const label = fold(doc.textOf([element]));
    add(
      number,
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
  return merge(found);
}

/** One number once; the first that names it phone or fax decides, and a number is no fax that is a phone elsewhere. */
function merge(found: readonly PhoneSighting[]): readonly PhoneSighting[] {
  const byKey = new Map<string, PhoneSighting>();
  for (const sighting of found) {
    const key = phoneKey(sighting);
    const before = byKey.get(key) ?? [...byKey.values()].find((other) => sameNumber(other, sighting));
    if (!before) byKey.set(key, sighting);
    else if (before.label === null || (before.label === 'fax' && sighting.label === 'phone'))
      byKey.set(phoneKey(before), { ...before, label: sighting.label ?? before.label });
  }
  return [...byKey.values()];
}

/** The same digits, written with and without the country or the trunk zero. */
function sameNumber(a: PhoneSighting, b: PhoneSighting): boolean {
  if (a.e164 !== undefined && b.e164 !== undefined) return false;
  const [x, y] = [a, b].map((one) => (one.e164 ?? one.shown).replace(/\D/g, '').replace(/^0+/, ''));
  return x !== undefined && y !== undefined && Math.min(x.length, y.length) >= 7 && (x.endsWith(y) || y.endsWith(x));
}
