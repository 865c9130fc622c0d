import { unlikelyText } from '../data/search-words.ts';
import { remember } from '../lib/remember.ts';
import { type SearchForm, searchAddress } from '../lib/search-box.ts';
import { withTypo } from '../lib/search-text.ts';
import { hostOf, pageKey, resolveUrl, sameSite, urlOf } from '../lib/url.ts';
import { mostQuestions } from '../model/question.ts';
import type { Look } from '../model/visit.ts';
import type { ParsedPage, SiteView } from './define-probe.ts';
import { localeOf } from './kb-api.ts';
import { boxOn, sharedBoxOn } from './kb-boxes.ts';
import { findKnowledgeBase, type KnowledgeBase } from './kb-home.ts';
import { sampleOf } from './kb-sample.ts';
import { type Subject, subjectsOf } from './kb-subject.ts';
import { type AddressWay, hasPlaceForBox } from './search-way.ts';
import { typedTexts, typingLook } from './typed-search.ts';

/** What can be asked of a knowledge base, and how. */
export interface Inquiry {
  readonly kb: KnowledgeBase;
  /** The article that is sought by its title; null when none was read. */
  readonly subject: Subject | null;
  readonly typo: string | null;
  readonly nonsense: string;
  /** Everything to be asked by addresses, the user's questions last. */
  readonly texts: readonly string[];
  /** What of it is asked where each text takes a browser its time. */
  readonly rendered: readonly string[];
  readonly ways: readonly AddressWay[];
  /** Where to type when no address answers; null when there is no sign of a box. */
  readonly typing: Look | null;
  /** The only form there is sends what it is told by POST. */
  readonly onlyPost: boolean;
}

/** Most of the user's questions that a browser is to ask. */
const mostRendered = 10;

function interfaceOf(kb: KnowledgeBase): AddressWay | null {
  const ask = kb.row?.ask;
  if (!ask) return null;
  const { home } = kb;
  const href = ask.link === undefined ? undefined : home.doc.select(ask.link)[0]?.attribs['href'];
  const place = href === undefined ? null : resolveUrl(href, home.doc.base);
  const addressOf = (text: string): string | null => {
    const url = urlOf(
      ask.path.replace('{query}', () => encodeURIComponent(text)),
      home.page.finalUrl,
    );
    if (url && place !== null && sameSite(place, home.page.finalUrl)) url.pathname = new URL(place).pathname;
    return url?.href ?? null;
  };
  return { kind: 'interface', shared: false, addressOf };
}

const byForm = (form: SearchForm, kind: 'form' | 'rendered', shared: boolean): AddressWay => ({
  kind,
  shared,
  addressOf: (text) => searchAddress(form, text),
});

/** The article to ask for: one that was asked for before, so that further pages do not change the question. */
function chosen(subjects: readonly Subject[], ways: readonly AddressWay[], nonsense: string, view: SiteView): Subject | null {
  const asked = new Set(
    [...view.pages.map(({ page }) => page), ...view.files, ...view.missing, ...(view.failed ?? [])].map(({ url }) =>
      pageKey(url),
    ),
  );
  const typed = typedTexts(nonsense, view);
  const wasAsked = ({ title }: Subject): boolean =>
    typed.has(title) ||
    ways.some((way) => {
      const url = way.addressOf(title);
      return url !== null && asked.has(pageKey(url));
    });
  return subjects.find(wasAsked) ?? subjects[0] ?? null;
}

/** What to ask, as far as pages were read; null when there is no knowledge base. */
export const inquiryOf = remember((view: SiteView): Inquiry | null => {
  const kb = findKnowledgeBase(view);
  if (!kb?.certain) return null;
  const pages: readonly ParsedPage[] = [kb.home, ...(sampleOf(view)?.articles ?? [])];
  const own = pages.flatMap((page) => boxOn(kb, page, view) ?? []);
  const shared = own.length > 0 ? [] : pages.flatMap((page) => sharedBoxOn(kb, page, view) ?? []);
  const [form] = [...own, ...shared].flatMap((box) => (box.form ? [box.form] : []));
  const isHere = form !== undefined && hostOf(form.action) === hostOf(kb.home.page.finalUrl);
  const isShared = shared.length > 0;
  const forms = isHere ? [byForm(form, 'form', isShared), byForm(form, 'rendered', isShared)] : [];
  const direct = interfaceOf(kb);
  const ways = direct ? [direct, ...forms] : forms;
  const nonsense = unlikelyText(localeOf(kb));
  const subject = chosen(subjectsOf(kb, view), ways, nonsense, view);
  const typo = subject && withTypo(subject.title);
  const questions = (view.questions ?? []).map(({ text }) => text);
  const withQuestions = (most: number): readonly string[] => [
    ...new Set([nonsense, ...(subject ? [subject.title] : []), ...(typo === null ? [] : [typo]), ...questions.slice(0, most)]),
  ];
  const [texts, rendered] = [withQuestions(mostQuestions), withQuestions(mostRendered)];
  const hasBox = own.length > 0 || pages.some(hasPlaceForBox);
  const { search } = kb.row ?? {};
  const known = search === undefined ? [] : [search];
  const typing = typingLook(kb.home.page.finalUrl, rendered, known);
  const onlyPost = own.length > 0 && own.every(({ kind }) => kind === 'post');
  return { kb, subject, typo, nonsense, texts, rendered, ways, typing: hasBox && !onlyPost ? typing : null, onlyPost };
});
