import { describe, expect, test } from 'vitest';
import communityTopicFit from '../../src/probes/community-topic-fit.ts';
import forumTopicFit from '../../src/probes/forum-topic-fit.ts';
import { json, page, viewOf } from './forum-view.ts';

const talk = 'https://talk.acme.test/';
const front = page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>');

/** A forum whose titles stand in the named sections; those of `moved` were put there later, as their own pages tell. */
function forumOf(sections: Readonly<Record<string, readonly string[]>>, moved: readonly string[] = []) {
  const names = Object.keys(sections);
  const topics = Object.entries(sections).flatMap(([name, titles]) =>
    titles.map((title) => ({ title, category_id: names.indexOf(name) + 1 })),
  );
  const list = topics.map((topic, id) => ({
    ...topic,
    id: id + 1,
    slug: 'x',
    posts_count: 1,
    created_at: '2026-11-11T08:00:00Z',
    last_posted_at: '2026-11-12T08:00:00Z',
  }));
  const categories = names.map((name, id) => ({ id: id + 1, name, slug: 'x' }));
  const threads = list.slice(0, 10).map(({ id, title }) => {
    const first = { post_number: 1, username: 'Mia', created_at: '2026-11-11T08:00:00Z', cooked: 'x', staff: false };
    const note = { post_number: 2, username: 'Dana', cooked: '', action_code: 'category_changed' };
    const posts = moved.includes(title) ? [first, note] : [first];
    return json(`${talk}t/${id}.json`, { post_stream: { stream: posts.map((_, post) => post), posts } });
  });
  return viewOf([
    front,
    json(`${talk}latest.json?order=created`, { topic_list: { topics: list, categories } }),
    json(`${talk}categories.json?include_subcategories=true`, { category_list: { categories } }),
    ...threads,
  ]);
}

const fitOf = (view: ReturnType<typeof forumOf>) => forumTopicFit.read(view)['forum.topic-fit'];

describe('how topics fit their sections', () => {
  const nine = 'abcdefghi'.split('');

  test('the share outside of catch-all sections is the most that can fit where nothing else can be told', () => {
    expect(fitOf(forumOf({ Import: nine, General: ['j'] }))).toMatchObject({
      state: 'found',
      value: 0.9,
      bound: 'at-most',
      source: 'indirect',
      evidence: [{ excerpt: 'General: j' }, {}, {}, {}, {}],
      note:
        'At most, as a part of it is not known: outside catch-all sections: 9 of 10 topics (95 % interval 60 % to 98 %); ' +
        'share their words with their own section at least as much as with any other: left out (10 topics in 2 sections are too few to compare words).',
    });
  });

  test('a few topics tell nothing', () => {
    const few = { state: 'unknown', reason: 'not-told', detail: '3 topics are too few' };
    expect(fitOf(forumOf({ Import: ['a', 'b'], Export: ['c'] }))).toMatchObject(few);
    expect(communityTopicFit.read(forumOf({ Import: ['a', 'b'], Export: ['c'] }))['community.topic-fit']).toMatchObject(few);
  });

  test('a move that is marked is told, and makes the forum neither better nor worse', () => {
    const sections = { Import: nine, General: ['j'] };
    expect(fitOf(forumOf(sections))).toMatchObject({ value: 0.9, note: expect.not.stringContaining('moved') });
    expect(fitOf(forumOf(sections, ['b']))).toMatchObject({
      value: 0.9,
      note: expect.stringMatching(/ 1 of 10 topics are marked as moved, which does not count\.$/),
    });
  });

  test('twenty topics in three sections are compared by their words', () => {
    const seven = (word: string) => Array.from({ length: 7 }, (_, at) => `${word} ${String.fromCharCode(97 + at).repeat(3)}`);
    const sections = { Invoices: seven('tax'), Printing: seven('toner'), Import: seven('spreadsheet') };
    expect(fitOf(forumOf(sections))).toMatchObject({ value: 1, note: expect.stringContaining('any other: 21 of 21 topics') });
    expect(fitOf(forumOf(sections))).not.toHaveProperty('bound');
    const mixed = { ...sections, Invoices: [...seven('tax').slice(1), 'toner'] };
    expect(fitOf(forumOf(mixed))).toMatchObject({
      value: (1 + 20 / 21) / 2,
      note: expect.stringContaining('any other: 20 of 21 topics'),
    });
  });

  test('a forum of one section has nothing to sort into', () => {
    expect(fitOf(forumOf({ General: ['a', 'b'] }))).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('the forum is the community', () => {
    const reading = communityTopicFit.read(forumOf({ Import: nine, General: ['j'] }))['community.topic-fit'];
    expect(reading).toMatchObject({ state: 'found', value: 0.9, note: expect.stringMatching(/The forum is the community\.$/) });
  });

  test('a site without a forum has none', () => {
    expect(fitOf(viewOf([]))).toMatchObject({ state: 'absent' });
  });
});
