/** A few places that several groups share. */
interface Turns {
  /** How many tasks are under way. */
  active(): number;
  /** Runs the tasks of one more group as places become free, in the order in which they were given. */
  group(): <T>(task: () => Promise<T>) => Promise<T>;
}

interface Group {
  readonly waiting: (() => void)[];
  underWay: number;
  /** Number of its last turn; 0 before the first. */
  turn: number;
}

/**
 * Places for `most` tasks at once. One that becomes free goes to the group with the fewest tasks under way, and of those
 * to the one that had no turn for the longest time: a group that wants much holds up none that wants little.
 */
export function createTurns(most: number): Turns {
  const hungry = new Set<Group>();
  let active = 0;
  let given = 0;

  const next = (): void => {
    if (active >= most) return;
    const [chosen] = [...hungry].sort((a, b) => a.underWay - b.underWay || a.turn - b.turn);
    if (!chosen) return;
    const begin = chosen.waiting.shift();
    if (chosen.waiting.length === 0) hungry.delete(chosen);
    active += 1;
    chosen.underWay += 1;
    given += 1;
    chosen.turn = given;
    begin?.();
  };

  return {
    active: () => active,
    group: () => {
      const own: Group = { waiting: [], underWay: 0, turn: 0 };
      return async (task) => {
        await new Promise<void>((begin) => {
          own.waiting.push(begin);
          hungry.add(own);
          next();
        });
        try {
          return await task();
        } finally {
          active -= 1;
          own.underWay -= 1;
          next();
        }
      };
    },
  };
}
