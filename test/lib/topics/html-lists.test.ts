import { describe, expect, it } from 'vitest';
import { firstReplies } from '../../../src/lib/topics/first-replies.ts';
import { hyperkitty } from '../../../src/lib/topics/hyperkitty.ts';
import { redmine } from '../../../src/lib/topics/redmine.ts';
import { hoursBetween } from '../../../src/lib/topics/time.ts';
import { exact, now, page, zoneless } from './html-source.ts';

const added = (by: string, title: string, day: string): string =>
  `Added by <a class="user active" href="/users/1">${by}</a> <a title="${title}" href="/projects/x/activity?from=${day}">20 days</a> ago`;

describe('Redmine boards', () => {
  const thread = page(`<body class="controller-messages action-show"><div id="content">
    <div class="message"><p><span class="author">${added('Mia', '11/01/2026 08:48 PM', '2026-11-01')}</span></p><div class="wiki">Cut off</div></div>
    <div id="replies"><div class="message reply" id="message-2"><h4 class="reply-header">${added('Dana (Acme Staff)', '11/01/2026 11:02 PM', '2026-11-01')}</h4>
    <div class="wiki">Raise it</div></div></div></div></body>`);

  it('tell the order of day and month by the link of a date', () => {
    expect(redmine.postsIn(thread, now)?.posts[0]?.at).toEqual(zoneless('2026-11-01T20:48:00'));
  });

  it('give the time of an answer to the minute, though their zone is not told', () => {
    const posts = redmine.postsIn(thread, now);
    const listed = redmine.topicsIn(
      page(`<table class="list messages"><tr class="message"><td class="subject"><a href="/boards/1/topics/1">Export</a></td>
        <td class="author">Mia</td><td class="created_on">11/01/2026 08:48 PM</td><td class="reply-count">1</td></tr></table>`),
      now,
    )?.[0];
    const topic = listed && posts && firstReplies(listed, posts);
    const [from, to] = [topic?.startedAt, topic?.firstStaffReplyAt];
    const { least, most } = from && to && to !== 'never' ? hoursBetween(from, to) : { least: 0, most: 1 };
    expect([Math.round(least * 60), Math.round(most * 60)]).toEqual([134, 134]);
  });

  it('count answers without the opening post, and mark what is sticky or locked', () => {
    const html = `<table class="list messages"><tr class="message sticky locked"><td class="subject"><a href="/boards/1/topics/1">Rules</a></td><td class="reply-count">0</td></tr></table>`;
    expect(redmine.topicsIn(page(html), now)?.[0]).toMatchObject({ replies: 0, pinned: true, closed: true });
  });

  it('list their boards with descriptions', () => {
    const html = `<table class="list boards"><tr class="board"><td class="name"><a class="board" href="/projects/x/boards/1">Questions</a>
      <p class="description">Ask us</p></td><td class="topic-count">3</td><td class="message-count">6</td></tr></table>`;
    expect(redmine.sectionsIn(page(html), now)).toEqual([
      { name: 'Questions', url: 'https://talk.example.test/projects/x/boards/1', description: 'Ask us', topics: 3 },
    ]);
  });
});

describe('HyperKitty archives', () => {
  const root = 'https://lists.acme.test/hyperkitty/';
  const list = `${root}list/users@lists.acme.test/`;
  const mail = (name: string, address: string, date: string) => ({ sender_name: name, sender: { address }, date });
  const mails = [
    mail('Dana', 'dana (a) acme.test', '2026-11-02T01:15:56Z'),
    mail('Mia', 'mia (a) client.test', '2026-11-01T23:03:56Z'),
  ];
  const answer = (data: unknown) =>
    ({ kind: 'json', url: `${root}api/list/users@lists.acme.test/thread/ABC/emails/?format=json`, data }) as const;

  it('list threads by their last mail, with the number of answers', () => {
    const html = `<div class="thread"><a class="thread-title" href="/hyperkitty/list/users@lists.acme.test/thread/ABC/">Export</a>
      <span class="thread-date" title="Saturday, 21 November 2026 11:14:06"></span><span class="badge"><i class="fa fa-comment"></i> 2</span></div>`;
    const topic = hyperkitty.topicsIn(page(html, `${list}latest`), now)?.[0];
    expect(topic).toMatchObject({ url: `${list}thread/ABC/`, title: 'Export', replies: 2, startedAt: null });
    expect(topic?.lastAt?.earliest).toBe(zoneless('2026-11-21T11:14:06').earliest - 6000);
    expect(topic && hyperkitty.thread(topic, root)).toEqual({ url: answer(null).url, accept: 'json' });
  });

  it('know where a list shows its newest threads', () => {
    expect(hyperkitty.lists(list)).toEqual([{ url: `${list}latest`, accept: 'html' }]);
    expect(hyperkitty.lists(root)).toEqual([]);
  });

  it('take who writes from the domain of the list for the company, and leave others open', () => {
    expect(hyperkitty.postsIn(answer(mails), now)?.posts.map(({ author, at, staff }) => [author, at, staff])).toEqual([
      ['Mia', exact('2026-11-01T23:03:56Z'), null],
      ['Dana', exact('2026-11-02T01:15:56Z'), true],
    ]);
  });

  it('are not whole when the answer comes in several pages', () => {
    expect(hyperkitty.postsIn(answer(mails), now)?.whole).toBe(true);
    expect(hyperkitty.postsIn(answer({ results: mails, next: '?page=2' }), now)?.whole).toBe(false);
    expect(hyperkitty.postsIn(answer({ detail: 'Not found.' }), now)).toBeNull();
  });

  it('hold their lists for sections', () => {
    const [asked] = hyperkitty.sectionLists(list);
    const data = [{ name: 'users@lists.acme.test', display_name: 'Users', description: 'Among customers' }];
    expect(asked?.url).toBe(`${root}api/lists/?format=json`);
    expect(hyperkitty.sectionsIn({ kind: 'json', url: asked?.url ?? '', data }, now)).toEqual([
      { name: 'Users', url: `${list}latest`, description: 'Among customers', topics: null },
    ]);
  });
});
