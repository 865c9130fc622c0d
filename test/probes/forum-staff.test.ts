import { describe, expect, test } from 'vitest';
import { forumTopics } from '../../src/probes/forum-topics.ts';
import { json, page, viewOf } from './forum-view.ts';

const root = 'https://talk.acme.test/';
const started = '2026-11-10T10:00:00+00:00';
const post = (id: number, by: string, rank = '') =>
  `<div id="p${id}" class="post"><dl class="postprofile"><dt><a class="username">${by}</a></dt>${rank}</dl><div class="postbody">
    <p class="author"><time datetime="2026-11-1${id}T10:00:00+00:00">x</time></p><div class="content">Hello</div></div></div>`;
const list = (threads: readonly string[]) =>
  `<ul class="topiclist topics">${threads
    .map(
      (thread, at) => `<li class="row"><dl><dt><a class="topictitle" href="${root}viewtopic.php?t=${at + 1}">Topic ${at + 1}</a>
      <div class="topic-poster">by ${/<a class="username">[^<]*<.a>/.exec(thread)?.[0]} <time datetime="${started}">x</time></div></dt><dd class="posts">1</dd></dl></li>`,
    )
    .join('')}</ul>`;
/** A phpBB forum whose topics have these pages. */
const forumOf = (...threads: readonly string[]) =>
  forumTopics(
    viewOf([
      page('forum', root, `<body id="phpbb">${list(threads)}`),
      ...threads.map((html, at) => page(undefined, `${root}viewtopic.php?t=${at + 1}`, `<body id="phpbb">${html}`)),
    ]),
  )[0];
const staffIn = (...threads: readonly string[]) =>
  new Map(forumOf(...threads)?.topics.flatMap(({ posts }) => posts.map(({ author, staff }) => [author, staff] as const)));

describe('who is of the company', () => {
  const unmarked = post(1, 'Mia') + post(2, 'Tom');

  test('is told of everybody where somebody bears a mark on another page', () => {
    const staff = staffIn(unmarked, post(1, 'Mia') + post(2, 'Dana', '<dd class="profile-rank">Staff</dd>'));
    expect([staff.get('Tom'), staff.get('Dana')]).toEqual([false, true]);
  });

  test('is told of nobody else where one says so by the own name alone', () => {
    const staff = staffIn(unmarked, post(1, 'Mia') + post(2, 'Dana (Acme Staff)') + post(3, 'Acme Support'));
    expect([staff.get('Tom'), staff.get('Dana (Acme Staff)'), staff.get('Acme Support')]).toEqual([null, true, true]);
  });

  test('is told of nobody else by an engine that does not mark all of them', () => {
    const api = 'https://help.acme.test/api/v2/community';
    const rows = [1, 2].map((id) => ({ id, title: `Topic ${id}`, author_id: 5, created_at: started, comment_count: 1 }));
    const comments = (id: number, comment: object) =>
      json(`${api}/posts/${id}/comments.json?per_page=100&include=users`, {
        comments: [{ author_id: 6 + id, created_at: '2026-11-11T10:00:00Z', ...comment }],
        next_page: null,
      });
    const front = page(
      'forum',
      'https://help.acme.test/hc/en-us/community/topics',
      '<form action="/hc/en-us/community/posts"></form><ul class="community-topics"><li><a href="/hc/en-us/community/topics/1">Help</a></li></ul>',
    );
    const [forum] = forumTopics(
      viewOf([
        front,
        json(`${api}/posts.json?sort_by=created_at&per_page=100&include=users,topics`, { posts: rows, users: [] }),
        comments(1, { official: true }),
        comments(2, { official: false }),
      ]),
    );
    expect(forum?.adapter?.id).toBe('zendesk-community');
    const told = forum?.topics.map(({ posts }) => [posts[1]?.author, posts[1]?.staff] as const) ?? [];
    expect(new Map(told)).toEqual(
      new Map([
        ['7', true],
        ['8', null],
      ]),
    );
  });
});

test('a topic that the list says the company began, by its name, is an announcement', () => {
  const row = (id: number, name: string) => ({
    discussionID: id,
    name: `Topic ${id}`,
    countComments: 1,
    dateInserted: started,
    insertUser: { name },
  });
  const comment = (id: number) =>
    json(`${root}api/v2/comments?discussionID=${id}&limit=100&expand=insertUser`, [
      { commentID: id, dateInserted: '2026-11-11T10:00:00Z', insertUser: { name: 'Eve' }, body: 'Fine.' },
    ]);
  const [forum] = forumTopics(
    viewOf([
      page('forum', root, '<ul class="DataList Discussions"><li>x</li></ul>', { headers: { 'x-powered-by': 'Vanilla' } }),
      json(`${root}api/v2/discussions?sort=-dateInserted&limit=50&page=1&expand=category,insertUser`, [
        row(1, 'Acme Team'),
        row(2, 'Tom'),
      ]),
      comment(1),
      comment(2),
    ]),
  );
  expect([...(forum?.announced ?? [])]).toEqual(['talk.acme.test/discussion/1']);
  const opened = forum?.topics.map(({ author, posts: [opening] }) => [author, opening?.staff] as const) ?? [];
  expect(new Map(opened)).toEqual(
    new Map([
      ['Acme Team', true],
      ['Tom', null],
    ]),
  );
});

test('a topic by somebody who shares the company’s name and is told to be none of its people is no announcement', () => {
  const titled = (by: string, title: string) => post(1, by, `<dd class="profile-rank">${title}</dd>`);
  const forum = forumOf(titled('Acme', 'Newbie') + post(2, 'Dana', '<dd class="profile-rank">Staff</dd>'));
  expect(forum?.topics).toHaveLength(1);
  expect([...(forum?.announced ?? [])]).toEqual([]);
});
