import { around, composerKey, field, theComposer } from './composer-script.ts';
import { shared } from './window-scripts.ts';

// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

export const recorderKey = "Symbol.for('chat-recorder')";
/** Where a document keeps its clock and timers as they were before its own scripts ran. */
const toolsKey = "Symbol.for('recorder-tools')";
/** What a page may make us keep: lines, lines of one place that keeps changing, pieces of text in sight, characters of one, elements around it. */
const mostLines = 3000;
const mostStates = 6;
const mostRuns = 2000;
const longestLine = 4000;
const deepest = 60;
/** Pause between two readings of a window that keeps changing, and between two when nothing tells of a change; milliseconds. */
const pauseMs = 30;
const everyMs = 250;
/** Characters beside the question that its own bubble may show: a time, a name. */
const besides = 40;

/**
 * Runs before any script of a page that is to be talked to: keeps the clock and the timers, which a page may replace, and
 * tells the recorder of every shadow root as soon as there is one.
 */
export const prepareRecorder = `(() => {
  const now = performance.now, later = window.setTimeout, often = window.setInterval, attach = Element.prototype.attachShadow;
  const tools = Object.freeze({
    now: now.bind(performance), later: later.bind(window), often: often.bind(window), Observer: MutationObserver,
  });
  Object.defineProperty(window, ${toolsKey}, { value: tools });
  Element.prototype.attachShadow = function attachShadow(init) {
    const root = attach.call(this, init), recorder = window[${recorderKey}];
    if (recorder) recorder.watch(root);
    return root;
  };
})()`;

/** Records from now on what is to be read in the window around the place to write in. */
export const startRecorder = (question: string): string => `(() => {
  const composer = window[${composerKey}];
  ${shared}
  ${field}
  ${around}
  const tools = window[${toolsKey}] || { now: () => performance.now(), later: (work, ms) => setTimeout(work, ms), often: (work, ms) => setInterval(work, ms), Observer: MutationObserver };
  const squash = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, '');
  const question = squash(${JSON.stringify(question)});
  const { region } = around(composer);
  const byNode = new WeakMap(), numbers = new WeakMap(), watched = new WeakSet(), drawn = new Map();
  let lineCount = 0, numberCount = 0, ownTop = null, ownText = null, changedAt = null, pressedAt = null, lastAt = 0, timer = 0, fresh = new Set(), asked = [], full = false;
  const numberOf = (element) => { if (!numbers.has(element)) numbers.set(element, ++numberCount); return numbers.get(element); };
  const clock = tools.now;
  const written = () => {
    const field = ${theComposer};
    if (!field) return '';
    return String((field.localName === 'textarea' || field.localName === 'input' ? field.value : field.innerText) || '');
  };
  // Answers quote: beside its own bubble, nothing but the same text is the question.
  const isQuestion = (text) => {
    const flat = squash(text);
    if (question === '' || !flat.includes(question)) return false;
    return flat === question || flat === ownText || (ownText === null && flat.length <= question.length + ${besides});
  };
  /** What says the question is our own once Enter was pressed and the field let go of it: some pages mirror what is typed. */
  const settleOwn = () => {
    if (asked.length === 0 || squash(written()).includes(question)) return;
    for (const { line, node } of asked) if (node.isConnected && squash(line.text).includes(question)) { line.own = true; if (ownText === null) ownText = squash(line.text); fresh.add(line); }
    asked = [];
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
      if (found.length >= ${mostRuns}) { full = true; return; }
      if (node.nodeType === 3) {
        if (node.data.trim() === '' && !run) return;
        if (!run) run = { node, path, option, text: '' };
        if (run.text.length < ${longestLine}) run.text += node.data;
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
  /** Whether a text takes the place of the same one that was taken out of the document: lists are drawn anew. */
  const isAgain = (text, node) => {
    const nodes = drawn.get(text) || [];
    const gone = nodes.findIndex((one) => !one.isConnected);
    if (gone < 0) { if (nodes.length < 50) drawn.set(text, nodes.concat([node])); return false; }
    nodes[gone] = node;
    return true;
  };
  const look = () => {
    const at = changedAt === null ? clock() : changedAt;
    changedAt = null; lastAt = clock();
    const seen = runs().map((run) => ({ ...run, text: run.text.replace(/\\s+/g, ' ').trim().slice(0, ${longestLine}) }));
    const isAsked = (text) => pressedAt !== null && at >= pressedAt && isQuestion(text);
    const own = seen.find(({ node, text }) => { const known = byNode.get(node); return known && known.text === text ? known.own || asked.some(({ line }) => line === known) : isAsked(text); });
    if (own) ownTop = topOf(own.node);
    for (const { node, path, option, text } of seen) {
      const known = byNode.get(node);
      if (known && known.text === text) continue;
      const grows = known && text.startsWith(known.text);
      if (known && (grows || known.states >= ${mostStates})) {
        const question = isAsked(text);
        known.text = text; known.grownAt = at;
        if (question && !known.own) { known.at = at; asked.push({ line: known, node }); }
        if (!grows) known.at = at;
        fresh.add(known);
        continue;
      }
      if (lineCount >= ${mostLines}) { full = true; break; }
      const states = known ? known.states + 1 : 1;
      const line = { id: ++lineCount, path, text, at, grownAt: at, own: false, below: ownTop !== null && topOf(node) >= ownTop - 1, again: !known && isAgain(text, node), option, states };
      if (isAsked(text)) asked.push({ line, node });
      byNode.set(node, line);
      fresh.add(line);
    }
    settleOwn();
  };
  const observer = new tools.Observer(() => {
    if (changedAt === null) changedAt = clock();
    const wait = ${pauseMs} - (clock() - lastAt);
    if (wait <= 0) return look();
    if (!timer) timer = tools.later(() => { timer = 0; if (changedAt !== null) look(); }, wait);
  });
  const recorder = {
    composer, watch,
    press: () => { look(); pressedAt = clock(); },
    read: () => {
      const told = [...fresh].map(({ states, ...line }) => line);
      fresh = new Set();
      return { now: clock(), lines: told, written: written().slice(0, ${longestLine}), full };
    },
  };
  Object.defineProperty(window, ${recorderKey}, { configurable: true, value: recorder });
  watch(document);
  const roots = reach(20000).shadows;
  for (const root of roots) watch(root);
  look();
  tools.often(look, ${everyMs});
})()`;

/** What was recorded since the last call; null where nothing records. */
export const readRecorder = `window[${recorderKey}] ? window[${recorderKey}].read() : null`;

/** From now on what says the question may be our own. */
export const markPress = `window[${recorderKey}] && window[${recorderKey}].press()`;
