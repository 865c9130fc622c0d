/** FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/), with the mixing step of MurmurHash3 behind it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

interface Ranked<T> {
  readonly item: T;
  readonly key: string;
  readonly at: number;
}

function rank<T>(item: T, seed: string, keyOf: (item: T) => string): Ranked<T> {
  const key = keyOf(item);
  return { item, key, at: hash(`${seed}\n${key}`) };
}

const byRank = (a: Ranked<unknown>, b: Ranked<unknown>): number => a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** The same items in an order that looks like chance and depends on nothing but the seed and each item's key. */
export function shuffled<T>(items: readonly T[], seed: string, keyOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => rank(item, seed, keyOf))
    .sort(byRank)
    .map(({ item }) => item);
}

/** The first items of that order, without putting all of them in it. */
export function drawn<T>(items: Iterable<T>, count: number, seed: string, keyOf: (item: T) => string): readonly T[] {
  const first: Ranked<T>[] = [];
  for (const item of items) {
    const ranked = rank(item, seed, keyOf);
    const last = first.at(-1);
    if (first.length >= count && (!last || byRank(ranked, last) >= 0)) continue;
    const place = first.findIndex((other) => byRank(ranked, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, ranked);
    if (first.length > count) first.pop();
  }
  return first.map(({ item }) => item);
}
