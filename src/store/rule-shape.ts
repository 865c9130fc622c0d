import { z } from 'zod';

const points = z.number();
const band = z.union([z.looseObject({ atMost: z.number(), points }), z.looseObject({ atLeast: z.number(), points })]);

/** How a rubric prices a reading, as a manifest keeps it. */
export const rule = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('yes-no'), yes: points, no: points, absent: points }),
  z.looseObject({ kind: z.literal('bands'), bands: z.array(band).min(1), else: points, absent: points }),
  z.looseObject({ kind: z.literal('levels'), levels: z.record(z.string(), points), absent: points }),
  z.looseObject({ kind: z.literal('share'), invert: z.boolean(), absent: points }),
]);
