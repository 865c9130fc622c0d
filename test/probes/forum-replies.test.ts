import { describe, expect, test } from 'vitest';
import type { Failed } from '../../src/model/visit.ts';
import forum from '../../src/probes/forum.ts';
import forumReplies from '../../src/probes/forum-replies.ts';
import { home, json, page, viewOf } from './forum-view.ts';
import { discourseView, type TopicOf, talk } from './topic-view.ts';

const read = (topics: readonly TopicOf[]) => {
  const { 'forum.staff-reply-hours': staff, 'forum.first-reply-hours': first } = forumReplies.read(discourseView(topics));
  return { staff, first };
};
const dana = (after: number) => ({ by: 'Dana', after, staff: true });
const tom = (after: number) => ({ by: 'Tom', after });

const ago = (hours: number): string => new Date(Date.parse('2026-11-21T22:00:00.000Z') - hours * 3_600_000).toISOString();
const failedAt = (url: string, reason: Failed['reason']): Failed => ({
  kind: 'failed',
  look: { by: 'url', url, via: 'http', supporting: true },
  via: 'http',
  url,
  fetchedAt: '2026-11-21T21:59:00.000Z',
  reason,
  detail: 'no answer',
});

describe('the forum replies probe', () => {
  const five: readonly TopicOf[] = [
    { age: 60, replies: [tom(1), dana(2)] },
    { age: 100, replies: [dana(4)] },
    { age: 200, replies: [{ by: 'Mia', after: 1 }, dana(10)] },
    { age: 300, replies: [tom(20)] },
    { age: 400 },
  ];

  test('takes the median to the first reply, of staff and of anybody, and keeps topics without one', () => {
    expect(read(five).staff).toMatchObject({ state: 'found', value: 10 });
    expect(read(five).first).toMatchObject({ state: 'found', value: 10 });
    expect(
      read([
        { age: 500, replies: [tom(2)] },
        { age: 480, replies: [tom(26)] },
      ]).first,
    ).toMatchObject({
      value: 14,
      few: '2 topics',
    });
    expect(read(five).first).not.toHaveProperty('few');
    expect(read([...five, { age: 500, replies: [tom(3)] }]).first).toMatchObject({ value: 7 });
    expect(read(five).staff).not.toHaveProperty('bound');
  });

  test('says on how many topics it rests and how sure it is', () => {
    const { staff } = read(five);
    expect(staff.state === 'found' && staff.note).toBe(
      'Half were answered by staff within 10 h. 5 topics: 3 answered by staff, 2 still waiting. 95 % interval of the median: 2 h or more.',
    );
  });

  test('shows who answered, and when', () => {
    const { staff } = read([{ age: 60, replies: [dana(2.5)] }]);
    expect(staff).toMatchObject({
      evidence: [
        { url: `${talk}t/1.json`, excerpt: 'Topic 1: asked 2026-11-19 10:00 UTC, answered by Dana (staff) 2 h 30 min later' },
      ],
      note: expect.stringContaining('Only 1 topic: 1 answered by staff, 0 still waiting. 1 topic is too few for a range.'),
    });
    const { first } = read([
      { age: 60, replies: [dana(2)] },
      { age: 100, replies: [dana(3)] },
    ]);
    expect(first).toMatchObject({ note: expect.stringContaining('2 topics are too few for a range.') });
  });

  test('of fewer than half only a lower bound is told', () => {
    const topics: readonly TopicOf[] = [{ age: 60, replies: [dana(1)] }, { age: 100 }, { age: 200 }];
    expect(read(topics).staff).toMatchObject({
      value: 200,
      bound: 'at-least',
      note: expect.stringContaining('Fewer than half were answered by staff: the median is more than 8 days 8 h'),
    });
  });

  test('topics younger than two days or older than 90 do not count', () => {
    const topics: readonly TopicOf[] = [
      { age: 20, replies: [dana(1)] },
      { age: 60, replies: [dana(7)] },
      { age: 91 * 24, replies: [dana(1)] },
    ];
    expect(read(topics).staff).toMatchObject({ value: 7 });
  });

  test('where no page says who belongs to the company, only anybody’s reply is told', () => {
    const { staff, first } = read([{ age: 60, replies: [tom(5)], silent: true }]);
    expect(staff).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
      detail: 'its pages do not say who belongs to the company',
    });
    expect(first).toMatchObject({ state: 'found', value: 5 });
  });

  test('where nobody is marked nobody may ever be', () => {
    expect(read([{ age: 60, replies: [tom(5)] }]).staff).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('where somebody is marked, on whatever page, whoever is not is no staff', () => {
    const topics: readonly TopicOf[] = [
      { age: 60, replies: [dana(2)] },
      { age: 100, replies: [tom(3)], silent: true },
      { age: 200, replies: [tom(3)], silent: true },
    ];
    expect(read(topics).staff).toMatchObject({ value: 200, bound: 'at-least' });
  });

  test('topics that the company itself began wait for nobody', () => {
    const news: readonly TopicOf[] = [
      { age: 70, by: 'Dana' },
      { age: 90, by: 'Dana' },
    ];
    const { staff } = read([{ age: 60, replies: [dana(3)] }, ...news]);
    expect(staff).toMatchObject({
      value: 3,
      note: expect.stringContaining('2 left out, because the company itself began them.'),
    });
    expect(staff).not.toHaveProperty('bound');
    expect(read(news).first).toMatchObject({ state: 'unknown', detail: 'the company itself began all 2 topics that were read' });
  });

  test('an author with the company’s name is staff', () => {
    const topics: readonly TopicOf[] = [{ age: 60, replies: [{ by: 'Acme Support', after: 3 }, tom(5)], silent: true }];
    expect(read(topics).staff).toMatchObject({ value: 3 });
  });

  test('a forum without recent topics tells nothing, and one without lists neither', () => {
    expect(read([{ age: 100 * 24 }]).first).toMatchObject({
      state: 'unknown',
      detail: 'none of the 1 topics in its lists was started 2 to 90 days ago',
    });
    expect(read([]).first).toMatchObject({ state: 'unknown', detail: 'no list of its topics could be read' });
  });

  test('a list that could not be read gives its own reason', () => {
    const url = `${talk}latest.json?order=created`;
    const front = page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>');
    const view = viewOf([front], [failedAt(url, 'robots-disallowed')]);
    expect(forumReplies.read(view)['forum.first-reply-hours']).toMatchObject({ state: 'unknown', reason: 'robots-disallowed' });
  });

  test('the second page of a list whose first could not be read tells nothing of what is newest', () => {
    const url = `${talk}latest.json?order=created`;
    const row = (id: number, hours: number) => ({
      id,
      slug: 'topic',
      title: `Topic ${id}`,
      posts_count: 1,
      created_at: ago(hours),
    });
    const rows = [1, 2, 3, 4, 5].map((id) => row(id, 1000 + id));
    const view = viewOf(
      [
        page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>'),
        json(`${url}&page=1`, { topic_list: { topics: rows } }),
      ],
      [failedAt(url, 'tcp-timeout')],
    );
    expect(forumReplies.read(view)['forum.first-reply-hours']).toMatchObject({ state: 'unknown', reason: 'tcp-timeout' });
    expect(forum.read(view)['forum.availability']).toMatchObject({ state: 'unknown' });
    const whole = viewOf([
      page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>'),
      json(url, { topic_list: { topics: rows } }),
    ]);
    expect(forum.read(whole)['forum.availability']).toMatchObject({ state: 'found', value: 'slow' });
  });

  test('without a forum there is nothing to measure', () => {
    const view = viewOf([page('home', home, '<p>Anvils</p>')]);
    expect(forumReplies.read(view)['forum.first-reply-hours']).toMatchObject({ state: 'absent' });
  });

  const addresses = (view: ReturnType<typeof viewOf>): readonly string[] =>
    (forumReplies.follow?.(view) ?? []).map((look) => (look.by === 'url' ? look.url : look.role));

  test('asks for lists first, then for twenty topics and no more', () => {
    const front = page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>');
    expect(addresses(viewOf([front]))).toContain(`${talk}latest.json?order=created`);
    const many = Array.from({ length: 30 }, (_, at): TopicOf => ({ age: 60 + at, unread: true }));
    const wanted = addresses(discourseView(many));
    expect(wanted).toHaveLength(20);
    expect(wanted.every((url) => /\/t\/\d+\.json$/.test(url))).toBe(true);
    const read = many.map((topic, at): TopicOf => (wanted.includes(`${talk}t/${at + 1}.json`) ? { age: topic.age } : topic));
    expect(addresses(discourseView(read))).toEqual([]);
  });
});
