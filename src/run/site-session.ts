import { isElsewhere } from '../data/elsewhere.ts';
import { asAnswer, classify, isNotFound, type NotFoundPage } from '../gather/classify.ts';
import { createDiscovery, type Discovery, type RoleMap } from '../gather/discover.ts';
import type { Wish } from '../gather/gather-site.ts';
import { ownVendors } from '../lib/own-vendors.ts';
import { sitemapIn } from '../lib/sitemap.ts';
import { hostOf, pageKey } from '../lib/url.ts';
import { failedVisit, missingVisit } from '../lib/visits.ts';
import type { OwnKnowledge } from '../model/own.ts';
import type { OwnSearch } from '../model/own-search.ts';
import type { Question } from '../model/question.ts';
import type { Readings } from '../model/reading.ts';
import { type Failed, type Missing, type Page, type Role, roles as roleNames, type Via, type Visit } from '../model/visit.ts';
import type { AnyProbe, ParsedPage, SiteView } from '../probes/define-probe.ts';
import { ownSearches } from '../probes/own-searches.ts';
import { rank } from './analysis-turns.ts';
import { measureSite } from './measure-site.ts';
import { withOwnLaunchers } from './own-launchers.ts';
import { planVisits } from './plan.ts';
import { parsePage, siteView } from './site-view.ts';

/** What a session is busy with; told before each step, so that a watcher knows what hangs. */
export type Step = { readonly page: string } | { readonly probe: string };

export interface SessionStart {
  readonly domain: string;
  readonly at: string;
  /** Roles as an earlier run resolved them; a saved run is measured with its own. */
  readonly roles?: RoleMap;
  readonly questions?: readonly Question[] | undefined;
  /** What the user knows of companies, products and words. */
  readonly own?: OwnKnowledge | undefined;
  /** What the rubric looks for beyond what probes measure. */
  readonly searches?: readonly OwnSearch[] | undefined;
  /** Probes that hung before and are left out. */
  readonly broken: readonly string[];
}

/** Everything known of one company while it is looked at: pages, parsed once, and what follows from them. */
export interface SiteSession {
  /** Takes in new visits; gives a verdict for each that is not what it seems: walls, soft 404s and shells are no pages. */
  add(visits: readonly Visit[]): readonly (Failed | Missing | null)[];
  /** What to visit next; empty when nothing new is wanted. */
  plan(): readonly Wish[];
  roles(): RoleMap;
  read(): Readings;
}

/** Some servers answer a request for a file with a page. */
const isFile = ({ look }: Page): boolean => look.by === 'url' && look.accept !== undefined && look.accept !== 'html';

export function createSession(start: SessionStart, tools: readonly AnyProbe[], onStep: (step: Step) => void): SiteSession {
  const { own, searches = [] } = start;
  const known = [...tools, ...ownSearches(searches)];
  const rows = ownVendors(own?.vendors ?? []);
  const probes = own ? withOwnLaunchers(known, rows, own.words) : known;
  const pinned = own?.companies[start.domain]?.pinned ?? {};
  const visits: Visit[] = [];
  const parsed: ParsedPage[] = [];
  const active = probes.filter(({ id }) => !start.broken.includes(id));
  let home: ParsedPage | undefined;
  const notFound = new Map<Via, NotFoundPage>();
  let discovery: Discovery | undefined;
  const undiscovered: ParsedPage[] = [];
  const sitemaps: Page[] = [];
  let roles: RoleMap = start.roles ?? {};
  let knocked: RoleMap = {};

  const judge = (visit: Visit): Failed | Missing | null => {
    // Once the site has answered, a name that does not exist is a dead link, and no trouble of ours.
    if (visit.kind === 'failed' && visit.reason === 'dns-nxdomain' && visit.role !== 'home' && home)
      return missingVisit(visit, null, visit.detail);
    if (visit.kind !== 'page' || visit.type !== 'html') return null;
    onStep({ page: visit.url });
    const page = { ...parsePage(visit), own: rows };
    if (visit.role === 'not-found') notFound.set(visit.via, asAnswer(visit, page.doc));
    // What was saved was judged when it was seen.
    const standIn = start.roles ? null : classify(visit, page.doc);
    if (standIn) return failedVisit(visit, standIn.reason, standIn.detail, visit);
    if (!start.roles && isFile(visit)) return missingVisit(visit, visit.status, 'a web page in place of the file');
    const guessed = !start.roles && visit.look.by === 'url' && visit.look.guess === true;
    const wrong = notFound.get(visit.via) ?? null;
    if (guessed && isNotFound(visit, page.doc, wrong, home ? asAnswer(home.page, home.doc) : null))
      return missingVisit(visit, visit.status, 'the site’s “not found” page');
    // What is there only because something was typed is no part of the page.
    if (visit.look.waitFor?.type) return null;
    const kept = { ...page, page: withoutText(visit) };
    if (visit.role === 'home') home ??= kept;
    parsed.push(kept);
    undiscovered.push(kept);
    return null;
  };

  let shown: { readonly view: SiteView; readonly visits: number; readonly roles: RoleMap; readonly knocked: RoleMap } | undefined;
  /** The same view until something new is known: what probes found out on it is theirs to ask again. */
  const view = (): SiteView => {
    if (shown?.visits !== visits.length || shown.roles !== roles || shown.knocked !== knocked)
      shown = { view: freshView(), visits: visits.length, roles, knocked };
    return shown.view;
  };
  const freshView = (): SiteView => {
    const wrongPage = parsed.find(({ page }) => page.role === 'not-found');
    return siteView({
      domain: start.domain,
      home: home?.page.finalUrl ?? visits.find(({ role }) => role === 'home')?.url ?? '',
      at: start.at,
      pages: parsed.filter(({ page }) => page.role !== 'not-found'),
      ...(wrongPage ? { wrongPage } : {}),
      files: visits.flatMap((visit) => (visit.kind === 'page' && visit.type !== 'html' ? [visit] : [])),
      missing: visits.flatMap((visit) => (visit.kind === 'missing' ? [visit] : [])),
      failed: visits.flatMap((visit) => (visit.kind === 'failed' ? [visit] : [])),
      typed: visits.flatMap((visit) => (visit.kind === 'page' && visit.typed ? [visit] : [])),
      ...(start.questions ? { questions: start.questions } : {}),
      ...(own ? { words: own.words } : {}),
      ownHosts: new Set(Object.values(pinned).flat().map(hostOf)),
      roleKeys: keysOf(roles, knocked),
    });
  };

  return {
    add(batch) {
      // The wrong address first: the others are compared with what it says.
      const order = [...batch].sort((a, b) => rank(a) - rank(b));
      const verdicts = new Map(order.map((visit) => [visit, judge(visit)] as const));
      for (const visit of batch) {
        const stands = verdicts.get(visit) ?? visit;
        visits.push(withoutText(stands));
        if (stands.kind === 'page' && stands.type === 'xml') sitemaps.push(stands);
      }
      return batch.map((visit) => verdicts.get(visit) ?? null);
    },
    plan() {
      const seen = view();
      if (!start.roles && seen.home && !start.broken.includes(discoveryStep)) {
        onStep({ probe: discoveryStep });
        discovery ??= createDiscovery(seen.home, isElsewhere, { pinned, links: own?.words.links });
        for (const { doc } of undiscovered.splice(0)) discovery.addPage(doc);
        for (const file of sitemaps.splice(0)) discovery.addSitemap(sitemapIn(file).urls);
        const known = { ...discovery.roles(), ...roles };
        if (Object.keys(known).length > Object.keys(roles).length) roles = known;
      }
      const plan = planVisits({ probes: active, view: seen, visits, roles, knocked, onProbe: (probe) => onStep({ probe }) });
      knocked = plan.knocked;
      return plan.wishes;
    },
    roles: () => merge(roles, knocked),
    read: () =>
      measureSite({
        probes,
        broken: start.broken,
        rubric: { searches },
        view: view(),
        visits,
        roles: merge(roles, knocked),
        onProbe: (probe) => onStep({ probe }),
      }),
  };
}

/** Once parsed, the text of an HTML page is only weight. */
function withoutText<V extends Visit>(visit: V): V {
  if (visit.kind !== 'page' || visit.type !== 'html') return visit;
  return { ...visit, body: '', frames: visit.frames.map((frame) => ({ ...frame, html: '' })) };
}

/** Finding out where things are is a step of its own: when it hangs, the usual addresses remain. */
const discoveryStep = 'discovery';

/** Addresses that were linked, then those that were knocked at. */
function merge(linked: RoleMap, knocked: RoleMap): RoleMap {
  const all: { [R in Role]?: readonly string[] } = { ...linked };
  for (const role of roleNames) {
    const urls = [...new Set([...(linked[role] ?? []), ...(knocked[role] ?? [])])];
    if (urls.length > 0) all[role] = urls;
  }
  return all;
}

function keysOf(...maps: readonly RoleMap[]): ReadonlyMap<Role, ReadonlySet<string>> {
  const keys = new Map<Role, Set<string>>();
  for (const map of maps) {
    for (const role of roleNames) {
      const set = keys.get(role) ?? new Set<string>();
      for (const url of map[role] ?? []) set.add(pageKey(url));
      keys.set(role, set);
    }
  }
  return keys;
}
