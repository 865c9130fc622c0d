import type { ShelfLink } from './articles.ts';

/** What a knowledge base holds, by page key. */
export interface Contents {
  /** Addresses of articles, by page key. */
  readonly articles: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
  /** Stand beside sections and may be empty ones: only reading them tells. */
  readonly unclear: ReadonlyMap<string, string>;
  /** Sections by what lies below them alone, which may be articles as well: only reading them tells. */
  readonly unread: ReadonlyMap<string, string>;
}

/** Everything that some addresses lie below. */
export function above(keys: Iterable<string>): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const key of keys) {
    for (let cut = key.lastIndexOf('/'); cut > 0; cut = key.lastIndexOf('/', cut - 1)) {
      const parent = key.slice(0, cut);
      if (parents.has(parent)) break;
      parents.add(parent);
    }
  }
  return parents;
}

/** A page of the shelf that was read: its canonical key, whether it has text of its own, and more than an introduction to what lies below it. */
interface ReadPage {
  readonly key: string;
  readonly canonical: string;
  readonly hasText: boolean;
  readonly isLong: boolean;
}

/** Sorts addresses into articles and sections. A page that others lie below, or that a list hangs from, is a section unless it says something itself. */
export function sortOut(links: readonly ShelfLink[], read: readonly ReadPage[], home: string): Contents {
  const canonical = new Map(read.map((page) => [page.key, page.canonical]));
  const pages = new Map(read.map((page) => [page.canonical, page]));
  const all = new Map<string, ShelfLink>();
  for (const link of links) {
    const key = canonical.get(link.key) ?? link.key;
    if (key === home) continue;
    const known = all.get(key);
    if (!known || (link.nests && !known.nests)) all.set(key, { ...link, key });
  }
  const parents = above(all.keys());
  const isParent = ({ kind, key, nests }: ShelfLink): boolean =>
    kind === 'page' && (nests || parents.has(key.replace(/\.\w{2,5}$/, '')));
  const up = (key: string): string => key.slice(0, key.lastIndexOf('/'));
  const branches = [...all.values()].filter(isParent);
  const besides = new Set<unknown>(branches.map(({ nests, group, key }) => (nests && group ? group : up(key))));
  const contents = {
    articles: new Map<string, string>(),
    sections: new Map<string, string>(),
    unclear: new Map<string, string>(),
    unread: new Map<string, string>(),
  };
  for (const link of all.values()) {
    const text = isParent(link) ? pages.get(link.key)?.isLong : pages.get(link.key)?.hasText;
    if (link.kind === 'section') contents.sections.set(link.key, link.url);
    else if (link.kind === 'article' || text === true) contents.articles.set(link.key, link.url);
    else if (text === undefined && isParent(link)) {
      contents.sections.set(link.key, link.url);
      contents.unread.set(link.key, link.url);
    } else if (text === false) contents.sections.set(link.key, link.url);
    else if (besides.has(link.group) || besides.has(up(link.key))) contents.unclear.set(link.key, link.url);
    else contents.articles.set(link.key, link.url);
  }
  return contents;
}
