import type { Typing } from '../model/typing.ts';
import { reach } from './page-scripts.ts';

// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

/** Where a document keeps the field that is typed into, what stood in it before, and whether it tried to send a form. */
const fieldKey = "Symbol.for('typed-field')";
const marksKey = "Symbol.for('before-typing')";
const heldKey = "Symbol.for('held-forms')";

const shared = `
  ${reach}
  const attribute = (element, name) => (element.getAttribute && element.getAttribute(name)) || '';
  const cut = (value, limit) => String(value == null ? '' : value).slice(0, limit * 4).replace(/\\s+/g, ' ').trim().slice(0, limit);
  const parentOf = (element) => element.parentElement || (element.getRootNode() && element.getRootNode().host) || null;
  /** Whether people would see an element if they scrolled to it. */
  const visible = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1 || box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
    if (element.checkVisibility && !element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
    for (let at = parentOf(element), steps = 0; at && steps < 8; at = parentOf(at), steps++) {
      if (at.clientHeight > 0 || at === document.body || at === document.documentElement) continue;
      const style = getComputedStyle(at);
      if (style.overflowY !== 'visible' && style.display !== 'inline' && style.display !== 'contents') return false;
    }
    return true;
  };
  const formOf = (element) => { for (let at = element; at; at = parentOf(at)) if (at.localName === 'form') return at; return null; };
  /** A form that asks for a password lets somebody in. */
  const logsIn = (element) => { const form = formOf(element); return Boolean(form && form.querySelector('input[type="password" i]')); };
  const isText = (element) => element.localName === 'input' && /^(text|search|none|)$/i.test(attribute(element, 'type'));
  const isArea = (element) => element.localName === 'textarea' || (element.isContentEditable && !(element.parentElement && element.parentElement.isContentEditable));
  const secret = (element) => /^(email|tel|current-password|new-password|one-time-code|username)$/i.test(attribute(element, 'autocomplete'));
  const writable = (element) => (isText(element) || isArea(element)) && !element.disabled && !element.readOnly
    && attribute(element, 'aria-disabled') !== 'true' && !secret(element) && !logsIn(element) && visible(element);
  const oneLine = (element) => element.localName !== 'textarea' && attribute(element, 'aria-multiline') !== 'true';
  const textById = (element, id) => { const found = id && element.getRootNode().getElementById ? element.getRootNode().getElementById(id) : null; return found ? cut(found.textContent, 120) : ''; };
  const namesOf = (element) => [
    attribute(element, 'name'), attribute(element, 'id'), attribute(element, 'placeholder'), attribute(element, 'data-placeholder'), attribute(element, 'aria-label'),
    element.labels && element.labels[0] ? cut(element.labels[0].textContent, 120) : '', textById(element, attribute(element, 'aria-labelledby').split(' ')[0]),
    attribute(element, 'class'),
  ].join(' ').slice(0, 1000);
  const fold = (text) => text.normalize('NFKC').replace(/(\\p{Ll})(\\p{Lu})/gu, '$1 $2').toLowerCase();
  const letter = /\\p{L}/u;
  /** Long Latin words may stand anywhere; short ones stand alone, Cyrillic ones begin a word. */
  const carries = (text, word) => {
    const short = word.length <= 4 && /^[a-z]/.test(word), begins = short || /^\\p{Script=Cyrillic}/u.test(word);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (!(begins && letter.test(text.charAt(at - 1))) && !(short && letter.test(text.charAt(at + word.length)))) return true;
    return false;
  };
  const drawn = (element) => '<' + element.localName + ['id', 'name', 'type', 'class', 'placeholder', 'aria-label']
    .map((name) => attribute(element, name) && ' ' + name + '="' + cut(attribute(element, name), 120) + '"').join('') + '>';
  const focused = () => {
    let at = document.activeElement;
    for (let root = at && rootOf(at); root && root.activeElement; root = rootOf(at)) at = root.activeElement;
    return at;
  };
  const marks = () => window[${marksKey}] || { seen: new WeakSet(), counts: new Map(), lines: new Set() };
  const keep = (key, value) => Object.defineProperty(window, key, { value, configurable: true });`;

const finder = ({ into, words }: Pick<Typing, 'into' | 'words'>): string => `
  const inside = (element) => {
    const found = [element], roots = [element];
    for (let i = 0; i < roots.length && found.length < 300; i++) {
      if (rootOf(roots[i])) roots.push(rootOf(roots[i]));
      for (const child of roots[i].children) { found.push(child); roots.push(child); }
    }
    return found;
  };
  const find = () => {
    const { roots, elements } = reach(20000);
    for (const selector of ${JSON.stringify(into)}) for (const root of roots) {
      let found = [];
      try { found = [...root.querySelectorAll(selector)].slice(0, 20); } catch {}
      for (const element of found) for (const one of inside(element)) if (writable(one)) return one;
    }
    const fields = elements.filter((element) => (isText(element) || isArea(element)) && oneLine(element)).slice(0, 500)
      .filter(writable).map((element) => [element, fold(namesOf(element))]);
    for (const word of ${JSON.stringify(words)}) for (const [element, names] of fields) if (carries(names, word)) return element;
    return null;
  };`;

/** From now on forms are not sent, not even by scripts, and no window is popped up. */
export const holdForms = `(() => {
  if (${heldKey} in window) return;
  const held = { tried: false };
  Object.defineProperty(window, ${heldKey}, { value: held });
  const hold = () => { held.tried = true; };
  addEventListener('submit', (event) => { hold(); event.preventDefault(); event.stopImmediatePropagation(); }, true);
  HTMLFormElement.prototype.submit = hold;
  HTMLFormElement.prototype.requestSubmit = hold;
  window.open = () => null;
})()`;

/** Whether a form would have been sent since \`holdForms\`. */
export const triedToSend = `Boolean(window[${heldKey}] && window[${heldKey}].tried)`;

/** Finds and keeps the field; its start tag, or an empty text. */
export const findField = (typing: Pick<Typing, 'into' | 'words'>): string => `(() => {
  ${shared}
  ${finder(typing)}
  const field = find();
  keep(${fieldKey}, field);
  return field ? drawn(field) : '';
})()`;

/** The field that was found. */
export const theField = `window[${fieldKey}]`;

/**
 * Puts the caret into the field; its start tag. A field that has come since it was found, and has the caret, takes its
 * place: some pages open a larger one over it.
 */
export const enterField = (typing: Pick<Typing, 'into' | 'words'>): string => `(() => {
  ${shared}
  ${finder(typing)}
  const before = window[${fieldKey}], active = focused();
  const stands = before && before.isConnected && writable(before);
  const field = active && active !== before && writable(active) && oneLine(active) && (!stands || !marks().seen.has(active)) ? active : stands ? before : find();
  keep(${fieldKey}, field);
  if (!field) return '';
  if (focused() !== field) field.focus();
  return focused() === field ? drawn(field) : '';
})()`;

/** What stands in the field, or in the one that has taken its place. */
export const fieldText = `(() => {
  ${shared}
  const active = focused();
  const field = active && writable(active) ? active : window[${fieldKey}];
  return field ? cut('value' in field ? field.value : field.textContent, 1000) : '';
})()`;

/** What opens a field when pressed: by selector, else by what it says; null when there is nothing that sends no form and leads nowhere. */
export const openerOf = ({ behind, words }: Pick<Typing, 'behind' | 'words'>): string => `(() => {
  ${shared}
  const sends = (element) => Boolean(formOf(element)) && !(element.localName === 'input' || attribute(element, 'type').toLowerCase() === 'button' || !/^(button|input)$/.test(element.localName));
  const away = (element) => { const link = element.closest('a[href]'); return Boolean(link) && !/^(#|javascript:)/i.test(attribute(link, 'href')); };
  const pressable = (element) => !element.disabled && !sends(element) && !away(element) && !logsIn(element) && visible(element);
  const { roots, elements } = reach(20000);
  for (const selector of ${JSON.stringify(behind)}) for (const root of roots) {
    let found = [];
    try { found = [...root.querySelectorAll(selector)].slice(0, 20); } catch {}
    for (const element of found) if (pressable(element)) return element;
  }
  const buttons = elements.filter((element) => /^(button|summary)$/.test(element.localName) || attribute(element, 'role') === 'button'
    || (element.localName === 'a' && /^(#|javascript:|$)/i.test(attribute(element, 'href'))) || (isText(element) && element.readOnly)).slice(0, 500);
  const says = (element) => fold(namesOf(element) + ' ' + attribute(element, 'title') + ' ' + cut(element.innerText, 80));
  for (const word of ${JSON.stringify(words)}) for (const element of buttons) if (carries(says(element), word) && pressable(element)) return element;
  return null;
})()`;

/** Links and options that people see now, an option and the link in it as one, and the lines of the text. */
const shownNow = `
  const isOption = (element) => {
    const role = attribute(element, 'role');
    if (role === 'option' || role === 'menuitem') return true;
    if (element.localName !== 'li' || role !== '' || element.querySelector('li')) return false;
    return Boolean(element.closest('[role="listbox"], [role="menu"]')) || (!element.querySelector('a[href]') && getComputedStyle(element).cursor === 'pointer');
  };
  const addressOf = (element) => {
    const link = element.closest('a[href]') || element.querySelector('a[href]');
    return link && !/^#/.test(attribute(link, 'href')) && /^https?:/i.test(String(link.href)) ? String(link.href).slice(0, 2083) : '';
  };
  const itemsNow = (elements) => {
    const items = [], taken = new Set();
    const isTaken = (element) => { for (let at = element, steps = 0; at && steps < 12; at = at.parentElement, steps++) if (taken.has(at)) return true; return false; };
    for (const element of elements) {
      if (items.length >= 3000) break;
      const option = isOption(element);
      if (!option && (element.localName !== 'a' || addressOf(element) === '')) continue;
      if (isTaken(element) || !visible(element)) continue;
      const text = cut(element.innerText || attribute(element, 'aria-label') || attribute(element, 'title'), 200), url = addressOf(element);
      if (text === '' && url === '') continue;
      taken.add(element);
      items.push({ element, text, url, key: url + ' ' + text });
    }
    return items;
  };
  const linesNow = (shadows) => [document.body, ...shadows.flatMap((shadow) => [...shadow.children])]
    .filter((one) => one && !/^(style|script|template)$/.test(one.localName))
    .flatMap((one) => String(one.innerText || '').slice(0, 200000).split('\\n')).map((line) => cut(line, 200)).filter((line) => line !== '');`;

/** Remembers what people see before anything is typed. */
export const markShown = `(() => {
  ${shared}
  ${shownNow}
  const { elements, shadows } = reach(20000);
  const seen = new WeakSet(elements.filter((element) => (isText(element) || isArea(element)) && visible(element))), counts = new Map();
  for (const { element, key } of itemsNow(elements)) { seen.add(element); counts.set(key, (counts.get(key) || 0) + 1); }
  keep(${marksKey}, { seen, counts, lines: new Set(linesNow(shadows)) });
})()`;

/** What has come since \`markShown\`; what a page only drew anew is not new. */
export const readShown = (text: string, mostItems: number): string => `(() => {
  ${shared}
  ${shownNow}
  const { seen, counts, lines } = marks(), { elements, shadows } = reach(20000);
  const items = itemsNow(elements), fresh = new Map();
  for (const { key } of items) fresh.set(key, (fresh.get(key) || 0) + 1);
  for (const [key, count] of counts) fresh.set(key, (fresh.get(key) || 0) - count);
  const suggestions = [];
  for (const { element, key, text, url } of items) {
    if (seen.has(element) || (fresh.get(key) || 0) <= 0 || suggestions.length >= ${mostItems}) continue;
    fresh.set(key, fresh.get(key) - 1);
    suggestions.push({ text, url });
  }
  // An editable field holds what was typed as text of the page.
  const typed = window[${fieldKey}] && window[${fieldKey}].isContentEditable ? ${JSON.stringify(text)} : '';
  return { suggestions, said: linesNow(shadows).filter((line) => !lines.has(line) && line !== typed).join('\\n').slice(0, 4000) };
})()`;

/** A promise that resolves when the document and its shadow roots have not changed for \`quietMs\`, or at the cap. */
export const whenStill = (quietMs: number, capMs: number): string => `new Promise((resolve) => {
  ${reach}
  let last = performance.now(), timer = 0;
  const started = last;
  const observer = new MutationObserver(() => { last = performance.now(); });
  for (const root of reach(20000).roots.slice(0, 200))
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'aria-expanded'] });
  timer = setInterval(() => {
    const now = performance.now();
    if (now - started < ${capMs} && now - last < ${quietMs}) return;
    clearInterval(timer); observer.disconnect(); resolve(true);
  }, 50);
})`;
