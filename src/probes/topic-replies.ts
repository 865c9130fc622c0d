import { plural } from '../lib/plural.ts';
import { duration, durationOf, momentText } from '../lib/topics/duration.ts';
import { type Replier, type ReplyTimes, type ReplyWait, replyTimes } from '../lib/topics/reply-times.ts';
import { type Evidence, found, isNonEmpty, type Reading, unknown } from '../model/reading.ts';
import type { Topic } from '../model/topic.ts';
import { remarked, type SiteView, seen } from './define-probe.ts';
import { type ForumTopics, forumTopics } from './forum-topics.ts';
import { askedIn, leftOut } from './topic-announcements.ts';
import { withoutTopics } from './unread-topics.ts';

/** Topics below which a median says little, and topics that are shown as evidence. */
const few = 5;
const mostEvidence = 5;

/** To a few seconds. */
const rounded = (hours: number): number => Math.round(hours * 1000) / 1000;
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function excerptOf({ topic, hours, ended, by }: ReplyWait): string {
  const asked = topic.startedAt ? `asked ${momentText(topic.startedAt)}, ` : '';
  const unanswered = topic.firstReplyAt === 'never' ? 'not answered' : 'not answered by staff';
  if (!ended) return `${topic.title}: ${asked}${unanswered} in ${durationOf(hours)}`;
  const who = by && by.author !== '' ? ` by ${by.author}${by.staff ? ' (staff)' : ''}` : '';
  return `${topic.title}: ${asked}answered${who} ${durationOf(hours)} later`;
}

/** Answered topics before those that wait. */
function evidenceOf(told: readonly ForumTopics[], { waits }: ReplyTimes): readonly Evidence[] {
  const order = [...waits].sort((a, b) => Number(b.ended) - Number(a.ended));
  return order
    .slice(0, mostEvidence)
    .flatMap((wait) => told.find(({ topics }) => topics.includes(wait.topic))?.evidenceFor(wait.topic, excerptOf(wait)) ?? [])
    .map(remarked);
}

/** What the median rests on, one statement each. */
function basis(
  { waits, untold, shortest, longest }: ReplyTimes,
  due: number,
  announced: readonly string[],
  whose: Replier,
): readonly string[] {
  const by = whose === 'staff' ? ' by staff' : '';
  const topics = plural(waits.length, 'topic');
  const ends = `${duration(shortest.low ?? 0)}${longest.high === null ? ' or more' : ` to ${duration(longest.high)}`}`;
  const read = waits.length + untold;
  return [
    `${waits.length < few ? 'only ' : ''}${topics}: ${shortest.ended} answered${by}, ${shortest.censored} still waiting`,
    ...(untold === 0 ? [] : [`${untold} left out, because it is not told when or whether they were answered`]),
    ...announced,
    waits.length < few || shortest.low === null
      ? `${topics} ${waits.length === 1 ? 'is' : 'are'} too few for a range`
      : `95 % interval of the median: ${ends}`,
    ...(read < due ? [`${read} of ${due} topics started 2 to 90 days ago were read`] : []),
  ];
}

function medianReading(
  told: readonly ForumTopics[],
  times: ReplyTimes,
  whose: Replier,
  extra: readonly string[],
): Reading<number> {
  const { waits, untold, shortest, longest } = times;
  const tried = told.flatMap(({ forum }) => forum.pages.map(seen));
  const evidence = evidenceOf(told, times);
  if (!isNonEmpty(evidence) || untold > waits.length)
    return unknown(
      'not-told',
      `the times or authors of replies are not told on ${untold} of ${waits.length + untold} topics`,
      tried,
    );
  const due = told.reduce((sum, one) => sum + askedIn(one, one.due).length, 0);
  const announced = leftOut(told.map((of) => ({ of, topics: [...of.topics, ...of.pinned] })));
  const thin = waits.length < few ? { few: plural(waits.length, 'topic') } : {};
  const by = whose === 'staff' ? ' by staff' : '';
  const note = (first: string): string => [first, ...basis(times, due, announced, whose), ...extra].map(sentence).join(' ');
  if (shortest.median === null) {
    const says = `fewer than half were answered${by}: the median is more than ${duration(shortest.longest)}`;
    return found(rounded(shortest.longest), evidence, { bound: 'at-least', ...thin, note: note(says) });
  }
  if (longest.median === null)
    return found(rounded(shortest.median), evidence, {
      bound: 'at-least',
      ...thin,
      note: note(`the median is ${duration(shortest.median)} or more, as far as the pages tell times`),
    });
  const span = { least: shortest.median, most: longest.median };
  const middle = (span.least + span.most) / 2;
  if (span.most - span.least > middle)
    return unknown('not-told', `times are told too vaguely: the median is ${durationOf(span)}`, tried);
  const exact = span.least === span.most;
  const says = exact
    ? `half were answered${by} within ${duration(middle)}`
    : `half were answered${by} within about ${duration(middle)} (${durationOf(span)})`;
  return found(rounded(middle), evidence, { ...thin, note: note(says) });
}

/** Whether anybody on the topics' pages is marked as somebody of the company: where nobody is, nobody may ever be. */
function staffTold(topics: readonly Topic[]): string | null {
  const posts = topics.flatMap((topic) => topic.posts);
  if (posts.some(({ staff }) => staff === true)) return null;
  return posts.every(({ staff }) => staff === null)
    ? 'its pages do not say who belongs to the company'
    : `nobody on the pages of ${plural(topics.length, 'topic')} is marked as somebody of the company`;
}

/** Median hours from a topic to the first reply, over topics started 2 to 90 days ago. */
export function replyHours(view: SiteView, whose: Replier, extra: readonly string[] = []): Reading<number> {
  const told = forumTopics(view);
  const all = told.flatMap((one) => one.topics);
  if (all.length === 0) return withoutTopics(view, told);
  const topics = told.flatMap((one) => askedIn(one, one.topics));
  const own = topics.length === 0 ? `the company itself began all ${all.length} topics that were read` : null;
  const hidden = own ?? (whose === 'staff' ? staffTold(all) : null);
  if (hidden)
    return unknown(
      'not-told',
      hidden,
      told.flatMap(({ forum }) => forum.pages.map(seen)),
    );
  return medianReading(told, replyTimes(topics, whose, Date.parse(view.at)), whose, extra);
}
