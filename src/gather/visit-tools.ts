import type { FailureReason } from '../model/reasons.ts';
import type { RobotsRefusal } from '../model/typing.ts';
import type { WatchLimits } from './page-watch.ts';
import type { RecordLimits } from './record-page.ts';

/** Leave to make a request to a host; `release` gives the place back. */
export type Admission =
  | { readonly ok: true; release(): void }
  | { readonly ok: false; readonly reason: FailureReason; readonly cause?: FailureReason; readonly detail: string };

export interface Admitting {
  admit(url: string, terms: { readonly deadline: number; readonly signal: AbortSignal }): Promise<Admission>;
  /** Why robots.txt keeps a page that is open from asking for an address; no turn is waited for. Never rejects. */
  forbids(url: string, terms: { readonly deadline: number; readonly signal: AbortSignal }): Promise<RobotsRefusal | undefined>;
  /** Nothing is asked of a host (with its port) for some milliseconds. */
  holdHost?(host: string, ms: number): void;
}

export interface BrowserLimits extends WatchLimits, RecordLimits {
  /** Longest navigation until the document is ready, in milliseconds. */
  readonly navigationMs: number;
  /** Longest opening of a profile or an empty page, in milliseconds. */
  readonly openMs: number;
}

export const browserLimits: BrowserLimits = {
  navigationMs: 20_000,
  openMs: 15_000,
  callMs: 5000,
  body: 5 * 1024 * 1024,
  bodyBytes: 5 * 1024 * 1024,
  frames: 20,
  frameBytes: 2 * 1024 * 1024,
  names: 2000,
  overlays: 60,
  storedRequests: 500,
  pageRequests: 250,
  frameDocuments: 100,
  navigations: 10,
  socketBytes: 4 * 1024 * 1024,
  dialogs: 20,
};

/** Pictures that the browser takes: none, those that decide (home pages and opened chats), or one of every page as well. */
export type Screenshots = 'none' | 'key' | 'all';

export interface VisitTools {
  readonly limits: BrowserLimits;
  readonly manners: Admitting;
  readonly now: () => Date;
  readonly screenshots: Screenshots;
  /** Why the guard refused an address, when it did: the browser itself only sees a closed door. */
  readonly whyRefused?: ((url: string) => FailureReason | undefined) | undefined;
}
