import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { pageKey } from './url.ts';

/** A page that links to others: its content, and every address that leads to it. */
export interface LinkingPage {
  readonly urls: readonly string[];
  readonly doc: Document;
}

/** A click: on which page, and what the link says. */
export interface Click {
  readonly page: LinkingPage;
  readonly text: string;
  readonly url: string;
}

interface Step {
  readonly key: string;
  readonly url: string;
  readonly text: string;
}

/** Links of a page, one for each page that they lead to: the first that says something. */
const stepsOn = remember((doc: Document): readonly Step[] => {
  const steps = new Map<string, Step>();
  for (const { url, text } of doc.links()) {
    const key = pageKey(url);
    const known = steps.get(key);
    if (!known || (known.text === '' && text !== '')) steps.set(key, { key, url, text });
  }
  return [...steps.values()];
});

/** A shortest way from an address to one that `leads` there, over links of pages that were read; null when none was seen. */
export function clickPath(
  start: string,
  pages: readonly LinkingPage[],
  leads: (url: string) => boolean,
): readonly Click[] | null {
  if (leads(start)) return [];
  const at = new Map<string, LinkingPage[]>();
  for (const page of pages) for (const key of new Set(page.urls.map(pageKey))) at.set(key, [...(at.get(key) ?? []), page]);
  const seen = new Set([pageKey(start)]);
  const queue: { readonly key: string; readonly clicks: readonly Click[] }[] = [{ key: pageKey(start), clicks: [] }];
  for (const { key, clicks } of queue) {
    for (const page of at.get(key) ?? []) {
      const steps = stepsOn(page.doc);
      const last = steps.find(({ url }) => leads(url));
      if (last) return [...clicks, { page, text: last.text, url: last.url }];
      for (const step of steps) {
        if (seen.has(step.key)) continue;
        seen.add(step.key);
        if (at.has(step.key)) queue.push({ key: step.key, clicks: [...clicks, { page, text: step.text, url: step.url }] });
      }
    }
  }
  return null;
}
