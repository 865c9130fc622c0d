import { exitCode } from './exit-code.ts';
import type { Output } from './output.ts';

/** Signals while work is under way: the first asks it to end in good order, the second ends the program. */
export interface StopSignals {
  readonly signal: AbortSignal;
  /** Exit code of the signal that came; undefined when none did. */
  readonly code: () => number | undefined;
  readonly end: () => void;
}

/** Listens until `end`; `told` is said at the first signal, and has to tell what a second one does. */
export function stopSignals(output: Output, told: string): StopSignals {
  const stop = new AbortController();
  let came: number | undefined;
  const on = (code: number) => () => {
    if (came !== undefined) process.exit(code);
    came = code;
    output.say(told);
    stop.abort();
  };
  const handlers = [
    ['SIGINT', on(exitCode.sigint)],
    ['SIGTERM', on(exitCode.sigterm)],
    ['SIGHUP', on(exitCode.sighup)],
  ] as const;
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return {
    signal: stop.signal,
    code: () => came,
    end: () => {
      for (const [signal, handler] of handlers) process.off(signal, handler);
    },
  };
}
