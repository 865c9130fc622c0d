import type { Element } from 'domhandler';
import type { SocialNetwork } from '../model/social-network.ts';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { type Profile, profileOf } from './social.ts';

/** An account that a page links to or declares, and how sure it is that it belongs to the site. */
export interface ProfileSighting {
  readonly profile: Profile;
  readonly where: 'json-ld sameAs' | 'link[rel=me]' | 'header' | 'nav' | 'footer' | 'main';
  /** Not cleaned. */
  readonly excerpt: string;
  /** The page declares it, or links to it from a part that all pages share. */
  readonly strong: boolean;
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [];
const organisation =
  /Organi[sz]ation|Business|Corporation|Store|Restaurant|Hotel|Company|NGO|Brand|Agency|Airline|WebSite|Service|Software|School|University|Hospital|Museum|Dentist|Physician|Periodical/i;
/** Blocks of icons that lead to the company's accounts, wherever they stand. */
const followBlock =
  /(?:^|[-_\s])(?:social|socials|soc|follow|followus|sns|socseti|social-?(?:media|links|icons|list|nav|menu|bar))(?:[-_\s]|$)/i;
const shareBlock =
  /(?:^|[-_\s])(?:share|sharing|sharer|addtoany|addthis|sharethis|post-?author|author|byline|avatar|comment|team|staff|speaker|member)/i;

function blockOf(element: Element): 'follow' | 'share' | null {
  let steps = 0;
  for (let at = element.parent; at && steps < 5; at = at.parent, steps++) {
    if (at.type !== 'tag') break;
    const names = `${at.attribs['class'] ?? ''} ${at.attribs['id'] ?? ''}`;
    if (shareBlock.test(names)) return 'share';
    if (followBlock.test(names)) return 'follow';
    if (at.name === 'article' || at.name === 'main' || at.name === 'body') break;
  }
  return null;
}

const sightings = remember((doc: Document) => remember((networks: readonly SocialNetwork[]) => profilesOn(doc, networks)));

/** Accounts that a page shows, in page order, structured data first; the same account may come several times. */
export const pageProfiles = (doc: Document, networks: readonly SocialNetwork[]): readonly ProfileSighting[] =>
  sightings(doc)(networks);

function profilesOn(doc: Document, networks: readonly SocialNetwork[]): readonly ProfileSighting[] {
  const found: ProfileSighting[] = [];
  for (const node of doc.jsonLd()) {
    if (!organisation.test(strings(node['@type']).join(' '))) continue;
    for (const raw of strings(node['sameAs'])) {
      const profile = profileOf(networks, raw);
      if (profile) found.push({ profile, where: 'json-ld sameAs', excerpt: raw, strong: true });
    }
  }
  for (const element of doc.select('link[rel~="me"][href]')) {
    const raw = element.attribs['href'] ?? '';
    const profile = profileOf(networks, raw, doc.base);
    if (profile) found.push({ profile, where: 'link[rel=me]', excerpt: raw, strong: true });
  }
  for (const link of doc.links()) {
    const profile = profileOf(networks, link.href, doc.base);
    if (!profile) continue;
    const block = blockOf(link.element);
    const strong = block !== 'share' && (link.area !== 'main' || block === 'follow' || /(?:^|\s)me(?:\s|$)/.test(link.rel));
    found.push({ profile, where: link.area, excerpt: `${link.text} ${link.href}`.trim(), strong });
  }
  return found;
}
