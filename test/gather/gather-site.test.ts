import { describe, expect, it } from 'vitest';
import { type GatherSite, gatherSite } from '../../src/gather/gather-site.ts';
import type { Failed, Snapshot, Visit } from '../../src/model/visit.ts';
import { failedOf, missingOf, pageOf } from '../support/page-of.ts';

const wrong = /not-there$/;
type Wishes = Awaited<ReturnType<GatherSite['study']>>['wishes'];
const contact: Wishes[number] = {
  look: { by: 'role', role: 'contact', via: 'http' },
  url: 'https://acme.example/contact',
  role: 'contact',
};

/** A site whose addresses answer as told, seen by an analysis that believes its eyes and wants the contact page once. */
async function gather(
  answer: (url: string) => Visit,
  homes: readonly string[] = ['https://acme.example/'],
): Promise<{ asked: string[]; snapshot: Snapshot }> {
  const asked: string[] = [];
  const visitor = {
    visit: async ({ url }: { url: string }) => {
      asked.push(url);
      return answer(url);
    },
    close: async () => {},
  };
  let wishes: Wishes = [contact];
  const snapshot = await gatherSite({
    domain: 'acme.example',
    input: 'acme.example',
    homes,
    locale: 'en-US',
    tool: { name: 'support-audit', version: '9.9.9' },
    http: visitor,
    browser: visitor,
    browserState: () => ({ state: 'not-needed' }),
    budget: { pages: 60, timeMs: 1000 },
    sitemapsOf: async () => [],
    study: async (visits) => {
      const next = { judged: visits, wishes, roles: {} };
      wishes = [];
      return next;
    },
    startedAt: '2026-01-01T00:00:00.000Z',
    now: () => '2026-01-01T00:00:00.000Z',
    monotonic: () => 0,
    signal: new AbortController().signal,
  });
  return { asked, snapshot };
}
const troubled =
  (reason: Failed['reason'], more: Partial<Failed> = {}) =>
  (url: string) => ({ ...failedOf(url, reason), ...more });
const contactAsked = ({ asked }: { asked: string[] }): boolean => asked.includes(contact.url);

describe('a site whose home page cannot be read', () => {
  it('is given up when a made-up address meets the same trouble', async () => {
    expect(contactAsked(await gather(troubled('redirect-loop')))).toBe(false);
    expect(contactAsked(await gather(troubled('login-wall')))).toBe(false);
  });
  it('is read on when only the home page is in trouble', async () => {
    const broken = (url: string): Visit => (wrong.test(url) ? missingOf(url) : failedOf(url, 'bad-http'));
    expect(contactAsked(await gather(broken))).toBe(true);
  });
  it('is read on when robots may not see the home page nor a made-up address', async () => {
    expect(contactAsked(await gather(troubled('robots-disallowed')))).toBe(true);
  });
  it('has a wall against robots when every address is forbidden alike, and none when other refusals are met', async () => {
    const reasonsOf = async (status: number): Promise<unknown> => {
      const { snapshot } = await gather(troubled('http-4xx', { status, detail: `answered ${status}` }));
      return snapshot.visits.map((visit) => visit.kind === 'failed' && [visit.cause, visit.detail])[0];
    };
    expect(await reasonsOf(403)).toEqual(['bot-wall', 'answered 403 to every address']);
    expect(await reasonsOf(400)).toEqual([undefined, 'answered 400']);
  });
  it('is not blamed for the name with www. that was tried after its own', async () => {
    const names = (url: string): Visit => failedOf(url, url.includes('www.') ? 'dns-nxdomain' : 'dns-nodata');
    const { snapshot } = await gather(names, ['https://acme.example/', 'https://www.acme.example/']);
    expect(snapshot.visits[0]).toMatchObject({ url: 'https://acme.example/', reason: 'dns-nodata' });
  });
});

describe('a site whose home page is read', () => {
  it('has what the probes want visited', async () => {
    expect(contactAsked(await gather((url) => pageOf(url, '<p>Hello</p>')))).toBe(true);
  });
});
