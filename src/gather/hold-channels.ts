import type { Page, Worker } from 'playwright-core';
import { z } from 'zod';
import { settle } from './browser-deadline.ts';

/** Longest answer of a frame or a worker, in milliseconds. */
const callMs = 2500;
/** Messages that are kept, the last ones, and characters of each. */
const mostSaid = 50;
const longestSaid = 10_000;
/** Messages of one socket after which it is closed: each of them is sent to us. */
const mostMessages = 2000;

const saidKey = "Symbol.for('said-aside')";

// Code that runs inside pages and workers, as text.

const keeping = `
  const said = [];
  Object.defineProperty(self, ${saidKey}, { value: said });
  const plain = (data) => data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? new TextDecoder().decode(data) : typeof data === 'string' ? data : JSON.stringify(data);
  const note = (data) => {
    try { said.push(String(plain(data)).slice(0, ${longestSaid})); } catch {}
    if (said.length > ${mostSaid}) said.shift();
  };`;

/** Runs before any script of a page: shared workers only seem to start, and direct lines to others are not there. */
const holdWindow = `(() => {
  ${keeping}
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) delete window[name];
  if (!window.SharedWorker) return;
  window.SharedWorker = class SharedWorker extends EventTarget {
    constructor() {
      super();
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = ({ data }) => note(data);
      this.port = port1;
      this.onerror = null;
    }
  };
})()`;

/** Sockets that a worker has stay silent, and further ones are never opened. */
const holdWorker = `(() => {
  if (${saidKey} in self) return;
  ${keeping}
  delete self.WebTransport;
  if (!self.WebSocket) return;
  WebSocket.prototype.send = note;
  self.WebSocket = class WebSocket extends EventTarget {
    constructor(url) { super(); note(url); this.readyState = 0; }
    send(data) { note(data); }
    close() {}
  };
})()`;

const readSaid = `self[${saidKey}] || []`;

/** What a page wanted to say where no request is seen, the last of it; never rejects. */
export type Said = () => Promise<readonly string[]>;

/**
 * Closes the ways out of a page that are no requests: sockets, shared workers, direct lines. The page does not notice; it
 * gets no answer. Has to be called before the page is opened.
 */
export async function holdChannels(page: Page): Promise<Said> {
  const sent: string[] = [];
  const note = (message: string): void => {
    sent.push(message.slice(0, longestSaid));
    if (sent.length > mostSaid) sent.shift();
  };
  const silence = (worker: Worker): unknown => settle(worker.evaluate<unknown>(holdWorker), callMs);
  await page.addInitScript(holdWindow);
  await page.routeWebSocket(/./, (socket) => {
    let messages = 0;
    note(socket.url());
    socket.onMessage((message) => {
      note(typeof message === 'string' ? message : message.toString('utf8'));
      if (++messages === mostMessages) void socket.close().catch(() => undefined);
    });
  });
  page.on('worker', silence);
  const kept = async (asked: Promise<unknown>): Promise<readonly string[]> => {
    const answer = await settle(asked, callMs);
    const parsed = answer.state === 'done' ? z.array(z.string()).safeParse(answer.value) : undefined;
    return parsed?.success ? parsed.data.slice(0, mostSaid) : [];
  };
  return async () => {
    const frames = page.frames().map((frame) => kept(frame.evaluate<unknown>(readSaid)));
    const workers = page.workers().map((worker) => kept(worker.evaluate<unknown>(readSaid)));
    return [...sent, ...(await Promise.all([...frames, ...workers])).flat()];
  };
}
