import { pageKey } from '../lib/url.ts';
import type { ListedTopic } from '../model/topic.ts';
import type { ForumTopics } from './forum-topics.ts';

type Announcing = Pick<ForumTopics, 'announced'>;

const isBegun = ({ announced }: Announcing, { url }: ListedTopic): boolean => announced.has(pageKey(url));

/** Whether nobody waits for an answer in a topic: the company began it, or it stands at the top as announcements do. */
const isAnnouncement = (of: Announcing, topic: ListedTopic): boolean => topic.pinned || isBegun(of, topic);

/** Topics that customers began. */
export const askedIn = <T extends ListedTopic>(of: Announcing, topics: readonly T[]): readonly T[] =>
  topics.filter((topic) => !isAnnouncement(of, topic));

export const announcedIn = (of: Announcing, topics: readonly ListedTopic[]): readonly ListedTopic[] =>
  topics.filter((topic) => isAnnouncement(of, topic));

/** Some topics of one forum. */
interface Some {
  readonly of: Announcing;
  readonly topics: readonly ListedTopic[];
}

/** How many of some topics are left out as announcements, and why; one statement each. */
export function leftOut(parts: readonly Some[]): readonly string[] {
  const all = parts.flatMap(({ of, topics }) => announcedIn(of, topics).map((topic) => isBegun(of, topic)));
  const begun = all.filter(Boolean).length;
  const pinned = all.length - begun;
  return [
    ...(begun === 0 ? [] : [`${begun} left out, because the company itself began ${begun === 1 ? 'it' : 'them'}`]),
    ...(pinned === 0 ? [] : [`${pinned} left out, because ${pinned === 1 ? 'it is' : 'they are'} pinned as announcements are`]),
  ];
}
