import { describe, expect, it } from 'vitest';
import { topicAdapters } from '../../../src/lib/topics/index.ts';
import { exact, now, page, zoneless } from './html-source.ts';

const adapter = (id: string) => {
  const found = topicAdapters.find((one) => one.id === id);
  if (!found) throw new Error(`no adapter for ${id}`);
  return found;
};
const stamp = '2026-11-01T20:48:00+00:00';
const time = `<time class="u-dt" datetime="${stamp}">Sun</time>`;

/** A list with one topic by Mia with two answers, in the mark-up of each engine. */
const lists: Readonly<Record<string, string>> = {
  phpbb: `<ul class="topiclist topics"><li class="row bg1"><dl class="row-item topic_read"><dt><div class="list-inner">
    <a href="./viewtopic.php?t=1" class="topictitle">Export</a><div class="topic-poster">by <a class="username">Mia</a> » ${time}</div></div></dt>
    <dd class="posts">2 <dfn>Replies</dfn></dd><dd class="views">30</dd><dd class="lastpost">${time}</dd></dl></li></ul>`,
  xenforo: `<div class="structItem structItem--thread" data-author="Mia"><div class="structItem-title"><a class="labelLink" href="/f?p=1">Tip</a>
    <a href="/threads/export.1/">Export</a></div><ul class="structItem-parts"><li class="structItem-startDate">${time}</li></ul>
    <div class="structItem-cell--meta"><dl><dt>Replies</dt><dd>2</dd></dl><dl class="structItem-minor"><dt>Views</dt><dd>30</dd></dl></div>
    <div class="structItem-cell--latest"><time class="structItem-latestDate" datetime="${stamp}">Sun</time></div></div>`,
  vbulletin: `<li class="threadbit nonsticky"><h3 class="threadtitle"><a class="title" href="showthread.php?1-Export">Export</a></h3>
    <div class="threadmeta"><div class="author"><span class="label">Started by <a class="username">Mia</a>, 2026-11-01 20:48 UTC</span></div></div>
    <ul class="threadstats"><li>Replies: <a>2</a></li><li>Views: 30</li></ul>
    <dl class="threadlastpost"><dd>Dana</dd><dd>2026-11-01 20:48 UTC</dd></dl></li>`,
  invision: `<li class="ipsDataItem" data-rowid="1"><h4 class="ipsDataItem_title"><a href="/topic/1-export/">Export</a></h4>
    <div class="ipsDataItem_meta">By <a href="/profile/2-mia/">Mia</a>, ${time}</div>
    <ul class="ipsDataItem_stats"><li data-stattype="forums_comments"><span class="ipsDataItem_stats_number">2</span> replies</li><li>30 views</li></ul>
    <ul class="ipsDataItem_lastPoster"><li>${time}</li></ul></li>`,
  mybb: `<table><tr class="inline_row"><td class="forumdisplay_regular"><span class="subject_new" id="tid_1"><a href="showthread.php?tid=1">Export</a></span>
    <div class="author smalltext"><a>Mia</a></div><span class="thread_start_datetime">2026-11-01 20:48 UTC</span></td>
    <td><a href="misc.php?action=whoposted&tid=1">2</a></td><td>30</td><td><span class="lastpost">2026-11-01 20:48 UTC</span></td></tr></table>`,
  smf: `<div id="messageindex"><table><tr><td class="subject"><span id="msg_1"><a href="/index.php?topic=1.0">Export</a></span><p>Started by <a>Mia</a></p></td>
    <td class="stats">2 Replies<br>30 Views</td><td class="lastpost">2026-11-01 20:48 UTC by Dana</td></tr></table></div>`,
  bbpress: `<ul class="bbp-topics"><li class="bbp-header"><ul><li class="bbp-topic-reply-count">Posts</li></ul></li><li class="bbp-body">
    <ul id="bbp-topic-1" class="topic"><li class="bbp-topic-title"><a class="bbp-topic-permalink" href="/topic/export/">Export</a>
    <span class="bbp-topic-started-by"><a class="bbp-author-link">Mia</a></span></li><li class="bbp-topic-reply-count">3</li>
    <li class="bbp-topic-freshness"><a title="2026-11-01 20:48 UTC">3 weeks ago</a></li></ul></li></ul>`,
  'bitrix-forum': `<table class="forum-table forum-topic-list"><tbody><tr class="forum-row-odd"><td class="forum-column-title"><div class="forum-item-name"><a href="/forum/messages/1/">Export</a></div>
    <span class="forum-item-author">Mia</span></td><td class="forum-column-replies"><span>2</span></td><td class="forum-column-views">30</td>
    <td class="forum-column-lastpost">2026-11-01 20:48 UTC</td></tr></tbody></table>`,
  khoros: `<div class="lia-list-row"><h2 class="message-subject"><a href="/t5/Help/Export/td-p/1">Export</a></h2><a class="lia-user-name-link">Mia</a>
    <span class="lia-component-messages-column-message-replies-count">2</span>
    <span class="lia-component-messages-column-topic-last-message"><span class="DateTime" title="2026-11-01 20:48 UTC">x</span></span></div>`,
  'github-discussions': `<ul><li><a data-hovercard-type="discussion" href="/acme/app/discussions/1">Export</a>
    <a data-hovercard-type="user">Mia</a> asked <relative-time datetime="${stamp}"></relative-time><a aria-label="2 comments">2</a></li></ul>`,
};

describe('lists of topics', () => {
  it.each(Object.entries(lists))('%s: title, author, answers and a time', (id, html) => {
    const topics = adapter(id).topicsIn(page(html), now) ?? [];
    expect(topics).toHaveLength(1);
    expect(topics[0]).toMatchObject({ title: 'Export', author: 'Mia', replies: 2, pinned: false });
    expect(topics[0]?.startedAt ?? topics[0]?.lastAt).toEqual(exact(stamp));
  });

  it('phpBB: announcements stand at the top, and moved topics leave a shadow', () => {
    const row = (kind: string): string =>
      `<li class="row ${kind}"><dl class="${kind}"><dt><a class="topictitle" href="/viewtopic.php?t=2">Rules</a></dt></dl></li>`;
    const html = `<ul class="topiclist">${row('announce')}${row('topic_moved')}${row('topic_read_locked')}</ul>`;
    const topics = adapter('phpbb').topicsIn(page(html), now) ?? [];
    expect(topics.map(({ pinned, movedFrom, closed }) => [pinned, movedFrom, closed])).toEqual([
      [true, undefined, false],
      [false, '', false],
      [false, undefined, true],
    ]);
  });

  it('bbPress: a column of replies does not count the opening post', () => {
    const html = (lists['bbpress'] ?? '').replace('>Posts<', '>Antworten<');
    expect(adapter('bbpress').topicsIn(page(html), now)?.[0]?.replies).toBe(3);
  });

  it('MyBB: lists tell ages, with the day in a title', () => {
    const html = (lists['mybb'] ?? '').replace(/(lastpost">)[^<]*/, '$1<span title="11-21-2026">9 hours ago</span>');
    expect(adapter('mybb').topicsIn(page(html), now)?.[0]?.lastAt).toEqual({
      earliest: now - 10 * 3_600_000,
      latest: now - 8 * 3_600_000,
    });
  });

  it('vBulletin 3: marks stand in pictures, and Sticky before the title', () => {
    const html = `<table><tr><td id="td_threadtitle_1"><div>Sticky: <a id="thread_title_1" href="showthread.php?t=1">Export</a></div>
      <div class="smallfont"><span>Mia</span></div></td><td class="alt2" title="Replies: 2, Views: 30"><div class="smallfont">11-21-2026 <span>08:48 PM</span></div></td>
      <td class="alt1" align="center"><a href="misc.php?do=whoposted&t=1">2</a></td></tr></table>`;
    const topic = adapter('vbulletin').topicsIn(page(html), now)?.[0];
    expect(topic).toMatchObject({
      author: 'Mia',
      replies: 2,
      pinned: true,
      lastAt: { earliest: zoneless('2026-11-21T20:48:00').earliest },
    });
  });
});

/** A topic by Mia that Dana of the company answered, in the mark-up of each engine. */
const member = { Mia: 'Member', Dana: 'Acme Staff' } as const;
const both = (post: (by: 'Mia' | 'Dana', title: string, at: string, id: number) => string): string =>
  post('Mia', member.Mia, '2026-11-01T20:48:00Z', 1) + post('Dana', member.Dana, '2026-11-01T23:02:00Z', 2);
const threads: Readonly<Record<string, string>> = {
  phpbb: both(
    (
      by,
      title,
      at,
      id,
    ) => `<div id="p${id}" class="post"><dl class="postprofile"><dt><a class="username">${by}</a></dt><dd class="profile-rank">${title}</dd></dl>
    <div class="postbody"><p class="author">by <strong><a class="username">${by}</a></strong> » <time datetime="${at}">x</time></p><div class="content">Hello</div></div></div>`,
  ),
  xenforo: both(
    (
      by,
      title,
      at,
      id,
    ) => `<article class="message message--post" data-author="${by}" data-content="post-${id}"><div class="message-cell--user"><h5 class="message-userTitle">${title}</h5></div>
    <div class="message-attribution-main"><time datetime="${at}">x</time></div><div class="message-body"><div class="bbWrapper">Hello</div></div></article>`,
  ),
  vbulletin: both(
    (
      by,
      title,
      at,
      id,
    ) => `<li class="postbitlegacy" id="post_${id}"><div class="posthead"><span class="postdate"><span class="date">${at}</span></span></div>
    <a class="username"><strong>${by}</strong></a><span class="usertitle">${title}</span><blockquote class="postcontent">Hello</blockquote></li>`,
  ),
  invision: both(
    (
      by,
      title,
      at,
      id,
    ) => `<article id="elComment_${id}" class="ipsComment"><h3 class="cAuthorPane_author"><a href="/profile/${id}/">${by}</a></h3>
    <ul class="cAuthorPane_info"><li data-role="group">${title}</li></ul><div class="ipsComment_meta">Posted <time datetime="${at}">x</time></div><div data-role="commentContent">Hello</div></article>`,
  ),
  mybb: both(
    (
      by,
      title,
      at,
      id,
    ) => `<div class="post" id="post_${id}"><div class="author_information"><strong><span class="largetext"><a>${by}</a></span></strong><span class="smalltext">${title}</span></div>
    <span class="post_date">${at} <span class="post_edit">(modified: 2026-11-05)</span></span><div class="post_body">Hello</div></div>`,
  ),
  smf: `<div id="forumposts">${both(
    (
      by,
      title,
      at,
    ) => `<div class="post_wrapper"><div class="poster"><h4><a href="?action=profile">${by}</a></h4><ul><li class="postgroup">${title}</li></ul></div>
    <div class="postarea"><div class="keyinfo"><div class="smalltext">« on: ${at} »</div></div><div class="post"><div class="inner">Hello</div></div></div></div>`,
  )}</div>`,
  bbpress: `<ul class="bbp-replies">${both(
    (by, title, at, id) => `<div id="post-${id}" class="bbp-reply-header"><span class="bbp-reply-post-date">${at}</span></div>
    <div class="post-${id} reply"><div class="bbp-reply-author"><a class="bbp-author-name">${by}</a><div class="bbp-author-role">${title === 'Member' ? 'Participant' : 'Keymaster'}</div></div><div class="bbp-reply-content">Hello</div></div>`,
  )}</ul>`,
  'bitrix-forum': both(
    (
      by,
      title,
      at,
      id,
    ) => `<table class="forum-post-table" id="message${id}"><tr><td><div class="forum-user-name"><span>${by}</span></div><div class="forum-user-status"><span>${title}</span></div></td>
    <td><div class="forum-post-date"><span>${at}</span></div><div class="forum-post-text">Hello</div></td></tr></table>`,
  ),
  khoros: both(
    (
      by,
      title,
      at,
    ) => `<div class="lia-message-view-display"><a class="lia-user-name-link">${by}</a><div class="lia-message-author-rank">${title}</div>
    <span class="DateTime lia-message-posted-on" title="${at}">x</span><div class="lia-message-body-content">Hello</div></div>`,
  ),
};

describe('pages of a topic', () => {
  it.each(Object.entries(threads))('%s: who wrote when, and who speaks for the company', (id, html) => {
    const thread = adapter(id).postsIn(page(html), now);
    expect(thread?.whole).toBe(true);
    expect(thread?.posts).toEqual([
      { author: 'Mia', at: exact('2026-11-01T20:48:00Z'), staff: false, text: 'Hello', solution: false },
      { author: 'Dana', at: exact('2026-11-01T23:02:00Z'), staff: true, text: 'Hello', solution: false },
    ]);
  });

  it.each(['xenforo', 'vbulletin', 'mybb'])(
    '%s: a trade that a member writes below the own name is no title of the company',
    (id) => {
      const html = (threads[id] ?? '').replaceAll('Acme Staff', 'Sales Representative');
      expect(adapter(id).postsIn(page(html), now)?.posts[1]).toMatchObject({ staff: false, claims: ['Sales Representative'] });
    },
  );

  it.each([
    ['phpbb', '<blockquote><div><cite>Mia wrote:</cite>Please contact support.</div></blockquote>'],
    [
      'xenforo',
      '<blockquote class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote">Please contact support.</blockquote>',
    ],
    ['vbulletin', '<div class="bbcode_container"><div class="bbcode_quote">Please contact support.</div></div>'],
    [
      'smf',
      '<div class="quoteheader">Quote from: Mia</div><blockquote class="bbc_standard_quote">Please contact support.</blockquote>',
    ],
    ['bitrix-forum', '<table class="forum-quote"><tr><td>Please contact support.</td></tr></table>'],
  ])('%s: what a post quotes of another is none of its words', (id, quotation) => {
    const html = (threads[id] ?? '').replaceAll('Hello', `${quotation}<p>Hello</p>`);
    expect(
      adapter(id)
        .postsIn(page(html), now)
        ?.posts.map(({ text }) => text),
    ).toEqual(['Hello', 'Hello']);
  });

  it('Invision 5: posts of a group that is highlighted are of the company', () => {
    const post = (by: string, kind: string): string =>
      `<article id="elComment_${by}" class="ipsEntry ipsEntry--post ${kind}"><aside><h3 class="ipsEntry__username"><a>${by}</a></h3>
      <div class="ipsEntry__group">Members</div></aside><div class="ipsEntry__header"><time datetime="${stamp}"></time></div><div data-role="commentContent">${by}</div></article>`;
    const thread = adapter('invision').postsIn(
      page(post('Mia', '') + post('Dana', 'ipsEntry--highlighted ipsEntry--solved')),
      now,
    );
    expect(thread?.posts.map(({ author, staff, solution }) => [author, staff, solution])).toEqual([
      ['Mia', false, false],
      ['Dana', true, true],
    ]);
  });

  it('GitHub: pages are never taken for whole, as they fold answers away', () => {
    const html = `<div class="js-discussion"><div class="timeline-comment"><a class="author">Mia</a><relative-time datetime="${stamp}"></relative-time></div></div>`;
    expect(adapter('github-discussions').postsIn(page(html), now)).toMatchObject({
      whole: false,
      posts: [{ author: 'Mia', staff: null }],
    });
  });

  it.each([
    ['phpbb', '<div class="pagination"><a class="button" href="viewtopic.php?t=1&start=20">2</a></div>'],
    ['xenforo', '<ul><li class="pageNav-page"><a href="page-2">2</a></li></ul>'],
    ['invision', '<ul class="ipsPagination"><li><a data-page="2" href="?page=2">2</a></li></ul>'],
    ['bbpress', '<div class="bbp-pagination-links"><a class="page-numbers" href="page/2/">2</a></div>'],
  ])('%s: links to further pages show that this one is not the whole', (id, links) => {
    expect(adapter(id).postsIn(page(`${links}${threads[id]}`), now)?.whole).toBe(false);
  });

  it.each([...Object.keys(threads), 'github-discussions', 'redmine', 'hyperkitty'])(
    '%s: finds nothing on any other page',
    (id) => {
      const other = page('<main><h1>Prices</h1><p>From 5 euros, 2026-11-01</p><a href="/topic/1">x</a></main>');
      expect([adapter(id).topicsIn(other, now), adapter(id).postsIn(other, now), adapter(id).sectionsIn(other, now)]).toEqual([
        null,
        null,
        null,
      ]);
    },
  );
});

describe('a row of phpBB', () => {
  const asked = '<time datetime="2026-03-02T09:00:00+00:00">Mar 02</time>';
  const last = 'Last post by <a class="username">Bob</a> « <a href="viewtopic.php?p=9">Nov 20, 2026 3:10 am</a>';
  const read = (below: string) =>
    adapter('phpbb').topicsIn(
      page(`<ul class="topiclist topics"><li class="row"><dl><dt><a class="topictitle" href="viewtopic.php?t=1">Export</a><br>${below}</dt>
        <dd class="posts">3</dd><dd class="lastpost">${time}</dd></dl></li></ul>`),
      now,
    );

  it.each([
    [
      'a search',
      `<div class="responsive-hide">by <a class="username">Mia</a> » ${asked} » in <a href="viewforum.php?f=1">Help</a></div>`,
    ],
    ['a board', `<div class="topic-poster responsive-hide left-box">by <a class="username-coloured">Mia</a> » ${asked}</div>`],
  ])('tells who began a topic in %s, not who wrote last, whom it hides there for narrow screens', (_, starter) => {
    const [topic] = read(`<div class="responsive-show" style="display: none;">${last}</div>${starter}`) ?? [];
    expect(topic).toMatchObject({ author: 'Mia', startedAt: exact('2026-03-02T09:00:00Z'), lastAt: exact(stamp) });
  });

  it('tells who began a topic right below its title', () => {
    expect(read(`by <a class="username">Mia</a> » ${asked}`)?.[0]).toMatchObject({
      author: 'Mia',
      startedAt: exact('2026-03-02T09:00:00Z'),
    });
  });
});
