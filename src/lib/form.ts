import type { Element } from 'domhandler';
import { normaliseAddress } from './address.ts';
import { controls, type FormField, fieldReader, isHidden, nearest } from './form-fields.ts';
import { type FormKind, type FormWords, kindOf } from './form-kind.ts';
import { headingOf, shown } from './form-place.ts';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';

/** A form as visitors see it. Nothing is ever typed into it or sent. */
export interface Form {
  readonly kind: FormKind;
  readonly fields: readonly FormField[];
  /** As written; empty when the form goes to its own page or to a script. */
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly selector: string;
  /** What the buttons and headings say; not cleaned. */
  readonly says: string;
  /** E-mail addresses in hidden fields and values of lists, such as those of departments. */
  readonly addresses: readonly string[];
}

const buttons =
  'button, input[type="submit" i], input[type="button" i], input[type="image" i], a[role="button"], [role="button"]';
const sayings = `${buttons}, legend, h1, h2, h3, h4, h5, h6`;
/** How far the button of a form without a form element stands from its fields, in levels of the tree. */
const groupLevels = 8;
/** Characters of buttons and headings that are read of one form, how many of them, and of each. */
const saysLimit = 20_000;
const mostSayings = 500;
const sayingRead = 2_000;
/** Forms of a page that are read where there are very many, half of them at its end, and fields of all of them together. */
const mostForms = 200;
const mostFields = 2_000;

interface Parts {
  readonly controls: Element[];
  readonly hidden: Element[];
  readonly sayings: Element[];
}
const noParts = (): Parts => ({ controls: [], hidden: [], sayings: [] });

/** Fields of a form that opens between the cells of a table stand in the rest of the table: its own element is empty. */
function afterTableForm({ $ }: Document, form: Element): readonly Element[] {
  const parent = form.parent;
  if (parent?.type !== 'tag' || !/^(?:table|tbody|thead|tr)$/.test(parent.name)) return [];
  const siblings = $(form)
    .nextUntil('form')
    .toArray()
    .filter((sibling) => $(sibling).find('form').length === 0);
  return $(siblings).find(controls).add($(siblings).filter(controls)).toArray();
}

/** A server that wraps whole pages in one form: what stands in it may be several. */
const wrapsPage = ({ hidden }: Parts): boolean => hidden.some(({ attribs }) => attribs['name'] === '__VIEWSTATE');

/** Fields and a button that stand together without a form of their own, each in the smallest element that holds both. */
function groupsOf(loose: Parts): ReadonlyMap<Element, Parts> {
  const around = (element: Element): readonly Element[] => {
    const path: Element[] = [];
    for (let at = element.parent; at?.type === 'tag' && at.name !== 'body' && path.length < groupLevels; at = at.parent)
      path.push(at);
    return path;
  };
  const withButton = new Map<Element, Element[]>();
  for (const element of loose.sayings)
    for (const at of around(element)) {
      const known = withButton.get(at);
      if (known) known.push(element);
      else withButton.set(at, [element]);
    }
  const isButton = ({ name }: Element): boolean => !/^(?:h[1-6]|legend)$/.test(name);
  const buttoned = new Set(loose.sayings.filter(isButton).flatMap(around));
  const groups = new Map<Element, Parts>();
  const rootOf = (element: Element): Element | undefined => around(element).find((at) => groups.has(at) || buttoned.has(at));
  const areas = loose.controls.filter(({ name }) => name === 'textarea');
  for (const area of areas) {
    const root = rootOf(area);
    if (root && !groups.has(root)) groups.set(root, { ...noParts(), sayings: withButton.get(root) ?? [] });
  }
  for (const element of loose.controls) {
    const root = around(element).find((at) => groups.has(at));
    if (root) groups.get(root)?.controls.push(element);
  }
  return groups;
}

const wordsOn = (doc: Document, element: Element): string => {
  const { attribs } = element;
  return `${attribs['value'] ?? ''} ${attribs['alt'] ?? ''} ${attribs['title'] ?? ''} ${attribs['aria-label'] ?? ''} ${doc.textOf([element], sayingRead)}`;
};

function departments({ $ }: Document, { controls: all, hidden }: Parts): readonly string[] {
  const values = [
    ...hidden.map(({ attribs }) => attribs['value'] ?? ''),
    ...$(all.filter(({ name }) => name === 'select'))
      .find('option[value*="@"]')
      .slice(0, 200)
      .toArray()
      .map(({ attribs }) => attribs['value'] ?? ''),
  ];
  const parts = values.filter((value) => value.includes('@')).flatMap((value) => value.slice(0, 500).split(/[\s;,|:]+/));
  return [...new Set(parts.map((part) => normaliseAddress(part)).filter((address) => address !== null))].slice(0, 20);
}

const pressed = /^(?:submit|image|button|reset|checkbox|radio)$/i;

/** Whether people can write more into it than one line. */
const takesLetters = ({ controls: all }: Parts): boolean =>
  all.some(({ name, attribs }) => name === 'textarea' || attribs['type'] === 'tel') ||
  all.filter(({ name, attribs }) => name === 'input' && !pressed.test(attribs['type'] ?? '')).length > 1;

type Entry = readonly [Element, Parts];

/** All entries, or of very many those that people can write into: the first and the last of them. */
function selected(entries: readonly Entry[]): { readonly some: readonly Entry[]; readonly whole: boolean } {
  const wanted = entries.length > mostForms ? entries.filter(([, parts]) => takesLetters(parts)) : entries;
  if (wanted.length <= mostForms) return { some: wanted, whole: true };
  return { some: [...wanted.slice(0, mostForms / 2), ...wanted.slice(-mostForms / 2)], whole: false };
}

const fieldsIn = (entries: readonly Entry[]): number => entries.reduce((sum, [, parts]) => sum + parts.controls.length, 0);

interface PageForms {
  readonly forms: readonly Form[];
  /** Every form was read, with all of its fields, but for forms of a single line where there are very many. */
  readonly whole: boolean;
}

function readForms(doc: Document, words: FormWords): PageForms {
  const forms = doc.elements('form');
  const byId = new Map(forms.map((form) => [form.attribs['id'] ?? '', form] as const));
  const formAround = nearest(({ name }) => name === 'form');
  const owned = new Map(forms.map((form) => [form, noParts()] as const));
  const strayed = new Map<Element, Element>();
  const loose = noParts();
  const partsOf = (element: Element): Parts => {
    const named = byId.get(element.attribs['form'] || ' ');
    const form = formAround(element) ?? named ?? strayed.get(element);
    return (form && owned.get(form)) ?? loose;
  };
  const all = doc.select(controls);
  const filled = new Set(all.map((element) => formAround(element)));
  for (const form of forms) if (!filled.has(form)) for (const element of afterTableForm(doc, form)) strayed.set(element, form);
  for (const element of all) {
    const parts = partsOf(element);
    (isHidden(element) ? parts.hidden : parts.controls).push(element);
  }
  for (const element of doc.select(sayings)) partsOf(element).sayings.push(element);
  for (const parts of owned.values())
    if (wrapsPage(parts)) {
      loose.controls.push(...parts.controls);
      loose.sayings.push(...parts.sayings);
    }

  const fieldOf = fieldReader(doc);
  const searchAround = nearest(({ attribs }) => attribs['role'] === 'search');
  let fieldsLeft = mostFields;
  const read = ([element, parts]: Entry): Form => {
    const { id = '', class: classes = '', name = '', action = '', method = '' } = element.attribs;
    const fields = parts.controls
      .slice(0, fieldsLeft)
      .map(fieldOf)
      .filter((field) => field !== null);
    fieldsLeft = Math.max(0, fieldsLeft - parts.controls.length);
    const sayings = parts.sayings.slice(0, mostSayings).map((one) => wordsOn(doc, one));
    const says = [...sayings, headingOf(doc, element)].join(' ').slice(0, saysLimit);
    const code = fold(`${id} ${classes} ${name} ${action.slice(0, 300)}`);
    const search = searchAround(element) !== undefined;
    return {
      kind: kindOf({ fields, code, says: fold(says), search }, words),
      fields,
      action,
      method: method.toLowerCase() === 'post' ? 'post' : 'get',
      selector: shown(element),
      says,
      addresses: departments(doc, parts),
    };
  };
  const own = selected([...owned]);
  const grouped = selected([...groupsOf(loose)]);
  const whole = own.whole && grouped.whole && fieldsIn(own.some) + fieldsIn(grouped.some) <= mostFields;
  return { forms: [...own.some.map(read), ...grouped.some.map(read).filter(({ kind }) => kind === 'contact')], whole };
}

const formsIn = remember((doc: Document) => remember((words: FormWords) => readForms(doc, words)));

/** Forms of a page in document order, each with its kind; then groups of fields without a form of their own that write to the company. */
export const formsOf = (doc: Document, words: FormWords): readonly Form[] => formsIn(doc)(words).forms;

/** Whether a page has more forms, or more fields, than are read of one page: what was not seen among them may be there. */
export const hasUnreadForms = (doc: Document, words: FormWords): boolean => !formsIn(doc)(words).whole;
