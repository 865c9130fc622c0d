import { remember } from '../lib/remember.ts';
import type { Listing, Source } from '../lib/topics/adapter.ts';
import { pageKey } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Page } from '../model/visit.ts';
import { evidenceOn, type SiteView } from './define-probe.ts';
import { onFile } from './kb-files.ts';

/** The answer at an address, parsed, with what it takes to show it as evidence. */
export function sourceAt(view: SiteView, { url, accept }: Listing): { source: Source; show(excerpt: string): Evidence } | null {
  const key = pageKey(url);
  const is = (page: { url: string; finalUrl: string }): boolean => pageKey(page.url) === key || pageKey(page.finalUrl) === key;
  if (accept === 'json') {
    const file = view.files.find((one) => one.type === 'json' && is(one));
    const data = file && dataIn(file);
    return file && data !== undefined
      ? { source: { kind: 'json', url: file.finalUrl, data }, show: (excerpt) => onFile(file, 'JSON', excerpt) }
      : null;
  }
  const page = view.pages.find((one) => is(one.page));
  return page
    ? { source: { kind: 'html', url: page.page.finalUrl, doc: page.doc }, show: (excerpt) => evidenceOn(page, 'topic', excerpt) }
    : null;
}

/** Each file is parsed once, however many waves and probes ask. */
const dataIn = remember((file: Page): unknown => {
  try {
    return JSON.parse(file.body);
  } catch {
    return undefined;
  }
});
