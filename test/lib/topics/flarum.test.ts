import { describe, expect, test } from 'vitest';
import { flarum } from '../../../src/lib/topics/flarum.ts';
import { exactly, json, now } from './sources.ts';

const root = 'https://acme.test/forum/';
const to = (type: string, ...ids: readonly string[]) => ids.map((id) => ({ type, id }));
const resource = (type: string, id: string, attributes: object, relationships: object = {}) => ({
  type,
  id,
  attributes,
  relationships,
});

const discussion = (attributes: object = {}, relationships: object = {}) =>
  resource(
    'discussions',
    '12',
    {
      title: 'Export fails',
      slug: '12-export-fails',
      commentCount: 3,
      createdAt: '2026-11-10T08:00:00+00:00',
      lastPostedAt: '2026-11-11T08:00:00+00:00',
      ...attributes,
    },
    { user: { data: { type: 'users', id: '9' } }, ...relationships },
  );
const tags = [
  resource('tags', '1', { name: 'Windows', slug: 'windows', position: null }),
  resource('tags', '2', { name: 'Help', slug: 'help', description: 'Ask here', position: 0, discussionCount: 4 }),
];
const user = (id: string, username: string, groups?: readonly string[]) =>
  resource('users', id, { username }, groups ? { groups: { data: to('groups', ...groups) } } : {});
const post = (id: string, number: number, userId: string, more: object = {}) =>
  resource(
    'posts',
    id,
    {
      number,
      contentType: 'comment',
      contentHtml: `<p>Post ${number}</p>`,
      createdAt: `2026-11-10T1${number}:00:00+00:00`,
      ...more,
    },
    { user: { data: { type: 'users', id: userId } } },
  );
const thread = (
  posts: readonly { readonly id: string }[],
  included: readonly unknown[],
  more: object = {},
  attributes: object = {},
) =>
  json(`${root}api/discussions/12`, {
    data: discussion(attributes, { posts: { data: to('posts', ...posts.map(({ id }) => id)) }, ...more }),
    included: [...posts, ...included],
  });

describe('Flarum', () => {
  test('a list tells topics; comments include the opening one, and the section is the primary tag', () => {
    const source = json(`${root}api/discussions?sort=-createdAt`, {
      data: [discussion({}, { tags: { data: to('tags', '1', '2') } })],
      included: [user('9', 'kim'), ...tags],
    });
    expect(flarum.topicsIn(source, now)).toEqual([
      {
        url: 'https://acme.test/forum/d/12',
        title: 'Export fails',
        section: 'Help',
        author: 'kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-11T08:00:00Z'),
        replies: 2,
        solved: null,
        closed: null,
        pinned: false,
      },
    ]);
  });

  test('extensions tell solved, closed and pinned topics, hidden ones are left out', () => {
    const source = json(`${root}api/discussions`, {
      data: [
        discussion({ hasBestAnswer: false, isLocked: true, isSticky: true }),
        discussion({ hasBestAnswer: 77 }),
        discussion({ isHidden: true }),
      ],
    });
    expect(flarum.topicsIn(source, now)?.map(({ solved, closed, pinned }) => [solved, closed, pinned])).toEqual([
      [false, true, true],
      [true, null, false],
    ]);
  });

  test('sections are tags', () => {
    expect(flarum.sectionsIn(json(`${root}api/tags`, { data: tags.slice(1) }), now)).toEqual([
      { name: 'Help', url: 'https://acme.test/forum/t/help', description: 'Ask here', topics: 4 },
    ]);
    expect(flarum.sectionsIn(json(`${root}api/discussions`, { data: [discussion()] }), now)).toBeNull();
  });

  test('the posts of a topic are asked for by its number', () => {
    const [topic] = flarum.topicsIn(json(`${root}api/discussions`, { data: [discussion()] }), now) ?? [];
    expect(topic && flarum.thread(topic, root).url).toBe('https://acme.test/forum/api/discussions/12');
  });

  test('staff answer by the group of those who run the forum or by the name of another, not as those who keep order', () => {
    const groups = [resource('groups', '7', { nameSingular: 'Acme Staff' }), resource('groups', '8', { nameSingular: 'VIP' })];
    const read = flarum.postsIn(
      thread(
        [post('1', 1, '9'), post('2', 2, '10'), post('3', 3, '11'), post('4', 4, '12'), post('5', 5, '13'), post('6', 6, '14')],
        [
          user('9', 'kim', []),
          user('10', 'ana', ['1']),
          user('11', 'bo', ['7']),
          user('12', 'cy', ['8']),
          user('13', 'di'),
          user('14', 'ed', ['4']),
          ...groups,
          resource('groups', '1', { nameSingular: 'Boss' }),
          resource('groups', '4', { nameSingular: 'Mod' }),
        ],
      ),
      now,
    );
    expect(read?.posts.map(({ author, staff }) => [author, staff])).toEqual([
      ['kim', false],
      ['ana', true],
      ['bo', true],
      ['cy', false],
      ['di', null],
      ['ed', false],
    ]);
    expect(read?.whole).toBe(true);
  });

  test('events and hidden posts are no answers; a lost tag is the section that a topic was moved from', () => {
    const event = post('2', 2, '10', { contentType: 'discussionTagged', content: [['2'], ['1']] });
    const read = flarum.postsIn(thread([post('1', 1, '9'), event, post('3', 3, '10', { isHidden: true })], [...tags]), now);
    expect(read?.posts.map(({ text }) => text)).toEqual(['Post 1']);
    expect(read?.topic.movedFrom).toBe('Help');
  });

  test('a first tag is no move', () => {
    const event = post('2', 2, '10', { contentType: 'discussionTagged', content: [[], ['1']] });
    expect(flarum.postsIn(thread([post('1', 1, '9'), event], tags), now)?.topic.movedFrom).toBeUndefined();
  });

  test('the best answer is marked', () => {
    const read = flarum.postsIn(
      thread(
        [post('1', 1, '9'), post('2', 2, '10')],
        [],
        { bestAnswerPost: { data: { type: 'posts', id: '2' } } },
        { hasBestAnswer: true },
      ),
      now,
    );
    expect([read?.topic.solved, read?.posts.map(({ solution }) => solution)]).toEqual([true, [false, true]]);
  });

  test('posts that are only numbered make a topic less than whole, and one without its opening post tells nothing', () => {
    const numbered = { posts: { data: to('posts', '1', '2', '3') } };
    expect(flarum.postsIn(thread([post('1', 1, '9')], [], numbered), now)?.whole).toBe(false);
    expect(flarum.postsIn(thread([post('2', 2, '9')], []), now)).toBeNull();
  });
});
