import { describe, expect, test } from 'vitest';
import type { Failed, Look } from '../../src/model/visit.ts';
import forum from '../../src/probes/forum.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const read = (...visits: Parameters<typeof viewOf>) => {
  const answers = forum.read(viewOf(...visits));
  const { 'forum.availability': availability, 'forum.engine': engine } = answers;
  return {
    level: availability.state === 'found' ? availability.value : availability.state,
    bound: availability.state === 'found' ? availability.bound : undefined,
    why: availability.state === 'unknown' ? availability.reason : undefined,
    engine: engine.state === 'found' ? engine.value : engine.state,
    availability,
  };
};
const looks = (...visits: Parameters<typeof viewOf>): string[] =>
  (forum.follow?.(viewOf(...visits)) ?? []).map((look: Look) => (look.by === 'url' ? look.url : look.role));

const discourse = '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>';
const talk = 'https://talk.acme.test/';

const redmineBoards = (last: string, title: string): string => `
  <body class="project-support has-main-menu controller-boards action-index"><table class="list boards">
  <tr class="board"><td class="name"><a class="board" href="/projects/support/boards/1">Questions</a></td><td class="topic-count">3</td>
  <td class="last-message">Added by <a href="/users/7">Mia</a> <a title="${title}" href="/projects/support/activity">${last}</a> ago<br>
  <a href="/boards/1/topics/6">Dashboard is empty</a></td></tr></table></body>`;

describe('the forum probe', () => {
  test('a site without one has none, and says where it looked', () => {
    const url = 'https://www.acme.test/forum';
    const guess = { look: { by: 'url', url, via: 'http', role: 'forum', guess: true } } as const;
    const { availability, engine } = read([page('forum', url, '<h1>Nothing here</h1>', guess)]);
    expect(availability).toMatchObject({ state: 'absent', searched: [{ url: home }, { url }] });
    expect(engine).toBe('absent');
  });

  test('a page that the site calls its forum, and that is not known for one, is not told', () => {
    const { availability } = read([page('forum', 'https://www.acme.test/forum', '<h1>Nothing here</h1>')]);
    expect(availability).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('marketing words about a community are no forum', () => {
    const body =
      '<h1>Our community</h1><p>Thousands of topics, replies and views every day. Join our forum!</p><a href="/topics/1">One</a>';
    expect(read([page('community', 'https://www.acme.test/community', body)]).level).toBe('absent');
  });

  test('comments under a blog article are no forum', () => {
    const body = `<article class="post"><h1>News</h1><time datetime="2026-11-20T10:00:00Z">yesterday</time></article>
      <div class="comment">Mia: nice, 2 hours ago</div><div class="comment">Bo: thanks, 1 hour ago</div><h3>3 replies</h3>`;
    expect(read([page('home', home, body)]).level).toBe('absent');
  });

  test('Discourse is asked for its newest topics as JSON, below its own folder', () => {
    expect(looks([page('forum', 'https://www.acme.test/talk/c/help/5', discourse)])).toEqual([
      'https://www.acme.test/talk/latest.json',
    ]);
  });

  test('a reply of yesterday in the newest topics makes a forum alive', () => {
    const topics = [
      { created_at: '2026-02-01T08:00:00Z', last_posted_at: '2026-11-20T08:00:00Z' },
      { created_at: '2025-02-01T08:00:00Z', last_posted_at: null },
    ];
    const { level, bound, engine, availability } = read([
      page('forum', talk, discourse),
      json(`${talk}latest.json`, { topic_list: { topics } }),
    ]);
    expect({ level, bound, engine }).toEqual({ level: 'alive', bound: undefined, engine: 'discourse' });
    expect(availability).toMatchObject({ evidence: [{ url: `${talk}latest.json`, excerpt: 'newest 2026-11-20T08:00:00Z' }] });
  });

  test.each([
    ['2026-11-15T22:00:00Z', 'alive'],
    ['2026-11-14T21:59:59Z', 'slow'],
    ['2026-08-24T00:00:00Z', 'slow'],
    ['2026-08-13T22:00:00Z', 'dead'],
  ])('a newest post of %s makes it %s', (date, level) => {
    const topics = [{ created_at: date, last_posted_at: date }];
    expect(read([page('forum', talk, discourse), json(`${talk}latest.json`, { topic_list: { topics } })]).level).toBe(level);
  });

  test('an empty list of newest topics is a dead forum, an unreadable one proves nothing', () => {
    expect(read([page('forum', talk, discourse), json(`${talk}latest.json`, { topic_list: { topics: [] } })]).level).toBe('dead');
    expect(read([page('forum', talk, discourse), json(`${talk}latest.json`, { errors: ['no'] })])).toMatchObject({
      level: 'unknown',
      why: 'no-dates',
    });
    expect(read([page('forum', talk, discourse)])).toMatchObject({ level: 'unknown', why: 'no-dates', engine: 'discourse' });
  });

  test('NodeBB is asked for /api/recent and read from it', () => {
    const body = '<script id="ajaxify-data" type="application/json">{}</script><li component="categories/category"></li>';
    const front = page('forum', talk, body, { headers: { 'x-powered-by': 'NodeBB' } });
    expect(looks([front])).toEqual([`${talk}api/recent`]);
    const topics = [{ timestampISO: '2026-10-01T10:00:00.000Z', lastposttimeISO: '2026-11-01T10:00:00.000Z' }];
    expect(read([front, json(`${talk}api/recent`, { topics })])).toMatchObject({ level: 'slow', engine: 'nodebb' });
  });

  test('Redmine is followed from its start page to the project and to its boards, whose plain local dates are read', () => {
    const start = page(
      'home',
      home,
      '<body class="controller-welcome"><a class="home" href="/">Home</a><a href="/projects/support">Support</a></body>',
    );
    expect(looks([start])).toEqual(['https://www.acme.test/projects/support']);
    const menu =
      '<body class="controller-projects action-show"><div id="main-menu"><a class="boards" href="/projects/support/boards">Forums</a></div></body>';
    const project = page('forum', 'https://www.acme.test/projects/support', menu);
    expect(looks([start, project])).toContain('https://www.acme.test/projects/support/boards');
    const boards = page(
      'forum',
      'https://www.acme.test/projects/support/boards',
      redmineBoards('about 9 hours', '11/21/2026 11:48 AM'),
    );
    expect(read([start, project, boards])).toMatchObject({ level: 'alive', engine: 'redmine', bound: undefined });
  });

  test('a Redmine without boards is no forum', () => {
    expect(
      read([page('home', home, '<body class="controller-welcome"><a href="/projects/support">Support</a></body>')]).level,
    ).toBe('absent');
  });

  test('a board whose newest topic is 100 days old is dead', () => {
    const boards = page('forum', 'https://www.acme.test/boards', redmineBoards('3 months', '08/13/2026 11:48 AM'));
    expect(read([boards])).toMatchObject({ level: 'dead', bound: undefined });
  });

  test('a date that may be of two months is taken for no more than it surely tells', () => {
    const boards = page('forum', 'https://www.acme.test/boards', redmineBoards('some time', '10/06/2026'));
    expect(read([boards])).toMatchObject({ level: 'unknown', why: 'no-dates' });
    const settled = `${redmineBoards('some time', '10/06/2026')}<table class="messages"><td class="created_on">09/25/2026</td></table>`;
    expect(read([page('forum', 'https://www.acme.test/boards', settled)])).toMatchObject({ level: 'slow', bound: undefined });
  });

  test('HyperKitty is followed over its lists to their newest threads', () => {
    const foot = '<footer>Powered by <a href="http://hyperkitty.readthedocs.org">HyperKitty</a></footer>';
    const lists = page(
      'home',
      `${home}archives/`,
      `<a class="list-name" href="/archives/list/users@acme.test/">Users</a>${foot}`,
    );
    expect(looks([lists])).toEqual(['https://www.acme.test/archives/list/users@acme.test/']);
    const latest = page(
      'forum',
      `${home}archives/list/users@acme.test/latest`,
      `<div class="thread"><a class="thread-title" href="/archives/list/users@acme.test/thread/ABC/">Update of 2026-11-21</a>
       <span class="thread-date" title="Saturday, 14 November 2026 01:14:06">14 Nov '26</span></div>${foot}`,
    );
    expect(read([lists, latest])).toMatchObject({ level: 'slow', engine: 'hyperkitty' });
  });

  test('MyBB is known by two weak signs together, and its relative dates are read', () => {
    const body = `<table><tr><td><a href="forumdisplay.php?fid=2">Help</a></td><td><span class="lastpost smalltext">9 hours ago</span></td></tr></table>
      <p>Powered By <a href="https://mybb.com">MyBB</a></p>`;
    expect(read([page('forum', 'https://www.acme.test/forum/index.php', body)])).toMatchObject({
      level: 'alive',
      engine: 'mybb',
    });
  });

  test('bbPress freshness is a link that is all date', () => {
    const body = `<div id="bbpress-forums"><ul class="bbp-topics"><li class="bbp-topic-freshness"><a href="/topic/5">2 months, 1 week ago</a></li></ul></div>`;
    expect(read([page('forum', 'https://www.acme.test/forums/', body)])).toMatchObject({ level: 'slow', engine: 'bbpress' });
  });

  test('phpBB last posts are read, and the clock at its head is not', () => {
    const body = `<body id="phpbb"><p>It is currently Sat Nov 21, 2026 10:00 pm</p><ul class="topiclist forums"><li><dl>
      <dd class="lastpost"><span><a href="./viewtopic.php?p=9">Export of 20 November 2026</a> by Mia<br>Mon Mar 02, 2026 11:48 am</span></dd></dl></li></ul></body>`;
    expect(read([page('forum', 'https://www.acme.test/forum/', body)])).toMatchObject({ level: 'dead', engine: 'phpbb' });
  });

  test('a Russian forum of yesterday is alive whatever runs it', () => {
    const row = (id: number, when: string): string =>
      `<tr><td><a href="/forum/topic${id}">Тема ${id}</a></td><td>4</td><td>120</td><td>Мария, ${when}</td></tr>`;
    const body = `<table><tr><th>Тема</th><th>Ответов</th><th>Просмотров</th><th>Последнее сообщение</th></tr>
      ${row(11, 'вчера, 14:05')}${row(12, '14 ноября 2026, 09:30')}${row(13, '3 дня назад')}</table>`.replaceAll(
      '/forum/topic',
      '/forum/a/topic',
    );
    expect(read([page('forum', 'https://www.acme.test/forum/', body)])).toMatchObject({ level: 'alive', engine: 'unknown' });
  });

  test('one topic with old posts tells nothing of the rest of the forum, one with a new post does', () => {
    const topic = (date: string): string =>
      `<html id="XF"><body><article class="message"><time datetime="${date}">x</time></article></body></html>`;
    const url = 'https://www.acme.test/threads/export.12/';
    expect(read([page('forum', url, topic('2024-05-01T10:00:00Z'))])).toMatchObject({
      level: 'unknown',
      why: 'no-dates',
      engine: 'xenforo',
    });
    expect(read([page('forum', url, topic('2026-10-20T10:00:00Z'))])).toMatchObject({ level: 'slow', bound: 'at-least' });
    expect(read([page('forum', url, topic('2026-11-20T10:00:00Z'))])).toMatchObject({ level: 'alive', bound: undefined });
    expect(looks([page('forum', url, topic('2024-05-01T10:00:00Z'))])).toEqual(['https://www.acme.test/']);
  });

  test('two engines on one page leave the engine unknown', () => {
    expect(read([page('forum', talk, '<div id="bbpress-forums"></div><div id="wpforo-wrap"></div>')]).engine).toBe('unknown');
  });

  test('schema.org marks make a forum of a page whose engine is unknown', () => {
    const body =
      '<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Export","datePublished":"2026-11-20T10:00:00Z"}</script>';
    expect(read([page('community', 'https://www.acme.test/community/5', body)])).toMatchObject({
      level: 'alive',
      engine: 'unknown',
    });
  });

  const login = '<title>Acme forum: sign in</title><form><input name="user"><input type="password" name="pass"></form>';

  test('a forum that shows a login form only is for members', () => {
    expect(
      read([page('forum', 'https://www.acme.test/forum', login, { finalUrl: 'https://www.acme.test/login?next=/forum' })]).level,
    ).toBe('login-only');
  });

  test('a login form at a guessed address proves no forum', () => {
    const url = 'https://www.acme.test/forum';
    expect(read([page('forum', url, login, { look: { by: 'url', url, via: 'http', guess: true } })]).level).toBe('absent');
  });

  test('a login wall that the gatherer met at a linked forum counts the same', () => {
    const url = 'https://www.acme.test/forum';
    const wall: Failed = {
      kind: 'failed',
      look: { by: 'role', role: 'forum', via: 'http' },
      role: 'forum',
      via: 'http',
      url,
      fetchedAt: '2026-11-21T21:59:00.000Z',
      reason: 'login-wall',
      detail: 'a login form',
    };
    expect(read([], [wall])).toMatchObject({ level: 'login-only', engine: 'unknown' });
    expect(read([], [{ ...wall, reason: 'http-5xx' }]).level).toBe('absent');
  });
});
