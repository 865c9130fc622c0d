import { socialNetworks } from '../data/social-networks.ts';
import { templateAccounts } from '../data/template-accounts.ts';
import { type ProfileSighting, pageProfiles } from '../lib/page-profiles.ts';
import { profileKey } from '../lib/social.ts';
import { clean } from '../lib/text.ts';
import { siteOf } from '../lib/url.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['home', 'contact', 'support', 'about'] as const satisfies readonly Role[];
/** More accounts than this in one network, none of them named like the company, is a list of other people's. */
const crowd = 3;
const forSupport = /support|help|care|service|hilfe|ayuda|aide/i;
const networks = socialNetworks.filter(({ kind }) => kind === 'network');

const pagesOf = (view: SiteView): readonly ParsedPage[] => wanted.flatMap((name) => view.of(name));

interface Account {
  readonly page: ParsedPage;
  readonly sighting: ProfileSighting;
  readonly strong: boolean;
  /** The handle carries the company's name. */
  readonly named: boolean;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

function accountsOn(view: SiteView): readonly Account[] {
  const name = plain(siteOf(view.home || view.pages[0]?.page.finalUrl || '').split('.')[0] ?? '');
  const accounts = new Map<string, Account>();
  for (const page of pagesOf(view))
    for (const sighting of pageProfiles(page.doc, networks)) {
      const { profile } = sighting;
      const handle = plain(profile.handle.replace(/^.*\//, ''));
      if (templateAccounts.has(profile.handle.toLowerCase()) && handle !== name) continue;
      const key = profileKey(profile);
      const before = accounts.get(key);
      const named = name.length >= 3 && handle.length >= 3 && (handle.includes(name) || name.includes(handle));
      const strong = sighting.strong && (!profile.person || sighting.where === 'json-ld sameAs');
      if (!before || (strong && !before.strong)) accounts.set(key, { page, sighting, strong, named });
    }
  return [...accounts.values()];
}

/** The company's own: what its pages share or declare; where they do so with nothing, what its pages link to. */
function companyAccounts(view: SiteView): readonly Account[] {
  const all = accountsOn(view);
  const anchored = all.some(({ strong }) => strong);
  const own = all.filter(({ strong, named, sighting }) => strong || (!sighting.profile.person && (named || !anchored)));
  return own.filter((account) => {
    const same = own.filter(({ sighting }) => sighting.profile.network === account.sighting.profile.network);
    // A declared account is the one; beside it only one for support stands on its own.
    if (same.some(({ sighting }) => sighting.where === 'json-ld sameAs') && account.sighting.where !== 'json-ld sameAs')
      return account.named && forSupport.test(account.sighting.profile.handle);
    return account.named || account.sighting.where === 'json-ld sameAs' || same.length <= crowd;
  });
}

export default defineProbe({
  id: 'social-pages',
  channel: 'social',
  summary: 'Accounts of the company in social networks, as its own pages link or declare them; linked, not verified.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['social.pages'],
  follow: (view) => (companyAccounts(view).length > 0 ? [] : [role('home', 'browser')]),
  read(view) {
    const accounts = companyAccounts(view);
    const proofs = accounts.map(({ page, sighting }) => evidenceOn(page, sighting.where, sighting.excerpt));
    const searched = pagesOf(view).map(seen);
    return {
      'social.pages': isNonEmpty(proofs)
        ? found(
            accounts.map(({ sighting: { profile } }) => ({ network: profile.network.id, url: clean(profile.url) })),
            proofs,
            { note: 'Linked from the site; not verified.' },
          )
        : isNonEmpty(searched)
          ? absent(searched)
          : unknown('no-page-read', 'None of the pages that link to accounts could be read.'),
    };
  },
});
