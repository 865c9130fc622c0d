/** Readings and rows of data are written in English, so sentences, places, excerpts and names of products stay as they are. */
const asItIs = (text: string): string => text;

export const phraseWords = { phrase: asItIs, place: asItIs, remark: asItIs, product: asItIs };
