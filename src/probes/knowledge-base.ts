import { helpCenters } from '../data/help-centers.ts';
import { hostMatches, parsedUrl } from '../lib/url.ts';
import { found } from '../model/reading.ts';
import { defineProbe, evidenceOn, role } from './define-probe.ts';
import { findFaqs } from './kb-faq.ts';
import { findKnowledgeBase, kbRoles, looksAt, namesHelp, nothingThere } from './kb-home.ts';

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
      const { hostname = '', pathname = '', search = '' } = parsedUrl(url) ?? {};
      return helpCenters.some(({ shows }) =>
        shows.some(
          (signal) =>
            'page' in signal &&
            !signal.weak &&
            hostMatches(hostname, signal.page) &&
            hostname !== `www.${signal.page}` &&
            (!signal.path || signal.path.test(`${pathname}${search}`)),
        ),
      );
    });
    const doors = view.pages.flatMap(({ doc }) =>
      helpCenters.flatMap(({ door }) =>
        door && doc.select(door.selector).length > 0
          ? doc.links().flatMap(({ url }) => {
              const { origin, pathname } = new URL(url);
              return origin === new URL(doc.url).origin && door.from.test(pathname)
                ? [`${origin}${pathname.replace(door.from, door.to)}`]
                : [];
            })
          : [],
      ),
    );
    const named = links
      .filter(({ from, text }) => from !== undefined && ['support', 'help', 'contact', 'faq'].includes(from) && namesHelp(text))
      .toSorted((a, b) => Number(b.area === 'main') - Number(a.area === 'main'));
    return [
      ...looksAt(
        view,
        hosted.map(({ url }) => url),
        2,
      ),
      ...looksAt(view, doors, 2).map((look) => ({ ...look, guess: true }) as const),
      ...looksAt(
        view,
        named.map(({ url }) => url),
        2,
      ).map((look) => ({ ...look, role: 'help' }) as const),
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
