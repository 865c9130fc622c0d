import type { EmailAddress } from '../model/values.ts';
import { mailSite } from './address.ts';

/** Words in local parts and lists of domains; rows in `data/email-words`. */
export interface AddressWords {
  readonly role: ReadonlySet<string>;
  readonly general: ReadonlySet<string>;
  readonly duty: ReadonlySet<string>;
  readonly freeMail: ReadonlySet<string>;
  readonly desks: ReadonlySet<string>;
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
  const bare = local.replace(/\+.*$/, '');
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

const hasWord = (local: string, words: ReadonlySet<string>, glued: number): boolean => {
  if (words.has(local.replace(/[^\p{L}]/gu, ''))) return true;
  return local
    .split(/[^\p{L}]+/u)
    .some(
      (part) =>
        words.has(part) ||
        (glued > 0 && [...words].some((word) => word.length >= glued && (part.startsWith(word) || part.endsWith(word)))),
    );
};

/**
 * What an address is for, by its local part and its domain. `own` is the site's registrable domain, `declared` holds
 * registrable domains that the site's structured data calls the company's.
 */
export function classifyAddress(address: string, own: string, words: AddressWords, declared: ReadonlySet<string>): AddressClass {
  const [local, domain] = split(address);
  const site = mailSite(address);
  const desk = domain !== site && [...words.desks].some((host) => domain === host || domain.endsWith(`.${host}`));
  const free = words.freeMail.has(site) || words.freeMail.has(domain);
  const provider = desk ? ({ provider: 'help-desk' } as const) : free && site !== own ? ({ provider: 'free-mail' } as const) : {};
  const as = (role: EmailAddress['role'], duty = false): AddressClass => ({ role, duty, ...provider });
  const role = hasWord(local, words.role, 5);
  const named = own !== '' && stem(own).length >= 4 && local.replace(/[^\p{L}\d]/gu, '').includes(stem(own));
  if (!isOwn(site, own, declared) && !free && !desk && own !== '') return as('third-party', hasWord(local, words.duty, 0));
  if (role || desk) return as('role');
  if (hasWord(local, words.general, 0)) return as('generic');
  if (hasWord(local, words.duty, 5)) return as('generic', true);
  // Owners of small firms write the firm's name before the provider's: acmeoffice@ of a free-mail provider.
  if (named || (free && hasWord(local, words.general, 4))) return as('generic');
  return as('personal');
}
