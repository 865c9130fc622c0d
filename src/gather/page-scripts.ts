// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

const namesKey = "Symbol.for('own-names-before')";
/** Where a page keeps the time at which what was waited for came into sight. */
export const sightKey = "Symbol.for('in-sight-at')";
const rootsKey = "Symbol.for('closed-roots')";

/**
 * Runs before any script of a page: remembers the names that `window` has by itself, and makes the console silent,
 * since each line would be sent to us and a page that floods it would stop everything else. Closed shadow roots are kept
 * for us; scripts that do not look for them see no difference.
 */
export const prepareWindow = `(() => {
  for (const name of Object.keys(console)) if (typeof console[name] === 'function') console[name] = () => undefined;
  const closed = new WeakMap(), attach = Element.prototype.attachShadow;
  Object.defineProperty(window, ${rootsKey}, { value: closed });
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init);
    if (root.mode === 'closed') closed.set(this, root);
    return root;
  };
  if (window.top !== window) return;
  Object.defineProperty(window, ${namesKey}, { value: new Set(Object.getOwnPropertyNames(window)) });
})()`;

/** All elements that can be reached, shadow roots included, at most \`limit\`. */
export const reach = `
  const closedRoots = window[${rootsKey}] || new WeakMap();
  const rootOf = (element) => element.shadowRoot || closedRoots.get(element) || null;
  const reach = (limit) => {
    const roots = [document], elements = [], shadows = [];
    for (let i = 0; i < roots.length && elements.length < limit; i++) {
      const list = roots[i].querySelectorAll('*');
      for (let k = 0; k < list.length && elements.length < limit; k++) {
        elements.push(list[k]);
        const shadow = rootOf(list[k]);
        if (shadow) { roots.push(shadow); shadows.push(shadow); }
      }
    }
    return { roots, elements, shadows };
  };
  const floats = (element, limit) => {
    const tag = String(element.localName);
    const style = getComputedStyle(element);
    if (tag !== 'iframe' && style.position !== 'fixed' && style.position !== 'sticky') return null;
    const box = element.getBoundingClientRect();
    if (box.width < 1 || box.height < 1 || style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0') return null;
    const cut = (value) => String(value == null ? '' : value).slice(0, limit);
    const attribute = (name) => element.getAttribute(name) || '';
    const text = element.innerText || (rootOf(element) && rootOf(element).textContent) || '';
    return {
      tag, id: cut(attribute('id')), classes: cut(attribute('class')),
      label: cut(attribute('aria-label') || attribute('title') || attribute('alt') || attribute('name')),
      text: cut(text.trim()), src: tag === 'iframe' ? String(element.src || '').slice(0, 2083) : '',
      x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height),
    };
  };`;

/** Serialises a document with its shadow roots; \`limit\` is in characters. */
const serialise = `
  const serialise = (shadows) => {
    const root = document.documentElement;
    if (!root) return '';
    const outer = root.cloneNode(false).outerHTML || '<html></html>';
    const end = outer.lastIndexOf('</');
    const inner = root.getHTML ? root.getHTML({ serializableShadowRoots: true, shadowRoots: shadows }) : root.innerHTML;
    return (document.doctype ? '<!DOCTYPE html>' : '') + outer.slice(0, end) + inner + outer.slice(end);
  };`;

/** Characters below which a page with scripts and no link is still to be written. */
const leastText = 20;

const newNames = `Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !/^[0-9]+$/.test(name))`;

interface RecordLimits {
  /** Characters of the document. */
  readonly body: number;
  readonly names: number;
  readonly overlays: number;
}

/** The whole of a page's final state, as one plain object. */
export const recordPage = (limits: RecordLimits): string => `(() => {
  ${reach}
  ${serialise}
  const { elements, shadows } = reach(50000);
  const html = serialise(shadows);
  const before = window[${namesKey}] || new Set();
  const overlays = [];
  for (let i = 0; i < elements.length && i < 20000 && overlays.length < ${limits.overlays}; i++) {
    const overlay = floats(elements[i], 300);
    if (overlay) overlays.push(overlay);
  }
  return {
    type: String(document.contentType),
    size: html.length,
    html: html.length > ${limits.body} ? '' : html,
    names: before.size > 0 ? ${newNames}.slice(0, ${limits.names}).map((name) => name.slice(0, 100)) : [],
    overlays,
  };
})()`;

/** A frame's document; null when it is larger than \`limit\` characters. */
export const recordFrame = (limit: number): string => `(() => {
  ${reach}
  ${serialise}
  const html = serialise(reach(50000).shadows);
  return html.length > ${limit} ? null : html;
})()`;

interface Sight {
  readonly selectors: readonly string[];
  /** Lower case. */
  readonly labels: readonly string[];
  /** An expression whose value is a function that finds a launcher; `() => null` when none is wanted. */
  readonly launcher: string;
  readonly capMs: number;
}

/** A promise of whether one of the selectors or labels came into sight before the cap. */
export const watchFor = ({ selectors, labels, launcher, capMs }: Sight): string => `new Promise((resolve) => {
  ${reach}
  const selectors = ${JSON.stringify(selectors)}, labels = ${JSON.stringify(labels)}, launcher = ${launcher};
  const there = () => {
    const { roots, elements } = reach(20000);
    for (const root of roots) for (const selector of selectors) {
      try { if (root.querySelector(selector)) return true; } catch {}
    }
    if (labels.length > 0) for (const element of elements) {
      if (!/^(iframe|button|div|a|aside|section)$|-/.test(element.localName)) continue;
      const words = [element.id, element.getAttribute('class'), element.getAttribute('title'), element.getAttribute('aria-label')]
        .join(' ').toLowerCase();
      if (!labels.some((label) => words.includes(label))) continue;
      const box = floats(element, 10);
      const corner = box && box.y + box.height >= innerHeight - 200 && (box.x <= 200 || box.x + box.width >= innerWidth - 200);
      if (corner && words.split(/[^\\p{L}]+/u).some((word) => labels.some((label) => word.startsWith(label)))) return true;
    }
    return Boolean(launcher());
  };
  let due = true, timer = 0;
  const end = (seen) => {
    clearInterval(timer); observer.disconnect();
    if (seen) Object.defineProperty(window, ${sightKey}, { value: performance.now(), configurable: true });
    resolve(seen);
  };
  const observer = new MutationObserver(() => { due = true; });
  observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['id', 'class', 'title', 'aria-label', 'style'] });
  const started = performance.now();
  let turn = 0;
  const look = () => {
    turn++;
    if (due || turn % 5 === 0) { due = false; if (there()) return end(true); }
    if (performance.now() - started >= ${capMs}) end(false);
  };
  timer = setInterval(look, 100);
  look();
})`;

/** Characters of text in the document, counted up to a limit; what scripts and styles are written in is no text. */
const textLength = `
  const textLength = (limit) => {
    if (!document.body) return 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node && length < limit; node = walker.nextNode())
      if (!/^(script|style|noscript|template)$/i.test(node.parentNode ? node.parentNode.nodeName : '')) length += node.data.trim().length;
    return length;
  };`;

/** A promise of whether the document has some text or a link to read before the cap. */
export const whenWritten = (capMs: number): string => `new Promise((resolve) => {
  ${textLength}
  const started = performance.now();
  let timer = 0;
  const look = () => {
    const written = textLength(${leastText}) >= ${leastText} || document.links.length > 0 || document.scripts.length === 0;
    if (!written && performance.now() - started < ${capMs}) return;
    clearInterval(timer); resolve(written);
  };
  timer = setInterval(look, 100);
  look();
})`;

/** A promise that resolves when the document has not changed for \`quietMs\` and is not bare, or at the cap. */
export const whenQuiet = (quietMs: number, capMs: number): string => `new Promise((resolve) => {
  ${textLength}
  let last = performance.now(), timer = 0;
  const started = last;
  const observer = new MutationObserver(() => { last = performance.now(); });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  timer = setInterval(() => {
    const now = performance.now();
    if (now - started < ${capMs} && (now - last < ${quietMs} || textLength(200) < 200)) return;
    clearInterval(timer); observer.disconnect(); resolve(true);
  }, 50);
})`;
