import { describe, expect, test } from 'vitest';
import { discourse } from '../../../src/lib/topics/discourse.ts';
import { firstReplies } from '../../../src/lib/topics/first-replies.ts';
import { exactly, json, now } from './sources.ts';

const root = 'https://acme.test/talk/';
const listed = {
  id: 41,
  title: 'Export fails',
  slug: 'export-fails',
  posts_count: 3,
  reply_count: 0,
  created_at: '2026-11-10T08:00:00.000Z',
  last_posted_at: '2026-11-11T08:00:00.000Z',
  pinned: false,
  visible: true,
  closed: false,
  category_id: 5,
  posters: [{ user_id: 9, description: 'Autor original' }, { user_id: 2 }],
};
const list = (topics: readonly unknown[], more: object = {}) =>
  json(`${root}latest.json?order=created`, { users: [{ id: 9, username: 'kim' }], topic_list: { topics, ...more } });

const post = (number: number, username: string, more: object = {}) => ({
  post_number: number,
  user_id: number + 10,
  username,
  created_at: `2026-11-10T1${number}:00:00.000Z`,
  cooked: `<p>Post ${number}</p>`,
  admin: false,
  moderator: false,
  staff: false,
  ...more,
});
const thread = (posts: readonly unknown[], more: object = {}, stream = posts.map((_, index) => index)) =>
  json(`${root}t/41.json`, { id: 41, post_stream: { posts, stream }, closed: false, ...more });

describe('Discourse', () => {
  test('the list of new topics comes first, as that of active ones has more answered topics than there are', () => {
    expect(discourse.lists(root).map(({ url }) => url)).toEqual([
      'https://acme.test/talk/latest.json?order=created',
      'https://acme.test/talk/latest.json?order=created&page=1',
      'https://acme.test/talk/latest.json',
    ]);
  });

  test('who wrote is told by the list: the forum itself, which closes a topic, is nobody', () => {
    const posters = (...ids: readonly number[]) => ({ ...listed, posters: ids.map((user_id) => ({ user_id })) });
    const answered = [posters(1), posters(1, -1), posters(1, -1, 2)].map(
      (row) => discourse.topicsIn(list([row]), now)?.[0]?.answered,
    );
    expect(answered).toEqual([false, false, true]);
  });

  test('a list tells topics; the opening post is not counted as a reply', () => {
    expect(discourse.topicsIn(list([listed]), now)).toEqual([
      {
        url: 'https://acme.test/talk/t/export-fails/41',
        title: 'Export fails',
        section: null,
        sectionId: '5',
        author: 'kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-11T08:00:00Z'),
        replies: 2,
        answered: true,
        solved: null,
        closed: false,
        pinned: false,
      },
    ]);
  });

  test('a section has a name where the list sends its categories along', () => {
    const [topic] = discourse.topicsIn(list([listed], { categories: [{ id: 5, name: 'Billing' }] }), now) ?? [];
    expect(topic?.section).toBe('Billing');
  });

  test('whether a topic is solved is told only where answers can be marked', () => {
    const solved = (more: object) => discourse.topicsIn(list([{ ...listed, ...more }]), now)?.[0]?.solved;
    expect(solved({ has_accepted_answer: true })).toBe(true);
    expect(solved({ has_accepted_answer: false })).toBe(false);
    expect(solved({ has_accepted_answer: false, can_have_answer: false })).toBeNull();
    expect(solved({ has_accepted_answer: false, can_have_answer: false, closed: true })).toBe(false);
  });

  test('pinned topics are pinned on one board or everywhere, and hidden ones are left out', () => {
    const topics = discourse.topicsIn(
      list([
        { ...listed, pinned: true },
        { ...listed, pinned_globally: true },
        { ...listed, visible: false },
      ]),
      now,
    );
    expect(topics?.map(({ pinned }) => pinned)).toEqual([true, true]);
  });

  test('sections are categories and those below them', () => {
    const source = json(`${root}categories.json`, {
      category_list: {
        categories: [
          {
            id: 5,
            name: 'Help',
            slug: 'help',
            description_text: 'Ask here',
            topic_count: 12,
            subcategory_list: [{ id: 6, name: 'Mobile', slug: 'mobile', description: '<b>Phones</b>', topic_count: 0 }],
          },
        ],
      },
    });
    expect(discourse.sectionsIn(source, now)).toEqual([
      { name: 'Help', id: '5', url: 'https://acme.test/talk/c/help/5', description: 'Ask here', topics: 12 },
      { name: 'Mobile', id: '6', url: 'https://acme.test/talk/c/mobile/6', description: 'Phones', topics: 0 },
    ]);
  });

  test('the posts of a topic are asked for by its number', () => {
    const [topic] = discourse.topicsIn(list([{ ...listed, slug: '2026-in-review' }]), now) ?? [];
    expect(topic && discourse.thread(topic, root).url).toBe('https://acme.test/talk/t/41.json');
  });

  test('staff answer by flag, title or group, and everybody else is known to be none, moderators too', () => {
    const read = discourse.postsIn(
      thread([
        post(1, 'kim'),
        post(2, 'ana', { admin: true, staff: true }),
        post(3, 'bo', { user_title: 'Acme employee' }),
        post(4, 'cy', { primary_group_name: 'support-team' }),
        post(5, 'di', { user_title: 'Champion' }),
        post(6, 'ed', { moderator: true, staff: true }),
        post(7, 'fay', { moderator: true, staff: true, primary_group_name: 'acme-staff' }),
      ]),
      now,
    );
    expect(read?.posts.map(({ staff }) => staff)).toEqual([false, true, true, true, false, false, true]);
    expect(read?.whole).toBe(true);
  });

  test('without flags and titles nobody is known to be staff or not', () => {
    const bare = { post_number: 1, username: 'kim', cooked: 'x' };
    expect(discourse.postsIn(thread([bare]), now)?.posts[0]?.staff).toBeNull();
  });

  test('notes such as "closed" and posts of the forum itself are no answers', () => {
    const read = discourse.postsIn(
      thread([
        post(1, 'kim'),
        post(2, 'system', { user_id: -1, admin: true }),
        post(3, 'ana', { admin: true, action_code: 'closed.enabled' }),
      ]),
      now,
    );
    const [topic] = discourse.topicsIn(list([listed]), now) ?? [];
    expect(read?.posts.map(({ author }) => author)).toEqual(['kim']);
    expect(topic && read && firstReplies(topic, read)).toMatchObject({ firstReplyAt: 'never', firstStaffReplyAt: 'never' });
  });

  test('a topic with more posts than are sent is not whole, so that nothing is never', () => {
    const read = discourse.postsIn(thread([post(1, 'kim')], {}, [1, 2, 3]), now);
    expect(read?.whole).toBe(false);
  });

  test('a topic whose opening post is gone tells nothing', () => {
    expect(discourse.postsIn(thread([post(2, 'ana')]), now)).toBeNull();
  });

  test('the accepted answer, closing and a changed category are told', () => {
    const read = discourse.postsIn(
      thread([post(1, 'kim'), post(2, 'ana'), post(3, 'ana', { action_code: 'category_changed' })], {
        closed: true,
        accepted_answer: { post_number: 2, username: 'ana' },
      }),
      now,
    );
    expect(read?.topic).toEqual({ closed: true, solved: true, movedFrom: '' });
    expect(read?.posts.map(({ solution }) => solution)).toEqual([false, true]);
  });
});
