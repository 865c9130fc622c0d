import { smallWords } from '../data/small-words.ts';
import { plural } from '../lib/plural.ts';
import { percent, wilson } from '../lib/statistics.ts';
import { fold } from '../lib/text.ts';
import { isCatchAll, keywordAgreement } from '../lib/topic-fit.ts';
import { found, isNonEmpty, type Reading, unknown } from '../model/reading.ts';
import type { ListedTopic } from '../model/topic.ts';
import { type SiteView, seen } from './define-probe.ts';
import { type ForumTopics, forumTopics } from './forum-topics.ts';
import { askedIn, leftOut } from './topic-announcements.ts';
import { withoutTopics } from './unread-topics.ts';

/** From how many on titles are compared with sections. */
const least = { sections: 3, topics: 20, compared: 10 } as const;
/** Topics below which nothing is said of how they are sorted. */
const fewest = 5;
const mostEvidence = 5;
const small: ReadonlySet<string> = new Set(Object.values(smallWords).flat());

/** A part of the measure: how many of how many topics are in order, or why nobody can tell. */
interface Part {
  readonly name: string;
  readonly fit: number;
  readonly of: number;
  readonly why: string;
}

const sum = (name: string, parts: readonly Part[]): Part => ({
  name,
  fit: parts.reduce((total, { fit }) => total + fit, 0),
  of: parts.reduce((total, part) => total + part.of, 0),
  why: parts.find(({ why }) => why !== '')?.why ?? '',
});

/** A topic whose list tells its section. */
type Sorted = ListedTopic & { readonly section: string };

const withSection = (listed: readonly ListedTopic[]): readonly Sorted[] =>
  listed.flatMap((topic) => (topic.section === null ? [] : [{ ...topic, section: topic.section }]));

/** What others than the company sorted. */
const sortedIn = (of: ForumTopics): readonly Sorted[] => withSection(askedIn(of, of.listed));

const sectionsOf = (of: ForumTopics): ReadonlySet<string> =>
  new Set([...of.sections.map(({ name }) => name), ...sortedIn(of).map(({ section }) => section)].map(fold));

function outOfCatchAll(of: ForumTopics): Part {
  const topics = sortedIn(of);
  const fit = topics.filter(({ section }) => !isCatchAll(section)).length;
  return { name: 'outside catch-all sections', fit, of: topics.length, why: '' };
}

/**
 * Moves that a forum marks in its lists, else on the pages of topics, in words only: most forums mark none, and one that
 * does must not be worth more or less for it.
 */
function movesTold(told: readonly ForumTopics[]): string {
  const isMoved = ({ movedFrom }: ListedTopic): boolean => movedFrom !== undefined;
  const all = told.flatMap(({ listed, topics }) => (listed.some(isMoved) ? listed : topics));
  const moved = all.filter(isMoved).length;
  return moved > 0 ? ` ${moved} of ${all.length} topics are marked as moved, which does not count.` : '';
}

function agreeing(of: ForumTopics): Part {
  const name = 'share their words with their own section at least as much as with any other';
  const topics = sortedIn(of);
  const filled = new Set(topics.map(({ section }) => fold(section))).size;
  if (filled < least.sections || topics.length < least.topics)
    return {
      name,
      fit: 0,
      of: 0,
      why: `${plural(topics.length, 'topic')} in ${plural(filled, 'section')} are too few to compare words`,
    };
  const { compared, agree } = keywordAgreement(topics, of.sections, small);
  if (compared < least.compared) return { name, fit: 0, of: 0, why: 'titles and sections share too few words' };
  return { name, fit: agree, of: compared, why: '' };
}

function said({ name, fit, of, why }: Part): string {
  if (of === 0) return `${name}: left out (${why})`;
  const { low, high } = wilson(fit, of);
  return `${name}: ${fit} of ${of} topics (95 % interval ${percent(low)} to ${percent(high)})`;
}

/**
 * How well topics fit their sections: the mean of the share outside of catch-all sections, and of the share whose words agree
 * with their section. Without the second the first is the most that can fit. Indirect, since nobody judged the topics themselves.
 */
export function topicFit(view: SiteView): Reading<number> {
  const told = forumTopics(view);
  const listing = told.filter(({ listed }) => listed.length > 0);
  if (listing.length === 0) return withoutTopics(view, told);
  const tried = listing.flatMap(({ forum }) => forum.pages.map(seen));
  const telling = listing.filter((of) => sortedIn(of).length > 0);
  if (telling.length === 0) return unknown('not-told', 'its lists do not tell in which sections topics stand', tried);
  const parted = telling.filter((of) => sectionsOf(of).size > 1);
  if (parted.length === 0) return unknown('not-told', 'there is one section only, so nothing to sort topics into', tried);
  const count = parted.reduce((total, of) => total + sortedIn(of).length, 0);
  if (count < fewest) return unknown('not-told', `${plural(count, 'topic')} ${count === 1 ? 'is' : 'are'} too few`, tried);
  const parts = [outOfCatchAll, agreeing].map((part) => {
    const all = parted.map(part);
    return sum(all[0]?.name ?? '', all);
  });
  const measured = parts.filter((part) => part.of > 0);
  const value = measured.reduce((total, { fit, of }) => total + fit / of, 0) / measured.length;
  const evidence = parted
    .flatMap((of) => {
      const topics = sortedIn(of);
      const misplaced = topics.filter(({ section, movedFrom }) => isCatchAll(section) || movedFrom !== undefined);
      return [...misplaced, ...topics.filter((topic) => !misplaced.includes(topic))]
        .slice(0, mostEvidence)
        .map((topic) => of.evidenceFor(topic, `${topic.section}: ${topic.title}`));
    })
    .slice(0, mostEvidence);
  if (!isNonEmpty(evidence)) return unknown('not-told', 'its lists do not tell in which sections topics stand', tried);
  const isWhole = measured.length === parts.length;
  // Both parts count much the same topics, so the smaller one says how much there was to count.
  const of = Math.min(...measured.map((part) => part.of));
  const head = isWhole ? 'Mean of its parts' : 'At most, as a part of it is not known';
  const announced = leftOut(parted.map((of) => ({ of, topics: withSection(of.listed) })));
  const note = [`${head}: ${parts.map(said).join('; ')}.`, ...announced.map((text) => `${text}.`)].join(' ');
  return found(value, evidence, {
    source: 'indirect',
    sample: { hits: value * of, of },
    note: `${note}${movesTold(parted)}`,
    ...(isWhole ? {} : { bound: 'at-most' as const }),
  });
}
