import { describe, expect, it } from 'vitest';
import type { Rubric } from '../../src/model/rubric.ts';
import { explainCriterion, listCriteria } from '../../src/report/explain.ts';
import { columns } from '../../src/report/layout.ts';

const rubric: Rubric = {
  id: 'ours',
  version: '1.2.0',
  title: 'Our help',
  industry: 'saas',
  industries: [{ id: 'saas', title: 'Software as a service' }],
  sha256: '0',
  channels: [
    {
      id: 'chat',
      title: 'Chat',
      weight: 1,
      criteria: [
        {
          id: 'chat-there',
          title: 'Has a chat',
          weight: 1,
          measure: 'chat.products',
          rule: { kind: 'yes-no', yes: 100, no: 0, absent: 0 },
        },
        {
          id: 'chat-quick',
          title: 'Answers quickly',
          weight: 3,
          measure: 'chat.first-reply-seconds',
          fallback: 'chat.displayed-reply-time',
          onlyIf: 'chat.products',
          rule: { kind: 'bands', bands: [{ atMost: 30, points: 100 }], else: 10, absent: 0 },
          why: 'Nobody waits.',
          source: 'Our own steps.',
        },
      ],
    },
    {
      id: 'kb',
      title: 'Articles',
      weight: 3,
      criteria: [
        {
          id: 'kb-own',
          title: 'Tells of refunds',
          weight: 1,
          measure: 'own.refunds',
          rule: { kind: 'yes-no', yes: 100, no: 0, absent: 5 },
        },
      ],
    },
  ],
  searches: [
    {
      id: 'own.refunds',
      title: 'Words about refunds',
      channel: 'kb',
      counts: false,
      signals: [{ kind: 'page_text', text: 'refund' }],
      pages: ['help'],
      via: 'http',
    },
  ],
  translations: {
    ru: {
      title: 'Наша поддержка',
      channels: { chat: 'Чат' },
      criteria: { 'chat-quick': { title: 'Отвечают быстро', why: 'Никто не ждет.' } },
    },
  },
};
const options = { width: 80, sourcesOf: () => ['contact', 'import'] as const };

describe('what a criterion means', () => {
  it('is told with its weight, its reason, how it is measured, what it pays and where that comes from', () => {
    expect(explainCriterion(rubric, 'chat-quick', options)).toBe(`Answers quickly (chat-quick)
Chat · weight 3 · 75 % of the channel, 18.8 % of the total
Our help (ours 1.2.0)

Why it matters
  Nobody waits.

How it is measured
  First human reply in chat: from a real enquiry; or from imported data
  Where that is not there or cannot be told: Reply time that the chat displays,
  from a real enquiry; or from imported data
  Applies only where this is there: Chat products on the site
  What could not be looked at gives no points and takes none: it stays open.

Points, 0 to 100
  at most 30 seconds: 100
  otherwise: 10
  not there: 0

Where the points come from
  Our own steps.
  With the norms for Software as a service.
`);
  });

  it('is told in the language of the reader, where the rubric has it', () => {
    const text = explainCriterion(rubric, 'chat-quick', { ...options, locale: 'ru' }) ?? '';
    expect(text.split('\n').slice(0, 6)).toEqual([
      'Отвечают быстро (chat-quick)',
      'Чат · вес 3 · 75 % канала, 18,8 % итога',
      'Наша поддержка (ours 1.2.0)',
      '',
      'Зачем это нужно',
      '  Никто не ждет.',
    ]);
  });

  it('names the searches of the rubric itself as where its own measures come from', () => {
    expect(explainCriterion(rubric, 'kb-own', options)).toContain(
      '  Words about refunds: searched for on public pages, by the rubric’s own words\n',
    );
  });

  it('is not told of a criterion that the rubric does not have', () => {
    expect(explainCriterion(rubric, 'chat', options)).toBeUndefined();
  });
});

describe('the list of criteria', () => {
  it('has them by channel, with their ids', () => {
    expect(listCriteria(rubric, { width: 80 })).toBe(`Our help (ours 1.2.0)
3 criteria in 2 channels

Chat
  chat-there  Has a chat
  chat-quick  Answers quickly

Articles
  kb-own      Tells of refunds

What one of them means: support-audit explain chat-there
`);
  });

  it.each([20, 40, 80])('and what one means are never wider than %i columns', (width) => {
    const texts = [listCriteria(rubric, { width }), explainCriterion(rubric, 'chat-quick', { ...options, width }) ?? ''];
    expect(texts.flatMap((text) => text.split('\n')).filter((line) => columns(line) > width)).toEqual([]);
  });
});
