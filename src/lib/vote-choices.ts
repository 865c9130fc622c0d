import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { fold } from './text.ts';
import { leadsElsewhere, leaningByName, namesOf } from './vote-names.ts';

/** What a reader may press to say what he thinks. */
export interface Choice {
  readonly element: Element;
  /** A step belongs to a scale; what is bare says nothing or a number, as the dots of a carousel do. */
  readonly leaning: 'up' | 'down' | 'step' | 'bare';
  /** What it says or is called by. */
  readonly label: string;
  /** It does something when pressed, as far as its mark-up tells. */
  readonly active: boolean;
}

/** What answers say. */
export interface Words {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const silent = new Set(['script', 'style', 'noscript']);

/** Text of a small part, hidden text too, in one line. */
export function flatText(nodes: readonly AnyNode[], limit = 2000): string {
  const parts: string[] = [];
  let length = 0;
  const stack = nodes.toReversed();
  for (let node = stack.pop(); node !== undefined && length <= limit; node = stack.pop()) {
    if (isText(node)) {
      parts.push(node.data);
      length += node.data.length;
    } else if (hasChildren(node) && !(isTag(node) && silent.has(node.name))) {
      parts.push(isTag(node) && !inline.has(node.name) ? ' ' : '');
      for (const child of node.children.toReversed()) stack.push(child);
    }
  }
  return fold(parts.join(''));
}

/** Elements that do not break a sentence. */
export const inline = new Set('a abbr b bdi em font i label mark small span strong u legend'.split(' '));

const scaleNames = /-(?:stars?|rating|rate|score|reaction|emoji|neutral|meh|feelings|normal)-/;
const thumbs = /-thumbs?-(?:o-)?(?:up|down)-/;

/** Whether a label is one of some words, or begins with one. */
const saysOneOf = (label: string, words: readonly string[]): boolean =>
  words.some((word) => label === word || (label.startsWith(word) && !/^[\p{L}\p{N}]/u.test(label.slice(word.length))));

function leaningOf(element: Element, label: string, names: string, words: Words): Choice['leaning'] | null {
  const text = label.replace(/[\s(]{0,2}\d{1,9}[)\s]{0,2}$/, '').replace(/^\d{1,9}\s+/, '');
  if (saysOneOf(text, words.no)) return 'down';
  if (saysOneOf(text, words.yes)) return 'up';
  if (/(?:^|[^\p{L}])(?:thumbs? down|down ?vote|dislike|not helpful|unhelpful|wasn't helpful|disappointed|unhappy)/u.test(text))
    return 'down';
  if (/(?:^|[^\p{L}])(?:thumbs? up|up ?vote|like|helpful|happy|smiley)/u.test(text)) return 'up';
  const byName = leaningByName(element, names);
  if (byName) return byName;
  if (scaleNames.test(names) || /^[1-9]?\s?[★☆⭐]+$|stars?$|\p{Extended_Pictographic}/u.test(label)) return 'step';
  return /^(?:10|\d|[1-9]\s?\/\s?\d{1,2})$/.test(label) ? 'bare' : null;
}

const attribute = ({ attribs }: Element, ...names: readonly string[]): string =>
  names.map((name) => attribs[name]?.trim() ?? '').find((value) => value !== '') ?? '';

function labelOf(element: Element): string {
  if (element.name === 'input') {
    const { parent, next } = element;
    const beside = parent && isTag(parent) && parent.name === 'label' ? [parent] : next ? [next] : [];
    return flatText(beside, 60) || fold(attribute(element, 'aria-label', 'title', 'alt', 'value'));
  }
  const own = flatText(element.children, 80);
  const wordless = own === '' || /^[\d\s().,]+$/.test(own);
  return wordless ? fold(attribute(element, 'aria-label', 'title', 'alt', 'data-btn-label')) || inside(element) || own : own;
}

/** What the picture inside says. */
function inside(element: Element): string {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const says = attribute(child, 'alt', 'aria-label', 'title') || inside(child);
    if (says) return fold(says);
  }
  return '';
}

const isButton = (element: Element): boolean => {
  const { name, attribs } = element;
  if (name === 'button') return attribs['aria-haspopup'] === undefined || attribs['aria-haspopup'] === 'dialog';
  if (name === 'input') return /^(?:button|radio|submit|image)$/i.test(attribs['type'] ?? '');
  return attribs['role'] === 'button' || attribs['role'] === 'radio' || attribs['onclick'] !== undefined;
};

function choiceAt(element: Element, words: Words): Choice | null {
  const active =
    isButton(element) || element.name === 'a' || Object.keys(element.attribs).some((key) => key.startsWith('data-vote'));
  const label = labelOf(element);
  if (label.length > 60) return null;
  const names = `${namesOf(element)}${iconNames(element)}`;
  const leaning = leaningOf(element, label, names, words);
  if (active) {
    if (leaning) return { element, leaning, label, active };
    const silentButton = label === '' && isButton(element) && !/-(?:close|dismiss|share|copy|menu|edit|print)-/.test(names);
    return silentButton ? { element, leaning: 'bare', label, active } : null;
  }
  // A plain element only counts when its whole text is an answer, or it is a picture of one.
  const isAnswer = element.children.every((child) => !isTag(child) || child.children.length === 0) && label.length <= 24;
  const told = isAnswer && (saysOneOf(label, words.yes) || saysOneOf(label, words.no) || thumbs.test(names));
  return told && leaning && ['span', 'i', 'img', 'li', 'div', 'svg'].includes(element.name)
    ? { element, leaning, label, active: false }
    : null;
}

/** Names of the only icon inside, such as `fa-thumbs-up`. */
function iconNames(element: Element): string {
  const tags = element.children.filter(isTag);
  const [only] = tags;
  return only && tags.length <= 2 && ['i', 'span', 'svg', 'img'].includes(only.name) ? namesOf(only) : '';
}

/** What can be pressed inside a part of a page, outermost first. */
export function choicesIn(part: Element, words: Words): readonly Choice[] {
  const found: Choice[] = [];
  const stack: AnyNode[] = part.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isTag(node) || silent.has(node.name) || leadsElsewhere(node)) continue;
    const choice = choiceAt(node, words);
    if (choice) found.push(choice);
    else for (const child of node.children.toReversed()) stack.push(child);
  }
  return found;
}
