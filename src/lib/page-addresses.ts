import { isMachine, mailSite } from './address.ts';
import { rot13 } from './address-codes.ts';
import type { Disguises } from './address-disguise.ts';
import type { AddressSighting } from './address-sighting.ts';
import { declaredAddresses } from './declared-addresses.ts';
import type { Document } from './html.ts';
import { linkedAddresses } from './linked-addresses.ts';
import { remember } from './remember.ts';
import { endings, shownAddresses } from './shown-addresses.ts';

function sightingsOn(doc: Document, words: Disguises, own: string): readonly AddressSighting[] {
  const sure = [...linkedAddresses(doc, words, own), ...declaredAddresses(doc, own)];
  const known = new Set(sure.map(({ address }) => address));
  // A label run into the address in the source: the link beside it shows where the address begins.
  const read = shownAddresses(doc, words, own).filter(
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
