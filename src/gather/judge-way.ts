import type { CDPSession, Page } from 'playwright-core';
import type { Trouble } from './browser-failure.ts';
import { isReading } from './reading-methods.ts';

/** Why a document may not be asked for; undefined when it may. Never rejects. */
export type Leave = (url: string) => Promise<Trouble | undefined>;

/**
 * Asks leave for every document that the page goes on to, by redirects or scripts, before it is asked for; the first one
 * was given leave already. Requests that come once the page is cut off wait for ever. Rejects when the page is gone.
 */
export async function judgeWay(
  session: CDPSession,
  page: Page,
  leave: Leave,
  refused: (trouble: Trouble) => void,
): Promise<void> {
  const main = await session.send('Page.getFrameTree');
  let begun = false;
  const mayGo = async (url: string): Promise<boolean> => {
    if (!begun || url === page.url() || !/^https?:/i.test(url)) return true;
    const trouble = await leave(url);
    if (trouble) refused(trouble);
    return !trouble;
  };
  session.on('Fetch.requestPaused', ({ requestId, frameId, resourceType, request }) => {
    if (resourceType !== 'Document') return;
    const own = frameId === main.frameTree.frame.id;
    const go = own && isReading(request.method) ? mayGo(request.url) : Promise.resolve(true);
    if (own) begun = true;
    go.then((may) =>
      may
        ? session.send('Fetch.continueRequest', { requestId })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }),
    ).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] });
}
