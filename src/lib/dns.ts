import type { Look } from '../model/visit.ts';

export type RecordType = 'MX' | 'TXT' | 'CNAME';

/** What name servers say of a name: one record a line, as in a zone file (`10 mx.acme.test`); empty when there is none. */
export interface DnsAnswer {
  /** RFC 4501, such as `dns:acme.test?type=MX`. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly records: readonly string[];
}

/** Address of a question to the name servers (RFC 4501); the name as in a URL, in punycode. */
export const dnsUri = (name: string, type: RecordType): string => `dns:${name.toLowerCase().replace(/\.$/, '')}?type=${type}`;

/** A wish to know the records of a name. `supporting` ones turn nothing unknown when they fail. */
export const dnsLook = (name: string, type: RecordType, options: { readonly supporting?: true } = {}): Look => ({
  by: 'url',
  url: dnsUri(name, type),
  via: 'dns',
  accept: 'text',
  ...options,
});

/** The name and type that an address of `dnsUri` asks for; null when it is none. */
export function dnsQuestion(url: string): { readonly name: string; readonly type: RecordType } | null {
  const [, name = '', type = ''] = /^dns:([^?/]+)\?type=(\w+)$/i.exec(url) ?? [];
  const known = (['MX', 'TXT', 'CNAME'] as const).find((one) => one === type);
  return name !== '' && known ? { name, type: known } : null;
}
