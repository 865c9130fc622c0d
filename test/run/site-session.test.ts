import { describe, expect, it } from 'vitest';
import { absent } from '../../src/model/reading.ts';
import { defineProbe, type SiteView, seen } from '../../src/probes/define-probe.ts';
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

describe('what is known of a company', () => {
  it('stays one view, asked once what to look at, until something new is known', () => {
    const views: SiteView[] = [];
    const watching = defineProbe({
      id: 'watching',
      channel: 'chat',
      summary: 'Notes what it is shown.',
      looksAt: [],
      measures: ['chat.in-house'],
      follow(view) {
        views.push(view);
        return [];
      },
      read(view) {
        views.push(view);
        const [first] = view.pages.map(seen);
        return { 'chat.in-house': first ? absent([first]) : absent([{ url: view.home, via: 'http', at: view.at }]) };
      },
    });
    const at = '2026-01-01T00:00:00.000Z';
    const made = createSession({ domain: 'acme.example', at, broken: [], roles: {} }, [watching], () => {});
    made.add([pageOf('https://acme.example/', '<p>Welcome</p>', { role: 'home' })]);
    made.plan();
    made.plan();
    expect(made.read()).toMatchObject({ 'chat.in-house': { state: 'absent' } });
    expect(views.length).toBe(2);
    expect(new Set(views).size).toBe(1);
    made.add([pageOf('https://acme.example/contact', '<p>Call us</p>')]);
    made.plan();
    expect(views.length).toBe(3);
    expect(new Set(views).size).toBe(2);
  });
});
