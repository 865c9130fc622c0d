import { isOn } from '../lib/articles.ts';
import type { Link } from '../lib/html.ts';
import { isLocale, withoutLocale } from '../lib/locale.ts';
import { plural } from '../lib/plural.ts';
import { remember } from '../lib/remember.ts';
import { shuffled } from '../lib/sample.ts';
import { hostMatches, hostOf, pageKey, sameSite } from '../lib/url.ts';
import { type Evidence, found, unknown } from '../model/reading.ts';
import type { Look, Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, remarked, role, type SiteView, seen } from './define-probe.ts';
import { type Faq, findFaqs } from './kb-faq.ts';
import { findKnowledgeBase, type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';
import { originOf } from './kb-owner.ts';
import { bestSight, isSeenWhole } from './seen-whole.ts';

const templates = [
  'contact',
  'about',
  'pricing',
  'blog',
  'legal',
  'login',
  'product',
  'status',
] as const satisfies readonly Role[];

const named: readonly Role[] = ['home', ...kbRoles, ...templates];

/** Pages of one kind look alike: by role, else by host and the shape of the path; a version in another language is no other kind. */
function templateOf(url: string, home: string, name?: Role): string {
  if (name !== undefined) return name;
  const [first = '', ...labels] = hostOf(url).split('.');
  const host = isLocale(first) || first === 'www' ? labels.join('.') : [first, ...labels].join('.');
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '' && !isLocale(part));
  if (parts.length === 0 && hostMatches(hostOf(home), host)) return 'home';
  const shape = parts.map((part, index) => (index === 0 && parts.length > 1 ? part : '*')).join('/');
  return `${hostMatches(hostOf(home), host) ? '' : host}/${shape}`;
}

/** Kinds of pages below which a share says nothing. */
const fewest = 3;

/** Links of a page, and those that its scripts add where a browser has seen it too. */
const linksOn = (view: SiteView, { page, doc }: ParsedPage): readonly Link[] => [
  ...doc.links(),
  ...view.pages
    .filter((other) => other.page.via === 'browser' && pageKey(other.page.url) === pageKey(page.url))
    .flatMap((other) => other.doc.links()),
];

type LeadsThere = (url: string, href: string) => boolean;

function toFaq({ page, level }: Faq): LeadsThere {
  const keys = new Set([page.page.url, page.page.finalUrl].map(pageKey));
  // A block of the home page is reached by its anchor: a link to the home page alone does not lead to it.
  return level === 'faq-page'
    ? (url) => keys.has(pageKey(url))
    : (url, href) => keys.has(pageKey(url)) && href.includes('#') && /faq|question|vopros/i.test(href.slice(href.indexOf('#')));
}

/** What has to be reached: the knowledge base, or the FAQ where there is none. */
interface Target {
  readonly kb: KnowledgeBase | null;
  readonly faq: Faq | undefined;
  readonly leads: LeadsThere;
  /** Whether a page is a part of it, and so no page to reach it from. */
  holds(url: string): boolean;
  readonly pages: readonly ParsedPage[];
}

const targetOf = remember((view: SiteView): Target | null => {
  const kb = findKnowledgeBase(view);
  if (kb?.certain) {
    const asked = new Set(kb.pages.map(({ page }) => pageKey(page.url)));
    const host = hostOf(kb.home.page.finalUrl);
    const sharesHost = host === hostOf(view.home);
    const wholeSite = kb.shelf.base === '' && sharesHost;
    // Its versions in other languages are no pages of the company's own site either.
    const base = withoutLocale(kb.shelf.host, kb.shelf.base);
    const isVersion = (url: string): boolean => {
      const { host: of, pathname } = new URL(url);
      return `${withoutLocale(of, pathname)}/`.startsWith(`${base}/`);
    };
    return {
      kb,
      faq: undefined,
      leads: (url) => isOn(kb.shelf, url) || asked.has(pageKey(url)),
      holds: (url) => !wholeSite && (isOn(kb.shelf, url) || isVersion(url) || (!sharesHost && hostOf(url) === host)),
      pages: kb.pages,
    };
  }
  const [faq] = findFaqs(view);
  if (!faq) return null;
  const key = pageKey(faq.page.page.finalUrl);
  const holds = (url: string): boolean => faq.level === 'faq-page' && pageKey(url) === key;
  return { kb: null, faq, leads: toFaq(faq), holds, pages: [faq.page] };
});

/** One page of each kind of the company's own site, without those of the knowledge base itself. */
function sample(view: SiteView, { holds }: Target): readonly ParsedPage[] {
  const kinds = new Map<string, ParsedPage>();
  const read = new Set<string>();
  const home = originOf(view);
  if (view.wrongPage && sameSite(view.wrongPage.page.finalUrl, home)) kinds.set('not-found', view.wrongPage);
  for (const page of view.pages) {
    const { finalUrl } = page.page;
    if (read.has(pageKey(finalUrl)) || !sameSite(finalUrl, home) || holds(finalUrl)) continue;
    read.add(pageKey(finalUrl));
    const kind = templateOf(finalUrl, home, page.role);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

/** Kinds of pages that are a fair sample, and that are read at most. */
const fair = 10;
const most = 12;
const isFile = /\.(?!html?$|php$|aspx?$|jsp$)[a-z0-9]{2,5}$/i;

/** Whether the pages with a role were asked for. */
const hasTemplates = (view: SiteView): boolean =>
  [...view.pages, ...view.missing].some(({ role: name }) => templates.some((one) => one === name));

/** Pages of further kinds that the home page links to, where those with a role are too few; one for each shape of path. */
function furtherLooks(view: SiteView): readonly Look[] {
  const target = targetOf(view);
  if (!target || !hasTemplates(view)) return [];
  const home = originOf(view);
  const roles = view.pages.filter(({ role: name }) => name !== undefined && named.includes(name));
  const known = new Set(roles.flatMap(({ page }) => [page.url, page.finalUrl]).map(pageKey));
  const kinds = new Set(roles.flatMap(({ page, role: name }) => (target.holds(page.finalUrl) ? [] : (name ?? []))));
  if (kinds.size >= fair) return [];
  const start = view.of('home').find(({ doc }) => doc.links().some(({ url }) => sameSite(url, home)));
  const links = start?.doc.links().filter(({ url, rel }) => {
    const { pathname, search } = new URL(url);
    const isPage = search === '' && !isFile.test(pathname) && !rel.includes('nofollow');
    return isPage && sameSite(url, home) && !known.has(pageKey(url)) && !target.leads(url, url);
  });
  const byShape = new Map<string, string>();
  for (const { url } of shuffled(links ?? [], view.domain, ({ url }) => pageKey(url))) {
    const shape = templateOf(url, home);
    if (shape !== 'home' && !byShape.has(shape)) byShape.set(shape, url);
  }
  const urls = [...byShape.values()].slice(0, most - kinds.size);
  return urls.map((url) => ({ by: 'url', url, via: 'http', supporting: true }));
}

/** Evidence of the first link of a page that leads there. */
function linkOn(page: ParsedPage, links: readonly Link[], { leads, kb, faq }: Target): readonly Evidence[] {
  const link = links.find(({ url, href }) => !(href.startsWith('#') && kb) && leads(url, href));
  if (link) return [evidenceOn(page, `a[href] in ${link.area}`, `${link.text} ${link.url}`)];
  return faq?.level === 'embedded-faq' && page === faq.page
    ? [evidenceOn(page, faq.read.where, faq.read.questions[0] ?? '')]
    : [];
}

interface Counted {
  readonly pages: readonly ParsedPage[];
  readonly linked: readonly Evidence[];
  /** Pages without a link that scripts may still draw, while those that were seen whole are too few to tell. */
  readonly doubtful: readonly ParsedPage[];
  /** Pages that were seen as visitors see them. */
  readonly whole: number;
}

/** Pages that count: all that were read, but where few link there and scripts draw more links, only those that were seen whole. */
function counted(view: SiteView, target: Target): Counted {
  const all = sample(view, target);
  const linkedOf = (pages: readonly ParsedPage[]): readonly Evidence[] =>
    pages.flatMap((page) => linkOn(page, linksOn(view, page), target));
  const isLinked = (page: ParsedPage): boolean => linkOn(page, linksOn(view, page), target).length > 0;
  const isWhole = (page: ParsedPage): boolean => isSeenWhole(bestSight(view, page));
  const whole = all.filter(isWhole);
  const linked = linkedOf(all);
  const open = all.filter((page) => !isWhole(page) && !isLinked(page));
  const result = { pages: all, linked, whole: whole.length };
  if (open.length === 0 || linked.length * 2 >= all.length) return { ...result, doubtful: [] };
  if (whole.length < fewest) return { ...result, doubtful: open };
  const isDrawn = whole.some((page) => isLinked(page) && linkOn(page, page.doc.links(), target).length === 0);
  return isDrawn ? { ...result, pages: whole, linked: linkedOf(whole), doubtful: [] } : { ...result, doubtful: [] };
}

/** Looks with a browser at as many kinds of pages as tell whether scripts draw the link. */
function wholeLooks(view: SiteView): readonly Look[] {
  const target = targetOf(view);
  if (!target || !hasTemplates(view)) return [];
  const { doubtful, whole } = counted(view, target);
  const urls = doubtful.filter((page) => page !== view.wrongPage).map(({ page }) => page.url);
  return urls.slice(0, fewest - whole).map((url) => ({ by: 'url', url, via: 'browser', supporting: true }));
}

/** How far away it is, as the end of a sentence; empty when no path was seen. */
function distance(view: SiteView, { pages, faq }: Target): string {
  if (faq?.level === 'embedded-faq') return '';
  const clicks = pages.flatMap(({ page }) => [page.url, page.finalUrl]).flatMap((url) => view.clicks(url) ?? []);
  const fewestClicks = Math.min(...clicks);
  if (clicks.length === 0 || fewestClicks === 0) return '';
  return `; ${fewestClicks} ${fewestClicks === 1 ? 'click' : 'clicks'} from the home page`;
}

export default defineProbe({
  id: 'kb-reachability',
  channel: 'kb',
  summary: 'Looks at one page of each kind for a link to the knowledge base or the FAQ.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name)), ...templates.map((name) => role(name))],
  measures: ['kb.reachability'],
  follow: (view) => [...furtherLooks(view), ...wholeLooks(view)],
  read(view) {
    const target = targetOf(view);
    if (!target) return { 'kb.reachability': nothingThere(view, 'There is no knowledge base and no FAQ.') };
    const { pages, linked, doubtful } = counted(view, target);
    const [any] = pages;
    if (!any || pages.length < fewest) {
      const detail = `Only ${plural(pages.length, 'kind')} of pages outside the knowledge base could be read, too few to tell.`;
      return { 'kb.reachability': unknown('not-told', detail, pages.map(seen)) };
    }
    if (doubtful.length > 0) {
      const detail = `${linked.length} of ${pages.length} kinds of pages link to it before their scripts run, and too few were seen after that.`;
      return { 'kb.reachability': unknown('needs-browser', detail, pages.map(seen)) };
    }
    const few = pages.length < fair ? '; ten or more would tell more surely' : '';
    const [first = remarked(evidenceOn(any, 'a[href]', 'No link leads there.')), ...rest] = linked;
    return {
      'kb.reachability': found(linked.length / pages.length, [first, ...rest.slice(0, 9)], {
        sample: { hits: linked.length, of: pages.length },
        note: `${linked.length} of ${pages.length} kinds of pages link to it${distance(view, target)}${few}.`,
      }),
    };
  },
});
