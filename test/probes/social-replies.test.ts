import { describe, expect, test } from 'vitest';
import { failedVisit } from '../../src/lib/visits.ts';
import pages from '../../src/probes/social-pages.ts';
import replies from '../../src/probes/social-replies.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const api = 'https://public.api.bsky.app/xrpc';
const profileUrl = `${api}/app.bsky.actor.getProfile?actor=acme.bsky.social`;
const feedUrl = `${api}/app.bsky.feed.getAuthorFeed?actor=acme.bsky.social&filter=posts_with_replies&limit=100`;
const did = 'did:plc:acme';
const site = page('home', home, '<footer><a href="https://bsky.app/profile/acme.bsky.social">B</a></footer>');
const profile = (description: string) => json(profileUrl, { did, handle: 'acme.bsky.social', description, postsCount: 9 });

/** A feed that answers a question after each of these hours. */
const feed = (hours: readonly number[], text = 'Does it float?') =>
  json(feedUrl, {
    feed: hours.map((wait, at) => {
      const asked = Date.parse('2026-11-10T08:00:00Z');
      const uri = `at://did:plc:user${at}/app.bsky.feed.post/q`;
      const facets = [{ features: [{ did }] }];
      const createdAt = new Date(asked + wait * 3_600_000).toISOString();
      return {
        post: { uri: `at://${did}/app.bsky.feed.post/${at}`, author: { did }, record: { createdAt, text: 'It does not.' } },
        reply: {
          parent: { uri, author: { did: `did:plc:user${at}` }, record: { createdAt: '2026-11-10T08:00:00Z', text, facets } },
        },
      };
    }),
  });
const read = (...visits: Parameters<typeof viewOf>) => replies.read(viewOf(...visits));

describe('answers of the company’s accounts', () => {
  test('give a median where five were seen, told as indirect because posts without one are not seen', () => {
    const reading = read([site, profile(''), feed([1, 2, 4, 8, 30])])['social.first-reply-hours'];
    expect(reading).toMatchObject({ state: 'found', value: 4, source: 'indirect', evidence: [{ url: profileUrl }] });
    expect(reading).toMatchObject({ note: expect.stringContaining('posts that got no answer are not seen') });
    expect(read([site, profile(''), feed([1, 2, 4, 8, 30, 31])])['social.first-reply-hours']).toMatchObject({ value: 6 });
  });

  test('give none where fewer were seen', () => {
    expect(read([site, profile(''), feed([1, 2, 4, 8])])['social.first-reply-hours']).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
      detail: expect.stringContaining('4 answers of the last 90 days'),
    });
  });

  test('show that users can ask and are answered, where three of them were to questions', () => {
    expect(read([site, profile(''), feed([1, 2, 3])])['social.can-ask']).toMatchObject({ state: 'found', value: 'answered' });
    expect(read([site, profile(''), feed([1, 2])])['social.can-ask']).toMatchObject({ state: 'unknown' });
    expect(read([site, profile(''), feed([1, 2, 3], 'Great anvil.')])['social.can-ask']).toMatchObject({ state: 'unknown' });
  });

  test('are absent where the site links to no account, and unknown where it links to one that nobody can ask', () => {
    expect(read([])['social.first-reply-hours']).toMatchObject({ state: 'absent' });
    const other = page('home', home, '<footer><a href="https://x.com/acme">X</a></footer>');
    expect(read([other])['social.first-reply-hours']).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('are unknown for the reason that the network gave', () => {
    const base = { look: { by: 'url', url: profileUrl, via: 'http' }, via: 'http', url: profileUrl, fetchedAt: '' } as const;
    const failed = failedVisit(base, 'rate-limited', 'answered 429', { status: 429 });
    expect(read([site], [failed])['social.first-reply-hours']).toMatchObject({ state: 'unknown', reason: 'rate-limited' });
    expect(pages.read(viewOf([site], [failed]))['social.pages']).toMatchObject({
      state: 'found',
      note: 'Linked from the site; nothing was told of https://bsky.app/profile/acme.bsky.social: the server asked us to slow down.',
    });
  });
});

describe('a question that failed', () => {
  const failedAt = (url: string) =>
    failedVisit({ look: { by: 'url', url, via: 'http' }, via: 'http', url, fetchedAt: '' }, 'rate-limited', 'answered 429');

  test('is told beside the answers that were read', () => {
    const link = page(
      'home',
      home,
      '<footer><a href="https://bsky.app/profile/acme.bsky.social">B</a><a rel="me" href="https://toots.test/@acme">M</a></footer>',
    );
    const failed = failedAt('https://toots.test/api/v1/accounts/lookup?acct=acme');
    expect(read([link, profile(''), feed([1, 2, 4, 8, 30])], [failed])['social.first-reply-hours']).toMatchObject({
      state: 'found',
      note: expect.stringContaining('and 1 question to their networks failed'),
    });
  });

  test('to a network that shows no answers is not why there are none', () => {
    const link = page('home', home, '<footer><a href="https://t.me/acme_news">T</a></footer>');
    expect(read([link], [failedAt('https://t.me/s/acme_news')])['social.first-reply-hours']).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
      detail: 'Without a key only Mastodon and Bluesky show what an account answers, and none was seen.',
    });
  });

  test('for the feed alone leaves the answers unknown', () => {
    expect(read([site, profile('')], [failedAt(feedUrl)])['social.can-ask']).toMatchObject({ reason: 'rate-limited' });
  });
});

describe('an account that its network tells of', () => {
  const value = (...visits: Parameters<typeof viewOf>) => pages.read(viewOf(...visits))['social.pages'];

  test('is verified where the network has proven the site to be its own', () => {
    const link = page('home', home, '<footer><a href="https://bsky.app/profile/acme.test">Bluesky</a></footer>');
    const own = json('https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=acme.test', { did, handle: 'acme.test' });
    expect(value([link, own])).toMatchObject({
      value: [{ network: 'bluesky', url: 'https://bsky.app/profile/acme.test', verified: true }],
      note: expect.stringContaining('proven to be of this site'),
    });
  });

  test('is not verified by naming the site, as anybody may', () => {
    const reading = value([site, profile('Parody, not www.acme.test'), feed([1])]);
    expect(JSON.stringify(reading)).not.toContain('"verified"');
    expect(reading).toMatchObject({
      value: [{ network: 'bluesky', url: 'https://bsky.app/profile/acme.bsky.social' }],
      evidence: [{ url: home }, { url: profileUrl, excerpt: 'handle acme.bsky.social, postsCount 9' }],
      note: 'Linked from the site; shown by their networks: https://bsky.app/profile/acme.bsky.social (names this site, posts seen of the last 30 days: 1).',
    });
  });

  test('is there, and not verified, where it does not', () => {
    const reading = value([site, profile('Anvils')]);
    expect(reading).toMatchObject({ state: 'found', note: expect.stringContaining('does not name this site') });
    expect(JSON.stringify(reading)).not.toContain('"verified"');
  });

  test('is no page of the company’s once its network has closed it', () => {
    const link = page('home', home, '<a rel="me" href="https://toots.test/@acme">M</a>');
    const closed = json('https://toots.test/api/v1/accounts/lookup?acct=acme', { id: '7', acct: 'acme', suspended: true });
    expect(value([link])).toMatchObject({ state: 'found' });
    expect(value([link, closed])).toMatchObject({ state: 'absent', note: expect.stringContaining('closed them') });
  });

  test('is asked about as a service of others, and only to add to what is known', () => {
    const look = { by: 'url', via: 'http', accept: 'json', supporting: true, thirdParty: true };
    expect(pages.follow?.(viewOf([site]))).toEqual([{ ...look, url: profileUrl }]);
    expect(replies.follow?.(viewOf([site, profile('')]))).toEqual([
      { ...look, url: profileUrl },
      { ...look, url: feedUrl },
    ]);
  });
});
