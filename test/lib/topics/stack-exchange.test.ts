import { describe, expect, test } from 'vitest';
import { stackExchange } from '../../../src/lib/topics/stack-exchange.ts';
import { exactly, json, now } from './sources.ts';

const started = Date.parse('2026-11-10T08:00:00Z') / 1000;
const question = {
  question_id: 77,
  link: 'https://stackoverflow.com/questions/77/export-fails',
  title: 'Why doesn&#39;t it export?',
  owner: { display_name: 'kim &amp; co' },
  creation_date: started,
  last_activity_date: started + 3600,
  answer_count: 0,
};
const list = (...items: readonly unknown[]) => json('https://api.stackexchange.com/2.3/questions?tagged=acme', { items });
const urls = (root: string) => stackExchange.lists(root).map(({ url }) => url);

describe('Stack Exchange', () => {
  test('only questions under a tag are asked for', () => {
    const ask = 'https://api.stackexchange.com/2.3/questions?order=desc&sort=creation&tagged=';
    expect(urls('https://stackoverflow.com/questions/tagged/acme/')).toEqual([`${ask}acme&pagesize=100&site=stackoverflow.com`]);
    expect(urls('https://dba.stackexchange.com/questions/tagged/c%2b%2b+acme')).toEqual([
      `${ask}c%2B%2B%3Bacme&pagesize=100&site=dba.stackexchange.com`,
    ]);
    expect(urls('https://stackoverflow.com/questions/')).toEqual([]);
    expect(urls('https://stackoverflow.com/questions/tagged/%E0%A4%A')).toHaveLength(1);
  });

  test('a list tells questions', () => {
    expect(stackExchange.topicsIn(list(question, { ...question, accepted_answer_id: 5, closed_date: started }), now)).toEqual([
      {
        url: 'https://stackoverflow.com/questions/77/export-fails',
        title: "Why doesn't it export?",
        section: null,
        author: 'kim & co',
        startedAt: exactly('2026-11-10T08:00:00Z'),
        lastAt: exactly('2026-11-10T09:00:00Z'),
        replies: 0,
        solved: false,
        closed: false,
        pinned: false,
      },
      expect.objectContaining({ solved: true, closed: true }),
    ]);
  });

  test('answers are asked for by the number of the question at its own site', () => {
    const [topic] = stackExchange.topicsIn(list(question), now) ?? [];
    expect(topic && stackExchange.thread(topic, 'https://stackoverflow.com/questions/tagged/acme/').url).toBe(
      'https://api.stackexchange.com/2.3/questions/77/answers?order=asc&sort=creation&filter=withbody&pagesize=100&site=stackoverflow.com',
    );
  });

  test('answers stand behind an empty opening post, and nobody is known to be staff', () => {
    const answer = {
      answer_id: 1,
      owner: { display_name: 'ana' },
      creation_date: started + 60,
      body: '<p>Use CSV</p>',
      is_accepted: true,
    };
    const url = 'https://api.stackexchange.com/2.3/questions/77/answers';
    expect(stackExchange.postsIn(json(url, { items: [answer], has_more: false }), now)).toEqual({
      topic: {},
      posts: [
        { author: '', at: null, staff: null, text: '', solution: false },
        { author: 'ana', at: exactly('2026-11-10T08:01:00Z'), staff: null, text: 'Use CSV', solution: true },
      ],
      whole: true,
    });
    expect(stackExchange.postsIn(json(url, { items: [answer], has_more: true }), now)?.whole).toBe(false);
  });
});
