import { describe, expect, it } from 'vitest';
import { createCookieJar } from '../../src/gather/cookies.ts';

const jar = () => createCookieJar(() => Date.parse('2026-01-01T00:00:00Z'));

describe('the cookie jar', () => {
  it('sends cookies back to the host that set them, and to no other', () => {
    const cookies = jar();
    expect(cookies.keep('https://acme.test/', ['a=1; Path=/', 'b=2; Path=/'])).toBe(true);
    expect(cookies.header('https://acme.test/x')).toBe('a=1; b=2');
    expect([cookies.header('https://www.acme.test/'), cookies.header('https://rival.test/')]).toEqual(['', '']);
  });
  it('sends those with a domain to its subdomains', () => {
    const cookies = jar();
    cookies.keep('https://www.acme.co.uk/', ['a=1; Domain=.acme.co.uk; Path=/']);
    expect([cookies.header('https://help.acme.co.uk/'), cookies.header('https://rival.co.uk/')]).toEqual(['a=1', '']);
  });
  it('keeps none for a whole public suffix or for another host', () => {
    const cookies = jar();
    expect(cookies.keep('https://acme.co.uk/', ['a=1; Domain=co.uk; Path=/', 'b=1; Domain=rival.test; Path=/'])).toBe(false);
    expect(cookies.keep('https://acme.github.io/', ['c=1; Domain=github.io; Path=/'])).toBe(false);
  });
  it('minds path and secure', () => {
    const cookies = jar();
    cookies.keep('https://acme.test/shop/x', ['a=1; Path=/shop', 'b=1; Path=/; Secure', 'c=1']);
    expect(cookies.header('https://acme.test/shop/y')).toBe('a=1; b=1; c=1');
    expect(cookies.header('https://acme.test/shopping')).toBe('b=1');
    expect(cookies.header('http://acme.test/shop')).toBe('a=1; c=1');
  });
  it('forgets what has run out, and knows when nothing changed', () => {
    const cookies = jar();
    expect(cookies.keep('https://acme.test/', ['a=1; Path=/'])).toBe(true);
    expect(cookies.keep('https://acme.test/', ['a=1; Path=/'])).toBe(false);
    expect(cookies.keep('https://acme.test/', ['a=; Path=/; Max-Age=0'])).toBe(true);
    expect(cookies.keep('https://acme.test/', ['d=1; Expires=Wed, 01 Jan 2020 00:00:00 GMT'])).toBe(false);
    expect(cookies.header('https://acme.test/')).toBe('');
  });
  it('keeps a bounded number of short cookies', () => {
    const cookies = jar();
    cookies.keep(
      'https://acme.test/',
      Array.from({ length: 500 }, (_, at) => `c${at}=1; Path=/`),
    );
    expect(cookies.header('https://acme.test/').split('; ')).toHaveLength(50);
    expect(cookies.keep('https://rival.test/', [`a=${'x'.repeat(5000)}`, 'no name', '=x', 'a\r\nb=1'])).toBe(false);
  });
});
