import { plural } from '../lib/plural.ts';
import { isCatchAll } from '../lib/topic-fit.ts';
import { pageKey } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { type Check, counted, open } from './checks.ts';
import { settled, withoutForum } from './community-checks.ts';
import { answersPlace, isTag, linkedGuide, pinnedGuide, type SeenLink, tagLinks, tagsIn } from './community-signs.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView } from './define-probe.ts';
import { type ForumTopics, forumTopics, topicListLooks } from './forum-topics.ts';
import { onFile } from './kb-files.ts';

/** What a forum is well ordered by: described sections, and the share of its topics that a catch-all may hold. */
const enough = { sections: 3, topics: 10 } as const;
const mostInCatchAll = 0.2;

const frontOf = ({ forum }: ForumTopics): ParsedPage => forum.pages[0] ?? forum.proof.page;
const onLink = ({ page, link }: SeenLink): Evidence => evidenceOn(page, `a[href] in ${link.area}`, `${link.text} ${link.url}`);
const unread = ({ trouble }: ForumTopics, what: string): string => (trouble ? `${what}: ${trouble.detail}` : what);

/** Evidence where the sections are told: the engine's own list, or the front page. */
function onSections(of: ForumTopics, excerpt: string, view: SiteView): Evidence {
  const keys = new Set(of.adapter?.sectionLists(of.forum.root).map(({ url }) => pageKey(url)));
  const file = view.files.find(({ url, type }) => type === 'json' && keys.has(pageKey(url)));
  const page = view.pages.find(({ page: { url } }) => keys.has(pageKey(url))) ?? frontOf(of);
  return file ? onFile(file, 'sections', excerpt) : evidenceOn(page, 'sections', excerpt);
}

function sectionCheck(of: ForumTopics, view: SiteView): Check {
  const name = `${enough.sections} described sections`;
  if (of.sections.length === 0) return open(name, unread(of, 'no section was read'), of.trouble?.reason);
  const described = of.sections.filter(({ description }) => /\p{L}{2}/u.test(description));
  const why = `${described.length} of ${of.sections.length} sections`;
  const names = described.map((section) => `${section.name}: ${section.description}`).join('; ');
  const passed = described.length >= enough.sections;
  return { name, passed, evidence: described.length > 0 ? [onSections(of, names, view)] : [], why };
}

/** The list of all tags that the forum links to, where it was read. */
const tagList = (index: SeenLink | undefined, view: SiteView): ParsedPage | undefined =>
  index && view.pages.find(({ page }) => [page.url, page.finalUrl].map(pageKey).includes(pageKey(index.link.url)));

function tagCheck(of: ForumTopics, view: SiteView): Check {
  const name = 'tags';
  const { single, index } = tagLinks(of.forum, view);
  if (single) return { name, passed: true, evidence: [onLink(single)], why: '' };
  const files = view.files.filter(({ type, finalUrl }) => type === 'json' && finalUrl.startsWith(of.forum.root));
  for (const file of files) {
    const [tag] = tagsIn(file) ?? [];
    if (tag !== undefined) return { name, passed: true, evidence: [onFile(file, 'tags', tag)], why: '' };
  }
  const list = tagList(index, view);
  const link = list?.doc.links().find(({ url, area }) => area !== 'footer' && isTag(url));
  if (list && link) return { name, passed: true, evidence: [onLink({ page: list, link })], why: '' };
  const asked = files.some((file) => tagsIn(file) !== null);
  const settled = list !== undefined || asked || (index === undefined && of.listed.length > 0);
  return settled ? { name, passed: false, evidence: [], why: '' } : open(name, unread(of, 'no list of topics or tags was read'));
}

function guideCheck(of: ForumTopics, view: SiteView): Check {
  const name = 'pinned guide';
  const topic = pinnedGuide(of.listed);
  if (topic) return { name, passed: true, evidence: [of.evidenceFor(topic, topic.title)], why: topic.title };
  const linked = linkedGuide(of.forum, view);
  if (linked) return { name, passed: true, evidence: [onLink(linked)], why: linked.link.text };
  return of.listed.length > 0
    ? { name, passed: false, evidence: [], why: '' }
    : open(name, unread(of, 'no list of topics was read'), of.trouble?.reason);
}

function answersCheck(of: ForumTopics, view: SiteView): Check {
  const name = 'wiki or FAQ section';
  const place = answersPlace(of.forum, of.sections, view);
  if (place && 'link' in place) return { name, passed: true, evidence: [onLink(place)], why: place.link.text };
  if (place) return { name, passed: true, evidence: [onSections(of, `${place.name} ${place.url}`, view)], why: place.name };
  return of.sections.length > 0
    ? { name, passed: false, evidence: [], why: '' }
    : open(name, unread(of, 'no section was read'), of.trouble?.reason);
}

/** Topics of each section, by the forum's own counts, else by the topics that were listed. */
function counts({ sections, listed }: ForumTopics): ReadonlyMap<string, number> {
  const told = sections.flatMap(({ name, topics }): [string, number][] => (topics === null ? [] : [[name, topics]]));
  if (told.length > 0 && told.length === sections.length) return sums(told);
  return sums(listed.flatMap(({ section }): [string, number][] => (section === null ? [] : [[section, 1]])));
}

function sums(parts: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const [name, count] of parts) totals.set(name, (totals.get(name) ?? 0) + count);
  return totals;
}

function catchAllCheck(of: ForumTopics, view: SiteView): Check {
  const name = `at most ${mostInCatchAll * 100} % of topics in a catch-all`;
  const known = [...counts(of)];
  const total = known.reduce((sum, [, count]) => sum + count, 0);
  if (known.length === 0) return open(name, unread(of, 'no topic tells its section'), of.trouble?.reason);
  if (known.length === 1) return open(name, 'there is one section only');
  if (total < enough.topics) return open(name, `${plural(total, 'topic')} cannot tell`);
  const caught = known.filter(([section]) => isCatchAll(section));
  const inside = caught.reduce((sum, [, count]) => sum + count, 0);
  const why = `${inside} of ${total} topics`;
  const excerpt = known.map(([section, count]) => `${section}: ${count}`).join('; ');
  return { name, passed: inside <= total * mostInCatchAll, evidence: [onSections(of, excerpt, view)], why };
}

const checksOf = (of: ForumTopics, view: SiteView): readonly Check[] => [
  sectionCheck(of, view),
  tagCheck(of, view),
  guideCheck(of, view),
  answersCheck(of, view),
  catchAllCheck(of, view),
];

/** Lists of tags that forums link to and whose tags were not seen. */
const tagLooks = (view: SiteView): readonly Look[] =>
  forumTopics(view).flatMap(({ forum }): readonly Look[] => {
    const { single, index } = tagLinks(forum, view);
    if (single || !index || tagList(index, view)) return [];
    return [{ by: 'url', url: index.link.url, via: 'http', supporting: true }];
  });

const passedIn = (checks: readonly Check[]): number => checks.filter(({ passed }) => passed === true).length;

export default defineProbe({
  id: 'community-structure',
  channel: 'community',
  summary: 'Looks at how a forum is ordered: described sections, tags, a pinned guide, a wiki or FAQ, and no great catch-all.',
  looksAt: [role('home'), role('forum'), role('community')],
  measures: ['community.structure'],
  follow: (view) => [...topicListLooks(view), ...tagLooks(view)],
  read(view) {
    const best = forumTopics(view)
      .map((of) => ({ of, checks: checksOf(of, view) }))
      .toSorted((a, b) => passedIn(b.checks) - passedIn(a.checks))[0];
    if (!best) return { 'community.structure': withoutForum(view, 'No community was seen.') };
    const { page } = best.of.forum.proof;
    const shown = evidenceOn(page, 'page', page.doc.title || page.page.finalUrl);
    return { 'community.structure': settled(counted(best.checks, shown)) };
  },
});
