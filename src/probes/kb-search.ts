import { kindOf } from '../lib/articles.ts';
import type { Document } from '../lib/html.ts';
import { hostOf, pageKey, urlOf } from '../lib/url.ts';
import { found, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { mapped } from './kb-files.ts';
import { findKnowledgeBase, hasOwnText, type KnowledgeBase, kbRoles, looksAt, nothingThere } from './kb-home.ts';

interface Box {
  readonly where: string;
  readonly excerpt: string;
  /** Where the form leads, and what it fixes beforehand; empty when a script takes over. */
  readonly leads: string;
}

const fields =
  'input[type="search"], [role="search"] input:not([type="hidden"]):not([type="submit"]), input[name="q" i], input[name="query" i], input[name="s" i], input[name="search" i], input[placeholder*="search" i], input[placeholder*="поиск" i], input[placeholder*="such" i], input[placeholder*="recherch" i], input[placeholder*="buscar" i], input[placeholder*="検索"], input[placeholder*="搜索"], input[aria-label*="search" i]';

/** Forms that search in some part of the site, and boxes that scripts serve. */
function boxesOn(doc: Document, selector: string): Box[] {
  return doc.select(selector).flatMap((element) => {
    if (element.type !== 'tag') return [];
    const input = doc.$(element);
    const form = input.closest('form');
    const hidden = form
      .find('input[type="hidden"]')
      .toArray()
      .map(({ attribs }) => `${attribs['name'] ?? ''}=${attribs['value'] ?? ''}`)
      .filter((pair) => !/^(?:utf8|id|lang|locale|authenticity_token|csrf\w*)=/i.test(pair));
    const action = urlOf(form.attr('action') ?? '', doc.base);
    const leads = form.length === 0 || !action ? '' : `${pageKey(action.href)} ${hidden.join('&')}`;
    return {
      where: form.length > 0 ? 'form input' : element.name,
      excerpt: doc.$.html(element.name === 'input' ? input : input.clone().empty()),
      leads,
    };
  });
}

/** The box that searches the knowledge base on one of its pages; a box that stands on the company's home page too searches the site. */
function boxOn(kb: KnowledgeBase, page: ParsedPage, view: SiteView): Box | undefined {
  const own = kb.row?.search === undefined ? undefined : boxesOn(page.doc, kb.row.search)[0];
  if (own) return own;
  const homes = view
    .of('home', 'http')
    .filter((home) => home !== page && pageKey(home.page.finalUrl) !== pageKey(kb.home.page.finalUrl));
  const sameHost = hostOf(view.home) === hostOf(page.page.finalUrl);
  const sitewide = sameHost ? homes.flatMap(({ doc }) => boxesOn(doc, fields).map(({ leads }) => leads)) : [];
  return boxesOn(page.doc, fields).find(({ leads }) => !sitewide.includes(leads));
}

/** Pages of articles, those read first. */
function articlesOf(
  kb: KnowledgeBase,
  view: SiteView,
): { readonly pages: readonly ParsedPage[]; readonly urls: readonly string[] } {
  const home = pageKey(kb.home.page.finalUrl);
  const pages = kb.pages.filter(({ page, doc }) => {
    const kind = kindOf(kb.shelf, page.finalUrl);
    return pageKey(page.finalUrl) !== home && (kind === 'article' || (kind === 'page' && hasOwnText(kb.shelf, doc)));
  });
  const listed = kb.links.filter(({ kind, nests }) => kind !== 'section' && !nests).map(({ url }) => url);
  // Deep addresses of the sitemap are articles rather than sections.
  const inMap = mapped(kb, view)
    .urls.filter((url) => kindOf(kb.shelf, url) !== 'section')
    .toSorted((one, other) => other.split('/').length - one.split('/').length);
  return { pages, urls: [...listed, ...inMap].filter((url) => pageKey(url) !== home) };
}

export default defineProbe({
  id: 'kb-search',
  channel: 'kb',
  summary: 'Looks for a search box of the knowledge base on its home page and on its articles.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.search'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (!kb) return [];
    const { pages, urls } = articlesOf(kb, view);
    return pages.length >= 2 ? [] : looksAt(view, urls, 3);
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    if (!kb?.certain) return { 'kb.search': nothingThere(view, 'There is no knowledge base to search.') };
    const atHome = boxOn(kb, kb.home, view);
    const { pages } = articlesOf(kb, view);
    const onArticle = pages.flatMap((page) => {
      const box = boxOn(kb, page, view);
      return box ? [{ page, box }] : [];
    })[0];
    const untried = 'Whether the search finds things was not tried, so two of the four checks are open.';
    const note = pages.length === 0 ? `No article could be read. ${untried}` : untried;
    const evidence = [
      ...(atHome ? [evidenceOn(kb.home, atHome.where, atHome.excerpt)] : []),
      ...(onArticle ? [evidenceOn(onArticle.page, onArticle.box.where, onArticle.box.excerpt)] : []),
    ];
    const [first, ...rest] = evidence;
    if (first) return { 'kb.search': found(evidence.length, [first, ...rest], { bound: 'at-least', note }) };
    const scripted = kb.pages.some(
      ({ page, doc }) =>
        page.via === 'http' && doc.select('[id*="search" i], [class*="search" i], button[aria-label*="search" i]').length > 0,
    );
    if (scripted)
      return {
        'kb.search': unknown('needs-browser', 'A place for a search box is there, but only scripts fill it.', kb.pages.map(seen)),
      };
    return { 'kb.search': nothingThere(view, 'Neither its home page nor an article has a search box of its own.') };
  },
});
