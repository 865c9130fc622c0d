import type { CDPSession, Frame, Page, Request, Response } from 'playwright-core';
import { hostMatches, hostOf, urlLimit } from '../lib/url.ts';
import type { Trouble } from './browser-failure.ts';
import { judgeWay, type Leave } from './judge-way.ts';
import { isReading } from './reading-methods.ts';
import { isRedirect } from './redirect.ts';
import { fellSilent } from './sign-of-life.ts';

export interface WatchLimits {
  /** Addresses that are kept. */
  readonly storedRequests: number;
  /** Requests of one page, pictures and fonts left out, before it is cut off. */
  readonly pageRequests: number;
  /** Documents of frames, before the page is cut off: pages that frame themselves have no end. */
  readonly frameDocuments: number;
  /** Decoded bytes of one document. */
  readonly bodyBytes: number;
  /** Documents that the main frame may load before it is called unstable. */
  readonly navigations: number;
  /** Bytes that all web sockets of a page may bring. */
  readonly socketBytes: number;
  /** Boxes that a page may pop up before it is called hung. */
  readonly dialogs: number;
  /** Longest silence of a page whose document has come, in milliseconds; 8,000 when left out. */
  readonly silentMs?: number;
  /** Longest visit from the first request to the last answer, in milliseconds; 45,000 when left out. */
  readonly visitMs?: number;
}

/** What happens to a page from its first request on. */
export interface PageWatch {
  readonly requests: ReadonlySet<string>;
  /** Addresses that scripts asked for by POST or the like, and that the browser did not ask; the first ones. */
  readonly unsent: ReadonlySet<string>;
  /** Resolves with the first thing that ends the visit; stays pending on a good page. */
  readonly trouble: Promise<Trouble>;
  /** The last document that the main frame was answered with; null before. */
  mainResponse(): Response | null;
  /** Address of the last document that the main frame asked for. */
  mainAddress(): string;
  /** What the browser said of the last document of the main frame that did not come; empty when all came. */
  mainFailure(): string;
  /** Resolves when the page has asked a host of the list (by label suffix), or has a frame there. */
  whenHost(hosts: readonly string[]): Promise<void>;
  /** Resolves when no script, fetch or document is under way any more; at once when none is. */
  whenIdle(): Promise<void>;
  idle(): boolean;
  /** Whether scripts or documents are still on their way; fetches and sockets may never end. */
  loading(): boolean;
  /** Whether the page asked for more than it may. */
  overBudget(): boolean;
  /** From now on the page is pressed: a form that it sends is no longer its own doing. */
  pressed(): void;
}

const longestSilence = 8_000;
/** Addresses that were not asked, as many as are kept. */
const mostUnsent = 20;

const unloaded = [
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'ico',
  'mp4',
  'webm',
  'mp3',
  'm4a',
  'woff',
  'woff2',
  'ttf',
  'otf',
  'eot',
];
const unloadedPatterns = unloaded.flatMap((ending) => [`*.${ending}`, `*.${ending}?*`]);
const heavy = new Set(['image', 'media', 'font']);
/** Kinds of requests whose answer may still change the page; event streams and sockets never end. */
const telling = new Set(['document', 'script', 'xhr', 'fetch']);

/**
 * Blocks pictures, media and fonts where they cost nothing, and watches the size of documents; returns what cuts the
 * page off. Rejects when the page is gone.
 */
async function tameNetwork(session: CDPSession, limit: number, tooLarge: (bytes: number) => void): Promise<() => void> {
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ type, requestId }) => {
    if (type === 'Document') sizes.set(requestId, 0);
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const size = sizes.get(requestId);
    if (size === undefined) return;
    sizes.set(requestId, size + dataLength);
    if (size + dataLength > limit) tooLarge(size + dataLength);
  });
  await session.send('Network.enable', { maxTotalBufferSize: 1_000_000, maxResourceBufferSize: 500_000 });
  await session.send('Network.setBlockedURLs', { urls: unloadedPatterns });
  return () => {
    // Held for ever rather than refused: a page that asks in a loop would ask again at once.
    session.send('Fetch.enable').catch(() => undefined);
    session.send('Page.stopLoading').catch(() => undefined);
    // Ends open web sockets, which the other two leave alone.
    const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    session.send('Network.emulateNetworkConditions', offline).catch(() => undefined);
  };
}

/** Starts watching a page that has loaded nothing yet. Rejects when the page is gone. */
export async function watchPage(page: Page, limits: WatchLimits, leave: Leave): Promise<PageWatch> {
  const requests = new Set<string>();
  const unsent = new Set<string>();
  const listeners = new Set<(host: string) => void>();
  const underWay = new Set<Request>();
  const idlers = new Set<() => void>();
  const main: { response: Response | null; address: string; asked: Request | null; failure: string } = {
    response: null,
    address: '',
    asked: null,
    failure: '',
  };
  const counts = { requests: 0, frames: 0, navigations: 0, dialogs: 0, socketBytes: 0 };
  let isPressed = false;
  let end: (trouble: Trouble) => void = () => undefined;
  const trouble = new Promise<Trouble>((resolve) => {
    end = resolve;
  });
  const saw = (url: string): void => {
    if (!/^(https?|wss?):/.test(url)) return;
    if (requests.size < limits.storedRequests) requests.add(url.slice(0, urlLimit));
    const host = hostOf(url);
    for (const listener of listeners) listener(host);
  };
  const session = await page.context().newCDPSession(page);
  const cutNetwork = await tameNetwork(session, limits.bodyBytes, (bytes) =>
    end({ reason: 'body-too-large', detail: `more than ${bytes} bytes` }),
  );
  await judgeWay(session, page, leave, end);

  const onRequest = (request: Request): void => {
    saw(request.url());
    const isSent = isReading(request.method());
    if (!isSent && /^(?:xhr|fetch)$/.test(request.resourceType()) && unsent.size < mostUnsent)
      unsent.add(request.url().slice(0, urlLimit));
    if (telling.has(request.resourceType())) underWay.add(request);
    if (!heavy.has(request.resourceType()) && ++counts.requests === limits.pageRequests + 1) cutNetwork();
    if (!request.isNavigationRequest()) return;
    if (request.frame() !== page.mainFrame()) {
      if (++counts.frames === limits.frameDocuments + 1) cutNetwork();
      return;
    }
    if (!isSent) {
      if (!isPressed) end({ reason: 'needs-post', detail: `by itself the page sends a form to ${request.url().slice(0, 200)}` });
      return;
    }
    main.address = request.url();
    main.asked = request;
    if (!request.redirectedFrom() && ++counts.navigations > limits.navigations)
      end({ reason: 'nav-unstable', detail: `more than ${limits.navigations} documents in one visit` });
  };
  const onResponse = (response: Response): void => {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    if (main.asked === request) main.asked = null;
    // An answer without content leaves the document that is there; so does the guard where a page may not go.
    const stays = [204, 205].includes(response.status()) && main.response !== null && !isRedirect(main.response.status());
    if (!stays) main.response = response;
  };
  const over = (request: Request): void => {
    underWay.delete(request);
    if (main.asked === request) {
      main.asked = null;
      main.failure = request.failure()?.errorText ?? '';
    }
    if (underWay.size > 0) return;
    for (const idler of idlers) idler();
    idlers.clear();
  };
  const onFrame = (frame: Frame): void => saw(frame.url());
  page.on('request', (request) => {
    try {
      onRequest(request);
    } catch {
      // A request of a page that is already closing has no frame any more.
    }
  });
  page.on('response', (response) => {
    try {
      onResponse(response);
    } catch {
      // As above.
    }
  });
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  page.on('framenavigated', onFrame);
  page.on('websocket', (socket) => {
    saw(socket.url());
    socket.on('framereceived', ({ payload }) => {
      const before = counts.socketBytes;
      counts.socketBytes += payload.length;
      if (before <= limits.socketBytes && counts.socketBytes > limits.socketBytes) cutNetwork();
    });
  });
  page.on('crash', () => end({ reason: 'page-crashed', detail: 'the page process died' }));
  page.on('download', (download) => void download.cancel().catch(() => undefined));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  page.on('dialog', (dialog) => {
    dialog.dismiss().catch(() => undefined);
    if (++counts.dialogs > limits.dialogs) end({ reason: 'page-hung', detail: `more than ${limits.dialogs} message boxes` });
  });
  const { silentMs = longestSilence } = limits;
  void fellSilent(page, () => main.response !== null && main.asked === null, silentMs).then((silent) => {
    if (silent) end({ reason: 'page-hung', detail: `no sign of life for ${silentMs} ms` });
  });

  return {
    requests,
    unsent,
    trouble,
    mainResponse: () => main.response,
    mainAddress: () => main.address,
    mainFailure: () => main.failure,
    idle: () => underWay.size === 0,
    whenIdle: () => new Promise((resolve) => (underWay.size === 0 ? resolve() : idlers.add(resolve))),
    loading: () => [...underWay].some((request) => request.resourceType() === 'script' || request.resourceType() === 'document'),
    overBudget: () => counts.requests > limits.pageRequests || counts.frames > limits.frameDocuments,
    pressed: () => {
      isPressed = true;
    },
    whenHost: (hosts) =>
      new Promise((resolve) => {
        const wanted = (host: string): boolean => hosts.some((suffix) => hostMatches(host, suffix));
        if ([...requests].some((url) => wanted(hostOf(url)))) resolve();
        else listeners.add((host) => wanted(host) && resolve());
      }),
  };
}
