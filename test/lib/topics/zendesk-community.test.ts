import { describe, expect, test } from 'vitest';
import { zendeskCommunity } from '../../../src/lib/topics/zendesk-community.ts';
import { exactly, json, now } from './sources.ts';

const root = 'https://help.acme.test/';
const listed = {
  id: 115,
  title: 'Export fails',
  html_url: 'https://help.acme.test/hc/en-us/community/posts/115-Export-fails',
  author_id: 9,
  topic_id: 3,
  created_at: '2026-11-10T08:00:00Z',
  updated_at: '2026-11-11T08:00:00Z',
  comment_count: 2,
  status: 'answered',
  closed: false,
  pinned: false,
};
const list = (posts: readonly unknown[], more: object = {}) => json(`${root}api/v2/community/posts.json`, { posts, ...more });
const comment = (id: number, more: object = {}) => ({
  id,
  author_id: id,
  created_at: `2026-11-10T1${id}:00:00Z`,
  body: `<p>Comment ${id}</p>`,
  official: false,
  ...more,
});
const thread = (comments: readonly unknown[], more: object = {}) =>
  json(`${root}api/v2/community/posts/115/comments.json`, { comments, next_page: null, ...more });

describe('Zendesk community', () => {
  test('a list tells posts with the names that come along', () => {
    const source = list([listed], { users: [{ id: 9, name: 'Kim' }], topics: [{ id: 3, name: 'Billing' }] });
    expect(zendeskCommunity.topicsIn(source, now)).toEqual([
      {
        url: 'https://help.acme.test/hc/en-us/community/posts/115-Export-fails',
        title: 'Export fails',
        section: 'Billing',
        author: 'Kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-11T08:00:00Z'),
        replies: 2,
        solved: true,
        closed: false,
        pinned: false,
      },
    ]);
    expect(zendeskCommunity.topicsIn(list([listed]), now)?.[0]).toMatchObject({ author: '9', section: null });
  });

  test.each([
    ['completed', true],
    ['planned', false],
    ['not_planned', false],
    ['none', false],
    ['something new', null],
  ])('a status of %s is read', (status, solved) => {
    expect(zendeskCommunity.topicsIn(list([{ ...listed, status }]), now)?.[0]?.solved).toBe(solved);
  });

  test('sections are topics, but not those that come along with posts', () => {
    const topics = [{ id: 3, name: 'Billing', html_url: 'https://help.acme.test/hc/community/topics/3', description: 'Ask' }];
    expect(zendeskCommunity.sectionsIn(json(`${root}api/v2/community/topics.json`, { topics }), now)).toEqual([
      { name: 'Billing', url: 'https://help.acme.test/hc/community/topics/3', description: 'Ask', topics: null },
    ]);
    expect(zendeskCommunity.sectionsIn(list([listed], { topics }), now)).toBeNull();
  });

  test('the comments of a post are asked for by its number', () => {
    const [topic] = zendeskCommunity.topicsIn(list([listed]), now) ?? [];
    expect(topic && zendeskCommunity.thread(topic, root).url).toBe(
      'https://help.acme.test/api/v2/community/posts/115/comments.json?per_page=100&include=users',
    );
  });

  test('the official comment and agents are of the company; another comment is so perhaps', () => {
    const users = [
      { id: 2, name: 'Ana', agent: true },
      { id: 3, name: 'Bo', agent: false },
    ];
    const read = zendeskCommunity.postsIn(
      thread([comment(1, { official: true }), comment(2), comment(3), comment(4)], { users }),
      now,
    );
    expect(read?.posts.map(({ author, staff }) => [author, staff])).toEqual([
      ['', null],
      ['1', true],
      ['Ana', true],
      ['Bo', false],
      ['4', null],
    ]);
  });

  test('a post is whole when there is no further page', () => {
    expect(zendeskCommunity.postsIn(thread([comment(1)]), now)?.whole).toBe(true);
    expect(zendeskCommunity.postsIn(thread([comment(1)], { next_page: `${root}2`, count: 7 }), now)?.whole).toBe(false);
  });
});
