import { describe, expect, test } from 'vitest';
import { khoros } from '../../../src/lib/topics/khoros.ts';
import { exact, now, page } from './html-source.ts';

const state = (things: object): string =>
  `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { pageProps: { apolloState: things } } })}</script>`;
const ref = (key: string) => ({ __ref: key });
const people = {
  'User:user:1': { login: 'Mia', rank: ref('Rank:rank:1') },
  'User:user:2': { login: 'Dana', rank: ref('Rank:rank:2') },
  'Rank:rank:1': { name: 'Copper Contributor' },
  'Rank:rank:2': { name: 'Community Manager' },
};
const topic = {
  uid: 17,
  subject: 'Import &amp; export',
  board: ref('Forum:board:help'),
  author: ref('User:user:1'),
  repliesCount: 2,
  postTime: '2026-11-01T12:48:00.000-08:00',
  body: '<p>Export fails.</p>',
};
const reply = (user: string, postTime: string, more: object = {}) => ({
  author: ref(user),
  postTime,
  body: '<p>Yes.</p>',
  ...more,
});
const answers = (...keys: readonly string[]) => ({ edges: keys.map((key) => ({ node: ref(key) })) });
const thread = {
  ...people,
  'ForumTopicMessage:message:17': { ...topic, 'replies({"first":10})': answers('ForumReplyMessage:message:18') },
  'ForumReplyMessage:message:18': reply('User:user:2', '2026-11-01T15:02:00.000-08:00', {
    replies: answers('ForumReplyMessage:message:19'),
  }),
  'ForumReplyMessage:message:19': reply('User:user:1', '2026-11-01T16:00:00.000-08:00'),
  // What a list beside the thread was drawn from.
  'ForumReplyMessage:message:99': reply('User:user:2', '2026-11-02T16:00:00.000-08:00'),
};
const address = 'https://talk.example.test/discussions/help/export/17';

describe('Khoros of the newer kind', () => {
  test('a list tells the topics that it was drawn from, by the links to them', () => {
    const board = { 'Forum:board:help': { title: 'Help' } };
    const things = { ...people, ...board, 'ForumTopicMessage:message:17': topic, 'ForumTopicMessage:message:18': topic };
    const topics = khoros.topicsIn(page(`<a href="/discussions/help/export/17">Import &amp; export</a>${state(things)}`), now);
    expect(topics).toEqual([
      {
        url: address,
        title: 'Import & export',
        section: 'Help',
        author: 'Mia',
        startedAt: exact('2026-11-01T20:48:00Z'),
        lastAt: null,
        replies: 2,
        solved: null,
        closed: null,
        pinned: false,
      },
    ]);
  });

  test('a thread holds its own replies and those to them, and ranks tell staff', () => {
    const told = khoros.postsIn(page(state(thread), address), now);
    expect(told?.posts.map(({ author, staff, at }) => [author, staff, at])).toEqual([
      ['Mia', false, exact('2026-11-01T20:48:00Z')],
      ['Dana', true, exact('2026-11-01T23:02:00Z')],
      ['Mia', false, exact('2026-11-02T00:00:00Z')],
    ]);
    expect(told?.whole).toBe(true);
  });

  test('a thread whose replies did not all come along is not whole', () => {
    const things = { ...thread, 'ForumTopicMessage:message:17': { ...topic, repliesCount: 12, replies: answers() } };
    expect(khoros.postsIn(page(state(things), address), now)?.whole).toBe(false);
  });

  test('the data of another page are none of its', () => {
    expect(khoros.postsIn(page(state(thread), 'https://talk.example.test/discussions/help/other/5'), now)).toBeNull();
    expect(khoros.topicsIn(page('<script id="__NEXT_DATA__" type="application/json">{"props":1}</script>'), now)).toBeNull();
  });
});
