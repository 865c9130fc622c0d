import type { EmailAddress } from '../model/values.ts';
import { mailSite } from './address.ts';
import { type PurposeWords, purposeOf } from './address-words.ts';

/** Words in local parts and lists of domains; rows in `data/email-words`. */
export interface AddressWords extends PurposeWords {
  readonly freeMail: ReadonlySet<string>;
  readonly desks: ReadonlySet<string>;
  /** Labels of hosts, and sites, that serve mailing lists. */
  readonly listHosts: ReadonlySet<string>;
  readonly sampleDomains: ReadonlySet<string>;
  readonly sampleNames: ReadonlySet<string>;
  readonly weakSampleNames: ReadonlySet<string>;
  /** Parts that a reader is meant to take out. */
  readonly decoys: readonly string[];
}

/** `duty` is an address of a department, such as jobs@: no person, yet not meant for everybody. */
interface AddressClass {
  readonly role: EmailAddress['role'];
  readonly duty: boolean;
  readonly provider?: 'free-mail' | 'help-desk';
}

const split = (address: string): readonly [local: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at), address.slice(at + 1)];
};

/** Name of a site without its ending, letters and digits only. */
const stem = (site: string): string => (site.split('.')[0] ?? '').replace(/[^\p{L}\d]/gu, '');

/** "Your name here" of a template; never an address on the site's own domain, but for names that say so. */
export function isSample(address: string, own: string, words: AddressWords): boolean {
  const [local, domain] = split(address);
  const bare = local.replace(/\+.*/s, '');
  const site = mailSite(address);
  if (site !== own && (words.sampleDomains.has(domain) || words.sampleDomains.has(site))) return true;
  if (words.sampleNames.has(bare) || words.decoys.some((part) => address.includes(part))) return true;
  if (
    site !== own &&
    /^(?:your|my|ihre?|deine?|votre|tu|seu|vash)[-_.]?(?:company|domain|site|website|firma|business|brand|store|org|organi[sz]ation|name|host|email)/.test(
      domain,
    )
  )
    return true;
  return site !== own && words.weakSampleNames.has(bare) && !(words.general.has(bare) && !words.freeMail.has(site));
}

/** Whether the domain is the site's own, one that is named like it, or one that it declared. */
function isOwn(site: string, own: string, declared: ReadonlySet<string>): boolean {
  if (site === own || declared.has(site)) return true;
  const [a, b] = [stem(site), stem(own)];
  return a !== '' && (a === b || (Math.min(a.length, b.length) >= 5 && (a.includes(b) || b.includes(a))));
}

/** Names that a local part may hold as the company's: its site's, and the one behind the at-sign unless that is a provider's. */
const brandsOf = (...sites: readonly string[]): readonly string[] =>
  sites.flatMap((site) => [site.split('.')[0] ?? '', stem(site)]).filter((name) => name !== '');

const isDesk = (domain: string, words: AddressWords): boolean => [...words.desks].some((host) => domain.endsWith(`.${host}`));

/** Whether the subdomain at a ticket system is named like the site; anything may be, where the site has no name. */
function isOwnDesk(domain: string, own: string): boolean {
  const brand = stem(own);
  const label = domain
    .split('.')
    .slice(0, -2)
    .join('')
    .replace(/[^\p{L}\d]/gu, '');
  return (
    own === '' || label === brand || (brand.length >= 3 && label.includes(brand)) || (label.length >= 4 && brand.includes(label))
  );
}

/** The address of a mailing list, by the host that serves it: a person has no mailbox there. */
export function isList(address: string, { listHosts }: AddressWords): boolean {
  const labels = split(address)[1].split('.');
  return listHosts.has(mailSite(address)) || (labels.length > 2 && listHosts.has(labels[0] ?? ''));
}

/** Whether a name could be made out in an address: only known words, places and the company's own name stand there. */
export function namesNobody(address: string, own: string, words: AddressWords): boolean {
  if (isList(address, words)) return true;
  const [local, domain] = split(address);
  const site = mailSite(address);
  const others = words.freeMail.has(site) || words.freeMail.has(domain) || isDesk(domain, words);
  return purposeOf(local, others ? brandsOf(own) : brandsOf(own, site), words).whole;
}

/**
 * What an address is for, by its local part and its domain. `own` is the site's registrable domain, `declared` holds
 * domains, whole and registrable ones, that the site's structured data calls the company's.
 */
export function classifyAddress(address: string, own: string, words: AddressWords, declared: ReadonlySet<string>): AddressClass {
  const [local, domain] = split(address);
  const site = mailSite(address);
  const desk = isDesk(domain, words);
  const free = words.freeMail.has(site) || words.freeMail.has(domain);
  const provider = desk ? ({ provider: 'help-desk' } as const) : free && site !== own ? ({ provider: 'free-mail' } as const) : {};
  const as = (role: EmailAddress['role'], duty = false): AddressClass => ({ role, duty, ...provider });
  const { role, duty } = purposeOf(local, free || desk ? brandsOf(own) : brandsOf(own, site), words);
  if (desk) return as(declared.has(domain) || isOwnDesk(domain, own) ? 'role' : 'third-party', duty);
  if (!isOwn(site, own, declared) && !free && own !== '') return as('third-party', duty);
  if (isList(address, words)) return as(role ?? 'generic', true);
  return as(role ?? 'personal', duty);
}
