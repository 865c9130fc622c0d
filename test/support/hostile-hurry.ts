import type { Rubric, Scorecard } from 'support-audit';
import { gatherSite } from '../../dist/gather/gather-site.js';
import { createGuard } from '../../dist/gather/guard.js';
import type { Limits } from '../../dist/gather/limits.js';
import { openWeb } from '../../dist/gather/open-web.js';
import type { Transport } from '../../dist/gather/transport.js';
import { createUserAgent } from '../../dist/gather/user-agent.js';
import type { Visitor } from '../../dist/gather/visitor.js';
import { failedVisit } from '../../dist/lib/visits.js';
import { assess } from '../../dist/run/assess.js';
import { probes } from '../../dist/run/catalogue.js';
import { createSession } from '../../dist/run/site-session.js';
import { parseTargets } from '../../dist/run/targets.js';

interface Hurry {
  readonly transport: Transport;
  readonly rubric: Rubric;
  readonly limits: Partial<Limits>;
  /** Limit for names and for connections, in milliseconds each. */
  readonly connectMs: number;
  /** For one company, in milliseconds. */
  readonly timeMs: number;
}

const tool = { name: 'support-audit', version: '0.0.0' };
const off = (reason: 'browser-off' | 'dns-off'): Visitor => ({
  visit: async ({ look, url, role }) =>
    failedVisit(
      { look, ...(role ? { role } : {}), via: look.via, url, fetchedAt: new Date().toISOString() },
      reason,
      'not looked at',
    ),
  close: async () => {},
});

/** Scans as a run does, but with limits of its own; over HTTP alone, and pages are parsed on this thread. */
export async function scanInHurry(domains: readonly string[], hurry: Hurry): Promise<readonly Scorecard[]> {
  const { transport, rubric, limits, connectMs, timeMs } = hurry;
  const guard = createGuard({ transport, connectMs });
  const web = openWeb({ guard, locale: 'en-US', userAgent: createUserAgent(tool.version), politeDelayMs: 0, limits });
  const now = () => new Date().toISOString();
  try {
    return await Promise.all(
      parseTargets(domains).targets.map(async (target) => {
        const startedAt = now();
        const session = createSession({ domain: target.domain, at: startedAt, broken: [] }, probes, () => {});
        const snapshot = await gatherSite({
          ...target,
          startedAt,
          locale: 'en-US',
          tool,
          http: web.openVisitor(),
          browser: off('browser-off'),
          dns: off('dns-off'),
          browserState: () => ({ state: 'off' }),
          budget: { pages: 120, timeMs },
          sitemapsOf: (origin, signal) => web.manners.sitemapsOf(origin, signal),
          study: async (visits) => {
            const verdicts = session.add(visits);
            const judged = visits.map((visit, index) => verdicts[index] ?? visit);
            return { judged, wishes: session.plan(), roles: session.roles() };
          },
          now,
          monotonic: () => performance.now(),
          signal: new AbortController().signal,
        });
        return assess(snapshot, session.read(), rubric);
      }),
    );
  } finally {
    await web.close();
  }
}
