import { loadRubric, type ScanOptions, type Scorecard, scan } from 'support-audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileBed, healthy, openHostileBed } from '../support/hostile-bed.ts';
import { startScan } from '../support/hostile-child.ts';
import { systemHasBrowser, withoutBrowser } from '../support/no-browser.ts';
import { endingsHosts } from './endings-hosts.ts';

let bed: HostileBed;
beforeAll(async () => {
  bed = await openHostileBed(endingsHosts);
});
afterAll(() => bed.close());

const target = (name: string): string => `http://${name}/`;
async function scanned(names: readonly string[], options: Partial<ScanOptions>): Promise<readonly Scorecard[]> {
  const common = {
    rubric: await loadRubric('default'),
    transport: bed.transport,
    politeDelayMs: 0,
    browser: 'off',
    env: {},
  } as const;
  return (await scan({ ...common, ...options, domains: names.map(target) })).scorecards;
}
const reasonsOf = (card: Scorecard | undefined): ReadonlySet<string | undefined> =>
  new Set(card?.visits.map(({ reason }) => reason));

describe('a run that ends early says what it did not look at', () => {
  it('when the time for a company is up', async () => {
    const [silent] = await scanned(['silent.test'], { timeoutMs: 3_000 });
    expect(silent).toMatchObject({ state: 'unknown', reason: 'budget-time', total: { score: null } });
    expect(Object.values(silent?.readings ?? {}).filter(({ state }) => state !== 'unknown')).toEqual([]);
  });
  it('when the pages for a company are spent, nothing is said to be missing from those that were not read', async () => {
    const [card] = await scanned(['wide.test'], { maxPages: 3 });
    expect(card).toMatchObject({ state: 'partial' });
    expect(reasonsOf(card)).toContain('budget-requests');
    expect(Object.entries(card?.readings ?? {}).filter(([, { state }]) => state === 'absent')).toEqual([]);
  });
  it('when it is interrupted, nothing is known of a company that was not done', async () => {
    const stop = new AbortController();
    const cards = scanned([healthy.name, 'silent.test'], {
      signal: stop.signal,
      onProgress: (event) => event.kind === 'finished' && stop.abort(),
    });
    const [well, silent] = await cards;
    expect(well?.readings['email.addresses']).toMatchObject({ state: 'found' });
    expect(silent).toMatchObject({ state: 'unknown', reason: 'interrupted', total: { score: null } });
  });
});

describe('what a run was told not to do, or cannot do, is unknown and not absent', () => {
  it('without a browser, name servers and services of others', async () => {
    const [card] = await scanned(['invited.test'], { dns: 'off', thirdParty: 'off' });
    for (const reason of ['browser-off', 'dns-off', 'third-party-off']) expect(reasonsOf(card)).toContain(reason);
    expect(card?.readings['chat.products']).toMatchObject({ state: 'unknown' });
  });
  it.runIf(process.platform === 'linux' && !systemHasBrowser)('where no browser starts', async () => {
    const [card] = await scanned([healthy.name], { browser: 'auto', env: withoutBrowser });
    expect(card).toMatchObject({ state: 'partial', reason: 'browser-missing' });
    expect(card?.readings['chat.products']).toMatchObject({ state: 'unknown' });
  });
});

describe('the program itself', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'ends on %s with code %i: what is done is reported, the rest is interrupted, nothing stays behind',
    async (signal, expected) => {
      const before = bed.seenBy('silent.test').length;
      const child = startScan(bed, ['silent.test', healthy.name]);
      await expect.poll(() => bed.seenBy('silent.test').length, { timeout: 40_000 }).toBeGreaterThan(before + 1);
      child.process.kill(signal);
      const { code, stdout, stderr, files, processes } = await child.ended;
      expect({ code, stderr }).toEqual({ code: expected, stderr: 'Stopping; press again to leave at once.\n' });
      expect(JSON.parse(stdout)).toMatchObject({
        scorecards: [{ domain: 'silent.test', state: 'unknown', reason: 'interrupted' }, { domain: healthy.name }],
      });
      expect(files).toEqual([]);
      await expect.poll(processes, { timeout: 10_000 }).toEqual([]);
    },
  );
  it('ends with code 0, and with nothing left behind, when everything could be looked at', async () => {
    const { code, stdout, stderr, files, processes } = await startScan(bed, [healthy.name]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ scorecards: [{ domain: healthy.name, state: 'assessed' }] });
    expect(files).toEqual([]);
    await expect.poll(processes, { timeout: 10_000 }).toEqual([]);
  });
  it('reached nobody inside the network, and sent nothing', () => {
    expect(bed.leaks()).toEqual([]);
    const seen = [...endingsHosts, healthy].flatMap(({ name }) => bed.seenBy(name));
    expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});
