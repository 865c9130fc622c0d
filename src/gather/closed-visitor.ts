import { failedVisit } from '../lib/visits.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Visitor } from './visitor.ts';

/** A way of visiting that is closed: every visit fails for one and the same reason. */
export const closedVisitor = (reason: FailureReason, detail: string, now = (): Date => new Date()): Visitor => ({
  visit: async ({ look, url, role }) =>
    failedVisit({ look, ...(role ? { role } : {}), via: look.via, url, fetchedAt: now().toISOString() }, reason, detail),
  close: async () => undefined,
});
