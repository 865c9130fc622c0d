import type { Element } from 'domhandler';
import type { Document } from './html.ts';
import { fold } from './text.ts';

type FormKind = 'contact' | 'comment' | 'search' | 'newsletter' | 'login' | 'registration' | 'recovery' | 'order' | 'other';

/** Words by which forms say what they are for; rows in `data/form-words`. */
type FormWords = Readonly<
  Record<
    | 'search'
    | 'newsletter'
    | 'login'
    | 'registration'
    | 'recovery'
    | 'contact'
    | 'comment'
    | 'order'
    | 'email'
    | 'name'
    | 'phone'
    | 'subject',
    readonly string[]
  >
>;

interface FormField {
  /** `textarea`, `select`, or the type of the input. */
  readonly type: string;
  readonly name: string;
  /** Label, placeholder or aria-label, folded. */
  readonly label: string;
  readonly required: boolean;
}

/** A form as visitors see it. Nothing is ever typed into it or sent. */
interface Form {
  readonly kind: FormKind;
  readonly fields: readonly FormField[];
  /** As written; empty when the form goes to its own page or to a script. */
  readonly action: string;
  readonly method: 'get' | 'post';
  readonly selector: string;
  /** What the buttons and headings say; not cleaned. */
  readonly says: string;
}

const buttons = new Set(['submit', 'button', 'image', 'reset']);

function fieldsOf(doc: Document, roots: readonly Element[], labels: ReadonlyMap<string, string>): readonly FormField[] {
  const { $ } = doc;
  const fields: FormField[] = [];
  $(roots)
    .find('input, textarea, select')
    .each((_, element) => {
      const get = (name: string): string => element.attribs[name] ?? '';
      const type = element.name === 'input' ? get('type').toLowerCase() || 'text' : element.name;
      if (type === 'hidden' || buttons.has(type)) return;
      const id = get('id');
      const bound = id === '' ? '' : (labels.get(id) ?? '');
      const label =
        bound || doc.textOf($(element).closest('label').toArray()) || get('placeholder') || get('aria-label') || get('title');
      fields.push({
        type,
        name: fold(`${get('name')} ${id}`),
        label: fold(label === get('placeholder') ? label : `${label} ${get('placeholder')}`).slice(0, 200),
        required: element.attribs['required'] !== undefined || get('aria-required') === 'true',
      });
    });
  return fields;
}

/** Letters of Latin and Cyrillic words end where others begin; short ones must stand alone. */
function said(text: string, words: readonly string[]): boolean {
  return words.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (word.length > 4 || !/^[a-z]/.test(word)) return true;
      if (!/[\p{L}]/u.test(text.charAt(at - 1)) && !/[\p{L}]/u.test(text.charAt(at + word.length))) return true;
    }
    return false;
  });
}

interface Facts {
  readonly fields: readonly FormField[];
  /** Names, classes and action. */
  readonly code: string;
  /** Buttons, legends and headings. */
  readonly says: string;
  readonly search: boolean;
}

const textual = new Set(['text', 'email', 'tel', 'search', 'url', 'number', 'date', 'password', 'textarea']);

function kindOf({ fields, code, says, search }: Facts, words: FormWords): FormKind {
  const has = (kind: keyof FormWords): boolean => said(says, words[kind]) || said(code, words[kind]);
  const field = (kind: keyof FormWords): boolean =>
    fields.some(({ name, label }) => said(name, words[kind]) || said(label, words[kind]));
  const typed = fields.filter(({ type }) => textual.has(type));
  const passwords = typed.filter(({ type }) => type === 'password').length;
  const areas = typed.filter(({ type }) => type === 'textarea').length;
  const plain = typed.length - passwords - areas;
  const email = fields.some(({ type }) => type === 'email') || field('email');

  if (passwords > 1)
    return said(says, words.recovery) && plain === 0
      ? 'recovery'
      : said(says, words.login) && plain < 2 && passwords === 1
        ? 'login'
        : 'registration';
  if (passwords === 1) {
    if (plain > 3 || areas > 0) return 'registration';
    const joins = said(says, words.registration) && !said(says, words.login);
    return joins && plain > 0 && !said(code, words.login)
      ? 'registration'
      : plain > 2 && !has('login')
        ? 'registration'
        : 'login';
  }
  if (typed.length === 0) return has('order') ? 'order' : 'other';
  const query = fields.some(
    ({ type, name }) =>
      type === 'search' ||
      /(?:^|[\s_[-])(?:q|s|query|search|keywords?|kw|wd|searchword|searchterm|term|text)(?:[\s_\]-]|$)/.test(name),
  );
  const person = field('name') || field('phone') || field('subject');
  if (
    areas === 0 &&
    !email &&
    (search || (query && typed.length <= 3) || (typed.length <= 2 && has('search')) || (typed.length === 1 && field('search')))
  )
    return 'search';
  if (areas > 0) {
    const mayComment =
      said(says, words.comment) ||
      said(code, words.comment) ||
      fields.some(({ type, name }) => type === 'textarea' && said(name, words.comment));
    const contacts = said(says, words.contact) || /contact|feedback|enquir|inquir|kontakt|wpcf7/.test(code);
    if (mayComment && !contacts) return 'comment';
    if (email || person) return 'contact';
    return contacts ? 'contact' : has('order') ? 'order' : mayComment ? 'comment' : 'other';
  }
  if (plain <= 2 && has('recovery') && !said(says, words.newsletter)) return 'recovery';
  if (email && plain <= 5 && (said(says, words.newsletter) || (said(code, words.newsletter) && !said(says, words.contact))))
    return 'newsletter';
  if (has('order') && !said(says, words.contact)) return 'order';
  if (email && typed.length === 1 && fields.length <= 3) return said(says, words.login) ? 'login' : 'newsletter';
  if (
    plain > 1 &&
    (email || field('phone')) &&
    (said(says, words.contact) || said(code, words.contact)) &&
    !said(says, words.registration)
  )
    return 'contact';
  if (plain > 1 && email && has('registration')) return 'registration';
  if (plain <= 2 && has('login')) return 'login';
  if (plain <= 2 && field('phone') && (person || has('contact'))) return has('contact') ? 'contact' : 'other';
  return 'other';
}

const shown = (element: Element): string => {
  const { id, name, class: classes, action } = element.attribs;
  if (id) return `form#${id}`;
  if (name) return `form[name=${name}]`;
  if (action) return `form[action=${action}]`;
  return classes ? `form.${classes.trim().split(/\s+/)[0]}` : 'form';
};

/** The heading that stands over a form: in it, or nearest before it. */
function headingOf(doc: Document, element: Element): string {
  let at: Element = element;
  for (let steps = 0; steps < 3; steps++) {
    for (let before = at.prev, count = 0; before && count < 12; before = before.prev) {
      if (before.type !== 'tag') continue;
      count++;
      if (/^h[1-6]$/.test(before.name)) return doc.textOf([before]);
      const last = doc.$(before).find('h1, h2, h3, h4, h5, h6').last();
      if (last.length > 0) return doc.textOf(last.toArray());
      if (before.name === 'form') return '';
      const text = doc.textOf([before]);
      if (steps === 0 && text.length > 0 && text.length < 160) return text;
    }
    if (at.parent?.type !== 'tag' || at.parent.name === 'body') break;
    at = at.parent;
  }
  return '';
}

/** A form that opens between cells of a table is empty in the tree; its fields stand in the rest of the table. */
function orphans(doc: Document, element: Element): readonly Element[] {
  const { $ } = doc;
  if (!/^(?:table|tbody|thead|tr)$/.test($(element).parent().prop('tagName')?.toLowerCase() ?? '')) return [element];
  return $(element)
    .nextUntil('form')
    .toArray()
    .filter((sibling) => $(sibling).find('form').length === 0);
}

/** Forms of a page in document order, each with its kind. */
export function formsOf(doc: Document, words: FormWords): readonly Form[] {
  const { $ } = doc;
  const labels = new Map<string, string>();
  for (const label of doc.select('label[for]')) {
    const id = label.attribs['for'] ?? '';
    labels.set(id, `${labels.get(id) ?? ''} ${doc.textOf([label])}`.trim());
  }
  return doc.elements('form').map((element): Form => {
    const own = $(element);
    const fields = fieldsOf(doc, own.find('input, textarea, select').length > 0 ? [element] : orphans(doc, element), labels);
    const texts = own
      .find(
        'button, input[type="submit" i], input[type="button" i], input[type="image" i], legend, h1, h2, h3, h4, h5, h6, a[role="button"]',
      )
      .toArray()
      .map(
        (at) =>
          `${at.attribs['value'] ?? ''} ${at.attribs['alt'] ?? ''} ${at.attribs['title'] ?? ''} ${at.attribs['aria-label'] ?? ''} ${doc.textOf([at])}`,
      );
    const says = [...texts, headingOf(doc, element)].join(' ');
    const { id = '', class: classes = '', name = '', action = '', role = '' } = element.attribs;
    const code = fold(`${id} ${classes} ${name} ${action.slice(0, 300)}`);
    const search = role === 'search' || own.closest('[role="search"]').length > 0;
    const method = (element.attribs['method'] ?? '').toLowerCase() === 'post' ? 'post' : 'get';
    return {
      kind: kindOf({ fields, code, says: fold(says), search }, words),
      fields,
      action,
      method,
      selector: shown(element),
      says,
    };
  });
}
