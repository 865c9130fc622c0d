import type { Report } from '../model/scorecard.ts';
import { csv } from './csv.ts';
import type { Format } from './format-names.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { maskPeople } from './mask.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';
import { type Locale, wording } from './words.ts';

export type { Format } from './format-names.ts';

/** A new format is one file, one line here and its name among the others. */
const formats = { terminal, markdown, csv, json, html, junit } as const satisfies Record<Format, Reporter>;

export interface RenderOptions {
  readonly format: Format;
  /** Columns of the terminal; 80 when left out or not positive, and never under 20. */
  readonly width?: number;
  readonly color?: boolean;
  /** Every verdict with its evidence. */
  readonly details?: boolean;
  readonly locale?: Locale;
  /** Names of products and networks by the id of their row; unknown ids show as they are. */
  readonly names?: ReadonlyMap<string, string>;
  /** Addresses that are not listed as the company's for everybody are masked unless they are asked for. */
  readonly people?: 'masked' | 'shown';
  /** Makes the mark that stands beside a masked address in machine formats, such as the start of a SHA-256; none when left out. */
  readonly fingerprint?: (address: string) => string;
}

const columnsFor = (width: number | undefined): number =>
  width === undefined || !Number.isFinite(width) || width < 1 ? 80 : Math.max(20, Math.floor(width));

/** A report as text, without side effects; ends in a line break. */
export function render(report: Report, options: RenderOptions): string {
  return formats[options.format](report, {
    width: columnsFor(options.width),
    color: options.color ?? false,
    details: options.details ?? false,
    words: wording[options.locale ?? 'en'],
    rubric: report.rubric,
    names: options.names ?? new Map(),
    mask: options.people === 'shown' ? (text) => text : maskPeople(report),
    fingerprint: options.fingerprint ?? (() => ''),
  });
}
