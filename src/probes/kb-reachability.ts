import { isOn } from '../lib/articles.ts';
import type { Link } from '../lib/html.ts';
import { hostOf, pageKey, sameSite } from '../lib/url.ts';
import { found, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { type Faq, findFaqs } from './kb-faq.ts';
import { findKnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';

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

/** Pages of one kind look alike: by role, else by the shape of the path. */
function templateOf({ page, role: name }: ParsedPage): string {
  if (name !== undefined) return name;
  const parts = new URL(page.finalUrl).pathname.split('/').filter(Boolean);
  return parts.map((part, index) => (index === 0 && parts.length > 1 ? part : '*')).join('/');
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

/** One page of each kind of the company's own site, without those of the knowledge base itself. */
function sample(view: SiteView, isTarget: (page: ParsedPage) => boolean): readonly ParsedPage[] {
  const kinds = new Map<string, ParsedPage>();
  const home = view.home || `https://${view.domain}/`;
  for (const page of view.pages) {
    if (page.page.via !== 'http' || !sameSite(page.page.finalUrl, home) || isTarget(page)) continue;
    const kind = templateOf(page);
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

export default defineProbe({
  id: 'kb-reachability',
  channel: 'kb',
  summary: 'Looks at one page of each kind for a link to the knowledge base or the FAQ.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name)), ...templates.map((name) => role(name))],
  measures: ['kb.reachability'],
  read(view) {
    const kb = findKnowledgeBase(view);
    const certain = kb?.certain ? kb : null;
    const faqs = certain ? [] : findFaqs(view);
    const [faq] = faqs;
    if (!certain && !faq) return { 'kb.reachability': nothingThere(view, 'There is no knowledge base and no FAQ.') };
    const asked = new Set(certain?.pages.map(({ page }) => pageKey(page.url)));
    const wholeSite = certain?.shelf.base === '' && hostOf(certain.home.page.finalUrl) === hostOf(view.home);
    const leads: LeadsThere = certain
      ? (url) => isOn(certain.shelf, url) || asked.has(pageKey(url))
      : faq
        ? toFaq(faq)
        : () => false;
    const isTarget = (page: ParsedPage): boolean =>
      certain
        ? !wholeSite && isOn(certain.shelf, page.page.finalUrl)
        : faq?.level === 'faq-page' && pageKey(page.page.finalUrl) === pageKey(faq.page.page.finalUrl);
    const pages = sample(view, isTarget);
    const linked = pages.flatMap((page) => {
      const holds = faq?.level === 'embedded-faq' && page === faq.page;
      const link = linksOn(view, page).find(({ url, href }) => !(href.startsWith('#') && certain) && leads(url, href));
      if (link) return [evidenceOn(page, `a[href] in ${link.area}`, `${link.text} ${link.url}`)];
      return holds ? [evidenceOn(page, faq.read.where, faq.read.questions[0] ?? '')] : [];
    });
    const [any] = pages;
    if (!any || pages.length < fewest) {
      const detail = `Only ${pages.length} kinds of pages outside the knowledge base were read, too few to tell.`;
      return { 'kb.reachability': unknown('not-told', detail, pages.map(seen)) };
    }
    const few = pages.length < 10 ? '; ten or more would be a fair sample' : '';
    const [first = evidenceOn(any, 'a[href]', 'No link leads there.'), ...rest] = linked;
    return {
      'kb.reachability': found(linked.length / pages.length, [first, ...rest.slice(0, 9)], {
        note: `${linked.length} of ${pages.length} kinds of pages link to it${few}.`,
      }),
    };
  },
});
