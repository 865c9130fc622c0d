import { createHash } from 'node:crypto';
import { canonicalJson } from '../lib/canonical-json.ts';
import { type LedgerEvent, type LedgerLine, ledgerLine } from './events.ts';
import { LedgerError } from './ledger-error.ts';

const version = 1;

/** What a line is made of. */
export interface Entry {
  /** ISO 8601. */
  readonly ts: string;
  readonly event: LedgerEvent;
}

/** SHA-256, in hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** The line that follows `last`: its number, and its hash over itself and the hash before. */
export function lineAfter(last: LedgerLine | undefined, { ts, event }: Entry): LedgerLine {
  const plain = { v: version, seq: last === undefined ? 0 : last.seq + 1, ts, prev: last?.h ?? '', event } as const;
  return { ...plain, h: sha256(canonicalJson(plain)) };
}

/** Entries as the lines of a fresh ledger. */
export const chainOf = (entries: readonly Entry[]): readonly LedgerLine[] => {
  const lines: LedgerLine[] = [];
  for (const entry of entries) lines.push(lineAfter(lines.at(-1), entry));
  return lines;
};

/** A line as it stands in the file. */
export const textOf = (line: LedgerLine): string => `${canonicalJson(line)}\n`;

/** What the text of a line says; undefined when it is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'v' in value && typeof value.v === 'number' && value.v > version;

/**
 * The lines of a whole text that ends with a line end, or is empty. Throws LedgerError at the first line that is not as it
 * was written: changed, missing, put in or of a later version.
 */
export function readChain(text: string, file: string): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const [index, written] of text.split('\n').slice(0, -1).entries()) {
    const where = `${file}, line ${index + 1}`;
    const value = jsonIn(written);
    if (isNewer(value)) throw new LedgerError(`${where} was written by a newer support-audit; use that one, or update this one.`);
    const parsed = ledgerLine.safeParse(value);
    const line = parsed.success ? parsed.data : undefined;
    const expected = line && lineAfter(lines.at(-1), line);
    if (!line || !expected || canonicalJson(expected) !== written)
      throw new LedgerError(
        `${where} is not as it was written, so nothing in the file is relied on. Put back a copy of the file; without one, move it away: ` +
          'what was asked is lost then, but nobody is asked twice, for the folder claims stays.',
      );
    lines.push(line);
  }
  return lines;
}
