/** Words beside which people stand, in lower case: see `data/name-words`. */
export interface NamePlaces {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly greets: readonly string[];
  readonly closes: readonly string[];
  readonly here: readonly string[];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const run = String.raw`${word}(?: (?:${word}|\p{Lu}\.?(?![\p{L}…]))){0,3}`;
const compact = String.raw`[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]{2,4}`;
const name = `(?:${run}|${compact})`;
/** What may stand between a word and the name that it is about. */
const gap = '[,:;–—-]? ?[“"«]?';
const following = new RegExp(gap + name, 'uy');
const preceding = new RegExp(`(${name})(?:[”"»])? ?$`, 'u');
const edge = /^(?:$|[,.!:;?)”"»，。！、]| [–—-])/;
/** No name is longer, in characters. */
const longest = 140;

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isCompact = (sign: string | undefined): boolean =>
  sign !== undefined && /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}]/u.test(sign);

/** Where a phrase stands as words of its own, in a text in lower case. */
function placesOf(text: string, phrase: string): readonly Span[] {
  const places: Span[] = [];
  for (let from = text.indexOf(phrase); from >= 0; from = text.indexOf(phrase, from + phrase.length)) {
    const to = from + phrase.length;
    const isOwn = (inside: string | undefined, beside: string | undefined): boolean => isCompact(inside) || !isLetter(beside);
    if (isOwn(phrase[0], text[from - 1]) && isOwn(phrase.at(-1), text[to])) places.push({ from, to });
  }
  return places;
}

function nameAfter(text: string, at: number): Span | undefined {
  following.lastIndex = at;
  const hit = following.exec(text)?.[0];
  if (hit === undefined) return undefined;
  const lead = hit.search(/\p{L}/u);
  const to = at + hit.length;
  const isName = isCompact(text[at + lead]) ? edge.test(text.slice(to, to + 3)) : lead > 0;
  return isName ? { from: at + lead, to } : undefined;
}

function nameBefore(text: string, at: number): Span | undefined {
  const start = Math.max(0, at - longest);
  const hit = preceding.exec(text.slice(start, at));
  return hit ? { from: start + hit.index, to: start + hit.index + (hit[1]?.length ?? 0) } : undefined;
}

/** Where people are named in a text that somebody wrote, told by the words beside them alone; in order, and none within another. */
export function namesIn(text: string, words: NamePlaces): readonly Span[] {
  const lower = text.toLowerCase();
  // A letter that is longer in lower case moves every place after it.
  if (lower.length !== text.length) return [];
  const each = (phrases: readonly string[], find: (place: Span) => Span | undefined): readonly Span[] =>
    phrases.flatMap((phrase) => placesOf(lower, phrase).flatMap((place) => find(place) ?? []));
  const greeted = ({ to }: Span): Span | undefined => {
    const found = nameAfter(text, to);
    if (!found) return undefined;
    const rest = text.slice(found.to, found.to + 30);
    const isName = edge.test(rest) || text.slice(found.from, found.to).includes(' ');
    return isName || words.here.some((here) => `${rest.toLowerCase()} `.startsWith(` ${here} `)) ? found : undefined;
  };
  const all = [
    ...each(words.before, ({ to }) => nameAfter(text, to)),
    ...each(words.after, ({ from }) => nameBefore(text, from)),
    ...each(words.greets, greeted),
    ...each(words.closes, greeted),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return all.filter(({ from, to }) => {
    const isNew = from >= end;
    if (isNew) end = to;
    return isNew;
  });
}

const phone = /(?<![\p{L}\p{N}#])(?:\+\d|\(?0\d|\(?\d{3}\)?[ .-]\d{3}|8[ (-]{1,2}\d{3})[\d ()./-]{3,22}\d(?![\p{L}\p{N}])/gu;
const date = /(?<!\d)(?:(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:19|20)\d\d)(?!\d)/;

/** Where telephone numbers stand in a text. */
export const phonesIn = (text: string): readonly Span[] =>
  [...text.matchAll(phone)].flatMap(({ index, 0: hit }) => {
    const digits = hit.replace(/\D/g, '').length;
    const least = hit.startsWith('+') ? 7 : 9;
    return digits < least || digits > 15 || date.test(hit) ? [] : [{ from: index, to: index + hit.length }];
  });
