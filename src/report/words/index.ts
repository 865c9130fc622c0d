import type { Locale } from '../../model/locale.ts';
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

export type { Locale } from '../../model/locale.ts';

/** All wording of the reports in one language: a folder of this one for each. */
export type Words = typeof en;
export const wording = { en, ru } satisfies Record<Locale, Words>;
