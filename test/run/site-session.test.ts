import { describe, expect, it } from 'vitest';
import { createSession } from '../../src/run/site-session.ts';
import { failedOf, pageOf } from '../support/page-of.ts';

const session = () => createSession({ domain: 'acme.example', at: '2026-01-01T00:00:00.000Z', broken: [] }, [], () => {});

describe('a look for a file', () => {
  it('that a web page answers finds nothing, and the page is not read for it', () => {
    const url = 'https://acme.example/sitemap.xml';
    const page = pageOf(
      url,
      '<title>Shop</title><p>Lamps and more</p>',
      {},
      { look: { by: 'url', url, via: 'http', accept: 'xml' } },
    );
    expect(session().add([page])).toMatchObject([{ kind: 'missing', url, detail: 'a web page in place of the file' }]);
  });
  it('that a file answers stands', () => {
    const url = 'https://acme.example/sitemap.xml';
    const file = pageOf(url, '<urlset/>', {}, { type: 'xml', look: { by: 'url', url, via: 'http', accept: 'xml' } });
    expect(session().add([file])).toEqual([null]);
  });
});

describe('a linked host that does not exist', () => {
  const dead = failedOf('https://acme.desk.example/', 'dns-nxdomain', { role: 'help' });
  it('is a dead link once the site has answered', () => {
    const made = session();
    made.add([pageOf('https://acme.example/', '<p>Welcome</p>', { role: 'home' })]);
    expect(made.add([dead])).toMatchObject([{ kind: 'missing', url: dead.url, status: null }]);
  });
  it('says nothing while the site itself has not answered, as without a network', () => {
    expect(session().add([failedOf('https://acme.example/', 'dns-nxdomain', { role: 'home' }), dead])).toEqual([null, null]);
  });
});
