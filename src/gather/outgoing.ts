import type { Page } from 'playwright-core';

/** What has left a page since a moment. */
export interface Outgoing {
  /** The moment is now. */
  begin(): void;
  /** Whether anything was sent or asked for that may carry a message. */
  any(): boolean;
  /** Whether something was sent that holds a text, or that cannot be read. */
  carries(text: string): boolean;
}

const mostKept = 200;
const longestKept = 20_000;
/** Letters by which a text is known again. */
const longestSought = 40;
/** Pictures and styles carry no message. */
const silent: ReadonlySet<string> = new Set(['image', 'font', 'stylesheet', 'media']);

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A body as it may have been written: JSON and forms escape letters. */
function decoded(body: string): string {
  const unescaped = body.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  try {
    return decodeURIComponent(unescaped.replaceAll('+', ' '));
  } catch {
    return unescaped;
  }
}

/** Listens to what a page and its frames send, from its first request on. */
export function watchOutgoing(page: Page): Outgoing {
  let left = false;
  let kept: (string | undefined)[] = [];
  const note = (body: string | undefined): void => {
    left = true;
    if (kept.length < mostKept) kept.push(body === undefined || body.length > longestKept ? undefined : body);
  };
  page.on('request', (request) => {
    if (silent.has(request.resourceType())) return;
    if (/^(?:GET|HEAD|OPTIONS)$/.test(request.method())) note(request.url());
    else note(request.postData() ?? undefined);
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => note(typeof payload === 'string' ? payload : undefined));
  });
  return {
    begin() {
      left = false;
      kept = [];
    },
    any: () => left,
    carries(text) {
      const sought = plain(text).slice(0, longestSought);
      return kept.length >= mostKept || kept.some((body) => body === undefined || plain(decoded(body)).includes(sought));
    },
  };
}
