import { helpCenters } from '../data/help-centers.ts';
import { findQuestions, type Questions } from '../lib/faq.ts';
import { hostMatches } from '../lib/url.ts';
import { type Absent, absent, found, type Unknown, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView } from './define-probe.ts';
import { callsItselfFaq, findKnowledgeBase, kbRoles, looksAt, namesFaq, namesHelp, searched } from './kb-home.ts';

/** A page, or a block on the home page, that answers questions. */
export interface Faq {
  readonly page: ParsedPage;
  readonly level: 'faq-page' | 'embedded-faq';
  readonly read: Questions;
}

/** Pages with pairs of question and answer, the richest first; a block on the home page counts only when there is no such page. */
export function findFaqs(view: SiteView): readonly Faq[] {
  const faqs: Faq[] = [];
  for (const page of view.pages) {
    const isHome = page.role === 'home';
    if (!isHome && !kbRoles.some((name) => name === page.role)) continue;
    const named = isHome ? page.doc.$('h1, h2, h3').toArray().some((heading) => namesFaq(page.doc.textOf([heading]))) : callsItselfFaq(page);
    const read = findQuestions(page.doc, { anyTitle: named && !isHome, headings: named || !isHome });
    if (read.questions.length >= (named ? 2 : 3)) faqs.push({ page, level: isHome ? 'embedded-faq' : 'faq-page', read });
  }
  const pages = faqs.filter(({ level }) => level === 'faq-page');
  return (pages.length > 0 ? pages : faqs).toSorted((a, b) => b.read.questions.length - a.read.questions.length);
}

/** For measures that make no sense without a knowledge base. */
export function nothingThere(view: SiteView, note: string): Absent | Unknown {
  const list = searched(view);
  return list ? absent(list, { note }) : unknown('no-page-read', note);
}

export default defineProbe({
  id: 'knowledge-base',
  channel: 'kb',
  summary: 'Looks for a knowledge base, an FAQ page or a block of questions, and for the engine behind it.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.presence', 'kb.engine'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) return [];
    const links = view.pages.flatMap(({ role: from, doc }) => doc.links().map((link) => ({ ...link, from })));
    const hosted = links.filter(({ url }) => {
      const { hostname, pathname, search } = new URL(url);
      return helpCenters.some(({ shows }) =>
        shows.some((signal) => 'page' in signal && !signal.weak && hostMatches(hostname, signal.page) && hostname !== `www.${signal.page}` && (!signal.path || signal.path.test(`${pathname}${search}`))),
      );
    });
    const doors = view.pages.flatMap(({ doc }) =>
      helpCenters.flatMap(({ door }) =>
        door && doc.$(door.selector).length > 0
          ? doc.links().flatMap(({ url }) => {
              const { origin, pathname } = new URL(url);
              return origin === new URL(doc.url).origin && door.from.test(pathname) ? [`${origin}${pathname.replace(door.from, door.to)}`] : [];
            })
          : [],
      ),
    );
    const named = links.filter(({ from, text }) => from !== undefined && ['support', 'help', 'contact', 'faq'].includes(from) && namesHelp(text));
    return [
      ...looksAt(
        view,
        hosted.map(({ url }) => url),
        2,
      ),
      ...looksAt(view, doors, 2).map((look) => ({ ...look, guess: true as const })),
      ...looksAt(
        view,
        named.map(({ url }) => url),
        2,
      ).map((look) => ({ ...look, role: 'help' as const })),
      ...looksAt(
        view,
        (kb?.links ?? []).map(({ url }) => url),
        3,
      ),
    ];
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) {
      const { proof, row, home, links } = kb;
      const titles = [...new Set(links.filter(({ kind }) => kind !== 'section').map(({ text }) => text))];
      const listing = evidenceOn(home, 'a[href]', titles.slice(0, 5).join('; ') || home.doc.title);
      return {
        'kb.presence': found('knowledge-base', [listing]),
        'kb.engine':
          row && proof
            ? found(row.id, [evidenceOn(proof.page, proof.where, proof.excerpt)])
            : nothingThere(view, 'No engine that we know shows itself on its pages.'),
      };
    }
    const [faq] = findFaqs(view);
    if (!faq) {
      const none = nothingThere(view, 'No page lists articles or answers questions.');
      return { 'kb.presence': none, 'kb.engine': none };
    }
    const { page, level, read } = faq;
    return {
      'kb.presence': found(level, [evidenceOn(page, read.where, read.questions.slice(0, 3).join(' '))]),
      'kb.engine': nothingThere(view, 'Questions and answers stand on an ordinary page.'),
    };
  },
});
