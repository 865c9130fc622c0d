import { isMachine, mailSite, normaliseAddress } from './address.ts';
import { rot13 } from './address-codes.ts';
import type { Disguises } from './address-disguise.ts';
import type { AddressSighting } from './address-sighting.ts';
import { declaredAddresses } from './declared-addresses.ts';
import type { Document } from './html.ts';
import { linkedAddresses } from './linked-addresses.ts';
import { remember } from './remember.ts';
import { endings, shownAddresses } from './shown-addresses.ts';

/** Domains to which a page's links write although their ending does not exist in public, beyond which it is no page for people. */
const mostSites = 3;

/** Addresses in words, with those at domains that exist for nobody but this page's own links, as within a company's network. */
function inWords(doc: Document, words: Disguises, own: string, sure: readonly AddressSighting[]): readonly AddressSighting[] {
  const unlisted = sure.flatMap(({ address }) => (normaliseAddress(address) === null ? [mailSite(address)] : []));
  const sites = [...new Set(unlisted)].filter((site) => site !== own).slice(0, mostSites);
  const further = sites.flatMap((site) => shownAddresses(doc, words, site).filter(({ address }) => mailSite(address) === site));
  return [...shownAddresses(doc, words, own), ...further];
}

function sightingsOn(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const sure = [...linkedAddresses(doc, words, own), ...declaredAddresses(doc, own)];
  const known = new Set(sure.map(({ address }) => address));
  // A label run into the address in the source: the link beside it shows where the address begins.
  const read = inWords(doc, words, own, sure).filter(
    ({ address }) =>
      !endings(address).some((ending) => known.has(ending) && /[\p{L}\d]$/u.test(address.slice(0, -ending.length))),
  );
  const ownTurned = rot13(own);
  return [...sure, ...read]
    .filter(({ address }) => !isMachine(address))
    .map((sighting) => {
      if (own === '' || !sighting.address.endsWith(ownTurned) || mailSite(sighting.address) === own) return sighting;
      const address = rot13(sighting.address);
      return mailSite(address) === own ? { ...sighting, address } : sighting;
    });
}

const known = remember((_: Document) => new Map<string, readonly AddressSighting[]>());

/**
 * Every address that a visitor of the page can see or click, and those that its structured data declares.
 * `own` is the site's registrable domain. Option values, hidden fields, scripts and what forms send are not looked at.
 */
export function pageAddresses(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const before = known(doc).get(own);
  if (before) return before;
  const made = sightingsOn(doc, words, own);
  known(doc).set(own, made);
  return made;
}
