import { describe, expect, test } from 'vitest';
import type { Failed, Look, Missing } from '../../src/model/visit.ts';
import forum from '../../src/probes/forum.ts';
import forumReplies from '../../src/probes/forum-replies.ts';
import { home, json, page, viewOf } from './forum-view.ts';
import { discourseView, type TopicOf } from './topic-view.ts';

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
  test('the date of a blog in the header of a forum does not make it alive', () => {
    const teaser = '<header>Blog: <time datetime="2026-11-20T08:00:00Z">yesterday</time></header>';
    const posted = '<article class="message"><time datetime="2024-05-01T08:00:00Z">2024</time></article>';
    const forumAt = (head: string) =>
      read([page('forum', talk, `<html id="XF" data-app="public">${head}<main>${posted}</main></html>`)]).availability;
    expect(JSON.stringify(forumAt(teaser))).not.toContain('2026-11-20');
    expect(JSON.stringify(forumAt('<p><time datetime="2026-11-20T08:00:00Z">yesterday</time></p>'))).toContain('2026-11-20');
  });

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

  test('a forum elsewhere is the company’s by its name in address or title, or by a way back, and else not told', () => {
    const at = (url: string, more: string) => read([page('community', url, `${discourse}${more}`)]);
    expect(at('https://community.otherworks.test/', '<title>OtherWorks Community</title>')).toMatchObject({
      level: 'unknown',
      why: 'not-told',
      engine: 'unknown',
    });
    const users = '<title>OtherWorks</title><main><a href="https://www.acme.test/blog/1">A post of theirs</a></main>';
    expect(at('https://community.otherworks.test/', users).engine).toBe('unknown');
    for (const [url, more] of [
      ['https://acme.discourse.group/', ''],
      ['https://forums.otherworks.test/acme/', ''],
      ['https://acmeforum.test/', ''],
      ['https://community.otherworks.test/', '<title>Acme Community</title>'],
      ['https://community.otherworks.test/', '<header><a href="https://www.acme.test/">Back</a></header>'],
    ] as const)
      expect(at(url, more).engine).toBe('discourse');
  });

  test('lists of topics are followed from the home page and from forums, not from articles, and a dozen at most', () => {
    const doors = (from: string) =>
      `<body class="controller-welcome">${[1, 2, 3].map((at) => `<a href="/projects/${from}/boards/${at}">B</a>`).join('')}`;
    expect(looks([page('blog', 'https://www.acme.test/blog/1', doors('blog')), page('home', home, doors('home'))])).toEqual(
      [1, 2, 3].map((at) => `https://www.acme.test/projects/home/boards/${at}`),
    );
    const many = Array.from({ length: 9 }, (_, at) => page('forum', `https://www.acme.test/f${at}`, doors(`f${at}`)));
    expect(looks(many).filter((url) => url.includes('/boards/'))).toHaveLength(12);
  });

  test('Discourse is asked for its newest topics as JSON, below its own folder', () => {
    expect(looks([page('forum', 'https://www.acme.test/talk/c/help/5', discourse)])).toContain(
      'https://www.acme.test/talk/latest.json',
    );
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

  test('a list without topics may be empty for guests only, unless every section counts none; an unreadable one proves nothing', () => {
    const empty = json(`${talk}latest.json`, { topic_list: { topics: [] } });
    const sections = (count: number) =>
      json(`${talk}categories.json?include_subcategories=true`, {
        category_list: { categories: [{ id: 1, name: 'Customers', topic_count: count }] },
      });
    expect(read([page('forum', talk, discourse), empty]).level).toBe('unknown');
    expect(read([page('forum', talk, discourse), empty, sections(812)]).level).toBe('unknown');
    expect(read([page('forum', talk, discourse), empty, sections(0)]).level).toBe('dead');
    expect(read([page('forum', talk, discourse), json(`${talk}latest.json`, { errors: ['no'] })])).toMatchObject({
      level: 'unknown',
      why: 'no-dates',
    });
    expect(read([page('forum', talk, discourse)])).toMatchObject({ level: 'unknown', why: 'no-dates', engine: 'discourse' });
  });

  test('NodeBB is asked for /api/recent and read from it', () => {
    const body = '<script id="ajaxify-data" type="application/json">{}</script><li component="categories/category"></li>';
    const front = page('forum', talk, body, { headers: { 'x-powered-by': 'NodeBB' } });
    expect(looks([front])).toContain(`${talk}api/recent`);
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
    expect(looks([lists])).toContain('https://www.acme.test/archives/list/users@acme.test/');
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
    expect(looks([page('forum', url, topic('2024-05-01T10:00:00Z'))])).toContain('https://www.acme.test/');
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

  const post = (author: string, facts: string, when: string): string =>
    `<div><b>${author}</b><br>${facts}<p>${when}</p><p>I exported all of my rows and the file stops at ten thousand of them.</p></div>`;
  const facts = 'Posts: 1,204<br>Joined: Mar 2016';

  test.each([
    ['English', 'New topic', facts, 'Nov 20, 2026, 9:37 PM'],
    ['German', 'Auf Thema antworten', 'Beiträge: 84<br>Registriert: 12.03.2016', '20.11.2026, 21:37'],
    ['Russian', 'Ответить с цитатой', 'Сообщений: 84<br>Регистрация: 12.03.2016', '20.11.2026 21:37'],
    ['French', 'Répondre au sujet', 'Messages : 84<br>Inscription : 12/03/2016', '20/11/2026 21:37'],
    ['Japanese', '引用して返信', '投稿数: 84<br>登録日: 2016年3月12日', '2026年11月20日'],
  ])('a thread in %s is one whatever its address and mark-up', (_, action, about, when) => {
    const body = `<title>Export</title><a href="/x">${action}</a>${post('Mia', about, when)}${post('Bo', about, when)}`;
    expect(read([page('home', home, body)])).toMatchObject({ engine: 'unknown', availability: { reason: 'no-dates' } });
  });

  test('its authors alone, or its controls alone, make no forum of a page', () => {
    const dated = (about: string): string =>
      `${post('Mia', about, '20 November 2026, 21:37')}${post('Bo', about, '21 November 2026, 08:10')}`;
    for (const body of [
      dated('Posts: 12'),
      dated('Joined: Mar 2016'),
      `<a href="/x">New topic</a>${dated('')}`,
      `<title>Trade Forum 2026</title><a href="/x">Recent topics</a>${dated('')}`,
    ])
      expect([body, read([page('home', home, body)]).level]).toEqual([body, 'absent']);
  });

  test('a menu that leads to a forum makes no forum of the news below it', () => {
    const menu =
      '<nav><a href="https://talk.acme.test/">Forum</a><a href="/new">New topic</a><a href="/all">All forums</a></nav>';
    const news = `${menu}<title>News from the forum</title><p>20 November 2026</p><p>We moved.</p><p>21 November 2026</p>`;
    expect(read([page('home', home, news)]).level).toBe('absent');
  });

  test.each([
    [
      'news with comments',
      `<h1>We moved</h1><div class="comment"><img alt="Mia"><b>Mia</b> <time datetime="2026-11-20T10:00:00Z">20 Nov 2026</time><p>Nice</p>
       <a href="#r">Reply</a></div><div class="comment"><b>Bo</b> 21 Nov 2026<p>Thanks</p><a href="#r">Log in to reply</a></div><button>Post comment</button>`,
    ],
    [
      'reviews of a product',
      `<h1>Anvil</h1><p>Mia, joined in 2019, 12 contributions</p><p>Reviewed 20 November 2026</p><p>Solid.</p>
       <p>Bo, joined in 2020, 3 contributions</p><p>Reviewed 21 November 2026</p><a href="/ask">Ask a question</a><p>2 replies</p>`,
    ],
    [
      'job offers',
      `<table><tr><th>Job</th><th>Views</th><th>Replies</th></tr><tr><td><a href="/jobs/smith-12">Smith</a></td><td>40</td><td>2</td></tr>
       <tr><td><a href="/jobs/clerk-13">Clerk</a></td><td>41</td><td>3</td></tr><tr><td><a href="/jobs/cook-14">Cook</a></td></tr></table>`,
    ],
    [
      'issues of a tracker',
      `<table><tr><th>Issue</th><th>Author</th><th>Last activity</th></tr><tr><td><a href="/issues/12">Crash</a></td><td>Mia</td></tr>
       <tr><td><a href="/issues/13">Typo</a></td><td>Bo</td></tr><tr><td><a href="/issues/14">Slow</a></td><td>Mia</td></tr></table>`,
    ],
    [
      'a list of events',
      '<title>Acme Forum</title><h1>Anvil Forum</h1><p>20 November 2026</p><p>Berlin</p><p>21 November 2026</p><p>Paris</p>',
    ],
    [
      'a social wall',
      '<p>1,204 posts</p><p>@mia 2 hours ago</p><p>Look!</p><p>@bo 3 hours ago</p><p>Wow</p><a href="/f">Follow</a>',
    ],
    [
      'answers that the company wrote',
      '<h1>FAQ</h1><h3>How to export?</h3><p>Press it.</p><p>Updated 20 November 2026</p><p>Updated 21 November 2026</p>',
    ],
  ])('%s are no forum', (_, body) => {
    expect(read([page('home', home, body)]).level).toBe('absent');
  });

  const row = (href: string): string => `<tr><td><a href="${href}">Export</a></td><td>4</td><td>120</td></tr>`;
  const list = (...hrefs: string[]): string =>
    `<table><tr><th>Topic</th><th>Replies</th><th>Views</th></tr>${hrefs.map(row).join('')}</table>`;

  test('a home page of a forum lists its topics; the newest ones of a forum elsewhere are not its own', () => {
    const levelOf = (...hrefs: string[]) => read([page('home', home, list(...hrefs))]).why;
    expect(levelOf('/topic/1', '/topic/2', '/topic/3')).toBe('no-dates');
    expect(levelOf('/discussions/1', '/discussions/2', '/discussions/3')).toBe('no-dates');
    expect(levelOf('/forum/topic/1', '/forum/topic/2', '/forum/topic/3')).toBeUndefined();
    expect(levelOf('https://talk.acme.test/t/1', 'https://talk.acme.test/t/2', 'https://talk.acme.test/t/3')).toBeUndefined();
  });

  test('a list of questions as on Stack Exchange tells votes, answers and views beside each', () => {
    const question = (id: number): string => `<div class="s"><div class="stats-item"><span>3</span> <span>answers</span></div>
      <div class="stats-item"><span>1k</span> <span>views</span></div><h3><a href="/questions/${id}/export">Export?</a></h3></div>`;
    expect(read([page('home', home, [1101, 1102, 1103].map(question).join(''))]).why).toBe('no-dates');
  });

  const question = {
    '@type': 'Question',
    name: 'How to export?',
    answerCount: 1,
    acceptedAnswer: { '@type': 'Answer', text: 'So.' },
  };
  const ld = (...nodes: object[]): string => `<script type="application/ld+json">${JSON.stringify(nodes)}</script>`;
  const asked = { ...question, author: { '@type': 'Person', name: 'Mia' } };

  test('a question that a person asked is of a forum; frequent ones and those about a product are not', () => {
    const whyOf = (...nodes: object[]) => read([page('home', home, ld(...nodes))]).why;
    expect(whyOf({ '@type': 'QAPage', mainEntity: asked })).toBe('no-dates');
    expect(whyOf({ '@type': 'QAPage', mainEntity: question })).toBeUndefined();
    expect(whyOf({ '@type': 'FAQPage', mainEntity: [asked] })).toBeUndefined();
    expect(whyOf({ '@type': 'QAPage', mainEntity: asked }, { '@type': 'Product', name: 'Anvil' })).toBeUndefined();
  });

  test('the same in microdata', () => {
    const marked = (author: string): string => `<div itemscope itemtype="https://schema.org/QAPage">
      <div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><h1 itemprop="name">Export?</h1>${author}</div></div>`;
    expect(read([page('home', home, marked('<span itemprop="author">Mia</span>'))]).why).toBe('no-dates');
    expect(read([page('home', home, marked(''))]).level).toBe('absent');
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
    expect(read([], [{ ...wall, reason: 'http-5xx' }]).level).toBe('unknown');
  });

  const started = (topics: readonly TopicOf[]) => forum.read(discourseView(topics))['forum.availability'];
  const day = 24;

  test('new topics make a forum alive, and replies to old ones do not', () => {
    const replied = [{ by: 'Tom', after: 99 * day }];
    const old = [100, 101, 102, 103, 104].map((days): TopicOf => ({ age: days * day, replies: replied }));
    expect(started(old)).toMatchObject({
      state: 'found',
      value: 'dead',
      note: 'The newest topic that was seen was started on 2026-08-13.',
    });
    expect(started([{ age: 20 * day, replies: [{ by: 'Tom', after: 19 * day }] }, ...old])).toMatchObject({ value: 'slow' });
    expect(started([{ age: 6 * day }, ...old])).toMatchObject({ value: 'alive' });
  });

  test('a list by activity that is full of new replies hides newer topics', () => {
    const replied = (days: number): TopicOf => ({ age: days * day, replies: [{ by: 'Tom', after: (days - 1) * day }] });
    expect(started([replied(60), replied(20), replied(40), replied(30), replied(50)])).toMatchObject({
      value: 'slow',
      bound: 'at-least',
    });
  });

  const refused = (url: string): Failed => ({
    kind: 'failed',
    look: { by: 'role', role: 'forum', via: 'http' },
    role: 'forum',
    via: 'http',
    url,
    fetchedAt: '2026-11-21T21:59:00.000Z',
    reason: 'tcp-refused',
    detail: 'connection refused',
  });
  const old = 'https://old.acme.test/forum';
  const links = page('home', home, `<a href="${old}">Forum</a> <a href="${talk}">User forum</a> <a href="/news">News</a>`);

  test('where a forum that the site links to cannot be reached, the other one is read', () => {
    expect(looks([links], [refused(old)])).toContain(talk);
    expect(looks([links], [refused(old)])).not.toContain(old);
    expect(looks([links])).not.toContain(talk);
  });

  test('a dead forum is named beside the one that was read, once', () => {
    const recent = json(`${talk}latest.json`, { topic_list: { topics: [{ last_posted_at: '2026-11-20T10:00:00Z' }] } });
    const { availability, engine } = read([links, page('forum', talk, discourse), recent], [refused(old)]);
    expect(availability).toMatchObject({
      value: 'alive',
      note: expect.stringContaining(`The site also links to ${old}, which was not read (nothing listens at the address).`),
    });
    expect(engine).toBe('discourse');
  });

  test('a forum that cannot be reached is told once, and what depends on it says that it was not read', () => {
    const view = viewOf([links], [refused(old)]);
    expect(forum.read(view)).toMatchObject({
      'forum.availability': { state: 'unknown', reason: 'tcp-refused', detail: `${old}: connection refused` },
      'forum.engine': { state: 'unknown', reason: 'no-page-read' },
    });
    expect(forumReplies.read(view)['forum.first-reply-hours']).toMatchObject({ state: 'unknown', reason: 'no-page-read' });
  });
});

describe('announcements of the company', () => {
  const days = (count: number): number => count * 24;
  const asked: TopicOf = { age: days(120), replies: [] };
  const announced: TopicOf = { age: days(3), by: 'Dana' };

  test('do not keep a forum alive in which customers stopped asking', () => {
    expect(forum.read(discourseView([announced, asked]))['forum.availability']).toMatchObject({
      value: 'dead',
      note: 'The newest topic that was seen was started on 2026-07-24. The announcement “Topic 1” of 2026-11-18 is left out.',
    });
    expect(forum.read(discourseView([{ ...asked, age: days(3) }, asked]))['forum.availability']).toMatchObject({
      value: 'alive',
    });
  });

  test('alone are no life', () => {
    expect(forum.read(discourseView([announced, { ...announced, age: days(30) }]))['forum.availability']).toMatchObject({
      value: 'dead',
      note: 'The company announces there, nobody asks. The announcement “Topic 1” of 2026-11-18 is left out.',
    });
  });

  test('are told by the pages of the newest topics, even of those too young to wait for an answer', () => {
    const young: TopicOf = { age: 5, by: 'Dana' };
    expect(forum.read(discourseView([young, asked]))['forum.availability']).toMatchObject({ value: 'dead' });
    const asks = (forum.follow?.(discourseView([{ ...young, unread: true }, asked])) ?? []).flatMap((look) =>
      look.by === 'url' ? [look.url] : [],
    );
    expect(asks).toContain(`${talk}t/1.json`);
  });
});

test('a link to a forum that is gone is named where no other was seen', () => {
  const old = 'https://www.acme.test/old-forum';
  const front = page('home', home, `<a href="${old}">Old forum archive</a>`);
  const gone: Missing = {
    kind: 'missing',
    look: { by: 'role', role: 'forum', via: 'http' },
    role: 'forum',
    via: 'http',
    url: old,
    fetchedAt: '2026-11-21T21:59:00.000Z',
    status: 404,
    detail: 'HTTP 404',
  };
  const guess: Missing = { ...gone, look: { by: 'url', url: old, via: 'http', role: 'forum', guess: true } };
  const withMissing = (visit: Missing) => forum.read({ ...viewOf([front]), missing: [visit] })['forum.availability'];
  expect(withMissing(gone)).toMatchObject({
    state: 'absent',
    note: `The link “Old forum archive” leads to a page that is gone: ${old}.`,
  });
  expect(withMissing(guess)).not.toHaveProperty('note');
});
