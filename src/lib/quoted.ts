import { clean } from './text.ts';

/** Foreign text between quotation marks, cut at `limit` characters: what it holds closes none of ours. */
export const quoted = (text: string, limit?: number): string => `“${clean(text, limit).replace(/[“”„‟]/g, '"')}”`;
