import type { First, ListedTopic, Post, Thread, Topic } from '../../model/topic.ts';
import { fold } from '../text.ts';

/** When the first of some posts was written: `never` only when all posts were seen. */
function first([one]: readonly Post[], whole: boolean): First {
  return one ? one.at : whole ? 'never' : null;
}

/**
 * When somebody of the company first answered. Somebody of whom nothing is told may be of the company too, so it was no
 * sooner than such a one did, and no later than somebody who is known to be.
 */
function firstOfStaff(others: readonly Post[], whole: boolean): First {
  const known = others.findIndex(({ staff }) => staff === true);
  const untold = others.find(({ staff }, index) => staff === null && (known < 0 || index < known));
  const byStaff = first(known < 0 ? [] : others.slice(known), whole);
  if (!untold) return byStaff;
  if (byStaff === 'never' || !byStaff || !untold.at) return null;
  return { earliest: Math.min(untold.at.earliest, byStaff.earliest), latest: byStaff.latest };
}

/** Replies of others than the author of a topic, in order of time. */
export function repliesOfOthers(author: string | null, [opening, ...rest]: readonly Post[]): readonly Post[] {
  const starter = fold(opening?.author || author || '');
  return rest.filter((post) => post.author === '' || fold(post.author) !== starter);
}

/** A topic with what its page adds: when somebody else first answered, and when somebody of the company did. */
export function firstReplies(listed: ListedTopic, { topic: told, posts, whole }: Thread): Topic {
  const [opening, ...rest] = posts;
  const topic = { ...listed, ...told, startedAt: opening?.at ?? told.startedAt ?? listed.startedAt };
  const others = repliesOfOthers(topic.author, posts);
  // A list that counts no reply is right, even where the page may go on.
  const all = whole || (others.length === 0 && listed.replies === 0);
  return {
    ...topic,
    replies: whole && posts.length > 0 ? rest.length : topic.replies,
    firstReplyAt: first(others, all),
    firstStaffReplyAt: posts.some(({ staff }) => staff !== null) ? firstOfStaff(others, all) : null,
    posts: opening && listed.byStaff ? [{ ...opening, staff: true }, ...rest] : posts,
  };
}
