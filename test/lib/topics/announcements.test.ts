import { describe, expect, test } from 'vitest';
import { discourse } from '../../../src/lib/topics/discourse.ts';
import { firstReplies } from '../../../src/lib/topics/first-replies.ts';
import { lemmy } from '../../../src/lib/topics/lemmy.ts';
import { vanilla } from '../../../src/lib/topics/vanilla.ts';
import { zendeskCommunity } from '../../../src/lib/topics/zendesk-community.ts';
import { json, now } from './sources.ts';

const api = 'https://talk.acme.test/api/v2/';
const discussions = (...more: readonly object[]) =>
  json(
    `${api}discussions`,
    more.map((one, id) => ({ discussionID: id, name: `Topic ${id}`, countComments: 0, insertUser: { name: 'ana' }, ...one })),
  );
const posts = (more: object = {}) =>
  json('https://help.acme.test/api/v2/community/posts.json', {
    posts: [{ id: 1, title: 'News', author_id: 9, ...more }],
    users: [{ id: 9, name: 'Dana', agent: true }],
  });
const servers = (more: object) =>
  json('https://acme.test/api/v3/post/list', {
    posts: [{ post: { id: 3, name: 'News', ...more }, creator: { name: 'dana' }, creator_is_admin: true }],
  });

describe('topics that wait for no answer', () => {
  test('are pinned where the engine says that they are announced or featured', () => {
    const pinned = [
      ...(vanilla.topicsIn(discussions({ pinned: true }, { announce: true }, {}), now) ?? []),
      ...(zendeskCommunity.topicsIn(posts({ pinned: true }), now) ?? []),
      ...(lemmy.topicsIn(servers({ featured_local: true }), now) ?? []),
      ...(discourse.topicsIn(
        json('https://acme.test/latest.json', { topic_list: { topics: [{ id: 1, archetype: 'banner' }] } }),
        now,
      ) ?? []),
    ].map((topic) => topic.pinned);
    expect(pinned).toEqual([true, true, false, true, true, true]);
  });

  test('are left out where they are what a moved topic leaves behind, or a poll that is over', () => {
    const rows = discussions(
      { type: 'redirect' },
      { type: 'poll', closed: true },
      { type: 'poll', closed: false },
      { type: 'idea' },
    );
    expect(vanilla.topicsIn(rows, now)?.map(({ title }) => title)).toEqual(['Topic 2', 'Topic 3']);
  });

  test('were begun by the company, where a list tells who works there', () => {
    const told = [
      ...(vanilla.topicsIn(discussions({ insertUser: { name: 'dana', label: 'Acme Staff' } }, {}), now) ?? []),
      ...(zendeskCommunity.topicsIn(posts(), now) ?? []),
      ...(lemmy.topicsIn(servers({}), now) ?? []),
    ].map(({ byStaff }) => byStaff);
    expect(told).toEqual([true, undefined, true, true]);
  });

  test('show so by their opening post, which comments do not hold', () => {
    const [topic] = lemmy.topicsIn(servers({}), now) ?? [];
    const thread = lemmy.postsIn(json('https://acme.test/api/v3/comment/list?post_id=3', { comments: [] }), now);
    expect(topic && thread && firstReplies(topic, thread).posts.map(({ staff }) => staff)).toEqual([true]);
  });
});
