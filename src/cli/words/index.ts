import type { Locale } from '../../model/locale.ts';
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

/** All that the program says in one language beside its reports: a folder of this one for each. */
export type CliWords = typeof en;
export const cliWording: Readonly<Record<Locale, CliWords>> = { en, ru };

/** The words of a language, English when none was chosen. */
export const wordsFor = ({ lang = 'en' }: { readonly lang?: Locale }): CliWords => cliWording[lang];
