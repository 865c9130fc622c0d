import { describe, expect, it } from 'vitest';
import { expectAsTold, hostileGroup } from '../support/hostile-run.ts';
import { markupHosts } from './markup-hosts.ts';

const run = hostileGroup(markupHosts);

describe('a company is told as what it is', () => {
  it.each(markupHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(run().card(row.name), row);
    if (row.requests !== undefined) expect(run().bed.seenBy(row.name).length).toBeLessThanOrEqual(row.requests);
  });
  it('structured data of a stranger changes no object of ours', () => {
    expect(run().card('json-ld.test').state).toBe('partial');
    expect('polluted' in {}).toBe(false);
  });
});
