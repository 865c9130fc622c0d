import { messengers } from '../data/messengers.ts';
import { match } from '../lib/match.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, role, seen } from './define-probe.ts';

export default defineProbe({
  id: 'messengers',
  channel: 'contact',
  summary: 'Messengers in which a link of the site opens a conversation; share buttons are none.',
  looksAt: [role('home'), role('contact'), role('support')],
  measures: ['contact.messengers'],
  read({ pages }) {
    const hits = match(messengers, pages);
    const evidence = hits.map(({ page, where, excerpt }) => evidenceOn(page, where, excerpt));
    const searched = pages.map(seen);
    if (isNonEmpty(evidence))
      return {
        'contact.messengers': found(
          hits.map(({ vendor }) => vendor.id),
          evidence,
        ),
      };
    return { 'contact.messengers': isNonEmpty(searched) ? absent(searched) : unknown('no-page-read', 'no page was read') };
  },
});
