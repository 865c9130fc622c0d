import { describe, expect, test } from 'vitest';
import { lemmy } from '../../../src/lib/topics/lemmy.ts';
import { exactly, json, now } from './sources.ts';

const listed = {
  post: { id: 31, name: 'Export fails', published: '2026-11-10T08:00:00.000Z', locked: false, featured_community: false },
  creator: { name: 'kim' },
  community: { name: 'help', title: 'Help' },
  counts: { comments: 2, newest_comment_time: '2026-11-11T08:00:00Z' },
};
const list = (...posts: readonly unknown[]) => json('https://acme.test/api/v3/post/list', { posts });
const comment = (name: string, minute: number, more: object = {}) => ({
  comment: { content: 'Use CSV', published: `2026-11-10T09:0${minute}:00Z` },
  creator: { name },
  creator_is_admin: false,
  ...more,
});

describe('Lemmy', () => {
  test('posts of one community are asked for, or all of a server', () => {
    expect(lemmy.lists('https://acme.test/c/help/')[0]?.url).toContain('&community_name=help');
    expect(lemmy.lists('https://acme.test/')[0]?.url).toContain('&type_=Local');
  });

  test('a list tells posts, but not those taken away', () => {
    expect(lemmy.topicsIn(list(listed, { ...listed, post: { ...listed.post, removed: true } }), now)).toEqual([
      {
        url: 'https://acme.test/post/31',
        title: 'Export fails',
        section: 'Help',
        author: 'kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-11T08:00:00Z'),
        replies: 2,
        solved: null,
        closed: false,
        pinned: false,
      },
    ]);
  });

  test('who runs the server is staff', () => {
    const comments = [
      comment('bo', 1),
      comment('ana', 2, { creator_is_admin: true }),
      comment('cy', 3, { creator_is_admin: undefined }),
    ];
    const read = lemmy.postsIn(json('https://acme.test/api/v3/comment/list?post_id=31', { comments }), now);
    expect(read?.posts.map(({ author, staff }) => [author, staff])).toEqual([
      ['', null],
      ['bo', false],
      ['ana', true],
      ['cy', null],
    ]);
    expect(read?.whole).toBe(true);
  });
});
