import { type HelpCenter, helpCenters, softwareManuals } from '../data/help-centers.ts';
import { type Hit, match } from '../lib/match.ts';
import type { ParsedPage } from './define-probe.ts';

/** The engine that a page shows, with the first proof. */
export const engineOf = (page: ParsedPage): Hit<ParsedPage> | null => match(helpCenters, [page])[0] ?? null;
/** A row of the user's own knows no more than how the product shows itself. */
export const rowOf = (hit: Hit<ParsedPage> | null): HelpCenter | undefined =>
  helpCenters.find(({ id }) => id === hit?.vendor.id) ?? hit?.vendor;

/** Whether a page explains the software that it runs on. */
export const isManual = ({ page, doc }: ParsedPage): boolean =>
  softwareManuals.some(({ selector, path }) => path.test(page.finalUrl) && doc.select(selector).length > 0);
