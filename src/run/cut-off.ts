import { failedVisit } from '../lib/visits.ts';
import type { Failed, Visit } from '../model/visit.ts';

/** The trouble of a page that was stopped before it was done: it may prove a presence, never an absence. */
export function cutOffOf(visit: Visit | undefined): Failed | undefined {
  if (visit?.kind !== 'page' || visit.cutOff === undefined) return undefined;
  return failedVisit(visit, visit.cutOff, 'the page could not be read to its end', visit);
}
