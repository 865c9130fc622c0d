import type { Document } from './html.ts';

/** An address that structured data names as the same organisation. */
export interface Declared {
  readonly raw: string;
  readonly where: 'json-ld sameAs' | 'itemprop sameAs';
}

const organisation =
  /Organi[sz]ation|Business|Corporation|Store|Shop|Restaurant|Bakery|Brewery|Winery|Cafe|BarOrPub|Hotel|Hostel|Motel|Resort|Campground|Company|Cooperative|Consortium|NGO|Brand|Agency|Agent|Airline|WebSite|Service|Software|School|University|Library|Hospital|Clinic|Pharmacy|Optician|Museum|Dentist|Physician|VeterinaryCare|Periodical|Salon|Spa|Gym|Club|Attorney|Notary|Contractor|Electrician|Plumber|Locksmith|Florist|Dealer|AutoRepair|Bank|Theater|Zoo|Park$|Church|GovernmentOffice|SportsTeam|MusicGroup/;
/** What hangs on these is somebody else's, whoever's page it is. */
const others =
  'review reviews reviewedBy brand hiringOrganization employee employees founder member memberOf performer sponsor funder alumniOf affiliation mentions citation itemListElement competitor client'.split(
    ' ',
  );

const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];

/** Addresses under `sameAs` anywhere inside a value. */
function sameAsInside(value: unknown): readonly string[] {
  const found: string[] = [];
  const stack: unknown[] = [value];
  for (let budget = 2000; stack.length > 0 && budget > 0; budget--) {
    const at = stack.pop();
    if (Array.isArray(at)) stack.push(...at.slice(0, 200));
    else if (typeof at === 'object' && at !== null) {
      if ('sameAs' in at) found.push(...strings(at.sameAs));
      stack.push(...Object.values(at).slice(0, 200));
    }
  }
  return found;
}

/** Accounts and other addresses that a page's structured data declares to be its organisation's; those of people are not. */
export function declaredAddresses(doc: Document): readonly Declared[] {
  const nodes = doc.jsonLd();
  // A brand that is not part of a product is the company's own.
  const elsewhere = new Set(
    nodes.flatMap((node) => {
      const product = strings(node['@type']).includes('Product');
      return others.filter((key) => key !== 'brand' || product).flatMap((key) => sameAsInside(node[key]));
    }),
  );
  const own = nodes.filter((node) => organisation.test(strings(node['@type']).join(' ')));
  const json = own.flatMap((node) => strings(node['sameAs']).filter((raw) => !elsewhere.has(raw)));
  const items = doc.select('[itemprop~="sameAs"]').filter((element) => {
    for (let at = element.parent, steps = 0; at?.type === 'tag' && steps < 60; at = at.parent, steps++) {
      const type = at.attribs['itemtype'];
      if (at.attribs['itemscope'] !== undefined || type !== undefined)
        return organisation.test(type ?? '') && !others.includes(at.attribs['itemprop'] ?? '');
    }
    return false;
  });
  return [
    ...json.map((raw) => ({ raw, where: 'json-ld sameAs' as const })),
    ...items.map(({ attribs }) => ({ raw: attribs['href'] ?? attribs['content'] ?? '', where: 'itemprop sameAs' as const })),
  ];
}
