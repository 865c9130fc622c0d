import { type MeasureId, measureSpec } from '../model/measures.ts';
import { type Evidence, measuresIn, type NonEmpty, type Reading, type Readings, type Seen } from '../model/reading.ts';
import { type AnonymousWords, numbering } from './anonymity.ts';

export type Change = (text: string) => string;
/** What of one company is said instead. */
export interface Veil {
  readonly words: AnonymousWords;
  readonly place: Change;
  readonly product: Change;
  readonly person: (name: string) => number;
}

const each = <T, U>([first, ...others]: NonEmpty<T>, change: (one: T) => U): NonEmpty<U> => [
  change(first),
  ...others.map(change),
];

/** Where and how something was seen, and when; what was read there would lead to the company. */
const evidenceOf = ({ url, at, via, where }: Evidence, { words, place, person }: Veil): Evidence => ({
  url: place(url),
  at,
  via,
  where: via === 'answer' ? words.person(person(where)) : '',
  excerpt: '',
});

const seenOf = ({ url, via, at }: Seen, { place }: Veil): Seen => ({ url: place(url), via, at });

/** "2 topics": a count, and no words of a site. */
const isCount = (few: string): boolean => /^\d{1,4} \p{L}{1,20}$/u.test(few);

function readingOf<V>(reading: Reading<V>, veil: Veil, change: (value: V) => V): Reading<V> {
  switch (reading.state) {
    case 'unknown':
      return { state: 'unknown', reason: reading.reason, detail: '', tried: reading.tried.map((one) => seenOf(one, veil)) };
    case 'absent':
      return { state: 'absent', source: reading.source, searched: each(reading.searched, (one) => seenOf(one, veil)) };
    case 'found': {
      const { state, source, bound, few, sample, settled, disputed } = reading;
      return {
        state,
        value: change(reading.value),
        source,
        evidence: each(reading.evidence, (one) => evidenceOf(one, veil)),
        ...(bound === undefined ? {} : { bound }),
        ...(few === undefined || !isCount(few) ? {} : { few }),
        ...(sample === undefined ? {} : { sample }),
        ...(settled === undefined ? {} : { settled }),
        ...(disputed === undefined ? {} : { disputed: each(disputed, change) }),
      };
    }
  }
}

/** Measures whose texts are ids of our rows, or codes of languages; every other text may be the site's. */
const rows: ReadonlySet<MeasureId> = new Set<MeasureId>([
  'chat.products',
  'kb.engine',
  'kb.languages',
  'forum.engine',
  'contact.messengers',
]);

/** Numbers, levels and ids of rows stay; texts of the site are counted, not told. */
function plainValue(measure: MeasureId, value: unknown, { words, product }: Veil): unknown {
  const text = numbering();
  const said = (one: unknown): unknown => {
    if (typeof one !== 'string') return typeof one === 'object' ? null : one;
    const spec = measureSpec(measure);
    if (spec.kind === 'level' && spec.levels.includes(one)) return one;
    return rows.has(measure) ? product(one) : words.text(text(one));
  };
  return Array.isArray(value) ? value.map(said) : said(value);
}

/** Lists of addresses, numbers and places, whose items tell more than a word. */
function lists(readings: Readings, veil: Veil): Readings {
  const { words, place, product } = veil;
  const number = numbering();
  const account = numbering();
  const linked = (url: string): string => words.account(account(url));
  const addresses = readings['email.addresses'];
  const phones = readings['contact.phones'];
  const pages = readings['social.pages'];
  const communities = readings['community.places'];
  const knowledge = readings['kb.places'];
  return {
    ...(addresses && {
      'email.addresses': readingOf(addresses, veil, (all) =>
        all.map((one) => ({ ...one, address: words.address(number(one.address)) })),
      ),
    }),
    ...(phones && {
      'contact.phones': readingOf(phones, veil, (all) =>
        all.map(({ shown, fax, tollFree }) => ({
          shown: words.phone(number(shown)),
          ...(fax && { fax }),
          ...(tollFree && { tollFree }),
        })),
      ),
    }),
    ...(pages && {
      'social.pages': readingOf(pages, veil, (all) =>
        all.map(({ network, others, ...one }) => ({
          ...one,
          url: linked(one.url),
          network: product(network),
          ...(others && { others: others.map((other) => ({ ...other, url: linked(other.url) })) }),
        })),
      ),
    }),
    ...(communities && {
      'community.places': readingOf(communities, veil, (all) =>
        all.map(({ place: id, url, official, access }) => ({ place: product(id), url: place(url), official, access })),
      ),
    }),
    ...(knowledge && {
      'kb.places': readingOf(knowledge, veil, (all) =>
        all.map(({ kind, url, engine }) => ({ kind, url: place(url), ...(engine && { engine: product(engine) }) })),
      ),
    }),
  };
}

/** Readings without texts of the site: values, and where, how and when they were seen. */
export const anonymousReadings = (readings: Readings, veil: Veil): Readings => ({
  ...Object.fromEntries(
    measuresIn(readings).flatMap((id) => {
      const reading = readings[id];
      return reading ? [[id, readingOf<unknown>(reading, veil, (value) => plainValue(id, value, veil))]] : [];
    }),
  ),
  ...lists(readings, veil),
});
