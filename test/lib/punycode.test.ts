import { expect, it } from 'vitest';
import { unicodeHost } from '../../src/lib/punycode.ts';

it('decodes international host names', () => {
  expect(unicodeHost('xn--bcher-kva.de')).toBe('bücher.de');
  expect(unicodeHost('xn--80a1acny.xn--p1ai')).toBe('почта.рф');
  expect(unicodeHost('xn--fsqu00a.xn--0zwm56d')).toBe('例子.测试');
  expect(unicodeHost('www.acme.com')).toBe('www.acme.com');
});

it('keeps a label that does not decode', () => {
  expect(unicodeHost('xn--.com')).toBe('xn--.com');
  expect(unicodeHost('xn--99999999999.com')).toBe('xn--99999999999.com');
});
