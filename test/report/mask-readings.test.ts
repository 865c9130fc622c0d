import { describe, expect, test } from 'vitest';
import { changesBetween, diffText } from '../../src/cli/diff-command.ts';
import { type Evidence, found, unknown } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { type Format, prepared, render } from '../../src/report/index.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { acme, reportOf } from '../support/report-fixtures.ts';
import { heard } from '../support/saved-runs.ts';
import { workbook } from '../support/workbook.ts';

const at = '2026-03-01T09:30:00Z';
const url = 'https://acme.test/';
const detail = 'nothing tells whether “Annabel Schmidtova joined the chat” is an answer or a name';
const chat = (where: string, excerpt: string): Evidence => ({ url, at, via: 'chat', where, excerpt });
const open = { state: 'unknown', reason: 'chat-not-asked', detail } as const;
const scored = { state: 'scored', score: 1, low: 1, high: 1, measure: 'chat.first-reply-seconds', source: 'contact' } as const;
const nothing = { score: null, low: null, high: null, coverage: 0 } as const;
const card: Scorecard = {
  ...acme,
  fixes: [],
  channels: [
    {
      id: 'chat',
      title: 'Chat',
      weight: 1,
      total: nothing,
      criteria: [
        { id: 'bot-speed', title: 'Bot', weight: 1, measure: 'chat.first-bot-reply-seconds', verdict: open },
        { id: 'chat-speed', title: 'Speed', weight: 1, measure: 'chat.first-reply-seconds', verdict: scored },
      ],
    },
  ],
  readings: {
    'chat.first-bot-reply-seconds': unknown('chat-not-asked', detail, [{ url, via: 'chat', at }]),
    'chat.first-reply-seconds': found(45, [
      chat('answer: before it the chat said “Annabel Schmidtova joined the chat”', 'Annabel Schmidtova: hello'),
    ]),
  },
};
const report = reportOf([card]);
const formats: readonly Format[] = ['html', 'markdown', 'terminal', 'csv', 'json', 'junit'];

describe('a person who came into a chat', () => {
  test.each(formats.flatMap((format) => [[format, 'en'] as const, [format, 'ru'] as const]))(
    'is named nowhere, in no sentence that is made of what was read (%s, %s)',
    (format, locale) => {
      expect(render(report, { format, locale, details: true, width: 300 })).not.toMatch(/annabel|schmidtova/i);
    },
  );
  test.each(['en', 'ru'] as const)('is named in no workbook (%s)', async (locale) => {
    expect(JSON.stringify(workbook(await renderXlsx(report, { locale })))).not.toMatch(/annabel|schmidtova/i);
  });
  test.each(['en', 'ru'] as const)('is named in no change between two runs (%s)', (lang) => {
    const [first] = card.channels;
    const slower = (score: number) => ({ ...scored, score, low: score, high: score });
    const channels = (score: number) =>
      first
        ? [{ ...first, criteria: first.criteria.map((one, at) => (at === 1 ? { ...one, verdict: slower(score) } : one)) }]
        : [];
    const difference = changesBetween(
      reportOf([{ ...card, channels: channels(1) }]),
      reportOf([{ ...card, channels: channels(0.2) }]),
      { lang },
    );
    const text = diffText(difference, 'markdown', { lang }, heard(300).output);
    expect(text).toContain('45');
    expect(text).not.toMatch(/annabel|schmidtova/i);
  });
  test('is named where people are to be shown', () => {
    expect(render(report, { format: 'html', people: 'shown' })).toContain('Annabel Schmidtova');
  });
});

test.each(['shown', 'masked'] as const)(
  'no text is longer than one that is masked when it is put into a language (people %s)',
  (people) => {
    const long = found(45, [chat('answer', 'hello')], { note: 'a. b; c, '.repeat(20_000) });
    const readings = { 'chat.first-reply-seconds': long };
    const { report: made } = prepared(reportOf([{ ...card, readings }]), { locale: 'ru', people });
    const reading = made.scorecards[0]?.readings['chat.first-reply-seconds'];
    expect(reading?.state === 'found' && reading.note?.length).toBe(8000);
  },
);
