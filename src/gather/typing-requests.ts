import type { Page, Request } from 'playwright-core';
import { decoded, sameSite } from '../lib/url.ts';
import type { RobotsRefusal, Typed } from '../model/typing.ts';
import { isReading } from './reading-methods.ts';

/** Kinds of requests that may bring suggestions; all others only draw something, or tell others what is typed. */
const telling = new Set(['xhr', 'fetch', 'script', 'document', 'eventsource', 'other']);
/** Characters at the beginning of a text by which an address is known to carry it while it is still being typed. */
const head = 4;

const plainText = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\+/g, ' ')
    .replace(/(?:%[0-9a-f]{2}){1,2000}/gi, decoded)
    .toLowerCase();

/** Whether a text that was typed is in what a page sends, in one of the usual writings. */
export const carries = (sent: string, text: string): boolean => text !== '' && plainText(sent).includes(text.toLowerCase());

/** What the page asked for while a text was typed, and was not sent. */
export interface Watching {
  /** The text that is being typed. */
  text: string;
  refused?: Typed['refused'];
}

/** Whether a request is the page's way to suggestions: one to its own site, or one that carries what was typed. */
function asksFor(request: Request, page: Page, text: string): boolean {
  if (!telling.has(request.resourceType())) return false;
  if (sameSite(request.url(), page.url())) return true;
  return carries(`${request.url()} ${(request.postData() ?? '').slice(0, 100_000)}`, text);
}

/** Whether a request that looks like a harmless GET may still take the typed text away: a form sent into a frame, a pixel. */
function tellsOthers(request: Request, page: Page, text: string): boolean {
  if (text === '') return false;
  if (request.isNavigationRequest()) return request.frame() !== page.mainFrame();
  if (request.resourceType() === 'stylesheet') return carries(request.url(), text.slice(0, head));
  return !telling.has(request.resourceType());
}

/**
 * From now on only GET and HEAD leave the page, and only to where robots.txt allows; while a text is typed, no frame
 * moves on and no picture is asked for.
 */
export async function guardRequests(
  page: Page,
  forbids: (url: string) => Promise<RobotsRefusal | undefined>,
  watching: Watching,
): Promise<void> {
  const why = async (request: Request): Promise<Typed['refused']> => {
    if (!isReading(request.method())) return 'needs-post';
    if (!/^https?:/i.test(request.url())) return undefined;
    if (tellsOthers(request, page, watching.text)) return 'needs-post';
    return telling.has(request.resourceType()) ? forbids(request.url()) : undefined;
  };
  await page.route('**/*', async (route) => {
    // A page or a frame that is already closing has no request to decide on any more.
    try {
      const request = route.request();
      const reason = await why(request);
      if (reason && asksFor(request, page, watching.text)) watching.refused ??= reason;
      // A frame that is blocked would show so.
      const how = request.isNavigationRequest() ? 'aborted' : 'blockedbyclient';
      await (reason ? route.abort(how) : route.fallback());
    } catch {
      await route.abort('aborted').catch(() => undefined);
    }
  });
}
