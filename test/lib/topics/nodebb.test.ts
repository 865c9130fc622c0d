import { describe, expect, test } from 'vitest';
import { nodebb } from '../../../src/lib/topics/nodebb.ts';
import { exactly, json, now } from './sources.ts';

const root = 'https://acme.test/forum/';
const listed = {
  tid: 6,
  title: 'Import &amp; export',
  slug: '6/import-export',
  postcount: 1,
  timestampISO: '2026-11-10T08:00:00.000Z',
  lastposttime: Date.parse('2026-11-10T08:00:00.000Z'),
  locked: 0,
  pinned: 0,
  deleted: 0,
  user: { uid: 4, username: 'kim' },
  category: { cid: 2, name: 'Help' },
};
const list = (...topics: readonly unknown[]) => json(`${root}api/recent?page=2`, { topics });
const post = (pid: number, username: string, more: object = {}) => ({
  pid,
  index: pid - 1,
  timestampISO: `2026-11-10T1${pid % 10}:00:00.000Z`,
  content: `<p>Post ${pid}</p>`,
  deleted: 0,
  user: { uid: pid, username, groupTitleArray: [], selectedGroups: [] },
  ...more,
});
const thread = (posts: readonly unknown[], more: object = {}) =>
  json(`${root}api/topic/6/import-export`, { ...listed, mainPid: 1, postcount: posts.length, posts, ...more });
const inGroup = (name: string, pid: number) => ({
  user: { uid: pid, username: 'ana', selectedGroups: [{ name, userTitle: name }] },
});

describe('NodeBB', () => {
  test('the count of posts includes the opening one: one post is no reply', () => {
    expect(nodebb.topicsIn(list(listed), now)).toEqual([
      {
        url: 'https://acme.test/forum/topic/6/import-export',
        title: 'Import & export',
        section: 'Help',
        author: 'kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-10T08:00:00Z'),
        replies: 0,
        solved: null,
        closed: false,
        pinned: false,
      },
    ]);
  });

  test('deleted topics and topics of other servers are left out', () => {
    expect(nodebb.topicsIn(list({ ...listed, deleted: 1 }, { ...listed, tid: 'https://else.test/9' }), now)).toEqual([]);
  });

  test('only questions can be solved', () => {
    const solved = (more: object) => nodebb.topicsIn(list({ ...listed, ...more }), now)?.[0]?.solved;
    expect([solved({ isSolved: 0 }), solved({ isQuestion: 1, isSolved: 0 }), solved({ isQuestion: 1, isSolved: 1 })]).toEqual([
      null,
      false,
      true,
    ]);
  });

  test('sections are categories with those below them, but not links to elsewhere', () => {
    const source = json(`${root}api/categories`, {
      categories: [
        {
          cid: 2,
          name: 'Help',
          slug: '2/help',
          description: 'Ask',
          topic_count: 5,
          children: [{ cid: 3, name: 'App', slug: '3/app' }],
        },
        { cid: 9, name: 'Shop', slug: '9/shop', link: 'https://shop.test' },
      ],
    });
    expect(nodebb.sectionsIn(source, now)).toEqual([
      { name: 'Help', url: 'https://acme.test/forum/category/2/help', description: 'Ask', topics: 5 },
      { name: 'App', url: 'https://acme.test/forum/category/3/app', description: '', topics: null },
    ]);
    expect(nodebb.sectionsIn(json(`${root}api/recent`, { topics: [], categories: [{ cid: 2 }] }), now)).toBeNull();
  });

  test('the posts of a topic are asked for by its number', () => {
    const [topic] = nodebb.topicsIn(list(listed), now) ?? [];
    expect(topic && nodebb.thread(topic, root).url).toBe('https://acme.test/forum/api/topic/6');
  });

  test('badges of groups tell staff, and that the others are none', () => {
    const staff = nodebb
      .postsIn(
        thread([post(1, 'kim'), post(2, 'ana', inGroup('acme-staff', 2)), post(3, 'bo', inGroup('administrators', 3))]),
        now,
      )
      ?.posts.map((one) => one.staff);
    expect(staff).toEqual([false, true, true]);
  });

  test('those who run the forum are staff by the group that the engine makes, those who keep order in it are not', () => {
    const staff = nodebb
      .postsIn(
        thread([post(1, 'kim'), post(2, 'ana', inGroup('administrators', 2)), post(3, 'bo', inGroup('Global Moderators', 3))]),
        now,
      )
      ?.posts.map((one) => one.staff);
    expect(staff).toEqual([false, true, false]);
  });

  test('a topic without any badge does not tell who is staff', () => {
    expect(nodebb.postsIn(thread([post(1, 'kim'), post(2, 'ana')]), now)?.posts.map(({ staff }) => staff)).toEqual([null, null]);
  });

  test('deleted replies are none, guests have no name, and the marked answer is the solution', () => {
    const guest = { user: { uid: 0, username: '[[global:guest]]' } };
    const read = nodebb.postsIn(
      thread([post(1, 'kim'), post(2, 'bo', { deleted: 1 }), post(3, 'x', guest)], { solvedPid: 3 }),
      now,
    );
    expect(read?.posts.map(({ author, solution }) => [author, solution])).toEqual([
      ['kim', false],
      ['', true],
    ]);
  });

  test('a move from another category is told', () => {
    const read = nodebb.postsIn(thread([post(1, 'kim')], { events: [{ type: 'move', fromCategory: { name: 'General' } }] }), now);
    expect(read?.topic.movedFrom).toBe('General');
  });

  test('one page of several is not whole, and a page without the opening post tells nothing', () => {
    expect(nodebb.postsIn(thread([post(1, 'kim')], { pagination: { pageCount: 2 } }), now)?.whole).toBe(false);
    expect(nodebb.postsIn(thread([post(1, 'kim')], { pagination: { pageCount: 1 } }), now)?.whole).toBe(true);
    expect(nodebb.postsIn(thread([post(21, 'bo')], { mainPid: 1 }), now)).toBeNull();
  });
});
