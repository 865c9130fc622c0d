import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import { isAnswers, isGuide, isTag } from '../../src/probes/community-signs.ts';
import probe from '../../src/probes/community-structure.ts';
import replies from '../../src/probes/forum-replies.ts';
import { failedOf } from '../support/page-of.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const root = 'https://talk.acme.test/';
const front = (body = '') => page('forum', root, `<meta name="generator" content="Discourse 3.4.0"><main>${body}</main>`);
const category = (id: number, name: string, topics: number, description = '') => ({
  id,
  slug: `c${id}`,
  name,
  topic_count: topics,
  description_text: description,
});
const categories = (...list: readonly object[]) =>
  json(`${root}categories.json?include_subcategories=true`, { category_list: { categories: list } });
const topic = (id: number, title: string, more: object = {}) => ({
  id,
  slug: `t${id}`,
  title,
  visible: true,
  posts_count: 1,
  ...more,
});
const latest = (...topics: readonly object[]) => json(`${root}latest.json`, { topic_list: { topics } });
const read = (...visits: readonly Page[]) => probe.read(viewOf(visits))['community.structure'];

const described = [
  category(1, 'Billing', 20, 'Invoices and cards'),
  category(2, 'Export', 20, 'Getting data out'),
  category(3, 'Bugs', 20, 'What does not work'),
];

describe('community.structure', () => {
  it('passes five checks where everything is in order', () => {
    const reading = read(
      front(),
      categories(...described, category(4, 'Tips & tricks', 10), category(5, 'General', 10)),
      latest(topic(1, 'Welcome to the community', { pinned: true }), topic(2, 'Export fails', { tags: ['csv'] })),
    );
    expect(reading).toMatchObject({
      state: 'found',
      value: 5,
      note: '3 described sections: yes (3 of 5 sections); tags: yes; pinned guide: yes (Welcome to the community); wiki or FAQ section: yes (Tips & tricks); at most 20 % of topics in a catch-all: yes (10 of 80 topics).',
    });
    expect(reading).not.toHaveProperty('bound');
  });

  it('passes none where two sections are described, nothing is tagged or pinned, and most topics are in the catch-all', () => {
    expect(
      read(
        front(),
        categories(category(1, 'Billing', 10, 'Invoices'), category(2, 'Export', 10, 'Data'), category(3, 'Off-topic', 30)),
        latest(topic(1, 'Welcome to the club', { tags: [] }), topic(2, 'Outage on Monday', { pinned: true, tags: [] })),
      ),
    ).toMatchObject({ state: 'found', value: 0, note: expect.stringContaining('30 of 50 topics') });
  });

  it('is a lower bound where the sections were not read', () => {
    const reading = read(front(), latest(topic(1, 'Read first: how to ask', { pinned: true, tags: ['csv'] })));
    expect(reading).toMatchObject({ state: 'found', value: 2, bound: 'at-least' });
  });

  it('leaves the catch-all open where one section holds everything, and where topics are few', () => {
    const note = (...list: readonly object[]) => read(front(), categories(...list), latest(topic(1, 'Export fails')));
    expect(note(category(1, 'Questions', 90, 'All of them'))).toMatchObject({
      note: expect.stringContaining('open (there is one section only)'),
    });
    expect(note(category(1, 'Billing', 1), category(2, 'General', 1))).toMatchObject({
      note: expect.stringContaining('open (2 topics cannot tell)'),
    });
  });

  it('is unknown where neither sections nor topics of a forum could be read', () => {
    expect(read(front())).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  it('follows a link to the list of tags, and believes what stands there', () => {
    const linked = front('<a href="/tags">Tags</a>');
    const follow = probe.follow?.(viewOf([linked, categories(...described), latest(topic(1, 'Export fails'))]));
    expect(follow).toContainEqual({ by: 'url', url: `${root}tags`, via: 'http', supporting: true });
    const some = page(undefined, `${root}tags`, '<main><a href="/tag/csv">csv</a></main>');
    const none = page(undefined, `${root}tags`, '<main>There are no tags yet.</main>');
    expect(read(linked, categories(...described), some, latest(topic(1, 'Export fails')))).toMatchObject({
      note: expect.stringContaining('tags: yes'),
    });
    expect(read(linked, categories(...described), none, latest(topic(1, 'Export fails')))).toMatchObject({
      note: expect.stringContaining('tags: no'),
    });
    expect(read(linked, categories(...described), latest(topic(1, 'Export fails')))).toMatchObject({
      note: expect.stringContaining('tags: open'),
    });
  });

  it('takes rules and a wiki that the forum’s own menu leads to, but not the links of the whole site nor the manual of the engine', () => {
    const site = '<a href="/wiki">Wiki</a><a href="/rules">Rules</a>';
    const board = (links: string) =>
      page(
        'forum',
        `${home}forum/`,
        `<body id="phpbb"><nav>${links}</nav><ul class="topiclist"><li class="row">
        <a class="topictitle" href="./viewtopic.php?t=1">Export fails on phones</a></li></ul></body>`,
      );
    const of = (start: string, links: string) => read(page('home', home, start), board(links));
    expect(of('', site)).toMatchObject({
      note: expect.stringMatching(/pinned guide: yes \(Rules\); wiki or FAQ section: yes \(Wiki\)/),
    });
    expect(of(site, site)).not.toMatchObject({ note: expect.stringMatching(/(?:guide|section): yes/) });
    expect(of('', '<a href="/forum/app.php/help/faq">FAQ</a><a href="/forum/index.php?action=help">Rules</a>')).not.toMatchObject(
      {
        note: expect.stringMatching(/(?:guide|FAQ section): yes/),
      },
    );
  });

  it('is unknown where customers meet at a place that was not read, and absent where there is none', () => {
    expect(read(page('home', home, '<footer><a href="https://discord.gg/acme">Discord</a></footer>'))).toMatchObject({
      state: 'unknown',
    });
    expect(read(page('home', home, '<p>Anvils</p>'))).toMatchObject({ state: 'absent' });
  });
});

describe('a community that nobody saw', () => {
  const start = page('home', home, '<p>Anvils</p>');
  it('is not absent while a page that may link to it could not be read', () => {
    const blocked = failedOf(`${home}support`, 'bot-wall', { role: 'support' });
    expect(probe.read(viewOf([start], [blocked]))['community.structure']).toMatchObject({ state: 'unknown', reason: 'bot-wall' });
  });
  it('is not absent while the site links to a forum that nothing shows to be its own', () => {
    const other = page(
      'community',
      'https://talk.bigplatform.test/',
      '<meta name="generator" content="Discourse 3.4.0"><title>BigPlatform</title>',
    );
    expect(read(start, other)).toMatchObject({ state: 'unknown', detail: expect.stringContaining('talk.bigplatform.test') });
    expect(replies.read(viewOf([start, other]))['forum.first-reply-hours']).toMatchObject({ state: 'unknown' });
  });
});

describe('words of structure', () => {
  it.each([
    'Welcome! Read this first',
    'Forum rules',
    'Правила форума',
    'Прочитайте перед созданием темы',
    'Ласкаво просимо',
    'Bitte lesen: Forenregeln',
    'Bienvenue sur le forum',
    'Bienvenidos a la comunidad',
    'Bem-vindo à comunidade',
    'Benvenuti nel forum',
    'Regulamin forum',
    'Welkom op het forum',
    'Topluluk kuralları',
    '新手必看',
    'はじめにお読みください',
    '필독: 이용 안내',
  ])('take %s for a guide', (title) => expect(isGuide(title)).toBe(true));

  it.each(['Outage on Monday', 'Version 4.2 released', 'Unwelcome notifications', 'Плановые работы'])(
    'do not take %s for one',
    (title) => expect(isGuide(title)).toBe(false),
  );

  it.each(['FAQ', 'Wiki', 'Guides & Tutorials', 'База знаний', 'Häufige Fragen', 'Baza wiedzy', '常见问题', 'よくある質問'])(
    'take a section %s for answers',
    (name) => expect(isAnswers(name)).toBe(true),
  );

  it.each(['Billing', 'Wiki import problems', 'Tipster league', 'Вопросы по оплате'])(
    'do not take a section %s for answers',
    (name) => expect(isAnswers(name)).toBe(false),
  );

  it('know the address of a tag from the list of tags and from other pages', () => {
    const tags = ['/tag/csv', '/tags/c/help/4/csv', '/questions/tagged/export', '/forums/topic-tag/csv/', '/search?tags=csv'];
    expect(tags.filter((path) => !isTag(`https://acme.test${path}`))).toEqual([]);
    const others = ['/tags', '/tags/', '/t/price-tags/5', '/stage/one', '/vantage/x', '/search?q=tags'];
    expect(others.filter((path) => isTag(`https://acme.test${path}`))).toEqual([]);
  });
});
