import { askWords } from '../data/forum-searches.ts';
import { nothingFound, searchAdvice } from '../data/search-words.ts';
import { signposts } from '../data/signposts.ts';
import { quoted } from '../lib/quoted.ts';
import { furnitureOf, isTitled, mainLinks, resultKey, tellingNames } from '../lib/search-results.ts';
import { saysAny } from '../lib/search-text.ts';
import { fold } from '../lib/text.ts';
import { absent, type Evidence, isNonEmpty, type ReadingOf } from '../model/reading.ts';
import type { Look } from '../model/visit.ts';
import { type Check, counted, open } from './checks.ts';
import { type ForumAnswer, type ForumAnswers, forumAnswersOf, saysNothingFound } from './community-answers.ts';
import { drawnBox, drawsBox, forumBoxes } from './community-ask.ts';
import { settled, withoutForum } from './community-checks.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';
import { topicListLooks } from './forum-topics.ts';
import { hasPlaceForBox, whyNot } from './search-way.ts';

const waysToAsk = new Set([
  ...askWords,
  ...signposts.filter(({ role: name }) => name === 'contact').flatMap(({ words }) => Object.values(words).flat()),
]);

/** Whether the topic that was sought stands among the first three results; null when it could not be tried. */
function findsTopic({ inquiry: { subject }, of }: ForumAnswers): boolean | null {
  const came = subject && of(subject.title);
  if (!came) return null;
  const telling = tellingNames([subject.url]);
  const isIt = (url: string): boolean => resultKey(url, telling) === resultKey(subject.url, telling);
  if (came.ledTo !== undefined && isIt(came.ledTo)) return true;
  return came.results.slice(0, 3).some(({ url, title }) => (url !== '' && isIt(url)) || isTitled(title, subject.title));
}

const isShared = ({ inquiry }: ForumAnswers): boolean => inquiry.ways.some(({ shared }) => shared);

/** A box that was typed into and suggested something; typing goes into the home page. */
const typedInto = ({ inquiry: { nonsense, subject }, of }: ForumAnswers): Evidence | undefined =>
  [subject?.title ?? nonsense, nonsense].flatMap((text) => {
    const came = of(text);
    return came?.said === undefined ? [] : [came.evidence];
  })[0];

function boxCheck(name: string, pages: readonly ParsedPage[], answers: ForumAnswers, view: SiteView): Check {
  const { of } = answers.inquiry;
  // The site's own box counts where it found a topic of the forum.
  const takesShared = answers.way?.shared === true && findsTopic(answers) === true;
  for (const page of pages) {
    const { own, shared } = forumBoxes(of, page, view);
    const [box] = takesShared ? [...own, ...shared] : own;
    if (box) return { name, passed: true, evidence: [evidenceOn(page, box.where, box.excerpt)], why: '' };
    const drawn = drawnBox(of, page);
    if (drawn !== null) return { name, passed: true, evidence: [evidenceOn(page, drawn, page.doc.title)], why: '' };
  }
  if (pages.length === 0) return open(name, 'no page of a topic was read', 'no-page-read');
  const rendered = pages.some(({ page }) => page.via === 'browser');
  if (!rendered && (drawsBox(of) || pages.some(hasPlaceForBox)))
    return open(name, 'only scripts fill the place for it', 'needs-browser');
  return { name, passed: false, evidence: [], why: '' };
}

function titleCheck(answers: ForumAnswers): Check {
  const name = 'a title finds its topic';
  const { inquiry, hindrance, of } = answers;
  if (!inquiry.subject) return open(name, 'no topic was seen');
  const passed = findsTopic(answers);
  if (hindrance) return open(name, whyNot(hindrance, inquiry.subject.title), hindrance.reason);
  if (passed === null) return open(name, 'the search was not asked');
  const came = of(inquiry.subject.title);
  return { name, passed, evidence: came ? [came.evidence] : [], why: quoted(inquiry.subject.title) };
}

/** What a box said to nonsense that was only typed. */
function typedInVain(name: string, { results, evidence }: ForumAnswer, said: string): Check {
  const text = fold(said);
  if (results.length > 0 && !saysAny(text, nothingFound))
    return { name, passed: false, evidence: [evidence], why: 'it finds something' };
  const advice = searchAdvice.find((phrase) => text.includes(phrase));
  if (advice === undefined) return open(name, 'the page for a search in vain was not seen', 'needs-browser');
  return { name, passed: true, evidence: [evidence], why: advice };
}

/** Words of advice, a way to ask people, or topics to go on with, that are not on every page. */
function helpOn(page: ParsedPage, { inquiry, of }: ForumAnswers): string {
  const text = fold(page.doc.text());
  const usual = fold(inquiry.front.doc.text());
  const advice = searchAdvice.find((phrase) => text.includes(phrase) && !usual.includes(phrase));
  if (advice !== undefined) return advice;
  const beside = inquiry.subject ? of(inquiry.subject.title)?.page : undefined;
  const menus = furnitureOf([inquiry.front.doc, ...(beside ? [beside.doc] : [])]);
  const topics = new Set(inquiry.of.listed.map(({ title }) => fold(title)));
  const link = mainLinks(page.doc).find(
    ({ title, mark }) => waysToAsk.has(fold(title)) || (!menus.has(mark) && topics.has(fold(title))),
  );
  return link?.title ?? '';
}

function vainCheck(answers: ForumAnswers): Check {
  const name = 'a search in vain is helped';
  const { inquiry, hindrance, of, inVain } = answers;
  const came = of(inquiry.nonsense);
  if (hindrance) return open(name, whyNot(hindrance, inquiry.nonsense), hindrance.reason);
  if (!came) return open(name, 'the search was not asked');
  if (came.said !== undefined) return typedInVain(name, came, came.said);
  const title = inquiry.subject ? of(inquiry.subject.title) : null;
  const says = came.page !== undefined && saysNothingFound(came.page) && !(title?.page && saysNothingFound(title.page));
  if (came.results.length > 0 && !says) return { name, passed: false, evidence: [came.evidence], why: 'it finds something' };
  if (!inVain) return open(name, 'the page for a search in vain was not seen', 'needs-browser');
  const help = helpOn(inVain, answers);
  return { name, passed: help !== '', evidence: [came.evidence], why: help };
}

function reading(view: SiteView): ReadingOf<'community.search'> {
  const answers = forumAnswersOf(view);
  if (!answers) return withoutForum(view, 'No community was seen.');
  const { inquiry, hindrance } = answers;
  const { front, topicPages } = inquiry;
  const title = titleCheck(answers);
  const pages = [front, ...topicPages];
  const read = pages.map(seen);
  if (isShared(answers) && !hindrance && title.passed !== true && isNonEmpty(read))
    return absent(read, { note: 'Its pages have no search but that of the whole site, which did not find a topic of it.' });
  const fronts = inquiry.of.forum.pages.filter((page) => !topicPages.includes(page));
  const onFront = boxCheck('box on its home page', fronts.length > 0 ? fronts : [front], answers, view);
  const typed = typedInto(answers);
  const boxes = [
    typed && onFront.passed !== true ? { ...onFront, passed: true, evidence: [typed], why: '' } : onFront,
    boxCheck('box on topics', topicPages, answers, view),
  ];
  // Where no page has a box and nothing else says that there is a search, there is none to try.
  const isNone = inquiry.ways.length === 0 && boxes.every(({ passed }) => passed === false) && !inquiry.onlyPost;
  if (isNone && isNonEmpty(read)) return absent(read, { note: 'Neither its home page nor a topic has a search box.' });
  const shown = evidenceOn(front, 'page', front.doc.title || front.page.finalUrl);
  return settled(counted([...boxes, title, vainCheck(answers)], shown));
}

/** The front page and a topic as scripts draw them, where the engine's pages show no box without. */
function drawnLooks({ inquiry: { of, front, subject }, hindrance }: ForumAnswers): readonly Look[] {
  if (hindrance?.reason === 'not-visited' || !drawsBox(of)) return [];
  const urls = [front.page.finalUrl, ...(subject ? [subject.url] : [])];
  return urls.map((url) => ({ by: 'url', url, via: 'browser', supporting: true, waitFor: { capMs: 3000 } }));
}

/** A topic's own page, where none was read for another reason; then what is to be searched for. */
function looks(view: SiteView): readonly Look[] {
  const lists = topicListLooks(view);
  const answers = forumAnswersOf(view);
  if (!answers || (lists.length > 0 && answers.inquiry.of.listed.length === 0)) return lists;
  const { subject, topicPages } = answers.inquiry;
  const topic: readonly Look[] =
    subject && topicPages.length === 0 ? [{ by: 'url', url: subject.url, via: 'http', supporting: true }] : [];
  return [...lists, ...topic, ...answers.looks, ...drawnLooks(answers)];
}

export default defineProbe({
  id: 'community-search',
  channel: 'community',
  summary: 'Looks for the search box of a forum and asks it for a topic that was seen, and for nonsense.',
  looksAt: [role('home'), role('forum'), role('community')],
  measures: ['community.search'],
  follow: looks,
  read: (view) => ({ 'community.search': reading(view) }),
});
