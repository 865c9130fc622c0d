/** Limits of one visit over HTTP. */
export interface Limits {
  /** TLS handshake, in milliseconds. */
  readonly tlsMs: number;
  /** From a request sent to the last of its response headers, in milliseconds. */
  readonly headersMs: number;
  /** One request with its body, by the clock on the wall, in milliseconds. */
  readonly requestMs: number;
  /** Decoded bytes of an HTML, JSON or text body. */
  readonly pageBytes: number;
  /** Decoded bytes of an XML body, such as a sitemap. */
  readonly xmlBytes: number;
  /** Redirects that are followed. */
  readonly redirects: number;
  /** Further tries after a trouble that may pass; after a time-out there is at most one. */
  readonly retries: number;
  /** Pause before the first further try, in milliseconds; it doubles each time, with some jitter. */
  readonly backoffMs: number;
}

export const defaultLimits: Limits = {
  tlsMs: 10_000,
  headersMs: 15_000,
  requestMs: 30_000,
  pageBytes: 5 * 1024 * 1024,
  xmlBytes: 10 * 1024 * 1024,
  redirects: 10,
  retries: 2,
  backoffMs: 800,
};
