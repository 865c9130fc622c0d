import { describe, expect, it } from 'vitest';
import { classify, isNotFound } from '../../src/gather/classify.ts';
import { parseDocument } from '../../src/lib/html.ts';
import type { Page } from '../../src/model/visit.ts';
import { pageOf } from '../support/page-of.ts';

const url = 'https://acme.example/contact';
const judge = (html: string, where: Parameters<typeof pageOf>[2] = { role: 'home' }, more: Partial<Page> = {}) => {
  const page = pageOf(url, html, where, more);
  return classify(page, parseDocument(html, page.finalUrl))?.reason ?? null;
};
const prose = '<p>We build lamps and answer every letter that reaches us within a day, in four languages.</p>'.repeat(5);

describe('a page that its scripts would write from what they ask by POST', () => {
  const rendered = (html: string, unsent: readonly string[]) => judge(html, { role: 'home', via: 'browser' }, { unsent });
  const shell = '<nav>Acme</nav><div id="root"></div><script src="/app.js"></script>';
  it('is not known where there is next to nothing on it', () => {
    expect(rendered(shell, ['https://api.acme.example/graphql'])).toBe('needs-post');
    expect(rendered('<script src="/app.js"></script>', ['https://api.acme.example/graphql'])).toBe('needs-post');
  });
  it('is a page where there is something to read', () => {
    expect(rendered(`${prose}<script src="/app.js"></script>`, ['https://api.acme.example/graphql'])).toBeNull();
  });
  it('is judged without what was meant for others', () => {
    expect(rendered(shell, ['https://counter.example.net/hit'])).toBeNull();
  });
});

describe('a page that arrived', () => {
  it.each([
    ['a challenge', '<title>Just a moment...</title><p>Checking your browser</p>', 'bot-wall'],
    ['a captcha', '<title>Security check</title><p>Please solve the captcha</p><div class="g-recaptcha"></div>', 'bot-wall'],
    ['a parked domain', '<h1>This domain is for sale</h1><p>Make an offer.</p>', 'parked'],
    ['a placeholder', '<h1>Coming soon</h1>', 'placeholder'],
    ['a notice to other countries', '<p>Our shop is not available in your country.</p>', 'geo-blocked'],
    ['a shell for scripts', '<div id="root"></div><script src="/app.js"></script>', 'needs-browser'],
    [
      'a page that asks for scripts',
      `<noscript>Please enable JavaScript</noscript><p>Loading</p><script src="/app.js"></script>`,
      'needs-browser',
    ],
    [
      'a sign-up form with a captcha in it',
      '<h1>Create an account</h1><form><input type="email"><div class="g-recaptcha">captcha</div></form>',
      null,
    ],
    ['a real page', prose, null],
    ['an article about captchas', `<h1>What a captcha is</h1>${prose.repeat(6)}<p>It asks whether you are a robot.</p>`, null],
    [
      'a contact page with a captcha in its form',
      `${prose}${prose}<form><textarea></textarea><div class="g-recaptcha"></div></form>`,
      null,
    ],
    [
      'a page with a login box in its header',
      `<header><form><input type="password"></form></header><main>${prose}${prose}</main>`,
      null,
    ],
  ])('as %s is told apart', (_, html, reason) => {
    expect(judge(html)).toBe(reason);
  });
  it('is a login wall when it is little more than a login form', () => {
    const form = '<h1>Sign in</h1><form><input name="u"><input type="password"></form>';
    expect(judge(form, { role: 'contact' })).toBe('login-wall');
  });
  it('may be coming soon as an article without the site being so', () => {
    expect(judge('<h1>Mobile app</h1><p>Coming soon</p>', { role: 'docs' })).toBeNull();
  });
  it('is no login wall when the login page was asked for, and is one when a redirect led there', () => {
    const form = `${prose}<form><input type="password"></form>`;
    expect(judge(form, { role: 'login' })).toBeNull();
    expect(judge(form, { role: 'contact' }, { finalUrl: 'https://acme.example/login?next=contact' })).toBe('login-wall');
  });
  it('is no shell any more once the browser has run its scripts', () => {
    expect(judge('<div id="root">Hi</div><script src="/app.js"></script>', { role: 'contact', via: 'browser' })).toBeNull();
  });
  it.each(['', 'Loading…', ' Please wait... '])('with nothing but “%s” after its scripts ran is no page', (text) => {
    const rendered = { role: 'home', via: 'browser' } as const;
    expect(judge(`<div id="root">${text}</div><script src="/app.js"></script>`, rendered)).toBe('empty-body');
    expect(judge(`<div id="root">${text}</div>`, rendered)).toBeNull();
    expect(judge(`<script src="/app.js"></script>${text}<a href="/contact">Contact</a>`, rendered)).toBeNull();
  });
});

describe('a guessed page', () => {
  const at = (address: string, html: string, finalUrl = address) => {
    const page = pageOf(address, html, { guess: true }, { finalUrl });
    return { page, doc: parseDocument(html, finalUrl) };
  };
  const wrong = {
    url: 'https://acme.example/nowhere',
    finalUrl: 'https://acme.example/nowhere',
    title: 'Oops',
    text: 'We looked everywhere. Request 123',
  };
  const home = { url: 'https://acme.example/', finalUrl: 'https://acme.example/', title: 'Acme', text: 'Welcome' };
  const check = ({ page, doc }: ReturnType<typeof at>) => isNotFound(page, doc, wrong, home);

  it('is not there when it looks like what the site says to a wrong address', () => {
    expect(check(at('https://acme.example/forum', '<title>Oops</title><p>We looked everywhere. Request 987</p>'))).toBe(true);
  });
  it('is not there when it leads home', () => {
    expect(check(at('https://acme.example/forum', '<title>Acme</title><p>Welcome</p>', 'https://acme.example/'))).toBe(true);
  });
  it('is not there when it repeats its own name in the words for a wrong address', () => {
    const said = (name: string): string =>
      `<title>${name} [Wiki]</title><p>Trace ${name}</p><p>The topic ${name} does not exist yet.</p><p>Menu</p><p>Search</p><p>Media</p><p>Site map</p><p>Log in</p><p>Recent</p><p>Top</p><p>Licence</p>`;
    const nowhere = {
      url: 'https://acme.example/no-such',
      finalUrl: 'https://acme.example/no-such',
      title: 'no-such [Wiki]',
      text: parseDocument(said('no-such'), 'https://acme.example/no-such').text(),
    };
    const guess = at('https://acme.example/contact', said('contact').replace('Trace contact', 'Trace contact support'));
    expect(isNotFound(guess.page, guess.doc, nowhere, null)).toBe(true);
    const real = at(
      'https://acme.example/contact',
      '<title>contact [Wiki]</title><p>Trace contact</p><p>Write to us.</p><p>Menu</p><p>Search</p>',
    );
    expect(isNotFound(real.page, real.doc, nowhere, null)).toBe(false);
  });
  it('is not there when its title says so', () => {
    expect(check(at('https://acme.example/forum', '<title>Страница не найдена</title><p>404</p>'))).toBe(true);
  });
  it('is there when it says something of its own', () => {
    expect(check(at('https://acme.example/forum', '<title>Forum</title><p>Questions and answers</p>'))).toBe(false);
  });
});
