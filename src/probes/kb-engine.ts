import { type HelpCenter, helpCenters, softwareManuals } from '../data/help-centers.ts';
import { type Hit, match } from '../lib/match.ts';
import { isNonEmpty } from '../model/reading.ts';
import type { Vendor } from '../model/vendor.ts';
import type { ParsedPage } from './define-probe.ts';

/** Names that a selector needs; a page without them needs no search of its tree, which is slow. */
const literals = (selector: string): string[] =>
  selector.split(',').map((part) => {
    const names = part.match(/(?<=[.#"])[\w/?=.-]{3,}|^\s*[a-z][a-z-]{5,}/g) ?? [''];
    return names.reduce((long, name) => (name.trim().length > long.length ? name.trim() : long), '');
  });
const needed = new Map(
  helpCenters.flatMap(({ shows }) =>
    shows.flatMap((signal) => ('selector' in signal ? [[signal.selector, literals(signal.selector)] as const] : [])),
  ),
);

/** Rows with those signals only that the text of a page allows. */
function possible({ page }: ParsedPage): readonly Vendor[] {
  const text = [page.body, ...page.frames.map(({ html }) => html)].join('\n').toLowerCase();
  return helpCenters.flatMap((row) => {
    const shows = row.shows.filter(
      (signal) => !('selector' in signal) || needed.get(signal.selector)?.some((name) => text.includes(name.toLowerCase())),
    );
    return isNonEmpty(shows) ? [{ ...row, shows }] : [];
  });
}

const hits = new WeakMap<ParsedPage, Hit<ParsedPage> | null>();
/** The engine that a page shows, with the first proof. */
export function engineOf(page: ParsedPage): Hit<ParsedPage> | null {
  const known = hits.get(page);
  if (known !== undefined) return known;
  const hit = match(possible(page), [page])[0] ?? null;
  hits.set(page, hit);
  return hit;
}
export const rowOf = (hit: Hit<ParsedPage> | null): HelpCenter | undefined => helpCenters.find(({ id }) => id === hit?.vendor.id);

/** Whether a page explains the software that it runs on. */
export const isManual = ({ page, doc }: ParsedPage): boolean =>
  softwareManuals.some(({ selector, path }) => path.test(page.finalUrl) && doc.$(selector).length > 0);
