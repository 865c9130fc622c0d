import type { BrowserContext, Page as LivePage, Response } from 'playwright-core';
import { hostOf } from '../lib/url.ts';
import { failedVisit, missingVisit } from '../lib/visits.ts';
import type { Failed, Missing, Visit } from '../model/visit.ts';
import { brokenCall, headersOf, judgeAnswer, probeMs, statusOf, stop, whyNot } from './browser-answer.ts';
import { settle } from './browser-deadline.ts';
import { refuseCookies } from './consent.ts';
import { isVisitFailure, VisitFailure } from './failure.ts';
import { holdChannels } from './hold-channels.ts';
import { holdPage } from './hold-page.ts';
import type { Leave } from './judge-way.ts';
import { answersOf, openWindow } from './open-window.ts';
import { nudge, waitForSight, waitUntilQuiet } from './page-wait.ts';
import { type PageWatch, watchPage } from './page-watch.ts';
import { type Recorded, readPage } from './record-page.ts';
import { pictureOf, withPicture } from './take-picture.ts';
import { timeLimit, unlessAborted } from './time-limit.ts';
import { type TypingSite, typeIn } from './type-in.ts';
import type { VisitTools } from './visit-tools.ts';
import type { VisitRequest } from './visitor.ts';

const maxReads = 3;
/** Longest visit, and what of it is kept for reading the page; milliseconds. */
const longestVisit = 45_000;
const readingMs = 6_000;

/** Asks leave for a host; throws when it is not given. What it returns gives the leave back, once. */
async function admitted(url: string, request: VisitRequest, signal: AbortSignal, tools: VisitTools): Promise<() => void> {
  const leave = await tools.manners.admit(url, { deadline: request.deadline, signal });
  if (!leave.ok) return stop(leave);
  let given = true;
  return () => {
    if (given) leave.release();
    given = false;
  };
}

const leftOf = (request: VisitRequest): number => request.deadline - performance.now();
/** What waiting and pressing may take, so that there is time left to read the page. */
const spareOf = (request: VisitRequest): number => Math.max(0, Math.trunc(leftOf(request) - readingMs));

/** Throws when the document that the page came to is not one to be read: no web page, or one of a host that lets nobody in now. */
async function judgePlace(
  page: LivePage,
  watch: PageWatch,
  request: VisitRequest,
  signal: AbortSignal,
  tools: VisitTools,
): Promise<void> {
  const finalUrl = page.url();
  if (finalUrl.startsWith('chrome-error:')) return stop(await whyNot(page, watch, watch.mainFailure(), tools));
  if (!/^https?:/.test(finalUrl))
    return stop({ reason: 'redirect-blocked-scheme', detail: `the page moved on to ${finalUrl.slice(0, 100)}` });
  if (hostOf(finalUrl) !== hostOf(request.url)) return (await admitted(finalUrl, request, signal, tools))();
}

/** Leave of robots.txt for the places that a page goes on to. */
const leaveFor =
  ({ deadline }: VisitRequest, signal: AbortSignal, { manners }: VisitTools): Leave =>
  async (url) => {
    const forbidden = await manners.forbids(url, { deadline, signal });
    if (!forbidden) return undefined;
    const said = forbidden === 'robots-disallowed' ? `disallows ${new URL(url).pathname}` : 'could not be read';
    return { reason: forbidden, detail: `robots.txt of ${hostOf(url)} ${said}`, finalUrl: url };
  };

/** Opens the address and waits until the document is ready; throws when there is nothing to read. */
async function open(page: LivePage, watch: PageWatch, request: VisitRequest, tools: VisitTools): Promise<Response> {
  const timeout = Math.max(1, Math.min(tools.limits.navigationMs, leftOf(request)));
  const gone = await settle(page.goto(request.url, { waitUntil: 'domcontentloaded', timeout }), timeout + probeMs);
  if (gone.state === 'late') return stop({ reason: 'page-hung', detail: 'the browser did not come back from the page' });
  if (gone.state === 'error') return stop(await whyNot(page, watch, gone.message, tools));
  const response = gone.value ?? watch.mainResponse();
  return response ?? stop({ reason: 'internal', detail: 'the page was opened without an answer' });
}

/** Reads the page; one that moves on meanwhile is read again, a few times. */
async function read(page: LivePage, watch: PageWatch, tools: VisitTools): Promise<Recorded> {
  for (let round = 1; ; round++) {
    const answer = await readPage(page, tools.limits);
    if (answer.state === 'done') return answer.value;
    const moved = answer.state === 'error' && /context was destroyed|navigat|garbage collected/i.test(answer.message);
    if (moved && round < maxReads) {
      await settle(page.waitForLoadState('domcontentloaded'), tools.limits.callMs);
      continue;
    }
    if (watch.overBudget())
      return stop({ reason: 'budget-requests', detail: 'the page asked for too much and could not be read' });
    if (moved) return stop({ reason: 'nav-unstable', detail: 'the page moved on each time it was read' });
    return stop(brokenCall(answer, `no answer within ${tools.limits.callMs} ms`));
  }
}

/** What the driver answers; a page that hangs holds its answers back for ever. */
async function inTime<T>(work: Promise<T>, { limits }: VisitTools): Promise<T> {
  const answer = await settle(work, limits.callMs);
  return answer.state === 'done' ? answer.value : stop(brokenCall(answer, `no answer within ${limits.callMs} ms`));
}

async function look(
  page: LivePage,
  watch: PageWatch,
  request: VisitRequest,
  signal: AbortSignal,
  tools: VisitTools,
  release: () => void,
): Promise<Visit> {
  const { waitFor } = request.look;
  const said = waitFor?.type ? await inTime(holdChannels(page), tools) : undefined;
  let first: Response;
  try {
    first = await open(page, watch, request, tools);
  } finally {
    release();
  }
  if ((await judgeAnswer(page, first, tools)) === 'missing') return notThere(request, first, tools);
  await nudge(page);
  let waited = waitFor
    ? await waitForSight(page, watch, waitFor, spareOf(request))
    : await waitUntilQuiet(page, watch, spareOf(request));
  // Whatever is pressed from here on, the page stays.
  const touched = waitFor?.open !== undefined || waitFor?.type !== undefined;
  if (touched) watch.pressed();
  const moves = touched ? await inTime(holdPage(page), tools) : [];
  const consent = touched ? await refuseCookies(page, spareOf(request)) : undefined;
  // Some widgets load only once the visitor has answered.
  if (waitFor && consent?.state === 'refused' && waited === 'cap')
    waited = await waitForSight(page, watch, waitFor, spareOf(request));
  const screenshot = await pictureOf(page, request, tools, spareOf(request));
  const window = waitFor?.open ? await openWindow(page, moves, waitFor.open, spareOf(request)) : undefined;
  const opened = window && (await withPicture(page, window, tools, spareOf(request)));
  const forbids: TypingSite['forbids'] = (url) => tools.manners.forbids(url, { deadline: request.deadline, signal });
  const typed =
    waitFor?.type && said ? await typeIn(page, { watch, moves, forbids, said }, waitFor.type, spareOf(request)) : undefined;
  const answers = waitFor?.asks ? await answersOf(page, waitFor.asks) : undefined;
  // What was hurried may have missed something, and that is said.
  const hurried = spareOf(request) === 0;
  const recorded = await read(page, watch, tools);
  const response = watch.mainResponse() ?? first;
  const finalUrl = page.url();
  if ((await judgeAnswer(page, response, tools)) === 'missing') return notThere(request, response, tools);
  await judgePlace(page, watch, request, signal, tools);
  const { contentType, size, body, cookies, frames, globals, overlays } = recorded;
  const { limits } = tools;
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(contentType)) stop({ reason: 'not-html', detail: contentType });
  if (size > limits.body) stop({ reason: 'body-too-large', detail: `${size} characters` });
  const tooMuch = watch.overBudget() || recorded.moreFrames;
  const cutOff = tooMuch ? 'budget-requests' : hurried ? 'budget-time' : recorded.unread;
  return {
    kind: 'page',
    ...baseOf(request, tools),
    finalUrl,
    status: statusOf(response),
    type: 'html',
    body,
    headers: headersOf(response),
    requests: [...watch.requests],
    globals,
    cookies,
    ...(watch.unsent.size > 0 ? { unsent: [...watch.unsent] } : {}),
    frames,
    overlays,
    ...(cutOff ? { cutOff } : {}),
    ...(waited ? { waited: hurried && waited === 'cap' ? 'busy' : waited } : {}),
    ...(consent ? { consent } : {}),
    ...(opened ? { opened } : {}),
    ...(typed ? { typed } : {}),
    ...(answers && Object.keys(answers).length > 0 ? { answers } : {}),
    ...(screenshot === undefined ? {} : { screenshot }),
  };
}

const baseOf = ({ look, role, url }: VisitRequest, { now }: Pick<VisitTools, 'now'>) => ({
  look,
  ...(role ? { role } : {}),
  via: 'browser' as const,
  url,
  fetchedAt: now().toISOString(),
});

const notThere = (request: VisitRequest, response: Response, tools: VisitTools): Missing =>
  missingVisit(baseOf(request, tools), response.status(), `answered ${response.status()}`);

/** A visit in the browser that came to nothing. */
export function failedInBrowser(request: VisitRequest, failure: VisitFailure, tools: Pick<VisitTools, 'now'>): Failed {
  const { reason, detail, facts } = failure;
  return failedVisit(baseOf(request, tools), reason, detail, { ...facts, cause: facts.because });
}

/** Rejects when the run is interrupted, the time is up, or the page does something that ends the visit. */
async function unlessOver<T>(
  work: Promise<T>,
  watch: PageWatch,
  request: VisitRequest,
  siteDeadline: number,
  signal: AbortSignal,
): Promise<T> {
  const limit = timeLimit(signal, leftOf(request));
  try {
    const trouble = watch.trouble.then((found): never => stop(found));
    trouble.catch(() => undefined);
    return await unlessAborted(limit.signal, Promise.race([work, trouble]));
  } catch (error) {
    if (isVisitFailure(error)) throw error;
    if (limit.expired() && request.deadline < siteDeadline)
      throw new VisitFailure('page-hung', 'the page kept the visit from ending');
    if (limit.expired()) throw new VisitFailure('budget-time', 'the time for this company ran out during the visit');
    if (signal.aborted) throw new VisitFailure('interrupted', 'the run was interrupted during the visit');
    throw error;
  } finally {
    limit.done();
  }
}

/**
 * Visits one address in a page of its own. Never rejects; `browser-lost` means that the browser went away, which says
 * nothing about the page. `close` gets the page when the visit is over, whatever came of it.
 */
export async function visitPage(
  context: BrowserContext,
  request: VisitRequest,
  signal: AbortSignal,
  tools: VisitTools,
  close: (page: LivePage) => void,
): Promise<Visit> {
  const { openMs, visitMs = longestVisit } = tools.limits;
  let page: LivePage | undefined;
  let release = (): void => undefined;
  try {
    release = await admitted(request.url, request, signal, tools);
    const opened = await settle(context.newPage(), openMs);
    if (opened.state !== 'done')
      return failedInBrowser(request, new VisitFailure('browser-lost', 'no page could be opened'), tools);
    page = opened.value;
    const watch = await settle(watchPage(page, tools.limits, leaveFor(request, signal, tools)), openMs);
    if (watch.state !== 'done')
      return failedInBrowser(request, new VisitFailure('browser-lost', 'the page could not be watched'), tools);
    const own = { ...request, deadline: Math.min(request.deadline, performance.now() + visitMs) };
    const looked = look(page, watch.value, own, signal, tools, release);
    return await unlessOver(looked, watch.value, own, request.deadline, signal);
  } catch (error) {
    const failure = isVisitFailure(error)
      ? error
      : new VisitFailure('internal', error instanceof Error ? error.message : String(error));
    return failedInBrowser(request, failure, tools);
  } finally {
    release();
    if (page) close(page);
  }
}
