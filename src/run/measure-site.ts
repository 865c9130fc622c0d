import type { RoleMap } from '../gather/discover.ts';
import { clean } from '../lib/text.ts';
import type { MeasureId } from '../model/measures.ts';
import { type Readings, type Seen, type Unknown, unknown } from '../model/reading.ts';
import type { Failed, Look, Visit } from '../model/visit.ts';
import type { AnyProbe, SiteView } from '../probes/define-probe.ts';
import { looksOf, visitKey } from './plan.ts';

interface MeasureInput {
  readonly probes: readonly AnyProbe[];
  /** Probes that hung. */
  readonly broken: readonly string[];
  readonly view: SiteView;
  readonly visits: readonly Visit[];
  readonly roles: RoleMap;
  onProbe(id: string): void;
}

/**
 * Applies the law of the unknown: no page read, no probe called; a probe that throws leaves its measures unknown; an
 * absence becomes unknown when a page that the probe asked for could not be looked at.
 */
export function measureSite(input: MeasureInput): Readings {
  const { probes, view, visits } = input;
  const tried = visits.map(({ url, via, fetchedAt }): Seen => ({ url, via, at: fetchedAt }));
  if (view.pages.length > 0) return gathered(probes.map((probe) => readProbe(probe, input, tried)));
  const failures = visits.filter((visit): visit is Failed => visit.kind === 'failed');
  const why = failures.find(({ role }) => role === 'home') ?? failures[0];
  const nothing = unknown(why?.reason ?? 'no-page-read', why?.detail ?? 'no page was read', tried);
  return gathered(probes.map((probe) => everywhere(probe.measures, nothing)));
}

function gathered(parts: readonly Readings[]): Readings {
  const all: Partial<Readings> = {};
  for (const part of parts) Object.assign(all, part);
  return all;
}

const everywhere = (ids: readonly MeasureId[], reading: Unknown): Readings => Object.fromEntries(ids.map((id) => [id, reading]));

function readProbe(probe: AnyProbe, input: MeasureInput, tried: readonly Seen[]): Readings {
  const broken = (detail: string): Readings => everywhere(probe.measures, unknown('probe-error', detail, tried));
  if (input.broken.includes(probe.id)) return broken('the probe ran out of time');
  input.onProbe(probe.id);
  try {
    const answers: Readings = probe.read(input.view);
    const blind = unseen(probe, input);
    const absences = blind ? probe.measures.filter((id) => answers[id]?.state === 'absent') : [];
    const detail = blind ? `${blind.url}: ${blind.detail}` : '';
    return blind ? { ...answers, ...everywhere(absences, unknown(blind.reason, detail, tried)) } : answers;
  } catch (error) {
    return broken(clean(error instanceof Error ? error.message : String(error)));
  }
}

/** The first page that the probe asked for and nobody could look at. */
function unseen(probe: AnyProbe, { view, visits, roles }: MeasureInput): Failed | undefined {
  const byKey = new Map(visits.map((visit) => [visitKey(visit.via, visit.url), visit] as const));
  const at = (via: 'http' | 'browser', url: string): Visit | undefined => byKey.get(visitKey(via, url));
  const overHttp = (url: string): Failed | undefined => {
    const visit = at('http', url);
    if (visit?.kind !== 'failed') return undefined;
    return visit.reason === 'needs-browser' ? rendered(url, visit) : visit;
  };
  const rendered = (url: string, shell: Failed): Failed | undefined => {
    const visit = at('browser', url);
    if (visit?.kind === 'page') return undefined;
    return visit?.kind === 'failed' ? { ...shell, cause: visit.reason } : shell;
  };
  const inBrowser = (url: string): Failed | undefined => {
    const visit = at('browser', url);
    return visit?.kind === 'failed' ? visit : undefined;
  };
  const failing = (look: Look): Failed | undefined => {
    const urls = look.by === 'url' ? [look.url] : (roles[look.role] ?? []);
    for (const url of urls) {
      const trouble = look.via === 'browser' ? (inBrowser(url) ?? overHttp(url)) : overHttp(url);
      if (trouble) return trouble;
    }
    return undefined;
  };
  for (const look of looksOf(probe, view)) {
    const trouble = failing(look);
    if (trouble) return trouble;
  }
  return undefined;
}
