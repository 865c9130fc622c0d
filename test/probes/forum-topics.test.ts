import { describe, expect, test } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import { forumTopics } from '../../src/probes/forum-topics.ts';
import { replyHours } from '../../src/probes/topic-replies.ts';
import { json, page, viewOf } from './forum-view.ts';

const talk = 'https://talk.acme.test/';
const named = (visits: readonly Page[]) => {
  const [told] = forumTopics(viewOf(visits));
  const path = (url: string): string => `/${url.split('/').slice(1).join('/')}`;
  return { announced: [...(told?.announced ?? [])].map(path).sort(), due: (told?.due ?? []).map(({ title }) => title).sort() };
};

describe('topics that the company began', () => {
  const row = (id: number, insertUser: object) => ({
    discussionID: id,
    name: `Topic ${id}`,
    url: `${talk}discussion/${id}/topic`,
    dateInserted: '2026-11-10T10:00:00Z',
    countComments: 0,
    insertUser,
  });
  const vanilla = (...rows: readonly object[]) => [
    page('forum', talk, '<body id="vanilla_discussions_index"><p>Forum</p>'),
    json(`${talk}api/v2/discussions?sort=-dateInserted&limit=50&page=1&expand=category,insertUser`, rows),
  ];

  test('are known by the list, whose people it marks or who bear the company’s name, before a topic is read', () => {
    const rows = [row(1, { name: 'dana', label: 'Staff' }), row(2, { name: 'Acme Support' }), row(3, { name: 'mia' })];
    expect(named(vanilla(...rows))).toEqual({
      announced: ['/discussion/1', '/discussion/2'],
      due: ['Topic 1', 'Topic 2', 'Topic 3'],
    });
  });
});

describe('a row that a moved topic left behind', () => {
  const cells = (title: string, topic: number, kind: string, replies: number) =>
    `<tr><td class="${kind}"><span id="msg_${topic}"><a href="index.php?topic=${topic}.0">${title}</a></span></td>
     <td class="stats">${replies} Replies</td><td class="lastpost">November 10, 2026, 10:00:00 am</td></tr>`;
  const moved = (title: string, topic: number) =>
    cells(title, topic, 'subject', 0).replace('<td class="subject">', '<td class="subject"><img src="/icons/moved.png">');
  const smf = (...rows: readonly string[]) => [
    page('forum', talk, `<script>var smf_theme_url = "${talk}t";</script><table id="messageindex">${rows.join('')}</table>`),
  ];

  test('is no topic that waits for an answer', () => {
    expect(named(smf(moved('Export is broken', 7), cells('No invoice', 8, 'subject', 3))).due).toEqual(['No invoice']);
  });

  test('gives way to the topic’s own row, which then is a moved topic', () => {
    const both = smf(moved('MOVED', 7), cells('Export is broken', 7, 'subject', 2));
    expect(named(both).due).toEqual(['Export is broken']);
    const [told] = forumTopics(viewOf(both));
    expect(told?.listed).toMatchObject([{ title: 'Export is broken', replies: 2, movedFrom: '' }]);
  });
});

describe('topics that are left out', () => {
  const row = (id: number, kind: string, author: string) =>
    `<li class="row ${kind}"><dl><dt><a class="topictitle" href="./viewtopic.php?t=${id}">Topic ${id}</a>
     <div class="topic-poster">by <a class="username">${author}</a> » 10 Nov 2026, 10:00</div></dt>
     <dd class="posts">1</dd><dd class="lastpost">10 Nov 2026, 12:00</dd></dl></li>`;
  const topic = (id: number, author: string) =>
    page(
      undefined,
      `${talk}viewtopic.php?t=${id}`,
      `<body id="phpbb">${[author, 'Tom']
        .map(
          (name, at) => `<div class="post" id="p${id}${at}"><dl class="postprofile"><dt><a class="username">${name}</a></dt></dl>
          <div class="postbody"><p class="author">by <a class="username">${name}</a> » 10 Nov 2026, 1${at}:00</p><div class="content">Text</div></div></div>`,
        )
        .join('')}</body>`,
    );
  const board = (...rows: readonly string[]) =>
    page('forum', talk, `<body id="phpbb"><ul class="topiclist topics">${rows.join('')}</ul></body>`);

  test('are told of on every engine, as announcements of the company or as pinned', () => {
    const view = viewOf([
      board(row(1, 'announce', 'Root'), row(2, 'sticky', 'Acme Support'), row(3, '', 'Mia')),
      topic(3, 'Mia'),
    ]);
    const reading = replyHours(view, 'anybody');
    expect(reading).toMatchObject({
      value: 1,
      note: expect.stringContaining('1 left out, because the company itself began it. 1 left out, because it is pinned'),
    });
  });
});
