import { describe, expect, it } from 'vitest';
import { type GatherSite, gatherSite, type Wish } from '../../src/gather/gather-site.ts';
import type { Visitor } from '../../src/gather/visitor.ts';
import { dnsLook } from '../../src/lib/dns.ts';
import type { FailureReason } from '../../src/model/reasons.ts';
import type { Visit } from '../../src/model/visit.ts';
import { failedOf, missingOf, pageOf } from '../support/page-of.ts';

/** A site whose addresses answer as told, and 404 elsewhere; every wave wants what `wanted` says. */
function gather(answers: Readonly<Record<string, Visit>>, more: Partial<GatherSite> = {}, wanted: readonly Wish[] = []) {
  const asked: string[] = [];
  const http: Visitor = {
    visit: async ({ url, look, role }) => {
      asked.push(url);
      return { ...(answers[url] ?? missingOf(url)), look, ...(role ? { role } : {}) };
    },
    close: async () => {},
  };
  const visits = gatherSite({
    domain: 'acme.example',
    input: 'acme.example',
    homes: ['https://acme.example/', 'https://www.acme.example/', 'http://acme.example/'],
    startedAt: '2026-05-04T10:00:00.000Z',
    locale: 'en',
    tool: { name: 'support-audit', version: '0' },
    http,
    browser: http,
    dns: http,
    browserState: () => ({ state: 'not-needed' }),
    budget: { pages: 60, timeMs: 60_000 },
    sitemapsOf: async () => [],
    study: async (batch) => ({ judged: batch, wishes: wanted, roles: {} }),
    now: () => '2026-05-04T10:00:00.000Z',
    monotonic: () => 0,
    signal: new AbortController().signal,
    ...more,
  }).then((snapshot) => snapshot.visits);
  return { visits, asked };
}
const page = (url: string) => pageOf(url, '<p>Hello</p>');
const reasons = (visits: readonly Visit[]) => visits.flatMap((visit) => (visit.kind === 'failed' ? [visit.reason] : []));

describe('the home page', () => {
  it('is looked for under www. when the certificate of the bare name is wrong, and not over plain http', async () => {
    const { visits, asked } = gather({
      'https://acme.example/': failedOf('https://acme.example/', 'tls-cert-host'),
      'https://www.acme.example/': failedOf('https://www.acme.example/', 'tls-cert-host'),
      'http://acme.example/': page('http://acme.example/'),
    });
    expect(await visits).toMatchObject([{ kind: 'failed', reason: 'tls-cert-host', url: 'https://acme.example/' }]);
    expect(asked).not.toContain('http://acme.example/');
  });
  it('is read over plain http at a port that was named and does not speak TLS', async () => {
    const homes = ['https://acme.example:8001/', 'http://acme.example:8001/'];
    const { visits } = gather(
      {
        'https://acme.example:8001/': failedOf('https://acme.example:8001/', 'tls-handshake'),
        'http://acme.example:8001/': page('http://acme.example:8001/'),
      },
      { homes },
    );
    expect((await visits)[0]).toMatchObject({ kind: 'page', url: 'http://acme.example:8001/' });
  });
  it('is read over plain http where nobody answers over https', async () => {
    const { visits } = gather({
      'https://acme.example/': failedOf('https://acme.example/', 'tcp-refused'),
      'https://www.acme.example/': failedOf('https://www.acme.example/', 'dns-nxdomain'),
      'http://acme.example/': page('http://acme.example/'),
    });
    expect((await visits)[0]).toMatchObject({ kind: 'page', url: 'http://acme.example/' });
  });
});

describe('an address that was named and is gone', () => {
  const topic = 'https://acme.example/forum/topic?t=99';
  const home = 'https://acme.example/';
  it('is a page like others, and the home page of the site is read in its place', async () => {
    const { visits } = gather({ [home]: page(home) }, { homes: [topic] });
    const [first, second] = await visits;
    expect(first).toMatchObject({ kind: 'page', url: home, role: 'home' });
    expect(second).toMatchObject({ kind: 'missing', url: topic, look: { by: 'url' } });
    expect(second?.role).toBeUndefined();
  });
  it('leaves a site whose home page is gone as well unknown', async () => {
    const { visits, asked } = gather({}, { homes: [topic] });
    expect(reasons(await visits)).toEqual(['home-missing']);
    expect(asked).toEqual([topic, home]);
  });
  it('may be the bare name of a site that lives at www.', async () => {
    const { visits } = gather({ 'https://www.acme.example/': page('https://www.acme.example/') });
    expect((await visits)[0]).toMatchObject({ kind: 'page', url: 'https://www.acme.example/' });
  });
});

describe('a server that fails while it is asked for several pages at once', () => {
  const home = 'https://acme.example/';
  const places = ['help', 'faq', 'contact', 'docs'].map((name) => `${home}${name}`);
  /** Visits of a wave over all places, and how often each was asked for; `fails` gets the number of the visit. */
  async function wave(fails: (times: number, atOnce: number) => boolean, reason: FailureReason = 'http-5xx') {
    const times: Record<string, number> = {};
    let under = 0;
    const http: Visitor = {
      visit: async ({ url, look, role }) => {
        under += 1;
        await new Promise(setImmediate);
        const time = (times[url] ?? 0) + 1;
        times[url] = time;
        const broken = places.includes(url) && fails(time, under);
        under -= 1;
        return { ...(broken ? failedOf(url, reason) : page(url)), look, ...(role ? { role } : {}) };
      },
      close: async () => {},
    };
    let waves = 0;
    const wishes = places.map((url): Wish => ({ look: { by: 'url', url, via: 'http' }, url }));
    const study: GatherSite['study'] = async (batch) => ({ judged: batch, wishes: waves++ === 0 ? wishes : [], roles: {} });
    const visits = await gather({}, { http, study, homes: [home] }).visits;
    return { reasons: reasons(visits), times: places.map((url) => times[url]) };
  }
  it('is asked again for one page at a time', async () => {
    expect(await wave((_, atOnce) => atOnce > 1)).toMatchObject({ reasons: [] });
  });
  it('is asked for a page twice more at most', async () => {
    expect(await wave((times) => times < 3)).toEqual({ reasons: [], times: [3, 3, 3, 3] });
  });
  it('is left alone after two repeats in vain', async () => {
    expect(await wave(() => true)).toEqual({ reasons: places.map(() => 'http-5xx'), times: [3, 1, 1, 1] });
  });
  it('is not asked again for what it refuses', async () => {
    expect(await wave((_, atOnce) => atOnce > 1, 'http-4xx')).toMatchObject({ times: [1, 1, 1, 1] });
  });
});

describe('name servers', () => {
  it('are asked outside of the budget of pages', async () => {
    const url = 'dns:acme.example?type=MX';
    const wish: Wish = { look: dnsLook('acme.example', 'MX'), url };
    let waves = 0;
    const study: GatherSite['study'] = async (batch) => ({ judged: batch, wishes: waves++ === 0 ? [wish] : [], roles: {} });
    const { visits, asked } = gather(
      { 'https://acme.example/': page('https://acme.example/') },
      { budget: { pages: 1, timeMs: 60_000 }, study },
    );
    await visits;
    expect(asked).toContain(url);
  });
});

describe('what is not visited', () => {
  const home = { 'https://acme.example/': page('https://acme.example/') };
  it('is said of sitemaps beyond the tenth', async () => {
    const maps = Array.from({ length: 12 }, (_, number) => `https://acme.example/map-${number}.xml`);
    const { visits, asked } = gather(home, { sitemapsOf: async () => maps });
    expect(reasons(await visits)).toEqual(['budget-requests', 'budget-requests']);
    expect(asked.filter((url) => url.endsWith('.xml'))).toHaveLength(10);
  });
  it('is said of pages beyond the budget', async () => {
    const { visits } = gather(home, { budget: { pages: 2, timeMs: 60_000 } });
    expect(reasons(await visits)).toEqual(['budget-requests']);
  });
  it('is said of what the last wave still wanted', async () => {
    const more: Wish = { look: { by: 'url', url: 'https://acme.example/more', via: 'http' }, url: 'https://acme.example/more' };
    const { visits } = gather(home, {}, [more]);
    expect(reasons(await visits)).toEqual(['budget-requests']);
  });
  it('is said of everything after an interruption', async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(reasons(await gather(home, { signal: stopped.signal }).visits)).toEqual(['interrupted']);
  });
});
