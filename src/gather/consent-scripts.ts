import { reach } from './page-scripts.ts';

// Code that runs inside pages, as text: it meets foreign prototypes, so it keeps to the oldest calls and returns plain data.

interface Words {
  readonly about: readonly string[];
  readonly refuse: readonly string[];
}

/** Script and rules of Autoconsent, as text. */
export interface ConsentRules {
  readonly code: string;
  /** JSON. */
  readonly compact: string;
}

const dialogs = ({ about }: Words): string => `
  ${reach}
  const about = ${JSON.stringify(about)};
  const plain = (text) => String(text || '').toLowerCase().replace(/\\s+/g, ' ').trim();
  /** Words of Latin and Cyrillic stand alone: a doll is no cookie. */
  const mentions = (text) => {
    const words = ' ' + text.replace(/[^\\p{L}\\d]+/gu, ' ') + ' ';
    return about.some((word) => /[a-zа-яçğ]/.test(word) ? words.includes(' ' + word + ' ') : text.includes(word));
  };
  const seen = (element) => {
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.display !== 'none' && Number(style.opacity) > 0;
  };
  /** What stands over the page and speaks of cookies; a frame of its own is all dialog. */
  const dialogs = () => {
    const speaks = (element) => { const text = plain(element.innerText); return text.length < 6000 && mentions(text); };
    if (window.top !== window) return document.body && speaks(document.body) ? [document.body] : [];
    return reach(20000).elements.filter((element) => {
      const position = getComputedStyle(element).position;
      const over = position === 'fixed' || position === 'sticky' || element.localName === 'dialog' || element.getAttribute('role') === 'dialog' || element.getAttribute('role') === 'alertdialog';
      return over && seen(element) && speaks(element);
    });
  };`;

/** What a dialog of consent says, cut; null without one. */
export const dialogShown = (words: Words): string => `(() => {
  ${dialogs(words)}
  const first = dialogs()[0];
  return first ? plain(first.innerText).slice(0, 120) : null;
})()`;

/** Presses the button that refuses and says so; its words, or null. */
export const refuseByWords = (words: Words): string => `(() => {
  ${dialogs(words)}
  const refuse = ${JSON.stringify(words.refuse)};
  for (const dialog of dialogs()) {
    const buttons = dialog.querySelectorAll('button, a, [role="button"], input[type="button"], input[type="submit"]');
    for (const button of buttons) {
      const text = plain(button.innerText || button.value || button.getAttribute('aria-label'));
      const leads = button.localName === 'a' && !/^(#|javascript:|$)/i.test(button.getAttribute('href') || '');
      const sends = /^(submit|image)$/.test(button.type) && button.form && button.form.method !== 'dialog';
      if (leads || sends || text.length > 60 || !seen(button)) continue;
      if (refuse.includes(text)) { button.click(); return text; }
    }
  }
  return null;
})()`;

/** A promise of the name of the dialog's maker once its steps of refusal are done; null when none fits or time is up. */
export const refuseByRules = ({ code, compact }: ConsentRules, capMs: number): string => `new Promise((resolve) => {
  const end = (answer) => {
    clearTimeout(timer);
    delete window.autoconsentSendMessage;
    delete window.autoconsentReceiveMessage;
    resolve(answer);
  };
  const timer = setTimeout(() => end(null), ${capMs});
  const config = {
    enabled: true, autoAction: 'optOut', disabledCmps: [], enablePrehide: false, enableCosmeticRules: false,
    enableGeneratedRules: true, detectRetries: 5, isMainWorld: true, prehideTimeout: 0, enableHeuristicDetection: false,
    heuristicMode: 'off', visualTest: false,
    logs: { lifecycle: false, rulesteps: false, detectionsteps: false, evals: false, errors: false, messages: false, waits: false },
  };
  window.autoconsentSendMessage = async (message) => {
    const tell = (answer) => setTimeout(() => window.autoconsentReceiveMessage && window.autoconsentReceiveMessage(answer));
    if (message.type === 'init') tell({ type: 'initResp', config, rules: { autoconsent: [], compact: ${compact} } });
    if (message.type === 'eval') {
      let result = false;
      try { result = await (0, eval)(message.code); } catch {}
      tell({ type: 'evalResp', id: message.id, result });
    }
    // A dialog that was only guessed at is nobody's whose steps are known.
    if (message.type === 'optOutResult') end(message.result && !/^HEURISTIC/i.test(message.cmp) ? String(message.cmp) : null);
  };
  try { ${code} } catch { end(null); }
})`;
