import { en } from './en/index.ts';

/** All wording of the reports in one language: a folder of this one for each. */
export type Words = typeof en;
export const wording = { en } satisfies Record<string, Words>;
export type Locale = keyof typeof wording;
export const locales = Object.keys(wording);
