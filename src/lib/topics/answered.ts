import type { ListedTopic, Topic } from '../../model/topic.ts';
import { repliesOfOthers } from './first-replies.ts';

/** Whether somebody else than its author has replied to a topic, and what tells so. */
export interface Answer {
  readonly topic: ListedTopic;
  /** Null when nothing tells. */
  readonly answered: boolean | null;
  /** The topic's page, the list by those who wrote, or a number of replies, which may count the author's own ones. */
  readonly by: 'page' | 'list' | 'count';
}

function onPage({ author, posts, firstReplyAt }: Topic): boolean | null {
  if (repliesOfOthers(author, posts).some((post) => post.author !== '')) return true;
  return firstReplyAt === 'never' ? false : firstReplyAt === null ? null : true;
}

/** What is told of each listed topic: by its own page where that was read, else by the list. */
export function answersTo(listed: readonly ListedTopic[], read: readonly Topic[]): readonly Answer[] {
  const pages = new Map(read.map((topic) => [topic.url, topic]));
  return listed.map((topic): Answer => {
    const page = pages.get(topic.url);
    const told = page ? onPage(page) : null;
    if (told !== null) return { topic, answered: told, by: 'page' };
    if (topic.answered !== undefined) return { topic, answered: topic.answered, by: 'list' };
    const replies = page?.replies ?? topic.replies;
    return { topic, answered: replies === null ? null : replies > 0, by: 'count' };
  });
}
