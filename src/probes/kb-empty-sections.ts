import { placeholderWords } from '../data/listing-words.ts';
import { ownText } from '../lib/articles.ts';
import { plural } from '../lib/plural.ts';
import { fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { absent, type Evidence, found, type ReadingOf, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, remarked, role, type SiteView, seen } from './define-probe.ts';
import { toldSections } from './kb-api.ts';
import { answered, contentLooks, knownArticles, listed, sectionLooks } from './kb-contents.ts';
import { findFaqs } from './kb-faq.ts';
import { onFile } from './kb-files.ts';
import { findKnowledgeBase, type KnowledgeBase, kbRoles, nothingThere } from './kb-home.ts';
import { type Section, sectionsOf } from './kb-sections.ts';

type Empty = ReadingOf<'kb.empty-sections'>;
/** Empty sections that are named. */
const most = 20;
/** Sections below which a small part of them says little of the rest. */
const fewest = 10;
const longest = 200;

/** Articles that only announce themselves; they are articles all the same. */
function placeholders(kb: KnowledgeBase, view: SiteView): string {
  const known = knownArticles(kb, view);
  const number = kb.pages.filter(({ page, doc }) => {
    const text = known.has(pageKey(page.finalUrl)) ? fold(ownText(doc)) : '';
    return text.length < longest && placeholderWords.some((word) => text.includes(word));
  }).length;
  return number > 0 ? `; ${number} of the articles that were read ${number > 1 ? 'are placeholders' : 'is a placeholder'}` : '';
}

/** Empty ones among the sections that were `judged`: a sample where there are more of them than that. */
function share(empty: readonly Evidence[], judged: number, known: number, spare: Evidence, note: string): Empty {
  const [first = spare, ...rest] = empty;
  const sample = judged < known ? { sample: { hits: empty.length, of: judged } } : {};
  return found(empty.length / judged, [first, ...rest.slice(0, most - 1)], { ...sample, note });
}

/** A knowledge base that lists its articles outright has no section that could be empty. */
function withoutSections(kb: KnowledgeBase, view: SiteView): Empty {
  const articles = knownArticles(kb, view);
  const read = kb.pages.some(({ page }) => articles.has(pageKey(page.finalUrl)) && page.url !== kb.home.page.url);
  if (listed(kb).unclear.size > 0 || !read || kb.row?.section !== undefined)
    return unknown('not-told', 'No section was among its pages that could be read.', kb.pages.map(seen));
  return found(0, [evidenceOn(kb.home, 'a[href]', kb.home.doc.title)], { note: 'It lists its articles without sections.' });
}

function emptyShare(kb: KnowledgeBase, view: SiteView): Empty {
  const api = toldSections(kb, view);
  if (api) {
    const all = api.sections.length;
    const empty = api.empty.map(({ name, url }) => onFile(api.file, url, name));
    const spare = onFile(api.file, 'sections', api.file.body.slice(0, 200));
    return share(
      empty,
      all,
      all,
      spare,
      `${empty.length} of ${plural(all, 'section')} hold no article, as the engine’s public interface lists them.`,
    );
  }
  const sections = sectionsOf(kb, view);
  if (sections.length === 0) return withoutSections(kb, view);
  const judged = sections.filter(({ holds }) => holds !== 'unknown');
  const empty = judged.filter(({ holds }) => holds === 'nothing');
  if (judged.length === 0)
    return unknown('no-page-read', `None of its ${sections.length} sections could be read.`, kb.pages.map(seen));
  if (judged.length < fewest && judged.length * 2 < sections.length) {
    const detail = `Only ${judged.length} of its ${sections.length} sections show whether they hold articles.`;
    return unknown('not-told', detail, kb.pages.map(seen));
  }
  // Where every list looks empty, something else than the page fills it.
  if (empty.length === judged.length && knownArticles(kb, view).size === 0)
    return unknown('not-told', 'No article shows in any of its sections.', kb.pages.map(seen));
  if (empty.length === judged.length && judged.length > 1)
    return unknown('not-told', 'Its sections do not show which articles they hold.', kb.pages.map(seen));
  const evidence = ({ page, name, url }: Section): Evidence =>
    page
      ? remarked(evidenceOn(page, 'a[href]', `${name || page.doc.title}: no article`))
      : evidenceOn(kb.home, 'a[href]', `${name} ${url}`);
  const note = `${empty.length} of ${plural(judged.length, 'section')} that could be read hold no article (${sections.length} known)${placeholders(kb, view)}.`;
  return share(
    empty.map(evidence),
    judged.length,
    sections.length,
    evidenceOn(kb.home, 'a[href]', judged.map(({ name }) => name).join('; ')),
    note,
  );
}

export default defineProbe({
  id: 'kb-empty-sections',
  channel: 'kb',
  summary: 'Reads sections of the knowledge base and counts those without an article.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.empty-sections'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (!kb?.certain || toldSections(kb, view)) return [];
    const isDone = answered(view);
    const looks = contentLooks(kb, view);
    const asksApi = looks.some((look) => look.by === 'url' && look.accept === 'json' && !isDone(look.url));
    return asksApi ? looks : [...looks, ...sectionLooks(kb, view)];
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) return { 'kb.empty-sections': emptyShare(kb, view) };
    const [faq] = findFaqs(view);
    if (!faq) return { 'kb.empty-sections': nothingThere(view, 'There is no knowledge base and no FAQ.') };
    return { 'kb.empty-sections': absent([seen(faq.page)], { note: 'Its questions stand on a page without sections.' }) };
  },
});
