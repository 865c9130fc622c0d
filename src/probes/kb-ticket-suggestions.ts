import { loginPath } from '../data/help-places.ts';
import { doubtfulSubjectWords, requestPaths, searchesInstead, subjectWords } from '../data/request-words.ts';
import { inTrail, isOn, kindOf } from '../lib/articles.ts';
import type { Link } from '../lib/html.ts';
import { clean, fold } from '../lib/text.ts';
import { pageKey } from '../lib/url.ts';
import { absent, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { TypedText } from '../model/typing.ts';
import type { Look, Page } from '../model/visit.ts';
import { defineProbe, evidenceOn, role, type SiteView, seen } from './define-probe.ts';
import { forContact, pagesOf } from './form-sight.ts';
import { answered } from './kb-contents.ts';
import { onFile } from './kb-files.ts';
import { findKnowledgeBase, type KnowledgeBase, nothingThere } from './kb-home.ts';
import { sampleLooks } from './kb-sample.ts';
import { subjectsOf } from './kb-subject.ts';
import { barOf, type RequestPlace, requestLinksOf, requestPlaces } from './request-place.ts';

type Answer = ReadingOf<'kb.ticket-suggestions'>;

/** Fields that scripts draw, in a form that has a place for the letter itself. */
const scripted = ['form:has(textarea, [contenteditable="true"])', '[role="form"]:has(textarea)'].flatMap((form) =>
  [...subjectWords, ...doubtfulSubjectWords]
    .filter((word) => /^[a-z]+$/.test(word))
    .map((word) => `${form} input:is([name*="${word}" i], [id*="${word}" i])`),
);

/** The title of an article that was read, typed where a request would say what it is about. */
function typingAt({ url, form }: RequestPlace, title: string): Look {
  const into = form ? [form.field] : scripted;
  const type = { texts: [title], into, words: form ? [] : subjectWords, behind: [] };
  return { by: 'url', url, via: 'browser', supporting: true, waitFor: { capMs: 3000, selectors: into.slice(0, 20), type } };
}

/** The visit on which a title was typed at a place, or why there is none. */
function typedAt(view: SiteView, { url }: RequestPlace) {
  const key = pageKey(url);
  const page = view.typed?.find((one) => pageKey(one.url) === key);
  const failed = view.failed?.find((one) => one.look.waitFor?.type !== undefined && pageKey(one.url) === key);
  return { page, failed };
}

/** A link in the main part of the form's page that leads to the knowledge base. */
const linkToKnowledge = (kb: KnowledgeBase, { page }: RequestPlace): Link | undefined =>
  page?.doc
    .links()
    .find(
      (link) =>
        link.area === 'main' &&
        !inTrail(link.element) &&
        isOn(kb.shelf, link.url) &&
        pageKey(link.url) !== pageKey(page.page.finalUrl) &&
        !requestPaths.test(link.url) &&
        !loginPath.test(new URL(link.url).pathname),
    );

/** What a page suggested for a title, or null when that is nothing of the knowledge base. */
function suggested(kb: KnowledgeBase, view: SiteView, page: Page, tried: TypedText): Answer | null {
  const title = fold(tried.text);
  const asked = subjectsOf(kb, view).find((subject) => fold(subject.title) === title)?.page.page.finalUrl;
  const isIt = ({ text, url }: TypedText['suggestions'][number]): boolean =>
    (asked !== undefined && url !== '' && pageKey(url) === pageKey(asked)) ||
    (url === '' ? fold(text) === title : fold(text).startsWith(title) && isOn(kb.shelf, url));
  const own = tried.suggestions.filter((one) => isIt(one) || kindOf(kb.shelf, one.url) !== null);
  const evidence = onFile(page, clean(page.typed?.field ?? ''), `${tried.text}: ${own.map(({ text }) => text).join('; ')}`);
  if (own.slice(0, 3).some(isIt)) return found('relevant', [evidence]);
  if (own.length > 0)
    return found('suggestions', [evidence], { note: 'The article whose title was typed is not among the first three.' });
  if (tried.suggestions.some(({ url }) => url === ''))
    return unknown('not-told', 'Something is suggested, but not where it leads.', [
      { url: page.url, via: page.via, at: page.fetchedAt },
    ]);
  return null;
}

/** The answer where nobody found a form for requests: an absence only when pages that could have one were read. */
function formless(view: SiteView): Answer {
  const barred = requestLinksOf(view).flatMap((url) => barOf(view, url) ?? [])[0];
  if (barred) return unknown(barred.reason, barred.detail);
  const searched = pagesOf(view, forContact).map(seen);
  return isNonEmpty(searched)
    ? absent(searched, { note: 'No form for a request was found.' })
    : unknown('no-page-read', 'No page for contact or support could be read, so no form for a request was found.');
}

function answerAt(kb: KnowledgeBase, view: SiteView, place: RequestPlace): Answer {
  const { page, failed } = typedAt(view, place);
  const typed = page?.typed;
  const tried = typed?.tries[0];
  const isSubject = typed !== undefined && typed.field !== '' && !searchesInstead.test(typed.field);
  const answer = page && tried && isSubject ? suggested(kb, view, page, tried) : null;
  if (answer) return answer;
  if (failed) return unknown(failed.reason, `${failed.url}: ${failed.detail}`);
  if (subjectsOf(kb, view).length === 0) return unknown('no-page-read', 'No article was read whose title could be typed.');
  if (!typed) return unknown('not-visited', 'Nothing was typed into the request form.');
  if (typed.refused) return unknown(typed.refused, 'What the form asks for while one types was not sent.');
  if (!isSubject || !tried) return unknown('not-told', 'The request form could not be typed into.');
  if (!place.page) return unknown('not-visited', 'The page of the request form was not read.');
  const link = linkToKnowledge(kb, place);
  if (link) return found('static-link', [evidenceOn(place.page, 'a[href]', `${link.text} ${link.href}`)]);
  return absent([seen(place.page), { url: page.url, via: page.via, at: page.fetchedAt }], {
    note: 'The request form suggests nothing while its subject is typed, and its page has no link to the knowledge base.',
  });
}

export default defineProbe({
  id: 'kb-ticket-suggestions',
  channel: 'kb',
  summary: 'Types the title of an article into the request form, which is never sent, and reads what is suggested meanwhile.',
  looksAt: forContact.map((name) => role(name)),
  measures: ['kb.ticket-suggestions'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (!kb?.certain) return [];
    const isDone = answered(view);
    const pages = requestLinksOf(view).filter((url) => !isDone(url));
    const first = [...pages.map((url): Look => ({ by: 'url', url, via: 'http', supporting: true })), ...sampleLooks(view)];
    const [place] = requestPlaces(view, kb);
    const [subject] = subjectsOf(kb, view);
    if (first.length > 0) return first;
    // A form that scripts draw shows in the browser only.
    if (!place) return [role('contact', 'browser')];
    return subject ? [typingAt(place, subject.title)] : [];
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    if (!kb?.certain)
      return { 'kb.ticket-suggestions': nothingThere(view, 'There is no knowledge base that a request form could suggest.') };
    const places = requestPlaces(view, kb);
    const place = places.find((one) => typedAt(view, one).page) ?? places[0];
    return { 'kb.ticket-suggestions': place ? answerAt(kb, view, place) : formless(view) };
  },
});
