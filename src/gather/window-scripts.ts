import type { Ask, Opening } from '../model/visit.ts';
import { reach } from './page-scripts.ts';

// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

/** Size from which on something that floats is a window and no button, in CSS pixels. */
const least = 150;
/** A page that has not changed for so long after a press does not react to it, in milliseconds. */
const stillMs = 1200;
export const marksKey = "Symbol.for('windows-before')";

/** Names that the scripts on windows share. */
export const shared = `
  ${reach}
  const cut = (value, limit) => String(value == null ? '' : value).replace(/\\s+/g, ' ').trim().slice(0, limit);
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return null;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || style.display === 'none' || Number(style.opacity) === 0) return null;
    if (box.right <= 0 || box.bottom <= 0 || box.left >= innerWidth || box.top >= innerHeight) return null;
    return box;
  };
  const parentOf = (element) => element.parentElement || (element.getRootNode() && element.getRootNode().host) || null;
  const floating = (element) => {
    for (let at = element, steps = 0; at && steps < 12; at = parentOf(at), steps++) {
      const position = getComputedStyle(at).position;
      if (position === 'fixed' || position === 'sticky') return at;
    }
    return null;
  };
  const attribute = (element, name) => (element.getAttribute && element.getAttribute(name)) || '';
  const names = (element) => [element.localName, attribute(element, 'id'), attribute(element, 'class'), attribute(element, 'data-testid')].join(' ').slice(0, 400);
  const label = (element) => cut(attribute(element, 'aria-label') || attribute(element, 'title') || attribute(element, 'alt') || attribute(element, 'name'), 120);
  const isWindow = (element) => {
    const box = shown(element);
    return box && box.width >= ${least} && box.height >= ${least} ? box : null;
  };
  /** What floats over the page and is as large as a window, frames in something that floats included. */
  const windows = () => reach(20000).elements.filter((element) => {
    const position = getComputedStyle(element).position;
    return (position === 'fixed' || (element.localName === 'iframe' && floating(element))) && isWindow(element);
  });`;

/** Whether a text, an element or something in it is named for a chat: by whole words of ids, classes and labels. */
export const naming = (words: readonly string[]): string => `
  const chatWords = new Set(${JSON.stringify(words)});
  const named = (text) => text.replace(/(\\p{Ll})(\\p{Lu})/gu, '$1 $2').toLowerCase().split(/[^\\p{L}]+/u).some((token) => chatWords.has(token));
  const isNamed = (element) => [element, ...[...element.querySelectorAll('*')].slice(0, 200)]
    .some((one) => named(names(one) + ' ' + label(one) + ' ' + (one.localName === 'iframe' ? attribute(one, 'src') : '')));`;

/** Remembers what floats before anything is pressed. */
export const markWindows = `(() => {
  ${shared}
  Object.defineProperty(window, ${marksKey}, { value: new WeakSet(windows()), configurable: true });
})()`;

/** A function that says where to press: the middle of a launcher in the window, and how it is drawn; null when there is none in this document. */
export const launcherFinder = ({ launchers, words, phrases, not }: Opening): string => `(() => {
  ${shared}
  ${naming(words)}
  const selectors = ${JSON.stringify(launchers)}, phrases = ${JSON.stringify(phrases)};
  const not = new RegExp(${JSON.stringify(not)}, 'i');
  const says = (text) => { const low = text.toLowerCase(); return low !== '' && low.length <= 60 && (chatWords.has(low) || phrases.some((phrase) => low.includes(phrase))); };
  const textOf = (element) => /^(button|a|div|span|aside|section)$/.test(element.localName) && element.childElementCount < 6 ? cut(String(element.textContent).slice(0, 200), 61) : '';
  const drawn = (element) => '<' + element.localName + ['id', 'class', 'aria-label', 'title'].map((name) => attribute(element, name) && ' ' + name + '="' + cut(attribute(element, name), 120) + '"').join('') + '>' + cut(element.innerText, 60);
  const small = (box) => box.width <= 420 && box.height <= 220;
  const corner = (box) => box.bottom >= innerHeight - 200 && (box.left <= 200 || box.right >= innerWidth - 200);
  const pressable = (element) => /^(button|a|iframe|summary)$/.test(element.localName) || attribute(element, 'role') === 'button' || element.hasAttribute('onclick') || getComputedStyle(element).cursor === 'pointer';
  const away = (element) => { const link = element.closest('a[href]'); const href = link ? attribute(link, 'href') : ''; return href !== '' && !/^(#|javascript:)/i.test(href); };
  const below = (element) => {
    const found = [element], roots = [element];
    for (let i = 0; i < roots.length && found.length < 200; i++) {
      const shadow = rootOf(roots[i]);
      if (shadow) roots.push(shadow);
      for (const child of roots[i].children) { found.push(child); roots.push(child); }
    }
    return found;
  };
  /** Whether a press in the middle of an element would meet it, and not what lies over it. */
  const free = (element) => {
    const box = element.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
    let top = document.elementFromPoint(x, y);
    for (let root = top && rootOf(top); root; root = top && rootOf(top)) {
      const inner = root.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    for (let at = top; at; at = parentOf(at)) if (at === element) return true;
    return false;
  };
  /** A button in a form would send it. */
  const sends = (element) => { const form = element.closest('form'); return Boolean(form) && !(element.localName === 'button' && attribute(element, 'type') === 'button'); };
  const pressed = (element) => { const box = shown(element); return Boolean(box) && small(box) && !away(element) && !sends(element) && free(element); };
  const at = (element) => {
    const box = element.getBoundingClientRect();
    return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2), drawn: drawn(element) };
  };
  return () => {
    const { roots, elements } = reach(20000);
    for (const selector of selectors) for (const root of roots) {
      let found = [];
      try { found = root.querySelectorAll(selector); } catch {}
      for (const element of found) if (pressed(element)) return at(element);
    }
    let best = null, bestScore = 0;
    for (const element of elements) {
      if (element === document.body || element === document.documentElement) continue;
      const own = names(element) + ' ' + label(element);
      const score = says(label(element)) || says(textOf(element)) ? 2 : named(own) ? 1 : 0;
      if (score <= bestScore || not.test(own + ' ' + textOf(element))) continue;
      // The innermost thing to press: wrappers reach over half of the page.
      const targets = below(element).filter((one) => pressable(one) && pressed(one) && corner(one.getBoundingClientRect()) && floating(one)
        && !not.test(names(one) + ' ' + label(one) + ' ' + textOf(one)));
      const target = targets.find((one) => !targets.some((other) => other !== one && one.contains(other)));
      if (target) { best = target; bestScore = score; }
    }
    return best ? at(best) : null;
  };
})()`;

/** A promise of whether a window has come that was not there before; false at the cap, and once nothing has changed for a while. */
export const whenOpened = (capMs: number): string => `new Promise((resolve) => {
  ${shared}
  const before = window[${marksKey}] || new WeakSet();
  const fresh = () => windows().some((element) => !before.has(element));
  const started = performance.now();
  let due = true, turn = 0, timer = 0, changed = started;
  const observer = new MutationObserver(() => { due = true; changed = performance.now(); });
  const end = (seen) => { clearInterval(timer); observer.disconnect(); resolve(seen); };
  observer.observe(document, { subtree: true, childList: true, attributes: true });
  const look = () => {
    if (due || ++turn % 4 === 0) { due = false; if (fresh()) return end(true); }
    const now = performance.now();
    if (now - started >= ${capMs} || now - changed >= ${stillMs}) end(false);
  };
  timer = setInterval(look, 50);
  look();
})`;

export const part = `
  const fieldsOf = (elements) => elements.filter((element) => /^(textarea|select|input)$/.test(element.localName) || element.isContentEditable && !(parentOf(element) && parentOf(element).isContentEditable))
    .filter((element) => !/^(hidden|submit|button|image|reset|file)$/i.test(attribute(element, 'type')) && shown(element))
    .slice(0, 40)
    .map((element) => ({
      type: element.localName === 'input' ? String(element.type || 'text') : element.isContentEditable ? 'editable' : element.localName,
      label: cut((element.labels && element.labels[0] && element.labels[0].innerText) || attribute(element, 'aria-label') || attribute(element, 'placeholder') || attribute(element, 'data-placeholder') || attribute(element, 'name'), 120),
      required: element.required === true || attribute(element, 'aria-required') === 'true',
    }));
  const within = (root) => {
    const elements = [], roots = [root];
    for (let i = 0; i < roots.length && elements.length < 5000; i++) {
      const list = roots[i].querySelectorAll('*');
      if (rootOf(roots[i])) roots.push(rootOf(roots[i]));
      for (let k = 0; k < list.length && elements.length < 5000; k++) { elements.push(list[k]); if (rootOf(list[k])) roots.push(rootOf(list[k])); }
    }
    return { elements, shadows: roots.filter((one) => one.nodeType === 11) };
  };
  const textOf = (root, shadows) => [root, ...shadows.flatMap((shadow) => [...shadow.children])]
    .filter((one) => !/^(style|script|template)$/.test(one.localName))
    .map((one) => String(one.innerText || '')).join('\\n').replace(/[ \\t]+/g, ' ').replace(/\\s*\\n\\s*/g, '\\n').trim().slice(0, 4000);
  const describe = (root) => {
    const { elements, shadows } = within(root);
    return {
      text: textOf(root, shadows),
      fields: fieldsOf(elements),
      buttons: elements.filter((element) => (/^(button|a)$/.test(element.localName) || attribute(element, 'role') === 'button') && shown(element))
        .map((element) => cut(element.innerText || label(element), 80)).filter((text) => text !== '').slice(0, 40),
    };
  };`;

/** A promise of whether the document has a place to write in before the cap; false at once where there is a lot to read. */
export const whenWritable = (capMs: number): string => `new Promise((resolve) => {
  ${shared}
  const writable = () => reach(20000).elements.some((element) => (element.localName === 'textarea' || element.isContentEditable) && shown(element));
  const started = performance.now();
  let timer = 0;
  const look = () => {
    const there = writable();
    if (!there && performance.now() - started < ${capMs} && String(document.body ? document.body.innerText : '').length < 2000) return;
    clearInterval(timer); resolve(there);
  };
  timer = setInterval(look, 100);
  look();
})`;

/** Windows of the page that have come since `markWindows`, or that stand open, are named for a chat and hold a place to write; outermost ones only. */
export const readWindows = ({ words }: Pick<Opening, 'words'>): string => `(() => {
  ${shared}
  ${part}
  ${naming(words)}
  const before = window[${marksKey}] || new WeakSet();
  const writable = (one) => one.fields.some((field) => field.type === 'textarea' || field.type === 'editable');
  const parts = [], taken = [];
  for (const element of windows()) {
    if (element.localName === 'iframe' || taken.some((other) => other.contains(element))) continue;
    const box = isWindow(element);
    if (box.width >= innerWidth * 0.95 && box.height >= innerHeight * 0.95 && before.has(element)) continue;
    const one = describe(element);
    if (before.has(element) && !(writable(one) && isNamed(element))) continue;
    taken.push(element);
    parts.push(one);
  }
  return parts.slice(0, 5);
})()`;

/** The whole of a frame's document, as one window. */
export const readFrameWindow = `(() => {
  ${shared}
  ${part}
  return document.body ? describe(document.body) : null;
})()`;

/** The frames among the windows of the page: those that have come since `markWindows`, or those that had been there and are named for a chat. */
export const frameWindows = (fresh: boolean, { words }: Pick<Opening, 'words'>): string => `(() => {
  ${shared}
  ${naming(words)}
  const before = window[${marksKey}] || new WeakSet();
  return windows().filter((element) => element.localName === 'iframe' && before.has(element) !== ${fresh} && (${fresh} || isNamed(element)));
})()`;

/** The name of the element at a point of the window. */
export const topAt = (x: number, y: number): string => `String((document.elementFromPoint(${x}, ${y}) || {}).localName || '')`;

/** Frames that float over the page, small or large. */
export const floatingFrames = `(() => {
  ${shared}
  return reach(20000).elements.filter((element) => element.localName === 'iframe' && shown(element) && floating(element));
})()`;

/** Values at dotted paths of \`window\`; functions are called, and what they throw is left out. */
export const readPaths = (asks: readonly Ask[]): string => `(() => {
  const answers = {};
  for (const { path, args } of ${JSON.stringify(asks)}) {
    try {
      let owner = window, value = window;
      for (const name of path.split('.')) { owner = value; value = value[name]; }
      if (typeof value === 'function') value = value.apply(owner, args || []);
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') answers[path] = String(value).slice(0, 200);
    } catch {}
  }
  return answers;
})()`;
