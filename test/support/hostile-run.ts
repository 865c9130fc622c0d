import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadRubric, type Report, type ScanOptions, type Scorecard, scan } from 'support-audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileBed, type HostileHost, healthy, openHostileBed } from './hostile-bed.ts';

/** What came of a group of hosts. */
export interface HostileRun {
  readonly bed: HostileBed;
  readonly report: Report;
  /** The healthy company, scanned before the others with nobody beside it. */
  readonly alone: Scorecard;
  card(name: string): Scorecard;
}

/** A scorecard, as far as it is compared. */
type Card = Pick<Scorecard, 'state' | 'reason' | 'detail' | 'visits'> & { readonly readings: object };

type Options = Partial<Omit<ScanOptions, 'domains' | 'transport'>>;

/** The address to scan a host at: plain http, unless the fault is in its encryption. */
export const targetOf = ({ name, certificate, onSocket }: HostileHost): string =>
  `${certificate || onSocket ? 'https' : 'http'}://${name}/`;

/** What was learned of a company, without the times at which it was. */
export const learned = ({ state, reason, detail, readings, visits }: Card): unknown =>
  JSON.parse(JSON.stringify({ state, reason, detail, readings, visits }, (key, value) => (key === 'at' ? undefined : value)));

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
};

/** Processes that were started with a folder on their command line; only seen where there is a /proc. */
export function processesWith(folder: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandOf(pid).includes(folder));
}

/** Fails unless the card of a host says what its row says. */
export function expectAsTold(card: Card, row: HostileHost): void {
  const { state, reason, cause, at = '/', via = 'http', email = state === 'unknown' ? 'unknown' : 'found' } = row;
  const there = card.visits.filter((visit) => visit.via === via && new URL(visit.url).pathname === at);
  const told = there.map((visit) => [visit.reason ?? visit.kind, ...(visit.cause ? [visit.cause] : [])].join(' because '));
  const wanted = [reason ?? 'page', ...(cause ? [cause] : [])].join(' because ');
  expect({ state: card.state, told }, card.detail).toEqual({ state, told: expect.arrayContaining([wanted]) });
  expect(card.readings).toMatchObject({ 'email.addresses': { state: email } });
}

/**
 * Scans all hosts of a group in one run, after the healthy company alone, and declares the tests that hold for every
 * group: nothing leaked, nothing was sent, nobody was harmed and nothing stays behind.
 */
export function hostileGroup(rows: readonly HostileHost[], options: Options = {}): () => HostileRun {
  let run: HostileRun | undefined;
  let bed: HostileBed | undefined;
  const usual = process.env['TMPDIR'];
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));

  beforeAll(async () => {
    // Whatever the scans leave in the folder for temporary files is found there.
    process.env['TMPDIR'] = folder;
    bed = await openHostileBed(rows);
    const common = {
      rubric: await loadRubric('default'),
      transport: bed.transport,
      politeDelayMs: 0,
      env: process.env,
      concurrency: 12,
      browser: 'off',
      ...options,
    } as const;
    const [alone] = (await scan({ ...common, domains: [targetOf(healthy)] })).scorecards;
    const report = await scan({ ...common, domains: [...rows.map(targetOf), targetOf(healthy)] });
    const card = (name: string): Scorecard => {
      const found = report.scorecards.find(({ domain }) => domain === name);
      if (!found) throw new Error(`${name} has no scorecard`);
      return found;
    };
    if (alone) run = { bed, report, alone, card };
  }, 120_000);
  afterAll(async () => {
    await bed?.close();
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(folder, { recursive: true, force: true });
  });
  const done = (): HostileRun => {
    if (!run) throw new Error('the hosts were not scanned');
    return run;
  };

  describe('whatever the hosts of this group do', () => {
    it('every one of them has a scorecard, and the healthy company has the one that it has alone', () => {
      expect(done().report.scorecards.map(({ domain }) => domain)).toEqual([...rows, healthy].map(({ name }) => name));
      expect(learned(done().card(healthy.name))).toEqual(learned(done().alone));
      expect(done().alone.readings['email.addresses']).toMatchObject({
        state: 'found',
        value: [{ address: 'support@healthy.test' }],
      });
    });
    it('nothing inside the network is contacted, and nothing that is there is told', () => {
      expect(done().bed.leaks()).toEqual([]);
      expect(JSON.stringify(done().report)).not.toMatch(/secret of the house|root:x:0:0/);
    });
    it('nothing is sent, and the tool says who it is', () => {
      const seen = [healthy, ...rows].flatMap(({ name }) => done().bed.seenBy(name));
      expect(seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
      expect(seen.filter(({ agent }) => !/^support-audit\/\d+\.\d+\.\d+ \(\+https:\/\/\S+\)$/.test(agent))).toEqual([]);
    });
    it('no process and no temporary file stays behind', async () => {
      await expect.poll(() => processesWith(folder), { timeout: 10_000 }).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
    });
  });
  return done;
}
