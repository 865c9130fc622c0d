import { measureIds } from '../model/measures.ts';
import type { Reading, Readings, Source } from '../model/reading.ts';

const trust = { contact: 0, import: 1, api: 2, public: 3, answer: 4, indirect: 5 } as const satisfies Record<Source, number>;

/** What is known beats what is not, by whom it is trusted most; of several reasons not to know, the last that is given stays. */
function best(readings: readonly Reading[]): Reading | undefined {
  const known = readings.flatMap((reading) => (reading.state === 'unknown' ? [] : [reading]));
  return known.toSorted((a, b) => trust[a.source] - trust[b.source])[0] ?? readings.at(-1);
}

/** Readings of one company from several sources as one. */
export function mergeReadings(...parts: readonly Readings[]): Readings {
  const merged = measureIds.flatMap((id) => {
    const reading = best(parts.flatMap((part): readonly Reading[] => (part[id] ? [part[id]] : [])));
    return reading === undefined ? [] : [[id, reading] as const];
  });
  return Object.assign({}, Object.fromEntries<object>(merged));
}
