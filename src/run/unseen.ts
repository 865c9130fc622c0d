import type { RoleMap } from '../gather/discover.ts';
import { failedVisit } from '../lib/visits.ts';
import type { FailureReason } from '../model/reasons.ts';
import type { Failed, Look, Via, Visit } from '../model/visit.ts';
import type { AnyProbe, SiteView } from '../probes/define-probe.ts';
import { cutOffOf } from './cut-off.ts';
import { byAddress, looksOf, visitKey } from './plan.ts';

interface Seeing {
  readonly view: SiteView;
  readonly visits: readonly Visit[];
  readonly roles: RoleMap;
}

/** Scripts of the page itself kept the browser from seeing what they draw: that it arrived over HTTP proves no absence. */
const spoilt: ReadonlySet<FailureReason> = new Set(['page-hung', 'page-crashed', 'nav-unstable']);

/** The first page that a probe asked for and that nobody saw whole: it failed, was cut off, or was never visited. */
export function unseen(probe: AnyProbe, { view, visits, roles }: Seeing): Failed | undefined {
  const byKey = byAddress(visits);
  const at = (via: Via, url: string): Visit | undefined => byKey.get(visitKey(via, url));
  const never = (look: Look, url: string): Failed =>
    failedVisit({ look, via: look.via, url, fetchedAt: view.at }, 'not-visited', 'it was asked for and not visited');
  const trouble = (visit: Visit | undefined): Failed | undefined => (visit?.kind === 'failed' ? visit : cutOffOf(visit));

  const overHttp = (look: Look, url: string): Failed | undefined => {
    const visit = at('http', url);
    if (!visit) return never(look, url);
    const rendered = at('browser', url);
    const isEmpty = visit.kind === 'failed' && visit.reason === 'needs-browser';
    if (rendered?.kind === 'failed' && spoilt.has(rendered.reason))
      return isEmpty ? { ...rendered, cause: visit.reason } : rendered;
    if (!isEmpty) return trouble(visit);
    return rendered?.kind === 'failed' ? { ...visit, cause: rendered.reason } : rendered ? trouble(rendered) : visit;
  };
  /** Of a role only the first address that has a page is rendered; what is missing over HTTP is not rendered at all. */
  const inBrowser = (look: Look, urls: readonly string[]): Failed | undefined => {
    const pages = urls.filter((url) => look.by === 'url' || at('http', url)?.kind === 'page');
    const rendered = pages.flatMap((url) => at('browser', url) ?? []);
    const [first] = pages;
    if (first !== undefined && rendered.length === 0) return never(look, first);
    return rendered.map(trouble).find((found) => found !== undefined);
  };

  for (const look of looksOf(probe, view)) {
    if (look.by === 'url' && look.supporting) continue;
    if (look.by === 'url' && look.via === 'dns') {
      const asked = at('dns', look.url);
      const found = asked ? trouble(asked) : never(look, look.url);
      if (found) return found;
      continue;
    }
    const urls = look.by === 'url' ? [look.url] : (roles[look.role] ?? []);
    const http = look.by === 'url' && look.via === 'browser' ? [] : urls;
    const found = http.map((url) => overHttp(look, url)).find((one) => one !== undefined);
    if (found) return found;
    const rendered = look.via === 'browser' ? inBrowser(look, urls) : undefined;
    if (rendered) return rendered;
  }
  return undefined;
}
