import { expect, test } from 'vitest';
import { byParty, filing } from '../../src/gather/third-party.ts';
import type { Visitor } from '../../src/gather/visitor.ts';
import { failedVisit } from '../../src/lib/visits.ts';
import type { Look } from '../../src/model/visit.ts';
import { page } from '../probes/forum-view.ts';

const place = 'https://chat.test/acme';
const own: Look = { by: 'url', url: place, via: 'http' };
const ask: Look = { ...own, thirdParty: true };
const http: Visitor = {
  visit: async ({ look, url }) => ({ ...page(undefined, url, '<html></html>'), look }),
  close: async () => {},
};
const off: Visitor = {
  visit: async ({ look, url }) =>
    failedVisit({ look, via: 'http', url, fetchedAt: '2026-11-21T22:00:00Z' }, 'third-party-off', ''),
  close: async () => {},
};
const visit = (visitor: Visitor, look: Look) => visitor.visit({ look, url: place, deadline: 1e9 }, new AbortController().signal);

test('a web page of a service of others comes as text, so that it is never taken for a page of the company', async () => {
  expect(await visit(byParty(http, filing(http)), ask)).toMatchObject({ kind: 'page', type: 'text', body: '<html></html>' });
  expect(await visit(byParty(http, filing(http)), own)).toMatchObject({ kind: 'page', type: 'html' });
});

test('a user who forbids it has only the company’s own pages asked', async () => {
  expect(await visit(byParty(http, off), ask)).toMatchObject({ kind: 'failed', reason: 'third-party-off' });
  expect(await visit(byParty(http, off), own)).toMatchObject({ kind: 'page' });
});

test.each(['dns-nxdomain', 'dns-nodata', 'dns-error', 'tcp-refused'] as const)(
  'a service of others that is not there (%s) could not be reached, and nobody’s domain is misspelt',
  async (reason) => {
    const nobody: Visitor = {
      visit: async ({ look, url }) => failedVisit({ look, via: 'http', url, fetchedAt: '2026-11-21T22:00:00Z' }, reason, 'no'),
      close: async () => {},
    };
    expect(await visit(byParty(nobody, filing(nobody)), ask)).toMatchObject({ reason: 'service-unreachable', cause: reason });
    expect(await visit(byParty(nobody, filing(nobody)), own)).toMatchObject({ reason });
  },
);
