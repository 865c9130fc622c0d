/** Times its limit that a step may take by the clock on the wall, however little of the processor it got. */
const longestWait = 3;

export interface StepTimes {
  /** Limit of a step, in milliseconds of the processor. */
  readonly stepMs: number;
  /** Since the step began. */
  readonly waitedMs: number;
  /** Processor time of the whole process since then; Node does not tell that of one thread to another. */
  readonly usedMs: number;
  /** Threads that share it. */
  readonly busy: number;
}

/** Milliseconds that a step may still take: a busy machine does not turn an ordinary page into one that hangs. */
export function stepLeft({ stepMs, waitedMs, usedMs, busy }: StepTimes): number {
  const own = usedMs / Math.max(1, busy);
  return Math.max(0, Math.ceil(Math.min(stepMs - own, stepMs * longestWait - waitedMs)));
}
