/** `ok`; `warn`: some of the work cannot be done, or may go wrong; `fail`: the main work cannot be done. */
export type State = 'ok' | 'warn' | 'fail';

/** One thing that a scan needs, and how it stands with it. */
export interface Finding {
  readonly id:
    | 'node'
    | 'browser'
    | 'sandbox'
    | 'proxy'
    | 'dns'
    | 'temporary-files'
    | 'cache-folder'
    | 'run-folder'
    | 'clock'
    | 'memory'
    | 'open-files';
  readonly state: State;
  /** What was found, and how. */
  readonly says: string;
  /** What to do, one way a line; empty when there is nothing to do. */
  readonly advice: readonly string[];
}

export const finding = (id: Finding['id'], state: State, says: string, advice: readonly string[] = []): Finding => ({
  id,
  state,
  says,
  advice,
});

/** The worst of several. */
export const worst = (findings: readonly Finding[]): State => {
  const states = findings.map(({ state }) => state);
  return states.includes('fail') ? 'fail' : states.includes('warn') ? 'warn' : 'ok';
};
