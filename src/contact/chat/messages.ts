import { remember } from '../../lib/remember.ts';
import type { ChatLine } from '../../model/chat-line.ts';

/** Lines that were said together. */
export interface Said {
  readonly lines: readonly ChatLine[];
  /** When the first of them came and when the last grew, in milliseconds by one clock. */
  readonly at: number;
  readonly grownAt: number;
}

/** A line that comes so much later than the one before it is a message of its own, in milliseconds. */
const pauseMs = 2500;
/** What is read of a chat that talks without end: lines after the question, lines of one message, characters of a line. */
const most = { lines: 500, together: 40, characters: 1000 };

/** Letters and figures alone: the same text may be drawn in many ways. */
export const bareOf = remember(({ text }: ChatLine): string =>
  text
    .slice(0, most.characters)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, ''),
);

/** The first line that says what was asked; clocks start with it. */
export const ownLine = (lines: readonly ChatLine[]): ChatLine | undefined => lines.find(({ own }) => own);

/** The row of a line: what stands beside the row of the question, or in it. */
function rowOf({ path, id }: ChatLine, own: ChatLine): number {
  const parting = path.findIndex((element, depth) => element !== own.path[depth]);
  return parting < 0 ? -id : (path[parting] ?? -id);
}

const goesOn = (line: ChatLine, last: ChatLine): boolean => bareOf(line).startsWith(bareOf(last));

/** Lines without those that the next one repeats and goes on with: some chats draw a growing text anew. */
function latest(lines: readonly ChatLine[]): readonly ChatLine[] {
  const kept: { line: ChatLine; at: number }[] = [];
  for (const line of lines) {
    let { at } = line;
    for (let last = kept.at(-1); last && goesOn(line, last.line); last = kept.at(-1)) {
      at = Math.min(at, last.at);
      kept.pop();
    }
    kept.push({ line, at });
  }
  return kept.map(({ line, at }) => (at === line.at ? line : { ...line, at }));
}

const said = (lines: readonly ChatLine[]): Said => ({
  lines: lines.slice(0, most.together),
  at: Math.min(...lines.map(({ at }) => at)),
  grownAt: Math.max(...lines.map(({ grownAt }) => grownAt)),
});

/**
 * What was said below the question, by rows and pauses, oldest first. Left out: what stood in the chat before, what was
 * drawn anew or is told twice at once, and what was asked.
 */
export function saidAfter(lines: readonly ChatLine[], own: ChatLine): readonly Said[] {
  const toldAt = new Map<string, number>();
  const rows = new Map<number, ChatLine[]>();
  let count = 0;
  for (const line of lines) {
    if (line.own || line.again || !line.below || line.at < own.at) continue;
    if (++count > most.lines) break;
    const text = bareOf(line);
    const before = toldAt.get(text);
    if (text === '' || (before !== undefined && line.at - before <= pauseMs)) continue;
    toldAt.set(text, line.at);
    const row = rowOf(line, own);
    const inRow = rows.get(row);
    if (inRow) inRow.push(line);
    else rows.set(row, [line]);
  }
  const messages = [...rows.values()].flatMap((row) => {
    const groups: ChatLine[][] = [];
    for (const line of row) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      if (group && last !== undefined && (line.at - last.grownAt <= pauseMs || goesOn(line, last))) group.push(line);
      else groups.push([line]);
    }
    return groups.map((group) => said(latest(group)));
  });
  return messages.sort((a, b) => a.at - b.at);
}
