import type { Finding } from './finding.ts';
import type { Grid, GridChannel, GridRow } from './grid.ts';
import { shortNameOf } from './host-name.ts';
import type { Setting } from './reporter.ts';

/** Rows that say of every company what the forum's row of the same kind said: a forum is a community, too. */
export interface Echo {
  readonly channel: string;
  readonly titles: readonly string[];
  /** Of companies that neither row could tell of, why this one could not, where the reasons differ. */
  readonly reasons: readonly string[];
}

const kindOf = ({ criterion }: GridRow): string => criterion.measure.split('.').slice(1).join('.');

/** The same value, seen at the same places, for the same points. */
const isSame = (a: Finding | undefined, b: Finding | undefined): boolean =>
  a?.reading?.state === 'found' &&
  b?.reading?.state === 'found' &&
  a.score === b.score &&
  JSON.stringify([a.reading.value, a.reading.evidence]) === JSON.stringify([b.reading.value, b.reading.evidence]);

function isEcho({ cells }: GridRow, before: GridRow): boolean {
  const same = cells.map((cell, index) => isSame(cell, before.cells[index]));
  return same.includes(true) && cells.every((cell, index) => same[index] || (cell?.bare && before.cells[index]?.bare));
}

/** The rows of a channel that are worth their own line, and those that repeat another channel's. */
export function withoutEchoes(
  channel: GridChannel,
  { cards, channels }: Grid,
  { words }: Setting,
): { readonly rows: readonly GridRow[]; readonly echoes: readonly Echo[] } {
  const forum = channels.find(({ id }) => id === 'forum');
  if (channel.id !== 'community' || !forum) return { rows: channel.rows, echoes: [] };
  const echoes = new Map<string, Echo>();
  const rows = channel.rows.filter((row) => {
    const before = forum.rows.find((one) => kindOf(one) === kindOf(row));
    if (!before || !isEcho(row, before)) return true;
    const reasons = row.cells.flatMap((cell, index) => {
      const card = cards[index];
      const isTold = !cell?.bare || cell.text === before.cells[index]?.text;
      return isTold || !card ? [] : [words.ofCompanies([shortNameOf(card)], cell.text)];
    });
    const key = reasons.join('\n');
    const titles = [...(echoes.get(key)?.titles ?? []), row.criterion.title];
    echoes.set(key, { channel: forum.title, titles, reasons });
    return false;
  });
  return { rows, echoes: [...echoes.values()] };
}

export const echoInWords = ({ channel, titles, reasons }: Echo, { words }: Setting): string =>
  words.sameAsIn(channel, titles, reasons);
