import type { Element } from 'domhandler';
import type { SocialNetwork } from '../model/social-network.ts';
import { declaredAddresses } from './declared-accounts.ts';
import type { Area, Document, Link } from './html.ts';
import { remember } from './remember.ts';
import { fediverseProfile, type Profile, profileOf } from './social.ts';

/** An account that a page links to or declares. */
export interface ProfileSighting {
  readonly profile: Profile;
  readonly where: 'json-ld sameAs' | 'itemprop sameAs' | 'link[rel=me]' | Area;
  /** Not cleaned. */
  readonly excerpt: string;
  /**
   * Whose it seems to be by its place. declared: the page says so; shared: a part that all pages share, or a block of
   * icons; open: elsewhere; others: among quotes, people, comments or feeds.
   */
  readonly standing: 'declared' | 'shared' | 'open' | 'others';
  readonly link?: Link;
}

/** Blocks of icons that lead to the company's accounts, wherever they stand. */
const followBlock =
  /(?:^|[-_\s])(?:socials?|soc|follow|followus|sns|socseti|socset|messengers?)(?:[-_\s]|$)|social-?(?:media|links?|icons?|list|nav|menu|bar|networks?)/;
/** Buttons that pass a page on may stand among the company's own accounts. */
const shareBlock = /(?:^|[-_\s])(?:share[ds]?|sharing|sharer|share-?buttons?|addtoany|addthis|sharethis)(?:[-_\s]|$)/;
const othersBlock =
  /(?:^|[-_\s])(?:(?:post-?|entry-?|article-?)?authors?|byline|avatars?|comments?|commentlist|teams?|staff|persons?|people|employees?|founders?|speakers?|members?|testimonials?|reviewers?|quotes?|tweets?|timeline|twitter-?feed|insta(?:gram)?-?feed|feeds?|embeds?|partners?|sponsors?|clients?|customers?|press|influencers?)(?:[-_\s]|$)/;
const quotes = new Set(['blockquote', 'figure', 'q', 'cite']);
const landmarks = new Set(['footer', 'header', 'nav', 'main', 'article', 'body']);

const namesOf = ({ attribs }: Element): string =>
  `${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** Reads the blocks around a link, the nearest five of them by name, and whether an article or a quotation holds it. */
function standingOf({ element, area, rel }: Link): ProfileSighting['standing'] {
  let standing: ProfileSighting['standing'] = area === 'main' ? 'open' : 'shared';
  let named = true;
  for (let at: Element | null = element, steps = 0; at && steps < 60; steps++) {
    const names = named && at.name !== 'body' ? namesOf(at) : '';
    if (quotes.has(at.name) || othersBlock.test(names)) return 'others';
    if (shareBlock.test(names)) standing = 'open';
    else if (followBlock.test(names)) standing = 'shared';
    // The header of an article names its author, not the site.
    if (at.name === 'article' && area !== 'main') standing = 'open';
    if (steps >= 5 || landmarks.has(at.name)) named = false;
    at = at.parent?.type === 'tag' ? at.parent : null;
  }
  return /(?:^|\s)me(?:\s|$)/.test(rel) ? 'shared' : standing;
}

const sightings = remember((doc: Document) => remember((networks: readonly SocialNetwork[]) => profilesOn(doc, networks)));

/** Accounts that a page shows, in page order, structured data first; the same account may come several times. */
export const pageProfiles = (doc: Document, networks: readonly SocialNetwork[]): readonly ProfileSighting[] =>
  sightings(doc)(networks);

function profilesOn(doc: Document, networks: readonly SocialNetwork[]): readonly ProfileSighting[] {
  const found: ProfileSighting[] = [];
  for (const { raw, where } of declaredAddresses(doc)) {
    const profile = profileOf(networks, raw, doc.base);
    if (profile) found.push({ profile, where, excerpt: raw, standing: 'declared' });
  }
  for (const element of doc.select('link[rel~="me"][href]')) {
    const raw = element.attribs['href'] ?? '';
    const profile = profileOf(networks, raw, doc.base) ?? fediverseProfile(networks, raw, doc.base);
    if (profile) found.push({ profile, where: 'link[rel=me]', excerpt: raw, standing: 'shared' });
  }
  for (const link of doc.links()) {
    const { href, rel, area, text } = link;
    const own = /(?:^|\s)me(?:\s|$)/.test(rel);
    const profile = profileOf(networks, href, doc.base) ?? (own ? fediverseProfile(networks, href, doc.base) : null);
    if (profile) found.push({ profile, where: area, excerpt: `${text} ${href}`.trim(), standing: standingOf(link), link });
  }
  return found;
}
