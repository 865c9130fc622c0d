import { disguises } from '../data/email-words.ts';
import { messengers } from '../data/messengers.ts';
import { signposts } from '../data/signposts.ts';
import { ticketForms } from '../data/ticket-words.ts';
import { mailSite } from '../lib/address.ts';
import { match } from '../lib/match.ts';
import { pageAddresses } from '../lib/page-addresses.ts';
import { remember } from '../lib/remember.ts';
import { pageKey, siteOf } from '../lib/url.ts';
import { type ContactSigns, wayToPerson } from '../lib/ways-to-people.ts';
import { type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { chatsOn } from './chat-widget.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { articleLooks, isWhole, linksToTry, triedLinks } from './kb-article-links.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { type Sample, sampleOf } from './kb-sample.ts';

const contactRoles = ['contact', 'chat'] as const;
const signs = signposts.filter(({ role: of }) => contactRoles.some((name) => name === of));
const words = new Set([...signs.flatMap((sign) => Object.values(sign.words).flat()), ...ticketForms]);
const paths = signs.flatMap((sign) => sign.paths);

const signsOf = remember(
  (view: SiteView): ContactSigns => ({
    words,
    paths,
    pages: new Set(contactRoles.flatMap((name) => view.of(name).map(({ page }) => pageKey(page.finalUrl)))),
  }),
);

/** What on a page leads to a person: a link, an address of the company, a messenger, a chat. */
function wayOn(view: SiteView, page: ParsedPage): Evidence | null {
  const way = wayToPerson(page.doc, signsOf(view));
  if (way) return evidenceOn(page, way.where, way.excerpt);
  const own = siteOf(view.home);
  const shown = pageAddresses(page.doc, disguises, own).find(({ address }) => own !== '' && mailSite(address) === own);
  if (shown) return evidenceOn(page, shown.where, shown.address);
  const [messenger] = match(messengers, [page]);
  if (messenger) return evidenceOn(page, messenger.where, messenger.excerpt);
  return chatsOn({ ...view, home: page.page.finalUrl, pages: [page] })[0]?.evidence ?? null;
}

interface Ways {
  /** Articles without a way to a person, by what was read of them. */
  readonly dead: readonly ParsedPage[];
  readonly ways: readonly Evidence[];
  /** Articles that a browser has seen, where chats and links of scripts appear. */
  readonly rendered: readonly ParsedPage[];
  /** A way that scripts add to an article; they add it to the others too. */
  readonly scripted: Evidence | null;
}

const waysOf = remember((view: SiteView): Ways | null => {
  const sample = sampleOf(view);
  if (!sample) return null;
  const read = sample.articles.map((page) => ({ page, way: wayOn(view, page) }));
  const keys = new Set(sample.articles.map(({ page }) => pageKey(page.finalUrl)));
  const rendered = view.pages.filter(({ page }) => page.via === 'browser' && keys.has(pageKey(page.finalUrl)));
  const dead = read.filter(({ way }) => way === null).map(({ page }) => page);
  const deadKeys = new Set(dead.map(({ page }) => pageKey(page.finalUrl)));
  const scripted = rendered
    .filter(({ page }) => deadKeys.has(pageKey(page.finalUrl)))
    .map((page) => wayOn(view, page))
    .find((way) => way !== null);
  return { dead, ways: read.flatMap(({ way }) => way ?? []), rendered, scripted: scripted ?? null };
});

/** One of the articles that seem to be dead ends, seen in a browser, where chats appear. */
function renderedLook(view: SiteView): readonly Look[] {
  const ways = waysOf(view);
  const [first] = ways?.dead ?? [];
  const keys = new Set(sampleOf(view)?.articles.map(({ page }) => pageKey(page.url)));
  const tried = (view.failed ?? []).some(({ via, url }) => via === 'browser' && keys.has(pageKey(url)));
  if (!first || tried || (ways?.rendered.length ?? 0) > 0) return [];
  return [{ by: 'url', url: first.page.url, via: 'browser', supporting: true, waitFor: { capMs: 3500 } }];
}

const unread = ({ kb }: Sample): ReturnType<typeof unknown> =>
  unknown('no-page-read', 'No article was among the pages that could be read.', kb.pages.map(seen));

function deadEnds(view: SiteView, sample: Sample): ReadingOf<'kb.dead-ends'> {
  const { articles, known } = sample;
  const ways = waysOf(view);
  if (!ways || articles.length === 0) return unread(sample);
  if (ways.dead.length > 0 && ways.rendered.length === 0) {
    const failure = (view.failed ?? []).find(({ via, look }) => via === 'browser' && look.by === 'url');
    return unknown(
      failure?.reason ?? 'needs-browser',
      `${ways.dead.length} of ${articles.length} articles show no way to a person before scripts run, and none was seen in a browser.`,
      articles.map(seen),
    );
  }
  const dead = ways.scripted ? [] : ways.dead;
  const evidence = [
    ...dead.map((page) => evidenceOn(page, 'a[href]', 'No link leads to a person.')),
    ...(dead.length === 0 ? [...(ways.scripted ? [ways.scripted] : []), ...ways.ways] : []),
  ].slice(0, 30);
  if (!isNonEmpty(evidence)) return unread(sample);
  const added = ways.scripted ? ' Scripts add the way to one article, and so to all.' : '';
  const note = `${dead.length} of ${articles.length} articles lead to no person; ${articles.length} of ${known} known ones were read.${added}`;
  return found(dead.length / articles.length, evidence, { note });
}

function brokenLinks(view: SiteView, sample: Sample): ReadingOf<'kb.broken-links'> {
  const { articles, known } = sample;
  if (articles.length === 0) return unread(sample);
  const wanted = linksToTry(view);
  const tried = triedLinks(view);
  if (wanted === 0) return unknown('not-told', 'The articles hold no links of the site to try.', articles.map(seen));
  const dead = tried.filter(({ missing }) => missing !== null);
  const evidence = (dead.length > 0 ? dead : tried).map(({ from, missing, text, url }) =>
    evidenceOn(from, 'a[href]', `${text} ${url}${missing ? `: ${missing.status ?? missing.detail}` : ''}`),
  );
  if (!isNonEmpty(evidence))
    return unknown('not-told', `None of the ${wanted} links that were tried gave an answer.`, articles.map(seen));
  const note = `${dead.length} of ${tried.length} links lead nowhere; ${wanted} were chosen from ${articles.length} of ${known} known articles.`;
  return found(dead.length / tried.length, evidence, { note });
}

export default defineProbe({
  id: 'kb-dead-ends',
  channel: 'kb',
  summary: 'Looks on a sample of articles for a way to a person, and tries links in them.',
  looksAt: [role('home'), role('contact'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.dead-ends', 'kb.broken-links'],
  follow(view) {
    const looks = articleLooks(view);
    return looks.length > 0 || !isWhole(view) ? looks : renderedLook(view);
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
