import type { ListedTopic, Post, Section, Thread } from '../../model/topic.ts';
import { at, byKey, flagAt, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Source, TopicAdapter } from './adapter.ts';
import { addressFrom, dataOf, idIn, postText } from './posts.ts';
import { isStaffTitle } from './staff.ts';

/** Whether a topic is answered; null without the plug-in that marks answers, and in categories that it is not for. */
function solvedOf(topic: unknown): boolean | null {
  const accepted = flagAt(topic, 'has_accepted_answer');
  const over = flagAt(topic, 'closed') === true || flagAt(topic, 'archived') === true;
  return accepted === false && flagAt(topic, 'can_have_answer') === false && !over ? null : accepted;
}

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  const data = dataOf(source);
  const topics = listAt(data, 'topic_list', 'topics');
  if (!topics) return null;
  const users = byKey(listAt(data, 'users'), 'id');
  const categories = byKey(listAt(data, 'topic_list', 'categories') ?? listAt(data, 'category_list', 'categories'), 'id');
  return topics.flatMap((topic): readonly ListedTopic[] => {
    const id = textAt(topic, 'id');
    if (id === '' || flagAt(topic, 'visible') === false) return [];
    // The opening poster comes first; how the entry calls it is in the language of the forum.
    const posters = listAt(topic, 'posters') ?? [];
    const [poster, ...others] = posters.map((one) => numberAt(one, 'user_id'));
    const posts = numberAt(topic, 'posts_count');
    return [
      {
        url: addressFrom(`t/${textAt(topic, 'slug') || '-'}/${id}`, source.url),
        title: textAt(topic, 'title'),
        section: textAt(categories.get(textAt(topic, 'category_id')), 'name') || null,
        sectionId: textAt(topic, 'category_id'),
        author: textAt(users.get(String(poster)), 'username') || null,
        startedAt: momentAt(now, topic, 'created_at'),
        lastAt: momentAt(now, topic, 'last_posted_at'),
        replies: posts === null ? null : Math.max(0, posts - 1),
        // The forum itself, whose numbers are below zero, answers nobody by closing a topic.
        ...(typeof poster === 'number' ? { answered: others.some((id) => id !== null && id > 0 && id !== poster) } : {}),
        solved: solvedOf(topic),
        closed: flagAt(topic, 'closed'),
        pinned:
          flagAt(topic, 'pinned') === true ||
          flagAt(topic, 'pinned_globally') === true ||
          textAt(topic, 'archetype') === 'banner',
      },
    ];
  });
}

function sectionsIn(source: Source): readonly Section[] | null {
  const top = listAt(dataOf(source), 'category_list', 'categories');
  return (
    top
      ?.flatMap((category) => [category, ...(listAt(category, 'subcategory_list') ?? [])])
      .map((category) => ({
        name: textAt(category, 'name'),
        id: textAt(category, 'id'),
        url: addressFrom(`c/${textAt(category, 'slug') || '-'}/${textAt(category, 'id')}`, source.url),
        description: textAt(category, 'description_text') || postText(textAt(category, 'description')),
        topics: numberAt(category, 'topic_count'),
      })) ?? null
  );
}

const titles = ['user_title', 'primary_group_name', 'flair_name'] as const;

/** Staff, as the engine calls it, are moderators too, who need not be of the company. */
function staffOf(post: unknown): boolean | null {
  const [admin, moderator, staff] = [flagAt(post, 'admin'), flagAt(post, 'moderator'), flagAt(post, 'staff')];
  if (admin === true || (staff === true && moderator !== true) || titles.some((title) => isStaffTitle(textAt(post, title))))
    return true;
  return admin === null && moderator === null && staff === null ? null : false;
}

/** Posts by the forum itself (its numbers are below zero) and notes such as "closed" are nobody's answers. */
function isOwn(post: unknown): boolean {
  return textAt(post, 'action_code') !== '' || (numberAt(post, 'user_id') ?? 0) < 0;
}

function postsIn(source: Source, now: number): Thread | null {
  const data = dataOf(source);
  const all = listAt(data, 'post_stream', 'posts');
  const [opening] = all ?? [];
  // The opening post may be deleted, and then another one comes first.
  if (!all || numberAt(opening, 'post_number') !== 1) return null;
  const accepted = numberAt(data, 'accepted_answer', 'post_number');
  const posts = all
    .filter((post) => post === opening || !isOwn(post))
    .map(
      (post): Post => ({
        author: textAt(post, 'username'),
        at: momentAt(now, post, 'created_at'),
        staff: staffOf(post),
        text: postText(textAt(post, 'cooked')),
        solution: flagAt(post, 'accepted_answer') === true || (accepted !== null && numberAt(post, 'post_number') === accepted),
      }),
    );
  const closed = flagAt(data, 'closed');
  const moved = all.some((post) => textAt(post, 'action_code') === 'category_changed');
  return {
    topic: {
      ...(closed === null ? {} : { closed }),
      ...(at(data, 'accepted_answer') ? { solved: true } : {}),
      ...(moved ? { movedFrom: '' } : {}),
    },
    posts,
    whole: all.length >= (listAt(data, 'post_stream', 'stream')?.length ?? numberAt(data, 'posts_count') ?? Infinity),
  };
}

/** https://docs.discourse.org/ */
export const discourse: TopicAdapter = {
  id: 'discourse',
  marksStaff: true,
  lists: (root) =>
    ['latest.json?order=created', 'latest.json?order=created&page=1', 'latest.json'].map((path) => ({
      url: addressFrom(path, root),
      accept: 'json',
      ...(path.includes('order=created') ? { order: 'start' } : {}),
    })),
  topicsIn,
  sectionLists: (root) => [{ url: addressFrom('categories.json?include_subcategories=true', root), accept: 'json' }],
  sectionsIn,
  thread: ({ url }, root) => ({ url: addressFrom(`t/${idIn(url, /\/t\/(?:[^/]*\/)?(\d+)/)}.json`, root), accept: 'json' }),
  postsIn,
};
