import { describe, expect, test } from 'vitest';
import { forumStatistics } from '../../src/lib/places/forum-statistics.ts';
import { placeSources } from '../../src/lib/places/index.ts';

const now = Date.parse('2026-11-21T22:00:00Z');
const seconds = (days: number): number => Math.floor(now / 1000) - days * 86_400;
const source = (id: string) => placeSources.find((one) => one.id === id);
const asks = (id: string, url: string): readonly string[] | undefined =>
  source(id)
    ?.asks(url, now)
    .map((ask) => ask.url);
const told = (id: string, answer: unknown) => source(id)?.told(typeof answer === 'string' ? answer : JSON.stringify(answer), now);

describe('an invitation to Discord', () => {
  test('is asked by its code, and a page of a server list is not', () => {
    const wanted = ['https://discord.com/api/v10/invites/acme?with_counts=true'];
    expect(asks('discord', 'https://discord.gg/acme')).toEqual(wanted);
    expect(asks('discord', 'https://discord.com/invite/acme')).toEqual(wanted);
    expect(asks('discord', 'https://discord.com/servers/acme')).toEqual([]);
    expect(asks('discord', 'https://discord.me/acme')).toEqual([]);
  });

  test('is gone once its code is not known any more', () => {
    expect(told('discord', { message: 'Unknown Invite', code: 10006 })).toMatchObject({ gone: true });
    expect(told('discord', { message: 'Missing Access', code: 50001 })).toBeNull();
  });

  test('tells how many have joined', () => {
    const answer = { guild: { id: '1', name: 'Acme' }, approximate_member_count: 1200, approximate_presence_count: 90 };
    expect(told('discord', answer)).toEqual({ group: true, members: 1200, excerpt: 'Acme: approximate_member_count 1200' });
    expect(told('discord', { message: 'Unknown Invite' })).toBeNull();
    expect(told('discord', '<html>Checking your browser</html>')).toBeNull();
  });
});

describe('a name in Telegram', () => {
  const page = (extra: string): string => `<html><div class="tgme_page_extra">${extra}</div></html>`;

  test('is asked on its page, private invitations too', () => {
    expect(asks('telegram', 'https://t.me/acme_chat')).toEqual(['https://t.me/acme_chat']);
    expect(asks('telegram', 'https://telegram.me/joinchat/AAAAAE1a2b3c')).toEqual(['https://t.me/joinchat/AAAAAE1a2b3c']);
    expect(asks('telegram', 'https://t.me/+AbCdEf12345')).toEqual(['https://t.me/+AbCdEf12345']);
    expect(asks('telegram', 'https://t.me/c/123/4')).toEqual([]);
  });

  test('is a group with members, a channel with subscribers, or somebody', () => {
    expect(told('telegram', page('12 345 members, 67 online'))).toMatchObject({ group: true, members: 12345 });
    expect(told('telegram', page('1 member'))).toMatchObject({ group: true, members: 1 });
    expect(told('telegram', page('8 901 subscribers'))).toMatchObject({ group: false });
    expect(told('telegram', page('@acme_support'))).toMatchObject({ group: false });
    expect(told('telegram', page('1 234 monthly users'))).toMatchObject({ group: false });
    expect(told('telegram', page('something new'))).toBeNull();
    expect(told('telegram', '<html></html>')).toBeNull();
  });
});

describe('a subreddit', () => {
  test('is asked for itself and for its newest posts', () => {
    const wanted = ['https://www.reddit.com/r/acme/about.json', 'https://www.reddit.com/r/acme/new.json?limit=100'];
    expect(asks('subreddit', 'https://old.reddit.com/r/acme/')).toEqual(wanted);
  });

  test('tells its subscribers and whether it is closed', () => {
    const about = (subreddit_type: string) => ({ kind: 't5', data: { subscribers: 5000, subreddit_type } });
    expect(told('subreddit', about('public'))).toMatchObject({ members: 5000, closed: false });
    expect(told('subreddit', about('private'))).toMatchObject({ closed: true });
  });

  test('says as it refuses that only its members may see it', () => {
    expect(told('subreddit', { reason: 'private', message: 'Forbidden', error: 403 })).toMatchObject({ closed: true });
  });

  test('is not told by another refusal, a page, or the search for subreddits that a name which nobody bears leads to', () => {
    expect(told('subreddit', { reason: 'quarantined', message: 'Forbidden', error: 403 })).toBeNull();
    expect(told('subreddit', '<html>You have been blocked</html>')).toBeNull();
    const found = { kind: 't5', data: { created_utc: seconds(1), display_name: 'acmes' } };
    expect(told('subreddit', { kind: 'Listing', data: { children: [found] } })).toBeNull();
    expect(source('subreddit')?.missingIsGone).toBe(true);
  });

  test('counts posts of the last 30 days with their comments, and people who are still there', () => {
    const post = (days: number, author: string, num_comments: number) => ({
      kind: 't3',
      data: { created_utc: seconds(days), author, num_comments },
    });
    const children = [post(1, 'ann', 3), post(2, '[deleted]', 0), post(29, 'ann', 1), post(31, 'bob', 9)];
    expect(told('subreddit', { kind: 'Listing', data: { children } })?.written).toEqual({ posts: 7, authors: 1, whole: false });
  });
});

describe('GitHub Discussions', () => {
  test('are asked for the feed of a repository', () => {
    const wanted = ['https://github.com/acme/anvil/discussions.atom'];
    expect(asks('github-discussions', 'https://github.com/acme/anvil/discussions/categories/q-a')).toEqual(wanted);
    expect(asks('github-discussions', 'https://github.com/orgs/acme/discussions')).toEqual([]);
  });

  test('tell who began one within 30 days', () => {
    const entry = (at: string, name: string): string =>
      `<entry><published>${at}</published><updated>2026-11-21T00:00:00Z</updated><author><name>${name}</name></author></entry>`;
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><author><name>GitHub</name></author>${[
      entry('2026-11-20T10:00:00+00:00', 'ann'),
      entry('2026-11-01T10:00:00Z', 'bob'),
      entry('2026-09-01T10:00:00Z', 'eve'),
    ].join('')}</feed>`;
    expect(told('github-discussions', feed)?.written).toEqual({ posts: 2, authors: 2, whole: false });
    expect(told('github-discussions', '<html></html>')).toBeNull();
  });
});

describe('a tag of Stack Exchange', () => {
  test('is asked for questions of the last 30 days', () => {
    const [wanted = ''] = asks('stack-exchange', 'https://stackoverflow.com/questions/tagged/acme') ?? [];
    const { host, searchParams } = new URL(wanted);
    expect(host).toBe('api.stackexchange.com');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      tagged: 'acme',
      site: 'stackoverflow.com',
      fromdate: String(seconds(30)),
    });
  });

  test('is asked for on its own site, and together with the tags that stand beside it', () => {
    const [wanted = ''] = asks('stack-exchange', 'https://ru.stackoverflow.com/questions/tagged/acme+anvil') ?? [];
    expect(Object.fromEntries(new URL(wanted).searchParams)).toMatchObject({
      tagged: 'acme;anvil',
      site: 'ru.stackoverflow.com',
    });
  });

  test('counts questions with their answers', () => {
    const items = [
      { creation_date: seconds(3), answer_count: 2, owner: { user_id: 7 } },
      { creation_date: seconds(5), answer_count: 0, owner: { display_name: 'user1' } },
    ];
    expect(told('stack-exchange', { items, has_more: false })?.written).toEqual({ posts: 4, authors: 2, whole: false });
    expect(told('stack-exchange', { error_id: 502, error_name: 'throttle_violation' })).toBeNull();
    expect(told('stack-exchange', '{"items": [')).toBeNull();
  });
});

describe('statistics of a forum', () => {
  test('tell posts of 30 days, and nothing where they are left out', () => {
    const stats = { posts_30_days: 120, active_users_30_days: 40 };
    expect(forumStatistics(JSON.stringify({ about: { stats } }))).toEqual({ posts: 120, visitors: 40 });
    expect(forumStatistics(JSON.stringify({ about: { stats: {} } }))).toBeNull();
    expect(forumStatistics('not JSON')).toBeNull();
  });
});
