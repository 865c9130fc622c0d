import { describe, expect, test } from 'vitest';
import type { Gate } from '../../src/model/gate.ts';
import { absent, type Evidence, found, unknown } from '../../src/model/reading.ts';
import type { Report, Scorecard } from '../../src/model/scorecard.ts';
import { localised } from '../../src/report/localise.ts';
import { wording } from '../../src/report/words/index.ts';
import { reportOf, acme as tested } from '../support/report-fixtures.ts';

const telling = {
  phrase: (text: string) => `ru(${text})`,
  place: (text: string) => `at(${text})`,
  remark: (text: string) => `seen(${text})`,
};
const proof: Evidence = { url: 'https://acme.test/', at: '2026-03-01T09:30:00Z', via: 'http', where: 'text', excerpt: 'Hello' };
const seen = { url: 'https://acme.test/', via: 'http', at: '2026-03-01T09:30:00Z' } as const;

/** A report of one company with one reading, in Russian. */
function read(readings: Scorecard['readings']): Scorecard['readings'] {
  const [card] = localised(reportOf([{ ...tested, readings }]), 'ru', telling).scorecards;
  return card?.readings ?? {};
}

describe('a report in another language', () => {
  test('is the same in English', () => {
    const report = reportOf([tested]);
    expect(localised(report, 'en', telling)).toBe(report);
  });
  test('tells notes, and how little a value rests on, and leaves the value', () => {
    const reading = found(true, [proof], { note: 'Seen.', few: '2 topics' });
    expect(read({ 'email.auto-reply': reading })['email.auto-reply']).toEqual({
      ...reading,
      note: 'ru(Seen.)',
      few: 'ru(2 topics)',
      evidence: [{ ...proof, where: 'at(text)' }],
    });
  });
  test('tells a remark of the tool, and changes no quotation', () => {
    const excerpts = ['24 h', '2026-01-02', 'Delivery: no article', 'No vote control.', 'topic list: a'];
    const quotations = excerpts.map((excerpt): Evidence => ({ ...proof, excerpt }));
    const [first = proof, ...rest] = quotations;
    const readings = localised(
      reportOf([
        {
          ...tested,
          readings: { 'email.auto-reply': found(true, [first, ...rest]), 'email.form-features': found(1, [first, ...rest]) },
        },
      ]),
      'ru',
      wording.ru,
    ).scorecards[0]?.readings;
    for (const reading of [readings?.['email.auto-reply'], readings?.['email.form-features']])
      expect(reading?.state === 'found' && reading.evidence.map(({ excerpt }) => excerpt)).toEqual(excerpts);
    const remark: Evidence = { ...proof, excerpt: 'Delivery: no article', remark: true };
    expect(read({ 'email.auto-reply': found(true, [remark]) })['email.auto-reply']).toMatchObject({
      evidence: [{ excerpt: 'seen(Delivery: no article)' }],
    });
  });
  test('tells what a mail is, and quotes it as it was written', () => {
    const mail: Evidence = { ...proof, via: 'mail', where: 'reply told by own-words', excerpt: 'No record' };
    expect(read({ 'email.auto-reply': found(true, [mail]) })['email.auto-reply']).toMatchObject({
      evidence: [{ where: 'at(ru(reply told by own-words))', excerpt: 'No record' }],
    });
    const answer: Evidence = { ...proof, via: 'answer', where: 'Solved, Anna', excerpt: 'No record' };
    expect(read({ 'email.auto-reply': found(true, [answer]) })['email.auto-reply']).toMatchObject({ evidence: [answer] });
  });
  test('tells why something is unknown or absent', () => {
    const readings: Scorecard['readings'] = {
      'kb.presence': unknown('not-told', 'nobody knows'),
      'forum.engine': absent([seen], { note: 'There is no forum.' }),
    };
    expect(read(readings)).toEqual({
      'kb.presence': unknown('not-told', 'ru(nobody knows)'),
      'forum.engine': absent([seen], { note: 'ru(There is no forum.)' }),
    });
  });
  test('tells what came of visits and why a company could not be assessed', () => {
    const visit = {
      url: 'https://acme.test/',
      via: 'http',
      kind: 'failed',
      at: proof.at,
      reason: 'http-5xx',
      detail: 'answered 500',
    } as const;
    const card: Scorecard = { ...tested, state: 'unknown', reason: 'http-5xx', detail: 'answered 500', visits: [visit] };
    expect(localised(reportOf([card]), 'ru', telling).scorecards[0]).toMatchObject({
      reason: 'http-5xx',
      detail: 'ru(answered 500)',
      visits: [{ ...visit, detail: 'ru(answered 500)' }],
    });
  });
  test('takes the titles of the rubric’s translation, and those of the rubric where it has none', () => {
    const report = reportOf([tested]);
    const [channel] = tested.channels;
    const [criterion, second] = channel?.criteria ?? [];
    const rubric: Report['rubric'] = {
      ...report.rubric,
      translations: {
        ru: {
          title: 'Рубрика',
          channels: { email: 'Почта' },
          criteria: { [criterion?.id ?? '']: { title: 'Адрес', why: 'Чтобы писать' } },
        },
      },
      criteria: [
        {
          id: criterion?.id ?? '',
          measure: 'email.support-address',
          rule: { kind: 'yes-no', yes: 100, no: 0, absent: 0 },
          why: 'To write',
        },
      ],
    };
    const { rubric: told, scorecards } = localised({ ...report, rubric }, 'ru', telling);
    expect(told.title).toBe('Рубрика');
    expect(told.criteria?.[0]).toEqual({ ...rubric.criteria?.[0], why: 'Чтобы писать' });
    const shown = scorecards[0]?.channels[0];
    expect([shown?.title, shown?.criteria[0]?.title, shown?.criteria[1]?.title]).toEqual(['Почта', 'Адрес', second?.title]);
  });
  test('tells the gates: the title of what is demanded, and why it is unknown or does not apply', () => {
    const demand = { kind: 'found', wanted: true } as const;
    const gate: Gate = {
      company: 'acme.test',
      title: 'Forum',
      aim: { of: 'channel', id: 'forum' },
      demand,
      measured: { kind: 'unknown', reason: 'not-told', detail: 'nobody knows' },
      state: 'unknown',
      onUnknown: 'warn',
    };
    const total: Gate = {
      ...gate,
      title: '',
      aim: { of: 'total' },
      measured: { kind: 'not-applicable', because: 'Forum: not there' },
    };
    const report = reportOf([tested]);
    const rubric = { ...report.rubric, translations: { ru: { channels: { forum: 'Форум' } } } };
    expect(localised({ ...report, rubric, gates: [gate, total] }, 'ru', telling).gates).toEqual([
      { ...gate, title: 'Форум', measured: { kind: 'unknown', reason: 'not-told', detail: 'ru(nobody knows)' } },
      { ...total, measured: { kind: 'not-applicable', because: 'ru(Forum: not there)' } },
    ]);
  });
});
