import { found, type ReadingOf } from '../model/reading.ts';
import { defineProbe, evidenceInRecords, evidenceOn, role, type SiteView } from './define-probe.ts';
import { findFaqs } from './kb-faq.ts';
import { bareEngine, findKnowledgeBase, type KnowledgeBase, kbRoles, looksAt, nothingThere } from './kb-home.ts';
import { placeLooks, unseenHelp } from './kb-looks.ts';
import { aliasLooks, engineByAlias } from './kb-records.ts';

function engineReading(view: SiteView, kb: KnowledgeBase): ReadingOf<'kb.engine'> {
  const { row, proof } = kb;
  if (row && proof) return found(row.id, [evidenceOn(proof.page, proof.where, proof.excerpt)]);
  const alias = engineByAlias(view, kb);
  return alias
    ? found(alias.vendor.id, [evidenceInRecords(alias.answer, alias.where, alias.excerpt)])
    : nothingThere(view, 'No engine that we know shows itself on its pages.');
}

export default defineProbe({
  id: 'knowledge-base',
  channel: 'kb',
  summary: 'Looks for a knowledge base, an FAQ page or a block of questions, and for the engine behind it.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.presence', 'kb.engine'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) return aliasLooks(view, kb);
    const listed = (kb?.links ?? []).map(({ url }) => url);
    return [...placeLooks(view), ...looksAt(view, listed, 3)];
  },
  read(view) {
    const kb = findKnowledgeBase(view);
    if (kb?.certain) {
      const { home, links } = kb;
      const titles = [...new Set(links.filter(({ kind }) => kind !== 'section').map(({ text }) => text))];
      const listing = evidenceOn(home, 'a[href]', titles.slice(0, 5).join('; ') || home.doc.title);
      return { 'kb.presence': found('knowledge-base', [listing]), 'kb.engine': engineReading(view, kb) };
    }
    const unseen = unseenHelp(view);
    const bare = bareEngine(view);
    const engine = bare ? engineReading(view, bare) : unseen;
    const [faq] = findFaqs(view);
    if (!faq) {
      const none = unseen ?? nothingThere(view, 'No page lists articles or answers questions.');
      return { 'kb.presence': none, 'kb.engine': engine ?? none };
    }
    const { page, level, read } = faq;
    const evidence = evidenceOn(page, read.where, read.questions.slice(0, 3).join(' '));
    return {
      'kb.presence': found(level, [evidence], unseen ? { bound: 'at-least', note: unseen.detail } : {}),
      'kb.engine': engine ?? nothingThere(view, 'Questions and answers stand on an ordinary page.'),
    };
  },
});
