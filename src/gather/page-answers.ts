import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { settle } from './browser-deadline.ts';

/** Pages may answer more than they were asked: characters of a text that are kept, and items of a list. */
export const cut = (limit: number) => z.string().transform((text) => text.slice(0, limit));
export const few = <T extends z.ZodType>(item: T, most: number) =>
  z.array(z.unknown()).transform((all) => z.array(item).parse(all.slice(0, most)));

/** The answer of a script in a page or frame, when it comes within some milliseconds and is what it should be. */
export async function ask<T>(
  where: Pick<Frame, 'evaluate'>,
  script: string,
  shape: z.ZodType<T>,
  ms: number,
): Promise<T | undefined> {
  const answer = await settle(where.evaluate<unknown>(script), ms);
  const parsed = answer.state === 'done' ? shape.safeParse(answer.value) : undefined;
  return parsed?.success ? parsed.data : undefined;
}
