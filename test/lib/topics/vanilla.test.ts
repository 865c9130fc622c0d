import { describe, expect, test } from 'vitest';
import { vanilla } from '../../../src/lib/topics/vanilla.ts';
import { exactly, json, now } from './sources.ts';

const root = 'https://talk.acme.test/';
const listed = {
  discussionID: 416,
  type: 'question',
  name: 'Import &amp; export',
  dateInserted: '2026-11-10T08:00:00+00:00',
  dateLastComment: '2026-11-11T08:00:00+00:00',
  insertUser: { userID: 8, name: 'kim', label: '' },
  category: { categoryID: 12, name: 'Help' },
  pinned: false,
  closed: false,
  countComments: 2,
  attributes: { question: { status: 'answered' } },
};
const list = (...discussions: readonly unknown[]) => json(`${root}api/v2/discussions?sort=-dateInserted`, discussions);
const comment = (id: number, name: string, user: object = {}, more: object = {}) => ({
  commentID: id,
  discussionID: 416,
  insertUserID: id,
  insertUser: { name, ...user },
  dateInserted: `2026-11-10T1${id}:00:00+00:00`,
  body: `<p>Comment ${id}</p>`,
  ...more,
});
const thread = (...comments: readonly unknown[]) => json(`${root}api/v2/comments?discussionID=416`, comments);

describe('Vanilla', () => {
  test('a list tells topics; comments do not include the opening post', () => {
    expect(vanilla.topicsIn(list(listed), now)).toEqual([
      {
        url: 'https://talk.acme.test/discussion/416',
        title: 'Import & export',
        section: 'Help',
        author: 'kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-11T08:00:00Z'),
        replies: 2,
        solved: false,
        closed: false,
        pinned: false,
      },
    ]);
  });

  test('an accepted answer solves a question, and a discussion cannot be solved', () => {
    const solved = (attributes: object) => vanilla.topicsIn(list({ ...listed, attributes }), now)?.[0]?.solved;
    expect([solved({ question: { status: 'Accepted' } }), solved({})]).toEqual([true, null]);
  });

  test('what a moved topic leaves behind is no topic', () => {
    expect(vanilla.topicsIn(list({ ...listed, type: 'redirect' }), now)).toEqual([]);
  });

  test('sections are categories that hold topics, not those that only head others', () => {
    const source = json(`${root}api/v2/categories`, [
      { categoryID: 1, name: 'All', urlcode: 'all', displayAs: 'heading' },
      { categoryID: 12, name: 'Help', urlcode: 'help', description: 'Ask', displayAs: 'discussions', countDiscussions: 9 },
    ]);
    expect(vanilla.sectionsIn(source, now)).toEqual([
      { name: 'Help', url: 'https://talk.acme.test/categories/help', description: 'Ask', topics: 9 },
    ]);
    expect(vanilla.sectionsIn(list(listed), now)).toBeNull();
  });

  test('the comments of a topic are asked for by its number', () => {
    const [topic] = vanilla.topicsIn(list(listed), now) ?? [];
    expect(topic && vanilla.thread(topic, root).url).toBe(
      'https://talk.acme.test/api/v2/comments?discussionID=416&limit=100&expand=insertUser',
    );
  });

  test('an empty post stands for the opening one, and titles tell staff', () => {
    const read = vanilla.postsIn(thread(comment(2, 'ana', { label: 'Acme Staff' }), comment(1, 'bo', { title: 'Veteran' })), now);
    expect(read?.posts.map(({ author, staff }) => [author, staff])).toEqual([
      ['', null],
      ['bo', false],
      ['ana', true],
    ]);
    expect(read?.whole).toBe(true);
  });

  test('a title, which members may write themselves, is only a claim where it tells a trade', () => {
    const read = vanilla.postsIn(
      thread(comment(1, 'ana', { title: 'Acme Staff' }), comment(2, 'bo', { title: 'Tech Support' })),
      now,
    );
    expect(read?.posts.map(({ staff, claims }) => [staff, claims])).toEqual([
      [null, undefined],
      [true, undefined],
      [false, ['Tech Support']],
    ]);
  });

  test('without any title nobody is known to be staff or not; the accepted answer is marked', () => {
    const read = vanilla.postsIn(thread(comment(1, 'bo', {}, { attributes: { answer: { status: 'accepted' } } })), now);
    expect(read?.posts.map(({ staff, solution }) => [staff, solution])).toEqual([
      [null, false],
      [null, true],
    ]);
  });

  test('no comment at all is an answer too; as many as are sent at once may not be all', () => {
    expect(vanilla.postsIn(thread(), now)).toMatchObject({ posts: [{ author: '' }], whole: true });
    expect(vanilla.postsIn(thread(...Array.from({ length: 100 }, (_, id) => comment(id, 'bo'))), now)?.whole).toBe(false);
  });
});
