import type { SocialNetwork } from '../model/social-network.ts';
import { outgoingTarget } from './outgoing.ts';
import { remember } from './remember.ts';
import { hostOf, sameSite, urlLimit, urlOf } from './url.ts';

/** An account in a network, as its address tells. */
export interface Profile {
  readonly network: SocialNetwork;
  /** As written in the address. */
  readonly handle: string;
  /** The name that stands beside a number in the address, else the handle. */
  readonly name: string;
  /** One spelling for one account: https, canonical host, no tracking. */
  readonly url: string;
  /** The address says that it is a person's. */
  readonly person: boolean;
  /** The address says that it is one product's. */
  readonly product: boolean;
}

const prefix = /^(?:www\d?|m|mobile|web|touch|old|new|ptb|canary|business|[a-z]{2}(?:-[a-z]{2})?)\./;
const notAccounts = new Set([
  'www',
  'm',
  'help',
  'blog',
  'about',
  'support',
  'policy',
  'api',
  'status',
  'assets',
  'static',
  'cdn',
  'embed',
]);

/** Old links keep the path behind `#!`. */
const pathOf = (url: URL): string => {
  const path = url.hash.startsWith('#!/') ? (url.hash.slice(2).split('?', 1)[0] ?? '') : url.pathname;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

function accountHost(network: SocialNetwork, host: string): string | null {
  for (const own of network.hosts) {
    if (host === own || (host.endsWith(`.${own}`) && prefix.test(host) && host.replace(prefix, '') === own)) return '';
    if (network.subdomains && host.endsWith(`.${own}`)) {
      const label = host.slice(0, -own.length - 1);
      if (/^[\w-]{2,}$/.test(label) && !notAccounts.has(label)) return label;
    }
  }
  return null;
}

const keepsHost = ({ keepsHost: kept }: SocialNetwork, host: string): boolean => kept === true || (kept?.includes(host) ?? false);

function inNetwork(network: SocialNetwork, url: URL): Profile | null {
  const host = url.hostname.replace(/\.$/, '');
  const label = accountHost(network, host);
  if (label === null) return null;
  const path = pathOf(url)
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1');
  const whole = `${path}${url.search}`;
  if (network.share?.test(whole)) return null;
  if (label !== '') {
    if (path !== '/' || !network.profile.some((shape) => shape.test('/'))) return null;
    return { network, handle: label, name: label, url: `https://${host}/`, person: false, product: false };
  }
  const first = (path.split('/')[1] ?? '').toLowerCase();
  const bareHost = host.replace(/^www\./, '');
  const keeps = keepsHost(network, bareHost);
  const canonical = keeps ? bareHost : network.hosts[0];
  for (const shape of network.shortLink ? [...network.profile, network.shortLink] : network.profile) {
    const withQuery = shape.source.includes('\\?');
    const match = shape.exec(shape === network.shortLink ? `${bareHost}${path}` : withQuery ? whole : path);
    const handle = match?.groups?.['handle'];
    if (!match || handle === undefined) continue;
    // A bare first segment must not be the network's own; `/company/acme` has said already what it is.
    if (handle.toLowerCase() === first && network.reserved.includes(first)) continue;
    // Tabs of an account, such as its videos, are the account.
    const tail = withQuery ? `/${handle}` : path.slice(0, path.lastIndexOf(handle) + handle.length);
    const account = keeps || network.canonical === undefined ? `https://${canonical}${tail}` : `${network.canonical}${handle}`;
    const [person, product] = [network.person?.test(path) ?? false, network.product?.test(path) ?? false];
    return { network, handle, name: match.groups?.['name'] ?? handle, url: account, person, product };
  }
  return null;
}

/** Networks that a host may belong to; pages link to the same few hosts again and again. */
const byHost = remember((networks: readonly SocialNetwork[]) => {
  const known = new Map<string, readonly SocialNetwork[]>();
  return (host: string): readonly SocialNetwork[] => {
    const before = known.get(host);
    if (before) return before;
    const made = networks.filter((network) => accountHost(network, host) !== null);
    if (known.size > 10_000) known.clear();
    known.set(host, made);
    return made;
  };
});

function addressOf(href: string, base: string | undefined): URL | null {
  const raw = href.trim().replace(/&(?:amp;)+/g, '&');
  const url = raw.length > urlLimit ? null : urlOf(raw, base);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null;
}

function firstProfile(networks: readonly SocialNetwork[], url: URL): Profile | null {
  for (const network of byHost(networks)(url.hostname.replace(/\.$/, ''))) {
    const profile = inNetwork(network, url);
    if (profile) return profile;
  }
  return null;
}

/**
 * The account that an address leads to, or null: share, log-in, post and video links, and a network's own pages are none.
 * A link that only counts clicks or warns before leaving is read as its target.
 */
export function profileOf(networks: readonly SocialNetwork[], href: string, base?: string): Profile | null {
  const url = addressOf(href, base);
  if (!url) return null;
  const profile = firstProfile(networks, url);
  if (profile) return profile;
  const target = outgoingTarget(url, base);
  const there = target === null ? null : addressOf(target, base);
  return there && firstProfile(networks, there);
}

/** The account behind a `rel="me"` link to a server that no row names: so the federated networks confirm a site. */
export function fediverseProfile(networks: readonly SocialNetwork[], href: string, base: string): Profile | null {
  const url = addressOf(href, base);
  const network = networks.find(({ federated }) => federated);
  const handle = url && /^\/(@\w[\w.]{0,40})\/?$/.exec(url.pathname)?.[1];
  if (!url || !network || !handle || sameSite(url.href, base)) return null;
  return { network, handle, name: handle, url: `https://${url.hostname}/${handle}`, person: false, product: false };
}

/** What makes two addresses one account. */
export const profileKey = ({ network, handle, url }: Profile): string =>
  `${network.id} ${(keepsHost(network, hostOf(url)) ? url : handle).toLowerCase()}`;
