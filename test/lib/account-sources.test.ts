import { describe, expect, test } from 'vitest';
import { namesSite, provesSite } from '../../src/lib/places/account-source.ts';
import { accountSources } from '../../src/lib/places/index.ts';
import { firstAnswers, openingsIn, type Reply } from '../../src/lib/places/public-replies.ts';

const now = Date.parse('2026-11-21T22:00:00Z');
const source = (id: string) => accountSources.find((one) => one.id === id);
type Answers = Readonly<Record<string, unknown>>;
const answered = (answers: Answers) => (url: string) => {
  const answer = answers[url];
  return answer === undefined || typeof answer === 'string' ? answer : JSON.stringify(answer);
};
const asks = (id: string, url: string, answers: Answers = {}) =>
  source(id)
    ?.asks(url, answered(answers), now)
    .map((ask) => ask.url);
const told = (id: string, url: string, answers: Answers) => source(id)?.told(url, answered(answers), now);

describe('what an account says of itself', () => {
  test.each([
    ['<a href="https://acme.test/">acme.test</a>', true],
    ['Anvils since 1949. acme.test.', true],
    ['help@acme.test', true],
    ['shop.ACME.test/anvils', true],
    ['not-acme.test', false],
    ['acme.test.example', false],
    ['acme.testing', false],
    ['', false],
  ])('names the site or does not: %s', (about, names) => expect(namesSite(about, 'acme.test')).toBe(names));

  test('names no site where none is known', () => expect(namesSite('acme.test', '')).toBe(false));

  test.each(['https://müller.test/', 'https://xn--mller-kva.test/'])('names a site in either spelling: %s', (about) =>
    expect(namesSite(about, 'xn--mller-kva.test')).toBe(true),
  );

  test('is proven for the site itself, and not for what lies below it', () => {
    expect([['acme.test'], ['www.acme.test'], ['jane.acme.test'], []].map((hosts) => provesSite(hosts, 'acme.test'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(provesSite([''], '')).toBe(false);
  });
});

describe('a first answer', () => {
  const none: ReadonlySet<string> = new Set();
  const moment = (text: string) => ({ earliest: Date.parse(text), latest: Date.parse(text) });
  const reply = (at: string, to: Partial<Reply['to']> = {}): Reply => ({
    at: moment(at),
    to: { id: 'q', at: moment('2026-11-20T10:00:00Z'), by: 'ann', under: '', names: true, text: 'It broke. Why?', ...to },
  });

  test('is the earliest one to a post, in hours', () => {
    const replies = [reply('2026-11-20T15:00:00Z'), reply('2026-11-20T12:30:00Z')];
    expect(firstAnswers(replies, none, now)).toEqual([{ hours: 2.5, by: 'ann', question: true }]);
  });

  test('is one to who writes under a post that the account began, and none to who goes on with a conversation', () => {
    const openings = openingsIn([
      { id: 'news', under: '', answers: false },
      { id: 'more news', under: 'news', answers: false },
      { id: 'answer', under: 'question', answers: true },
      { id: 'more of the answer', under: 'answer', answers: false },
      { id: 'part', under: 'not seen', answers: false },
    ]);
    expect([...openings]).toEqual(['news', 'more news']);
    const under = (id: string) => reply('2026-11-20T12:00:00Z', { id: `below ${id}`, under: id });
    const replies = [under('news'), under('more news'), under('answer'), under('more of the answer'), under('part')];
    expect(firstAnswers(replies, openings, now)).toHaveLength(2);
  });

  test.each([
    ['to somebody who did not turn to the account', reply('2026-11-20T12:00:00Z', { names: false })],
    ['under a post of the account that was not seen', reply('2026-11-20T12:00:00Z', { under: 'older' })],
    ['older than 90 days', reply('2026-08-01T12:00:00Z', { at: moment('2026-08-01T10:00:00Z') })],
    ['before its question', reply('2026-11-20T09:00:00Z')],
    ['to a post without a time', reply('2026-11-20T12:00:00Z', { at: null })],
  ])('is not one %s', (_, one) => expect(firstAnswers([one], none, now)).toEqual([]));

  test.each([
    ['Does it float?', true],
    ['飛びますか？', true],
    ['هل يطفو؟', true],
    ['Thanks! https://acme.test/a?b=1', false],
    ['Great anvil.', false],
  ])('is to a question when the post asks one: %s', (text, question) => {
    expect(firstAnswers([reply('2026-11-20T12:00:00Z', { text })], none, now)).toMatchObject([{ question }]);
  });
});

describe('an account on Bluesky', () => {
  const url = 'https://bsky.app/profile/acme.test';
  const api = 'https://public.api.bsky.app/xrpc';
  const profileUrl = `${api}/app.bsky.actor.getProfile?actor=acme.test`;
  const feedUrl = `${api}/app.bsky.feed.getAuthorFeed?actor=acme.test&filter=posts_with_replies&limit=100`;
  const did = 'did:plc:acme';
  const profile = { did, handle: 'acme.test', description: 'Anvils.', followersCount: 5, postsCount: 12, labels: [] };
  const post = (by: string, id: string, createdAt: string, record = {}) => ({
    uri: `at://${by}/app.bsky.feed.post/${id}`,
    cid: id,
    author: { did: by, handle: 'x.test' },
    record: { $type: 'app.bsky.feed.post', createdAt, text: 'Does it float?', ...record },
    indexedAt: createdAt,
  });
  const mention = { facets: [{ index: {}, features: [{ $type: 'app.bsky.richtext.facet#mention', did }] }] };
  const question = post('did:plc:ann', 'q', '2026-11-20T10:00:00.000Z', mention);
  const answer = post(did, 'a', '2026-11-20T13:00:00.000Z');

  test('is asked for itself, and then for its feed', () => {
    expect(asks('bluesky', url)).toEqual([profileUrl]);
    expect(asks('bluesky', url, { [profileUrl]: profile })).toEqual([profileUrl, feedUrl]);
    expect(asks('bluesky', 'https://bsky.app/profile/did:plc:abcdefghijklmnop234567yz')).toEqual([
      `${api}/app.bsky.actor.getProfile?actor=did%3Aplc%3Aabcdefghijklmnop234567yz`,
    ]);
    expect(asks('bluesky', 'https://bsky.app/search')).toEqual([]);
  });

  test('tells its posts and how soon it answered who named it or wrote under its own', () => {
    const under = post('did:plc:bob', 'c', '2026-11-19T10:00:00.000Z', {
      text: 'Nice.',
      reply: { parent: { uri: `at://${did}/app.bsky.feed.post/p` }, root: { uri: `at://${did}/app.bsky.feed.post/p` } },
    });
    const stranger = post('did:plc:eve', 's', '2026-11-19T10:00:00.000Z');
    const feed = [
      { post: answer, reply: { root: question, parent: question } },
      { post: post(did, 'b', '2026-11-19T11:00:00.000Z'), reply: { root: under, parent: under } },
      { post: post(did, 'd', '2026-11-19T12:00:00.000Z'), reply: { root: stranger, parent: stranger } },
      { post: post(did, 'e', '2026-11-19T12:00:00.000Z'), reply: { root: {}, parent: { uri: 'at://x', notFound: true } } },
      { post: stranger, reason: { $type: 'app.bsky.feed.defs#reasonRepost', indexedAt: '2026-11-20T10:00:00.000Z' } },
      { post: post(did, 'p', '2026-09-01T10:00:00.000Z') },
    ];
    expect(told('bluesky', url, { [profileUrl]: profile, [feedUrl]: { feed } })).toEqual({
      about: 'acme.test Anvils.',
      proven: ['acme.test'],
      written: { posts: 4, authors: 1, whole: false },
      answers: [
        { hours: 3, by: 'did:plc:ann', question: true },
        { hours: 1, by: 'did:plc:bob', question: false },
      ],
      excerpt: 'handle acme.test, postsCount 12',
    });
  });

  test('goes on with a conversation where somebody answered its answer', () => {
    const thanks = post('did:plc:ann', 't', '2026-11-20T14:00:00.000Z', {
      reply: { parent: { uri: answer.uri }, root: { uri: question.uri } },
    });
    const feed = [
      { post: post(did, 'z', '2026-11-20T14:05:00.000Z'), reply: { root: question, parent: thanks } },
      { post: answer, reply: { root: question, parent: question } },
    ];
    expect(told('bluesky', url, { [profileUrl]: profile, [feedUrl]: { feed } })?.answers).toEqual([
      { hours: 3, by: 'did:plc:ann', question: true },
    ]);
  });

  test('that has written nothing yet is there all the same', () => {
    expect(told('bluesky', url, { [profileUrl]: profile, [feedUrl]: { feed: [] } })).toMatchObject({
      written: { posts: 0 },
      answers: [],
    });
  });

  test('that asks not to be shown to strangers is not read further', () => {
    const shy = { ...profile, labels: [{ src: did, uri: did, val: '!no-unauthenticated' }] };
    expect(asks('bluesky', url, { [profileUrl]: shy })).toEqual([profileUrl]);
    expect(told('bluesky', url, { [profileUrl]: shy, [feedUrl]: { feed: [] } })).toMatchObject({ written: null, answers: null });
  });

  test.each(['', '{"did":', '<!doctype html><title>Bluesky</title>', '{"error":"InvalidRequest","message":"Profile not found"}'])(
    'is not told by another answer: %s',
    (body) => {
      expect(told('bluesky', url, { [profileUrl]: body })).toBeNull();
      expect(told('bluesky', url, { [profileUrl]: profile, [feedUrl]: body })).toMatchObject({ written: null, answers: null });
    },
  );
});

describe('an account on a server of Mastodon', () => {
  const url = 'https://toots.test/@acme';
  const api = 'https://toots.test/api/v1';
  const lookup = `${api}/accounts/lookup?acct=acme`;
  const list = `${api}/accounts/7/statuses?limit=40&exclude_reblogs=true`;
  const parentUrl = `${api}/statuses/100`;
  const fields = [{ name: 'Site', value: '<a href="https://acme.test" rel="me">acme.test</a>', verified_at: null }];
  const profile = { id: '7', username: 'acme', acct: 'acme', note: '<p>Anvils</p>', statuses_count: 30, fields };
  const status = (id: string, created_at: string, in_reply_to_id: string | null, in_reply_to_account_id: string | null) => ({
    id,
    created_at,
    in_reply_to_id,
    in_reply_to_account_id,
    content: '<p>Hello</p>',
  });
  const statuses = [
    status('205', '2026-11-20T13:00:00.000Z', '100', '9'),
    status('204', '2026-11-19T13:00:00.000Z', '203', '7'),
    status('203', '2026-11-19T12:00:00.000Z', null, null),
    status('202', '2026-07-01T12:00:00.000Z', '50', '9'),
  ];
  const parent = {
    ...status('100', '2026-11-20T11:00:00.000Z', null, null),
    account: { id: '9', acct: 'ann@else.test' },
    mentions: [{ id: '7', acct: 'acme' }],
    content: '<p><a href="https://toots.test/@acme?x=1">@acme</a> does it float?</p>',
  };

  test('is looked up, then its statuses are asked for, then those that it answered within 90 days', () => {
    expect(asks('mastodon', url)).toEqual([lookup]);
    expect(asks('mastodon', 'https://toots.test/users/acme')).toEqual([lookup]);
    expect(asks('mastodon', url, { [lookup]: profile })).toEqual([lookup, list]);
    expect(asks('mastodon', url, { [lookup]: profile, [list]: statuses })).toEqual([lookup, list, parentUrl]);
    expect(asks('mastodon', 'https://toots.test/@acme@else.test')).toEqual([]);
  });

  test('has at most ten statuses of others asked for', () => {
    const many = Array.from({ length: 20 }, (_, at) => status(`3${at}`, '2026-11-20T13:00:00.000Z', `1${at}`, '9'));
    expect(asks('mastodon', url, { [lookup]: profile, [list]: many })).toHaveLength(12);
  });

  test('tells whose it is, its posts and how soon it answered', () => {
    const one = told('mastodon', url, { [lookup]: profile, [list]: statuses, [parentUrl]: parent });
    expect(one).toMatchObject({
      written: { posts: 3 },
      answers: [{ hours: 2, by: 'ann@else.test', question: true }],
      excerpt: 'acct acme, statuses_count 30',
    });
    expect(namesSite(one?.about ?? '', 'acme.test')).toBe(true);
  });

  test('goes on with a conversation where the first answer is not among those that are asked about', () => {
    const count = 12;
    const talk = Array.from({ length: count }, (_, at) => status(`3${at}`, `2026-11-20T${23 - at}:30:00.000Z`, `1${at}`, '9'));
    const said = talk.slice(0, 10).map((_, at) => [
      `${api}/statuses/1${at}`,
      {
        ...status(`1${at}`, `2026-11-20T${23 - at}:00:00.000Z`, `3${at + 1}`, '7'),
        account: { id: '9', acct: 'ann@else.test' },
      },
    ]);
    const one = told('mastodon', url, { [lookup]: profile, [list]: talk, ...Object.fromEntries(said) });
    expect(one).toMatchObject({ answers: [] });
  });

  test('is proven by a field that its server has looked up, and by no other', () => {
    const field = (host: string, verified_at: string | null) => ({ value: `<a href="https://${host}/">x</a>`, verified_at });
    const one = { ...profile, fields: [field('acme.test', '2026-01-01T00:00:00.000Z'), field('other.test', null)] };
    expect(told('mastodon', url, { [lookup]: one, [list]: statuses })?.proven).toEqual(['acme.test']);
  });

  test('has answered nobody as far as is seen where the status that it answers is gone', () => {
    expect(told('mastodon', url, { [lookup]: profile, [list]: statuses })).toMatchObject({ answers: [] });
    const gone = { [lookup]: profile, [list]: statuses, [parentUrl]: { error: 'Record not found' } };
    expect(told('mastodon', url, gone)).toMatchObject({ answers: [] });
  });

  test('that is suspended is closed, and not asked about further', () => {
    const suspended = { ...profile, note: '', fields: [], statuses_count: 0, suspended: true };
    expect(asks('mastodon', url, { [lookup]: suspended })).toEqual([lookup]);
    expect(told('mastodon', url, { [lookup]: suspended })).toMatchObject({ closed: true });
  });

  test.each([
    '',
    '[',
    '<html>Just a moment</html>',
    '{"error":"This API requires an authenticated user"}',
    '{"id":"8","acct":"other"}',
  ])('is not told by another answer: %s', (body) => {
    expect(told('mastodon', url, { [lookup]: body })).toBeNull();
    expect(told('mastodon', url, { [lookup]: profile, [list]: body })).toMatchObject({ written: null, answers: null });
  });
});

describe('a channel on Telegram', () => {
  const url = 'https://t.me/acme_news';
  const preview = 'https://t.me/s/acme_news';
  const post = (when: string, views: string) =>
    `<div class="tgme_widget_message" data-post="acme_news/1"><span class="tgme_widget_message_views">${views}</span>
      <a class="tgme_widget_message_date" href="https://t.me/acme_news/1"><time datetime="${when}" class="time">10:00</time></a></div>`;
  const info = `<div class="tgme_channel_info"><div class="tgme_channel_info_header"></div>
    <div class="tgme_channel_info_description">Anvils: <a href="https://acme.test/">acme.test</a></div></div>`;

  test('is asked for its public preview; an invitation has none', () => {
    expect(asks('telegram', url)).toEqual([preview]);
    expect(asks('telegram', 'https://t.me/+AbCdEf12345')).toEqual([]);
  });

  test('tells its newest posts and whose it is', () => {
    const body = info + post('2026-09-01T10:00:00+00:00', '3K') + post('2026-11-18T10:00:00+00:00', '1.2K');
    const one = told('telegram', url, { [preview]: body });
    expect(one).toMatchObject({
      written: { posts: 1, whole: false },
      answers: null,
      excerpt: 'newest of 2 posts 2026-11-18, 1.2K views',
    });
    expect(namesSite(one?.about ?? '', 'acme.test')).toBe(true);
  });

  test('may have written nothing', () => {
    expect(told('telegram', url, { [preview]: info })).toMatchObject({
      written: { posts: 0 },
      excerpt: 'newest of 0 posts not dated',
    });
  });

  test.each(['', '<div class="tgme_page_extra">900 members, 12 online</div>', '{"ok":true}'])(
    'is not told by the page of a group or by anything else: %s',
    (body) => expect(told('telegram', url, { [preview]: body })).toBeNull(),
  );
});
