import { callbackWidgets } from '../data/callback-widgets.ts';
import { callbackWords } from '../data/callback-words.ts';
import { callbackOffer } from '../lib/callback.ts';
import type { Document } from '../lib/html.ts';
import { match } from '../lib/match.ts';
import { remember } from '../lib/remember.ts';
import { absent, type Evidence, found, isNonEmpty, type ReadingOf, unknown } from '../model/reading.ts';
import type { Look, Role } from '../model/visit.ts';
import { defineProbe, docsOf, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['contact', 'support', 'help', 'home'] as const satisfies readonly Role[];

const pagesOf = (view: SiteView): readonly ParsedPage[] => [...new Set(wanted.flatMap((name) => view.of(name)))];

const offerOn = remember((doc: Document) => callbackOffer(doc, callbackWords));

function offerOf(view: SiteView): Evidence | null {
  const pages = pagesOf(view);
  for (const page of pages)
    for (const doc of docsOf(page, 'all')) {
      const offer = offerOn(doc);
      if (offer) return evidenceOn(page, offer.where, offer.excerpt);
    }
  const [widget] = match(callbackWidgets, pages);
  return widget ? evidenceOn(widget.page, widget.where, `${widget.vendor.name}: ${widget.excerpt}`) : null;
}

/** Before an offer is said to be absent, the home page is seen with its scripts at work. */
const follow = (view: SiteView): readonly Look[] => (offerOf(view) ? [] : [role('home', 'browser')]);

function callback(view: SiteView): ReadingOf<'contact.callback'> {
  const offer = offerOf(view);
  if (offer) return found(true, [offer]);
  const searched = pagesOf(view).map(seen);
  if (!isNonEmpty(searched)) return unknown('no-page-read', 'None of the pages that offer calls could be read.');
  return searched.some(({ via }) => via === 'browser')
    ? absent(searched)
    : unknown('needs-browser', 'Buttons for calls may appear when scripts run, and no page was seen in a browser.', searched);
}

export default defineProbe({
  id: 'callback',
  channel: 'contact',
  summary: 'An offer to call the customer back: a link, a button or a form that asks for it, or a widget for calls.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['contact.callback'],
  follow,
  read: (view) => ({ 'contact.callback': callback(view) }),
});
