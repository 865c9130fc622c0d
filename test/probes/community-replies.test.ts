import { describe, expect, test } from 'vitest';
import communityReplies from '../../src/probes/community-replies.ts';
import { home, page, viewOf } from './forum-view.ts';
import { discourseView, type TopicOf } from './topic-view.ts';

const read = (topics: readonly TopicOf[]) => {
  const answers = communityReplies.read(discourseView(topics));
  return {
    hours: answers['community.first-reply-hours'],
    share: answers['community.response-share'],
    solved: answers['community.solved-share'],
  };
};
const tom = { by: 'Tom', after: 2 };

describe('the community replies probe', () => {
  const topics: readonly TopicOf[] = [
    { age: 60, replies: [tom, { by: 'Dana', after: 5, staff: true }], solved: true },
    { age: 100, replies: [{ by: 'Mia', after: 1 }], solved: false },
    { age: 200, replies: [tom], unread: true, solved: false },
    { age: 300, unread: true, solved: false },
  ];

  test('anybody’s first reply counts, and that of staff is told beside it', () => {
    const { hours } = read([{ age: 60, replies: [tom, { by: 'Dana', after: 5, staff: true }] }]);
    expect(hours).toMatchObject({
      value: 2,
      note: expect.stringMatching(/By staff: 5 h\. The forum is the community\.$/),
    });
  });

  test('an author’s own reply is no answer, and where only the list counts the note says so', () => {
    expect(read(topics).share).toMatchObject({
      state: 'found',
      value: 0.5,
      note: 'Only 4 topics: 2 of 4 topics started 2 to 90 days ago were answered (95 % interval 15 % to 85 %). 2 by their own pages, 2 by the number of replies in the list, which may count the author’s own. The forum is the community.',
    });
  });

  test('topics younger than two days had no fair chance', () => {
    expect(read([...topics, { age: 20 }]).share).toMatchObject({ value: 0.5 });
    expect(read([{ age: 20 }]).share).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('topics that the company itself began ask for no answer', () => {
    expect(read([...topics, { age: 90, by: 'Dana' }]).share).toMatchObject({
      value: 0.5,
      note: expect.stringContaining('1 left out, because the company itself began it.'),
    });
  });

  test('solved topics count where the engine marks them, and tell nothing where it does not', () => {
    expect(read(topics).solved).toMatchObject({ value: 0.25 });
    expect(read([{ age: 60 }]).solved).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('topics begun years ago count neither as answered nor as solved, however lately somebody wrote there', () => {
    const dayAgo = (days: number): string => new Date(Date.parse('2026-11-21T22:00:00Z') - days * 86_400_000).toISOString();
    const forum = 'https://talk.acme.test/forums/';
    const row = (id: number, mark: string): string =>
      `<ul class="topic ${mark}" id="bbp-topic-${id}"><li><a class="bbp-topic-permalink" href="${forum}topic/t${id}/">Topic ${id}</a></li>
      <li class="bbp-topic-freshness"><a><time datetime="${dayAgo(3)}">x</time></a></li></ul>`;
    const post = (kind: string, by: string, days: number): string =>
      `<div class="bbp-reply-header"><span class="bbp-reply-post-date"><time datetime="${dayAgo(days)}">x</time></span></div>
      <div class="${kind}" id="${by}"><span class="bbp-author-name">${by}</span><div class="bbp-reply-content">Hm.</div></div>`;
    const thread = (id: number, days: number) =>
      page(
        undefined,
        `${forum}topic/t${id}/`,
        `<div class="bbp-replies">${post('topic', 'Tom', days)}${post('reply', 'Eve', 3)}</div>`,
      );
    const list = `<meta name="generator" content="bbPress 2.6"><div id="bbpress-forums"><div class="bbp-topics"><ul class="bbp-body">
      ${row(1, 'resolved')}${row(2, 'resolved')}${row(3, '')}</ul></div></div>`;
    const view = viewOf([page('forum', forum, list), thread(1, 900), thread(2, 900), thread(3, 10)]);
    expect(communityReplies.read(view)).toMatchObject({
      'community.solved-share': { state: 'found', value: 0 },
      'community.response-share': { state: 'found', value: 1 },
    });
  });

  test('marks on some topics only do not tell how many could be solved', () => {
    expect(read([{ age: 60, solved: true }, { age: 70 }]).solved).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('a company without a forum may have a community elsewhere', () => {
    const view = viewOf([page('home', home, '<p>Anvils</p>')]);
    expect(communityReplies.read(view)['community.response-share']).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });
});
