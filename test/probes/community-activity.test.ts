import { describe, expect, test } from 'vitest';
import type { Failed, Missing } from '../../src/model/visit.ts';
import community from '../../src/probes/community.ts';
import activity from '../../src/probes/community-activity.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const forum = 'https://forum.acme.test/';
const front = page('forum', forum, '<meta name="generator" content="Discourse 3.4.0">');
const invitation = (href: string) => page('home', home, `<footer><a href="${href}">Join our community</a></footer>`);
const read = (...visits: Parameters<typeof viewOf>) => activity.read(viewOf(...visits))['community.activity'];
const looks = (...visits: Parameters<typeof viewOf>) =>
  (activity.follow?.(viewOf(...visits)) ?? []).flatMap((look) => (look.by === 'url' ? [look.url] : []));

const discord = 'https://discord.com/api/v10/invites/acme?with_counts=true';
const server = json(discord, { guild: { id: '1', name: 'Acme' }, approximate_member_count: 1200 });
const reddit = 'https://www.reddit.com/r/acme/new.json?limit=100';
const post = (created: string, num_comments: number) => ({
  kind: 't3',
  data: { created_utc: Date.parse(created) / 1000, author: 'ann', num_comments },
});

/** A topic of Discourse by the days of November 2026 on which it began and was last written in. */
const topic = (id: number, began: string, last: string, replies: number) => ({
  id,
  slug: `topic-${id}`,
  title: `Topic ${id}`,
  created_at: began,
  last_posted_at: last,
  posts_count: replies + 1,
  posters: [{ user_id: id }],
});
const latest = (...topics: readonly unknown[]) =>
  json(`${forum}latest.json`, {
    users: [
      { id: 1, username: 'ann' },
      { id: 2, username: 'bob' },
    ],
    topic_list: { topics },
  });

const missing = (status: number | null): Missing => ({
  kind: 'missing',
  look: { by: 'url', url: discord, via: 'http' },
  via: 'http',
  url: discord,
  fetchedAt: '2026-11-21T21:59:00.000Z',
  status,
  detail: 'nobody answers',
});

describe('activity where customers meet', () => {
  test('is absent where there is no place', () => {
    expect(read([])).toMatchObject({ state: 'absent' });
  });

  test('is what a forum counts itself, when it does', () => {
    const about = json(`${forum}about.json`, { about: { stats: { posts_30_days: 321, active_users_30_days: 45 } } });
    const reading = read([front, about]);
    expect(reading).toMatchObject({ state: 'found', value: 321, evidence: [{ url: `${forum}about.json` }] });
    expect(reading).not.toHaveProperty('bound');
    expect(looks([front])).toContain(`${forum}about.json`);
  });

  test('is at least what the listed topics show: those begun within 30 days with their replies, and old ones by one post', () => {
    const reading = read([
      front,
      latest(
        topic(1, '2026-11-18T10:00:00Z', '2026-11-20T10:00:00Z', 4),
        topic(2, '2026-11-10T10:00:00Z', '2026-11-10T10:00:00Z', 0),
        topic(3, '2026-01-10T10:00:00Z', '2026-11-09T10:00:00Z', 30),
      ),
    ]);
    expect(reading).toMatchObject({ state: 'found', value: 7, bound: 'at-least' });
    expect(reading).toMatchObject({ note: 'Posts by at least 2 authors in Discourse (counted in 3 topics).' });
  });

  test('an old topic that nobody answered was touched and not written in', () => {
    const topics = [
      topic(1, '2026-11-18T10:00:00Z', '2026-11-20T10:00:00Z', 0),
      topic(2, '2026-01-10T10:00:00Z', '2026-11-19T10:00:00Z', 0),
    ];
    expect(read([front, latest(...topics)])).toMatchObject({ value: 1 });
  });

  test('is exact where a list by last post goes back beyond 30 days', () => {
    const topics = [
      topic(1, '2026-11-01T10:00:00Z', '2026-11-20T10:00:00Z', 4),
      topic(2, '2026-11-10T10:00:00Z', '2026-11-12T10:00:00Z', 1),
      topic(3, '2026-01-10T10:00:00Z', '2026-09-09T10:00:00Z', 3),
      topic(4, '2026-01-02T10:00:00Z', '2026-08-09T10:00:00Z', 3),
      topic(5, '2026-01-01T10:00:00Z', '2026-07-09T10:00:00Z', 3),
    ];
    const reading = read([front, latest(...topics)]);
    expect(reading).toMatchObject({ state: 'found', value: 7 });
    expect(reading).not.toHaveProperty('bound');
    const byBeginning = [...topics].sort((a, b) => b.created_at.localeCompare(a.created_at));
    expect(read([front, latest(...byBeginning)])).toMatchObject({ value: 7, bound: 'at-least' });
  });

  test('is nothing where the newest post of a forum is older than 30 days', () => {
    const reading = read([front, latest(topic(1, '2026-01-01T10:00:00Z', '2026-02-01T10:00:00Z', 4))]);
    expect(reading).toMatchObject({ state: 'found', value: 0 });
  });

  test('is unknown where members are told and posts are not', () => {
    const reading = read([invitation('https://discord.gg/acme'), server]);
    expect(reading).toMatchObject({ state: 'unknown', reason: 'not-told' });
    expect(reading).toMatchObject({ detail: 'posts are not told by Discord server (1200 members)' });
  });

  test('is unknown for the reason that a service gave, and never nothing', () => {
    const failed: Failed = {
      kind: 'failed',
      look: { by: 'url', url: reddit, via: 'http' },
      via: 'http',
      url: reddit,
      fetchedAt: '2026-11-21T21:59:00.000Z',
      reason: 'robots-disallowed',
      detail: 'robots.txt says so',
    };
    expect(read([invitation('https://www.reddit.com/r/acme')], [failed])).toMatchObject({
      state: 'unknown',
      reason: 'robots-disallowed',
    });
  });

  test('is unknown for want of an answer where nobody answered', () => {
    const view = { ...viewOf([invitation('https://discord.gg/acme')]), missing: [missing(null)] };
    expect(activity.read(view)['community.activity']).toMatchObject({ state: 'unknown', reason: 'service-unreachable' });
  });

  test('of a subreddit without a new post is unknown: comments on older ones are not seen', () => {
    const list = json(reddit, { kind: 'Listing', data: { children: [post('2026-01-01T00:00:00Z', 5)] } });
    expect(read([invitation('https://www.reddit.com/r/acme'), list])).toMatchObject({ state: 'unknown' });
  });

  test('adds up over places, and says where nothing could be counted', () => {
    const about = json(`${forum}about.json`, { about: { stats: { posts_30_days: 100 } } });
    const list = json(reddit, { kind: 'Listing', data: { children: [post('2026-11-20T00:00:00Z', 5)] } });
    const body = '<footer><a href="https://www.reddit.com/r/acme">r</a> <a href="https://discord.gg/acme">d</a></footer>';
    const reading = read([page('home', home, body), front, about, list, server]);
    expect(reading).toMatchObject({ state: 'found', value: 106, bound: 'at-least' });
    expect(reading).toMatchObject({
      note: 'Posts by at least 1 author in Discourse (by its own statistics), Subreddit; not counted: Discord server (1200 members).',
    });
  });

  test('asks services of others only as such, and only to add to what is known', () => {
    const asked = activity.follow?.(viewOf([invitation('https://discord.gg/acme')])) ?? [];
    expect(asked).toEqual([{ by: 'url', url: discord, via: 'http', accept: 'json', supporting: true, thirdParty: true }]);
  });
});

describe('what a place tells of itself', () => {
  const places = (...visits: Parameters<typeof viewOf>) => community.read(viewOf(...visits))['community.places'];
  const extra = (url: string, text: string) => ({
    ...page(undefined, url, `<div class="tgme_page_extra">${text}</div>`),
    type: 'text' as const,
  });

  test('adds its members', () => {
    expect(places([invitation('https://discord.gg/acme'), server])).toMatchObject({
      value: [{ place: 'discord', members: 1200 }],
      evidence: [{ url: home }, { url: discord, excerpt: 'Acme: approximate_member_count 1200' }],
    });
  });

  test('a channel that calls itself a community is none, and a group is one', () => {
    const link = invitation('https://t.me/acme');
    expect(places([link, extra('https://t.me/acme', '9 000 subscribers')])).toMatchObject({ state: 'absent' });
    expect(places([link, extra('https://t.me/acme', '900 members, 12 online')])).toMatchObject({ value: [{ members: 900 }] });
    expect(places([link])).toMatchObject({ value: [{ place: 'telegram' }] });
  });

  test('an invitation that the service does not know is no place; one that nobody could ask about stays', () => {
    const view = viewOf([invitation('https://discord.gg/acme')]);
    expect(community.read({ ...view, missing: [missing(404)] })['community.presence']).toMatchObject({
      state: 'absent',
      note: 'Of 1 linked, none is a place where customers meet. Linked, but not known to its service any more: https://discord.gg/acme.',
    });
    expect(community.read({ ...view, missing: [missing(null)] })['community.presence']).toMatchObject({ state: 'found' });
  });

  test('a dead link is told beside the places that are there', () => {
    const body = '<footer><a href="https://www.reddit.com/r/acme">r</a> <a href="https://discord.gg/acme">d</a></footer>';
    const view = { ...viewOf([page('home', home, body)]), missing: [missing(404)] };
    expect(community.read(view)['community.places']).toMatchObject({
      value: [{ place: 'subreddit' }],
      note: 'Linked, but not known to its service any more: https://discord.gg/acme.',
    });
  });

  test('a refusal counts as far as it says why: a private subreddit is by invitation, another one stays as it is', () => {
    const refused = (reason: string): Failed => ({
      kind: 'failed',
      look: { by: 'url', url: 'https://www.reddit.com/r/acme/about.json', via: 'http', thirdParty: true },
      via: 'http',
      url: 'https://www.reddit.com/r/acme/about.json',
      fetchedAt: '2026-11-21T21:59:00.000Z',
      reason: 'http-4xx',
      detail: 'answered 403',
      said: JSON.stringify({ reason, message: 'Forbidden', error: 403 }),
    });
    const presence = (reason: string) =>
      community.read(viewOf([invitation('https://www.reddit.com/r/acme')], [refused(reason)]))['community.presence'];
    expect(presence('private')).toMatchObject({ value: 'invite-only' });
    expect(presence('quarantined')).toMatchObject({ value: 'invite-only', bound: 'at-least' });
  });

  test('a subreddit that only members may see is by invitation', () => {
    const about = json('https://www.reddit.com/r/acme/about.json', { kind: 't5', data: { subreddit_type: 'private' } });
    const { 'community.presence': presence } = community.read(viewOf([invitation('https://www.reddit.com/r/acme'), about]));
    expect(presence).toMatchObject({ value: 'invite-only' });
  });
});
