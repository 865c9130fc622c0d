/** Longest wait that is believed, in milliseconds. */
const longest = 7 * 24 * 3_600_000;

/**
 * Milliseconds that a Retry-After header asks for: whole seconds or an HTTP date (RFC 9110, 10.2.3); undefined when it
 * is neither. `now` is in milliseconds since 1970.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1_000, longest);
  if (!/^[a-z]{3,9},? /i.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - now), longest);
}
