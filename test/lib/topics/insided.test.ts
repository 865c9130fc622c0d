import { describe, expect, test } from 'vitest';
import { insided } from '../../../src/lib/topics/insided.ts';
import { exact, now, page } from './html-source.ts';

const home = 'https://talk.acme.test/';
const part = (name: string, data: object, inner = ''): string =>
  `<div data-preact="destination/modules/Content/${name}" data-props="${JSON.stringify(data).replaceAll('"', '&quot;')}">${inner}</div>`;
const row = (topic: object, inner = ''): string =>
  part(
    'TopicList/TopicListItem',
    { topic: { topicUrl: { destination: '/help-2/export-17' }, title: 'Export', ...topic } },
    inner,
  );
const list = (...rows: readonly string[]) => page(rows.join(''), `${home}activity/recent`);

const user = (username: string, more: object = {}) => ({
  username,
  rank: { name: 'Newcomer' },
  usertitle: '',
  badges: [],
  ...more,
});
const reply = (postId: number, author: object, time: string, more: object = {}) => ({
  postId,
  author,
  content: `<content-quote><p>Export fails.</p></content-quote><p>Reply ${postId}</p>`,
  creationDate: `2026-11-02T${time}:00+0000`,
  visible: true,
  ...more,
});
const topic = {
  title: 'Export',
  contentType: 'question',
  content: '<p>Export fails.</p>',
  publishedAt: '2026-11-01T20:48:00+00:00',
  author: user('Mia'),
  sticky: false,
  closed: false,
  forum: { title: 'Help' },
};
const view = (replies: readonly object[], more: { topic?: object; props?: object; page?: number; ld?: string } = {}) => {
  const props = { replies, totalRepliesPageCount: 1, totalRepliesCount: replies.length, ...more.props };
  const data = { currentPage: more.page ?? 1, topic: { ...topic, ...more.topic }, repliesProps: props };
  const ld = more.ld ? `<script type="application/ld+json">${more.ld}</script>` : '';
  // What is shown until the page is drawn names nobody.
  const shown = '<div class="qa-topic-post-box"><p>Reply</p></div>';
  return page(`${ld}${part('TopicView/index', data, shown)}`, `${home}help-2/export-17`);
};

describe('Gainsight Customer Communities', () => {
  test('a row bears its topic as data', () => {
    const topics = insided.topicsIn(
      list(
        row({
          contentType: 'question',
          replyCount: 2,
          hasBestAnswer: true,
          post: { author: { name: 'Mia' }, creationDate: '2026-11-01T20:48:00+0000' },
        }),
      ),
      now,
    );
    expect(topics).toEqual([
      {
        url: 'https://talk.acme.test/help-2/export-17',
        title: 'Export',
        section: null,
        author: 'Mia',
        startedAt: exact('2026-11-01T20:48:00Z'),
        lastAt: null,
        replies: 2,
        solved: true,
        closed: null,
        pinned: false,
      },
    ]);
  });

  test('articles and news of the product are no questions, and what is sticky is pinned', () => {
    const rows = ['article', 'productUpdate', 'conversation'].map((contentType) => row({ contentType, sticky: true }));
    expect(insided.topicsIn(list(...rows), now)).toMatchObject([{ pinned: true, solved: null }]);
  });

  test('a row without times in its data may show one', () => {
    const shown = row({}, '<span class="thread-meta-item__date">3 days ago</span>');
    expect(insided.topicsIn(list(shown), now)?.[0]?.lastAt?.latest).toBeLessThan(now);
  });

  test('rows without data are read as they are shown', () => {
    const html = `<div class="qa-topic-block topic-view js-thread"><h4><a class="qa-topic-title" href="/help-2/export-17">Export</a></h4>
      <span class="thread-meta-item__date">3 days ago</span></div>`;
    expect(insided.topicsIn(list(html), now)).toMatchObject([{ title: 'Export', replies: null, author: null }]);
  });

  test('sections are categories that hold topics, told in the menu of every page, and asked for by the start of topics', () => {
    const leaf = { title: 'Help', url: '/help-2', description: 'Ask', isContainer: false, visibleTopicsCount: 9, children: [] };
    const data = { communityCategoriesV2: [{ title: 'All', url: '/all-1', isContainer: true, children: [leaf] }] };
    const html = part('x', data).replace('destination/modules/Content/x', 'mega-menu/index');
    expect(insided.sectionsIn(page(html, home), now)).toEqual([
      { name: 'Help', url: 'https://talk.acme.test/help-2?sort=dateline.desc', description: 'Ask', topics: 9 },
    ]);
    expect(insided.sectionsIn(page('<p>x</p>', home), now)).toBeNull();
  });

  test('a topic tells its posts in full; ranks tell staff, and of all badges the one of an employee does', () => {
    const dana = user('Dana', { rank: { name: 'Community Manager' } });
    const eve = user('Eve', { badges: [{ title: 'Support Wizard' }] });
    const kim = user('Kim', { badges: [{ title: 'Acme Employee' }] });
    const thread = insided.postsIn(view([reply(3, eve, '09:00'), reply(2, dana, '08:00'), reply(4, kim, '10:00')]), now);
    expect(thread?.posts.map(({ author, staff, text, at }) => [author, staff, text, at])).toEqual([
      ['Mia', false, 'Export fails.', exact('2026-11-01T20:48:00Z')],
      ['Dana', true, 'Reply 2', exact('2026-11-02T08:00:00Z')],
      ['Eve', false, 'Reply 3', exact('2026-11-02T09:00:00Z')],
      ['Kim', true, 'Reply 4', exact('2026-11-02T10:00:00Z')],
    ]);
    expect(thread).toMatchObject({ topic: { section: 'Help', closed: false }, whole: true });
    expect(thread?.topic.solved).toBeUndefined();
  });

  test('the accepted answer is the one that the description for search engines names', () => {
    const ld =
      '{"@type":"QAPage","mainEntity":{"@type":"Question","acceptedAnswer":{"@type":"Answer","url":"/help-2/export-17?postid=3#post3"}}}';
    const thread = insided.postsIn(view([reply(2, user('Eve'), '08:00'), reply(3, user('Kim'), '09:00')], { ld }), now);
    expect(thread?.posts.map(({ solution }) => solution)).toEqual([false, false, true]);
    expect(thread?.topic.solved).toBe(true);
  });

  test('hidden replies are left out, and replies on other pages make a thread unfinished', () => {
    const hidden = view([reply(2, user('Eve'), '08:00', { visible: false })]);
    expect(insided.postsIn(hidden, now)?.posts).toHaveLength(1);
    const more = view([reply(2, user('Eve'), '08:00')], { props: { totalRepliesPageCount: 2, totalRepliesCount: 30 } });
    expect(insided.postsIn(more, now)?.whole).toBe(false);
    expect(insided.postsIn(view([], { page: 2 }), now)).toBeNull();
  });

  test('an article does not wait for an answer', () => {
    expect(insided.postsIn(view([], { topic: { contentType: 'article' } }), now)?.topic.pinned).toBe(true);
  });

  test('posts that name nobody are not read', () => {
    const html = '<div class="qa-topic-post-box" id="post2"><time datetime="2026-11-02T08:00:00Z"></time><p>Reply</p></div>';
    expect(insided.postsIn(page(html, home), now)).toBeNull();
  });

  test('sections without end in one another are read some levels deep', () => {
    const nested = (depth: number, inner: string) =>
      '{"isContainer":true,"children":['.repeat(depth) + inner + ']}'.repeat(depth);
    const menu = (depth: number, inner = '') =>
      insided.sectionsIn?.(
        page(
          `<div data-preact="x/mega-menu/index" data-props='{"communityCategoriesV2":[${nested(depth, inner)}]}'></div>`,
          home,
        ),
        now,
      );
    expect(menu(20_000)).toBeNull();
    expect(menu(2, '{"isContainer":false,"url":"/help-2","title":"Help"}')?.map(({ name }) => name)).toEqual(['Help']);
  });
});
