import { followText, regionHandles, supportHandle, supportText } from '../data/account-words.ts';
import { socialNetworks } from '../data/social-networks.ts';
import { creditWords, placeholderAccounts, templateAccounts } from '../data/template-accounts.ts';
import { type Account, accountsOf, byNetwork, type CompanyAccounts } from '../lib/company-accounts.ts';
import { type AccountSource, type AccountTold, type Answered, namesSite, provesSite } from '../lib/places/account-source.ts';
import { accountSources } from '../lib/places/index.ts';
import { remember } from '../lib/remember.ts';
import { pageKey, siteOf } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Failed, Look, Page, Role } from '../model/visit.ts';
import { docsOf, type ParsedPage, role, type SiteView } from './define-probe.ts';
import { onFile } from './kb-files.ts';

/** Accounts of one network that are asked. */
const mostAsked = 2;
const wanted = ['home', 'contact', 'support', 'about'] as const satisfies readonly Role[];
const words = { followText, regionHandles, supportHandle, supportText, creditWords, placeholderAccounts, templateAccounts };
const networks = socialNetworks.filter(({ kind }) => kind === 'network');

export const accountPages: readonly Look[] = wanted.map((name) => role(name));

export const pagesOf = (view: SiteView): readonly ParsedPage[] => wanted.flatMap((name) => view.of(name));

/** Pages and frames of the site on them. */
const partsOf = (view: SiteView): readonly ParsedPage[] =>
  pagesOf(view).flatMap((page) => docsOf(page, 'own').map((doc) => ({ ...page, doc })));

const site = (view: SiteView): string => siteOf(view.home || view.pages[0]?.page.finalUrl || '');

export const companyAccounts = remember(
  (view: SiteView): CompanyAccounts<ParsedPage> => accountsOf(partsOf(view), networks, site(view), words),
);

interface Asked {
  readonly account: Account<ParsedPage>;
  readonly source: AccountSource;
}

/** Accounts in networks that tell of them without a key. */
const askedAccounts = (view: SiteView): readonly Asked[] =>
  [...byNetwork(companyAccounts(view).own)].flatMap(([network, accounts]) => {
    const source = accountSources.find(({ id }) => id === network.id);
    return source ? accounts.slice(0, mostAsked).map((account) => ({ account, source })) : [];
  });

/** What came from services of others, by address: a page of the company's that lies there is not their word. */
const filesByKey = remember(
  (view: SiteView): ReadonlyMap<string, Page> => new Map(view.files.map((file) => [pageKey(file.url), file])),
);
const answeredIn =
  (view: SiteView): Answered =>
  (url) =>
    filesByKey(view).get(pageKey(url))?.body;

const questionsOn = ({ account, source }: Asked, view: SiteView) =>
  source.asks(account.sighting.profile.url, answeredIn(view), Date.parse(view.at));

/** Where to look for accounts and for what their networks tell of them: in a browser only when plain pages show none. */
export const accountLooks = (view: SiteView): readonly Look[] =>
  companyAccounts(view).own.length === 0
    ? [role('home', 'browser')]
    : askedAccounts(view)
        .flatMap((asked) => questionsOn(asked, view))
        .map(({ url, accept }) => ({ by: 'url', url, via: 'http', accept, supporting: true, thirdParty: true }));

/** An account, and what its network tells of it. */
export interface SeenAccount {
  readonly account: Account<ParsedPage>;
  /** Its network shows what an account answered to others. */
  readonly showsAnswers: boolean;
  readonly told: AccountTold | null;
  /** The network has made sure that the company's site is the account's. */
  readonly verified: boolean;
  /** The account itself names the company's site, as anybody may. */
  readonly names: boolean;
  readonly evidence: readonly Evidence[];
  /** Questions that failed. */
  readonly failed: readonly Failed[];
}

/** Accounts that were asked about, in the order of the pages; computed once for each view. */
export const seenAccounts = remember((view: SiteView): readonly SeenAccount[] =>
  askedAccounts(view).map((asked) => {
    const { account, source } = asked;
    const questions = questionsOn(asked, view);
    const told = source.told(account.sighting.profile.url, answeredIn(view), Date.parse(view.at));
    const file = filesByKey(view).get(pageKey(questions[0]?.url ?? ''));
    const keys = new Set(questions.map(({ url }) => pageKey(url)));
    return {
      account,
      showsAnswers: source.showsAnswers === true,
      told,
      verified: told !== null && provesSite(told.proven, site(view)),
      names: told !== null && namesSite(told.about, site(view)),
      evidence: told && file ? [onFile(file, 'account', told.excerpt)] : [],
      failed: (view.failed ?? []).filter(({ url }) => keys.has(pageKey(url))),
    };
  }),
);
