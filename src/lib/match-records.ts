import type { Signal, Vendor } from '../model/vendor.ts';
import { type DnsAnswer, dnsQuestion, type RecordType } from './dns.ts';
import { hostMatches, siteOf } from './url.ts';

type RecordSignal = Extract<Signal, { readonly dns: unknown }>;

/** A product that records of a name show. */
export interface RecordHit {
  readonly vendor: Vendor;
  readonly answer: DnsAnswer;
  /** Type of the record, such as `MX`. */
  readonly where: string;
  /** The record; not cleaned. */
  readonly excerpt: string;
}

const typeOf: Readonly<Record<RecordSignal['dns'], RecordType>> = { mx: 'MX', cname: 'CNAME', spf: 'TXT' };

/** Host names are compared without case and without the dot that ends a full name. */
const plain = (host: string): string => host.toLowerCase().replace(/\.$/, '');

/** Text of a TXT record: its quoted strings are joined without a space (RFC 7208, 3.3). */
const textOf = (record: string): string =>
  record.trim().startsWith('"')
    ? [...record.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part = '']) => part.replace(/\\(.)/g, '$1')).join('')
    : record;

/** Hosts whose senders the SPF record lets pass; empty for any other text. */
function includesOf(record: string): readonly string[] {
  const [version = '', ...terms] = textOf(record).trim().split(/ +/);
  if (version.toLowerCase() !== 'v=spf1') return [];
  return terms.flatMap((term) => /^\+?include:(.+)$/i.exec(term)?.[1] ?? []).map(plain);
}

/** Hosts that a record leads to. */
export function hostsIn(record: string, type: RecordType): readonly string[] {
  if (type === 'TXT') return includesOf(record);
  const host = plain(record.trim().split(/\s+/).at(-1) ?? '');
  return host === '' ? [] : [host];
}

function firstRecord(vendor: Vendor, answers: readonly DnsAnswer[]): RecordHit | null {
  for (const answer of answers) {
    const asked = dnsQuestion(answer.url);
    for (const signal of asked ? vendor.shows : []) {
      // A vendor's records of its own names are not a product at work.
      if (!asked || !('dns' in signal) || typeOf[signal.dns] !== asked.type || isOwn(asked.name, signal.to)) continue;
      const record = answer.records.find((one) => hostsIn(one, asked.type).some((host) => hostMatches(host, signal.to)));
      if (record !== undefined) return { vendor, answer, where: asked.type, excerpt: record };
    }
  }
  return null;
}

const isOwn = (name: string, host: string): boolean => siteOf(`https://${name}`) === siteOf(`https://${host}`);

/** Products that answers of name servers show, the first record of each. */
export function matchRecords(vendors: readonly Vendor[], answers: readonly DnsAnswer[]): readonly RecordHit[] {
  return vendors.map((vendor) => firstRecord(vendor, answers)).filter((hit) => hit !== null);
}
