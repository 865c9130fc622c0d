import { helpCenters } from '../data/help-centers.ts';
import type { Document, Link } from '../lib/html.ts';
import { remember } from '../lib/remember.ts';
import { parsedUrl } from '../lib/url.ts';
import { found } from '../model/reading.ts';
import type { Signal } from '../model/vendor.ts';
import { defineProbe, evidenceOn, role } from './define-probe.ts';
import { findFaqs } from './kb-faq.ts';
import { findKnowledgeBase, kbRoles, looksAt, namesHelp, nothingThere } from './kb-home.ts';

type HostedAt = Extract<Signal, { readonly page: unknown }>;
const hosts = new Map<string, HostedAt[]>();
for (const { shows } of helpCenters)
  for (const signal of shows)
    if ('page' in signal && !signal.weak) hosts.set(signal.page, [...(hosts.get(signal.page) ?? []), signal]);

/** Links to help centres that a service hosts. */
const hostedLinks = remember((doc: Document): readonly string[] =>
  doc.links().flatMap(({ url }) => {
    const { hostname = '', pathname = '', search = '' } = parsedUrl(url) ?? {};
    const labels = hostname.split('.');
    const isHosted = labels.some((_, first) =>
      hosts
        .get(labels.slice(first).join('.'))
        ?.some(({ page, path }) => hostname !== `www.${page}` && (!path || path.test(`${pathname}${search}`))),
    );
    return isHosted ? [url] : [];
  }),
);
const helpLinks = remember((doc: Document): readonly Link[] => doc.links().filter(({ text }) => namesHelp(text)));

export default defineProbe({
  id: 'knowledge-base',
  channel: 'kb',
  summary: 'Looks for a knowledge base, an FAQ page or a block of questions, and for the engine behind it.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.presence', 'kb.engine'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) return [];
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
    const named = view.pages
      .filter(({ role: from }) => from !== undefined && ['support', 'help', 'contact', 'faq'].includes(from))
      .flatMap(({ doc }) => helpLinks(doc))
      .toSorted((a, b) => Number(b.area === 'main') - Number(a.area === 'main'));
    return [
      ...looksAt(
        view,
        view.pages.flatMap(({ doc }) => hostedLinks(doc)),
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
