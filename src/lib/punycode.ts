const digit = (code: number): number => (code >= 48 && code <= 57 ? code - 22 : code >= 97 && code <= 122 ? code - 97 : 36);

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

/** One label without its `xn--`, by RFC 3492; null when it is not punycode. */
function decodeLabel(label: string): string | null {
  if (label === '') return null;
  const split = label.lastIndexOf('-');
  const output = split > 0 ? [...label.slice(0, split)].map((character) => character.charCodeAt(0)) : [];
  let n = 128;
  let bias = 72;
  let i = 0;
  for (let at = split > 0 ? split + 1 : 0; at < label.length; ) {
    const before = i;
    for (let weight = 1, k = 36; ; k += 36) {
      const value = digit(label.charCodeAt(at++));
      if (value >= 36 || Number.isNaN(value)) return null;
      i += value * weight;
      if (i > 0x7fffffff) return null;
      const limit = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
      if (value < limit) break;
      weight *= 36 - limit;
    }
    bias = adapt(i - before, output.length + 1, before === 0);
    n += Math.floor(i / (output.length + 1));
    i %= output.length + 1;
    if (n > 0x10ffff) return null;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

/** A host name in Unicode; labels that do not decode stay as they are. */
export function unicodeHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodeLabel(label.slice(4)) ?? label) : label))
    .join('.');
}
