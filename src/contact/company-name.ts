import { addressWords } from '../data/email-words.ts';
import { siteOf } from '../lib/url.ts';
import type { ContactConfig } from './config.ts';

/** The registrable domain of what somebody calls a company by: a domain, an address of a page or of a mailbox; empty for none. */
export function companyName(text: string): string {
  const plain = text.trim().toLowerCase();
  const host = plain.includes('://') ? plain : `https://${plain.slice(plain.lastIndexOf('@') + 1)}`;
  return siteOf(host);
}

/** Whether a company can have such a name: `acme.com`, and neither `com`, `co.uk` nor `acme`. */
export const isCompanyName = (name: string): boolean => name !== '' && siteOf(`https://any.${name}/`) === name;

interface Named {
  readonly domain: string;
  readonly brands: readonly string[];
}

/** Every name of a company, each once, in one order for all who ask. */
const companyNames = ({ domain, brands }: Named): readonly string[] =>
  [...new Set([domain, ...brands].map((name) => companyName(name) || name.trim().toLowerCase()))].sort();

/** A name as `companyName` gives it, with all others that the configuration has for its company, whichever of them it is. */
export function groupOf(name: string, { companies }: Pick<ContactConfig, 'companies'>): readonly string[] {
  const groups = Object.entries(companies).map(([domain, { brands }]) => companyNames({ domain, brands }));
  const group = new Set([name]);
  for (let before = 0; before < group.size; ) {
    before = group.size;
    for (const names of groups) if (names.some((one) => group.has(one))) for (const one of names) group.add(one);
  }
  return [...group].sort();
}

const isShared = (site: string): boolean => addressWords.freeMail.has(site) || addressWords.desks.has(site);

/** What a message goes by: the registrable domain of its address, or all of the address where many companies share that. */
function placeName(to: string): string {
  const site = companyName(to);
  return isShared(site) ? to.trim().toLowerCase() : site;
}

type Reached = Named & { readonly to?: string | undefined };

/** Every name under which a message reaches a company: its own, and that of the address that is written to. */
export const reachedNames = ({ to, ...named }: Reached): readonly string[] => {
  const names = companyNames(named);
  const place = to === undefined ? '' : placeName(to);
  return place === '' || names.includes(place) ? names : [...names, place].sort();
};

/** An enquiry with every brand that the configuration knows now, of its company and of the one that its address belongs to. */
export function withBrands<E extends Reached>(enquiry: E, config: Pick<ContactConfig, 'companies'>): E {
  const own = companyName(enquiry.domain) || enquiry.domain;
  const groups = reachedNames(enquiry)
    .map((name) => groupOf(name, config))
    .filter(({ length }) => length > 1);
  const names = new Set([...companyNames(enquiry), ...groups.flat()]);
  return { ...enquiry, brands: [...names].filter((name) => name !== own).sort() };
}
