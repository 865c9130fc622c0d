/** Counts right, wrong and missed items of a measure over pages, and keeps what went wrong. */
export function tally(measure) {
  const count = { name: measure.name, pages: 0, right: 0, wrong: 0, missed: 0, unjudged: 0 };
  const lines = [];
  return {
    add(result) {
      const verdict = measure.judge(result.record, result);
      if (!verdict) return;
      const { expected, actual, optional = [], spare = [], unjudged = false, detail } = verdict;
      count.pages++;
      const missed = expected.filter((one) => !actual.some((other) => measure.same(one, other)));
      const surplus = actual.filter((one) => ![...expected, ...optional].some((other) => measure.same(other, one)));
      count.right += expected.length - missed.length;
      count.missed += missed.length;
      count.unjudged += spare.length + (unjudged ? surplus.length : 0);
      const wrong = unjudged ? [] : surplus;
      count.wrong += wrong.length;
      if (missed.length + wrong.length > 0)
        lines.push(
          `${measure.name}  ${result.record.id}  ${result.record.site ?? ''}  missed ${JSON.stringify(missed)}  wrong ${JSON.stringify(wrong)}${detail ? `  ${detail()}` : ''}`,
        );
    },
    sum: () => count,
    misses: () => lines,
  };
}
