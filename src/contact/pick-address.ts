import { domainToASCII } from 'node:url';
import { addressWords } from '../data/email-words.ts';
import { noEnquiryWords } from '../data/no-enquiry-words.ts';
import { mailSite } from '../lib/address.ts';
import { isList } from '../lib/address-role.ts';
import { purposeOf } from '../lib/address-words.ts';
import { clean } from '../lib/text.ts';
import type { ListedAddress, ScannedCompany } from './scan-report.ts';

export interface Place {
  readonly to: string;
  /** Page on which it was found. */
  readonly foundOn: string;
}

/** Letters and digits that stand in mails of the old kind, which every server takes. */
const plain = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,10}$/;

/** A word at an end of a part counts where it is too long to be there by chance. */
const holds = (part: string, word: string): boolean =>
  part === word || (word.length >= 5 && part.startsWith(word)) || (word.length >= 7 && part.endsWith(word));

/** Whether an address is there for the press, the law, those in need, or for anything but questions; the company's own name says nothing. */
function isForOthers(local: string, brand: string): boolean {
  const rest = brand.length < 3 ? local : local.replaceAll(brand, '.');
  const parts = [rest, ...rest.split(/[^\p{L}\p{N}]+/u)].filter((part) => part !== '');
  return parts.some((part) => [...noEnquiryWords].some((word) => holds(part, word)));
}

/** Why an address is not one to ask a question at; undefined when it is. */
function whyNot({ address, role, mailServer }: ListedAddress, own: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  if (address.includes('…')) return 'names a person, and the report hides it';
  if (role === 'personal') return 'names a person';
  if (role === 'third-party') return 'is another company’s';
  if (role !== 'role' && role !== 'generic') return 'is of no known kind';
  if (!plain.test(local) || domainToASCII(address.slice(at + 1)) === '') return 'cannot be written to by every mail server';
  if (mailServer === false) return 'has no mail server';
  const [brand = '', ...others] = [own, mailSite(address)].map((site) => site.split('.')[0] ?? '');
  if (isForOthers(local, brand)) return 'is not meant for questions';
  const brands = [brand, ...others].filter((name) => name !== '');
  if (isList(address, addressWords) || purposeOf(local, brands, addressWords).duty) return 'is a department’s or a list’s';
  return undefined;
}

/** The address at which a company takes questions, those for support first; or why there is none, in a sentence. */
export function pickAddress({ domain, readings }: ScannedCompany): Place | { readonly none: string } {
  const reading = readings['email.addresses'];
  if (!reading || reading.value.length === 0) return { none: 'The report holds no e-mail address of the company.' };
  const judged = reading.value.map((one, index) => ({ ...one, index, not: whyNot(one, domain) }));
  const fit = judged.filter(({ not }) => not === undefined);
  const best = fit.find(({ role }) => role === 'role') ?? fit[0];
  if (!best) {
    const reasons = judged.slice(0, 3).map(({ address, not }) => `${clean(address, 80)} ${not}`);
    const more = judged.length > 3 ? `; and ${judged.length - 3} more` : '';
    return { none: `No address is fit to be asked at: ${reasons.join('; ')}${more}.` };
  }
  const at = best.address.lastIndexOf('@');
  const proof =
    reading.evidence.find(({ excerpt }) => excerpt.toLowerCase().includes(best.address)) ??
    reading.evidence[best.index] ??
    reading.evidence[0];
  return {
    to: `${best.address.slice(0, at)}@${domainToASCII(best.address.slice(at + 1))}`,
    foundOn: clean(proof?.url ?? '', 2000),
  };
}

/** The page on which a chat was seen, or why there is none. */
export function pickChat({ readings }: ScannedCompany): Place | { readonly none: string } {
  const url = readings['chat.products']?.evidence[0]?.url;
  return url === undefined ? { none: 'The report holds no chat of the company.' } : { to: url, foundOn: url };
}
