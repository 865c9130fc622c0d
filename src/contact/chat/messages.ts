import type { ChatLine } from '../../model/chat-line.ts';

/** Lines that were said together. */
export interface Said {
  readonly lines: readonly ChatLine[];
  /** When the first of them came and when the last grew, in milliseconds by the clock of the page. */
  readonly at: number;
  readonly grownAt: number;
}

/** A line that comes so much later than the one before it is a message of its own, in milliseconds. */
const pauseMs = 2500;

/** Letters and figures alone: the same text may be drawn in many ways. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The first line that says what was asked; clocks start with it. */
export const ownLine = (lines: readonly ChatLine[]): ChatLine | undefined => lines.find(({ own }) => own);

/** The row of a line: what stands beside the row of the question, or in it. */
function rowOf({ path, id }: ChatLine, own: ChatLine): number {
  const parting = path.findIndex((element, depth) => element !== own.path[depth]);
  return parting < 0 ? -id : (path[parting] ?? -id);
}

/** Lines without those that a later line of the same row repeats and goes on with: some chats draw a growing text anew. */
function latest(lines: readonly ChatLine[]): readonly ChatLine[] {
  return lines.flatMap((line, index) => {
    const text = bare(line.text);
    const earlier = lines.slice(0, index).filter((one) => text.startsWith(bare(one.text)));
    if (lines.slice(index + 1).some((one) => one.text !== line.text && bare(one.text).startsWith(text))) return [];
    return [{ ...line, at: Math.min(line.at, ...earlier.map(({ at }) => at)) }];
  });
}

const said = (lines: readonly ChatLine[]): Said => ({
  lines,
  at: Math.min(...lines.map(({ at }) => at)),
  grownAt: Math.max(...lines.map(({ grownAt }) => grownAt)),
});

/**
 * What was said below the question, by rows and pauses, oldest first. Left out: what stood in the chat before, what was
 * said already (chats draw their lists anew), and what was asked.
 */
export function saidAfter(lines: readonly ChatLine[], own: ChatLine): readonly Said[] {
  const known = new Set(lines.filter(({ at, id }) => at < own.at && id < own.id).map(({ text }) => bare(text)));
  const rows = new Map<number, ChatLine[]>();
  for (const line of lines) {
    const text = bare(line.text);
    if (line.own || !line.below || line.at < own.at || known.has(text) || text === '') continue;
    known.add(text);
    const row = rowOf(line, own);
    rows.set(row, [...(rows.get(row) ?? []), line]);
  }
  const messages = [...rows.values()].flatMap((row) => {
    const groups: ChatLine[][] = [];
    for (const line of row) {
      const group = groups.at(-1);
      const last = group?.at(-1);
      const goesOn = last !== undefined && (line.at - last.grownAt <= pauseMs || bare(line.text).startsWith(bare(last.text)));
      if (group && goesOn) group.push(line);
      else groups.push([line]);
    }
    return groups.map((group) => said(latest(group)));
  });
  return messages.filter(({ lines }) => lines.length > 0).sort((a, b) => a.at - b.at);
}
