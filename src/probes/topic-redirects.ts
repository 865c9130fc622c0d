import { redirectFacts } from '../data/redirect-words.ts';
import { smallWords } from '../data/small-words.ts';
import { plural } from '../lib/plural.ts';
import { quoted } from '../lib/quoted.ts';
import { redirectsIn } from '../lib/redirect.ts';
import { percent, wilson } from '../lib/statistics.ts';
import { languageOf } from '../lib/text-language.ts';
import { repliesOfOthers } from '../lib/topics/first-replies.ts';
import { type Evidence, found, isNonEmpty, type Reading, unknown } from '../model/reading.ts';
import type { Post, Topic } from '../model/topic.ts';
import { remarked, type SiteView, seen } from './define-probe.ts';
import { type ForumTopics, forumTopics } from './forum-topics.ts';
import { withoutTopics } from './unread-topics.ts';

const mostEvidence = 10;
/** Letters from which on a text in a known language gives itself away. */
const tellingLetters = 400;

/** A reply with the topic and the forum that it is of. */
interface Reply {
  readonly forum: ForumTopics;
  readonly topic: Topic;
  readonly post: Post;
}

/** Answers to others: what the company adds to its own announcements, and an asker to the question, is none. */
function repliesIn(forum: ForumTopics): readonly Reply[] {
  const asked = forum.topics.filter(({ posts: [opening] }) => opening && opening.staff !== true);
  return asked.flatMap((topic) => repliesOfOthers(topic.author, topic.posts).map((post) => ({ forum, topic, post })));
}

const hasText = ({ post }: Reply): boolean => post.text.trim() !== '';

const shown = ({ forum, topic, post: { author } }: Reply, text: string): Evidence =>
  author === ''
    ? remarked(forum.evidenceFor(topic, `${topic.title}: a reply: ${quoted(text)}`))
    : forum.evidenceFor(topic, `${topic.title}: ${author}: ${quoted(text)}`);

function shareOf(replies: readonly Reply[], whose: string, told: readonly ForumTopics[]): Reading<number> {
  const tried = told.flatMap(({ forum }) => forum.pages.map(seen));
  const sentences = redirectsIn(
    replies.map(({ post: { author, text } }) => ({ author, text, language: languageOf('', text, smallWords) })),
    redirectFacts,
  );
  const redirects = replies.flatMap((reply, index): readonly Evidence[] => {
    const sentence = sentences[index];
    return sentence ? [shown(reply, sentence)] : [];
  });
  const all = replies.map(({ post }) => post.text).join('\n');
  const known = languageOf('', all, smallWords) !== null || all.length < tellingLetters;
  if (redirects.length === 0 && !known)
    return unknown(
      'not-told',
      `${plural(replies.length, 'reply', 'replies')} ${whose} in no language whose phrases are known`,
      tried,
    );
  const evidence = redirects.length > 0 ? redirects : replies.map((reply) => shown(reply, reply.post.text.slice(0, 120)));
  if (!isNonEmpty(evidence)) return unknown('not-told', `there is no reply ${whose} to read`, tried);
  const [first, ...rest] = evidence;
  const { low, high } = wilson(redirects.length, replies.length);
  const topics = told.reduce((total, one) => total + one.topics.length, 0);
  const due = told.reduce((total, one) => total + one.due.length, 0);
  const interval = `95 % interval ${percent(low)} to ${percent(high)}`;
  const few = replies.length < 5 ? 'only ' : '';
  const note = [
    `${redirects.length} of ${few}${replies.length} replies ${whose} send the user elsewhere (${interval})`,
    `${topics} of ${due} topics started 2 to 90 days ago were read`,
  ].join('; ');
  return found(redirects.length / replies.length, [first, ...rest.slice(0, mostEvidence - 1)], {
    sample: { hits: redirects.length, of: replies.length },
    note: `${note}.`,
  });
}

/** Whether anything on the pages of topics tells who belongs to the company. */
const tellsStaff = (told: readonly ForumTopics[]): boolean =>
  told.some(({ topics }) => topics.some(({ posts }) => posts.some(({ staff }) => staff !== null)));

/** Share of replies that send the user elsewhere instead of answering: those of staff, or where staff is not told perhaps of anybody. */
export function redirectShare(view: SiteView, untold: 'unknown' | 'anybody'): Reading<number> {
  const told = forumTopics(view);
  if (told.every(({ topics }) => topics.length === 0)) return withoutTopics(view, told);
  const replies = told.flatMap(repliesIn);
  const tried = told.flatMap(({ forum }) => forum.pages.map(seen));
  if (tellsStaff(told)) {
    const ofStaff = replies.filter(({ post }) => post.staff === true);
    if (ofStaff.length === 0)
      return unknown('not-told', 'none of the replies that were read is marked as one of the company', tried);
    const read = ofStaff.filter(hasText);
    return read.length > 0
      ? shareOf(read, 'of staff', told)
      : unknown(
          'not-told',
          `the pages that were read do not tell what staff wrote in ${plural(ofStaff.length, 'reply', 'replies')}`,
          tried,
        );
  }
  if (untold === 'unknown' || !replies.some(hasText))
    return unknown('not-told', 'its pages do not say who belongs to the company', tried);
  const reading = shareOf(replies.filter(hasText), 'of anybody, as its pages do not say who belongs to the company,', told);
  return reading.state === 'found' ? { ...reading, source: 'indirect' } : reading;
}
