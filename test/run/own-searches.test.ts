import { describe, expect, it } from 'vitest';
import { mergeReadings } from '../../src/lib/merge-readings.ts';
import { failedVisit } from '../../src/lib/visits.ts';
import type { OwnSearch } from '../../src/model/own-search.ts';
import type { Criterion } from '../../src/model/rubric.ts';
import type { Role, Visit } from '../../src/model/visit.ts';
import { createSession } from '../../src/run/site-session.ts';
import { judge } from '../../src/score/judge.ts';
import { pageOf } from '../support/page-of.ts';

const at = '2026-01-01T00:00:00Z';
const home = 'https://acme.example/';
const pricing = 'https://acme.example/pricing';
const text = `<p>${'We make pumps and valves for gardens of every size, and ship them to your door. '.repeat(8)}</p>`;
const html = (body: string): string => `<!doctype html><title>Acme</title><main><h1>Acme</h1>${text}${body}</main>`;
const search = (id: string, pages: OwnSearch['pages'], counts = false): OwnSearch => ({
  id: `own.${id}`,
  title: id,
  channel: 'contact',
  counts,
  signals: [{ kind: 'link_text', text: 'status page' }],
  pages,
  via: 'http',
});

/** Readings of saved pages whose roles came to these addresses. */
function readings(searches: readonly OwnSearch[], visits: readonly Visit[], roles: { readonly [R in Role]?: readonly string[] }) {
  const session = createSession({ domain: 'acme.example', at, broken: [], roles, searches }, [], () => undefined);
  session.add(visits);
  session.plan();
  return session.read();
}
const page = (url: string, role: Role, body: string): Visit => pageOf(url, html(body), { role });
const failedPricing = failedVisit(
  { look: { by: 'role', role: 'pricing', via: 'http' }, role: 'pricing', via: 'http', url: pricing, fetchedAt: at },
  'timeout-body',
  'too slow',
);
const roles = { home: [home], pricing: [pricing] };
const searches = [
  search('at-home', ['home']),
  search('at-pricing', ['home', 'pricing']),
  search('many', ['home', 'pricing'], true),
];

describe('searches over the pages of a company', () => {
  it('are absent where every page was read that they ask for, each for itself', () => {
    const read = readings(searches, [page(home, 'home', ''), failedPricing], roles);
    expect(read['own.at-home']).toMatchObject({ state: 'absent', searched: [{ url: home }] });
    expect(read['own.at-pricing']).toMatchObject({ state: 'unknown', reason: 'timeout-body' });
  });

  it('count at least what they saw where a page was not read', () => {
    const link = '<a href="/s">Status page</a>';
    const half = readings(searches, [page(home, 'home', link), failedPricing], roles);
    expect(half['own.many']).toMatchObject({ state: 'found', value: 1, bound: 'at-least' });
    expect(half['own.at-pricing']).toMatchObject({ state: 'found', value: true });
    const whole = readings(searches, [page(home, 'home', link), page(pricing, 'pricing', '')], roles);
    expect(whole['own.many']).not.toHaveProperty('bound');
  });

  it('do not miss in a saved run what was never visited', () => {
    const read = readings(searches, [page(home, 'home', '')], roles);
    expect(read['own.at-pricing']).toMatchObject({ state: 'unknown', reason: 'not-visited' });
  });

  it('that hung are unknown, and tell what their author can do', () => {
    const start = { domain: 'acme.example', at, broken: ['own.at-home'], roles, searches };
    const session = createSession(start, [], () => undefined);
    session.add([page(home, 'home', '')]);
    session.plan();
    expect(session.read()['own.at-home']).toMatchObject({
      state: 'unknown',
      reason: 'search-too-slow',
      detail: 'simplify searches[at-home].selector',
    });
  });

  it('are merged with what people say and judged under their title', () => {
    const read = readings([search('at-home', ['home'])], [page(home, 'home', '')], roles);
    const all = mergeReadings({}, read);
    expect(all['own.at-home']).toMatchObject({ state: 'absent' });
    const criterion: Criterion = {
      id: 'c',
      title: 'C',
      weight: 1,
      measure: 'chat.products',
      onlyIf: 'own.at-home',
      rule: { kind: 'yes-no', yes: 100, no: 0, absent: 0 },
    };
    const rubric = { searches: [{ ...search('at-home', ['home']), title: 'Status page' }] };
    expect(judge(criterion, all, rubric)).toEqual({ state: 'not-applicable', because: 'Status page: not there' });
  });
});
