import type { Grid } from './grid.ts';
import type { Setting } from './reporter.ts';

/** Sentences on the signs beside findings, for those that stand there. */
export function signNotes({ channels }: Grid, { words }: Setting): readonly string[] {
  const { scoreNotes: notes } = words;
  const findings = channels.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])));
  const isBounded = findings.some(({ text }) => /[≥≤] /.test(text));
  const isIndirect = findings.some(
    ({ score, reading }) =>
      score !== null && reading !== undefined && reading.state !== 'unknown' && reading.source === 'indirect',
  );
  return [...(isBounded ? [notes.bounds] : []), ...(isIndirect ? [notes.indirect(words.sources.indirect)] : [])];
}
