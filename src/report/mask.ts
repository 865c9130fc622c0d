import { disguises } from '../data/email-words.ts';
import { isMachine, normaliseAddress, unescaped } from '../lib/address.ts';
import { backwards } from '../lib/address-codes.ts';
import { addressesIn } from '../lib/address-text.ts';
import type { Report } from '../model/scorecard.ts';

/** Addresses that the report lists, in lower case: those meant for everybody, and the rest. */
function listed(report: Report): { readonly open: ReadonlySet<string>; readonly closed: readonly string[] } {
  const all = report.scorecards.flatMap(({ readings }) => {
    const reading = readings['email.addresses'];
    return reading?.state === 'found' ? reading.value : [];
  });
  const open = new Set(
    all.filter(({ role }) => role === 'role' || role === 'generic').map(({ address }) => address.toLowerCase()),
  );
  return { open, closed: [...new Set(all.map(({ address }) => address.toLowerCase()))].filter((one) => !open.has(one)) };
}

/** Anything of the shape of an address, also percent-encoded or cut off at the end of an excerpt; wider than what a probe believes. */
const shape = /(?<![\p{L}\p{N}@._%+'-])([\p{L}\p{N}._%+'-]+)(@| @ |%40)([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}…?)/giu;
const code = /(email-protection#)[0-9a-f]{8,}/gi;
const file = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|js|css|json|pdf)$/i;
/** Whether a domain ends as one does, or may have: not `18.2.0`. */
const domainLike = /(?:\.\p{L}[\p{L}\p{N}-]*\p{L}\.?|…)$/u;

const masked = (local: string, at: string, domain: string): string => `${[...local][0] ?? ''}…${at}${domain}`;

/**
 * A masker that leaves the first letter and the domain of every address, wherever and however it is written, but for
 * those that the report lists as the company's for a purpose or for everybody.
 */
export function maskPeople(report: Report): (text: string) => string {
  const { open, closed } = listed(report);
  const turned = closed.map(backwards);
  const isOpen = (address: string): boolean => {
    const plain = unescaped(address).replace(/^.*[:/=?&\s]/s, '');
    return open.has(plain.toLowerCase()) || open.has(normaliseAddress(plain, '', true) ?? '');
  };
  const shaped = (whole: string, local: string, at: string, domain: string): string => {
    const address = `${local}@${domain}`;
    if (!domainLike.test(domain) || file.test(domain) || isMachine(address) || isOpen(address)) return whole;
    return masked(local, at, domain);
  };
  const disguised = (text: string): string => {
    let shown = text;
    for (const { address, written } of addressesIn(text, disguises)) {
      const at = address.lastIndexOf('@');
      if (!written.includes('@') && !isOpen(address))
        shown = shown.replaceAll(written, masked(address.slice(0, at), '@', address.slice(at + 1)));
    }
    return shown;
  };
  const backward = (text: string): string => turned.reduce((shown, word) => shown.replaceAll(word, '…'), text);
  return (text) => disguised(backward(text).replace(code, '$1…')).replace(shape, shaped);
}
