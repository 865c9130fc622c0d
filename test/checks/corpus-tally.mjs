/**
 * Counts right, wrong and missed items of a measure over pages, and keeps what went wrong. Items that a label gets
 * wrong, listed with their proof in `label-misses.json`, do not count on either side.
 */
export function tally(measure, labelMisses) {
  const count = { name: measure.name, pages: 0, right: 0, wrong: 0, missed: 0, unjudged: 0, labels: 0 };
  const misses = [];
  const known = new Map(
    labelMisses.filter((one) => one.measure === measure.name).map((one) => [keyOf(one.page, one.value), one]),
  );
  const stale = new Map(known);
  const pages = new Set();
  const fault = (page, value) => {
    const key = keyOf(page, value);
    if (!known.has(key)) return false;
    stale.delete(key);
    count.labels++;
    return true;
  };
  return {
    add({ record, ...result }) {
      const verdict = measure.judge(record, result);
      if (!verdict) return;
      const { expected, actual, optional = [], spare = [], unjudged = false, detail } = verdict;
      count.pages++;
      pages.add(record.id);
      const lost = expected.filter((one) => !actual.some((other) => measure.same(one, other)));
      const surplus = actual.filter((one) => ![...expected, ...optional].some((other) => measure.same(other, one)));
      const missed = lost.filter((one) => !fault(record.id, one));
      const wrong = unjudged ? [] : surplus.filter((one) => !fault(record.id, one));
      count.right += expected.length - lost.length;
      count.missed += missed.length;
      count.wrong += wrong.length;
      count.unjudged += spare.length + (unjudged ? surplus.length : 0);
      if (missed.length + wrong.length === 0) return;
      const { id, url } = record;
      misses.push({
        measure: measure.name,
        page: id,
        url,
        missed,
        wrong,
        expected,
        read: actual,
        ...(detail && { detail: detail() }),
      });
    },
    sum: () => count,
    misses: () => misses,
    /** Listed faults of labels that no longer show, on the pages that were judged. */
    stale: () => [...stale.values()].filter(({ page }) => pages.has(page)),
  };
}

const keyOf = (page, value) => `${page} ${value}`;
