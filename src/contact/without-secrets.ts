import type { Login } from './smtp.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Words of a server without what was whispered to it at the login, which a debugging server may echo. */
export function withoutSecrets(text: string, login: Login): string {
  const secret = 'password' in login ? login.password : login.token;
  if (secret === '') return text;
  const spoken = [
    base64(`\u0000${login.user}\u0000${secret}`),
    base64(`user=${login.user}\u0001auth=Bearer ${secret}\u0001\u0001`),
    base64(secret),
    secret,
    // As IMAP quotes it.
    secret.replace(/["\\]/g, '\\$&'),
  ].sort((a, b) => b.length - a.length);
  return spoken.reduce((rest, word) => rest.replaceAll(word, '…'), text);
}
