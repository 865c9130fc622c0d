/** What a language writes for the core of one syllable, after some letters were put right. */
interface Spelling {
  readonly core: RegExp;
  readonly before?: (word: string) => string;
  /** Cores that are not spoken. */
  readonly silent?: (word: string) => number;
}

const count = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0;

/** A final -e, -es or -ed is silent but after a sound that it has to part from. */
function silentInEnglish(word: string): number {
  if (/[^aeiouy]le$/.test(word)) return 0;
  if (/[^aeiouy]e$/.test(word)) return 1;
  if (/(?:[^aeiouysxzcg]|[^cs]h)es$/.test(word) && !/(?:[^aeiouy]l|[sc]h)es$/.test(word)) return 1;
  return /[^aeioutdy]ed$/.test(word) && !/[^aeiouy]led$/.test(word) ? 1 : 0;
}

const spellings: Readonly<Record<string, Spelling>> = {
  en: {
    // Two vowels that are spoken apart: "via", "riot", "manual", "video", "create", "seeing".
    core: /i(?=[ao])|(?<=[^qg])u(?=[ao])|e(?=o)|(?<=cr)e(?=at)|[aeiouy]{1,9}/g,
    before: (word) =>
      word
        .replace(/^y(?=[aeiou])|(?<=[aeo])y(?=[aeiou])/g, 'j')
        .replace(/(?<=[tscgx])i(?=(?:on|ous?|al|an)(?:s|ed|ing|ly)?$)/, 'j')
        .replace(/(?<=[aeiouy])ing$/, 'jing')
        .replace(/(?<=p)eo(?=pl)/, 'e'),
    silent: silentInEnglish,
  },
  de: { core: /aa|ee|oo|ai|ei|au|eu|äu|ie|ay|ey|[aeiouyäöüéèêà]/g, before: (word) => word.replace(/qu/g, 'kw') },
  nl: {
    core: /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyéèêëïöü]/g,
    before: (word) => word.replace(/qu/g, 'kw'),
  },
  fr: {
    core: /é|[ïëü]|[aeiouyàâèêîôùûœæ]{1,9}/g,
    before: (word) => word.replace(/qu|gu(?=[eiéèê])/g, 'k'),
    silent: (word) => (/[^aeiouyàâèêëîïôùûü](?:e|es)$/.test(word) ? 1 : 0),
  },
  es: {
    core: /[aeoáéíóú]|[iuüy]{1,9}(?![aeiouáéíóúüy])(?<![aeoáéíóú][iuüy]{1,9})/g,
    before: (word) => word.replace(/qu|gu(?=[eiéí])/g, 'k').replace(/y(?=[aeiouáéíóú])/g, 'j'),
  },
  pt: {
    core: /ã[oe]|õe|[aeoáéíóúâêôãõà]|[iuü]{1,9}(?![aeiouáéíóúâêôãõàü])(?<![aeoáéíóúâêôãõà][iuü]{1,9})/g,
    before: (word) => word.replace(/qu|gu(?=[eiéíê])/g, 'k'),
  },
  ru: { core: /[аеёиоуыэюя]/g },
  tr: { core: /[aeıioöuüâîû]/g },
};

/** Syllables of a word by the vowels that are written, in lower case; at least one. Null for a language that has no rules here. */
export function syllablesOf(word: string, language: string): number | null {
  const spelling = spellings[language];
  if (!spelling) return null;
  const lower = word.toLocaleLowerCase(language).normalize('NFC').slice(0, 60);
  const spelt = spelling.before?.(lower) ?? lower;
  return Math.max(1, count(spelt, spelling.core) - (spelling.silent?.(spelt) ?? 0));
}
