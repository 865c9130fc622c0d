import { describe, expect, it } from 'vitest';
import { expectAsTold, hostileGroup } from '../support/hostile-run.ts';
import { httpHosts } from './http-hosts.ts';

const run = hostileGroup(httpHosts);

describe('a company is told as what it is', () => {
  it.each(httpHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(run().card(row.name), row);
    if (row.requests !== undefined) expect(run().bed.seenBy(row.name).length).toBeLessThanOrEqual(row.requests);
  });
  it.each(['always-yes.test', 'always-home.test'])(
    '%s has no help centre, forum or community, though every address answers',
    (name) => {
      const { readings } = run().card(name);
      for (const id of ['kb.presence', 'forum.availability', 'community.places'] as const)
        expect(readings[id]?.state, id).not.toBe('found');
    },
  );
  it('an address in an answer that nobody asked for is nobody’s', () => {
    expect(JSON.stringify(run().card('smuggler.test').readings)).not.toContain('poison@');
  });
});
