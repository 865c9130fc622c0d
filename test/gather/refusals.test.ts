import { afterEach, expect, test } from 'vitest';
import { netServer } from '../support/net-server.ts';
import { visitOnce, webOver } from '../support/net-visit.ts';
import { netWorld } from '../support/net-world.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** What is kept of a refusal of a service of others, or of the company's own host. */
async function said(status: number, body: string, whose: { thirdParty?: true } = { thirdParty: true }): Promise<unknown> {
  const server = await netServer((request, response) => {
    if (request.url !== '/robots.txt') response.writeHead(status).end(body);
  });
  const web = webOver(netWorld({ 'place.test': { ports: { 80: server.port } } }));
  closers.push(server.close, web.close);
  const visit = await visitOnce(web, 'http://place.test/about.json', { accept: 'json', ...whose });
  return [visit.kind, visit.kind === 'page' ? null : visit.said];
}
const reason = '{"reason":"private","error":403}';

test('what a service of others says with a refusal is kept, where it is a small object', async () => {
  expect(await said(403, reason)).toEqual(['failed', reason]);
  expect(await said(404, '{"code":10006}')).toEqual(['missing', '{"code":10006}']);
});

test('a page, a long answer and what the company’s own host says are not', async () => {
  expect(await said(403, '<p>Forbidden</p>')).toEqual(['failed', undefined]);
  expect(await said(403, JSON.stringify({ reason: 'a'.repeat(3000) }))).toEqual(['failed', undefined]);
  expect(await said(403, reason, {})).toEqual(['failed', undefined]);
  expect(await said(404, reason, {})).toEqual(['missing', undefined]);
});
