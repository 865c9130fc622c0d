import { siteOf } from '../lib/url.ts';

/** The registrable domain of what somebody calls a company by: a domain, an address of a page or of a mailbox; empty for none. */
export function companyName(text: string): string {
  const plain = text.trim().toLowerCase();
  const host = plain.includes('://') ? plain : `https://${plain.slice(plain.lastIndexOf('@') + 1)}`;
  return siteOf(host);
}

/** Every name of a company, each once, in one order for all who ask. */
export const companyNames = ({
  domain,
  brands,
}: {
  readonly domain: string;
  readonly brands: readonly string[];
}): readonly string[] => [...new Set([domain, ...brands].map((name) => companyName(name) || name.trim().toLowerCase()))].sort();
