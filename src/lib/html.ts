import { type CheerioAPI, load } from 'cheerio/slim';
import type { AnyNode, Element } from 'domhandler';
import { type ElementIndex, firstBelow, indexElements } from './select.ts';
import { parseTree } from './tree.ts';
import { resolveUrl } from './url.ts';
import { visibleText } from './visible-text.ts';

/** Part of a page that holds a link, by the nearest landmark element, role, or class and id that say so. */
export type Area = 'header' | 'nav' | 'footer' | 'main';

export interface Link {
  /** Absolute http(s) address without fragment. */
  readonly url: string;
  readonly href: string;
  /** Visible text, else aria-label, title or the alt text of an image inside. Not cleaned. */
  readonly text: string;
  readonly rel: string;
  readonly area: Area;
  readonly element: Element;
}

export interface Script {
  /** Absolute address of an external script, also when an optimiser delays it (`data-src`); empty for inline ones. */
  readonly src: string;
  readonly type: string;
  readonly text: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** A parsed page. Everything is computed once, on first use, and nothing here throws on odd mark-up. */
export interface Document extends ElementIndex {
  readonly $: CheerioAPI;
  readonly url: string;
  /** Base address for relative links. */
  readonly base: string;
  /** Language of the page as declared, lower case, such as `de` or `pt-br`; empty when it does not say. */
  readonly lang: string;
  readonly title: string;
  /** Visible text, blocks on lines of their own. Not cleaned. */
  text(): string;
  /** In the order of the document; of a page with very many, the further lines of a list are left out. */
  links(): readonly Link[];
  scripts(): readonly Script[];
  /** Every JSON-LD node with an `@type`, nested ones included. */
  jsonLd(): readonly JsonObject[];
  /** Content of a meta element by name or property; empty when there is none. */
  meta(name: string): string;
  /** Visible text of some nodes, blocks on lines of their own; about the first `limit` characters of it. */
  textOf(nodes: readonly AnyNode[], limit?: number): string;
}

const areaWords: readonly (readonly [Area, RegExp])[] = [
  ['footer', /(^|[-_\s])(footer|bottom|подвал)([-_\s]|$)/i],
  ['nav', /(^|[-_\s])(nav|navbar|navigation|menu)([-_\s]|$)/i],
  ['header', /(^|[-_\s])(header|topbar|masthead)([-_\s]|$)/i],
];

function ownArea(element: Element): Area | null {
  const role = element.attribs['role'];
  if (element.name === 'footer' || role === 'contentinfo') return 'footer';
  if (element.name === 'nav' || role === 'navigation') return 'nav';
  if (element.name === 'header' || role === 'banner') return 'header';
  if (element.name === 'main' || element.name === 'article') return 'main';
  const names = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''}`;
  // A class of the whole page tells what the page has, and not where its links are.
  if (names.length === 1 || element.name === 'body' || element.name === 'html') return null;
  return areaWords.find(([, words]) => words.test(names))?.[0] ?? null;
}

const isPicture = ({ name, attribs }: Element): boolean =>
  (name === 'img' && attribs['alt'] !== undefined) || (name === 'svg' && attribs['aria-label'] !== undefined);

/** Longest title of a page and text of a link that are kept, in characters; people read far less. */
const longestName = 2000;

/** Links of a page that are all read; of more, those in its text are read up to so many of a folder, since they are a list. */
const mostLinks = 10_000;
const mostOfFolder = 100;

/** A link as written up to its last part; a bare host is a folder of its own. */
function folderOf(href: string): string {
  const folder = href.slice(0, href.lastIndexOf('/', href.search(/[?#]|$/)) + 1);
  return folder.endsWith('//') ? href : folder;
}

/** What a link without text of its own says by the picture inside. */
function imageText(element: Element, textContent: (nodes: Element[]) => string): string {
  const alt = firstBelow(element.children, isPicture)?.attribs['alt'];
  if (alt !== undefined) return alt;
  return textContent([firstBelow(element.children, ({ name }) => name === 'title')].filter((title) => title !== null));
}

/** Outermost of footer and header wins over nav, so that a menu in the footer is the footer. */
function areaOf(element: Element, known: Map<Element, Area>): Area {
  const path: Element[] = [];
  let area: Area = 'main';
  for (let at: Element | null = element; at; at = at.parent?.type === 'tag' ? at.parent : null) {
    const seen = known.get(at);
    if (seen) {
      area = seen;
      break;
    }
    path.push(at);
  }
  for (const at of path.reverse()) {
    const own = ownArea(at);
    if (own && area !== 'footer' && !(area === 'header' && own === 'nav')) area = own;
    known.set(at, area);
  }
  return area;
}

function collectJsonLd(scripts: readonly Script[]): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  for (const { type, text } of scripts) {
    if (type !== 'application/ld+json') continue;
    let root: unknown;
    try {
      root = JSON.parse(text.trim().replace(/^<!--|-->$/g, ''));
    } catch {
      continue;
    }
    const stack: unknown[] = [root];
    for (let budget = 5000; stack.length > 0 && budget > 0; budget--) {
      const at = stack.pop();
      if (Array.isArray(at)) stack.push(...at.slice(0, 1000));
      else if (typeof at === 'object' && at !== null) {
        if ('@type' in at) nodes.push(Object.fromEntries(Object.entries(at)));
        stack.push(...Object.values(at).slice(0, 200));
      }
    }
  }
  return nodes;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The one door to the HTML parser. Pages from the wire get the tree that a browser would build (HTML5);
 * a browser's own DOM (`rendered`) is a tree already and is read as written, which is faster.
 */
export function parseDocument(html: string, url: string, options: { readonly rendered?: boolean } = {}): Document {
  const $ = load(options.rendered ? html : parseTree(html));
  const index = once(() => indexElements($));
  const elements: Document['elements'] = (...names) => index().elements(...names);
  const href = elements('base').find(({ attribs }) => attribs['href'] !== undefined)?.attribs['href'];
  const base = (href && resolveUrl(href, url)) || url;
  const attribute = (name: string, element: Element): string => element.attribs[name]?.trim() ?? '';

  const links = once(() => {
    const known = new Map<Element, Area>();
    const found: Link[] = [];
    const beyond = new Map<string, number>();
    for (const element of elements('a', 'area')) {
      const raw = attribute('href', element);
      const area = areaOf(element, known);
      if (found.length >= mostLinks && area === 'main') {
        const folder = folderOf(raw);
        const before = beyond.get(folder) ?? 0;
        if (before >= mostOfFolder) continue;
        beyond.set(folder, before + 1);
      }
      const target = element.attribs['href'] === undefined ? null : resolveUrl(raw, base);
      if (target === null) continue;
      const text =
        visibleText(element.children, longestName).replace(/\n/g, ' ') ||
        attribute('aria-label', element) ||
        attribute('title', element) ||
        imageText(element, (nodes) => $(nodes).text());
      found.push({ url: target, href: raw, text, rel: attribute('rel', element), area, element });
    }
    return found;
  });

  const scripts = once(() => {
    const found: Script[] = [];
    for (const element of elements('script')) {
      const lazy = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-rocket-src', 'data-cfsrc', 'data-cmp-src'];
      const src = lazy.map((name) => attribute(name, element)).find((value) => value !== '') ?? '';
      const type = attribute('type', element).toLowerCase();
      found.push({ src: src ? (resolveUrl(src, base) ?? '') : '', type, text: src ? '' : $(element).text() });
    }
    return found;
  });

  const metas = once(() => {
    const found = new Map<string, string>();
    for (const element of elements('meta')) {
      if (element.attribs['content'] === undefined) continue;
      const name = (attribute('name', element) || attribute('property', element)).toLowerCase();
      if (name && !found.has(name)) found.set(name, attribute('content', element));
    }
    return found;
  });

  const [root] = elements('html');

  return {
    $,
    url,
    base,
    lang: (root?.attribs['lang'] ?? root?.attribs['xml:lang'] ?? '').trim().toLowerCase(),
    title: $(elements('title').slice(0, 1)).text().slice(0, longestName).replace(/\s+/g, ' ').trim(),
    text: once(() => visibleText($.root().toArray())),
    elements,
    select: (selector) => index().select(selector),
    links,
    scripts,
    jsonLd: once(() => collectJsonLd(scripts())),
    meta: (name) => metas().get(name.toLowerCase()) ?? '',
    textOf: (nodes, limit) => visibleText(nodes, limit),
  };
}
