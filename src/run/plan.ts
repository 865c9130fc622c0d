import { type RoleMap, usualAddresses } from '../gather/discover.ts';
import type { Wish } from '../gather/gather-site.ts';
import { remember } from '../lib/remember.ts';
import { pageKey } from '../lib/url.ts';
import type { Look, Via, Visit } from '../model/visit.ts';
import type { AnyProbe, SiteView } from '../probes/define-probe.ts';

interface PlanInput {
  readonly probes: readonly AnyProbe[];
  readonly view: SiteView;
  readonly visits: readonly Visit[];
  readonly roles: RoleMap;
  /** Roles whose usual addresses were tried because no link led to them, or dead ones only. */
  readonly knocked: RoleMap;
  onProbe(id: string): void;
}

/** Visits by the address that was asked for, and pages by the one that they came to as well. */
export function byAddress(visits: readonly Visit[]): ReadonlyMap<string, Visit> {
  const map = new Map<string, Visit>();
  for (const visit of visits)
    if (visit.kind === 'page' && !types(visit.look)) map.set(visitKey(visit.via, visit.finalUrl), visit);
  for (const visit of visits) map.set(lookKey(visit.look, visit.url), visit);
  return map;
}

export const visitKey = (via: Via, url: string): string => `${via} ${pageKey(url)}`;
/** What was typed on a page is a visit of its own, one for each page. */
const lookKey = (look: Look, url: string): string => `${types(look) ? 'typed ' : ''}${visitKey(look.via, url)}`;

const asked = remember((_: SiteView) => new Map<AnyProbe, readonly Look[]>());

/** Everything that a probe asks for on what has been read so far. */
export function looksOf(probe: AnyProbe, view: SiteView): readonly Look[] {
  if (!probe.follow || view.pages.length === 0) return probe.looksAt;
  const looks = asked(view).get(probe) ?? [...probe.looksAt, ...probe.follow(view)];
  asked(view).set(probe, looks);
  return looks;
}

/** Whether the page behind an address is worth a browser: it was read over HTTP, or is empty without scripts. */
const renderable = (visit: Visit | undefined): boolean =>
  visit?.kind === 'page' || (visit?.kind === 'failed' && visit.reason === 'needs-browser');

/**
 * Merges the looks of all probes into visits that are still to be made. A page is visited once for each way of visiting;
 * a page that its scripts write is visited in the browser as well.
 */
export function planVisits(input: PlanInput): { readonly wishes: readonly Wish[]; readonly knocked: RoleMap } {
  const { probes, view, visits, roles } = input;
  const done = byAddress(visits);
  const wishes = new Map<string, Wish>();
  let { knocked } = input;
  /** Whether the visit is still to be made. */
  const want = (wish: Wish): boolean => {
    const key = lookKey(wish.look, wish.url);
    const before = done.get(key);
    // A page that was read without opening what it hides is visited once more to open it.
    if (before && !(opens(wish.look) && before.kind === 'page' && !opens(before.look))) return false;
    if (!wishes.has(key)) wishes.set(key, wish);
    return true;
  };
  const httpVisit = (url: string): Visit | undefined => done.get(visitKey('http', url));

  const overHttp = (look: Look): boolean => {
    if (look.by === 'url') return want({ look, url: look.url, ...(look.role ? { role: look.role } : {}) });
    const { role } = look;
    const linked = roles[role] ?? [];
    const dead = linked.every((url) => httpVisit(url)?.kind === 'missing');
    if (dead && !knocked[role] && view.home !== '') knocked = { ...knocked, [role]: usualAddresses(role, view.home) };
    const wanted = [
      ...linked.map((url): Wish => ({ look, url, role })),
      ...(knocked[role] ?? []).map((url): Wish => ({ look: { by: 'url', url, via: 'http', role, guess: true }, url, role })),
    ];
    return wanted.map(want).includes(true);
  };
  const isGuess = (url: string): boolean => {
    const look = httpVisit(url)?.look;
    return look?.by === 'url' && look.guess === true;
  };
  /** A role is rendered at its first address that was read over HTTP; where none was looked up yet, that comes first. */
  const inBrowser = (look: Look): boolean => {
    if (look.by === 'url') return want({ look, url: look.url, ...(look.role ? { role: look.role } : {}) });
    const { role } = look;
    if (overHttp({ by: 'role', role, via: 'http' })) return true;
    const first = [...(roles[role] ?? []), ...(knocked[role] ?? [])].find((url) => renderable(httpVisit(url)));
    if (first === undefined) return false;
    const { waitFor } = look;
    const guess: Look = { by: 'url', url: first, via: 'browser', role, guess: true, ...(waitFor ? { waitFor } : {}) };
    return want({ look: isGuess(first) ? guess : look, url: first, role });
  };

  for (const probe of probes) {
    input.onProbe(probe.id);
    const looks = safely(() => looksOf(probe, view)) ?? probe.looksAt;
    for (const look of looks) if (look.via === 'dns' && look.by === 'url') want({ look, url: look.url });
    // HTTP first: what the browser would be asked for may be answered by then.
    const waiting = looks.filter(({ via }) => via === 'http').map(overHttp);
    if (!waiting.includes(true)) for (const look of looks) if (look.via === 'browser') inBrowser(look);
  }
  for (const visit of visits) {
    if (visit.kind !== 'failed' || visit.reason !== 'needs-browser' || visit.via !== 'http') continue;
    const { role, url } = visit;
    const as = { ...(role ? { role } : {}) };
    want({ look: { by: 'url', url, via: 'browser', ...as, ...(isGuess(url) ? { guess: true } : {}) }, url, ...as });
    // What a site of scripts says to a wrong address only a browser can tell.
    const wrong = visits.find((other) => other.role === 'not-found' && other.kind === 'page' && other.status < 400);
    if (wrong && isGuess(url)) want({ look: { ...wrong.look, via: 'browser' }, url: wrong.url, role: 'not-found' });
  }
  return { wishes: [...wishes.values()], knocked };
}

const types = (look: Look): boolean => look.waitFor?.type !== undefined;
const opens = (look: Look): boolean => look.waitFor?.open !== undefined;

/** A probe that throws while it looks ahead throws again while it reads, where it is reported. */
function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
