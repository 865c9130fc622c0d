import { isMachine, mailSite, mailtoAddresses, normaliseAddress, unescaped } from './address.ts';
import { cloudflareAddress, rot13 } from './address-codes.ts';
import { type Disguises, mostAddresses, type TextAddress } from './address-disguise.ts';
import { backwardWords, picturedLines, signedNodes, turnedLines } from './address-pieces.ts';
import { addressesIn } from './address-text.ts';
import { attributeAddresses } from './attribute-addresses.ts';
import { hiddenText } from './hidden-text.ts';
import type { Document } from './html.ts';
import { remember } from './remember.ts';

/** An address that a page shows, and how. */
export interface AddressSighting {
  readonly address: string;
  readonly where: 'a[href^=mailto:]' | 'data-cfemail' | 'attribute' | 'text' | 'json-ld' | 'microdata';
  /** What stood there, or the address itself where it stood in a code; not cleaned. */
  readonly excerpt: string;
  /** The page's own data says that the address is the company's. */
  readonly declared: boolean;
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];
const organisation =
  /Organi[sz]ation|Business|Corporation|Store|ContactPoint|Restaurant|Hotel|Company|NGO|Brand|Agency|Service$/i;

/** A mailto link without subject, copies and the like, which say nothing of the address. */
const withoutFields = (href: string): string => href.replace(/(@[^?]*)\?.*$/s, '$1');

/** Links whose address was written where `mailto:` was forgotten: a bare address, or the host of the site itself with a name before it. */
const bareLink = (href: string, own: string): string | null => {
  const [, text = ''] = /^\s*(?:https?:\/\/)?([\w.+-]{1,64}@[\w.-]{1,253})\/?\s*$/.exec(href) ?? [];
  const address = text === '' ? null : normaliseAddress(text, own);
  return address && (!href.includes('//') || mailSite(address) === own) ? address : null;
};

function linked(doc: Document, words: Disguises, own: string): AddressSighting[] {
  const found: AddressSighting[] = [];
  for (const { name, attribs } of doc.elements('a', 'area', 'form')) {
    const href = (name === 'form' ? attribs['action'] : (attribs['href'] ?? attribs['xlink:href'])) ?? '';
    const bare = name === 'form' || !href.includes('@') ? null : bareLink(href, own);
    if (bare) found.push({ address: bare, where: 'a[href^=mailto:]', excerpt: href, declared: false });
    if (!/mailto:/i.test(href)) continue;
    const addresses = mailtoAddresses(href, own);
    const path = unescaped(/mailto:([^?]{0,300})/i.exec(href)?.[1] ?? '');
    const read = addresses.length > 0 ? addresses : addressesIn(path, words, own).map(({ address }) => address);
    for (const address of read) found.push({ address, where: 'a[href^=mailto:]', excerpt: withoutFields(href), declared: false });
  }
  for (const element of doc.select('[data-cfemail], a[href*="/cdn-cgi/l/email-protection#"]')) {
    const code =
      element.attribs['data-cfemail'] ?? element.attribs['href']?.replace(/^.*#/, '').replace(/[^0-9a-f].*$/i, '') ?? '';
    const address = cloudflareAddress(code, own);
    if (address) found.push({ address, where: 'data-cfemail', excerpt: address, declared: false });
  }
  for (const address of attributeAddresses(doc, words, own))
    found.push({ address, where: 'attribute', excerpt: address, declared: false });
  return found;
}

const apart = (list: string): readonly string[] => list.split(/[,;\s]+/).map((one) => one.replace(/^mailto:/i, ''));

function declared(doc: Document, own: string): AddressSighting[] {
  const found: AddressSighting[] = [];
  for (const node of doc.jsonLd()) {
    const types = strings(node['@type']).join(' ');
    for (const raw of strings(node['email']).flatMap(apart)) {
      const address = normaliseAddress(raw, own, true);
      if (address) found.push({ address, where: 'json-ld', excerpt: `${types} ${raw}`, declared: organisation.test(types) });
    }
  }
  const marked = '[itemprop~="email"], [property~="schema:email"], [property="email"], meta[property$=":email"], .u-email[value]';
  for (const element of doc.select(marked)) {
    const { content, href, value } = element.attribs;
    const type = doc.$(element).closest('[itemtype]').attr('itemtype') ?? '';
    for (const raw of apart(content ?? href ?? value ?? doc.textOf([element]))) {
      const address = normaliseAddress(raw, own, true);
      if (address) found.push({ address, where: 'microdata', excerpt: raw, declared: organisation.test(type) });
    }
  }
  return found;
}

const label = /^(?:\d{4,}|[\p{L}.-]*(?:e-?mail|mail|e-?post|correo|courriel|tel|phone|fax))$/iu;

/** What is left of an address when letters before it are taken away, the longest first. */
const endings = (address: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(64, address.lastIndexOf('@') - 1)) }, (_, at) => address.slice(at + 1));

/**
 * Addresses of a text whose pieces ran into one another, as `E-mail` and `info@acme.com` do when they stand side by side
 * in elements of their own; `nodes` are the addresses that stand whole in one piece of the source.
 */
function unglued(read: readonly TextAddress[], nodes: readonly TextAddress[]): readonly TextAddress[] {
  const byAddress = new Map(nodes.map((one) => [one.address, one]));
  const whole = read.map((one) => {
    const end = endings(one.address).find((ending) => byAddress.has(ending) && label.test(one.address.slice(0, -ending.length)));
    return (end === undefined ? undefined : byAddress.get(end)) ?? one;
  });
  const known = new Set(whole.flatMap(({ address }) => [address, ...endings(address)]));
  const starts = whole.map(({ address }) => address).join('\n');
  const further = nodes.filter(({ address }) => !known.has(address)).filter(({ address }) => !starts.includes(address));
  return [...whole, ...further];
}

function shown(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const text = [
    doc.text(),
    ...turnedLines(doc),
    ...backwardWords(doc.text(), own),
    ...picturedLines(doc, words),
    hiddenText(doc),
  ].join('\n');
  const nodes = text.includes('@')
    ? [...new Set(signedNodes(doc))]
        .slice(0, mostAddresses)
        .flatMap((data) => addressesIn(data, words, own))
        .filter(({ written }) => text.includes(written))
    : [];
  return unglued(addressesIn(text, words, own), nodes).map(({ address, index, written }): AddressSighting => {
    const excerpt = text.slice(Math.max(0, index - 60), index + written.length + 40);
    return { address, where: 'text', excerpt: excerpt.includes(written) ? excerpt : written, declared: false };
  });
}

function sightingsOn(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const sure = [...linked(doc, words, own), ...declared(doc, own)];
  const known = new Set(sure.map(({ address }) => address));
  // A label run into the address in the source: the link beside it shows where the address begins.
  const read = shown(doc, words, own).filter(
    ({ address }) =>
      !endings(address).some((ending) => known.has(ending) && /[\p{L}\d]$/u.test(address.slice(0, -ending.length))),
  );
  return [...sure, ...read]
    .filter(({ address }) => !isMachine(address))
    .map((sighting) => {
      const turned = rot13(sighting.address);
      return own !== '' && mailSite(sighting.address) !== own && mailSite(turned) === own
        ? { ...sighting, address: turned }
        : sighting;
    });
}

const known = remember((_: Document) => new Map<string, readonly AddressSighting[]>());

/**
 * Every address that a visitor of the page can see or click, and those that its structured data declares.
 * `own` is the site's registrable domain. Option values, hidden fields, scripts and what forms send are not looked at.
 */
export function pageAddresses(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const before = known(doc).get(own);
  if (before) return before;
  const made = sightingsOn(doc, words, own);
  known(doc).set(own, made);
  return made;
}
