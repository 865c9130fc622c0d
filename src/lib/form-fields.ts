import type { Element } from 'domhandler';
import type { Document } from './html.ts';
import { fold } from './text.ts';

export interface FormField {
  /** `textarea`, `select` (lists made of other elements too), or the type of the input. */
  readonly type: string;
  /** Name and id, folded; written together by some sites, so that words in them need not stand alone. */
  readonly name: string;
  /** Label, placeholder or aria-label, folded. */
  readonly label: string;
  readonly required: boolean;
  /** The visitor picks one of several. */
  readonly picks: boolean;
}

/** What people fill in; lists that scripts draw carry a role in place of an element's name, areas for files a class. */
export const controls = 'input, textarea, select, [role="combobox"], [role="listbox"], .dropzone, .upload-dropzone';
const buttons = new Set(['submit', 'button', 'image', 'reset']);
/** Fields that only programs fill in: answers to captchas, and traps that people do not see. */
const machine =
  /captcha|turnstile-response|smart-token|honeypot|(?:^|[_\s-])(?:hp|ak_hp|wpcf7_ak)[_\s-]|leave (?:this|it) (?:field )?(?:blank|empty)/;

/** The nearest ancestor of a kind, however deep a page nests: every element is asked once. */
export function nearest(is: (element: Element) => boolean): (element: Element) => Element | undefined {
  const known = new Map<Element, Element | undefined>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at) && !is(at)) {
      path.push(at);
      at = at.parent?.type === 'tag' ? at.parent : null;
    }
    const found = at ? (is(at) ? at : known.get(at)) : undefined;
    for (const passed of path) known.set(passed, found);
    return found;
  };
}

/** Characters of a label that are read. */
const labelRead = 400;

function labelsOf(doc: Document): (element: Element) => string {
  const texts = new Map<Element, string>();
  const textOf = (element: Element | undefined): string => {
    if (!element) return '';
    const text = texts.get(element) ?? doc.textOf([element], labelRead).slice(0, labelRead);
    texts.set(element, text);
    return text;
  };
  const bound = new Map<string, string>();
  for (const label of doc.select('label[for]')) {
    const id = label.attribs['for'] ?? '';
    const before = bound.get(id) ?? '';
    if (before.length < labelRead) bound.set(id, `${before} ${textOf(label)}`.trim());
  }
  const byId = new Map(doc.select('[id]').map((element) => [element.attribs['id'] ?? '', element] as const));
  const labelAround = nearest(({ name }) => name === 'label');
  return (element) => {
    const { id = '', placeholder = '', title = '', 'aria-label': aria = '', 'aria-labelledby': by = '' } = element.attribs;
    const named = by
      .split(/\s+/, 3)
      .map((one) => textOf(byId.get(one)))
      .join(' ');
    const label =
      (id === '' ? '' : (bound.get(id) ?? '')) || textOf(labelAround(element)) || aria || named.trim() || placeholder || title;
    return fold(label === placeholder ? label : `${label} ${placeholder}`).slice(0, 200);
  };
}

/** A field that visitors do not see; a list that a script draws over one keeps its choices in `data-tagger`. */
export const isHidden = ({ name, attribs }: Element): boolean =>
  name === 'input' && attribs['type']?.trim().toLowerCase() === 'hidden' && attribs['data-tagger'] === undefined;

function typeOf({ name, attribs }: Element): string {
  if (name !== 'input') return name === 'textarea' || name === 'select' ? name : attribs['role'] ? 'select' : 'file';
  const type = attribs['type']?.trim().toLowerCase() || 'text';
  return type === 'hidden' ? 'select' : type;
}

/** Reads one field after another; null for what visitors do not fill in. */
export function fieldReader(doc: Document): (element: Element) => FormField | null {
  const labelOf = labelsOf(doc);
  return (element) => {
    const { name = '', id = '', role = '', style = '', required } = element.attribs;
    const type = typeOf(element);
    if (isHidden(element) || buttons.has(type)) return null;
    const typed = element.name === 'input' && !['file', 'radio', 'checkbox'].includes(type);
    if (typed && /display\s*:\s*none/i.test(style)) return null;
    const label = labelOf(element);
    const names = fold(`${name} ${id}`);
    if (machine.test(`${names} ${label}`)) return null;
    return {
      type,
      name: names,
      label,
      required: required !== undefined || element.attribs['aria-required'] === 'true',
      picks: type === 'select' || type === 'radio' || role === 'combobox' || role === 'listbox',
    };
  };
}
