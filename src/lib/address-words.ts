/** Words in local parts; rows in `data/email-words`. */
export interface PurposeWords {
  readonly role: ReadonlySet<string>;
  readonly general: ReadonlySet<string>;
  readonly duty: ReadonlySet<string>;
  /** Words that say nothing of their own beside others. */
  readonly beside: ReadonlySet<string>;
  /** Short names of countries, languages, regions and departments. */
  readonly places: ReadonlySet<string>;
  /** Words by which people are called too. */
  readonly surnames: ReadonlySet<string>;
}

/** What a local part says that it is for; without `role` it may be a person's. */
export interface Purpose {
  readonly role?: 'role' | 'generic';
  /** The address of a department, such as jobs@: no person, yet not meant for everybody. */
  readonly duty: boolean;
  /** Nothing is left that could be a person's name. */
  readonly whole: boolean;
}

/** Longest word that is looked for in a local part. */
const longestWord = 24;

const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
const partsOf = (text: string): readonly string[] => text.split(/[^\p{L}]+/u).filter((part) => part !== '');

/** The words that stand without a separator, with a short place at one end: `officeuk`; null when they leave a rest. */
function unglued(part: string, known: (piece: string) => boolean, words: PurposeWords): readonly string[] | null {
  const read: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= part.length; end++)
    for (let start = Math.max(0, end - longestWord); start < end && !read[end]; start++) {
      const piece = part.slice(start, end);
      const outer = (start === 0) !== (end === part.length) && words.places.has(piece);
      const before = read[start];
      if (before && (outer || (piece.length > 2 && known(piece)))) read[end] = [...before, piece];
    }
  return read[part.length] ?? null;
}

/**
 * What a local part says that it is for, when words, places and `brands` are all that it holds; or a word and then
 * something unknown, as in `info.berlin`, unless people are called by that word.
 */
export function purposeOf(local: string, brands: readonly string[], words: PurposeWords): Purpose {
  const bare = local.toLowerCase().replace(/\+.*/s, '').replace(/^e-/, 'e');
  const isWord = (piece: string): boolean => words.role.has(piece) || words.general.has(piece) || words.duty.has(piece);
  const brand = brands.find((name) => letters(name).length > 2 && bare.includes(name)) ?? '';
  const known = (piece: string): boolean =>
    isWord(piece) || words.beside.has(piece) || (brand !== '' && piece === letters(brand));
  const parts = partsOf(brand === '' ? bare : bare.replace(brand, letters(brand)));
  const joint = parts.join('');
  const split = parts.map((part) => (known(part) || words.places.has(part) ? [part] : unglued(part, known, words)));
  const all = parts.length > 1 && parts.every(({ length }) => length > 1) && isWord(joint) ? [[joint]] : split;
  const whole = all.length > 0 && all.every((pieces) => pieces !== null);
  const [first = ''] = parts;
  const leads = first.length > 3 && isWord(first) && !words.surnames.has(first);
  const heard = whole ? all.flatMap((pieces) => pieces ?? []) : leads ? [first] : [];
  const says = (set: ReadonlySet<string>): boolean => heard.some((piece) => set.has(piece));
  if (says(words.role)) return { role: 'role', duty: false, whole };
  if (says(words.general)) return { role: 'generic', duty: false, whole };
  if (says(words.duty)) return { role: 'generic', duty: true, whole };
  return whole && brand !== '' ? { role: 'generic', duty: false, whole } : { duty: false, whole: false };
}
