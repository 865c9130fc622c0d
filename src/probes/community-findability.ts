import { forumName, topicAddress } from '../data/forum-words.ts';
import { type Click, clickPath, type LinkingPage } from '../lib/click-path.ts';
import { plural } from '../lib/plural.ts';
import { quoted } from '../lib/quoted.ts';
import { clean } from '../lib/text.ts';
import { pageKey, parsedUrl, sameSite } from '../lib/url.ts';
import { absent, found, isNonEmpty, type ReadingOf, type Unknown, unknown } from '../model/reading.ts';
import { communityPlaces } from './community.ts';
import { placeLooks } from './community-sources.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { forumsIn, onlyStrangers, type SeenForum } from './forum-sight.ts';
import { findKnowledgeBase } from './kb-home.ts';
import { linkingLooks } from './linking-pages.ts';
import { isSeenWhole } from './seen-whole.ts';
import { withDeadForum } from './unread-topics.ts';

const homeOf = (view: SiteView): string => view.home || `https://${view.domain}/`;

/** Letters of a link that names where it leads, and tells nothing else. */
const mostName = 60;

/** A place where customers meet, and which addresses lead into it. */
interface Place {
  readonly url: string;
  leads(url: string): boolean;
}

const atAny = (urls: readonly string[]): ((url: string) => boolean) => {
  const keys = new Set(urls.map(pageKey));
  return (url) => keys.has(pageKey(url));
};

/** A forum is entered by any page of its own; a home page that shows something of it counts where nothing else of it was read. */
function forumPlace({ root, pages }: SeenForum, view: SiteView): Place {
  const home = homeOf(view);
  const urls = pages.flatMap(({ page }) => [page.url, page.finalUrl]);
  const others = urls.filter((url) => pageKey(url) !== pageKey(home));
  const isPage = atAny(others.length > 0 ? others : [root, ...urls]);
  const holdsHome = home.startsWith(root);
  const isInside = (url: string): boolean => {
    const { pathname = '', search = '' } = parsedUrl(url) ?? {};
    return url.startsWith(root) && (!holdsHome || topicAddress.test(`${pathname}${search}`));
  };
  return { url: others[0] ?? root, leads: (url) => isPage(url) || isInside(url) };
}

/** Forums that were read, and other places; those that call themselves unofficial only where there are no others. */
function placesOf(view: SiteView): readonly Place[] {
  const seenForums = forumsIn(view);
  const isOfForum = atAny(seenForums.flatMap(({ root, pages }) => [root, ...pages.map(({ page }) => page.finalUrl)]));
  const others = communityPlaces(view).flatMap(({ place }) => (isOfForum(place.url) ? [] : [place]));
  const official = others.filter((place) => place.official);
  const counting = seenForums.length > 0 || official.length > 0 ? official : others;
  return [
    ...seenForums.map((forum) => forumPlace(forum, view)),
    ...counting.map(({ url }): Place => ({ url, leads: atAny([url]) })),
  ];
}

interface Start {
  readonly name: string;
  readonly url: string;
}

/** Where visitors begin: the home page, and the help centre unless it is a part of the community. */
function startsOf(view: SiteView): readonly Start[] {
  const forums = new Set(forumsIn(view).flatMap(({ pages }) => pages.map(({ page }) => pageKey(page.finalUrl))));
  const kb = findKnowledgeBase(view);
  const help = [...(kb?.certain ? [kb.home] : []), ...view.of('help')].map(({ page }) => page);
  const centres = help.filter(({ finalUrl }) => !forums.has(pageKey(finalUrl)) && pageKey(finalUrl) !== pageKey(homeOf(view)));
  return [{ name: 'home page', url: homeOf(view) }, ...centres.map(({ finalUrl }) => ({ name: 'help centre', url: finalUrl }))];
}

interface Way {
  readonly start: Start;
  readonly clicks: readonly Click[];
}

/** How many clicks from where, and on what. */
function shown({ start, clicks }: Way): string {
  const names = clicks.map(({ text, url }) => quoted(clean(text, 60) || (parsedUrl(url)?.pathname ?? url), 60));
  return `${plural(clicks.length, 'click')} from the ${start.name}: ${names.join(' -> ')}`;
}

/** Why a way may be there that was not seen: the home page is drawn by scripts, or an address called a community was not read. */
function unseen(view: SiteView): Unknown | null {
  const home = view.pages.filter(({ page }) => [page.url, page.finalUrl].map(pageKey).includes(pageKey(homeOf(view))));
  const blank = home.length > 0 && home.every((page) => !isSeenWhole(page) && page.doc.links().length === 0);
  if (blank) return unknown('needs-browser', 'Scripts draw the home page, and no link on it was seen.', home.map(seen));
  const known = new Set([...view.pages.map(({ page }) => page), ...view.missing].map(({ url }) => pageKey(url)));
  for (const { page } of view.pages) known.add(pageKey(page.finalUrl));
  for (const parsed of view.pages) {
    const { page, doc } = parsed;
    if (!parsed.role || parsed.role === 'blog' || !sameSite(page.finalUrl, homeOf(view))) continue;
    const link = doc
      .links()
      .find(
        ({ url, text }) =>
          text.length < mostName && forumName.test(text) && sameSite(url, page.finalUrl) && !known.has(pageKey(url)),
      );
    if (link)
      return unknown('no-page-read', `${quoted(link.text, mostName)} leads to ${clean(link.url)}, which was not read.`, [
        seen(parsed),
      ]);
  }
  return null;
}

function reading(view: SiteView): ReadingOf<'community.findability'> {
  const places = placesOf(view);
  const searched = view.pages.map(seen);
  if (!isNonEmpty(searched)) return unknown('no-page-read', 'No page was read.');
  const [place] = places;
  if (!place)
    return onlyStrangers(view) ?? withDeadForum(view) ?? unseen(view) ?? absent(searched, { note: 'No community was seen.' });
  const pages = view.pages.map((parsed): LinkingPage & { readonly parsed: ParsedPage } => ({
    urls: [parsed.page.url, parsed.page.finalUrl],
    doc: parsed.doc,
    parsed,
  }));
  const ways = startsOf(view).flatMap((start) => {
    const clicks = clickPath(start.url, pages, (url) => places.some(({ leads }) => leads(url)));
    return clicks ? [{ start, clicks }] : [];
  });
  const best = ways.reduce<Way | null>((a, b) => (a && a.clicks.length <= b.clicks.length ? a : b), null);
  if (!best) {
    const open = withDeadForum(view) ?? unseen(view);
    if (open) return open;
    const note = `A community is at ${clean(place.url)}, but no link on the pages that were read leads there.`;
    return absent(searched, { note });
  }
  const evidence = best.clicks.flatMap(({ page, text, url }) =>
    pages.filter((one) => one.doc === page.doc).map(({ parsed }) => evidenceOn(parsed, 'a[href]', `${text} ${url}`)),
  );
  const start = pages.find(({ urls }) => urls.map(pageKey).includes(pageKey(best.start.url)));
  if (isNonEmpty(evidence)) return found(best.clicks.length, evidence, { note: `${shown(best)}.` });
  if (!start) return unknown('no-page-read', 'The home page was not read.');
  return found(0, [evidenceOn(start.parsed, 'page', start.doc.title)], { note: 'The home page is the community itself.' });
}

export default defineProbe({
  id: 'community-findability',
  channel: 'community',
  summary: 'Counts the fewest clicks from the home page or the help centre to a place where customers meet.',
  looksAt: [...linkingLooks, role('help')],
  measures: ['community.findability'],
  follow: placeLooks,
  read: (view) => ({ 'community.findability': reading(view) }),
});
