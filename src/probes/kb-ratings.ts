import { shareLinks, sharePlaces, shareScripts } from '../data/share-widgets.ts';
import { type ShareSigns, shareOn } from '../lib/share.ts';
import type { Vote } from '../lib/votes.ts';
import { type Evidence, found, isNonEmpty } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, remarked, role } from './define-probe.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { sampleOf, tooFew } from './kb-sample.ts';
import { shareOf, sightOf, voteLooks, votesOf } from './kb-votes.ts';

const signs: ShareSigns = { links: shareLinks, scripts: shareScripts, places: sharePlaces };
/** Share of the articles from which on sharing is what a knowledge base offers. */
const mostly = 0.8;

export default defineProbe({
  id: 'kb-ratings',
  channel: 'kb',
  summary: 'Looks on a sample of articles for controls with which readers rate them, and for buttons that only share them.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.rating-widget', 'kb.rating-social-only'],
  follow: voteLooks,
  read(view) {
    const sample = sampleOf(view);
    const both = <R>(reading: R) => ({ 'kb.rating-widget': reading, 'kb.rating-social-only': reading });
    if (!sample) return both(nothingThere(view, 'There is no knowledge base.'));
    const sight = sightOf(view, sample);
    if ('state' in sight) return both(sight);
    const articles = [...sight.told, ...sight.standIns];
    const controlsOf = (article: ParsedPage): readonly Vote[] => votesOf(sample.kb, article).controls;
    const usable = (article: ParsedPage): Vote | undefined =>
      controlsOf(article)
        .filter(({ needsLogin }) => !needsLogin)
        .sort((a, b) => Number(a.hidden) - Number(b.hidden))[0];

    const voted: Evidence[] = [];
    const shared: Evidence[] = [];
    let [hidden, barred] = [0, 0];
    for (const article of articles) {
      const control = usable(article);
      if (control) voted.push(evidenceOn(article, control.where, control.says));
      if (control?.hidden) hidden++;
      if (!control && controlsOf(article).length > 0) barred++;
      const share = shareOn(article.doc, signs);
      if (share) shared.push(evidenceOn(article, share.where, share.excerpt));
    }
    const remarks = [
      sight.note,
      ...(hidden > 0 ? [`on ${hidden} the control is hidden until scripts show it`] : []),
      ...(barred > 0 ? [`on ${barred} it asks for a login`] : []),
    ].join('; ');
    const lacking = articles.slice(0, 10).map((article) => remarked(evidenceOn(article, 'article', 'No vote control.')));
    const votedFirst = voted.length > 0 ? voted.slice(0, 10) : lacking;
    const onlyShared = voted.length + barred === 0 && shareOf(sight, ({ doc }) => shareOn(doc, signs) !== null) >= mostly;
    const evidence = onlyShared ? shared.slice(0, 10) : votedFirst;
    if (!isNonEmpty(votedFirst) || !isNonEmpty(evidence)) return both(tooFew(sample));
    const isBound = sight.unclear > 0 && sight.standIns.length === 0;
    const rated = shareOf(sight, (article) => usable(article) !== undefined);
    const of = isBound ? sight.told.length + sight.unclear : articles.length;
    return {
      'kb.rating-widget': found(rated, votedFirst, {
        sample: { hits: rated * of, of },
        note: `${voted.length} of ${of} articles can be rated; ${remarks}.`,
        ...(isBound ? { bound: 'at-least' } : {}),
      }),
      'kb.rating-social-only': found(onlyShared, evidence, {
        note: `${shared.length} of ${articles.length} articles have buttons that share them; ${remarks}.`,
      }),
    };
  },
});
