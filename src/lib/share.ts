import type { Document } from './html.ts';
import { hostMatches, hostOf, urlOf } from './url.ts';

interface Target {
  readonly host: string;
  readonly path?: RegExp;
}

/** What shows that a page can be shared: links that share it, scripts that draw buttons, and the places they fill. */
export interface ShareSigns {
  readonly links: readonly Target[];
  readonly scripts: readonly Target[];
  readonly places: string;
}

function leads(targets: readonly Target[], address: string): boolean {
  const host = hostOf(address);
  return targets.some((target) => {
    if (!hostMatches(host, target.host)) return false;
    const url = urlOf(address);
    return url !== null && (target.path?.test(`${url.pathname}${url.search}`) ?? true);
  });
}

/** The first thing on a page that shares it in social networks. */
export function shareOn(doc: Document, signs: ShareSigns): { readonly where: string; readonly excerpt: string } | null {
  const link = doc.links().find(({ url }) => leads(signs.links, url));
  if (link) return { where: 'a[href]', excerpt: `${link.text} ${link.url}` };
  const [place] = doc.select(signs.places);
  if (place) return { where: 'share buttons', excerpt: doc.$.html(doc.$(place).clone().empty()) };
  const script = doc.scripts().find(({ src }) => src !== '' && leads(signs.scripts, src));
  return script ? { where: 'script[src]', excerpt: script.src } : null;
}
