import type { Failed, Visit } from '../model/visit.ts';

/** The trouble of a page that was stopped before it was done: it may prove a presence, never an absence. */
export function cutOffOf(visit: Visit | undefined): Failed | undefined {
  if (visit?.kind !== 'page' || visit.cutOff === undefined) return undefined;
  const { look, role, via, url, finalUrl, fetchedAt, status, cutOff } = visit;
  const detail = 'the page asked for more than one visit may, so it was not read to its end';
  return { kind: 'failed', look, ...(role ? { role } : {}), via, url, finalUrl, fetchedAt, status, reason: cutOff, detail };
}
