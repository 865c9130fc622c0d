import type { OptionValue, Report, Scorecard, Total } from './scorecard.ts';

/** What one saved run says of a company. */
export interface HistoryEntry {
  readonly run: string;
  /** When the company was looked at; ISO 8601, UTC. */
  readonly at: string;
  readonly tool: string;
  readonly rubric: Pick<Report['rubric'], 'id' | 'version' | 'sha256' | 'industry'>;
  readonly state: Scorecard['state'];
  readonly total: Total;
  readonly channels: readonly { readonly id: string; readonly title: string; readonly total: Total }[];
  /** Read from a web archive. */
  readonly archived: boolean;
  /** What the run was started with, as far as it changes what is seen. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** What pages were seen in; empty where no browser was used. */
  readonly browser: string;
}

/** A company over its saved runs, oldest first. */
export interface History {
  readonly domain: string;
  readonly entries: readonly HistoryEntry[];
}
