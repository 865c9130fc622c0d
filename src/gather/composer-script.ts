import { marksKey, naming, part, shared } from './window-scripts.ts';

// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

/** Where a document keeps the place to write in, and the buttons that stood there before a launcher was pressed. */
export const composerKey = "Symbol.for('chat-composer')";
const buttonsKey = "Symbol.for('buttons-before')";
/** Height from which on something that does not float is a window and no row with a field, in CSS pixels. */
const windowHeight = 240;

export const field = `
  const editable = (element) => element.isContentEditable && !(parentOf(element) && parentOf(element).isContentEditable);
  const writable = (element) => {
    if (element.disabled || element.readOnly) return false;
    return element.localName === 'textarea' || editable(element) || (element.localName === 'input' && /^(text|)$/.test(attribute(element, 'type')));
  };
  const personal = (element) => /^(email|tel)$/i.test(attribute(element, 'type')) || /^(email|e-mail|phone|tel)$/i.test(attribute(element, 'name'));`;

/** The window around the place to write in, and whether it floats. */
export const around = `
  const around = (composer) => {
    let float = null, tall = null;
    for (let at = composer; at && at !== document.body && at !== document.documentElement; at = parentOf(at)) {
      if (getComputedStyle(at).position === 'fixed') float = at;
      if (!tall && at.getBoundingClientRect().height >= ${windowHeight}) tall = at;
    }
    return { region: float || tall || document.body, floats: float !== null || floating(composer) !== null };
  };`;

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

/** What stands around the place to write in now; null once that is gone. */
export const readPlace = (recorderKey: string): string => `(() => {
  const composer = ${theComposer};
  if (!composer) return null;
  ${shared}
  ${part}
  ${around}
  const near = around(composer), region = window.top !== window && document.body || near.region;
  const form = composer.closest('form');
  const action = form ? attribute(form, 'action') : '';
  const recorder = window[${recorderKey}];
  return {
    part: describe(region),
    floats: near.floats,
    posts: Boolean(form) && (/^post$/i.test(attribute(form, 'method')) || !/^(|#|javascript:.*)$/i.test(action)),
    same: Boolean(recorder) && recorder.composer === composer,
    busy: composer.disabled === true || composer.readOnly === true || region.querySelector('[aria-busy="true"]') !== null,
  };
})()`;

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

const presses = `
  const presses = (element) => element.localName === 'button' || attribute(element, 'role') === 'button' || (element.localName === 'a' && /^(#|javascript:|$)/i.test(attribute(element, 'href')));`;

/** Remembers what can be pressed before a launcher is, the launcher among it. */
export const markButtons = `(() => {
  ${shared}
  ${presses}
  Object.defineProperty(window, ${buttonsKey}, { value: new WeakSet(reach(20000).elements.filter((one) => presses(one) && shown(one))), configurable: true });
})()`;

/**
 * The first button in sight of an open chat that says one of some labels, as an element; null when there is none. The chat
 * is a window that came or is named for one, or the document as a \`whole\`. Never a button that would send a form, and
 * with \`pressed\` none that stood there before the launcher was.
 */
export const buttonThatSays = (
  labels: readonly string[],
  { words, whole, pressed }: { readonly words: readonly string[]; readonly whole: boolean; readonly pressed: boolean },
): string => `(() => {
  ${shared}
  ${naming(words)}
  ${presses}
  const labels = new Set(${JSON.stringify(labels)});
  const before = window[${marksKey}] || new WeakSet(), stood = ${pressed} && window[${buttonsKey}] || new WeakSet();
  const open = ${whole} ? [] : windows().filter((one) => one.localName !== 'iframe' && (!before.has(one) || isNamed(one)));
  const inside = (element) => { for (let at = element; at; at = parentOf(at)) if (open.includes(at)) return true; return false; };
  const says = (element) => [cut(element.innerText, 80), label(element)].some((text) => labels.has(text.toLowerCase()));
  const sends = (element) => { const form = element.closest('form'); return Boolean(form) && !(element.localName === 'button' && attribute(element, 'type') === 'button'); };
  return reach(20000).elements.find((element) => presses(element) && says(element) && shown(element) && !stood.has(element) && !sends(element) && (${whole} || inside(element))) || null;
})()`;
