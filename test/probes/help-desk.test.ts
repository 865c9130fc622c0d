import { describe, expect, it } from 'vitest';
import { dnsUri, type RecordType } from '../../src/lib/dns.ts';
import type { Failed, Role, Visit } from '../../src/model/visit.ts';
import probe from '../../src/probes/help-desk.ts';
import { measureSite } from '../../src/run/measure-site.ts';
import { parsePage, siteView as wholeView } from '../../src/run/site-view.ts';
import { failedOf, missingOf, pageOf } from '../support/page-of.ts';
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
  expect(reading.state === 'found' && reading.note).toBe(
    'Zendesk (a[href]). Name servers did not tell, or were not asked for, TXT of acme.com.',
  );
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
});

it('a link that a selector finds on the host of another company is not theirs either', () => {
  const link = (host: string) => `<main><p>See <a href="https://${host}/hc/en-us/requests/new">here</a></p></main>`;
  expect(level([['home', '/', link('help.other.test')]])).toBe('absent');
  expect(level([['home', '/', link('help.acme.com')]])).toBe('help-desk');
});

it('asks for the login only when a desk was seen, for it adds a level and shows no desk', () => {
  const asked = (html: string) =>
    [...probe.looksAt, ...(probe.follow?.(viewOf([['contact', '/contact', html]])) ?? [])].some(
      (look) => look.by === 'role' && look.role === 'login',
    );
  expect(asked('<p>Hello</p>')).toBe(false);
  expect(asked('<a href="https://acme.zendesk.com/hc/en-us/requests/new">Ask</a>')).toBe(true);
});

it.each([
  ['<button>Sign in with Google</button>', 'sso'],
  ['<a href="/x">Mit Microsoft anmelden</a>', 'sso'],
  ['<button>LINEでログイン</button>', 'sso'],
  ['<button>Share on Google</button>', 'customer-login'],
  ['<button>Sign in</button>', 'customer-login'],
])('on the portal, %s shows %s', (button, expected) => {
  const html = `<form id="login" action="/NoAuth/Login.html"><input name="user"><input type="password"></form>${button}`;
  expect(level([['support', 'https://rt.acme.com/', html]])).toBe(expected);
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

it('asks for the senders of the domain and the alias of support hosts: an answer may show a desk, so none is merely supporting', () => {
  const home = '<a href="https://help.acme.com/">Help</a><a href="https://shop.acme.com/">Shop</a>';
  const looks = probe.follow?.(viewOf([['home', '/', home]])) ?? [];
  expect(looks.map((look) => (look.by === 'url' ? [look.url, look.supporting] : look))).toEqual([
    ['dns:help.acme.com?type=CNAME', undefined],
    ['dns:acme.com?type=TXT', undefined],
  ]);
});

it('asks nothing of a site without a name', () => {
  const at = (home: string) => probe.follow?.({ ...viewOf([['home', '/', '<p>Hello</p>']]), home, domain: new URL(home).host });
  expect(at('http://127.0.0.1:8080/')).toEqual([]);
  expect(at('http://[::1]/')).toEqual([]);
  expect(at('http://localhost/')).toEqual([]);
});

it('follows an alias that stays in the house, and looks at the portal that a link names', () => {
  const home =
    '<a href="https://help.acme.com/">Help</a><nav><a href="https://acme.freshdesk.com/support/tickets/new">Ask</a></nav>';
  const looks = probe.follow?.(viewOf([['home', '/', home]], { 'help.acme.com CNAME': ['edge.acme.com.'] })) ?? [];
  expect(looks.flatMap((look) => (look.by === 'url' ? look.url : []))).toEqual([
    'https://acme.freshdesk.com/support/tickets/new',
    'dns:help.acme.com?type=CNAME',
    'dns:edge.acme.com?type=CNAME',
    'dns:acme.com?type=TXT',
  ]);
});

it('records of name servers show a help desk alone, and the note says so', () => {
  const reading = read([['home', '/', '<p>Hello</p>']], { 'acme.com TXT': ['v=spf1 include:mail.zendesk.com -all'] });
  expect(reading).toMatchObject({ state: 'found', value: 'help-desk', evidence: [{ url: 'dns:acme.com?type=TXT', via: 'dns' }] });
  expect(reading.state === 'found' && reading.note).toBe('Zendesk by DNS (TXT). Name servers were asked for TXT of acme.com.');
});

it('a service that sends newsletters is no help desk, and an absence says that name servers were asked', () => {
  const reading = read([['home', '/', '<p>Hello</p>']], { 'acme.com TXT': ['v=spf1 include:sendgrid.net -all'] });
  expect(reading).toMatchObject({ state: 'absent', note: 'Name servers were asked for TXT of acme.com.' });
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

const ask = 'https://acme.zendesk.com/hc/en-us/requests/new';
const doubtful = { state: 'unknown', reason: 'not-told' };

describe('a desk that a link leads to', () => {
  it.each([
    ['https://support.zoom.us/hc/en-us/requests/new'],
    ['https://partner.com/servicedesk/customer/portal/1'],
    ['https://help.vendor.com/s/contactsupport'],
    ['https://my.hoster.com/submitticket.php'],
    ['https://othercorp.atlassian.net/servicedesk/customer/portals'],
    ['https://smartacme.com.other.test/servicedesk/customer/portal/1'],
  ])('may be another company’s on a page for contact or below a page, and is theirs in no case: %s', (href) => {
    const link = `<a href="${href}">Support</a>`;
    expect(read([['contact', '/contact', link]])).toMatchObject(doubtful);
    expect(read([['home', '/', `<footer>${link}</footer>`]])).toMatchObject(doubtful);
    expect(level([['home', '/', `<main>${link}</main>`]])).toBe('absent');
  });

  it.each([
    ['https://acme.zendesk.com/hc/en-us/requests/new'],
    ['https://acmehelp.zendesk.com/hc/en-us/requests/new'],
    ['https://help.acme.io/hc/en-us/requests/new'],
    ['https://support.acme.com/servicedesk/customer/portal/1'],
    ['mailto:support@acme.zendesk.com'],
    ['mailto:support%40acme.zendesk.com?subject=Hello'],
    ['https://intercom.help/acme/en/tickets-portal'],
  ])('is theirs by its name wherever it stands: %s', (href) => {
    expect(level([['home', '/', `<main><a href="${href}">Support</a></main>`]])).not.toMatch(/absent|unknown/);
  });

  it('is theirs when the name of the site only adds a word to the name of the desk', () => {
    const view = viewOf([['home', '/', `<main><a href="${ask}">Ask</a></main>`]]);
    const at = (home: string) => probe.read({ ...view, home })['email.helpdesk'].state;
    expect(at('https://www.getacme.com/')).toBe('found');
    expect(at('https://www.acme-corp.com/')).toBe('found');
    expect(at('https://www.me.com/')).toBe('absent');
    expect(at('https://www.zen.com/')).toBe('absent');
  });

  it('is theirs on a page for contact when its host is shared and carries nobody’s name', () => {
    const form = '<a href="https://pyrus.com/form/123456">Ask</a>';
    expect(level([['contact', '/contact', form]])).toBe('help-desk');
    expect(level([['home', '/', `<main>${form}</main>`]])).toBe('absent');
  });

  it('counts though a link to another company’s stands before it', () => {
    const other = '<a href="https://other.zendesk.com/hc/en-us/requests/new">Theirs</a>';
    expect(level([['contact', '/contact', `${other}<a href="${ask}">Ours</a>`]])).toBe('help-desk');
    expect(
      read([
        ['contact', '/contact', other],
        ['home', '/', `<a href="${ask}">Ours</a>`],
      ]),
    ).toMatchObject({
      evidence: [{ url: 'https://acme.com/' }],
    });
  });

  it('may be another company’s when it is written to under another name', () => {
    expect(read([['home', '/', '<a href="mailto:support@other.zendesk.com">Write</a>']])).toMatchObject(doubtful);
  });

  it('is none when a letter to the company only speaks of a vendor', () => {
    expect(level([['contact', '/contact', '<a href="mailto:info@acme.com?subject=the.zendesk.com">Write</a>']])).toBe('absent');
  });

  it('is none when a shop of tickets has a portal for them', () => {
    expect(level([['home', '/', '<a href="/tickets-portal">Concerts</a>']])).toBe('absent');
  });

  it('stands on the page that credits its maker', () => {
    const html = '<a id="poweredBy" href="https://osticket.com">osTicket</a><input type="password">';
    expect(level([['support', 'https://tickets.acme.com/', html]])).toBe('customer-login');
  });
});

describe('a script of a desk', () => {
  const form = '<script id="zammad_form_script" src="https://desk.acme.com/assets/form/form.js"></script>';

  it.each(['/login', '/login/google', 'https://acme.com/login'])('makes the shop’s own %s no login of the desk', (href) => {
    expect(level([['home', '/', `${form}<a href="${href}">Log in</a>`]])).toBe('help-desk');
  });

  it('leads to the host of the desk, which is looked at', () => {
    const looks = probe.follow?.(viewOf([['home', '/', form]])) ?? [];
    expect(looks.flatMap((look) => (look.by === 'url' && look.via === 'http' ? look.url : []))).toEqual([
      'https://desk.acme.com/',
    ]);
    expect(level([['home', '/', `${form}<a href="https://desk.acme.com/login">Log in</a>`]])).toBe('customer-login');
  });

  it('of the site’s own host shows a desk and no login', () => {
    const own = '<script id="zammad_form_script" src="/assets/form/form.js"></script><a href="/login">Log in</a>';
    expect(level([['home', '/', own]])).toBe('help-desk');
  });
});

it.each([
  ['https://acme.atlassian.net/servicedesk/customer/portals', 'help-desk'],
  ['https://acme.atlassian.net/servicedesk/customer/user/login', 'customer-login'],
  ['https://sdpondemand.manageengine.com/app/acme/HomePage.do', 'help-desk'],
  ['https://sdpondemand.manageengine.com/app/acme/Login.do', 'customer-login'],
  ['https://acme.topdesk.net/tas/public/ssp/', 'help-desk'],
  ['https://acme.halopsa.com/portal', 'help-desk'],
  ['https://acme.on.spiceworks.com/portal', 'help-desk'],
])('a link to a portal is a login only when it says so: %s shows %s', (href, expected) => {
  expect(level([['contact', '/contact', `<a href="${href}">Support</a>`]])).toBe(expected);
});

describe('a desk of their own making', () => {
  const links = (form: string, status: string) => `<a href="${form}">Submit a case</a><a href="${status}">My cases</a>`;

  it('is not what a law firm means by cases', () => {
    expect(level([['contact', '/contact', links('/submit', '/cases')]])).toBe('absent');
    expect(level([['home', '/', links('https://portal.acme.com/new', 'https://portal.acme.com/cases')]])).toBe('absent');
    expect(level([['home', '/', '<a href="/priem/new">Подать обращение</a><a href="/priem">Мои обращения</a>']])).toBe('absent');
  });

  it.each([
    ['a word', '<a href="/x">Create a support case</a><a href="/y">My cases</a>'],
    ['a host', links('https://support.acme.com/new', 'https://support.acme.com/cases')],
    ['an address', links('/support/new', '/support/cases')],
  ])('says support, by %s', (_, html) => expect(level([['home', '/', html]])).toBe('help-desk'));
});

describe('what was not looked at', () => {
  const home = (html: string) => pageOf('https://acme.com/', html, { role: 'home' });
  const txt = 'dns:acme.com?type=TXT';
  const cname = 'dns:help.acme.com?type=CNAME';
  const silent = (url: string, reason: Failed['reason']) => failedOf(url, reason, { via: 'dns' });
  const nothing = (url: string) => missingOf(url, { via: 'dns' });
  const measured = (visits: readonly Visit[]) => {
    const view = wholeView({
      domain: 'acme.com',
      home: 'https://acme.com/',
      at: '2026-01-01T00:00:00.000Z',
      pages: visits.flatMap((visit) => (visit.kind === 'page' && visit.via !== 'dns' ? [parsePage(visit)] : [])),
      files: visits.flatMap((visit) => (visit.kind === 'page' && visit.via === 'dns' ? [visit] : [])),
      missing: visits.flatMap((visit) => (visit.kind === 'missing' ? [visit] : [])),
      failed: visits.flatMap((visit) => (visit.kind === 'failed' ? [visit] : [])),
      roleKeys: new Map(),
    });
    const input = { probes: [probe], broken: [], view, visits, roles: { home: ['https://acme.com/'] }, onProbe: () => {} };
    return measureSite(input)['email.helpdesk'];
  };

  it('leaves an absence only when every question to the name servers was answered', () => {
    const page = home('<a href="https://help.acme.com/">Help</a>');
    expect(measured([page, nothing(txt), nothing(cname)])).toMatchObject({
      state: 'absent',
      note: 'Name servers were asked for CNAME of help.acme.com, TXT of acme.com.',
    });
    expect(measured([page, nothing(txt), silent(cname, 'dns-timeout')])).toMatchObject({
      state: 'unknown',
      reason: 'dns-timeout',
      detail: expect.stringContaining(cname),
    });
    expect(measured([page, silent(txt, 'dns-servfail'), nothing(cname)])).toMatchObject({
      state: 'unknown',
      reason: 'dns-servfail',
    });
  });

  it('tells nothing when name servers are not to be asked', () => {
    expect(measured([home('<p>Hello</p>'), silent(txt, 'dns-off')])).toMatchObject({ state: 'unknown', reason: 'dns-off' });
  });

  it('lets what was found stand, as the least there is', () => {
    const reading = measured([home(`<a href="${ask}">Ask</a>`), silent(txt, 'dns-off')]);
    expect(reading).toMatchObject({ state: 'found', value: 'help-desk', bound: 'at-least' });
  });

  it.each(['http-4xx', 'needs-browser'] as const)('finds at least the desk whose portal could not be read: %s', (reason) => {
    const visits = [home(`<a href="${ask}">Ask</a>`), nothing(txt), failedOf(ask, reason)];
    expect(measured(visits)).toMatchObject({ state: 'found', value: 'help-desk', bound: 'at-least' });
  });

  it('finds just the desk whose portal was read and has no login', () => {
    const reading = measured([home(`<a href="${ask}">Ask</a>`), nothing(txt), pageOf(ask, '<form></form>')]);
    expect(reading).toMatchObject({ state: 'found', value: 'help-desk' });
    expect(reading).not.toHaveProperty('bound');
  });

  it('finds at least a desk that has no portal to look at', () => {
    const script = '<script src="https://widget.freshworks.com/widgets/1.js"></script>';
    expect(measured([home(script), nothing(txt)])).toMatchObject({ value: 'help-desk', bound: 'at-least' });
  });

  it.each([
    ['a selector finds', '<a href="https://desk.acme.com/submitticket.php">Ask</a>', 'https://desk.acme.com/submitticket.php'],
    ['an alias stands for', '<a href="https://help.acme.com/start">Help</a>', 'https://help.acme.com/start'],
  ])('looks at the portal on a host of their own that %s', (_, html, portal) => {
    const looks = probe.follow?.(viewOf([['home', '/', html]], { 'help.acme.com CNAME': ['acme.zendesk.com'] })) ?? [];
    expect(looks.flatMap((look) => (look.by === 'url' && look.via === 'http' ? look.url : []))).toEqual([portal]);
    expect(looks.filter((look) => look.by === 'url' && look.supporting).map(({ via }) => via)).toEqual(['http']);
  });
});
