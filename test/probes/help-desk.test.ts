import { expect, it } from 'vitest';
import { dnsUri, type RecordType } from '../../src/lib/dns.ts';
import type { Role } from '../../src/model/visit.ts';
import probe from '../../src/probes/help-desk.ts';
import { siteView } from './contact-view.ts';

type Records = Readonly<Record<string, readonly string[]>>;

const viewOf = (pages: readonly (readonly [Role, string, string])[], records: Records = {}) => ({
  ...siteView(pages.map(([role, path, html]) => ({ role, path, html }))),
  records: (name: string, type: RecordType) => {
    const found = records[`${name} ${type}`];
    return found && { url: dnsUri(name, type), at: '2026-01-01T00:00:00.000Z', records: found };
  },
});
const read = (...args: Parameters<typeof viewOf>) => probe.read(viewOf(...args))['email.helpdesk'];
const level = (...args: Parameters<typeof viewOf>) => {
  const reading = read(...args);
  return reading.state === 'found' ? reading.value : reading.state;
};

it('a link to a portal for tickets shows a help desk, and the note names it', () => {
  const reading = read([['contact', '/contact', '<a href="https://acme.zendesk.com/hc/en-us/requests/new">Ask</a>']]);
  expect(reading).toMatchObject({ state: 'found', value: 'help-desk', source: 'indirect' });
  expect(reading.state === 'found' && reading.note).toBe('Zendesk (a[href]). Name servers were not asked, or did not answer.');
});

it('a form that feeds a CRM is less than a help desk', () => {
  const form = '<form action="https://webto.salesforce.com/servlet/servlet.WebToLead"><textarea name="q"></textarea></form>';
  expect(level([['contact', '/contact', form]])).toBe('crm-form');
});

it('a form service that signs up for newsletters too counts on pages for contact only', () => {
  const script = '<script src="https://js.hsforms.net/forms/embed/v2.js"></script>';
  expect(level([['home', '/', script]])).toBe('absent');
  expect(level([['contact', '/contact', script]])).toBe('crm-form');
});

it('a chat script of a company that sells a help desk too shows none', () => {
  expect(level([['home', '/', '<script src="https://static.zdassets.com/ekr/snippet.js?key=1"></script>']])).toBe('absent');
});

it('the desk of another company in the text of a page is not theirs', () => {
  const link = (host: string) => `<main><p>See <a href="https://${host}.zendesk.com/hc/en-us/requests/new">here</a></p></main>`;
  expect(level([['home', '/', link('other')]])).toBe('absent');
  expect(level([['home', '/', link('acme-help')]])).toBe('help-desk');
  expect(level([['home', '/', `<footer>${link('other').slice(6, -7)}</footer>`]])).toBe('help-desk');
});

it.each([
  ['the portal asks visitors to sign in', '<a href="https://acme.zendesk.com/hc/en-us/signin">Sign in</a>', 'customer-login'],
  ['a link leads to their own requests', '<a href="https://acme.zendesk.com/hc/de/p/x">Meine Tickets</a>', 'customer-login'],
  ['the login is of elsewhere', '<a href="https://acme.zendesk.com/access/sso">Enter</a>', 'sso'],
  ['only the company’s own shop has a login', '<a href="/login">Log in</a>', 'help-desk'],
])('%s', (_, link, expected) => {
  const ask = '<a href="https://acme.zendesk.com/hc/en-us/requests/new">Ask</a>';
  expect(level([['support', '/support', ask + link]])).toBe(expected);
});

it('a portal on a host of their own that shows a password field lets customers in', () => {
  const html = '<form id="login" action="/NoAuth/Login.html"><input name="user"><input type="password"></form>';
  expect(level([['support', 'https://rt.acme.com/', html]])).toBe('customer-login');
});

it('a portal that sends visitors to an identity provider has single sign-on', () => {
  const view = viewOf([['support', '/support', '<a href="https://acme.atlassian.net/servicedesk/customer/portals">Desk</a>']]);
  const url = 'https://acme.atlassian.net/servicedesk/customer/portals';
  const failed = {
    kind: 'failed',
    look: { by: 'url', url, via: 'http' },
    via: 'http',
    url,
    finalUrl: 'https://id.acme.com/oauth2/v1/authorize?scope=openid',
    fetchedAt: '2026-01-01T00:00:00.000Z',
    reason: 'redirected-offsite',
    detail: 'elsewhere',
  } as const;
  expect(probe.read({ ...view, failed: [failed] })['email.helpdesk']).toMatchObject({ value: 'sso' });
});

it('links to a form for tickets and to the visitor’s own tickets are a help desk of their own', () => {
  const form = '<a href="/tickets/new">Abrir um chamado</a>';
  expect(level([['support', '/support', form]])).toBe('absent');
  const reading = read([['support', '/support', `${form}<a href="/tickets">Meus chamados</a>`]]);
  expect(reading).toMatchObject({ state: 'found', value: 'help-desk' });
  expect(reading.state === 'found' && reading.note).toContain('a help desk of their own');
});

it('asks for the mail of the domain, the alias of support hosts and the mail of hosts that addresses name', () => {
  const home =
    '<a href="https://help.acme.com/">Help</a><a href="https://shop.acme.com/">Shop</a><a href="mailto:a@desk.acme.com">a</a>';
  const looks = probe.follow?.(viewOf([['home', '/', home]])) ?? [];
  expect(looks.map((look) => (look.by === 'url' ? [look.url, look.supporting] : look))).toEqual([
    ['dns:help.acme.com?type=CNAME', true],
    ['dns:acme.com?type=MX', true],
    ['dns:acme.com?type=TXT', true],
    ['dns:desk.acme.com?type=MX', true],
  ]);
});

it('follows an alias that stays in the house, and looks at the portal that a link names', () => {
  const home =
    '<a href="https://help.acme.com/">Help</a><nav><a href="https://acme.freshdesk.com/support/tickets/new">Ask</a></nav>';
  const looks = probe.follow?.(viewOf([['home', '/', home]], { 'help.acme.com CNAME': ['edge.acme.com.'] })) ?? [];
  expect(looks.flatMap((look) => (look.by === 'url' ? look.url : []))).toEqual([
    'https://acme.freshdesk.com/support/tickets/new',
    'dns:help.acme.com?type=CNAME',
    'dns:edge.acme.com?type=CNAME',
    'dns:acme.com?type=MX',
    'dns:acme.com?type=TXT',
  ]);
});

it('records of name servers show a help desk alone, and the note says so', () => {
  const reading = read([['home', '/', '<p>Hello</p>']], { 'acme.com TXT': ['v=spf1 include:mail.zendesk.com -all'] });
  expect(reading).toMatchObject({ state: 'found', value: 'help-desk', evidence: [{ url: 'dns:acme.com?type=TXT', via: 'dns' }] });
  expect(reading.state === 'found' && reading.note).toBe('Zendesk by DNS (TXT). Name servers were asked.');
});

it('a service that sends newsletters is no help desk, and an absence says that name servers were asked', () => {
  const reading = read([['home', '/', '<p>Hello</p>']], { 'acme.com TXT': ['v=spf1 include:sendgrid.net -all'] });
  expect(reading).toMatchObject({ state: 'absent', note: 'Name servers were asked.' });
});

it('says nothing when no page was read', () => {
  expect(level([])).toBe('unknown');
});

it('a host of their own that is an alias of a portal lets customers in there, and no other host does', () => {
  const home = (host: string) =>
    `<a href="https://help.acme.com/">Help</a><a href="https://service.acme.com/">Service</a><a href="https://${host}.acme.com/hc/en-us/signin">Enter</a>`;
  const records = { 'help.acme.com CNAME': ['edge.acme.com'], 'edge.acme.com CNAME': ['acme.zendesk.com'] };
  expect(level([['home', '/', home('help')]], records)).toBe('customer-login');
  expect(level([['home', '/', home('service')]], records)).toBe('help-desk');
});
