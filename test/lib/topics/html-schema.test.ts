import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/lib/topics/schema.ts';
import { exact, now, page } from './html-source.ts';

const json = (data: unknown, url?: string) => page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`, url);
const person = (name: string) => ({ '@type': 'Person', name });
const asked = '2026-11-01T20:48:00Z';
const answered = '2026-11-01T23:02:00Z';
const answer = { '@type': 'Answer', author: person('Dana'), datePublished: answered, text: '<p>Raise it</p>' };
const question = { '@type': 'Question', name: 'Export', author: person('Mia'), datePublished: asked, answerCount: 1 };
const address = 'https://talk.example.test/q/1';

describe('topics in schema.org', () => {
  it('are read from a list of postings', () => {
    const posting = (n: number) => ({
      '@type': 'DiscussionForumPosting',
      headline: `Topic ${n}`,
      url: `/t/${n}`,
      author: 'Mia',
      datePublished: asked,
      commentCount: n,
    });
    const list = { '@type': 'ItemList', itemListElement: [1, 2].map((n) => ({ '@type': 'ListItem', item: posting(n) })) };
    const topics = schema.topicsIn(json(list), now) ?? [];
    expect(topics.map(({ title }) => title).sort()).toEqual(['Topic 1', 'Topic 2']);
    expect(topics.find(({ title }) => title === 'Topic 2')).toMatchObject({
      url: 'https://talk.example.test/t/2',
      author: 'Mia',
      startedAt: exact(asked),
      replies: 2,
      solved: null,
    });
  });

  it('are not the questions of a FAQ, which nobody asked', () => {
    const faq = {
      '@type': 'FAQPage',
      mainEntity: [{ '@type': 'Question', name: 'Price?', acceptedAnswer: { '@type': 'Answer', text: '5' } }],
    };
    expect(schema.topicsIn(json(faq), now)).toBeNull();
    expect(schema.postsIn(json(faq), now)).toBeNull();
  });

  it('count answers by interactions too', () => {
    const statistic = {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/CommentAction',
      userInteractionCount: 4,
    };
    const posting = { '@type': 'DiscussionForumPosting', headline: 'Export', author: 'Mia', interactionStatistic: [statistic] };
    expect(schema.topicsIn(json(posting), now)?.[0]?.replies).toBe(4);
  });
});

describe('posts in schema.org', () => {
  it('are the question and its answers, the accepted one marked, in order of time', () => {
    const late = { ...answer, author: person('Tom'), datePublished: '2026-11-02T08:00:00Z' };
    const data = {
      '@type': 'QAPage',
      mainEntity: { ...question, answerCount: 2, suggestedAnswer: [late], acceptedAnswer: answer },
    };
    const thread = schema.postsIn(json(data, address), now);
    expect(thread?.posts.map(({ author, at, solution }) => [author, at?.earliest, solution])).toEqual([
      ['Mia', Date.parse(asked), false],
      ['Dana', Date.parse(answered), true],
      ['Tom', Date.parse('2026-11-02T08:00:00Z'), false],
    ]);
    expect(thread).toMatchObject({ whole: true, topic: { solved: true } });
    expect(thread?.posts[1]).toMatchObject({ text: 'Raise it', staff: null });
  });

  it('are whole only when the count agrees with what is there', () => {
    const whole = (data: object) => schema.postsIn(json(data, address), now)?.whole;
    expect(whole({ ...question, suggestedAnswer: [answer] })).toBe(true);
    expect(whole({ ...question, answerCount: 0 })).toBe(true);
    expect(whole({ ...question, answerCount: 5, suggestedAnswer: [answer] })).toBe(false);
    expect(whole({ ...question, answerCount: undefined, suggestedAnswer: [answer] })).toBe(false);
  });

  it('are read from below each other, however deep', () => {
    const comment = (name: string, hour: number, below: readonly object[]): object => ({
      '@type': 'Comment',
      author: name,
      datePublished: `2026-11-02T0${hour}:00:00Z`,
      comment: below,
    });
    const tree = comment('Dana', 1, [comment('Mia', 2, [comment('Tom', 4, [])]), comment('Eve', 3, [])]);
    const posting = {
      '@type': 'DiscussionForumPosting',
      headline: 'Export',
      author: 'Mia',
      datePublished: asked,
      commentCount: 4,
    };
    const thread = schema.postsIn(json({ ...posting, comment: [tree] }, address), now);
    expect(thread?.posts.map(({ author }) => author)).toEqual(['Mia', 'Dana', 'Mia', 'Eve', 'Tom']);
    expect(thread?.whole).toBe(true);
  });

  it('are read from microdata, each property by the thing that it belongs to', () => {
    const html = `<div itemscope itemtype="https://schema.org/DiscussionForumPosting"><h1 itemprop="headline">Export</h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Mia</b></span><time itemprop="datePublished" datetime="${asked}"></time>
      <meta itemprop="commentCount" content="1"><div itemprop="comment" itemscope itemtype="https://schema.org/Comment">
      <span itemprop="author" itemscope><b itemprop="name">Dana</b></span><time itemprop="datePublished" datetime="${answered}"></time><p itemprop="text">Raise it</p></div></div>`;
    const thread = schema.postsIn(page(html, address), now);
    expect(thread?.whole).toBe(true);
    expect(thread?.posts.map(({ author, at, text }) => [author, at, text])).toEqual([
      ['Mia', exact(asked), ''],
      ['Dana', exact(answered), 'Raise it'],
    ]);
  });

  it('are those of the topic at this address where a page describes several', () => {
    const posting = (path: string, name: string) => ({
      '@type': 'DiscussionForumPosting',
      headline: name,
      url: path,
      author: name,
      commentCount: 0,
    });
    const source = json([posting('/q/2', 'Related'), posting('/q/1', 'This')], address);
    expect(schema.postsIn(source, now)?.posts[0]?.author).toBe('This');
    expect(schema.postsIn(json([posting('/q/2', 'Related'), posting('/q/3', 'Other')], address), now)).toBeNull();
  });

  it('reads no more than 200 replies of a topic, and then does not take it for whole', () => {
    const comments = Array.from({ length: 300 }, (_, n) => ({ ...answer, text: `Reply ${n}` }));
    const posting = { '@type': 'DiscussionForumPosting', headline: 'x', author: 'Mia', datePublished: asked, commentCount: 300 };
    const thread = schema.postsIn(json({ ...posting, comment: comments }, address), now);
    expect(thread?.posts).toHaveLength(201);
    expect(thread?.whole).toBe(false);
  });

  it('reads a page once, however often it is asked for', () => {
    const source = json({ ...question, url: address, suggestedAnswer: answer }, address);
    expect(schema.postsIn(source, now)).toBe(schema.postsIn(source, now));
  });

  it('takes the properties of a thing inside another for its own', () => {
    const inner =
      '<div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer"><b itemprop="author">Dana</b></div>';
    const nested = `<div itemscope itemtype="https://schema.org/Question">${inner}<p><b itemprop="name headline">Export</b></p><b itemprop="author">Mia</b></div>`;
    const thread = schema.postsIn(page(nested, address), now);
    expect(thread?.posts.map(({ author }) => author)).toEqual(['Mia', 'Dana']);
    expect(schema.topicsIn(page(nested, address), now)?.[0]).toMatchObject({ title: 'Export', author: 'Mia' });
  });
});
