import { isLocale } from './articles.ts';

export { isLocale };

/** An address without what names a language: the same for all language versions of one place. */
export function withoutLocale(host: string, path: string): string {
  const [first = '', ...rest] = host.split('.');
  const plainHost = rest.length > 1 && isLocale(first) ? rest.join('.') : host;
  return [plainHost, ...path.split('/').filter((segment) => segment !== '' && !isLocale(segment))].join('/');
}
