import { type Account, byNetwork } from '../lib/company-accounts.ts';
import { clean } from '../lib/text.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import { reasons } from '../model/reasons.ts';
import type { SocialAccount, SocialPage } from '../model/values.ts';
import { defineProbe, evidenceOn, type ParsedPage, type SiteView, seen } from './define-probe.ts';
import { accountLooks, accountPages, companyAccounts, pagesOf, type SeenAccount, seenAccounts } from './social-accounts.ts';

type Accounts = readonly Account<ParsedPage>[];

/** One item a network, so that a company that has three accounts in it is still in one network. */
function pagesIn(accounts: Accounts, verified: ReadonlySet<Account<ParsedPage>>): readonly SocialPage[] {
  const shown = (account: Account<ParsedPage>): SocialAccount => ({
    url: clean(account.sighting.profile.url),
    ...(account.purpose ? { for: account.purpose } : {}),
    ...(verified.has(account) ? { verified: true } : {}),
  });
  return [...byNetwork(accounts)].flatMap(([{ id }, [main, ...others]]) =>
    main ? [{ network: id, ...shown(main), ...(others.length > 0 ? { others: others.map(shown) } : {}) }] : [],
  );
}

const urlOf = ({ account }: SeenAccount): string => account.sighting.profile.url;

/** What a network tells of an account beside its being there. */
function toldOf(one: SeenAccount): string {
  const posts = one.told?.written?.posts;
  const written = posts === undefined ? '' : `, posts seen of the last 30 days: ${posts}`;
  const whose = one.verified ? 'proven to be of this site' : one.names ? 'names this site' : 'does not name this site';
  return `${urlOf(one)} (${whose}${written})`;
}

/** What the networks themselves tell, and of which accounts they do not. */
function noteOn(view: SiteView): string {
  const asked = seenAccounts(view);
  const shown = asked.filter(({ told }) => told && !told.closed);
  const closed = asked.filter(({ told }) => told?.closed);
  const silent = asked.flatMap((one) => (one.told || !one.failed[0] ? [] : [{ url: urlOf(one), reason: one.failed[0].reason }]));
  const why = [...new Set(silent.map(({ reason }) => reason))].map((reason) => {
    const urls = silent.filter((one) => one.reason === reason).map(({ url }) => url);
    return `nothing was told of ${urls.join(', ')}: ${reasons[reason].says}`;
  });
  const parts = [
    ...(shown.length > 0 ? [`shown by their networks: ${shown.map(toldOf).join(', ')}`] : []),
    ...(closed.length > 0 ? [`left out, because their networks closed them: ${closed.map(urlOf).join(', ')}`] : []),
    ...why,
  ];
  return parts.length === 0 ? 'Linked from the site; not verified.' : `Linked from the site; ${parts.join('; ')}.`;
}

export default defineProbe({
  id: 'social-pages',
  channel: 'social',
  summary:
    'Accounts of the company in social networks, as its pages link or declare them; verified where a network tells of them.',
  looksAt: accountPages,
  measures: ['social.pages'],
  follow: accountLooks,
  read(view) {
    const { own: linked, credited } = companyAccounts(view);
    const asked = seenAccounts(view);
    const closed = new Set(asked.flatMap(({ account, told }) => (told?.closed ? [account] : [])));
    const verified = new Set(asked.flatMap(({ account, verified: named }) => (named ? [account] : [])));
    const own = linked.filter((account) => !closed.has(account));
    const told = asked.filter(({ account }) => !closed.has(account)).flatMap(({ evidence }) => evidence);
    const links = own.map(({ page, sighting }) => evidenceOn(page, sighting.where, sighting.excerpt));
    const proofs = [...links, ...told];
    const searched = pagesOf(view).map(seen);
    return {
      'social.pages': isNonEmpty(proofs)
        ? found(pagesIn(own, verified), proofs, { note: noteOn(view) })
        : credited.length > 0
          ? unknown('not-told', 'The only accounts that the pages link to stand where they say who made the site.')
          : isNonEmpty(searched)
            ? absent(searched, closed.size > 0 ? { note: noteOn(view) } : {})
            : unknown('no-page-read', 'None of the pages that link to accounts could be read.'),
    };
  },
});
