import { measuresIn, type Reading, type Readings, type Source } from '../model/reading.ts';

const trust = { contact: 0, import: 1, api: 2, public: 3, answer: 4, indirect: 5 } as const satisfies Record<Source, number>;

type Known = Exclude<Reading, { readonly state: 'unknown' }>;

/** Sources that watch what a company does: who sees nothing there may have looked at the wrong moment. */
const watches: ReadonlySet<Source> = new Set<Source>(['contact', 'import', 'api']);
/** What one of them saw goes before what another missed. */
const rankOf = ({ source, state }: Known): number =>
  state === 'absent' && watches.has(source) ? trust.api + (trust[source] + 1) / 10 : trust[source];

/**
 * What is known beats what is not, by whom it is trusted most; of several reasons not to know, the last that is given stays.
 * What was seen of a company goes before what was not when it was watched again, which is told beside it.
 */
function best(readings: readonly Reading[]): Reading | undefined {
  const known = readings.flatMap((reading) => (reading.state === 'unknown' ? [] : [reading]));
  const [first] = known.toSorted((a, b) => rankOf(a) - rankOf(b));
  const missed = known.find((one) => one.state === 'absent' && first !== undefined && trust[one.source] < trust[first.source]);
  if (first?.state !== 'found' || missed?.note === undefined) return first ?? readings.at(-1);
  return { ...first, note: [first.note ?? '', missed.note].filter((note) => note !== '').join(' ') };
}

/** Readings of one company from several sources as one. */
export function mergeReadings(...parts: readonly Readings[]): Readings {
  const known = measuresIn(...parts).flatMap((id) => {
    const reading = best(parts.flatMap((part): readonly Reading[] => (part[id] ? [part[id]] : [])));
    return reading === undefined ? [] : [[id, reading] as const];
  });
  const merged: Readings = {};
  return Object.assign(merged, Object.fromEntries<object>(known));
}
