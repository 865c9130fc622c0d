import { followText, regionHandles, supportHandle, supportText } from '../data/account-words.ts';
import { socialNetworks } from '../data/social-networks.ts';
import { creditWords, placeholderAccounts, templateAccounts } from '../data/template-accounts.ts';
import { type Account, accountsOf, byNetwork, type CompanyAccounts } from '../lib/company-accounts.ts';
import { clean } from '../lib/text.ts';
import { siteOf } from '../lib/url.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { SocialPage } from '../model/values.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, docsOf, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['home', 'contact', 'support', 'about'] as const satisfies readonly Role[];
const words = { followText, regionHandles, supportHandle, supportText, creditWords, placeholderAccounts, templateAccounts };
const networks = socialNetworks.filter(({ kind }) => kind === 'network');

const pagesOf = (view: SiteView): readonly ParsedPage[] => wanted.flatMap((name) => view.of(name));

/** Pages and frames of the site on them. */
const partsOf = (view: SiteView): readonly ParsedPage[] =>
  pagesOf(view).flatMap((page) => docsOf(page, 'own').map((doc) => ({ ...page, doc })));

const companyAccounts = (view: SiteView): CompanyAccounts<ParsedPage> =>
  accountsOf(partsOf(view), networks, siteOf(view.home || view.pages[0]?.page.finalUrl || ''), words);

const shown = ({ sighting, purpose }: Account<ParsedPage>) => ({
  url: clean(sighting.profile.url),
  ...(purpose ? { for: purpose } : {}),
});

/** One item a network, so that a company that has three accounts in it is still in one network. */
const pagesIn = (accounts: readonly Account<ParsedPage>[]): readonly SocialPage[] =>
  [...byNetwork(accounts)].flatMap(([{ id }, [main, ...others]]) =>
    main ? [{ network: id, ...shown(main), ...(others.length > 0 ? { others: others.map(shown) } : {}) }] : [],
  );

export default defineProbe({
  id: 'social-pages',
  channel: 'social',
  summary: 'Accounts of the company in social networks, as its own pages link or declare them; linked, not verified.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['social.pages'],
  follow: (view) => (companyAccounts(view).own.length > 0 ? [] : [role('home', 'browser')]),
  read(view) {
    const { own, credited } = companyAccounts(view);
    const proofs = own.map(({ page, sighting }) => evidenceOn(page, sighting.where, sighting.excerpt));
    const searched = pagesOf(view).map(seen);
    return {
      'social.pages': isNonEmpty(proofs)
        ? found(pagesIn(own), proofs, { note: 'Linked from the site; not verified.' })
        : credited.length > 0
          ? unknown('not-told', 'The only accounts that the pages link to stand where they say who made the site.')
          : isNonEmpty(searched)
            ? absent(searched)
            : unknown('no-page-read', 'None of the pages that link to accounts could be read.'),
    };
  },
});
