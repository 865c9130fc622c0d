import { addressWords, disguises } from '../data/email-words.ts';
import { isMachine, normaliseAddress } from '../lib/address.ts';
import { backwards } from '../lib/address-codes.ts';
import { isList, namesNobody } from '../lib/address-role.ts';
import { addressesIn } from '../lib/address-text.ts';
import { plainSigns } from '../lib/plain-signs.ts';
import { clean } from '../lib/text.ts';
import { siteOf } from '../lib/url.ts';
import type { Report } from '../model/scorecard.ts';
import { maskNames } from './mask-names.ts';

/** Addresses that the report lists, in lower case: those meant for everybody that hold no name, and the rest. */
function listed(report: Report): { readonly open: ReadonlySet<string>; readonly closed: readonly string[] } {
  const all = report.scorecards.flatMap(({ readings, domain }) => {
    const reading = readings['email.addresses'];
    const own = siteOf(`https://${domain}/`);
    return (reading?.state === 'found' ? reading.value : []).map(({ address, role }) => ({
      address: address.toLowerCase(),
      open: (role === 'role' || role === 'generic') && namesNobody(address, own, addressWords),
    }));
  });
  const open = new Set(all.filter((one) => one.open).map(({ address }) => address));
  return { open, closed: [...new Set(all.map(({ address }) => address))].filter((one) => !open.has(one)) };
}

/** Longest text that is masked, in characters: no report shows more of one. */
export const longestText = 8000;

/** Anything of the shape of an address, also cut off at the end of an excerpt; wider than what a probe believes. */
const shape =
  /(?<![\p{L}\p{N}@._%+'!#$*^`{|}~-])("[^"\n]{1,64}"|[\p{L}\p{N}._%+'!#$*^`{|}~-]+)(@| @ | @|@ |=40)(…|\[(?:ipv6:)?[\da-f.:]{3,45}\]|[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}…?)/giu;
const code = /(email-protection#)[0-9a-f]{8,}/gi;
const file = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|js|css|json|pdf)$/i;
/** Whether a domain ends as one does, or may have: not `18.2.0`. */
const domainLike = /(?:\.\p{L}[\p{L}\p{N}-]*\p{L}\.?|…|\])$/u;
/** A sign with a blank on one side, or as mail programs write it, may well stand between two words. */
const clearly = /^(?:@| @ )$/;
const nameLike = /[\p{L}\p{N}][._-][\p{L}\p{N}]/u;

/** A piece of a text, and what is shown in its place. */
interface Cover {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

const initial = (local: string): string => `${/[\p{L}\p{N}]/u.exec(local)?.[0] ?? ''}…`;

/**
 * A masker that leaves the first letter and the domain of every address, wherever and however it is written, but for
 * those that the report lists as the company's for a purpose or for everybody and that hold no name, and those of mailing lists;
 * and of names and telephone numbers in what came back to enquiries.
 */
export function maskPeople(report: Report): (text: string) => string {
  const { open, closed } = listed(report);
  const turned = closed.filter((address) => address.includes('@')).map(backwards);
  const isOpen = (address: string): boolean =>
    isList(address.toLowerCase(), addressWords) ||
    open.has(address.toLowerCase()) ||
    open.has(normaliseAddress(address, '', true) ?? '');
  const shaped = (text: string): readonly Cover[] =>
    [...text.matchAll(shape)].flatMap(({ 0: whole, index, 1: local = '', 2: sign = '', 3: domain = '' }) => {
      const address = `${local}@${domain}`;
      // An excerpt may end in the middle of a domain.
      const cutOff = index + whole.length >= text.trimEnd().length - 1 && /\p{L}/u.test(domain);
      const bracketed = text[index - 1] === '<' && text[index + whole.length] === '>';
      if (!clearly.test(sign) && !(bracketed || (nameLike.test(local) && domain.includes('.')))) return [];
      if (!(domainLike.test(domain) || cutOff || bracketed) || file.test(domain) || isMachine(address) || isOpen(address))
        return [];
      return [{ start: index, end: index + local.length, shown: initial(local) }];
    });
  const disguised = (text: string): readonly Cover[] =>
    addressesIn(text, disguises)
      .filter(({ address }) => !isOpen(address))
      .map(({ address, index, written }) => ({
        start: index,
        end: index + written.length,
        shown: `${initial(address)}${address.slice(address.lastIndexOf('@'))}`,
      }));
  const covered = (source: string): string => {
    const { text, places } = plainSigns(source);
    const covers = shaped(text);
    const further = disguised(text).filter(({ start, end }) => !covers.some((one) => one.start < end && start < one.end));
    let shown = '';
    let end = 0;
    for (const cover of [...covers, ...further].sort((a, b) => a.start - b.start)) {
      shown += source.slice(places[end], places[cover.start]) + cover.shown;
      end = cover.end;
    }
    return shown + source.slice(places[end]);
  };
  const backward = (text: string): string => turned.reduce((shown, word) => shown.replaceAll(word, '…'), text);
  const named = maskNames(report);
  return (text) => covered(backward(named(clean(text, longestText))).replace(code, '$1…'));
}
