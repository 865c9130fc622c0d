import type { ListedTopic, Thread, Topic } from '../../model/topic.ts';
import { isCompanyName, withBrand } from './brand.ts';
import { firstReplies } from './first-replies.ts';

/** A listed topic with what its own page says. */
export interface ReadTopic {
  readonly topic: ListedTopic;
  readonly thread: Thread;
}

const isMarked = ({ marks, posts }: Thread): boolean => marks ?? posts.some(({ staff }) => staff === true);

/**
 * Topics of one forum with who answered them, and when. An engine that marks the company's people on one page marks them on
 * all: who bears no mark there is none of them, unless the company's name tells.
 */
export function answeredTopics(read: readonly ReadTopic[], marksStaff: boolean, brands: readonly string[]): readonly Topic[] {
  const marks = marksStaff && read.some(({ thread }) => isMarked(thread));
  return read.map(({ topic, thread }): Topic => {
    const named = withBrand(thread, brands);
    const posts = named.posts.map((post) => ({ ...post, staff: post.staff ?? (marks ? false : null) }));
    // Where the list alone tells who began a topic, it is by that name that the company did.
    const byName = posts[0]?.author === '' && isCompanyName(topic.author ?? '', brands);
    return { ...firstReplies(byName ? { ...topic, byStaff: true } : topic, { ...named, posts }), url: topic.url };
  });
}

/** Of listed topics and of those that were read the ones that the company itself began. */
export function announcements(
  listed: readonly ListedTopic[],
  read: readonly Topic[],
  brands: readonly string[],
): readonly ListedTopic[] {
  const spokesmen = new Set(
    read.flatMap(({ author, posts: [opening] }) => (opening?.staff ? [opening.author || author || ''] : [])),
  );
  // Who is told to be none of the company may share its name.
  const members = new Set(read.flatMap(({ posts }) => posts.flatMap(({ author, staff }) => (staff === false ? [author] : []))));
  const speaks = (author: string | null): boolean =>
    author !== null && author !== '' && (spokesmen.has(author) || (!members.has(author) && isCompanyName(author, brands)));
  const told = [...listed, ...read].filter(({ author, byStaff }) => byStaff === true || speaks(author));
  return [...told, ...read.filter(({ posts }) => posts[0]?.staff === true)];
}
