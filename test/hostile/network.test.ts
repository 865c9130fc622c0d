import { describe, expect, it } from 'vitest';
import { expectAsTold, hostileGroup } from '../support/hostile-run.ts';
import { authority } from '../support/net-certificates.ts';
import { networkHosts } from './network-hosts.ts';

const run = hostileGroup(networkHosts, { ca: authority });

describe('a company is told as what it is', () => {
  it.each(networkHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(run().card(row.name), row);
    if (row.requests !== undefined) expect(run().bed.seenBy(row.name).length).toBeLessThanOrEqual(row.requests);
  });
});
