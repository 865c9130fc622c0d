import pLimit from 'p-limit';
import type { BrowserContext, Page as LivePage } from 'playwright-core';
import type { Visit } from '../model/visit.ts';
import { settle } from './browser-deadline.ts';
import { VisitFailure } from './failure.ts';
import type { LaunchedBrowser, NoBrowser } from './launch-browser.ts';
import { prepareWindow } from './page-scripts.ts';
import { strained } from './repeats.ts';
import { createTurns } from './turns.ts';
import { failedInBrowser, visitPage } from './visit-page.ts';
import { type Admitting, type BrowserLimits, browserLimits, type Screenshots, type VisitTools } from './visit-tools.ts';
import type { Visitor, VisitRequest } from './visitor.ts';

interface BrowserVisitorOptions {
  /** Starts a browser; called on the first visit, and again when the browser died. Never rejects. */
  launch(): Promise<LaunchedBrowser | NoBrowser>;
  readonly manners: Admitting;
  /** BCP 47, such as `de-DE`. */
  readonly locale: string;
  readonly userAgent: string;
  readonly now: () => Date;
  readonly limits?: Partial<BrowserLimits>;
  /** Pages open at once, over all companies; about 30 MB each. */
  readonly pagesAtOnce?: number;
  /** `key` when left out. */
  readonly screenshots?: Screenshots;
  readonly whyRefused?: VisitTools['whyRefused'];
  /** The proxy before the browser checks certificates, by authorities that the browser does not know. */
  readonly certificatesChecked?: boolean;
}

/** What is known of the browser by now. */
export type BrowserState = { readonly state: 'idle' } | LaunchedBrowser | NoBrowser;

export interface BrowserVisitor {
  /** A visitor for one company, with a browser profile of its own; closing it forgets cookies and closes pages. */
  openSite(): Visitor;
  state(): BrowserState;
  /** Ends the browser. Never rejects. */
  close(): Promise<void>;
}

/** Tries of one visit after the first: the second of them only when the browser was lost. */
const furtherTries = 2;
/** Deaths of the browser in one run after which it is not started again. */
const maxLosses = 5;
const closeMs = 2000;
const noMatter = (): undefined => undefined;
/** A common laptop window; what floats in its corners is judged by it. */
const viewport = { width: 1280, height: 720 };

/**
 * One browser for all companies. It starts on the first visit, is started again when it dies, and a visit that its
 * death cut short is made once more.
 */
export function createBrowserVisitor(options: BrowserVisitorOptions): BrowserVisitor {
  const tools: VisitTools = {
    limits: { ...browserLimits, ...options.limits },
    manners: options.manners,
    now: options.now,
    screenshots: options.screenshots ?? 'key',
    whyRefused: options.whyRefused,
  };
  const turns = createTurns(options.pagesAtOnce ?? 4);
  /** Further tries are made one after another, so that no page spoils them for the others twice. */
  const inTurn = pLimit(1);
  let running: Promise<LaunchedBrowser | NoBrowser> | undefined;
  let state: BrowserState = { state: 'idle' };
  let alive: LaunchedBrowser | undefined;
  let losses = 0;
  let closed = false;
  /** Browsers that were lost leave files behind, too. */
  let ended: Promise<unknown> = Promise.resolve();

  const lose = (lost: LaunchedBrowser): void => {
    if (alive !== lost) return;
    losses++;
    alive = undefined;
    running = undefined;
    ended = Promise.all([ended, lost.stop()]);
  };
  const browser = async (): Promise<LaunchedBrowser | NoBrowser> => {
    const last = await running;
    if (last?.state === 'found' && !last.browser.isConnected()) lose(last);
    if (closed) throw new VisitFailure('interrupted', 'the browser was closed');
    running ??= options.launch().then((answer) => {
      state = answer;
      if (answer.state === 'found') {
        alive = answer;
        answer.browser.once('disconnected', () => lose(answer));
      }
      return answer;
    });
    return running;
  };

  async function openContext(triesLeft = 1): Promise<BrowserContext> {
    if (losses > maxLosses) throw new VisitFailure('browser-lost', `the browser died ${losses} times`);
    const launched = await browser();
    if (launched.state === 'missing') {
      const last = launched.tried.map(({ candidate, problem }) => `${candidate}: ${problem}`).at(-1);
      throw new VisitFailure('browser-missing', last ?? 'there is no place to look for one');
    }
    const { userAgent, locale, certificatesChecked = false } = options;
    const opened = await settle(
      launched.browser.newContext({
        userAgent,
        locale,
        viewport,
        serviceWorkers: 'block',
        acceptDownloads: false,
        ignoreHTTPSErrors: certificatesChecked,
      }),
      tools.limits.openMs,
    );
    if (opened.state === 'done') {
      // Windows that windows pop up are seen by no page of ours.
      opened.value.on('page', (page) => void page.opener().then((opener) => opener && page.close(), noMatter));
      await settle(opened.value.addInitScript(prepareWindow), tools.limits.callMs);
      return opened.value;
    }
    // A browser on its way out refuses profiles a moment before it is known to be gone.
    await launched.stop();
    lose(launched);
    if (triesLeft > 0) return openContext(triesLeft - 1);
    throw new VisitFailure('browser-lost', 'the browser opened no profile');
  }

  /** Page, then profile, then the browser itself: something always closes. */
  async function closePage(page: LivePage): Promise<void> {
    if ((await settle(page.close(), closeMs)).state !== 'late') return;
    const context = page.context();
    if ((await settle(context.close(), closeMs)).state !== 'late') return;
    if (alive && alive.browser === context.browser()) await alive.stop();
  }

  function openSite(): Visitor {
    let context: Promise<BrowserContext> | undefined;
    const atOnce = turns.group();
    const opened = new Set<BrowserContext>();
    const closing = new Set<Promise<void>>();

    const profile = async (): Promise<BrowserContext> => {
      context ??= openContext();
      const mine = context;
      try {
        opened.add(await mine);
        return await mine;
      } catch (error) {
        if (context === mine) context = undefined;
        throw error;
      }
    };
    const once = async (request: VisitRequest, signal: AbortSignal): Promise<Visit> => {
      try {
        return await visitPage(await profile(), request, signal, tools, (page) => {
          const done: Promise<void> = closePage(page).finally(() => closing.delete(done));
          closing.add(done);
        });
      } catch (error) {
        const failure = error instanceof VisitFailure ? error : new VisitFailure('internal', String(error));
        return failedInBrowser(request, failure, tools);
      }
    };
    /** Another try may get an answer, unless whoever asks comes back later; a server that asks for a pause is given it. */
    const passing = (visit: Visit, { once }: VisitRequest): boolean =>
      visit.kind === 'failed' && strained.has(visit.reason) && !once;
    const lost = (visit: Visit): boolean => visit.kind === 'failed' && visit.reason === 'browser-lost';
    /** Pages share the browser, the processor and the memory: one may hang or die because of another that was open beside it. */
    const crowded = (visit: Visit): boolean =>
      visit.kind === 'failed' && /^page-(?:hung|crashed)$/.test(visit.reason) && turns.active() > 1;
    const worthAnother = (visit: Visit, request: VisitRequest): boolean =>
      lost(visit) || passing(visit, request) || crowded(visit);

    /** One profile and one page; whether another try is worth it is told while the page still counts as open. */
    const attempt = async (request: VisitRequest, signal: AbortSignal) => {
      const mine = context;
      const refused = refusalOf(request, signal);
      if (refused) return { visit: failedInBrowser(request, refused, tools), mine, refused: true, again: false };
      const visit = await once(request, signal);
      return { visit, mine, refused: false, again: worthAnother(visit, request) };
    };
    /** A visit gives its place up before it is tried again, so that nobody waits for it. */
    const visit = async (request: VisitRequest, signal: AbortSignal): Promise<Visit> => {
      let last = await atOnce(() => attempt(request, signal));
      for (let more = furtherTries; more > 0 && !closed && last.again; more--) {
        // The first visit of a site has no profile before it; later ones give up the profile that they had.
        if (lost(last.visit) && (last.mine === undefined || context === last.mine)) context = undefined;
        const next = await inTurn(() => atOnce(() => attempt(request, signal)));
        if (next.refused) break;
        last = next;
        if (!lost(last.visit)) break;
      }
      return last.visit;
    };

    return {
      visit: async (request, signal) => {
        const made = await settle(visit(request, signal), request.deadline - performance.now() + closeMs);
        if (made.state === 'done') return made.value;
        const late = new VisitFailure('budget-time', 'the time for this company ran out before the browser was free');
        return failedInBrowser(request, late, tools);
      },
      close: async () => {
        await context?.catch(() => undefined);
        await Promise.all([...opened].map((profile) => settle(profile.close(), closeMs)));
        await Promise.all(closing);
      },
    };
  }

  return {
    openSite,
    state: () => state,
    close: async () => {
      closed = true;
      const last = await running;
      if (last?.state === 'found') await last.stop();
      await ended;
    },
  };
}

/** What forbids a visit before it begins. */
function refusalOf({ url, deadline }: VisitRequest, signal: AbortSignal): VisitFailure | null {
  if (signal.aborted) return new VisitFailure('interrupted', 'the run was interrupted before the visit');
  if (performance.now() >= deadline) return new VisitFailure('budget-time', 'the time for this company ran out before the visit');
  if (!/^https?:\/\//i.test(url)) return new VisitFailure('redirect-blocked-scheme', 'only http and https are visited');
  return null;
}
