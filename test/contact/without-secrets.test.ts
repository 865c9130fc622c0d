import { expect, it } from 'vitest';
import { withoutSecrets } from '../../src/contact/without-secrets.ts';

it('a password is taken out of the words of a server, as it is, quoted as IMAP does, and in Base64', () => {
  const login = { user: 'ann', password: 'p"a\\ss' };
  const base64 = Buffer.from('\u0000ann\u0000p"a\\ss').toString('base64');
  expect(withoutSecrets('LOGIN ann p"a\\ss', login)).toBe('LOGIN ann …');
  expect(withoutSecrets('LOGIN "ann" "p\\"a\\\\ss"', login)).toBe('LOGIN "ann" "…"');
  expect(withoutSecrets(`AUTH PLAIN ${base64}`, login)).toBe('AUTH PLAIN …');
});
