import type { Evidence, Source } from '../model/reading.ts';
import { markdownLink, markdown as safely } from './escape.ts';
import type { Setting } from './reporter.ts';

/** Evidence at the end of a document: each piece once, under a number. */
export interface Footnotes {
  /** References to pieces, such as " [^1] [^2]"; empty without one. */
  readonly marks: (evidence: readonly Evidence[], source: Source) => string;
  /** What the numbers that were given out so far stand for. */
  readonly definitions: () => string;
}

/** Where, when and how it was seen, of which source, and what was read there; links lead only to pages that were visited. */
function definition({ url, finalUrl, at, via, where, excerpt }: Evidence, source: Source, { words, mask }: Setting): string {
  const link = (address: string): string => markdownLink(mask(address));
  const place = [
    finalUrl === undefined ? link(url) : `${link(url)} → ${link(finalUrl)}`,
    words.time(at),
    words.via[via],
    ...(where === '' ? [] : [safely(mask(where))]),
    words.html.badges[source],
  ].join(', ');
  return excerpt === '' ? place : `${place}: ${words.quoted(safely(mask(excerpt)))}`;
}

export function footnotesFor(setting: Setting): Footnotes {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size + 1;
    numbers.set(text, number);
    return number;
  };
  return {
    marks: (evidence, source) => {
      const own = evidence.map((one) => numberOf(definition(one, source, setting)));
      return [...new Set(own)].map((number) => ` [^${number}]`).join('');
    },
    definitions: () => [...numbers].map(([text, number]) => `[^${number}]: ${text}`).join('\n'),
  };
}
