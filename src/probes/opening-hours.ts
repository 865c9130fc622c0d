import { hoursWords } from '../data/hours-words.ts';
import type { Document } from '../lib/html.ts';
import { hoursLine, weeklyHours } from '../lib/opening-hours.ts';
import { type HoursSighting, pageHours } from '../lib/page-hours.ts';
import { plural } from '../lib/plural.ts';
import { remember } from '../lib/remember.ts';
import { clean } from '../lib/text.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, docsOf, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['contact', 'support', 'help', 'home', 'about'] as const satisfies readonly Role[];

const owners = {
  support: 'of support',
  phone: 'of the phone line',
  chat: 'of the chat',
  hours: '',
  shop: 'of an office or a shop',
} as const;

const pagesOf = (view: SiteView): readonly ParsedPage[] => [...new Set(wanted.flatMap((name) => view.of(name)))];

const hoursOf = remember((doc: Document) => pageHours(doc, hoursWords));

/** The hours in one line, whose they are, and how many others the site states beside them. */
function noteOf({ hours, whose }: HoursSighting, others: number): string {
  const owner = whose === null ? '' : owners[whose];
  const beside = others === 0 ? '' : `; the site states ${plural(others, 'other time')} as well`;
  return `${hoursLine(hours)}${owner === '' ? '' : `, ${owner}`}${beside}`;
}

export default defineProbe({
  id: 'opening-hours',
  channel: 'contact',
  summary: 'Hours at which people answer, as pages tell them to visitors and to machines.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['contact.hours'],
  read(view) {
    const pages = pagesOf(view);
    const told = pages.flatMap((page) => docsOf(page, 'own').map((doc) => ({ page, ...hoursOf(doc) })));
    const all = told.flatMap(({ page, sightings }) => sightings.map((sighting) => ({ page, sighting })));
    const best = Math.max(0, ...all.map(({ sighting }) => sighting.rank));
    const peers = all.filter(({ sighting }) => sighting.rank === best);
    const [first] = peers;
    if (first) {
      const { page, sighting } = first;
      const line = hoursLine({ spans: sighting.hours.spans });
      const others = new Set(peers.map((peer) => hoursLine({ spans: peer.sighting.hours.spans })));
      others.delete(line);
      return {
        'contact.hours': found(weeklyHours(sighting.hours), [evidenceOn(page, sighting.where, sighting.excerpt)], {
          note: noteOf(sighting, others.size),
        }),
      };
    }
    const searched = pages.map(seen);
    const unread = told.flatMap((one) => one.unread)[0];
    if (unread !== undefined)
      return {
        'contact.hours': unknown(
          'not-told',
          `Hours are spoken of, and not in a way that could be read: ${clean(unread, 120)}`,
          searched,
        ),
      };
    return {
      'contact.hours': isNonEmpty(searched)
        ? absent(searched)
        : unknown('no-page-read', 'None of the pages that tell hours could be read.'),
    };
  },
});
