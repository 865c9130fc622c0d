import { describe, expect, it } from 'vitest';
import { expectAsTold, hostileGroup } from '../support/hostile-run.ts';
import { robotsHosts } from './robots-hosts.ts';

const run = hostileGroup(robotsHosts);
const pathsOf = (name: string): readonly string[] =>
  run()
    .bed.seenBy(name)
    .map(({ path }) => path);

describe('a company is told as what it is', () => {
  it.each(robotsHosts)('$sentence: $state $reason', (row) => {
    expectAsTold(run().card(row.name), row);
    if (row.requests !== undefined) expect(pathsOf(row.name).length).toBeLessThanOrEqual(row.requests);
  });
});

describe('robots.txt is heeded', () => {
  it.each(['named.test', 'old-mac.test', 'long-rules.test'])('%s is never asked for its contact page', (name) => {
    expect(pathsOf(name)).not.toContain('/contact');
  });
  it('not even behind a redirect', () => {
    expect(pathsOf('closed-by-redirect.test')).toContain('/contact');
    expect(pathsOf('closed-by-redirect.test')).not.toContain('/private/contact');
  });
  it('and is asked for once, or twice where it failed', () => {
    const asked = robotsHosts
      .filter(({ name }) => name !== 'rules-circle.test')
      .map(({ name }) => [name, pathsOf(name).filter((path) => path === '/robots.txt').length]);
    expect(asked.filter(([name, count]) => count !== (name === 'rules-500.test' ? 2 : 1))).toEqual([]);
  });
  it('where it redirects for ever, five times are enough', () => {
    expect(pathsOf('rules-circle.test').filter((path) => path === '/robots.txt').length).toBeLessThanOrEqual(6);
  });
});
