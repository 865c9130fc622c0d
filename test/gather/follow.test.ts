import { afterEach, describe, expect, it } from 'vitest';
import { netServer } from '../support/net-server.ts';
import { outcome, visitOnce, webOver } from '../support/net-visit.ts';
import { netWorld } from '../support/net-world.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** What comes of a home page on a site where each page sends its reader on to the next number. */
async function visited(text: (step: number) => string): Promise<string> {
  const server = await netServer((request, response) => {
    if (request.url === '/robots.txt') return;
    const step = Number(request.url?.slice(1));
    const head = `<meta http-equiv="refresh" content="0;url=/${step + 1}">`;
    response.writeHead(200, { 'content-type': 'text/html' }).end(`${head}<p>${text(step)}</p>`);
  });
  const web = webOver(netWorld({ 'acme.test': { ports: { 80: server.port } } }));
  closers.push(server.close, web.close);
  return outcome(await visitOnce(web, 'http://acme.test/'));
}

describe('a way without an end', () => {
  it('is a circle when one page comes back under ever new addresses', async () => {
    expect(await visited((step) => `Attempt ${step}`)).toBe('failed redirect-loop');
  });
  it('is too long when each page is another one', async () => {
    expect(await visited((step) => `Part ${'x'.repeat(step)}`)).toBe('failed too-many-redirects');
  });
});
