import { addressWords, complaintWords, disguises } from '../data/email-words.ts';
import { softwareMakers } from '../data/software-makers.ts';
import { creditWords } from '../data/template-accounts.ts';
import { mailHost, mailSite } from '../lib/address.ts';
import { type AddressWords, classifyAddress, isSample } from '../lib/address-role.ts';
import type { AddressSighting } from '../lib/address-sighting.ts';
import { credits, plainName } from '../lib/credits.ts';
import { pageAddresses } from '../lib/page-addresses.ts';
import { remember } from '../lib/remember.ts';
import { clean } from '../lib/text.ts';
import { sameSite, siteOf } from '../lib/url.ts';
import type { EmailAddress } from '../model/values.ts';
import type { Role } from '../model/visit.ts';
import { docsOf, type ParsedPage, type SiteView } from './define-probe.ts';

/** Pages that show addresses. */
export const wanted = ['home', 'contact', 'support', 'help', 'about', 'legal'] as const satisfies readonly Role[];
/** Pages on which another domain's address is the company's own way of being written to, and not a credit line. */
const reachable: readonly (Role | undefined)[] = ['contact', 'support', 'help'];

export interface Address {
  readonly value: EmailAddress;
  readonly duty: boolean;
  readonly page: ParsedPage;
  readonly sighting: AddressSighting;
  /** Seen where customers look for help. */
  readonly reachable: boolean;
}

/** Pages of these roles that were read. */
export const addressPages = (view: SiteView): readonly ParsedPage[] => wanted.flatMap((name) => view.of(name));

/** A site at a bare address or a port has no domain of its own that mail could go to. */
export const ownSite = (view: SiteView): string => {
  const site = siteOf(view.home || view.pages[0]?.page.finalUrl || '');
  return /:|^\d+(\.\d+){3}$/.test(site) ? '' : site;
};

const order: readonly EmailAddress['role'][] = ['role', 'generic', 'personal', 'third-party'];
const rank = ({ value, duty }: Address): number => order.indexOf(value.role) * 2 + (duty ? 1 : 0);
/** More clicks than any page is away. */
export const far = Number.POSITIVE_INFINITY;
/** The most useful first. */
export const byUse = (a: Address, b: Address): number =>
  rank(a) - rank(b) ||
  Number(a.value.mailServer === false) - Number(b.value.mailServer === false) ||
  (a.value.clicks ?? far) - (b.value.clicks ?? far) ||
  (a.value.address < b.value.address ? -1 : 1);

/** Whether a site is that of who made the software or the page, and who is named there for that alone. */
const isMakers = ({ doc }: ParsedPage, site: string): boolean =>
  softwareMakers.has(site) || credits(doc, creditWords).names.has(plainName(site.split('.')[0] ?? ''));

/** Addresses that the pages show, samples left out, the most useful first. */
/** Our words of local parts, and those of the user's own. */
function wordsOf({ words }: SiteView): AddressWords {
  if (!words || words.supportAddresses.length === 0) return addressWords;
  return { ...addressWords, role: new Set([...addressWords.role, ...words.supportAddresses]) };
}

export const addressesOn = remember((view: SiteView): readonly Address[] => {
  const own = ownSite(view);
  const words = wordsOf(view);
  const sightings = addressPages(view).flatMap((page) =>
    docsOf(page, 'all').flatMap((doc) =>
      pageAddresses(doc, disguises, own)
        // What another site shows in a frame counts where it is the company's own address.
        .filter(({ address }) => doc === page.doc || sameSite(doc.url, page.page.finalUrl) || mailSite(address) === own)
        .map((sighting) => ({ page, sighting })),
    ),
  );
  const declared = new Set(
    sightings
      .filter(({ sighting }) => sighting.declared)
      .flatMap(({ sighting: { address } }) => [mailSite(address), mailHost(address)]),
  );
  const known = new Map<string, Address>();
  for (const { page, sighting } of sightings) {
    const { address } = sighting;
    if (isSample(address, own, words)) continue;
    const { role: said, duty, provider } = classifyAddress(address, own, words, declared);
    const mayBe = provider === undefined && (own === '' || said === 'third-party') && !declared.has(mailSite(address));
    const theirs = mayBe && isMakers(page, mailSite(address));
    const role = theirs ? 'third-party' : said;
    const asked = !theirs && reachable.includes(page.role);
    const clicks = view.clicks(page.page.finalUrl) ?? view.clicks(page.page.url);
    const before = known.get(address);
    const nearer = (clicks ?? far) < (before?.value.clicks ?? far);
    if (!before || nearer)
      known.set(address, {
        value: {
          address: clean(address),
          role,
          ...(clicks === undefined ? {} : { clicks }),
          ...(provider === undefined ? {} : { provider }),
        },
        duty,
        page,
        sighting,
        reachable: asked || (before?.reachable ?? false),
      });
    else if (asked) known.set(address, { ...before, reachable: true });
  }
  return [...known.values()].sort(byUse);
});

/** Whether complaints are spoken of close before an address: it is that of an authority. */
export function isComplaint({ page, value, sighting }: Address): boolean {
  const text = page.doc.text().toLowerCase();
  const at = Math.max(text.indexOf(value.address), sighting.where === 'text' ? -1 : text.indexOf(sighting.excerpt.toLowerCase()));
  const near = at === -1 ? sighting.excerpt.toLowerCase() : text.slice(Math.max(0, at - 200), at);
  return complaintWords.some((word) => near.includes(word));
}
