import type { FailureReason } from '../model/reasons.ts';

interface FailureFacts {
  /** The trouble behind this one. */
  readonly because?: FailureReason;
  readonly status?: number;
  readonly finalUrl?: string;
  /** What the server said as it refused, where that is a small object in JSON. */
  readonly said?: string;
  /** How long the server asked us to wait, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Why a visit came to nothing, on its way from the socket to the visitor. */
export class VisitFailure extends Error {
  readonly reason: FailureReason;
  readonly detail: string;
  readonly facts: FailureFacts;

  constructor(reason: FailureReason, detail: string, facts: FailureFacts = {}) {
    super(`${reason}: ${detail}`);
    this.name = 'VisitFailure';
    this.reason = reason;
    this.detail = detail;
    this.facts = facts;
  }
}

/** Tells a failure with a reason from any other thing that was thrown. */
export const isVisitFailure = (thrown: unknown): thrown is VisitFailure => thrown instanceof VisitFailure;

/** What was under way when something was thrown. */
export type Phase = 'dns' | 'tcp' | 'tls' | 'headers' | 'body';

const timeouts = {
  dns: 'dns-timeout',
  tcp: 'tcp-timeout',
  tls: 'timeout-tls',
  headers: 'timeout-headers',
  body: 'timeout-body',
} as const satisfies Record<Phase, FailureReason>;

export const timeoutOf = (phase: Phase): FailureReason => timeouts[phase];

/** `code` of a Node or undici error, or of the error behind it; empty when there is none. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return 'cause' in thrown ? codeOf(thrown.cause) : '';
}

const codes: Readonly<Record<string, FailureReason>> = {
  ECONNREFUSED: 'tcp-refused',
  ECONNRESET: 'tcp-reset',
  EPIPE: 'tcp-reset',
  ECONNABORTED: 'tcp-reset',
  UND_ERR_SOCKET: 'tcp-reset',
  ETIMEDOUT: 'tcp-timeout',
  EHOSTUNREACH: 'tcp-timeout',
  ENETUNREACH: 'tcp-timeout',
  EADDRNOTAVAIL: 'tcp-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout-headers',
  UND_ERR_BODY_TIMEOUT: 'timeout-body',
  UND_ERR_HEADERS_OVERFLOW: 'headers-too-large',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'body-too-large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'body-truncated',
  Z_BUF_ERROR: 'body-truncated',
  CERT_HAS_EXPIRED: 'tls-cert-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-cert-host',
};

const resolving: Readonly<Record<string, FailureReason>> = {
  ENOTFOUND: 'dns-nxdomain',
  EAI_NONAME: 'dns-nxdomain',
  ENODATA: 'dns-nodata',
  EAI_NODATA: 'dns-nodata',
  ESERVFAIL: 'dns-servfail',
  EAI_AGAIN: 'dns-servfail',
  ETIMEOUT: 'dns-timeout',
  ETIMEDOUT: 'dns-timeout',
};

function reasonOf(code: string, phase: Phase): FailureReason {
  if (phase === 'dns') return resolving[code] ?? 'dns-error';
  if (phase === 'body' && ['UND_ERR_SOCKET', 'ECONNRESET', 'HPE_INVALID_EOF_STATE', 'UND_ERR_ABORTED'].includes(code))
    return 'body-truncated';
  const known = codes[code];
  if (known) return known;
  if (/^(UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|CERT_|INVALID_CA|PATH_LENGTH_|INVALID_PURPOSE|HOSTNAME_)/.test(code))
    return 'tls-cert-untrusted';
  if (/^(ERR_SSL_|ERR_TLS_|EPROTO)/.test(code)) return 'tls-handshake';
  if (/^(HPE_|UND_ERR_)/.test(code)) return 'bad-http';
  if (/^(Z_|ERR_.*BROTLI|ERR_BROTLI|ZSTD|ERR_ZSTD|ERR__ERROR)/.test(code)) return 'decode-error';
  return phase === 'tls' ? 'tls-handshake' : phase === 'tcp' ? 'tcp-reset' : 'internal';
}

/** Whatever was thrown during a phase, as a failure with a reason from the closed list. */
export function failureOf(thrown: unknown, phase: Phase): VisitFailure {
  if (isVisitFailure(thrown)) return thrown;
  const code = codeOf(thrown);
  if (thrown instanceof Error && thrown.name === 'HTTPParserError' && !code) return new VisitFailure('bad-http', thrown.message);
  // A hang-up in the middle of a handshake has no system call behind it; a reset has.
  if (phase === 'tls' && code === 'ECONNRESET' && thrown instanceof Error && !('syscall' in thrown))
    return new VisitFailure('tls-handshake', thrown.message);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new VisitFailure(reasonOf(code, phase), code && !message.includes(code) ? `${message} (${code})` : message);
}
