import { addressShapes, countryNames, countryOfLanguage, phoneWords, roamingEndings } from '../data/phone-words.ts';
import type { Document } from '../lib/html.ts';
import { pagePhones } from '../lib/page-phones.ts';
import { type PhoneSighting, phoneKey } from '../lib/phone.ts';
import { remember } from '../lib/remember.ts';
import { clean } from '../lib/text.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Phone } from '../model/values.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['home', 'contact', 'support', 'help', 'about', 'legal'] as const satisfies readonly Role[];
const hints = { countryOfLanguage, roamingEndings, addressShapes, countryNames };

const pagesOf = (view: SiteView): readonly ParsedPage[] => [...new Set(wanted.flatMap((name) => view.of(name)))];

const phonesOf = remember((doc: Document) => pagePhones(doc, phoneWords, hints));

const phoneOf = ({ shown, e164, country, tollFree, extension, label }: PhoneSighting): Phone => ({
  shown: clean(shown, 60),
  ...(e164 === undefined ? {} : { e164 }),
  ...(country === undefined ? {} : { country }),
  ...(label === 'fax' ? { fax: true } : {}),
  ...(extension === undefined ? {} : { extension }),
  ...(tollFree === undefined ? {} : { tollFree }),
});

export default defineProbe({
  id: 'phones',
  channel: 'contact',
  summary: 'Phone and fax numbers that visitors can see or dial.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['contact.phones'],
  read(view) {
    const numbers = new Map<string, { page: ParsedPage; sighting: PhoneSighting }>();
    for (const page of pagesOf(view))
      for (const sighting of phonesOf(page.doc).sightings) {
        const key = phoneKey(sighting);
        if (!numbers.has(key)) numbers.set(key, { page, sighting });
      }
    // A fax machine answers nobody: it stands last and is marked.
    const all = [...numbers.values()].sort((a, b) => Number(a.sighting.label === 'fax') - Number(b.sighting.label === 'fax'));
    const proofs = all.slice(0, 25).map(({ page, sighting }) => evidenceOn(page, sighting.where, sighting.excerpt));
    const searched = pagesOf(view).map(seen);
    return {
      'contact.phones': isNonEmpty(proofs)
        ? found(
            all.map(({ sighting }) => phoneOf(sighting)),
            proofs,
          )
        : pagesOf(view).some(({ doc }) => !phonesOf(doc).complete)
          ? unknown(
              'not-told',
              'A page has more rows of digits than were looked at, and none of those is a phone number.',
              searched,
            )
          : isNonEmpty(searched)
            ? absent(searched)
            : unknown('no-page-read', 'None of the pages that show numbers could be read.'),
    };
  },
});
