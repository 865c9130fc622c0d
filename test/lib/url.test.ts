import { expect, it } from 'vitest';
import { decoded, urlOf } from '../../src/lib/url.ts';

it('reads hosts with letters of Latin-1 however often it is asked', () => {
  const hosts = new Set(Array.from({ length: 20_000 }, () => urlOf('http://www.münich.example/x')?.hostname));
  expect([...hosts]).toEqual(['www.xn--mnich-kva.example']);
});

it('gives null for what is no address', () => {
  expect(urlOf('http://[oops')).toBeNull();
  expect(urlOf('/x')).toBeNull();
  expect(urlOf('/x', 'https://acme.test/a')?.href).toBe('https://acme.test/x');
});

it('reads escapes, and leaves a malformed address as written', () => {
  expect(['caf%C3%A9', 'caf%E9', '100%'].map(decoded)).toEqual(['café', 'caf%E9', '100%']);
});
