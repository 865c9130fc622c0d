/** Readings are written in English, so their sentences and the places and excerpts of their evidence stay as they are. */
const asItIs = (text: string): string => text;

export const phraseWords = { phrase: asItIs, place: asItIs, remark: asItIs };
