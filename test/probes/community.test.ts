import { describe, expect, test } from 'vitest';
import community from '../../src/probes/community.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const read = (...visits: Parameters<typeof viewOf>) => {
  const { 'community.presence': presence, 'community.places': places } = community.read(viewOf(...visits));
  return {
    level: presence.state === 'found' ? presence.value : presence.state,
    places: places.state === 'found' ? places.value : [],
    presence,
  };
};
const links = (...anchors: string[]) => read([page('home', home, `<main>${anchors.join('\n')}</main>`)]);

describe('the community probe', () => {
  test('a forum that says that fans run it is not the company’s, whatever it is called', () => {
    const link =
      '<meta property="og:site_name" content="Acme"><footer><a href="https://anvilfans.test/">Acme fan forum</a></footer>';
    const fans = (words: string): string =>
      `<title>Acme Fan Forum</title><meta name="generator" content="Discourse 3.4.0"><p>${words}</p>`;
    const presence = (words: string) =>
      read([page('home', home, link), page('forum', 'https://anvilfans.test/', fans(words))]).level;
    expect(presence('Ask us anything.')).toBe('official');
    expect(presence('Not affiliated with Acme. Run by fans.')).not.toBe('official');
  });

  test('a site that names no place has none', () => {
    expect(links('<a href="/about">About</a>')).toMatchObject({ level: 'absent', places: [] });
  });

  test('a page that only talks of a community is none', () => {
    const body = '<h1>Join our community</h1><p>The Acme community is on Discord and Slack.</p>';
    expect(read([page('community', 'https://www.acme.test/community', body)]).level).toBe('absent');
  });

  test('a place that is only linked may be open or not, until it says so itself', () => {
    const { level, places, presence } = links('<a href="https://discord.gg/acme">Discord</a>');
    expect(level).toBe('invite-only');
    expect(presence).toMatchObject({
      bound: 'at-least',
      note: 'Linked from the site, not verified: whether everybody may join was not told.',
    });
    expect(places).toEqual([{ place: 'discord', url: 'https://discord.gg/acme', official: true, access: 'untold' }]);
    const asked = json('https://discord.com/api/v10/invites/acme?with_counts=true', {
      type: 0,
      guild: { id: '1', name: 'Acme' },
      approximate_member_count: 7,
    });
    const told = read([page('home', home, '<a href="https://discord.gg/acme">Discord</a>'), asked]);
    expect(told.presence).toMatchObject({ value: 'official' });
    expect(told.presence).not.toHaveProperty('bound');
    expect(presence).toMatchObject({ evidence: [{ url: home, where: 'a[href]', excerpt: 'Discord https://discord.gg/acme' }] });
  });

  test('downloads, share links and bare home pages are no places', () => {
    const { level } = links(
      '<a href="https://discord.com/download">Discord</a>',
      '<a href="https://slack.com/">Slack</a>',
      '<a href="https://www.reddit.com/submit?url=x">Share</a>',
      '<a href="https://www.facebook.com/acme">Facebook</a>',
      '<a href="https://t.me/acme">Telegram</a>',
    );
    expect(level).toBe('absent');
  });

  test('a place that takes leave to join is by invitation', () => {
    const { level, places } = links('<p>Request an invite to our <a href="https://acme-users.slack.com/">Slack</a></p>');
    expect(level).toBe('invite-only');
    expect(places).toEqual([
      { place: 'slack-workspace', url: 'https://acme-users.slack.com/', official: true, access: 'invite' },
    ]);
    expect(links('<p><a href="https://discord.gg/acme">Discord</a>, for customers only</p>').presence).not.toHaveProperty(
      'bound',
    );
  });

  test.each([
    'our private group',
    'только для клиентов',
    'лише для клієнтів',
    'nur für Kunden',
    'réservé aux clients',
    'solo para clientes',
    'apenas para clientes',
    'riservato ai clienti',
    'tylko dla klientów',
    'alleen voor klanten',
    'yalnızca üyeler',
    '仅限会员',
    '会員限定',
    '회원 전용',
  ])('words for members alone make it theirs in every language: %s', (words) => {
    const { presence, places } = links(`<p><a href="https://discord.gg/acme">Discord</a>: ${words}</p>`);
    expect(places).toMatchObject([{ access: 'invite' }]);
    expect(presence).toMatchObject({ value: 'invite-only' });
    expect(presence).not.toHaveProperty('bound');
  });

  test('links that only scripts draw are looked for in a browser, where plain pages lead nowhere', () => {
    const browser = { by: 'role', role: 'home', via: 'browser' };
    expect(community.follow?.(viewOf([page('home', home, '<p>Acme</p>')]))).toContainEqual(browser);
    const linked = viewOf([page('home', home, '<a href="https://discord.gg/acme">Discord</a>')]);
    expect(community.follow?.(linked)).not.toContainEqual(browser);
  });

  test('a place that users run is not official', () => {
    expect(links('<p>The unofficial <a href="https://discord.gg/acmefans">Discord</a> of our fans</p>').places).toMatchObject([
      { official: false },
    ]);
  });

  test('one place linked twice is listed once', () => {
    const { places } = links(
      '<a href="https://www.reddit.com/r/acme/">Reddit</a>',
      '<a href="https://reddit.com/r/acme">r/acme</a>',
    );
    expect(places).toHaveLength(1);
  });

  test('somebody else’s subreddit in an article is not the company’s', () => {
    expect(links('<p>as they say in <a href="https://www.reddit.com/r/golang/">r/golang</a></p>').level).toBe('absent');
    expect(links('<p><a href="https://www.reddit.com/r/acmehq/">r/acmehq</a></p>').level).toBe('invite-only');
    expect(read([page('home', home, '<footer><a href="https://www.reddit.com/r/anvils/">Reddit</a></footer>')]).level).toBe(
      'invite-only',
    );
  });

  test('a short link on the own host counts when it says what it is for', () => {
    expect(links('<a href="/slack">Join our Slack</a>').places).toEqual([
      { place: 'slack', url: 'https://www.acme.test/slack', official: true, access: 'untold' },
    ]);
    expect(links('<a href="/slack">Slack</a>').level).toBe('absent');
    expect(links('<a href="/integrations/slack">Join Slack and Acme</a>').level).toBe('absent');
  });

  test('a forum on the own host is a place, and what its users link to is not', () => {
    const body = `<html id="XF"><body><header><a href="https://discord.gg/acme">Discord</a></header>
      <main><a href="https://discord.gg/somebody">my server</a></main></body></html>`;
    expect(read([page('forum', 'https://forum.acme.test/', body)]).places).toEqual([
      { place: 'own', url: 'https://forum.acme.test/', official: true, access: 'open' },
      { place: 'discord', url: 'https://discord.gg/acme', official: true, access: 'untold' },
    ]);
  });

  test('a hosted forum bears the name of its service', () => {
    const body = '<meta name="generator" content="Discourse 3.4.0">';
    expect(read([page('community', 'https://acme.discourse.group/', body)]).places).toEqual([
      { place: 'discourse', url: 'https://acme.discourse.group/', official: true, access: 'open' },
    ]);
  });

  test('a forum of somebody else is no place of the company’s, nor are the groups that it leads to', () => {
    const body =
      '<meta name="generator" content="Discourse 3.4.0"><title>OtherWorks</title><footer><a href="https://discord.gg/otherworks">Discord</a></footer>';
    const answers = community.read(viewOf([page('community', 'https://community.otherworks.test/', body)]));
    expect(answers['community.presence']).toMatchObject({ state: 'unknown', reason: 'not-told' });
    expect(answers['community.places']).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('a forum behind a login is for members', () => {
    const login = '<title>Forum</title><input type="password">';
    const locked = page('forum', 'https://www.acme.test/forum', login, { finalUrl: 'https://www.acme.test/login' });
    expect(read([locked])).toMatchObject({ level: 'invite-only', places: [{ access: 'login' }] });
    expect(read([locked]).presence).not.toHaveProperty('bound');
  });

  test('a link in an article or an offer may lead to anybody’s place; one in the frame of its page is the company’s', () => {
    const body = '<main><p>Add the bot to <a href="https://discord.gg/somebody">a server</a></p></main>';
    expect(read([page(undefined, 'https://www.acme.test/integrations/discord', body)]).level).toBe('absent');
    expect(read([page('product', 'https://www.acme.test/product', body)]).level).toBe('absent');
    expect(read([page('support', 'https://www.acme.test/support', body)]).level).toBe('invite-only');
    const framed = '<footer><a href="https://discord.gg/acme">Discord</a></footer>';
    expect(read([page(undefined, 'https://www.acme.test/help/one', framed)]).level).toBe('invite-only');
  });

  test('places of those who made the site’s software or template are not the company’s', () => {
    const front = (head: string, body: string) =>
      read([page('home', home, `<head>${head}</head><footer>${body}</footer>`)]).level;
    const link = '<a href="https://stackoverflow.com/questions/tagged/pagemaker">Stack Overflow</a>';
    expect(front('<meta name="generator" content="Pagemaker v3.7">', link)).toBe('absent');
    expect(front('', link)).toBe('invite-only');
    expect(front('', '<p>Powered by <a href="https://discord.gg/pages">Pages</a></p>')).toBe('absent');
    expect(front('', '<a href="https://www.reddit.com/r/wordpress/">Reddit</a>')).toBe('absent');
    expect(front('', '<a href="https://discord.gg/yourcompany">Discord</a>')).toBe('absent');
  });

  test('the maker’s own site may lead to the maker’s own place', () => {
    const body = '<meta name="generator" content="Acme 2"><footer><a href="https://discord.gg/acme">Discord</a></footer>';
    expect(read([page('home', home, body)]).level).toBe('invite-only');
  });

  test('a private invitation in Telegram is none where its link speaks of a channel', () => {
    expect(links('<a href="https://t.me/+AbCdEf12345">Наш телеграм-канал</a>').level).toBe('absent');
    expect(links('<a href="https://t.me/+AbCdEf12345">Telegram news</a>').level).toBe('absent');
    expect(links('<a href="https://t.me/+AbCdEf12345">Telegram</a>').level).toBe('invite-only');
    expect(links('<a href="https://t.me/+AbCdEf12345">Наше сообщество, не канал</a>').level).toBe('invite-only');
  });

  test('a link to a forum that was read is that forum again, and a neighbour on its host is another place', () => {
    const body = '<meta name="generator" content="Discourse 3.4.0">';
    const front = page(
      'home',
      home,
      '<nav><a href="https://acme.discourse.group/latest">Forum</a><a href="https://groups.io/g/acme">List</a></nav>',
    );
    expect(read([front, page('community', 'https://acme.discourse.group/', body)]).places).toMatchObject([
      { place: 'discourse', url: 'https://acme.discourse.group/' },
      { place: 'groups-io', url: 'https://groups.io/g/acme' },
    ]);
  });
});
