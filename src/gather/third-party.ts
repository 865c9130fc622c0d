import type { FailureReason } from '../model/reasons.ts';
import type { Visitor } from './visitor.ts';

/** Of a service of others these say that we did not get there; its name is not the company's to mend, nor the user's. */
const unreached: ReadonlySet<FailureReason> = new Set(['dns-nxdomain', 'dns-nodata', 'dns-error', 'tcp-refused']);

/** What a service of others answers is never a page of the company's: web pages come as plain text. */
export const filing = (http: Visitor): Visitor => ({
  visit: async (request, signal) => {
    const visit = await http.visit(request, signal);
    if (visit.kind === 'failed' && unreached.has(visit.reason))
      return { ...visit, reason: 'service-unreachable', cause: visit.reason };
    return visit.kind === 'page' && visit.type === 'html' ? { ...visit, type: 'text' } : visit;
  },
  close: async () => undefined,
});

/** One way of visiting for the company's own pages, another for services of others; both close with the first. */
export const byParty = (own: Visitor, others: Visitor): Visitor => ({
  visit: (request, signal) => {
    const { look } = request;
    return (look.by === 'url' && look.thirdParty ? others : own).visit(request, signal);
  },
  close: () => own.close(),
});
