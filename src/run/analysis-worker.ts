import { parentPort } from 'node:worker_threads';
import type { RoleMap } from '../gather/discover.ts';
import type { Wish } from '../gather/gather-site.ts';
import type { Readings } from '../model/reading.ts';
import type { Failed, Missing, Visit } from '../model/visit.ts';
import { probes } from './catalogue.ts';
import { createSession, type SessionStart, type SiteSession, type Step } from './site-session.ts';

/** What the main thread asks of the worker; `id` names the call, `site` the session. */
export type Request = { readonly id: number; readonly site: string } & (
  | { readonly ask: 'open'; readonly start: SessionStart }
  | { readonly ask: 'add'; readonly visits: readonly Visit[] }
  | { readonly ask: 'plan' }
  | { readonly ask: 'read' }
  | { readonly ask: 'close' }
);

/** For each visit what it really is, or null where it is what it seemed; pages do not travel back. */
type Verdicts = readonly (Failed | Missing | null)[];

export interface Plan {
  readonly wishes: readonly Wish[];
  readonly roles: RoleMap;
}

export type Answer = { readonly id: number } & (
  | { readonly step: Step }
  | { readonly verdicts: Verdicts }
  | { readonly plan: Plan }
  | { readonly readings: Readings }
  | { readonly done: true }
  | { readonly failed: string }
);

/** The first message: everything is loaded, and the clock of a step may run. */
export interface Ready {
  readonly ready: true;
}

const port = parentPort;
const sessions = new Map<string, SiteSession>();

type Said = { verdicts: Verdicts } | { plan: Plan } | { readings: Readings } | { done: true };

function answer(request: Request, onStep: (step: Step) => void): Said {
  if (request.ask === 'open') {
    sessions.set(request.site, createSession(request.start, probes, onStep));
    return { done: true };
  }
  if (request.ask === 'close') {
    sessions.delete(request.site);
    return { done: true };
  }
  const session = sessions.get(request.site);
  if (!session) throw new Error(`no session for ${request.site}`);
  if (request.ask === 'read') return { readings: session.read() };
  if (request.ask === 'add') return { verdicts: session.add(request.visits) };
  return { plan: { wishes: session.plan(), roles: session.roles() } };
}

let current = 0;
port?.postMessage({ ready: true } satisfies Ready);
port?.on('message', (request: Request) => {
  current = request.id;
  const post = (message: Answer): void => port.postMessage(message);
  try {
    post({ id: request.id, ...answer(request, (step) => post({ id: current, step })) });
  } catch (error) {
    post({ id: request.id, failed: error instanceof Error ? error.message : String(error) });
  }
});
