import type { Page } from 'playwright-core';
import { urlLimit } from '../lib/url.ts';

/** Moves that are kept; a page that tries for ever adds nothing new. */
const mostMoves = 20;

/**
 * Keeps a page where it is while something on it is pressed: from now on it neither moves on nor sends a form. What it
 * returns grows by the addresses where it would have gone, the windows that it popped up included.
 */
export async function holdPage(page: Page): Promise<readonly string[]> {
  const moves: string[] = [];
  const note = (url: string): void => {
    if (url !== '' && url !== 'about:blank' && moves.length < mostMoves) moves.push(url.slice(0, urlLimit));
  };
  page.on('popup', (popup) => note(popup.url()));
  const session = await page.context().newCDPSession(page);
  session.on('Page.windowOpen', ({ url }) => note(url));
  await session.send('Page.enable');
  await page.route('**/*', async (route) => {
    // A page or a frame that is already closing has no request to decide on any more.
    try {
      const request = route.request();
      const leaves = request.isNavigationRequest() && (request.frame() === page.mainFrame() || request.method() !== 'GET');
      if (leaves) note(request.url());
      await (leaves ? route.abort('aborted') : route.fallback());
    } catch {
      await route.abort('aborted').catch(() => undefined);
    }
  });
  return moves;
}
