import { parseJson } from '../lib/json.ts';
import { isLocale } from '../lib/locale.ts';
import { oneLocale } from '../lib/siblings.ts';
import { pageKey, resolveUrl, sameSite, urlOf } from '../lib/url.ts';
import type { Page } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { rememberBoth } from './kb-once.ts';

/** Language of the knowledge base, lower case, by its address or as its home page declares it; empty when neither tells. */
export function localeOf({ home }: KnowledgeBase): string {
  const [, ...path] = new URL(home.page.finalUrl).pathname.split('/');
  return (path.slice(0, 3).find(isLocale) ?? home.doc.lang).toLowerCase();
}

/** Absolute address of a part of the engine's interface; some engines say in a link where it lies. */
function addressOf(kb: KnowledgeBase, path: string): string | null {
  const { row, home } = kb;
  const linked = (selector: string | undefined): string | null => {
    const href = selector === undefined ? undefined : home.doc.select(selector)[0]?.attribs['href'];
    const place = href === undefined ? null : resolveUrl(href, home.doc.base);
    return place !== null && sameSite(place, home.page.finalUrl) ? place : null;
  };
  const locale = localeOf(kb);
  const named = path.replace('{locale}/', locale === '' ? '' : `${locale}/`);
  if (row?.api?.root !== undefined) {
    const root = linked(row.api.root);
    // A root that is a query of its own cannot take a path.
    return root === null || root.includes('?') ? null : new URL(named, root.endsWith('/') ? root : `${root}/`).href;
  }
  const url = new URL(named, home.page.finalUrl);
  const place = linked(row?.api?.link);
  if (place !== null) url.pathname = new URL(place).pathname;
  return url.href;
}

/** Addresses of the engine's public interface, that of the articles first. */
export const apisOf = (kb: KnowledgeBase): readonly string[] =>
  [kb.row?.api?.path, kb.row?.api?.sections?.path].flatMap((path) => (path === undefined ? [] : (addressOf(kb, path) ?? [])));

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}
const under = (value: unknown, keys: readonly string[]): unknown => keys.reduce(fieldOf, value);

interface Answer {
  readonly file: Page;
  readonly body: unknown;
}

function answerAt(view: SiteView, url: string | undefined): Answer | null {
  const file = view.files.find((one) => one.type === 'json' && url !== undefined && pageKey(one.url) === pageKey(url));
  const body = file ? parseJson(file.body) : undefined;
  return file && body !== undefined ? { file, body } : null;
}

/** An article or a section as the interface lists it. */
export interface Item {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** The section that it stands in, or the item that it hangs from; 0 for none. */
  readonly parent: number;
}

const numberIn = (value: unknown, ...keys: readonly string[]): number => {
  const found = keys.map((key) => fieldOf(value, key)).find((one) => typeof one === 'number');
  return typeof found === 'number' ? found : 0;
};
const textIn = (value: unknown, ...keys: readonly string[]): string => {
  const found = keys.map((key) => fieldOf(value, key)).find((one) => typeof one === 'string');
  return typeof found === 'string' ? found : '';
};

/** Drafts and private pages are no articles, where the interface tells them apart. */
const isPublic = (item: unknown): boolean =>
  fieldOf(item, 'draft') !== true && ['', 'publish'].includes(textIn(item, 'status')) && fieldOf(item, 'password') !== true;

interface List {
  readonly items: readonly Item[];
  /** Items that the answer holds, public or not. */
  readonly held: number;
}

function listIn(body: unknown, keys: readonly string[] | undefined): List {
  const list = keys === undefined ? [] : under(body, keys);
  if (!Array.isArray(list)) return { items: [], held: 0 };
  const entries: readonly unknown[] = list;
  const items = entries.filter(isPublic).map(
    (item): Item => ({
      id: numberIn(item, 'id'),
      name: textIn(item, 'name', 'title'),
      url: textIn(item, 'html_url', 'link'),
      parent: numberIn(item, 'section_id', 'parent_section_id', 'parent'),
    }),
  );
  return { items, held: entries.length };
}

export interface Told {
  readonly count: number;
  readonly atLeast: boolean;
  readonly file: Page;
  readonly where: string;
  /** All articles, when one answer holds them all. */
  readonly all: readonly Item[] | null;
}

/** Number of articles that the engine's public interface tells, or null when it did not answer so. */
export const told = rememberBoth((kb, view): Told | null => {
  const { api } = kb.row ?? {};
  const answer = answerAt(view, apisOf(kb)[0]);
  if (!api || !answer) return null;
  const { file, body } = answer;
  const where = api.header ?? (api.keys ?? []).join('.');
  const said = api.header === undefined ? under(body, api.keys ?? []) : Number(file.headers[api.header] || Number.NaN);
  if (typeof said !== 'number' || !Number.isSafeInteger(said) || said <= 0) return null;
  const { items, held } = listIn(body, api.items);
  const urls = items.map(({ url }) => url).filter((url) => urlOf(url) !== null);
  const kept = new Set(oneLocale('', urls, localeOf(kb)));
  const oneLanguage = items.filter(({ url }) => !urls.includes(url) || kept.has(url));
  // A section's id is none of an article's, so only where articles hang from one another are there parents among them.
  const ids = new Set(items.map(({ id }) => id));
  const parents = new Set(items.map(({ parent }) => parent).filter((id) => id !== 0 && ids.has(id)));
  if (held < said) {
    const mixed = items.length < held || oneLanguage.length < items.length || parents.size > 0;
    return mixed ? null : { count: said, atLeast: false, file, where, all: null };
  }
  const nested = new Set(oneLanguage.filter(({ id }) => parents.has(id)).map(({ parent }) => parent));
  const leaves = oneLanguage.filter(({ id, parent }) => !parents.has(id) && (parents.size === 0 || parent !== 0));
  // A leaf beside branches may be a section that is empty.
  const clear = leaves.filter(({ parent }) => parents.size === 0 || !nested.has(parent));
  return {
    count: clear.length,
    atLeast: clear.length < leaves.length,
    file,
    where,
    all: parents.size === 0 ? oneLanguage : null,
  };
});

interface ToldSections {
  readonly file: Page;
  readonly sections: readonly Item[];
  readonly empty: readonly Item[];
}

/** Sections and those without an article, when the interface lists all of both. */
export const toldSections = rememberBoth((kb, view): ToldSections | null => {
  const { sections: api } = kb.row?.api ?? {};
  const articles = told(kb, view)?.all;
  const answer = answerAt(view, apisOf(kb)[1]);
  if (!api || !articles || !answer) return null;
  const { items: sections, held } = listIn(answer.body, api.items);
  if (sections.length === 0 || numberIn(answer.body, 'count') > held) return null;
  const filled = new Set(articles.map(({ parent }) => parent));
  const ids = new Set(sections.map(({ id }) => id));
  // A list of articles that names none of these sections is another list.
  if (![...filled].some((id) => ids.has(id))) return null;
  const above = new Map(sections.map(({ id, parent }) => [id, parent]));
  for (const { id } of sections) {
    if (!filled.has(id)) continue;
    for (let at = above.get(id) ?? 0; at !== 0 && !filled.has(at); at = above.get(at) ?? 0) filled.add(at);
  }
  return { file: answer.file, sections, empty: sections.filter(({ id }) => !filled.has(id)) };
});
