import { rememberText } from '../lib/remember-text.ts';
import { clean } from '../lib/text.ts';
import type { Report } from '../model/scorecard.ts';
import { anonymousNames } from './anonymity.ts';
import { anonymous } from './anonymize.ts';
import { csv } from './csv.ts';
import type { Format } from './format-names.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { localised } from './localise.ts';
import { markdown } from './markdown.ts';
import { longestText, maskPeople } from './mask.ts';
import { companiesMasked, maskReadings } from './mask-readings.ts';
import type { Reporter, Setting, Wishes } from './reporter.ts';
import { terminal } from './terminal.ts';
import { type Locale, wording } from './words/index.ts';

export type { Format } from './format-names.ts';

/** A new format is one file, one line here and its name among the others. */
const formats = { terminal, markdown, csv, json, html, junit } as const satisfies Record<Format, Reporter>;

export interface RenderOptions extends Wishes {
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

/** Hides people where they are to be hidden; a text is cut before it is put into a language, whoever may see it. */
const maskFor = (report: Report, people: RenderOptions['people']): ((text: string) => string) =>
  rememberText(people === 'shown' ? (text) => clean(text, longestText) : maskPeople(report));

/** The report in a language, its foreign texts masked before anybody composes sentences of them. */
export const toldReport = (
  report: Report,
  { locale = 'en', people }: Pick<RenderOptions, 'locale' | 'people'>,
  mask = maskFor(report, people),
): Report => localised(maskReadings(report, mask), locale, wording[locale]);

/** What every reporter gets, however it writes: what a user wishes is made of the report once, before any of them sees it. */
export function prepared(
  original: Report,
  options: Omit<RenderOptions, 'format'>,
): { readonly report: Report; readonly setting: Setting } {
  const { width, color, details, locale = 'en', names, people, fingerprint, only, ...wishes } = options;
  const words = wording[locale];
  const isOpen = people === 'shown';
  const mask = maskFor(original, people);
  const told = toldReport(original, options, mask);
  const labels = wishes.anonymize ? anonymousNames(told, words.anonymous) : new Map<string, string>();
  const report = wishes.anonymize ? anonymous(told, words, names) : told;
  const setting: Setting = {
    ...wishes,
    ...(only === undefined ? {} : { only: only.map((name) => labels.get(name) ?? name) }),
    width: columnsFor(width),
    color: color ?? false,
    details: details ?? false,
    words,
    rubric: report.rubric,
    names: names ?? new Map(),
    people: people ?? 'masked',
    mask: isOpen ? (text) => text : mask,
    companiesWithPeople: isOpen ? new Set() : companiesMasked(original, mask),
    fingerprint: wishes.anonymize ? () => '' : (fingerprint ?? (() => '')),
  };
  return { report, setting };
}

/** A report as text, without side effects; ends in a line break. */
export function render(report: Report, { format, ...options }: RenderOptions): string {
  const ready = prepared(report, options);
  return formats[format](ready.report, ready.setting);
}
