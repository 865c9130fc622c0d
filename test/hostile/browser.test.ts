import { describe, expect, it } from 'vitest';
import { expectAsTold, hostileGroup } from '../support/hostile-run.ts';
import { browserHosts } from './browser-hosts.ts';

const run = hostileGroup(browserHosts, { browser: 'auto', concurrency: 16 });

describe('a company is told as what it is', () => {
  it.each(browserHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(run().card(row.name), row);
    if (row.requests !== undefined) expect(run().bed.seenBy(row.name).length).toBeLessThanOrEqual(row.requests);
  });
  it.each(['flood.test', 'frames.test'])('%s is read as far as it was seen, and said to be cut off', (name) => {
    expect(run().card(name)).toMatchObject({ state: 'partial', reason: 'budget-requests' });
  });
});
