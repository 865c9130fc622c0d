import type { ContactConfig } from '../../contact/config.ts';
import { siteOf } from '../../lib/url.ts';
import { parseTarget } from '../../run/targets.ts';
import type { Config } from './parse-config.ts';

/** The `contact:` block, which knows the brands of all companies; undefined when there is none. */
export function contactBlock({ value: { contact, companies } }: Pick<Config, 'value'>): ContactConfig | undefined {
  if (!contact) return undefined;
  const known = { ...contact.companies };
  for (const { domain, brands } of companies) {
    const target = parseTarget(domain);
    const site = typeof target === 'string' ? '' : siteOf(target.homes[0] ?? '');
    const before = known[site] ?? { brands: [] };
    if (brands.length > 0) known[site] = { ...before, brands: [...new Set([...before.brands, ...brands])] };
  }
  return { ...contact, companies: known };
}
