import type { Element } from 'domhandler';
import { isMachine, mailtoAddresses, normaliseAddress } from './address.ts';
import { backwards, codedAddress, movedLink } from './address-codes.ts';
import { type Disguises, mostAddresses } from './address-disguise.ts';
import { addressesIn } from './address-text.ts';
import type { Document } from './html.ts';
import { isSmall } from './small-part.ts';

const carriers = ['a', 'button', 'span', 'div', 'p', 'li', 'td', 'i', 'b', 'strong'] as const;
const telling = /mail|clipboard|copy|addr|contact/;
const protects = /mail|spam|crypt|protect|cloak|obfus/i;
const valueLimit = 400;

/** Addresses in a script that a click runs: a mailto link in it, glued or with moved signs. */
function clicked(code: string, own: string): readonly string[] {
  if (code.length > valueLimit * 2) return [];
  const glued = code.replace(/(['"])\s{0,4}\+\s{0,4}\1/g, '');
  const quoted = glued.match(/'[^'\n]*'|"[^"\n]*"/g)?.map((part) => movedLink(part.slice(1, -1))) ?? [];
  const links = glued.match(/mailto:[^\s'"?&;)\\]{3,200}/gi) ?? [];
  return [...links, ...quoted].flatMap((link) => mailtoAddresses(link, own));
}

/** `data-user` and `data-domain`, or the like, of an element that says what they are for, or says nothing. */
function joined(element: Element, doc: Document, words: Disguises, own: string): string | null {
  const { local, host, ending } = words.pieces;
  const parts = { local: '', host: '', ending: '' };
  const custom = element.name.includes('-');
  for (const [name, value] of Object.entries(element.attribs)) {
    if (!custom && !name.startsWith('data-')) continue;
    const bare = name.replace(/^data-(?:e?mail-)?/, '');
    if (local.has(bare)) parts.local = value.trim();
    else if (host.has(bare)) parts.host = value.trim();
    else if (ending.has(bare)) parts.ending = value.trim();
  }
  if (parts.local === '' || parts.host === '' || parts.local.length + parts.host.length > valueLimit) return null;
  const { class: names = '', id = '', href = '' } = element.attribs;
  if (!protects.test(`${names} ${id} ${href} ${element.name}`)) {
    const text = isSmall(element) ? doc.textOf(element.children) : null;
    if (text !== '' && (text === null || !protects.test(text))) return null;
  }
  const tail = parts.ending === '' ? '' : `.${parts.ending.replace(/^\./, '')}`;
  const decoded = (value: string): string => (/^[\w+/]{4,}={0,2}$/.test(value) && value.length % 4 === 0 ? atob(value) : '');
  return (
    normaliseAddress(`${parts.local}@${parts.host}${tail}`, own) ??
    normaliseAddress(`${backwards(parts.local)}@${backwards(`${parts.host}${tail}`)}`, own) ??
    normaliseAddress(`${decoded(parts.local)}@${decoded(parts.host)}`, own)
  );
}

/** Values that are an address and nothing else, in attributes whose name says so. */
function kept(element: Element, words: Disguises, own: string): readonly string[] {
  const custom = element.name.includes('-');
  return Object.entries(element.attribs).flatMap(([name, value]) => {
    if (name === 'data-cfemail' || value.length > valueLimit) return [];
    if (!(name.startsWith('data-') && telling.test(name)) && !custom) return [];
    const address = codedAddress(value, words, own);
    return address ? [address] : [];
  });
}

const inForm = (element: Element): boolean => {
  for (let at = element.parent; at; at = at.parent) if (at.type === 'tag' && at.name === 'form') return true;
  return false;
};

/** What is read out instead of an image or an icon, and what is shown on pointing at a link. */
function spoken(doc: Document, words: Disguises, own: string): readonly string[] {
  const said = doc
    .elements('img', 'a', 'button')
    .flatMap(({ name, attribs }) => {
      if (name === 'img') return [attribs['alt'] ?? ''];
      const [label = '', title = ''] = [attribs['aria-label'], name === 'a' ? attribs['title'] : undefined];
      return `${label}${title}`.includes('@') ? [label, title] : [];
    })
    .filter((text) => text.length <= valueLimit && text.includes('@'));
  return [...new Set(said)]
    .slice(0, mostAddresses)
    .flatMap((text) => addressesIn(text, words, own).map(({ address }) => address));
}

/** The script that a click on the element runs; empty when it is too short to hold an address. */
function scriptOf({ attribs }: Element): string {
  const { href = '', onclick = '' } = attribs;
  const code = /^\s*javascript:/i.test(href) ? `${href} ${onclick}` : onclick;
  return code.length > 11 ? code : '';
}

const hasData = ({ name, attribs }: Element): boolean => {
  if (name.includes('-')) return true;
  for (const attribute in attribs) if (attribute.startsWith('data-')) return true;
  return false;
};

/**
 * Addresses that links, buttons and pieces of text hold in attributes for a script to show, or for screen readers:
 * never what a form sends or an input holds.
 */
export function attributeAddresses(doc: Document, words: Disguises, own: string): readonly string[] {
  const custom = doc
    .select('[first][last], [data-name], [data-user]')
    .filter(({ name }) => name.includes('-') && name.includes('mail'));
  const found = new Set<string>();
  const codes = new Set<string>();
  for (const element of [...doc.elements(...carriers), ...custom]) {
    if (found.size >= mostAddresses) break;
    const code = scriptOf(element);
    const addresses = code === '' || codes.has(code) || codes.size >= mostAddresses ? [] : [...clicked(code, own)];
    if (hasData(element)) {
      const pair = joined(element, doc, words, own);
      addresses.push(...(pair ? [pair] : []), ...kept(element, words, own));
    }
    if (addresses.length === 0 || inForm(element)) continue;
    if (code !== '') codes.add(code);
    for (const address of addresses) found.add(address);
  }
  return [...found, ...spoken(doc, words, own)].filter((address) => !isMachine(address));
}
