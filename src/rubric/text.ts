import { z } from 'zod';

/** A text of a rubric, which says something. */
export const text = (longest: number) => z.string().regex(/\S/, { error: 'must not be empty' }).max(longest);
