import { describe, expect, it } from 'vitest';
import { expectAsTold, hostileGroup } from '../support/hostile-run.ts';
import { browserHosts } from './browser-hosts.ts';

const run = hostileGroup(browserHosts, { browser: 'auto', concurrency: 16 });

describe('a company is told as what it is', () => {
  it.each(browserHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(run().card(row.name), row);
    if (row.requests !== undefined) expect(run().bed.seenBy(row.name).length).toBeLessThanOrEqual(row.requests);
  });
  it('a form in a frame that could not be read is not called absent', () => {
    expect(run().card('large-form.test').readings['email.form']).toMatchObject({ state: 'unknown', reason: 'body-too-large' });
  });
  it.each([
    ['robots-in-the-redirect.test', '/secret/1'],
    ['popup-of-a-popup.test', '/first'],
    ['popup-of-a-popup.test', '/second'],
  ])('%s is never asked for %s', (name, path) => {
    expect(
      run()
        .bed.seenBy(name)
        .map((seen) => seen.path),
    ).not.toContain(path);
  });
  it.each(['flood.test', 'frames.test'])('%s is read as far as it was seen, and said to be cut off', (name) => {
    expect(run().card(name)).toMatchObject({ state: 'partial', reason: 'budget-requests' });
  });
});
