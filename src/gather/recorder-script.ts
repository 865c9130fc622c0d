import { marksKey, naming, shared } from './window-scripts.ts';

// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

const recorderKey = "Symbol.for('chat-recorder')";
/** Where a document keeps the place to write in. */
const composerKey = "Symbol.for('chat-composer')";
/** What a page may make us keep: lines, characters of one, elements around it. */
const mostLines = 3000;
const longestLine = 4000;
const deepest = 60;
/** Pause between two readings of a window that keeps changing, and between two when nothing tells of a change; milliseconds. */
const pauseMs = 30;
const everyMs = 250;
/** Height from which on something that does not float is a window and no row with a field, in CSS pixels. */
const windowHeight = 240;
/** Characters beside the question that its own bubble may show: a time, a name. */
const besides = 40;

const field = `
  const editable = (element) => element.isContentEditable && !(parentOf(element) && parentOf(element).isContentEditable);
  const writable = (element) => {
    if (element.disabled || element.readOnly) return false;
    return element.localName === 'textarea' || editable(element) || (element.localName === 'input' && /^(text|)$/.test(attribute(element, 'type')));
  };
  const personal = (element) => /^(email|tel)$/i.test(attribute(element, 'type')) || /^(email|e-mail|phone|tel)$/i.test(attribute(element, 'name'));`;

/**
 * The place to write in of a chat in this document, as an element: in something that floats and was opened or is named for
 * a chat, or in whatever is named for one; in a frame that is a chat (\`whole\`), anywhere. Null when there is none, and
 * where a field beside it asks who writes.
 */
export const composerFinder = (words: readonly string[], labels: readonly string[], whole: boolean): string => `(() => {
  ${shared}
  ${naming(words)}
  ${field}
  const before = window[${marksKey}] || new WeakSet();
  const labels = ${JSON.stringify(labels)};
  const said = (element) => cut(attribute(element, 'aria-label') || attribute(element, 'placeholder') || attribute(element, 'data-placeholder') || attribute(element, 'aria-placeholder'), 120).toLowerCase();
  const asksToWrite = (element) => { const low = said(element); return low !== '' && labels.some((label) => low.includes(label)); };
  const inChat = (element) => {
    const opened = floating(element);
    if (opened && (!before.has(opened) || isNamed(opened))) return true;
    for (let at = element, steps = 0; at && at !== document.body && steps < 15; at = parentOf(at), steps++)
      if (named(names(at) + ' ' + label(at))) return true;
    return false;
  };
  const { elements } = reach(20000);
  const asked = elements.filter((element) => element.localName === 'input' && personal(element) && shown(element));
  const near = (element) => asked.some((one) => {
    const form = one.closest('form');
    return (form && form.contains(element)) || (${whole} || (floating(one) !== null && floating(one) === floating(element)));
  });
  let best = null, bestScore = 0;
  for (const element of elements) {
    if (!writable(element) || !shown(element)) continue;
    const rich = element.localName !== 'input', wanted = asksToWrite(element);
    if (!rich && !wanted) continue;
    if (!(${whole} || inChat(element)) || near(element)) continue;
    const score = (rich ? 2 : 0) + (wanted ? 3 : 0) + (floating(element) ? 1 : 0);
    if (score > bestScore) { best = element; bestScore = score; }
  }
  if (best) Object.defineProperty(window, ${composerKey}, { value: best, configurable: true });
  return best;
})()`;

/** The place to write in as it was found; null once it is gone from the document. */
export const theComposer = `window[${composerKey}] && window[${composerKey}].isConnected ? window[${composerKey}] : null`;

/** Records from now on what is to be read in the window around the place to write in. */
export const startRecorder = (question: string): string => `(() => {
  const composer = window[${composerKey}];
  ${shared}
  ${field}
  const squash = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, '');
  const question = squash(${JSON.stringify(question)});
  const region = (() => {
    let float = null, tall = null;
    for (let at = composer; at && at !== document.body && at !== document.documentElement; at = parentOf(at)) {
      if (getComputedStyle(at).position === 'fixed') float = at;
      if (!tall && at.getBoundingClientRect().height >= ${windowHeight}) tall = at;
    }
    return float || tall || document.body;
  })();
  const lines = new Map(), byNode = new WeakMap(), numbers = new WeakMap(), watched = new WeakSet();
  let lineCount = 0, numberCount = 0, ownTop = null, ownText = null, changedAt = null, lastAt = 0, timer = 0, fresh = [];
  const numberOf = (element) => { if (!numbers.has(element)) numbers.set(element, ++numberCount); return numbers.get(element); };
  const clock = () => performance.timeOrigin + performance.now();
  // Answers quote: beside its own bubble, nothing but the same text is the question.
  const isOwn = (text) => {
    const flat = squash(text);
    if (question === '' || !flat.includes(question)) return false;
    if (ownText === null && flat.length <= question.length + ${besides}) ownText = flat;
    return flat === question || flat === ownText;
  };
  const topOf = (node) => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect().top; };
  const watch = (root) => {
    if (watched.has(root)) return;
    watched.add(root);
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden', 'open'] });
  };
  const runs = () => {
    const found = [];
    let run = null;
    const flush = () => { if (run && run.text.trim() !== '') found.push(run); run = null; };
    const walk = (node, path, option) => {
      if (found.length >= 2000) return;
      if (node.nodeType === 3) {
        if (node.data.trim() === '' && !run) return;
        if (!run) run = { node, path, option, text: '' };
        run.text += node.data;
        return;
      }
      if (node.nodeType !== 1 || node === composer || node === window[${composerKey}]) return;
      if (/^(script|style|template|noscript|textarea|input|select|svg|iframe|video|audio|canvas)$/.test(node.localName) || editable(node)) return;
      if (node.localName === 'br') { if (run) run.text += ' '; return; }
      const style = getComputedStyle(node);
      if (style.display === 'none') return;
      const presses = node.localName === 'button' || attribute(node, 'role') === 'button';
      const block = presses || !/^(inline|contents)$/.test(style.display);
      if (block) flush();
      const shadow = rootOf(node);
      if (shadow) watch(shadow);
      const inner = path.length < ${deepest} ? path.concat([numberOf(node)]) : path;
      const children = shadow ? shadow.childNodes : node.localName === 'slot' && node.assignedNodes().length > 0 ? node.assignedNodes({ flatten: true }) : node.childNodes;
      for (const child of children) walk(child, inner, option || presses);
      if (block) flush();
    };
    walk(region, [], false);
    flush();
    return found.filter(({ node }) => {
      const box = node.parentElement || (node.getRootNode() && node.getRootNode().host);
      return box && getComputedStyle(box).visibility !== 'hidden' && box.getClientRects().length > 0;
    });
  };
  const look = () => {
    const at = changedAt === null ? clock() : changedAt;
    changedAt = null; lastAt = performance.now();
    const seen = runs().map((run) => ({ ...run, text: run.text.replace(/\\s+/g, ' ').trim().slice(0, ${longestLine}) }));
    const own = seen.filter(({ text }) => isOwn(text));
    if (own.length > 0) ownTop = topOf(own[0].node);
    for (const { node, path, option, text } of seen) {
      const known = byNode.get(node);
      if (known && known.text === text) continue;
      if (known && text.startsWith(known.text)) { known.text = text; known.grownAt = at; known.own = known.own || isOwn(text); fresh.push(known); continue; }
      if (lineCount >= ${mostLines}) return;
      const line = { id: ++lineCount, path, text, at, grownAt: at, own: isOwn(text), below: ownTop !== null && topOf(node) >= ownTop - 1, option };
      byNode.set(node, line);
      fresh.push(line);
    }
  };
  const observer = new MutationObserver(() => {
    if (changedAt === null) changedAt = clock();
    const wait = ${pauseMs} - (performance.now() - lastAt);
    if (wait <= 0) return look();
    if (!timer) timer = setTimeout(() => { timer = 0; if (changedAt !== null) look(); }, wait);
  });
  watch(document);
  const roots = reach(20000).shadows;
  for (const root of roots) watch(root);
  look();
  setInterval(look, ${everyMs});
  Object.defineProperty(window, ${recorderKey}, { configurable: true, value: () => {
    const told = fresh.map((line) => ({ ...line }));
    fresh = [];
    const field = window[${composerKey}] || composer;
    const written = field.localName === 'textarea' || field.localName === 'input' ? field.value : field.textContent;
    return { now: clock(), lines: told, written: String(written || '').slice(0, ${longestLine}) };
  } });
})()`;

/** What was recorded since the last call; null where nothing records. */
export const readRecorder = `window[${recorderKey}] ? window[${recorderKey}]() : null`;

/**
 * The button that sends what stands in the place to write in, as an element: the last one beside it that can be pressed
 * and neither attaches nor closes something; null when there is none.
 */
export const sendButton = (words: readonly string[]): string => `(() => {
  const composer = window[${composerKey}];
  ${shared}
  const words = ${JSON.stringify(words)};
  const within = (root, found) => {
    for (const child of root.children) { found.push(child); const shadow = rootOf(child); if (shadow) within(shadow, found); within(child, found); }
    return found;
  };
  const presses = (element) => element.localName === 'button' || attribute(element, 'role') === 'button' || /^(submit|image)$/.test(attribute(element, 'type')) || getComputedStyle(element).cursor === 'pointer';
  const naming = (element) => (names(element) + ' ' + label(element) + ' ' + cut(element.textContent, 40)).toLowerCase();
  const area = composer.getBoundingClientRect();
  for (let at = parentOf(composer), steps = 0; at && steps < 8; at = parentOf(at), steps++) {
    const found = within(at, []).filter((one) => one !== composer && !one.contains(composer) && shown(one) && presses(one));
    const beside = found.filter((one) => { const box = one.getBoundingClientRect(); return box.bottom >= area.top - 20 && box.top <= area.bottom + 60 && box.width <= 160; });
    const told = beside.find((one) => words.some((word) => naming(one).includes(word)));
    if (told) return told;
    const submits = beside.find((one) => /^(submit|image)$/.test(attribute(one, 'type')));
    if (submits) return submits;
    const others = beside.filter((one) => !/attach|file|upload|emoji|smile|close|minimi|gif|voice|mic|menu|audio/.test(naming(one)));
    if (others.length > 0) return others.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0];
  }
  return null;
})()`;

/** Whether a riddle for people stands in sight in this document. */
export const riddleShown = `(() => {
  ${shared}
  return reach(20000).elements.some((element) => {
    if (element.localName !== 'iframe' || !/captcha|turnstile|challenges\\.cloudflare\\.com/i.test(String(element.src || ''))) return false;
    const box = shown(element);
    return Boolean(box) && box.height >= 60 && !/size=invisible/.test(String(element.src));
  });
})()`;

/** The first button in sight in this document that says one of some labels, as an element; null when there is none. */
export const buttonThatSays = (labels: readonly string[]): string => `(() => {
  ${shared}
  const labels = new Set(${JSON.stringify(labels)});
  const presses = (element) => element.localName === 'button' || attribute(element, 'role') === 'button' || (element.localName === 'a' && /^(#|javascript:|$)/i.test(attribute(element, 'href')));
  const says = (element) => [cut(element.innerText, 80), label(element)].some((text) => labels.has(text.toLowerCase()));
  return reach(20000).elements.find((element) => presses(element) && says(element) && shown(element) && !element.closest('form[action]')) || null;
})()`;
