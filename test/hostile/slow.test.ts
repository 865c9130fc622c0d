import { loadRubric, type Scorecard } from 'support-audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HostileBed, healthy, openHostileBed } from '../support/hostile-bed.ts';
import { scanInHurry } from '../support/hostile-hurry.ts';
import { expectAsTold, learned, targetOf } from '../support/hostile-run.ts';
import { slowHosts } from './slow-hosts.ts';

const limits = { tlsMs: 500, headersMs: 1_000, requestMs: 1_500, backoffMs: 5 };
let bed: HostileBed;
let alone: Scorecard | undefined;
let cards: readonly Scorecard[] = [];

beforeAll(async () => {
  bed = await openHostileBed(slowHosts);
  const hurry = { transport: bed.transport, rubric: await loadRubric('default'), limits, connectMs: 1_000, timeMs: 20_000 };
  [alone] = await scanInHurry([targetOf(healthy)], hurry);
  cards = await scanInHurry([...slowHosts, healthy].map(targetOf), hurry);
});
afterAll(() => bed.close());
const card = (name: string): Scorecard => {
  const found = cards.find(({ domain }) => domain === name);
  if (!found) throw new Error(`${name} has no scorecard`);
  return found;
};

describe('waiting comes to an end, and what it was for is told', () => {
  it.each(slowHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(card(row.name), row);
    if (row.requests !== undefined) expect(bed.seenBy(row.name).length).toBeLessThanOrEqual(row.requests);
  });
  it('nothing inside the network is contacted, and nothing is sent', () => {
    expect(bed.leaks()).toEqual([]);
    expect([...slowHosts, healthy].flatMap(({ name }) => bed.seenBy(name)).filter(({ method }) => method !== 'GET')).toEqual([]);
  });
  it('a healthy company beside them is seen as it is alone', () => {
    if (!alone) throw new Error('it was not scanned');
    expect(learned(card(healthy.name))).toEqual(learned(alone));
    expect(alone.readings['email.addresses']).toMatchObject({ state: 'found', value: [{ address: 'support@healthy.test' }] });
  });
});
