import { machineMoment } from './dates.ts';
import { pageKey, resolveUrl } from './url.ts';

interface Dated {
  readonly earliest: number;
  readonly latest: number;
  readonly written: string;
}

/** When pages were changed by a sitemap, by page key. One day for all of them is when the sitemap was made, and tells nothing. */
export function sitemapDates(xml: string, base: string, at: number): ReadonlyMap<string, Dated> {
  const dates = new Map<string, Dated>();
  for (const block of xml.split('<url>').slice(1, 50_001)) {
    const url = /<loc>\s{0,20}([^<\s]{1,2000})/.exec(block)?.[1]?.replace(/&amp;/g, '&');
    const written = /<lastmod>\s{0,20}([^<\s]{10,40})/.exec(block)?.[1];
    const key = url === undefined ? null : resolveUrl(url, base);
    const moment = written === undefined ? null : machineMoment(written, at);
    if (key !== null && moment && written !== undefined) dates.set(pageKey(key), { ...moment, written });
  }
  const days = new Set([...dates.values()].map(({ written }) => written.slice(0, 10)));
  return days.size > 1 ? dates : new Map();
}
