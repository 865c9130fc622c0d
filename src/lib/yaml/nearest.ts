/** Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** The candidate that a mistyped word most likely means; undefined when none is near (a third of its length, at least 2). */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  let best: { readonly name: string; readonly away: number } | undefined;
  for (const name of candidates) {
    const away = distance(word.toLowerCase(), name.toLowerCase());
    if (away < (best?.away ?? Infinity)) best = { name, away };
  }
  return best !== undefined && best.away <= Math.max(2, Math.floor(word.length / 3)) && best.away < word.length
    ? best.name
    : undefined;
}

/** The end of a complaint about an unknown word: the nearest candidate, or all of them when they are few. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return candidates.length > 0 && candidates.length <= 16 ? `; known: ${candidates.join(', ')}` : '';
}
