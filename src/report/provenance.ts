import type { Report, Scorecard } from '../model/scorecard.ts';
import type { Setting } from './reporter.ts';

/** Pages that were taken from web archives are of another day than the report. */
function archivesOf(cards: readonly Scorecard[], words: Setting['words']): string {
  const archives = cards.flatMap(({ gathered }) => gathered?.archive ?? []);
  const days = archives.flatMap(({ from, to }) => [from, to]).toSorted();
  const files = [...new Set(archives.flatMap((archive) => archive.files))];
  return archives.length === 0 ? '' : ` · ${words.archived(files, words.day(days[0] ?? ''), words.day(days.at(-1) ?? ''))}`;
}

/** When pages were visited, archives aside; undefined where the report does not tell. */
function seenIn(cards: readonly Scorecard[]): { readonly from: string; readonly to: string } | undefined {
  const live = cards.flatMap(({ gathered }) => (gathered && gathered.archive === undefined ? [gathered] : []));
  const from = live.map(({ startedAt }) => startedAt).toSorted()[0];
  const to = live
    .map(({ finishedAt }) => finishedAt)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

const hourMs = 3_600_000;

/** When the report was made; and when its pages were seen, where that was more than an hour before. */
export function dateOf({ madeAt, scorecards }: Report, { words }: Setting): string {
  const made = words.time(madeAt);
  const seen = seenIn(scorecards);
  if (!seen || !(Math.abs(Date.parse(madeAt) - Date.parse(seen.to)) > hourMs)) return made;
  const [from, to] = [words.day(seen.from), words.day(seen.to)];
  if (from !== to) return words.scored(made, words.span(from, to));
  return words.scored(made, to === words.day(madeAt) ? words.time(seen.to) : to);
}

/** Which rubric, tool and day the report comes from, and from when its pages are where they were not visited for it. */
export function provenanceOf(report: Report, setting: Setting): string {
  const { rubric, tool, scorecards } = report;
  const { words } = setting;
  const made = words.provenance({
    rubric: rubric.id,
    version: rubric.version,
    sha: rubric.sha256.slice(0, 12),
    industry: rubric.industry,
    tool: `${tool.name} ${tool.version}`,
    date: dateOf(report, setting),
  });
  return `${made}${archivesOf(scorecards, words)}`;
}
