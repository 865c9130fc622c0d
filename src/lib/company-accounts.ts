import type { SocialNetwork } from '../model/social-network.ts';
import type { SocialPage } from '../model/values.ts';
import { type Credits, credits, plainName } from './credits.ts';
import type { Document } from './html.ts';
import { type ProfileSighting, pageProfiles } from './page-profiles.ts';
import { profileKey } from './social.ts';
import { fold } from './text.ts';

/** What tells other people's accounts from the company's, and the company's from one another. */
export interface AccountWords {
  readonly followText: RegExp;
  readonly supportHandle: RegExp;
  readonly supportText: RegExp;
  readonly regionHandles: ReadonlySet<string>;
  readonly creditWords: RegExp;
  readonly placeholderAccounts: ReadonlySet<string>;
  readonly templateAccounts: ReadonlySet<string>;
}

export interface Account<P> {
  readonly page: P;
  readonly sighting: ProfileSighting;
  /** The handle carries the company's name. */
  readonly named: boolean;
  readonly purpose: SocialPage['for'] | undefined;
}

/** More accounts than this in one network, none of them named like the company, is a list of other people's. */
const crowd = 3;
const rank: Readonly<Record<ProfileSighting['standing'], number>> = { declared: 0, shared: 1, open: 2, others: 3 };

const handleOf = ({ profile }: ProfileSighting): string => plainName(profile.name.replace(/^.*\//, '').replace(/-\d{6,}$/, ''));

/** A company may be called as a maker of templates is, and more: `astra` is the account of astravehicles.com. */
const isTemplates = (handle: string, name: string, { templateAccounts }: AccountWords): boolean =>
  templateAccounts.has(handle) && !name.startsWith(handle);

const sharesName = (handle: string, name: string): boolean =>
  name.length >= 3 &&
  handle.length >= 3 &&
  (handle.includes(name) || (name.includes(handle) && handle.length * 2 >= name.length));

function purposeOf(sighting: ProfileSighting, name: string, site: string, words: AccountWords): Account<unknown>['purpose'] {
  const rest = handleOf(sighting).replace(name, '');
  if (words.supportHandle.test(rest)) return 'support';
  if (sighting.link && sighting.link.text.length <= 60 && words.supportText.test(fold(sighting.link.text))) return 'support';
  if (sighting.profile.product) return 'product';
  // `acme_de` is the account of acme.de and not its German one.
  return words.regionHandles.has(rest) && !site.split('.').includes(rest) ? 'region' : undefined;
}

/** A link in the text that names the network and nobody: an icon, "Facebook", "Follow us". */
function onlyNamesNetwork({ link, profile: { network } }: ProfileSighting, words: AccountWords): boolean {
  const text = fold(link?.text ?? '');
  if (text === '' || words.followText.test(text)) return true;
  const names = [network.id, ...network.name.split(/[\s(),]+/), ...network.hosts.map((host) => host.split('.')[0] ?? '')];
  return text.length <= 40 && names.some((name) => name !== '' && text.split(/[\s:!.,|]+/).includes(fold(name)));
}

const nameOf = (site: string): string => plainName(site.split('.')[0] ?? '');

/** A credit names somebody; what only names the network, such as "Facebook", is how a company leads to its own account. */
const isMakers = (sighting: ProfileSighting, { names, links }: Credits, words: AccountWords): boolean =>
  names.has(handleOf(sighting)) ||
  (sighting.link !== undefined &&
    links.has(sighting.link.element) &&
    (sighting.link.text === '' || !onlyNamesNetwork(sighting, words)));

interface Readable {
  readonly doc: Document;
}

/** Every account on the pages once, at its surest; those of the makers of the site apart. */
function candidates<P extends Readable>(
  pages: readonly P[],
  networks: readonly SocialNetwork[],
  site: string,
  words: AccountWords,
): { readonly accounts: readonly Account<P>[]; readonly credited: readonly Account<P>[] } {
  const name = nameOf(site);
  const known = new Map<string, Account<P>>();
  const credited: Account<P>[] = [];
  for (const page of pages) {
    const sightings = pageProfiles(page.doc, networks);
    if (sightings.length === 0) continue;
    const makers = credits(page.doc, words.creditWords);
    for (const sighting of sightings) {
      const handle = handleOf(sighting);
      const named = sharesName(handle, name);
      if (words.placeholderAccounts.has(handle) && handle !== name) continue;
      if (!named && (isTemplates(handle, name, words) || makers.generators.has(handle))) continue;
      const account = { page, sighting, named, purpose: purposeOf(sighting, name, site, words) };
      if (!named && isMakers(sighting, makers, words)) {
        credited.push(account);
        continue;
      }
      const key = profileKey(sighting.profile);
      const before = known.get(key);
      if (!before || rank[sighting.standing] < rank[before.sighting.standing]) known.set(key, account);
    }
  }
  return { accounts: [...known.values()], credited };
}

type Grouped<P> = ReadonlyMap<SocialNetwork, readonly Account<P>[]>;

/** Accounts by network, in the order in which the pages show them. */
export function byNetwork<P>(accounts: readonly Account<P>[]): Grouped<P> {
  const groups = new Map<SocialNetwork, Account<P>[]>();
  for (const account of accounts) {
    const { network } = account.sighting.profile;
    const group = groups.get(network);
    if (group) group.push(account);
    else groups.set(network, [account]);
  }
  return groups;
}

const isSure = ({ sighting: { standing, profile } }: Account<unknown>): boolean =>
  standing === 'declared' || (standing === 'shared' && !profile.person);

/** The accounts of one network that stay when all that seem to be the company's are seen together, the main one first. */
function told<P>(accounts: readonly Account<P>[]): readonly Account<P>[] {
  const declared = accounts.some(({ sighting }) => sighting.standing === 'declared');
  return accounts
    .filter(({ sighting, named, purpose }) => {
      if (sighting.standing === 'declared') return true;
      // A declared account is the one; beside it only those with a purpose of their own stand.
      return declared ? named && purpose !== undefined : named || accounts.length <= crowd;
    })
    .toSorted((a, b) => Number(a.purpose !== undefined) - Number(b.purpose !== undefined) || Number(b.named) - Number(a.named));
}

/** Accounts that pages lead to. */
export interface CompanyAccounts<P> {
  readonly own: readonly Account<P>[];
  /** Those that would be, did they not stand where the pages say who made them. */
  readonly credited: readonly Account<P>[];
}

/** The company's own are what its pages declare or share; where they do so with nothing, what its pages link to. */
export function accountsOf<P extends Readable>(
  pages: readonly P[],
  networks: readonly SocialNetwork[],
  site: string,
  words: AccountWords,
): CompanyAccounts<P> {
  const { accounts: all, credited } = candidates(pages, networks, site, words);
  const sure = all.filter(isSure);
  const brands = new Set(sure.map(({ sighting }) => handleOf(sighting)).filter((handle) => handle.length >= 3));
  const seen = byNetwork(all);
  const own = all.filter((account) => {
    const { sighting, named } = account;
    const { standing, profile } = sighting;
    if (isSure(account)) return true;
    if (profile.person) return false;
    if (named || brands.has(handleOf(sighting))) return true;
    const alone = seen.get(profile.network)?.length === 1;
    const invites = standing === 'open' || words.followText.test(fold(sighting.link?.text ?? ''));
    return sure.length === 0 && invites && alone && onlyNamesNetwork(sighting, words);
  });
  return { own: [...byNetwork(own).values()].flatMap(told), credited: credited.filter(isSure) };
}
