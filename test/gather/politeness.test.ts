import { describe, expect, it } from 'vitest';
import { type Answer, type HostileHost, page } from '../support/hostile-bed.ts';
import { hostileGroup } from '../support/hostile-run.ts';

const links = Array.from({ length: 8 }, (_, index) => `<a href="/help/${index}">Help ${index}</a>`).join(' ');
const notThere: Answer = { status: 404, headers: { 'content-type': 'text/html' }, body: '<p>There is no such page.</p>' };
let now = 0;
let most = 0;

/** Answers late, so that whoever asks for much at once is seen to. */
const late: HostileHost['serve'] = ({ path, host, response }) => {
  // Icons are the browser's own doing.
  if (path === '/favicon.ico') return notThere;
  most = Math.max(most, ++now);
  response.on('close', () => now--);
  const contact = page(`<h1>Contact us</h1><p>Write to <a href="mailto:support@${host}">support@${host}</a>.</p>`);
  const { status = 200, headers, body } = path === '/' ? page(links) : path === '/contact' ? contact : notThere;
  setTimeout(() => response.writeHead(status, { 'content-type': String(headers?.['content-type']) }).end(body), 150);
  return 'answered';
};
const names = Array.from({ length: 5 }, (_, index) => `shop-${index + 1}.test`);
const run = hostileGroup(
  names.map((name) => ({
    name,
    state: 'assessed',
    sentence: 'one of the shops of one machine',
    resolves: [['203.0.113.2']],
    serve: late,
  })),
  { browser: 'auto', politeDelayMs: 10, concurrency: 8 },
);

describe('many companies on one machine', () => {
  it('are asked for four pages at once between them, in HTTP and in the browser together', () => {
    expect(most).toBe(4);
    expect(names.map((name) => run().bed.mostAtOnce(name)).filter((count) => count > 2)).toEqual([]);
  });
  it('are all assessed', () => {
    expect(names.map((name) => run().card(name).state)).toEqual(names.map(() => 'assessed'));
  });
});
