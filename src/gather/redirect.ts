import { urlLimit, urlOf } from '../lib/url.ts';
import { VisitFailure } from './failure.ts';

export const isRedirect = (status: number): boolean => [300, 301, 302, 303, 307, 308].includes(status);

/** Headers arrive one byte a character; servers put UTF-8 there all the same. */
function unpacked(location: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(location, 'latin1'));
  } catch {
    return location;
  }
}

/** The address that a redirect leads to, without fragment or login. Throws a VisitFailure when it leads nowhere on the web. */
export function redirectTarget(header: string | undefined, from: string): string {
  const location = unpacked(header ?? '').trim();
  if (location === '') throw new VisitFailure('bad-redirect', 'a redirect without an address');
  const url = urlOf(location, from);
  if (!url) throw new VisitFailure('bad-redirect', `a redirect to ${location.slice(0, 100)}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new VisitFailure('redirect-blocked-scheme', `a redirect to ${url.protocol.slice(0, 40)}`);
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.href.length > urlLimit)
    throw new VisitFailure('too-many-redirects', `a redirect to an address of ${url.href.length} characters`);
  return url.href;
}
