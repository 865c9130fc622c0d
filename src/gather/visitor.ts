import type { Look, Role, Visit } from '../model/visit.ts';

/** One page to visit. Whoever asks has already resolved a role into an address. */
export interface VisitRequest {
  readonly look: Look;
  readonly url: string;
  readonly role?: Role;
  /** The visit is over by then, come what may: milliseconds on the clock of `performance.now()`. */
  readonly deadline: number;
  /** A server that cannot keep up is asked only once: whoever asks comes back later, for one page at a time. */
  readonly once?: true;
}

/** A way of visiting pages. `visit` never rejects: every trouble becomes a visit that failed, with a reason. */
export interface Visitor {
  visit(request: VisitRequest, signal: AbortSignal): Promise<Visit>;
  close(): Promise<void>;
}
