import type { Difference } from '../model/difference.ts';
import { diffCsv } from './diff-csv.ts';
import { diffJson } from './diff-json.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { diffTerminal } from './diff-terminal.ts';
import type { DiffFormat } from './format-names.ts';
import type { RenderOptions } from './index.ts';
import { maskPeople } from './mask.ts';
import type { Setting } from './reporter.ts';
import { wording } from './words/index.ts';

const diffFormats = {
  terminal: diffTerminal,
  markdown: diffMarkdown,
  csv: diffCsv,
  json: diffJson,
} as const satisfies Record<DiffFormat, (difference: Difference, setting: Setting) => string>;

export interface DiffOptions extends Pick<RenderOptions, 'names' | 'people' | 'locale'> {
  readonly format: DiffFormat;
  /** Columns of the terminal, 20 at least. */
  readonly width: number;
  readonly color: boolean;
}

/** What changed as text, without side effects; ends in a line break. Addresses that either run shields are masked. */
export function renderDiff(difference: Difference, { format, width, color, names, people, locale = 'en' }: DiffOptions): string {
  const { before, after } = difference;
  const both = { ...after, scorecards: [...before.scorecards, ...after.scorecards] };
  return diffFormats[format](difference, {
    width: Math.max(20, width),
    color,
    details: false,
    words: wording[locale],
    rubric: { searches: [...(after.rubric.searches ?? []), ...(before.rubric.searches ?? [])] },
    names: names ?? new Map(),
    mask: people === 'shown' ? (text) => text : maskPeople(both),
    fingerprint: () => '',
  });
}
