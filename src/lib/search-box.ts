import type { Element } from 'domhandler';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';
import { pageKey, resolveUrl, urlLimit, urlOf } from './url.ts';

/** A form that can be asked by an address alone. */
export interface SearchForm {
  readonly action: string;
  /** Name of the field that the text goes into. */
  readonly name: string;
  /** What the form sends along, in the order of the page. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface SearchBox {
  readonly where: string;
  readonly excerpt: string;
  /** Where the form leads, and what it fixes beforehand; empty when a script takes over. */
  readonly leads: string;
  /** `script` when no form says where the text goes. */
  readonly kind: 'get' | 'post' | 'script';
  readonly form: SearchForm | null;
}

/** Fields that search whatever language they speak. */
export const searchFields =
  'input[type="search"], [role="search"] input:not([type="hidden"]):not([type="submit"]), input[name="q" i], input[name="query" i], input[name="s" i], input[name="search" i], input[placeholder*="search" i], input[aria-label*="search" i]';

const isTyped = ({ name, attribs }: Element): boolean =>
  name === 'textarea' || (name === 'input' && /^(?:|text|search|email|tel|url|password|number)$/i.test(attribs['type'] ?? ''));

/** Whether a label holds a word; short words of Latin letters must stand alone. */
function names(label: string, words: readonly string[]): boolean {
  const folded = fold(label);
  const parts = folded.split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => (/^\p{ASCII}{1,6}$/u.test(word) ? parts.includes(word) : folded.includes(word)));
}

const formOf = (element: Element): Element | null => {
  for (let at = element.parent; at?.type === 'tag'; at = at.parent) if (at.name === 'form') return at;
  return null;
};

/** What is to be filled in or sent along on a page, by its form. */
const controlsOn = remember((doc: Document): ReadonlyMap<Element, readonly Element[]> => {
  const known = new Map<Element, Element | null>();
  const controls = new Map<Element, Element[]>();
  for (const element of doc.select('input, select, textarea')) {
    const path: Element[] = [];
    let form: Element | null = null;
    for (let at = element.parent; at?.type === 'tag'; at = at.parent) {
      const above = at.name === 'form' ? at : known.get(at);
      if (above !== undefined) {
        form = above;
        break;
      }
      path.push(at);
    }
    for (const one of path) known.set(one, form);
    if (form === null) continue;
    const others = controls.get(form);
    if (others) others.push(element);
    else controls.set(form, [element]);
  }
  return controls;
});

/** Fields of any language: known ones, and those whose label says so and that no other field to fill in stands beside. */
function fieldsOn(doc: Document, words: readonly string[]): readonly Element[] {
  const known = doc.select(searchFields);
  const seen = new Set<unknown>(known);
  const crowded = new Set<unknown>();
  for (const controls of controlsOn(doc).values()) {
    const typed = controls.filter(isTyped);
    if (typed.length > 1) for (const one of typed) crowded.add(one);
  }
  const named = doc.select('input[placeholder], input[aria-label]').filter((element) => {
    if (seen.has(element) || crowded.has(element) || !isTyped(element)) return false;
    return names(`${element.attribs['placeholder'] ?? ''} ${element.attribs['aria-label'] ?? ''}`, words);
  });
  return [...known, ...named];
}

const optionsOf = (select: Element): readonly Element[] =>
  select.children
    .flatMap((child) => (child.type === 'tag' && child.name === 'optgroup' ? child.children : [child]))
    .flatMap((child) => (child.type === 'tag' && child.name === 'option' ? [child] : []));

/** What a browser would send along with the field: hidden values, ticked boxes, chosen options, other texts as they stand. */
function sentBy(doc: Document, form: Element, field: Element): readonly (readonly [string, string])[] {
  const sent: (readonly [string, string])[] = [];
  for (const element of controlsOn(doc).get(form) ?? []) {
    const { attribs } = element;
    const name = attribs['name'] ?? '';
    if (element === field || element.name === 'textarea' || name === '' || attribs['disabled'] !== undefined) continue;
    const type = (attribs['type'] ?? '').toLowerCase();
    if (element.name === 'select') {
      const options = optionsOf(element);
      const chosen = options.find((option) => option.attribs['selected'] !== undefined) ?? options[0];
      if (chosen) sent.push([name, chosen.attribs['value'] ?? doc.$(chosen).text().trim()]);
    } else if (type === 'checkbox' || type === 'radio') {
      if (attribs['checked'] !== undefined) sent.push([name, attribs['value'] ?? 'on']);
    } else if (type === 'hidden' || isTyped(element)) sent.push([name, attribs['value'] ?? '']);
  }
  return sent;
}

/** More boxes than any page has; what stands behind them is not looked at. */
const mostBoxes = 20;

const noise = /^(?:utf8|id|lang|locale|authenticity_token|csrf\w{0,40})=/i;

/** Search boxes that a selector names, or that any page would show as such when there is none. `words` are folded. */
export function searchBoxes(doc: Document, selector: string | null, words: readonly string[]): readonly SearchBox[] {
  const fields =
    selector === null ? fieldsOn(doc, words) : doc.select(selector).filter((field) => field.name !== 'input' || isTyped(field));
  return fields.slice(0, mostBoxes).map((field) => {
    const form = formOf(field);
    const action = form && resolveUrl(form.attribs['action'] ?? doc.url, doc.base);
    const sent = form ? sentBy(doc, form, field) : [];
    const name = field.attribs['name'] ?? '';
    const isPost = /^post$/i.test(form?.attribs['method']?.trim() ?? '');
    const kind = !form || !action || name === '' ? 'script' : isPost ? 'post' : 'get';
    const controls = (form && controlsOn(doc).get(form)) ?? [];
    const fixed = controls
      .filter(({ attribs }) => attribs['type']?.toLowerCase() === 'hidden')
      .map(({ attribs }) => `${attribs['name'] ?? ''}=${attribs['value'] ?? ''}`)
      .filter((pair) => !noise.test(pair));
    return {
      where: form ? 'form input' : field.name,
      excerpt: doc.$.html(field.name === 'input' ? doc.$(field) : doc.$(field).clone().empty()),
      leads: action ? `${pageKey(action)} ${fixed.join('&')}` : '',
      kind,
      form: kind === 'get' && action ? { action, name, fields: sent } : null,
    };
  });
}

/** The address that a browser would go to once the text was typed and sent; null when it would be too long. */
export function searchAddress({ action, name, fields }: SearchForm, text: string): string | null {
  const url = urlOf(action);
  if (!url) return null;
  url.search = new URLSearchParams([...fields.map(([key, value]): [string, string] => [key, value]), [name, text]]).toString();
  return url.href.length > urlLimit ? null : url.href;
}
