/** A text with what stands for single signs undone, and where each of its signs began in the source. */
export interface PlainSigns {
  readonly text: string;
  /** Places in the source, one for each sign of the text and one for its end. */
  readonly places: readonly number[];
}

const escaped =
  /%(?:25)*([2-7][0-9a-f])|&(?:amp;)*#x0*([2-7][0-9a-f]);|\\u00([2-7][0-9a-f])|\\u\{0*([2-7][0-9a-f])\}|\\x([2-7][0-9a-f])|&(?:amp;)*#0*(\d{2,3});|&(?:amp;)*(commat|period|amp);|([\uff01-\uff5e\ufe52\ufe6b])|(\p{Default_Ignorable_Code_Point})/giu;
const named: Readonly<Record<string, string>> = { commat: '@', period: '.', amp: '&' };

const signOf = (whole: string, [x1, x2, x3, x4, x5, decimal, name, wide]: readonly (string | undefined)[]): string => {
  const hex = x1 ?? x2 ?? x3 ?? x4 ?? x5;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (decimal !== undefined) return Number(decimal) >= 32 && Number(decimal) < 128 ? String.fromCharCode(Number(decimal)) : whole;
  return name === undefined ? (wide?.normalize('NFKC') ?? '') : (named[name.toLowerCase()] ?? whole);
};

function undone({ text, places }: PlainSigns): PlainSigns {
  const signs: string[] = [];
  const from: number[] = [];
  let end = 0;
  const keep = (to: number): void => {
    signs.push(text.slice(end, to));
    for (let at = end; at < to; at++) from.push(places[at] ?? 0);
  };
  for (const match of text.matchAll(escaped)) {
    keep(match.index);
    const [whole, ...groups] = match;
    const sign = signOf(whole, groups);
    signs.push(sign);
    for (let at = 0; at < sign.length; at++) from.push(places[sign === whole ? match.index + at : match.index] ?? 0);
    end = match.index + whole.length;
  }
  keep(text.length);
  from.push(places[text.length] ?? 0);
  return { text: signs.join(''), places: from };
}

/** How often a text may be escaped over and over. */
const mostRounds = 8;

/** Undoes percent signs, entities, escapes of scripts and wide signs, however often they were put on one another. */
export function plainSigns(source: string): PlainSigns {
  let plain: PlainSigns = { text: source, places: Array.from({ length: source.length + 1 }, (_, at) => at) };
  for (let round = 0; round < mostRounds; round++) {
    const next = undone(plain);
    if (next.text === plain.text) break;
    plain = next;
  }
  return plain;
}
