import { mergeReadings } from '../lib/merge-readings.ts';
import { pageKey } from '../lib/url.ts';
import type { Readings } from '../model/reading.ts';
import type { Criterion, Rubric } from '../model/rubric.ts';
import type { CriterionTerms, Report, Scorecard, VisitSummary } from '../model/scorecard.ts';
import type { Failed, Page, Snapshot, Visit } from '../model/visit.ts';
import { compare } from '../score/compare.ts';
import { gatesOf } from '../score/gates.ts';
import { scoreSite } from '../score/score-site.ts';
import { type Contacts, unasked } from './contacts.ts';
import { cutOffOf } from './cut-off.ts';

const isContent = (visit: Visit): visit is Page => visit.kind === 'page' && visit.type === 'html' && visit.role !== 'not-found';

/** Failures that leave a page of the company unseen; a page seen in the browser after all is not one. */
function blindSpots(visits: readonly Visit[]): readonly Failed[] {
  const rendered = new Set(
    visits.flatMap((visit) => (visit.kind === 'page' && visit.via === 'browser' ? [pageKey(visit.url)] : [])),
  );
  const troubles = visits.flatMap((visit) => (visit.kind === 'failed' ? [visit] : (cutOffOf(visit) ?? [])));
  return troubles.filter(
    (visit) =>
      visit.role !== 'not-found' &&
      !(visit.look.by === 'url' && visit.look.supporting) &&
      !(visit.look.by === 'url' && visit.look.accept !== undefined && visit.look.accept !== 'html') &&
      !(visit.reason === 'needs-browser' && rendered.has(pageKey(visit.url))),
  );
}

function summary(visit: Visit): VisitSummary {
  const { url, via, role, kind, fetchedAt } = visit;
  const common = { url, via, ...(role ? { role } : {}), kind, at: fetchedAt };
  if (visit.kind === 'page') {
    const { status, finalUrl, screenshot, opened } = visit;
    return {
      ...common,
      status,
      ...(finalUrl === url ? {} : { finalUrl }),
      ...(screenshot === undefined ? {} : { screenshot }),
      ...(opened?.screenshot === undefined ? {} : { opened: { screenshot: opened.screenshot } }),
    };
  }
  if (visit.kind === 'missing')
    return { ...common, ...(visit.status === null ? {} : { status: visit.status }), detail: visit.detail };
  return {
    ...common,
    reason: visit.reason,
    ...(visit.cause ? { cause: visit.cause } : {}),
    ...(visit.status === undefined ? {} : { status: visit.status }),
    ...(visit.finalUrl === undefined || visit.finalUrl === url ? {} : { finalUrl: visit.finalUrl }),
    detail: visit.detail,
  };
}

/** What is known of a company before anything is priced. */
type Looked = Omit<Scorecard, 'total' | 'channels' | 'fixes' | 'readings'>;

/** A scorecard of what was looked at: what was measured, with what enquiries told, priced by a rubric. */
export function priced(looked: Looked, measured: Readings, rubric: Rubric, contacts?: Contacts): Scorecard {
  const readings = mergeReadings(unasked, measured, contacts?.(looked.domain) ?? {});
  return { ...looked, ...scoreSite(rubric, { readings }), readings };
}

/**
 * One company's scorecard: its readings, with what enquiries told of it, priced by a rubric, and how much of the site could be
 * looked at.
 */
export function assess(snapshot: Snapshot, measured: Readings, rubric: Rubric, contacts?: Contacts): Scorecard {
  const { visits } = snapshot;
  const home = visits.find(({ role }) => role === 'home');
  const blind = blindSpots(visits);
  const worst = blind.find(({ role }) => role === 'home') ?? blind[0];
  const finalUrl = home?.kind === 'missing' ? undefined : home?.finalUrl;
  const looked: Looked = {
    domain: snapshot.domain,
    ...(snapshot.name === undefined ? {} : { name: snapshot.name }),
    input: snapshot.input,
    state: !visits.some(isContent) ? 'unknown' : blind.length > 0 ? 'partial' : 'assessed',
    ...(worst ? { reason: worst.reason, detail: worst.detail, ...(worst.cause ? { cause: worst.cause } : {}) } : {}),
    ...(finalUrl ? { finalUrl } : {}),
    ...(visits.some((visit) => visit.role === 'home' && visit.kind === 'page' && visit.finalUrl.startsWith('http:'))
      ? { insecure: true as const }
      : {}),
    visits: visits.map(summary),
    gathered: {
      startedAt: snapshot.startedAt,
      finishedAt: snapshot.finishedAt,
      browser: snapshot.browser,
      ...(snapshot.archive ? { archive: snapshot.archive } : {}),
    },
  };
  return priced(looked, measured, rubric, contacts);
}

const termsOf = ({ id, measure, rule, onlyIf, absentIf, why, source }: Criterion): CriterionTerms => ({
  id,
  measure,
  rule,
  ...(onlyIf === undefined ? {} : { onlyIf }),
  ...(absentIf === undefined ? {} : { absentIf }),
  ...(why === undefined ? {} : { why }),
  ...(source === undefined ? {} : { source }),
});

/** What a report tells of the rubric: enough to check every score by hand. */
export const rubricTerms = (rubric: Rubric) => ({
  id: rubric.id,
  version: rubric.version,
  sha256: rubric.sha256,
  title: rubric.title,
  ...(rubric.industry ? { industry: rubric.industry } : {}),
  criteria: rubric.channels.flatMap(({ criteria }) => criteria.map(termsOf)),
  ...(rubric.searches === undefined
    ? {}
    : { searches: rubric.searches.map(({ id, title, channel, counts }) => ({ id, title, channel, counts })) }),
  ...(rubric.translations === undefined ? {} : { translations: rubric.translations }),
});

/** The report of a run: scorecards in the order given, compared. */
export function reportOf(scorecards: readonly Scorecard[], rubric: Rubric, tool: Report['tool'], madeAt: string): Report {
  return {
    schemaVersion: 1,
    tool,
    rubric: rubricTerms(rubric),
    madeAt,
    scorecards,
    comparison: compare(scorecards),
    ...(rubric.assertions === undefined ? {} : { gates: gatesOf(scorecards, rubric.assertions) }),
  };
}
