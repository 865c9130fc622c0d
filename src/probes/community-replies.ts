import { plural } from '../lib/plural.ts';
import { percent, wilson } from '../lib/statistics.ts';
import { type Answer, answersTo } from '../lib/topics/answered.ts';
import { duration, momentText } from '../lib/topics/duration.ts';
import { found, isNonEmpty, type Reading, unknown } from '../model/reading.ts';
import type { ListedTopic } from '../model/topic.ts';
import { defineProbe, remarked, role, type SiteView, seen } from './define-probe.ts';
import { type ForumTopics, forumTopics, sameAsForum, topicLooks } from './forum-topics.ts';
import { announcedIn, askedIn, leftOut } from './topic-announcements.ts';
import { replyHours } from './topic-replies.ts';
import { withoutTopics } from './unread-topics.ts';

/** Topics below which a share says little, and topics that are shown as evidence. */
const few = 5;
const mostEvidence = 5;

/** A topic with the forum that it is of. */
interface Due {
  readonly forum: ForumTopics;
  readonly topic: ListedTopic;
}

/** Without a forum there may still be a place elsewhere, whose topics nobody read. */
function unread(view: SiteView, told: readonly ForumTopics[]): Reading<never> {
  const why = withoutTopics(view, told);
  return why.state === 'absent' ? unknown('not-told', 'no community whose topics could be read was found', why.searched) : why;
}

/** A share with its interval. */
function shareNote(hits: number, total: number, what: string, more: readonly string[]): string {
  const { low, high } = wilson(hits, total);
  const first = total < few ? `Only ${plural(total, 'topic')}: ` : '';
  const interval = `95 % interval ${percent(low)} to ${percent(high)}`;
  return [`${first}${hits} of ${total} ${what} (${interval}).`, ...more, sameAsForum].join(' ');
}

const excerptOf = ({ topic, answered, by }: Answer): string => {
  const started = topic.startedAt ? `, started ${momentText(topic.startedAt)}` : '';
  const count = by === 'count' && topic.replies !== null ? `, ${topic.replies} replies in the list` : '';
  return `${topic.title}${started}: ${answered ? 'answered' : 'not answered'}${count}`;
};

/** Topics that customers began. Where the start is not told, nobody knows whether a topic is of the right age. */
function dated(forum: ForumTopics): readonly ListedTopic[] {
  const starts = new Map(forum.topics.map((topic) => [topic.url, topic.startedAt]));
  return askedIn(
    forum,
    forum.due.filter(({ url, startedAt }) => starts.get(url) ?? startedAt),
  );
}

function responseShare(view: SiteView): Reading<number> {
  const told = forumTopics(view);
  const answers = told.flatMap((forum) => answersTo(dated(forum), forum.topics).map((answer) => ({ answer, forum })));
  const announced = told.reduce((sum, one) => sum + announcedIn(one, one.due).length, 0);
  if (answers.length === 0 && announced > 0)
    return unknown(
      'not-told',
      `the company itself began all ${announced} topics started 2 to 90 days ago`,
      told.flatMap(({ forum }) => forum.pages.map(seen)),
    );
  if (answers.length === 0) return unread(view, told);
  const known = answers.filter(({ answer }) => answer.answered !== null);
  const evidence = known
    .slice(0, mostEvidence)
    .map(({ answer, forum }) => remarked(forum.evidenceFor(answer.topic, excerptOf(answer))));
  const untold = answers.length - known.length;
  if (!isNonEmpty(evidence) || untold > known.length)
    return unknown(
      'not-told',
      `for ${untold} of ${answers.length} topics nothing tells whether somebody answered`,
      told.flatMap(({ forum }) => forum.pages.map(seen)),
    );
  const hits = known.filter(({ answer }) => answer.answered).length;
  const byPage = known.filter(({ answer }) => answer.by === 'page').length;
  const byList = known.filter(({ answer }) => answer.by === 'list').length;
  const byCount = known.length - byPage - byList;
  const how = [
    `${byPage} by their own pages${byList > 0 ? `, ${byList} by those whom the list names` : ''}${byCount > 0 ? `, ${byCount} by the number of replies in the list, which may count the author’s own` : ''}.`,
    ...(untold > 0 ? [`${untold} left out, because nothing tells.`] : []),
    ...leftOut(told.map((of) => ({ of, topics: [...of.due, ...of.pinned] }))).map((note) => `${note}.`),
  ];
  return found(hits / known.length, evidence, {
    ...(known.length < few ? { few: plural(known.length, 'topic') } : {}),
    sample: { hits, of: known.length },
    note: shareNote(hits, known.length, 'topics started 2 to 90 days ago were answered', how),
  });
}

/** Topics that can be solved: an engine that marks answers says of each whether it has one. */
function solvedShare(view: SiteView): Reading<number> {
  const told = forumTopics(view);
  const due = told.flatMap((forum): readonly Due[] => {
    const read = new Map(forum.topics.map((topic) => [topic.url, topic]));
    return dated(forum).map((topic) => ({ forum, topic: read.get(topic.url) ?? topic }));
  });
  if (due.length === 0) return unread(view, told);
  const known = due.filter(({ topic }) => topic.solved !== null);
  const solved = known.filter(({ topic }) => topic.solved === true);
  const evidence = [...solved, ...known.filter(({ topic }) => !topic.solved)]
    .slice(0, mostEvidence)
    .map(({ forum, topic }) =>
      remarked(forum.evidenceFor(topic, `${topic.title}: ${topic.solved ? 'solved' : 'not marked as solved'}`)),
    );
  const tried = told.flatMap(({ forum }) => forum.pages.map(seen));
  if (!isNonEmpty(evidence)) return unknown('not-told', 'its topics do not tell whether they are solved', tried);
  // A mark that only ever says yes does not tell how many could have had it.
  if (solved.length === known.length && known.length < due.length)
    return unknown(
      'not-told',
      `${solved.length} of ${plural(due.length, 'topic')} marked as solved, and nothing tells which others could be`,
      tried,
    );
  return found(solved.length / known.length, evidence, {
    sample: { hits: solved.length, of: known.length },
    note: shareNote(solved.length, known.length, 'topics started 2 to 90 days ago are marked as solved', []),
  });
}

/** How fast the company itself answers stands beside how fast anybody does. */
function staffAside(view: SiteView): readonly string[] {
  const staff = replyHours(view, 'staff');
  if (staff.state !== 'found') return [];
  return [`by staff: ${staff.bound ? 'more than ' : ''}${duration(staff.value)}`];
}

function firstReply(view: SiteView): Reading<number> {
  const reading = replyHours(view, 'anybody', [...staffAside(view), sameAsForum.replace(/\.$/, '')]);
  return reading.state === 'absent' ? unread(view, []) : reading;
}

export default defineProbe({
  id: 'community-replies',
  channel: 'community',
  summary: 'Reads recent topics of the community and tells how fast, and how many of them, were answered and solved.',
  looksAt: [role('home'), role('forum'), role('community')],
  measures: ['community.first-reply-hours', 'community.response-share', 'community.solved-share'],
  follow: topicLooks,
  read: (view) => ({
    'community.first-reply-hours': firstReply(view),
    'community.response-share': responseShare(view),
    'community.solved-share': solvedShare(view),
  }),
});
