import { dnsQuestion } from '../lib/dns.ts';
import { failedVisit, missingVisit, unrendered } from '../lib/visits.ts';
import type { Page, Visit } from '../model/visit.ts';
import { failureOf, isVisitFailure, VisitFailure } from './failure.ts';
import type { Guard } from './guard.ts';
import { timeLimit, unlessAborted } from './time-limit.ts';
import type { Visitor, VisitRequest } from './visitor.ts';

interface DnsVisitorOptions {
  readonly guard: Pick<Guard, 'records'>;
  now(): Date;
}

type Asked = Pick<Page, 'look' | 'role' | 'via' | 'url' | 'fetchedAt'>;

const answered = (asked: Asked, records: readonly string[]): Page => ({
  kind: 'page',
  ...asked,
  finalUrl: asked.url,
  status: 200,
  type: 'text',
  body: records.map((record) => record.replace(/[\r\n]/g, ' ')).join('\n'),
  headers: {},
  cookies: [],
  ...unrendered,
});

/** Asks name servers for records, each question once in a run. A name or a record that is not there is *missing*. */
export function createDnsVisitor({ guard, now }: DnsVisitorOptions): Visitor {
  const answers = new Map<string, Promise<readonly string[]>>();
  /** A question belongs to the run: companies that share it give up waiting each for itself. */
  const run = new AbortController();

  async function ask(url: string): Promise<readonly string[]> {
    const question = dnsQuestion(url);
    if (!question) throw new VisitFailure('dns-error', 'not a question to name servers');
    return guard.records(question.name, question.type, run.signal);
  }
  /** A question that failed for one company may be asked again for the next. */
  const once = (url: string): Promise<readonly string[]> => {
    const before = answers.get(url);
    if (before) return before;
    const asked = ask(url);
    answers.set(url, asked);
    asked.catch(() => answers.delete(url));
    return asked;
  };

  async function visit({ look, url, role, deadline }: VisitRequest, signal: AbortSignal): Promise<Visit> {
    const asked: Asked = { look, ...(role ? { role } : {}), via: 'dns', url, fetchedAt: now().toISOString() };
    const limit = timeLimit(signal, deadline - performance.now());
    try {
      const records = await unlessAborted(limit.signal, once(url));
      return records.length > 0 ? answered(asked, records) : missingVisit(asked, null, 'no such record');
    } catch (error) {
      const { reason, detail } = isVisitFailure(error) ? error : failureOf(error, 'dns');
      if (reason === 'dns-nodata' || reason === 'dns-nxdomain') return missingVisit(asked, null, detail);
      if (signal.aborted) return failedVisit(asked, 'interrupted', 'the run was interrupted');
      return failedVisit(asked, limit.expired() ? 'budget-time' : reason, detail);
    } finally {
      limit.done();
    }
  }
  return { visit, close: async () => run.abort() };
}
