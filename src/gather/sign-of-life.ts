import type { Page } from 'playwright-core';
import { settle } from './browser-deadline.ts';
import { systemClock } from './clock.ts';

/** How often a page is asked, in milliseconds. */
const everyMs = 1000;

/**
 * Whether a page fell silent: one script of it ran for so long that nobody else got a turn. False once the page is closed.
 * `begun` tells whether its document has come; until then the browser itself holds answers back.
 */
export async function fellSilent(page: Page, begun: () => boolean, silentMs: number): Promise<boolean> {
  const closed = new AbortController();
  page.once('close', () => closed.abort());
  while (!page.isClosed()) {
    if (begun()) {
      const sign = await settle(page.evaluate('1'), silentMs);
      if (sign.state === 'late' && begun() && !page.isClosed()) return true;
    }
    await systemClock.sleep(everyMs, closed.signal);
  }
  return false;
}
