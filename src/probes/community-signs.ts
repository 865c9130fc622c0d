import { answerSections, engineHelp, guideLinks, guideWords, tagAddress, tagIndex } from '../data/community-structure-words.ts';
import type { Link } from '../lib/html.ts';
import { parseJson } from '../lib/json.ts';
import { remember } from '../lib/remember.ts';
import { fold } from '../lib/text.ts';
import { hostOf, pageKey, parsedUrl } from '../lib/url.ts';
import type { ListedTopic, Section } from '../model/topic.ts';
import type { Page } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import type { SeenForum } from './forum-sight.ts';

const tail = (url: string): string => {
  const { pathname = '', search = '' } = parsedUrl(url) ?? {};
  return `${pathname}${search}`;
};

/** A link on a page of a forum. */
export interface SeenLink {
  readonly page: ParsedPage;
  readonly link: Link;
}

const homeOf = (view: SiteView): string => view.home || `https://${view.domain}/`;

/** Links of the company's home page stand on every page of its site, and so tell nothing of the forum. */
const sitewideKeys = remember(
  (view: SiteView): ReadonlySet<string> =>
    new Set(view.of('home').flatMap(({ doc }) => doc.links().map(({ url }) => pageKey(url)))),
);

/** Links from the pages of a forum to its own host that are not on every page of the site. */
function ownLinks({ pages, root }: SeenForum, view: SiteView): readonly SeenLink[] {
  const host = hostOf(root);
  return pages.flatMap((page) => {
    const isHome = pageKey(page.page.finalUrl) === pageKey(homeOf(view));
    return page.doc.links().flatMap((link): SeenLink[] => {
      if (hostOf(link.url) !== host || link.area === 'footer') return [];
      return !isHome && pages.length > 0 && hostOf(homeOf(view)) === host && sitewideKeys(view).has(pageKey(link.url))
        ? []
        : [{ page, link }];
    });
  });
}

/** A link to one tag; or to the list of all tags, which only tells that there may be some. */
export function tagLinks(forum: SeenForum, view: SiteView): { readonly single?: SeenLink; readonly index?: SeenLink } {
  const links = ownLinks(forum, view).filter(({ link }) => link.text.trim() !== '');
  const single = links.find(({ link }) => link.rel.split(/\s+/).includes('tag') || isTag(link.url));
  const index = links.find(({ link }) => tagIndex.test(tail(link.url)));
  return { ...(single ? { single } : {}), ...(index ? { index } : {}) };
}

export const isTag = (url: string): boolean => tagAddress.test(tail(url)) && !tagIndex.test(tail(url));

/** Nodes of one answer that are looked through for tags. */
const mostNodes = 20_000;

/** A tag of an engine's own answer, by name or id: none when it only says that there are none, null when it does not speak of tags. */
export const tagsIn = remember((file: Page): readonly string[] | null => {
  let told: readonly string[] | null = null;
  const stack: unknown[] = [parseJson(file.body)];
  for (let left = mostNodes; stack.length > 0 && left > 0; left--) {
    const node = stack.pop();
    if (typeof node !== 'object' || node === null) continue;
    for (const [name, value] of Object.entries(node)) {
      if (name === 'tags' && Array.isArray(value)) {
        told = value.slice(0, 20).flatMap(nameOf).slice(0, 1);
        if (told.length > 0) return told;
      } else if (typeof value === 'object') stack.push(value);
    }
  }
  return told;
});

const isWritten = (value: unknown): boolean => (typeof value === 'string' && value !== '') || typeof value === 'number';

function nameOf(tag: unknown): readonly string[] {
  if (typeof tag === 'string') return tag === '' ? [] : [tag];
  if (typeof tag !== 'object' || tag === null) return [];
  const told = Object.entries(tag).find(
    ([name, value]) => /^(?:name|value|valueEscaped|text|id)$/.test(name) && isWritten(value),
  );
  return told ? [String(told[1])] : [];
}

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
/** Whether a text holds a phrase at the beginning of a word. */
function begins(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    if (wide.test(phrase) || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

/** Whether a title tells newcomers how to use the community. */
export const isGuide = (title: string): boolean => {
  const text = fold(title.slice(0, 200));
  return guideWords.some((phrase) => begins(text, phrase));
};

/** A topic that is pinned and tells how to use the community. */
export const pinnedGuide = (listed: readonly ListedTopic[]): ListedTopic | undefined =>
  listed.find(({ pinned, title }) => pinned && isGuide(title));

/** A link at the top of a forum to its rules or to advice on asking, but not to the manual that its engine ships with. */
export const linkedGuide = (forum: SeenForum, view: SiteView): SeenLink | undefined =>
  ownLinks(forum, view).find(({ link }) => guideLinks.has(fold(link.text.slice(0, 80))) && !engineHelp.test(tail(link.url)));

const partsOf = (name: string): readonly string[] =>
  fold(name.slice(0, 120))
    .split(/\s?[&/,|:+()]\s?|\s-\s|\s(?:and|und|et|y|e|i|en|ve|и|та|і)\s/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+/u, '').trim());

/** Whether the name of a section, in whole or in one of its parts, promises answers. */
export function isAnswers(name: string): boolean {
  const parts = [fold(name), ...partsOf(name)];
  return answerSections.some((word) => parts.includes(word) || (wide.test(word) && fold(name).includes(word)));
}

/** A section of answers, or a wiki beside the forum that its own menu leads to. */
export function answersPlace(forum: SeenForum, sections: readonly Section[], view: SiteView): Section | SeenLink | undefined {
  return (
    sections.find(({ name }) => isAnswers(name)) ??
    ownLinks(forum, view).find(({ link }) => {
      const text = fold(link.text.slice(0, 80));
      return answerSections.includes(text) && !engineHelp.test(tail(link.url)) && !isTag(link.url);
    })
  );
}
