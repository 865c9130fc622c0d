import { describe, expect, test } from 'vitest';
import { reddit } from '../../../src/lib/topics/reddit.ts';
import { exactly, json, now } from './sources.ts';

const root = 'https://www.reddit.com/r/acme/';
const started = Date.parse('2026-11-10T08:00:00Z') / 1000;
const listing = (...children: readonly unknown[]) => ({ kind: 'Listing', data: { children } });
const post = (more: object = {}) => ({
  kind: 't3',
  data: {
    title: 'Import &amp; export',
    permalink: '/r/acme/comments/1ab2c/import_export/',
    author: 'kim',
    created_utc: started,
    num_comments: 2,
    link_flair_text: 'Help',
    locked: false,
    stickied: false,
    selftext_html: '<p>It fails</p>',
    ...more,
  },
});
const comment = (author: string, minutes: number, replies: unknown = '', more: object = {}) => ({
  kind: 't1',
  data: { author, created_utc: started + minutes * 60, body_html: `<p>${author}</p>`, replies, ...more },
});
const thread = (...comments: readonly unknown[]) => json(`${root}comments/1ab2c.json`, [listing(post()), listing(...comments)]);

describe('Reddit', () => {
  test('a list tells posts', () => {
    expect(reddit.topicsIn(json(`${root}new.json?limit=100`, listing(post(), { kind: 't5', data: {} })), now)).toEqual([
      {
        url: 'https://www.reddit.com/r/acme/comments/1ab2c/import_export/',
        title: 'Import & export',
        section: 'Help',
        author: 'kim',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: null,
        replies: 2,
        solved: null,
        closed: false,
        pinned: false,
      },
    ]);
  });

  test('comments are asked for by the letters of the post', () => {
    const [topic] = reddit.topicsIn(json(`${root}new.json`, listing(post())), now) ?? [];
    expect(topic && reddit.thread(topic, root).url).toBe(
      'https://www.reddit.com/r/acme/comments/1ab2c.json?limit=100&sort=old&raw_json=1',
    );
  });

  test('branches are put in order of time, the helper of the site is nobody, and who is gone has no name', () => {
    const read = reddit.postsIn(
      thread(comment('AutoModerator', 0), comment('bo', 30, listing(comment('[deleted]', 40))), comment('ana', 35)),
      now,
    );
    expect(read?.posts.map(({ author }) => author)).toEqual(['kim', 'bo', 'ana', '']);
    expect(read?.whole).toBe(true);
  });

  test('a badge of the company tells staff; having another or none tells nothing, nor does keeping order, and a trade is only a claim', () => {
    const read = reddit.postsIn(
      thread(
        comment('ana', 1, '', { author_flair_text: 'Acme Staff' }),
        comment('bo', 2, '', { author_flair_text: 'Windows' }),
        comment('cy', 3, '', { distinguished: 'moderator' }),
        comment('di', 4, '', { author_flair_text: 'Acme Support' }),
      ),
      now,
    );
    expect(read?.posts.map(({ staff }) => staff)).toEqual([null, true, null, null, null]);
    expect(read?.posts.map(({ claims }) => claims)).toEqual([undefined, undefined, undefined, undefined, ['Acme Support']]);
  });

  test('branches that were left out make a topic less than whole', () => {
    expect(reddit.postsIn(thread(comment('bo', 1, listing({ kind: 'more', data: { count: 3 } }))), now)?.whole).toBe(false);
  });
});
