import type { NonEmpty } from './reading.ts';

/** A place on the web where companies keep pages of their own, as data. */
export interface SocialNetwork {
  /** `^[a-z][a-z0-9-]*$`. */
  readonly id: string;
  readonly name: string;
  /** Only a `network` is a place for customers to write to; code hosts, review sites and link hubs are told apart. */
  readonly kind: 'network' | 'code' | 'reviews' | 'hub' | 'podcast';
  /** Where the facts come from. */
  readonly source: string;
  /** Host names without `www.`, `m.` or a language; the first is the canonical one. */
  readonly hosts: NonEmpty<string>;
  /** The account is the subdomain, as in `acme.tumblr.com`. */
  readonly subdomains?: true;
  /** Anybody may run a server of it, so that accounts stand on hosts that no row names. */
  readonly federated?: true;
  /** Hosts, all or these, where the same handle is another account than elsewhere. */
  readonly keepsHost?: true | readonly string[];
  /**
   * Shapes of an account's address, tried on the path without trailing slash; those that name a `?` are tried on path
   * and query. The group `handle` names the account; `name` is what stands beside a number.
   */
  readonly profile: NonEmpty<RegExp>;
  /** Shape of an account's address on hosts that only shorten it, tried on host and path. */
  readonly shortLink?: RegExp;
  /** What stands before the handle in the one spelling of an address, where the hosts do not write it alike. */
  readonly canonical?: string;
  /** Those of them that belong to people and not to companies. */
  readonly person?: RegExp;
  /** Those that belong to one product of a company. */
  readonly product?: RegExp;
  /** First path segments that are the network's own, lower case. */
  readonly reserved: readonly string[];
  /** Share, intent and log-in addresses, tried on path and query. */
  readonly share?: RegExp;
  /** Addresses that are accounts here and in no other row. */
  readonly like: NonEmpty<string>;
  /** Near misses: addresses that are no account anywhere. */
  readonly unlike: readonly string[];
}
