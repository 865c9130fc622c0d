import { expect, test } from 'vitest';
import type { Readings } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { compare } from '../../src/score/compare.ts';
import { scoreSite } from '../../src/score/score-site.ts';
import { channel, criterion, notThere, rubric, saw } from './readings.ts';

const three = rubric(
  channel('kb', 1, criterion('kb.presence'), criterion('kb.engine')),
  channel('chat', 2, criterion('chat.products')),
);
const card = (domain: string, readings: Readings): Pick<Scorecard, 'domain' | 'total' | 'channels'> => ({
  domain,
  ...scoreSite(three, { readings }),
});
const full = { 'kb.presence': saw('faq-page'), 'kb.engine': saw('x'), 'chat.products': saw(['x']) } satisfies Readings;
const bare = { 'kb.presence': notThere, 'kb.engine': notThere, 'chat.products': notThere } satisfies Readings;

test('best first, equal scores share a rank, the next rank is skipped, no score means no rank', () => {
  const { ranking } = compare([
    card('walled.test', {}),
    card('bare.test', bare),
    card('full.test', full),
    card('good.test', full),
    card('half.test', { ...full, 'chat.products': notThere }),
  ]);
  expect(ranking).toEqual([
    { domain: 'full.test', rank: 1, score: 1 },
    { domain: 'good.test', rank: 1, score: 1 },
    { domain: 'half.test', rank: 3, score: 1 / 3 },
    { domain: 'bare.test', rank: 4, score: 0 },
    { domain: 'walled.test', rank: null, score: null },
  ]);
});

test('a lead is clear only when the unknown could not turn it', () => {
  const { 'chat.products': _, ...part } = full;
  const sure = compare([card('bare.test', bare), card('full.test', full), card('walled.test', {})]);
  expect(sure.clearLeads).toEqual([{ leader: 'full.test', other: 'bare.test' }]);
  const open = compare([card('part.test', part), card('half.test', { ...full, 'chat.products': notThere })]);
  expect(open.ranking[0]).toEqual({ domain: 'part.test', rank: 1, score: 1 });
  expect(open.clearLeads).toEqual([]);
});

test('equal companies have no clear lead', () => {
  expect(compare([card('a.test', full), card('b.test', full)]).clearLeads).toEqual([]);
});

test('the common basis holds what was scored for every company that has a score', () => {
  const { commonBasis } = compare([
    card('full.test', full),
    card('part.test', { 'kb.presence': notThere, 'chat.products': saw(['x']) }),
    card('walled.test', {}),
  ]);
  expect(commonBasis.criteria).toEqual(['kb.presence', 'chat.products']);
  expect(commonBasis.scores).toEqual([
    { domain: 'full.test', score: 1 },
    { domain: 'part.test', score: 0.8 },
    { domain: 'walled.test', score: null },
  ]);
});

test('companies with nothing in common have no common score', () => {
  const { commonBasis } = compare([card('a.test', { 'kb.presence': notThere }), card('b.test', { 'kb.engine': notThere })]);
  expect(commonBasis).toEqual({
    criteria: [],
    scores: [
      { domain: 'a.test', score: null },
      { domain: 'b.test', score: null },
    ],
  });
});

test('nobody has a score: an empty comparison and no NaN', () => {
  expect(compare([card('a.test', {})])).toEqual({
    ranking: [{ domain: 'a.test', rank: null, score: null }],
    clearLeads: [],
    commonBasis: { criteria: [], scores: [{ domain: 'a.test', score: null }] },
  });
  expect(compare([])).toEqual({ ranking: [], clearLeads: [], commonBasis: { criteria: [], scores: [] } });
});
