import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/email-addresses.ts';
import { siteView, type TestPage } from './contact-view.ts';

const home: TestPage = { role: 'home', path: '/', html: '<p>Welcome</p>', clicks: 0 };
const read = (...pages: TestPage[]) => probe.read(siteView(pages));
const onHome = (html: string) => {
  const reading = read({ ...home, html })['email.addresses'];
  return reading.state === 'found' ? reading.value.map(({ address, role }) => `${role} ${address}`) : reading.state;
};
const level = (...pages: TestPage[]) => {
  const reading = read(...pages)['email.support-address'];
  return reading.state === 'found' ? reading.value : reading.state;
};

describe('e-mail addresses of a site', () => {
  it('finds them wherever a visitor can see or click them', () => {
    expect(
      onHome(`
        <a href="mailto:Support@Acme.com?subject=Hi">Write</a>
        <p>in<b>fo</b>@acme.com and press &#64; acme.com, jobs [at] acme [dot] com</p>
        <a class="__cf_email__" data-cfemail="422a272e320223212f276c212d2f">[email protected]</a>
        <span itemscope itemtype="https://schema.org/Organization"><meta itemprop="email" content="office@acme.com"></span>
        <script type="application/ld+json">{"@type":"Organization","contactPoint":{"@type":"ContactPoint","email":"care@acme.com"}}</script>
        <span style="unicode-bidi:bidi-override;direction:rtl">moc.emca@olleh</span>`),
    ).toEqual([
      'role care@acme.com',
      'role help@acme.com',
      'role support@acme.com',
      'generic hello@acme.com',
      'generic info@acme.com',
      'generic office@acme.com',
      'generic jobs@acme.com',
      'generic press@acme.com',
    ]);
  });

  it('reads frames: those of the site whole, of others only the company’s own addresses', () => {
    const frames = [
      { url: 'https://forms.acme.com/contact', html: 'partner@elsewhere.org' },
      { url: 'https://forms.other.org/acme', html: 'support@acme.com or ads@other.org' },
    ];
    const reading = read({ ...home, frames })['email.addresses'];
    expect(reading.state === 'found' && reading.value.map(({ address }) => address)).toEqual([
      'support@acme.com',
      'partner@elsewhere.org',
    ]);
  });

  it('keeps people whose names templates use, on the company’s own domain alone', () => {
    expect(onHome('jane.doe@acme.com')).toEqual(['personal jane.doe@acme.com']);
    expect(onHome('jane.doe@sender.org')).toBe('absent');
  });

  it('leaves alone what no visitor can write to', () => {
    expect(
      onHome(`
        <form><input type="hidden" name="to" value="hidden@acme.com"><select><option value="sales@acme.com">Sales</option></select>
        <input placeholder="name@example.com"></form>
        <script>var mail = "script@acme.com"; Sentry.init("https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/1")</script>
        <img src="logo@2x.png"> react@18.2.0 hello@yourdomain.com name@example.com john.doe@sender.org
        <p>in<span style="display:none">nospam</span></p>`),
    ).toBe('absent');
  });

  it('tells roles, general addresses, people and other companies apart', () => {
    expect(
      onHome('kundenservice@acme.de office@acme.com jane.roe@acme.com info@other.org acmeoffice@gmail.com help@acme.zendesk.com'),
    ).toEqual([
      'role help@acme.zendesk.com',
      'role kundenservice@acme.de',
      'generic acmeoffice@gmail.com',
      'generic office@acme.com',
      'personal jane.roe@acme.com',
      'third-party info@other.org',
    ]);
  });

  it('takes the address of who made the software or the site for theirs, also where the site has no name of its own', () => {
    const footer = `<p>Tickets: help@lamps.de</p>
      <footer>Designed by <a href="https://www.studio-nord.de/">Studio Nord</a>, studio@studio-nord.de.
      For sales of this software contact <a href="mailto:sales@bestpractical.com">sales@bestpractical.com</a></footer>`;
    const reading = probe.read(siteView([{ ...home, html: footer }], 'http://192.0.2.7/'))['email.addresses'];
    expect(reading.state === 'found' && reading.value.map(({ address, role }) => `${role} ${address}`)).toEqual([
      'role help@lamps.de',
      'third-party sales@bestpractical.com',
      'third-party studio@studio-nord.de',
    ]);
  });
  it('finds no way to write to a company in the address of its software’s maker, wherever it stands', () => {
    const html = '<p>For sales please write to info@bestpractical.com</p>';
    const pages: TestPage[] = [home, { role: 'contact', path: '/contact', html, clicks: 1 }];
    expect(level(...pages)).toBe('unknown');
    const others = html.replaceAll('bestpractical', 'lamps');
    expect(level(home, { role: 'contact', path: '/contact', html: others, clicks: 1 })).toBe('generic');
  });
  it('believes structured data that another domain is the company’s', () => {
    expect(onHome('<script type="application/ld+json">{"@type":"Organization","email":"help@acmemail.net"}</script>')).toEqual([
      'role help@acmemail.net',
    ]);
  });

  it('keeps the shortest way to an address', () => {
    const reading = read(
      { ...home, html: 'info@acme.com' },
      { role: 'contact', path: '/contact', html: 'info@acme.com help@acme.com', clicks: 1 },
    )['email.addresses'];
    expect(reading.state === 'found' && reading.value).toEqual([
      { address: 'help@acme.com', role: 'role', clicks: 1 },
      { address: 'info@acme.com', role: 'generic', clicks: 0 },
    ]);
  });

  it('names the page and the place as evidence', () => {
    const reading = read({ ...home, html: '<a href="mailto:help@acme.com?bcc=spy@rival.com">x</a>' })['email.addresses'];
    expect(JSON.stringify(reading)).not.toContain('rival.com');
    expect(reading.state === 'found' && reading.evidence[0]).toMatchObject({
      url: 'https://acme.com/',
      via: 'http',
      where: 'a[href^=mailto:]',
    });
  });
});

describe('level of the support address', () => {
  it('is highest for a role address within two clicks', () => {
    expect(level(home, { role: 'contact', path: '/contact', html: 'support@acme.com', clicks: 2 })).toBe('role');
    expect(level(home, { role: 'contact', path: '/contact', html: 'support@acme.com', clicks: 3 })).toBe('generic');
    expect(level(home, { role: 'contact', path: '/contact', html: 'support@acme.com' })).toBe('generic');
  });
  it('is generic for a general address', () => {
    expect(level({ ...home, html: 'info@acme.com' })).toBe('generic');
  });
  it('falls to the form when there is no address', () => {
    expect(
      level({ ...home, html: '<form><input name="email"><textarea name="message"></textarea><button>Send</button></form>' }),
    ).toBe('form-only');
  });
  it('is absent without address and form, and tells which pages were read', () => {
    const reading = read(home, { role: 'contact', path: '/contact', html: 'Visit us' })['email.support-address'];
    expect(reading.state === 'absent' && reading.searched.map(({ url }) => url)).toEqual([
      'https://acme.com/',
      'https://acme.com/contact',
    ]);
  });
  it('asks for rendered pages only when no address of the company was found', () => {
    expect(probe.follow?.(siteView([home]))).toEqual([
      { by: 'role', role: 'contact', via: 'browser' },
      { by: 'role', role: 'home', via: 'browser' },
    ]);
    expect(probe.follow?.(siteView([{ ...home, html: 'info@acme.com' }]))?.filter(({ via }) => via === 'browser')).toEqual([]);
  });
});

const doubt = 'The domain acme.com names no mail server (no MX record); mail may still reach a server at the domain itself.';

describe('mail servers of the addresses', () => {
  const page = { ...home, html: 'info@acme.com hello@gmail.com help@bücher.de a@b1.com a@b2.com a@b3.com a@b4.com' };
  const answering = (records: readonly string[], html = 'info@acme.com help@acme.zendesk.com') => ({
    ...siteView([{ ...home, html }]),
    records: (name: string) => ({
      url: `dns:${name}?type=MX`,
      at: '2026-01-01T00:00:00.000Z',
      records: name === 'acme.com' ? records : [],
    }),
  });
  const first = (records: readonly string[]) => {
    const reading = probe.read(answering(records, 'info@acme.com'))['email.addresses'];
    return reading.state === 'found' ? reading.value[0] : undefined;
  };

  it('are asked for once for each domain, at most five, and the answers change nothing', () => {
    const names = probe.follow?.(siteView([page]))?.flatMap((look) => (look.by === 'url' ? [look.url] : []));
    expect(names).toHaveLength(5);
    expect(names?.slice(0, 2)).toEqual(['dns:gmail.com?type=MX', 'dns:acme.com?type=MX']);
    expect(probe.follow?.(answering([]))).toEqual(probe.follow?.(answering(['10 mx.acme.com'])));
  });
  it('are there, are not, or refuse all mail', () => {
    expect(first(['10 mx.acme.com'])).toMatchObject({ mailServer: true });
    expect(first(['0 .'])).toMatchObject({ mailServer: false });
    expect(first([])).toMatchObject({ mailServer: false });
    const refusing = probe.read(answering(['0 .'], 'hello@acme.com'))['email.support-address'];
    expect(refusing).toMatchObject({ note: 'The domain acme.com takes no mail.' });
  });
  it('are left out when nobody answered', () => {
    const reading = read({ ...home, html: 'info@acme.com' })['email.addresses'];
    expect(reading.state === 'found' && reading.value).toEqual([{ address: 'info@acme.com', role: 'generic', clicks: 0 }]);
  });
  it('put an address that no mail reaches behind its equals, and a note says so', () => {
    const { 'email.addresses': list, 'email.support-address': level } = probe.read(answering([], 'hello@acme.com'));
    expect(level).toMatchObject({ value: 'generic', note: doubt });
    expect(list).toMatchObject({ state: 'found', note: doubt });
    const both = probe.read(answering(['1 mx.acme.com'], 'a.first@gmail.com z.last@acme.com'))['email.addresses'];
    expect(both.state === 'found' && both.value.map(({ address }) => address)).toEqual(['z.last@acme.com', 'a.first@gmail.com']);
  });
  it('say whose mailboxes they are', () => {
    const reading = read({ ...home, html: 'acmeoffice@gmail.com help@acme.zendesk.com' })['email.addresses'];
    expect(reading.state === 'found' && reading.value.map(({ provider }) => provider)).toEqual(['help-desk', 'free-mail']);
  });
});

describe('addresses that a script would show', () => {
  it.each([
    ['<a data-user="info" data-domain="acme.com" href="#"></a>'],
    ['<a class="mail" data-name="ofni" data-host="moc.emca" href="#">x</a>'],
    ['<a href="#" data-email="info@acme.com">Show</a>'],
    ['<a href="#" data-mail="aW5mb0BhY21lLmNvbQ==">Show</a>'],
    ['<x-hidden-mail first="aW5mbw==" last="YWNtZS5jb20=">x</x-hidden-mail>'],
    [`<a href="javascript:open('ocknvq,kphqBceog0eqo')">Mail</a>`],
    [`<button onclick="location='mailto:' + 'info@acme.com'">Mail</button>`],
    ['info<img src="/at.gif" alt="@">acme.com'],
    ['info<i class="fa fa-at"></i>acme.com'],
    ['<style>.r{unicode-bidi:bidi-override;direction:rtl}</style><b class="r">moc.emca@ofni</b>'],
    ['<b class="styled-elsewhere">moc.emca@ofni</b>'],
    ['<a href="https://acme.com/cdn-cgi/l/email-protection#422b2c242d0223212f276c212d2f?subject=Hi">x</a>'],
    ['<span>E-mail</span><span>info@acme.com</span>'],
    ['<span>+49 30 123456</span><span>info@acme.com</span>'],
    ['<img src="/mail.png" alt="info@acme.com">'],
    ['<a href="mailto:info[at]acme[dot]com">Mail</a>'],
    ['<form action="mailto:info@acme.com"></form>'],
    ['<a href="https://mail.google.com/mail/?view=cm&amp;fs=1&amp;to=info%40acme.com&amp;su=Hello">Mail</a>'],
    ['<a href="https://outlook.live.com/mail/0/deeplink/compose?to=info@acme.com">Mail</a>'],
    ['<div hidden="until-found">info@acme.com</div>'],
    [`<p>info<i class="fa fa-at"></i>acme.com</p><div>${'<b>word</b>'.repeat(100)}</div>`],
  ])('reads %s', (html) => {
    expect(onHome(html)).toEqual(['generic info@acme.com']);
  });
  it.each([
    ['<form data-email="info@acme.com"><button data-email="info@acme.com">Go</button></form>'],
    ['<input data-email="info@acme.com">'],
    ['<a href="https://www.acme.com/share?to=info@acme.com">Share</a>'],
    ['<a href="https://mail.acme.com/">Webmail</a>'],
    [`<span data-user="info" data-domain="acme.com">Protected: ${'<b>word</b>'.repeat(100)}</span>`],
    ['<div data-user="acme" data-domain="acme.com">Our widget</div>'],
    ['<script data-name="x" data-domain="acme.com"></script>'],
    ['infoNOSPAM@acme.com'],
    ['Follow us <i class="fa fa-at"></i> acme.com'],
  ])('does not believe %s', (html) => {
    expect(onHome(html)).toBe('absent');
  });
});

describe('addresses of others on a page for contact', () => {
  const contact = (html: string): TestPage => ({ role: 'contact', path: '/contact', html, clicks: 1 });

  it('at a ticket system are the company’s own only below its name', () => {
    expect(onHome('support@beta.zendesk.com')).toEqual(['third-party support@beta.zendesk.com']);
    expect(onHome('support@acmehelp.zendesk.com')).toEqual(['role support@acmehelp.zendesk.com']);
  });

  it('are no way of writing to the company where complaints are spoken of', () => {
    expect(level(home, contact('<h2>Complaints</h2><p>contact@authority.org</p>'))).toBe('unknown');
    expect(level(home, contact('<h2>Write to us</h2><p>contact@holding.org</p>'))).toBe('generic');
  });
});
