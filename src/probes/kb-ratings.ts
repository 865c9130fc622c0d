import { shareLinks, sharePlaces, shareScripts } from '../data/share-widgets.ts';
import { type ShareSigns, shareOn } from '../lib/share.ts';
import { type Evidence, found, isNonEmpty, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, seen } from './define-probe.ts';
import { kbRoles, nothingThere } from './kb-home.ts';
import { sampleOf } from './kb-sample.ts';
import { articlesOf, articlesSeen, voteLooks, votesOf } from './kb-votes.ts';

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
    const { kb } = sample;
    const [any] = articlesOf(sample);
    if (!any) return both(unknown('no-page-read', 'No article of the knowledge base could be read.', [seen(kb.home)]));
    const looked = articlesSeen(view, sample);
    if ('reason' in looked) return both(unknown(looked.reason, looked.detail, sample.articles.map(seen)));
    const { articles, note } = looked;

    const voted: Evidence[] = [];
    const shared: Evidence[] = [];
    let [hidden, barred] = [0, 0];
    for (const article of articles) {
      const { controls } = votesOf(kb, article);
      const usable = controls.filter(({ needsLogin }) => !needsLogin);
      const [control] = [...usable].sort((a, b) => Number(a.hidden) - Number(b.hidden));
      if (control) voted.push(evidenceOn(article, control.where, control.says));
      if (control?.hidden) hidden++;
      if (!control && controls.length > 0) barred++;
      const share = shareOn(article.doc, signs);
      if (share) shared.push(evidenceOn(article, share.where, share.excerpt));
    }
    const nothing = (article: ParsedPage): Evidence => evidenceOn(article, 'article', 'No vote control.');
    const lacking = articles.slice(0, 10).map(nothing);
    const remarks = [
      note,
      ...(hidden > 0 ? [`on ${hidden} the control is hidden until scripts show it`] : []),
      ...(barred > 0 ? [`on ${barred} it asks for a login`] : []),
    ].join('; ');
    const votedFirst = voted.length > 0 ? voted.slice(0, 10) : lacking;
    const onlyShared = voted.length + barred === 0 && shared.length >= articles.length * mostly;
    const evidence = onlyShared ? shared.slice(0, 10) : votedFirst;
    return {
      'kb.rating-widget': found(voted.length / articles.length, isNonEmpty(votedFirst) ? votedFirst : [nothing(any)], {
        note: `${voted.length} of ${articles.length} articles can be rated; ${remarks}.`,
      }),
      'kb.rating-social-only': found(onlyShared, isNonEmpty(evidence) ? evidence : [nothing(any)], {
        note: `${shared.length} of ${articles.length} articles have buttons that share them; ${remarks}.`,
      }),
    };
  },
});
