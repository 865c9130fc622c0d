import { describe, expect, it } from 'vitest';
import type { Failed, Look, Missing, Page } from '../../src/model/visit.ts';
import probe from '../../src/probes/community-search.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const root = 'https://forum.acme.test/';
const box = '<form action="./search.php" method="get"><input type="search" name="keywords"></form>';
const row = (id: number, title: string) =>
  `<li class="row"><a class="topictitle" href="./viewtopic.php?t=${id}">${title}</a></li>`;
const topics = [row(1, 'How do I export my data'), row(2, 'Where is the invoice shown'), row(3, 'Hammer too heavy')].join('');
const front = (search: string) => page('forum', root, `<body id="phpbb">${search}<ul class="topiclist">${topics}</ul></body>`);
const topic = (search: string) =>
  page(undefined, `${root}viewtopic.php?t=1`, `<body id="phpbb">${search}<h2>How do I export my data</h2><p>Help me</p></body>`);
const results = (text: string, body: string) =>
  page(
    'search',
    `${root}search.php?keywords=${text.replaceAll(' ', '+')}`,
    `<body id="phpbb">${box}<div id="found">${body}</div></body>`,
  );
const sought = 'How do I export my data';
const nonsense = 'xqzvwkj';
const inVain = '<p>No suitable matches were found. Nothing found.</p>';
const read = (visits: readonly Page[], failed: readonly Failed[] = []) => probe.read(viewOf(visits, failed))['community.search'];
const urls = (looks: readonly Look[] | undefined) => (looks ?? []).flatMap((look) => (look.by === 'url' ? look.url : []));
const refused = (url: string, reason: Failed['reason']): Failed => ({
  kind: 'failed',
  look: { by: 'url', url, via: 'http', supporting: true },
  via: 'http',
  url,
  fetchedAt: '2026-11-21T21:59:00.000Z',
  reason,
  detail: 'robots.txt disallows it',
});

describe('community.search', () => {
  it('asks for nonsense and for the title of a topic that was seen, and reads the page of that topic', () => {
    const asked = urls(probe.follow?.(viewOf([front(box)])));
    expect(asked).toContain(`${root}viewtopic.php?t=1`);
    expect(asked).toContain(`${root}search.php?keywords=${nonsense}`);
    expect(asked).toContain(`${root}search.php?keywords=How+do+I+export+my+data`);
  });

  it('passes all four checks where the topic is found and a search in vain gets advice', () => {
    const reading = read([
      front(box),
      topic(box),
      results(sought, `<a href="./viewtopic.php?t=1&amp;hilit=export">How do I export my data</a>`),
      results(nonsense, `${inVain}<p>Try different keywords.</p>`),
    ]);
    expect(reading).toMatchObject({ state: 'found', value: 4 });
    expect(reading).not.toHaveProperty('bound');
  });

  it('finds a topic that a search in vain falls back to in the place of results', () => {
    const list = (...rows: readonly string[]) => `<ul>${rows.join('')}</ul>`;
    const latest = list(row(2, 'Where is the invoice shown'), row(1, sought), row(3, 'Hammer too heavy'));
    const reading = read([
      front(box),
      topic(box),
      results(sought, list(row(1, sought))),
      results(nonsense, `${inVain}<p>Latest:</p>${latest}`),
    ]);
    expect(reading).toMatchObject({ note: expect.stringContaining('a title finds its topic: yes') });
  });

  it('takes a way to ask the community for help on a search in vain', () => {
    const asking = `${inVain}<a href="./posting.php">Ask a question</a>`;
    const hit = `<a href="./viewtopic.php?t=1">How do I export my data</a>`;
    expect(read([front(box), topic(box), results(sought, hit), results(nonsense, asking)])).toMatchObject({ value: 4 });
    expect(read([front(box), topic(box), results(sought, hit), results(nonsense, inVain)])).toMatchObject({ value: 3 });
  });

  it('does not find a topic below three others', () => {
    const many = [4, 5, 6].map((id) => row(id, `Other matter ${'abc'[id - 4]}`)).join('');
    const reading = read([front(box), topic(box), results(sought, many + row(1, sought)), results(nonsense, inVain)]);
    expect(reading).toMatchObject({ value: 2, note: expect.stringContaining('a title finds its topic: no') });
  });

  it('does not count further links of one result, nor links to its author and section', () => {
    const hit = (id: number, title: string) =>
      `<div>${row(id, title)}<a href="./memberlist.php?u=${id}">mia</a><a href="./viewforum.php?f=2">Billing</a><a href="./viewtopic.php?p=${id}">${title}</a></div>`;
    const list = [hit(8, 'Exporting on phones'), hit(9, 'Data is gone'), hit(1, sought)].join('');
    expect(read([front(box), topic(box), results(sought, list), results(nonsense, inVain)])).toMatchObject({ value: 3 });
  });

  it('is not helped where nonsense finds topics', () => {
    const hit = row(1, sought);
    expect(read([front(box), topic(box), results(sought, hit), results(nonsense, row(7, 'Screws are loose'))])).toMatchObject({
      value: 3,
      note: expect.stringContaining('a search in vain is helped: no (it finds something)'),
    });
  });

  it('finds a message by the title of its thread where results are no topics', () => {
    const message = (id: string, title: string) => `<span><a href="./message/${id}/">${title}</a></span>`;
    const found = message('ABCDE', sought) + message('FGHIJ', 'Something else here');
    expect(read([front(box), topic(box), results(sought, found), results(nonsense, inVain)])).toMatchObject({ value: 3 });
  });

  it('leaves the tries open where visitors may not search', () => {
    const wall = '<p>Sorry but you are not permitted to use the search system.</p>';
    expect(read([front(box), topic(box), results(sought, wall), results(nonsense, wall)])).toMatchObject({
      state: 'found',
      value: 2,
      bound: 'at-least',
      note: expect.stringContaining('not logged in'),
    });
  });

  it('leaves the tries open where the form is sent by POST', () => {
    const post = '<form action="/search/search" method="post"><input type="search" name="keywords"></form>';
    expect(read([front(post), topic(post)])).toMatchObject({
      value: 2,
      bound: 'at-least',
      note: expect.stringContaining('sent by POST'),
    });
  });

  it('leaves the tries open where robots are asked to stay away from results', () => {
    const failed = [nonsense, 'How+do+I+export+my+data'].map((text) =>
      refused(`${root}search.php?keywords=${text}`, 'robots-disallowed'),
    );
    expect(read([front(box), topic(box)], failed)).toMatchObject({
      value: 2,
      bound: 'at-least',
      note: expect.stringContaining('robots.txt disallows it'),
    });
  });

  it('says of each try what its own search came to', () => {
    const asked = (text: string) => `${root}search.php?keywords=${text}`;
    const missing = (url: string): Missing => ({
      kind: 'missing',
      look: { by: 'url', url, via: 'http' },
      via: 'http',
      url,
      status: 404,
      fetchedAt: '2026-11-21T21:59:00.000Z',
      detail: 'answered 404',
    });
    const title = asked('How+do+I+export+my+data');
    const tried = (missing: readonly Missing[], ...visits: readonly Page[]) =>
      probe.read({ ...viewOf([front(box), topic(box), ...visits]), missing })['community.search'];
    expect(tried([missing(asked(nonsense)), missing(title)])).toMatchObject({
      note: expect.stringContaining(
        `a title finds its topic: open (${title}: answered 404); a search in vain is helped: open (${asked(nonsense)}: answered 404)`,
      ),
    });
    expect(tried([missing(asked(nonsense))])).toMatchObject({
      note: expect.stringContaining('a title finds its topic: open (The search was not asked for “How do I export my data”)'),
    });
    expect(tried([missing(asked(nonsense))], results(sought, topics))).toMatchObject({
      note: expect.stringContaining(
        'a title finds its topic: open (The search for “How do I export my data” answered, but not the one for “xqzvwkj” that it is judged by)',
      ),
    });
  });

  it('knows the page of a listed topic that lies outside of the folder of the lists', () => {
    const project = 'https://dev.acme.test/projects/help/';
    const find = '<form action="/projects/help/search"><input name="q"></form>';
    const list = `<table class="list messages"><tr class="message"><td class="subject"><a href="/boards/1/topics/5">${sought}</a></td><td class="reply-count">0</td></tr></table>`;
    const board = page('forum', `${project}boards/1`, `<body class="controller-boards action-show">${find}${list}</body>`);
    const thread = page(
      undefined,
      'https://dev.acme.test/boards/1/topics/5',
      `<body class="controller-messages action-show">${find}</body>`,
    );
    expect(read([board, thread])).toMatchObject({ value: 2, note: expect.stringContaining('box on topics: yes') });
  });

  it('is absent where neither the forum nor a topic has a box', () => {
    expect(read([front(''), topic('')])).toMatchObject({ state: 'absent' });
  });

  it('is absent where the site has a search on every page that finds no topic of the forum', () => {
    const site = '<header><form action="/search"><input type="search" name="s"></form></header>';
    const found = (text: string, body: string) =>
      page('search', `${home}search?s=${text.replaceAll(' ', '+')}`, `<main>${body}</main>`);
    const board = page('forum', `${home}forum/`, `<body id="phpbb">${site}<ul class="topiclist">${topics}</ul></body>`);
    const start = page('home', home, `${site}<a href="/forum/">Forum</a>`);
    const hit = '<a href="/forum/viewtopic.php?t=1">How do I export my data</a>';
    expect(read([start, board, found(sought, '<a href="/shop/anvil">Anvil</a>'), found(nonsense, inVain)])).toMatchObject({
      state: 'absent',
    });
    const thread = page(undefined, `${home}forum/viewtopic.php?t=1`, `<body id="phpbb">${site}<h2>${sought}</h2><p>Help me</p>`);
    const reading = read([start, board, thread, found(sought, hit), found(nonsense, inVain)]);
    expect(reading).toMatchObject({ state: 'found', value: 3 });
    expect(reading).not.toHaveProperty('bound');
    expect(read([start, board, found(sought, hit), found(nonsense, inVain)])).toMatchObject({ value: 2, bound: 'at-least' });
  });
});

describe('community.search by a public interface', () => {
  const talk = 'https://talk.acme.test/';
  const shell = page(
    'forum',
    talk,
    '<meta name="generator" content="Discourse 3.4.0"><a href="/t/export/7">How do I export my data</a>',
  );
  const latest = json(`${talk}latest.json`, {
    topic_list: { topics: [{ id: 7, slug: 'export', title: sought, visible: true, posts_count: 2 }] },
  });
  const found = (text: string, value: unknown) => json(`${talk}search.json?q=${encodeURIComponent(text)}`, value);

  const answers = [found(sought, { posts: [{}], topics: [{ title: sought }] }), found(nonsense, { posts: [] })];

  it('is no proof of a box on any page, and has the pages drawn by their scripts', () => {
    const reading = read([shell, latest, ...answers]);
    expect(reading).toMatchObject({
      state: 'found',
      value: 1,
      bound: 'at-least',
      note: expect.stringContaining('box on its home page: open'),
    });
    const drawn = (probe.follow?.(viewOf([shell, latest, ...answers])) ?? []).filter(({ via }) => via === 'browser');
    expect(urls(drawn)).toEqual(expect.arrayContaining([talk, `${talk}t/export/7`]));
  });

  it('reads the page that visitors see on a search in vain', () => {
    const url = `${talk}search?q=${nonsense}`;
    const shown: Page = {
      ...page('search', url, '<main><p>No results found.</p><p>Try different keywords.</p></main>'),
      via: 'browser',
    };
    const drawn = [page('forum', talk, shell.body), page(undefined, `${talk}t/export/7`, shell.body)].map(
      (one): Page => ({ ...one, body: `${one.body}<button id="search-button"></button>`, via: 'browser' }),
    );
    const reading = read([shell, latest, ...answers, shown, ...drawn]);
    expect(reading).toMatchObject({
      state: 'found',
      value: 4,
      evidence: [{ url: talk, via: 'browser' }, { url: `${talk}t/export/7`, via: 'browser' }, {}, {}],
    });
  });

  it('is unknown where the interface may not be asked and only scripts would draw a box', () => {
    const failed = [nonsense, sought].map((text) =>
      refused(`${talk}search.json?q=${encodeURIComponent(text)}`, 'robots-disallowed'),
    );
    const thread = page(undefined, `${talk}t/export/7`, '<meta name="generator" content="Discourse 3.4.0"><h1>Export</h1>');
    expect(read([shell, latest, thread], failed)).toMatchObject({ state: 'unknown' });
    expect(urls(probe.follow?.(viewOf([shell, latest, thread], failed)))).toContain(talk);
  });
});

describe('community.search without a forum', () => {
  it('is unknown where customers meet at a place that was not read', () => {
    expect(read([page('home', home, '<footer><a href="https://discord.gg/acme">Discord</a></footer>')])).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
    });
  });

  it('is unknown where the forum lets only members in', () => {
    const login = page('forum', `${home}forum/`, '<title>Forum</title><form action="/login"><input type="password"></form>');
    expect(read([login])).toMatchObject({ state: 'unknown', reason: 'login-wall' });
  });

  it('is absent where there is no community', () => {
    expect(read([page('home', home, '<p>Anvils</p>')])).toMatchObject({ state: 'absent' });
  });
});
