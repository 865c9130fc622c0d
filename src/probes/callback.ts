import { callbackWords } from '../data/callback-words.ts';
import { callbackOffer } from '../lib/callback.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, role, seen } from './define-probe.ts';

const wanted = ['contact', 'support', 'help', 'home'] as const satisfies readonly Role[];

export default defineProbe({
  id: 'callback',
  channel: 'contact',
  summary: 'An offer to call the customer back: a link, a button or a form that asks for it.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['contact.callback'],
  read(view) {
    const pages = [...new Set(wanted.flatMap((name) => view.of(name)))];
    for (const page of pages)
      for (const doc of [page.doc, ...page.frames]) {
        const offer = callbackOffer(doc, callbackWords);
        if (offer) return { 'contact.callback': found(true, [evidenceOn(page, offer.where, offer.excerpt)]) };
      }
    const searched = pages.map(seen);
    return {
      'contact.callback': isNonEmpty(searched)
        ? absent(searched)
        : unknown('no-page-read', 'None of the pages that offer calls could be read.'),
    };
  },
});
