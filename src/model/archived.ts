/** The web archives that pages were taken from, and when they were kept: ISO 8601, UTC. */
export interface Archived {
  readonly files: readonly string[];
  readonly from: string;
  readonly to: string;
}
