import { disguises } from '../data/email-words.ts';
import { messengers } from '../data/messengers.ts';
import { signposts } from '../data/signposts.ts';
import { ticketForms } from '../data/ticket-words.ts';
import { mailSite } from '../lib/address.ts';
import { match } from '../lib/match.ts';
import { pageAddresses } from '../lib/page-addresses.ts';
import { plural } from '../lib/plural.ts';
import { remember } from '../lib/remember.ts';
import { pageKey, siteOf } from '../lib/url.ts';
import { type ContactSigns, wayToPerson } from '../lib/ways-to-people.ts';
import { type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { chatsOn } from './chat-widget.ts';
import { defineProbe, evidenceOn, type ParsedPage, remarked, role, type SiteView, seen } from './define-probe.ts';
import { addressesOn } from './email-sight.ts';
import { articleLooks, linksToTry, triedLinks } from './kb-article-links.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { isFair, isSampled, type Sample, sampleOf, tooFew } from './kb-sample.ts';
import { isSeenWhole } from './seen-whole.ts';

const contactRoles = ['contact', 'chat'] as const;
const signs = signposts.filter(({ role: of }) => contactRoles.some((name) => name === of));
const words = new Set([...signs.flatMap((sign) => Object.values(sign.words).flat()), ...ticketForms]);
const paths = signs.flatMap((sign) => sign.paths);

const signsOf = remember(
  (view: SiteView): ContactSigns => ({
    words,
    paths,
    mailSites: new Set([
      siteOf(view.home),
      ...addressesOn(view)
        .filter(({ value, page }) => value.role !== 'third-party' || page.role === 'contact')
        .map(({ value }) => mailSite(value.address)),
    ]),
    pages: new Set(contactRoles.flatMap((name) => view.of(name).map(({ page }) => pageKey(page.finalUrl)))),
  }),
);

const chatOn = (view: SiteView, page: ParsedPage): Evidence | null =>
  chatsOn({ ...view, home: page.page.finalUrl, pages: [page] })[0]?.evidence ?? null;

/** What on a page leads to a person: a link, an address of the company, a messenger, a chat. */
function wayOn(view: SiteView, page: ParsedPage): Evidence | null {
  const way = wayToPerson(page.doc, signsOf(view));
  if (way) return evidenceOn(page, way.where, way.excerpt);
  const own = siteOf(view.home);
  const shown = pageAddresses(page.doc, disguises, own).find(({ address }) => own !== '' && mailSite(address) === own);
  if (shown) return evidenceOn(page, shown.where, shown.address);
  const [messenger] = match(messengers, [page]);
  if (messenger) return evidenceOn(page, messenger.where, messenger.excerpt);
  return chatOn(view, page);
}

interface Ways {
  /** Articles without a way to a person, by what was read of them. */
  readonly dead: readonly ParsedPage[];
  readonly ways: readonly Evidence[];
  /** Whether it is known what scripts add: a browser saw a dead article to its end, or none of them has scripts. */
  readonly isSeen: boolean;
  /** A way that scripts add to an article; they add it to the others too. */
  readonly scripted: Evidence | null;
}

const rendered = (view: SiteView, articles: readonly ParsedPage[]): readonly ParsedPage[] => {
  const keys = new Set(articles.map(({ page }) => pageKey(page.finalUrl)));
  return view.pages.filter(({ page }) => page.via === 'browser' && keys.has(pageKey(page.finalUrl)));
};

const waysOf = remember((view: SiteView): Ways | null => {
  const sample = sampleOf(view);
  if (!sample) return null;
  const read = sample.articles.map((page) => ({ page, way: wayOn(view, page) }));
  const dead = read.filter(({ way }) => way === null).map(({ page }) => page);
  const alive = read.filter(({ way }) => way !== null).map(({ page }) => page);
  const ofDead = rendered(view, dead);
  // Beside a way of its own, an article shows by a chat what scripts add.
  const chats = alive
    .filter((page) => chatOn(view, page) === null)
    .flatMap((page) => rendered(view, [page]))
    .map((page) => chatOn(view, page));
  return {
    dead,
    ways: read.flatMap(({ way }) => way ?? []),
    isSeen: ofDead.some(isSeenWhole) || dead.every(isSeenWhole),
    scripted: [...ofDead.map((page) => wayOn(view, page)), ...chats].find((way) => way !== null) ?? null,
  };
});

/** One of the articles that seem to be dead ends, seen in a browser, where chats appear. */
function renderedLook(view: SiteView): readonly Look[] {
  const ways = waysOf(view);
  const [first] = ways?.dead ?? [];
  if (!ways || !first || ways.scripted || ways.isSeen) return [];
  const keys = new Set(ways.dead.map(({ page }) => pageKey(page.url)));
  const isTried = (view.failed ?? []).some(({ via, url }) => via === 'browser' && keys.has(pageKey(url)));
  if (isTried || rendered(view, ways.dead).length > 0) return [];
  return [{ by: 'url', url: first.page.url, via: 'browser', supporting: true, waitFor: { capMs: 3500 } }];
}

function deadEnds(view: SiteView, sample: Sample): ReadingOf<'kb.dead-ends'> {
  const { articles, known } = sample;
  const ways = waysOf(view);
  if (!ways || articles.length === 0 || !isFair(sample)) return tooFew(sample);
  if (!ways.scripted && !ways.isSeen) {
    const keys = new Set(ways.dead.map(({ page }) => pageKey(page.url)));
    const failure = (view.failed ?? []).find(({ via, url }) => via === 'browser' && keys.has(pageKey(url)));
    const cutOff = rendered(view, ways.dead).map(({ page }) => page.cutOff ?? 'timeout-body')[0];
    return unknown(
      failure?.reason ?? cutOff ?? 'needs-browser',
      `${ways.dead.length} of ${articles.length} articles show no way to a person before scripts run, and none was seen to its end in a browser.`,
      articles.map(seen),
    );
  }
  const dead = ways.scripted ? [] : ways.dead;
  const evidence = [
    ...dead.map((page) => remarked(evidenceOn(page, 'a[href]', 'No link leads to a person.'))),
    ...(dead.length === 0 ? [...(ways.scripted ? [ways.scripted] : []), ...ways.ways] : []),
  ].slice(0, 30);
  if (!isNonEmpty(evidence)) return tooFew(sample);
  const added = ways.scripted ? ' Scripts add the way to one article, and so to all.' : '';
  const note = `${dead.length} of ${articles.length} articles lead to no person; ${articles.length} of ${known} known ones were read.${added}`;
  return found(dead.length / articles.length, evidence, { sample: { hits: dead.length, of: articles.length }, note });
}

function brokenLinks(view: SiteView, sample: Sample): ReadingOf<'kb.broken-links'> {
  const { articles, known } = sample;
  if (articles.length === 0 || !isFair(sample)) return tooFew(sample);
  const wanted = linksToTry(view);
  const tried = triedLinks(view);
  if (wanted === 0) return unknown('not-told', 'The articles hold no links of the site to try.', articles.map(seen));
  const dead = tried.filter(({ missing }) => missing !== null);
  const evidence = (dead.length > 0 ? dead : tried).map(({ from, missing, text, url }) =>
    evidenceOn(from, 'a[href]', `${text} ${url}${missing ? `: ${missing.status ?? missing.detail}` : ''}`),
  );
  if (!isNonEmpty(evidence))
    return unknown('not-told', `Nothing came of ${plural(wanted, 'link')} that the tool tried.`, articles.map(seen));
  const note = `${dead.length} of ${tried.length} links lead nowhere; ${wanted} were chosen from ${articles.length} of ${known} known articles.`;
  return found(dead.length / tried.length, evidence, { sample: { hits: dead.length, of: tried.length }, note });
}

export default defineProbe({
  id: 'kb-dead-ends',
  channel: 'kb',
  summary: 'Looks on a sample of articles for a way to a person, and tries links in them.',
  looksAt: [role('home'), role('contact'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.dead-ends', 'kb.broken-links'],
  follow(view) {
    const looks = articleLooks(view);
    return looks.length > 0 || !isSampled(view) ? looks : renderedLook(view);
  },
  read(view) {
    const sample = sampleOf(view);
    if (!sample) {
      const nothing = nothingThere(view, 'There is no knowledge base whose articles could be read.');
      return { 'kb.dead-ends': nothing, 'kb.broken-links': nothing };
    }
    return { 'kb.dead-ends': deadEnds(view, sample), 'kb.broken-links': brokenLinks(view, sample) };
  },
});
