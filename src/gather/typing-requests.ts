import type { Page, Request } from 'playwright-core';
import { sameSite } from '../lib/url.ts';
import type { Typed } from '../model/typing.ts';

/** Kinds of requests that may bring suggestions; `ping` only tells something. */
const telling = new Set(['xhr', 'fetch', 'script', 'document', 'eventsource', 'other']);

const plainText = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\+/g, ' ')
    .replace(/(?:%[0-9a-f]{2}){1,2000}/gi, (run) => decoded(run))
    .toLowerCase();

function decoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

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
  const sent = plainText(`${request.url()} ${(request.postData() ?? '').slice(0, 100_000)}`);
  return text !== '' && sent.includes(text.toLowerCase());
}

/** From now on only GET and HEAD leave the page, and only to where robots.txt allows. */
export async function guardRequests(page: Page, allows: (url: string) => Promise<boolean>, watching: Watching): Promise<void> {
  const why = async (request: Request): Promise<Typed['refused']> => {
    if (!/^(?:GET|HEAD)$/.test(request.method())) return 'needs-post';
    if (!telling.has(request.resourceType()) || !/^https?:/i.test(request.url())) return undefined;
    return (await allows(request.url())) ? undefined : 'robots-disallowed';
  };
  await page.route('**/*', async (route) => {
    // A page or a frame that is already closing has no request to decide on any more.
    try {
      const request = route.request();
      const reason = await why(request);
      if (reason && asksFor(request, page, watching.text)) watching.refused ??= reason;
      await (reason ? route.abort('blockedbyclient') : route.fallback());
    } catch {
      await route.abort('aborted').catch(() => undefined);
    }
  });
}
