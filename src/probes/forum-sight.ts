import { type Forum, forums } from '../data/forums.ts';
import { match } from '../lib/match.ts';
import { remember } from '../lib/remember.ts';
import { hostOf } from '../lib/url.ts';
import { type Unknown, unknown } from '../model/reading.ts';
import { type ParsedPage, type SiteView, seen } from './define-probe.ts';
import { isOwnForum } from './forum-owner.ts';
import { listProof, type Proof, schemaProof, threadProof, topicProof } from './forum-proofs.ts';

/** A forum that was seen, with all of its pages that were read. */
export interface SeenForum {
  /** Null when its software could not be told, or when two rows claim the same page. */
  readonly engine: Forum | null;
  /** Address below which the forum lies, ending in a slash. */
  readonly root: string;
  readonly proof: Proof;
  readonly pages: readonly ParsedPage[];
}

interface Sighting {
  readonly engine: Forum | null;
  readonly root: string;
  readonly proof: Proof;
}

/** A folder above everything that belongs to the forum. */
function rootOf(address: string, engine: Forum | null): string {
  const { origin, pathname } = new URL(address);
  const inner = engine?.inner?.exec(pathname);
  const path = inner ? pathname.slice(0, inner.index) : pathname;
  if (inner || path.endsWith('/')) return `${origin}${path.replace(/\/?$/, '/')}`;
  const file = /\/[^/]*\.\w+$/.test(path);
  return `${origin}${file ? path.slice(0, path.lastIndexOf('/') + 1) : `${path}/`}`;
}

const sight = remember((page: ParsedPage): Sighting | null => {
  const hits = match(forums, [page]);
  const rows = hits.map(({ vendor }): Forum => forums.find(({ id }) => id === vendor.id) ?? vendor);
  // A hosted forum shows its service by its address, and below it may show the software that the service runs.
  const hosted = rows.filter(({ id }) => hits.some(({ vendor, signal }) => vendor.id === id && 'page' in signal));
  const engine = (hosted.length === 1 ? hosted[0] : rows.length === 1 ? rows[0] : null) ?? null;
  const hit = hits.find(({ vendor }) => !engine || vendor.id === engine.id);
  const proof = hit
    ? { page, where: hit.where, excerpt: hit.excerpt }
    : (schemaProof(page) ?? listProof(page) ?? topicProof(page) ?? threadProof(page));
  return proof ? { engine, root: rootOf(page.page.finalUrl, engine), proof } : null;
});

/** Forums on the home page and on pages that serve as a forum or community, those first, whoever they belong to. */
const allForumsIn = remember((view: SiteView): readonly SeenForum[] => {
  const groups = new Map<string, Sighting[]>();
  const pages = new Set([...view.of('forum'), ...view.of('community'), ...view.of('home')]);
  for (const page of pages) {
    const seen = sight(page);
    if (!seen) continue;
    const host = hostOf(page.page.finalUrl);
    const same = [...groups.keys()].find((key) => {
      const first = groups.get(key)?.[0];
      return key.startsWith(`${host} `) && (!seen.engine || !first?.engine || first.engine === seen.engine);
    });
    const key = same ?? `${host} ${seen.engine?.id ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), seen]);
  }
  return [...groups.values()].flatMap((sightings) => {
    const known = sightings.find(({ engine }) => engine) ?? sightings[0];
    if (!known) return [];
    const roots = sightings.filter(({ engine }) => engine === known.engine).map(({ root }) => root);
    const root = roots.reduce((a, b) => (b.length < a.length ? b : a), known.root);
    return [{ engine: known.engine, root, proof: known.proof, pages: sightings.map(({ proof }) => proof.page) }];
  });
});

const isOwn = (view: SiteView, { pages }: SeenForum): boolean => pages.some((page) => isOwnForum(view, page));

/** Forums of the company; pages of one host make one forum unless engines differ. */
export const forumsIn = (view: SiteView): readonly SeenForum[] => allForumsIn(view).filter((forum) => isOwn(view, forum));

/** Forums that the site links to and that nothing shows to be the company's. */
export const strangersIn = (view: SiteView): readonly SeenForum[] => allForumsIn(view).filter((forum) => !isOwn(view, forum));

/** What the reader is told where there are none but strangers. */
export function onlyStrangers(view: SiteView): Unknown | null {
  const pages = strangersIn(view).flatMap((forum) => forum.pages);
  const [first] = pages;
  return first
    ? unknown('not-told', `the site links to ${first.page.finalUrl}, which nothing shows to be its own`, pages.map(seen))
    : null;
}
