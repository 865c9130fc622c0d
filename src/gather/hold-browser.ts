import type { Browser, CDPSession } from 'playwright-core';
import { isReading } from './reading-methods.ts';

/** A request that waits for leave. */
interface Held {
  readonly requestId: string;
  readonly resourceType: string;
  readonly request: { readonly method: string; readonly headers: Readonly<Record<string, string>> };
}

/** What a server would say to a browser that asks whether a page may read from it with headers of its own; null when it wants more. */
function leaveToRead({ request }: Held): { name: string; value: string }[] | null {
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const method = headers.get('access-control-request-method');
  if (request.method !== 'OPTIONS' || method === undefined || !isReading(method)) return null;
  return [
    { name: 'access-control-allow-origin', value: headers.get('origin') ?? '*' },
    { name: 'access-control-allow-credentials', value: 'true' },
    { name: 'access-control-allow-methods', value: method },
    { name: 'access-control-allow-headers', value: headers.get('access-control-request-headers') ?? '' },
  ];
}

async function decide(session: CDPSession, held: Held): Promise<unknown> {
  const { requestId, request, resourceType } = held;
  if (isReading(request.method)) return session.send('Fetch.continueRequest', { requestId });
  // The question goes no further than here; what is read then is judged by the browser as ever.
  const responseHeaders = leaveToRead(held);
  if (responseHeaders) return session.send('Fetch.fulfillRequest', { requestId, responseCode: 204, responseHeaders });
  // A navigation that is blocked would show an error in place of the page.
  const errorReason = resourceType === 'Document' ? 'Aborted' : 'BlockedByClient';
  return session.send('Fetch.failRequest', { requestId, errorReason });
}

/**
 * From now on, and for as long as it lives, the browser sends nothing but GET and HEAD, whoever asks: pages, frames,
 * workers, beacons, reports. Windows that pages pop up are closed before they load anything. Rejects when the browser
 * cannot be held.
 */
export async function holdBrowser(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const popups = new Set<string>();
  const gone = (): undefined => undefined;
  session.on('Target.targetCreated', ({ targetInfo: { targetId, type, openerId } }) => {
    if (type === 'page' && openerId !== undefined) popups.add(targetId);
  });
  session.on('Target.targetDestroyed', ({ targetId }) => popups.delete(targetId));
  session.on('Fetch.requestPaused', (held) => {
    const { requestId, frameId } = held;
    if (!popups.has(frameId)) return void decide(session, held).catch(gone);
    session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(gone);
    // Earlier, whoever popped it up would wait for it for ever.
    session.send('Target.closeTarget', { targetId: frameId }).catch(gone);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
