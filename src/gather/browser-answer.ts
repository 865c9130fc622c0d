import type { Page as LivePage, Response } from 'playwright-core';
import { type FailureReason, failures } from '../model/reasons.ts';
import { blockedHeader } from './blocked-header.ts';
import { type Settled, settle } from './browser-deadline.ts';
import { isLoss, navigationTrouble, shortly, type Trouble } from './browser-failure.ts';
import { isVisitFailure, VisitFailure } from './failure.ts';
import { judgeStatus, type StatusVerdict } from './judge-status.ts';
import type { PageWatch } from './page-watch.ts';
import type { VisitTools } from './visit-tools.ts';

export const probeMs = 2000;
/** Characters of the page of an answer that refuses. */
const refusalLength = 20_000;
const longestRefusal = `document.documentElement ? document.documentElement.outerHTML.slice(0, ${refusalLength}) : ''`;

const isReason = (text: string): text is FailureReason => Object.hasOwn(failures, text);
const refusal = (text: string): FailureReason => (isReason(text) ? text : 'blocked-address');

export function stop(trouble: Trouble): never {
  const { reason, detail, cause, finalUrl } = trouble;
  throw new VisitFailure(reason, detail, { ...(cause ? { because: cause } : {}), ...(finalUrl ? { finalUrl } : {}) });
}

/** What a call that went wrong says of the page: too late is hung, a closed target is a lost browser. */
export function brokenCall(answer: Exclude<Settled<unknown>, { state: 'done' }>, late: string): Trouble {
  if (answer.state === 'late') return { reason: 'page-hung', detail: late };
  if (isLoss(answer.message)) return { reason: 'browser-lost', detail: shortly(answer.message) };
  return navigationTrouble(answer.message);
}

/** The profile's own cache answers for a page that has not changed. */
export const statusOf = (response: Response): number => (response.status() === 304 ? 200 : response.status());

/** Headers of an answer, cookies left out. */
export function headersOf(response: Response): Readonly<Record<string, string>> {
  const kept = Object.entries(response.headers()).filter(([name]) => name !== 'set-cookie');
  return Object.fromEntries(kept.map(([name, value]) => [name.toLowerCase(), value.replace(/\n/g, ', ')]));
}

/** Throws when it was the guard that answered. */
function notBlocked(response: Response): void {
  const blocked = headersOf(response)[blockedHeader];
  const finalUrl = response.url();
  if (blocked !== undefined) throw new VisitFailure(refusal(blocked), `the guard refused ${finalUrl}`, { finalUrl });
}

/** Whether one address occurs twice on the way of redirects to the last one. */
function goesInCircles(last: Response | null): boolean {
  const seen = new Set<string>();
  for (let request = last?.request() ?? null; request; request = request.redirectedFrom()) {
    if (seen.has(request.url())) return true;
    seen.add(request.url());
  }
  return false;
}

/** Why a navigation failed, asked of the guard, of the last answer and of the page itself. */
export async function whyNot(page: LivePage, watch: PageWatch, message: string, tools: VisitTools): Promise<Trouble> {
  const at = watch.mainAddress();
  const response = watch.mainResponse();
  if (response) notBlocked(response);
  const refused = tools.whyRefused?.(at);
  if (refused) return { reason: refused, detail: `${at} was refused: ${shortly(message)}` };
  if (isLoss(message)) return { reason: 'browser-lost', detail: shortly(message) };
  if (/Timeout \d+ms exceeded/.test(message)) {
    // Until the first answer the browser itself holds calls back, so silence then says nothing of the page.
    if (!response) return { reason: 'timeout-headers', detail: `no answer in ${tools.limits.navigationMs} ms` };
    const alive = await settle(page.evaluate('1'), probeMs);
    if (alive.state === 'late') return { reason: 'page-hung', detail: `no sign of life after ${tools.limits.navigationMs} ms` };
    if (alive.state === 'error' && /crashed/i.test(alive.message))
      return { reason: 'page-crashed', detail: shortly(alive.message) };
    return { reason: 'timeout-body', detail: `the document was not ready in ${tools.limits.navigationMs} ms` };
  }
  if (/ERR_ABORTED/.test(message) && response && [204, 205].includes(response.status()))
    return { reason: 'empty-body', detail: `status ${response.status()}` };
  const trouble = navigationTrouble(message);
  if (trouble.reason === 'too-many-redirects' && goesInCircles(response)) return { ...trouble, reason: 'redirect-loop' };
  return trouble;
}

/** Throws for an answer that leaves nothing to read; tells an answer that says "nothing here". */
export async function judgeAnswer(page: LivePage, response: Response, tools: VisitTools): Promise<StatusVerdict> {
  const headers = headersOf(response);
  const status = statusOf(response);
  const finalUrl = response.url();
  notBlocked(response);
  const text = status >= 400 ? await settle(page.evaluate<unknown>(longestRefusal), probeMs) : null;
  try {
    return judgeStatus(
      { status, headers, body: text?.state === 'done' ? String(text.value).slice(0, refusalLength) : '' },
      tools.now().getTime(),
    );
  } catch (error) {
    if (!isVisitFailure(error)) throw error;
    const { retryAfterMs } = error.facts;
    if (retryAfterMs !== undefined) tools.manners.holdHost?.(new URL(finalUrl).host, retryAfterMs);
    throw new VisitFailure(error.reason, error.detail, { ...error.facts, finalUrl });
  }
}
