import { expect, test } from 'vitest';
import type { Failed } from '../../src/model/visit.ts';
import findability from '../../src/probes/community-findability.ts';
import search from '../../src/probes/community-search.ts';
import structure from '../../src/probes/community-structure.ts';
import topicFit from '../../src/probes/community-topic-fit.ts';
import { home, page, viewOf } from './forum-view.ts';

const talk = 'https://talk.acme.test/';
const dead: Failed = {
  kind: 'failed',
  look: { by: 'role', role: 'forum', via: 'http' },
  role: 'forum',
  via: 'http',
  url: talk,
  fetchedAt: '2026-11-21T21:59:00.000Z',
  reason: 'tcp-timeout',
  detail: 'no answer',
};
const sentence = 'the forum that the site links to could not be read';

test('all rows of a community whose only forum is dead say one sentence, whatever else the site calls a community', () => {
  const links = `<a href="${talk}">Forum</a><a href="/community">Community</a><a href="https://discord.gg/acme">Discord</a>`;
  const plain = viewOf([page('home', home, `<a href="${talk}">Forum</a><a href="/community">Community</a>`)], [dead]);
  const withPlace = viewOf([page('home', home, links)], [dead]);
  const unknown = { state: 'unknown', reason: 'no-page-read', detail: sentence };
  expect(topicFit.read(plain)).toMatchObject({ 'community.topic-fit': unknown });
  expect(search.read(plain)).toMatchObject({ 'community.search': unknown });
  expect(search.read(withPlace)).toMatchObject({ 'community.search': unknown });
  expect(structure.read(plain)).toMatchObject({ 'community.structure': unknown });
  expect(findability.read(plain)).toMatchObject({ 'community.findability': unknown });
});

test('the way to another place counts although the forum is dead', () => {
  const view = viewOf([page('home', home, `<a href="${talk}">Forum</a><a href="https://discord.gg/acme">Discord</a>`)], [dead]);
  expect(findability.read(view)).toMatchObject({ 'community.findability': { state: 'found', value: 1 } });
});
