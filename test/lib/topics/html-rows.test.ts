import { describe, expect, it } from 'vitest';
import { htmlAdapter } from '../../../src/lib/topics/html-rows.ts';
import { countIn } from '../../../src/lib/topics/html-text.ts';
import { hasMark, isMark } from '../../../src/lib/topics/title-marks.ts';
import { exact, now, page, zoneless } from './html-source.ts';

const board = htmlAdapter({
  id: 'board',
  topics: [
    {
      rows: '.row',
      title: '.row a.t',
      author: '.by',
      started: '.at',
      replies: '.n',
      pinned: '.pin',
      closed: '.lock',
      solved: '.ok',
    },
  ],
  posts: [
    {
      posts: '.post',
      author: '.by',
      at: '.at',
      text: '.body',
      titles: '.rank',
      staff: '.crew',
      solution: '.ok',
      more: '.pages a',
      before: '.prev',
    },
  ],
  sections: [{ rows: '.forum', link: 'a', description: 'p', topics: '.n' }],
});
const row = (inside: string, title = 'Export'): string => `<div class="row"><a class="t" href="/t/1">${title}</a>${inside}</div>`;
const behind = (mark: string, title: string): string => `<div class="row">${mark}<a class="t" href="/t/1">${title}</a></div>`;
const topic = (html: string) => board.topicsIn(page(html), now)?.[0];
const post = (by: string, inside: string): string => `<div class="post"><b class="by">${by}</b>${inside}</div>`;
const posts = (html: string) => board.postsIn(page(html), now)?.posts ?? [];

describe('a list of topics', () => {
  it('is null on a page without rows', () => {
    expect(board.topicsIn(page('<p>Hello</p>'), now)).toBeNull();
    expect(board.topicsIn({ kind: 'json', url: 'https://talk.example.test/', data: [] }, now)).toBeNull();
  });

  it('tells what the cells say, and null where they say nothing', () => {
    const told = { author: 'Mia', replies: 1234, startedAt: exact('2026-11-01T20:48:00Z'), lastAt: null, solved: null };
    expect(
      topic(row('<i class="by">Mia</i><i class="n">1,234</i><time class="at" datetime="2026-11-01T20:48:00Z">x</time>')),
    ).toMatchObject(told);
    expect(topic(row(''))).toMatchObject({ author: null, replies: null, startedAt: null, closed: false, pinned: false });
  });

  it('takes the most exact of what one cell says', () => {
    const dated = (cell: string) => topic(row(`<span class="at">${cell}</span>`))?.startedAt;
    expect(dated('<span title="11-21-2026">9 hours ago</span>')).toEqual({
      earliest: now - 10 * 3_600_000,
      latest: now - 8 * 3_600_000,
    });
    expect(dated('<span title="11-20-2026, 09:15 PM">2 days ago</span>')).toEqual(zoneless('2026-11-20T21:15:00'));
    expect(dated('<time data-time="1793574150" title="yesterday">x</time>')).toEqual(exact('2026-11-01T23:02:30Z'));
    expect(dated('2026/11/20 21:15')).toEqual(zoneless('2026-11-20T21:15:00'));
  });

  it('does not take a date in a title for the time of the topic', () => {
    expect(topic('<div class="row"><p class="at"><a class="t" href="/t/1">Down on 28 Aug?</a></p></div>')?.startedAt).toBeNull();
  });

  it('learns from one date of a page which number is the day in the others', () => {
    const first = topic(row('<i class="at">11/01/2026 08:48 PM</i>') + row('<i class="at">10/21/2026 08:48 PM</i>'));
    expect(first?.startedAt).toEqual(zoneless('2026-11-01T20:48:00'));
  });

  it('leads to the first page of a topic, whatever its link leads to', () => {
    const link = (href: string) =>
      board.topicsIn(page(`<div class="row"><a class="t" href="${href}">Export</a></div>`), now)?.[0]?.url;
    expect(link('/threads/export.5/unread')).toBe('https://talk.example.test/threads/export.5/');
    expect(link('/showthread.php?tid=3&action=lastpost')).toBe('https://talk.example.test/showthread.php?tid=3');
    expect(link('/viewtopic.php?t=3&sid=abc#p7')).toBe('https://talk.example.test/viewtopic.php?t=3');
  });

  it('knows marks by their icons and by the words before a title', () => {
    expect(topic(row('<i class="pin"></i><i class="lock"></i>'))).toMatchObject({ pinned: true, closed: true });
    expect(topic(row('', '[Gelöst] Export'))).toMatchObject({ solved: true });
    expect(topic(behind('Перенесена: ', 'Экспорт'))).toMatchObject({ movedFrom: '' });
    expect(topic(behind('<b>Important:</b> ', 'Read first'))).toMatchObject({ pinned: true });
    expect(topic(behind('Sticky - ', 'Read first'))).toMatchObject({ pinned: true });
    expect(topic(row('', 'Moved to a new flat, export is broken'))).not.toHaveProperty('movedFrom');
  });

  it('takes words of a title for what the topic is about unless they are in brackets', () => {
    expect(topic(row('', 'Important: my site is down'))).toMatchObject({ pinned: false });
    expect(topic(row('', 'Closed - the app crashes'))).toMatchObject({ closed: false });
    expect(topic(row('', 'Moved: where is my folder?'))).not.toHaveProperty('movedFrom');
  });

  it('holds no topic for open where only an author wrote that a topic is solved', () => {
    const solved = (html: string) => board.topicsIn(page(html), now)?.map((one) => one.solved);
    expect(solved(row('', '[SOLVED] Printer') + row(''))).toEqual([true, null]);
    expect(solved(behind('[Solved] ', 'Printer') + row(''))).toEqual([true, false]);
  });

  it('holds topics for open where others are marked as solved', () => {
    expect(board.topicsIn(page(row('<i class="ok"></i>') + row('')), now)?.map(({ solved }) => solved)).toEqual([true, false]);
  });

  it('passes over the rows of a table that lays out the page', () => {
    expect(board.topicsIn(page(`<div class="row">${row('')}${row('')}</div>`), now)).toHaveLength(2);
  });
});

describe('the page of a topic', () => {
  const times = ['2026-11-01T20:00:00Z', '2026-11-01T22:00:00Z'].map((at) => `<time class="at" datetime="${at}"></time>`);

  it('gives its posts in order of time', () => {
    const [first, last] = [post('Mia', times[0] ?? ''), post('Dana', times[1] ?? '')];
    expect(posts(last + first).map(({ author }) => author)).toEqual(['Mia', 'Dana']);
    expect(posts(first + last).map(({ author }) => author)).toEqual(['Mia', 'Dana']);
  });

  it('tells nothing of a page that begins with the newest posts and is not the last', () => {
    const newestFirst = post('Dana', times[1] ?? '') + post('Mia', times[0] ?? '');
    expect(board.postsIn(page(newestFirst), now)?.posts).toHaveLength(2);
    expect(board.postsIn(page(`${newestFirst}<p class="pages"><a href="?p=2">2</a></p>`), now)).toBeNull();
  });

  it('puts posts in order that a page sorts by votes or nests', () => {
    const at = (time: string): string => `<time class="at" datetime="2026-11-${time}Z"></time>`;
    const voted = post('Mia', at('01T10:00:00')) + post('Late', at('09T10:00:00')) + post('Early', at('01T11:00:00'));
    expect(posts(voted).map(({ author }) => author)).toEqual(['Mia', 'Early', 'Late']);
  });

  it('leaves posts in the order of the page where one does not tell its time, or tells it too vaguely', () => {
    const at = (text: string): string => `<i class="at">${text}</i>`;
    const order = (...times: readonly string[]) =>
      posts(times.map((text, n) => post(`${n}`, at(text))).join('')).map((p) => p.author);
    expect(order('2026-11-01 10:00', '2026-11-09 10:00', '', '2026-11-02 10:00')).toEqual(['0', '1', '2', '3']);
    expect(order('2026-11-20 10:00', 'Yesterday, 09:00', '2026-11-21 09:30')).toEqual(['0', '1', '2']);
    expect(order('2026-11-20 10:00', '2026-11-20 12:00', '2026-11-20 11:00')).toEqual(['0', '2', '1']);
  });

  it('counts a post once that stands on top again as the solution', () => {
    const at = (time: string): string => `<time class="at" datetime="2026-11-${time}Z"></time>`;
    const fix = (mark: string): string => post('Dana', `${at('08T10:00:00')}<p class="body">Restart</p>${mark}`);
    const bob = post('Bob', `${at('01T11:00:00')}<p class="body">Same here</p>`);
    const all = posts(post('Mia', at('01T10:00:00')) + fix('<i class="ok"></i>') + bob + fix(''));
    expect(all.map(({ author, solution }) => [author, solution])).toEqual([
      ['Mia', false],
      ['Bob', false],
      ['Dana', true],
    ]);
  });

  it('reads when a post was written, not when it was edited', () => {
    expect(posts(post('Mia', `<p class="at">Nov 1, 2026 8:00 PM <i class="edited">edited 2026-11-03</i></p>`))[0]?.at).toEqual(
      zoneless('2026-11-01T20:00:00'),
    );
  });

  it('does not say who belongs to the company when it shows no titles', () => {
    expect(posts(post('Mia', '') + post('Dana', '')).map(({ staff }) => staff)).toEqual([null, null]);
  });

  it('tells staff by a badge or a title, and others by having another title or none', () => {
    const all =
      post('Mia', '<i class="rank">Junior Member</i>') +
      post('Dana', '<i class="rank">Support Team</i>') +
      post('Al', '<i class="crew"></i>') +
      post('Tom', '');
    expect(posts(all).map(({ staff }) => staff)).toEqual([false, true, true, false]);
  });

  it('reads a title that is a picture', () => {
    expect(posts(post('Dana', '<i class="rank"><img alt="Administrator" src="/r.png"></i>'))[0]?.staff).toBe(true);
  });

  it('believes a name that says so, and draws nothing from the others', () => {
    const named = post('Mia', '') + post('Dana (Acme Staff)', '') + post('Bo (Tech Support)', '');
    expect(posts(named).map(({ staff }) => staff)).toEqual([null, true, null]);
    expect(board.postsIn(page(named), now)?.marks).toBe(false);
    expect(board.postsIn(page(named + post('Al', '<i class="crew"></i>')), now)?.marks).toBe(true);
  });

  it('is whole without links to other pages, and none at all when it is not the first', () => {
    expect(board.postsIn(page(post('Mia', '')), now)?.whole).toBe(true);
    expect(board.postsIn(page(`${post('Mia', '')}<p class="pages"><a href="?p=2">2</a></p>`), now)?.whole).toBe(false);
    expect(board.postsIn(page(`${post('Mia', '')}<a class="prev" href="?p=1">1</a>`), now)).toBeNull();
  });

  it('counts a post once, also when it is nested or repeated', () => {
    expect(posts(`<div class="post">${post('Mia', '')}</div>`)).toHaveLength(1);
    const same = '<div class="post" id="post-1"><b class="by">Mia</b></div>';
    expect(posts(same + same)).toHaveLength(1);
  });

  it('is solved when a post is the answer', () => {
    expect(board.postsIn(page(post('Mia', '') + post('Dana', '<i class="ok"></i>')), now)?.topic).toEqual({ solved: true });
  });
});

describe('sections', () => {
  it('have a name, a description and a number of topics', () => {
    const html = '<div class="forum"><a href="/f/1">Billing</a><p>Invoices</p><i class="n">7 topics</i></div>';
    const told = { name: 'Billing', url: 'https://talk.example.test/f/1', description: 'Invoices', topics: 7 };
    expect(board.sectionsIn(page(html), now)).toEqual([told]);
  });
});

describe('small readings', () => {
  it.each([
    ['2 Replies 30 Views', 2],
    ['1,234', 1234],
    ['1.2K', 1200],
    ['12 345', 12345],
    ['none', null],
    ['0', 0],
  ])('the count of %s', (text, count) => {
    expect(countIn(text)).toBe(count);
  });

  it.each([
    ['Solved:', 'solved', false],
    ['【已解决】', 'solved', true],
    ['Важно:', 'pinned', false],
    ['(Closed)', 'closed', true],
    ['Verschoben:', 'moved', false],
  ] as const)('%s is %s before a title, and in a title when it is in brackets', (text, mark, inTitle) => {
    expect(isMark(text, mark)).toBe(true);
    expect(isMark(`Not ${text}`, mark)).toBe(false);
    expect(hasMark(`${text} x`, mark)).toBe(inTitle);
  });
});
