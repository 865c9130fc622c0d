import type { FailureReason } from '../model/reasons.ts';

/** Why a visit came to nothing. */
export interface Trouble {
  readonly reason: FailureReason;
  readonly cause?: FailureReason;
  readonly detail: string;
  /** Where the way had led by then. */
  readonly finalUrl?: string;
}

const netErrors: readonly (readonly [RegExp, FailureReason])[] = [
  [/ERR_NAME_NOT_RESOLVED/, 'dns-nxdomain'],
  [/ERR_NAME_RESOLUTION_FAILED|ERR_DNS_/, 'dns-error'],
  [/ERR_CONNECTION_REFUSED|ERR_ADDRESS_UNREACHABLE/, 'tcp-refused'],
  [/ERR_CONNECTION_RESET|ERR_CONNECTION_CLOSED|ERR_CONNECTION_ABORTED|ERR_SOCKET_NOT_CONNECTED|ERR_TUNNEL_/, 'tcp-reset'],
  [/ERR_CONNECTION_TIMED_OUT/, 'tcp-timeout'],
  [/ERR_TIMED_OUT/, 'timeout-headers'],
  [/ERR_CERT_DATE_INVALID/, 'tls-cert-expired'],
  [/ERR_CERT_COMMON_NAME_INVALID/, 'tls-cert-host'],
  [/ERR_CERT_|ERR_CERTIFICATE_/, 'tls-cert-untrusted'],
  [/ERR_SSL_|ERR_BAD_SSL|ERR_ECH/, 'tls-handshake'],
  [/ERR_RESPONSE_HEADERS_TOO_BIG/, 'headers-too-large'],
  [/ERR_CONTENT_DECODING/, 'decode-error'],
  [/ERR_CONTENT_LENGTH_MISMATCH|ERR_INCOMPLETE_CHUNKED/, 'body-truncated'],
  [
    /ERR_EMPTY_RESPONSE|ERR_INVALID_HTTP_RESPONSE|ERR_INVALID_CHUNKED|ERR_HTTP2_|ERR_INVALID_RESPONSE|ERR_RESPONSE_HEADERS_/,
    'bad-http',
  ],
  [/ERR_UNSAFE_REDIRECT|ERR_UNKNOWN_URL_SCHEME|ERR_DISALLOWED_URL_SCHEME/, 'redirect-blocked-scheme'],
  [/ERR_INVALID_REDIRECT|ERR_INVALID_URL/, 'bad-redirect'],
  [/ERR_TOO_MANY_REDIRECTS/, 'too-many-redirects'],
  [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_/, 'dns-error'],
];

/** First line of a message, without the browser tool's call log. */
export const shortly = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/^(?:page|frame|browserContext)\.\w+: /, '').slice(0, 300);

/** Whether a call failed because the browser is gone. */
export const isLoss = (message: string): boolean =>
  /Target page, context or browser has been closed|Browser (?:has been )?closed|Target closed|has been disconnected/i.test(
    message,
  );

/** Maps what the browser said when it could not open a page. Loss of the browser is the caller's to tell. */
export function navigationTrouble(message: string): Trouble {
  const detail = shortly(message);
  if (/Download is starting/i.test(message)) return { reason: 'download', detail };
  if (/crashed/i.test(message)) return { reason: 'page-crashed', detail };
  if (/interrupted by another navigation/i.test(message)) return { reason: 'nav-unstable', detail };
  const known = netErrors.find(([pattern]) => pattern.test(message));
  if (known) return { reason: known[1], detail };
  if (/ERR_ABORTED|frame was detached/.test(message)) return { reason: 'nav-unstable', detail };
  return { reason: 'internal', detail };
}
