import { describe, expect, it } from 'vitest';
import { type Answers, readAnswers } from '../../src/lib/answers/read-answers.ts';
import { mergeReadings } from '../../src/lib/merge-readings.ts';
import { sayProblem } from '../../src/lib/yaml/problem.ts';
import { absent, found, type Readings, unknown } from '../../src/model/reading.ts';
import type { Verdict } from '../../src/model/scorecard.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { parseTarget } from '../../src/run/targets.ts';
import { scoreSite } from '../../src/score/score-site.ts';

const companies = {
  domains: ['acme.test', 'rival.test'],
  domainOf: (spelling: string): string | undefined => {
    const target = parseTarget(spelling);
    return typeof target === 'string' ? undefined : target.domain;
  },
};
const now = '2026-06-10T12:00:00.000Z';
const read = (text: string) =>
  readAnswers(new TextEncoder().encode(text), { file: 'private/team.yaml', name: 'team.yaml', companies, now });
/** A file with these lines about one company. */
const about = (lines: readonly string[], company = 'acme.test'): string =>
  ['companies:', `  ${company}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');

function answersIn(text: string): Answers {
  const result = read(text);
  if (!result.ok) throw new Error(result.problems.map(sayProblem).join('\n'));
  return result.answers;
}
const readingsIn = (...lines: readonly string[]): Readings => answersIn(about(lines)).of('acme.test');
function problemsIn(text: string): readonly string[] {
  const result = read(text);
  return result.ok ? [] : result.problems.map(sayProblem);
}
async function verdictOn(id: string, readings: Readings, rubric = 'default'): Promise<Verdict | undefined> {
  const { channels } = scoreSite(await readRubric(rubric), { readings });
  return channels.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.verdict;
}

const maria = 'by: Maria, when: 2026-05-31';
const jon = 'by: Jon, when: 2026-06-02';
const given = (value: string, who = maria): string => `  - { value: ${value}, ${who} }`;

describe('an answer', () => {
  it('is a reading that tells who said so, when, how they know, and where it is written, without the folder', () => {
    expect(
      readingsIn(
        'email.first-reply-hours:',
        '  - value: 3',
        '    by: Maria',
        '    when: 2026-05-31',
        '    note: our own tickets',
      ),
    ).toEqual({
      'email.first-reply-hours': {
        state: 'found',
        value: 3,
        source: 'answer',
        evidence: [
          {
            url: 'team.yaml:4',
            at: '2026-05-31T00:00:00.000Z',
            via: 'answer',
            where: 'Maria',
            excerpt: '3 hours, on 2026-05-31: our own tickets',
          },
        ],
      },
    });
  });

  it.each([
    ['email.first-reply-hours', '0', 0],
    ['kb.freshness', '0.62', 0.62],
    ['forum.availability', 'slow', 'slow'],
    ['email.closing-survey', 'yes', true],
    ['email.closing-survey', 'false', false],
    ['kb.languages', '[en, de]', ['en', 'de']],
    ['kb.engine', 'Zendesk', 'Zendesk'],
  ] as const)('to %s may be %s', (measure, text, value) => {
    expect(readingsIn(`${measure}:`, given(text))[measure]).toMatchObject({ state: 'found', value });
  });

  it('that there is none is an absence, with who says so', () => {
    expect(readingsIn('social.can-ask:', given('none'))['social.can-ask']).toEqual({
      state: 'absent',
      source: 'answer',
      note: 'none, says Maria (2026-05-31)',
      searched: [{ url: 'team.yaml:4', via: 'answer', at: '2026-05-31T00:00:00.000Z' }],
    });
  });

  it('that is left blank answers nothing', () => {
    expect(readingsIn('kb.freshness:', '  - value:', '    by: Maria', '    when:', '    note:')).toEqual({});
  });

  it('belongs to its company, however that is spelled, and to no other', () => {
    const { of, answered } = answersIn(about(['kb.freshness:', given('1')], 'https://www.rival.test/'));
    expect(of('rival.test')['kb.freshness']).toMatchObject({ value: 1 });
    expect(of('acme.test')).toEqual({});
    expect(answered).toEqual([{ domain: 'rival.test', measure: 'kb.freshness', place: 'team.yaml:4' }]);
  });

  it('gives way to what pages tell, and stands before what is concluded from outside', () => {
    const [page] = [found(0.2, [{ url: 'https://acme.test/', at: '', via: 'http', where: '', excerpt: '' }])];
    const answered = readingsIn('kb.freshness:', given('0.9'));
    expect(mergeReadings({ 'kb.freshness': page }, answered)['kb.freshness']).toBe(page);
    expect(mergeReadings({ 'kb.freshness': { ...page, source: 'indirect' } }, answered)).toEqual(answered);
    expect(mergeReadings({ 'kb.freshness': unknown('not-told', '') }, answered)).toEqual(answered);
  });

  it('of more than two years ago says so', () => {
    const [before, since] = ['by: Ann, when: 2024-06-09', 'by: Jon, when: 2024-06-11'];
    const old = 'More than two years old: Ann (2024-06-09).';
    const reading = (...lines: readonly string[]) => readingsIn('forum.availability:', ...lines)['forum.availability'];
    expect(reading(given('slow', before))).toMatchObject({ state: 'found', note: old });
    expect(reading(given('none', before))).toMatchObject({ state: 'absent', note: `none, says Ann (2024-06-09). ${old}` });
    expect(reading(given('slow', before), given('alive', since))).toMatchObject({
      note: expect.stringContaining(`taken. ${old}`),
    });
    expect(reading(given('slow', since))).not.toHaveProperty('note');
  });

  it('is priced by the rubric', async () => {
    const readings = readingsIn('email.first-reply-hours:', given('3'));
    expect(await verdictOn('email-reply-time', readings)).toMatchObject({ state: 'scored', score: 0.8, source: 'answer' });
  });
});

describe('answers of several people', () => {
  it('that agree are one answer with the evidence of all', () => {
    const reading = readingsIn('kb.languages:', given('[en, de]'), given('[DE, en]', jon))['kb.languages'];
    expect(reading).toMatchObject({ state: 'found', value: ['en', 'de'], evidence: [{ where: 'Maria' }, { where: 'Jon' }] });
    expect(reading).not.toHaveProperty('disputed');
  });

  it('in numbers are averaged, and every one of them stays open in the score', async () => {
    const readings = readingsIn('email.first-reply-hours:', given('3'), given('27', jon));
    expect(readings['email.first-reply-hours']).toMatchObject({
      value: 15,
      disputed: [3, 27],
      note: 'Maria: 3 hours; Jon: 27 hours; the mean is taken.',
    });
    expect(await verdictOn('email-reply-time', readings)).toMatchObject({ score: 0.4, low: 0.2, high: 0.8 });
  });

  it('in levels count by the lower one, and reach up to the higher', async () => {
    const readings = readingsIn('chat.availability:', given('people-in-hours'), given('bot-only', jon));
    expect(readings['chat.availability']).toMatchObject({ value: 'bot-only', disputed: ['people-in-hours', 'bot-only'] });
    expect(await verdictOn('chat-available', readings)).toMatchObject({ score: 0.5, low: 0.5, high: 0.75 });
  });

  it('of yes and no count as no, and reach up to yes', async () => {
    const readings = readingsIn('email.closing-survey:', given('yes'), given('no', jon));
    expect(readings['email.closing-survey']).toMatchObject({ value: false, disputed: [true, false] });
    expect(await verdictOn('email-closing-survey', readings)).toMatchObject({ score: 0, low: 0, high: 1 });
  });

  it('in lists count by what all of them name', () => {
    expect(readingsIn('kb.languages:', given('[en, de]'), given('[en, fr]', jon))['kb.languages']).toMatchObject({
      value: ['en'],
      disputed: [
        ['en', 'de'],
        ['en', 'fr'],
      ],
    });
  });

  it('of whom one says that there is none leave it unknown, with what each of them said', () => {
    expect(readingsIn('forum.availability:', given('none'), given('slow', jon))['forum.availability']).toMatchObject({
      state: 'unknown',
      reason: 'raters-disagree',
      detail: 'They differ in whether it is there: Maria: none; Jon: slow',
    });
  });

  it('in lists with nothing in common leave it unknown, and tell that it is the items', () => {
    expect(readingsIn('kb.languages:', given('[en]'), given('[fr]', jon))['kb.languages']).toMatchObject({
      state: 'unknown',
      reason: 'raters-disagree',
      detail: 'They differ in all that they name: Maria: en; Jon: fr',
    });
  });

  it('count as two absences where both say that there is none', () => {
    expect(readingsIn('forum.availability:', given('none'), given('none', jon))['forum.availability']).toMatchObject({
      state: 'absent',
      note: 'none, says Maria (2026-05-31); Jon (2026-06-02)',
      searched: [{ url: 'team.yaml:4' }, { url: 'team.yaml:5' }],
    });
  });
});

describe('a criterion that applies only if something is there', () => {
  it('is not ruled out by a no that somebody denies', async () => {
    const rubric = await readRubric('default');
    const [channel] = rubric.channels;
    const [criterion] = channel.criteria;
    const gated = {
      ...rubric,
      channels: [{ ...channel, criteria: [{ ...criterion, onlyIf: 'chat.in-house' as const }] }] as const,
    };
    const verdict = (readings: Readings) => scoreSite(gated, { readings }).channels[0]?.criteria[0]?.verdict;
    const notThere = { [criterion.measure]: absent([{ url: 'https://acme.test/', via: 'http', at: '' }]) };
    expect(verdict({ ...notThere, ...readingsIn('chat.in-house:', given('no')) })).toMatchObject({ state: 'not-applicable' });
    expect(verdict({ ...notThere, ...readingsIn('chat.in-house:', given('yes'), given('no', jon)) })).toMatchObject({
      state: 'unknown',
      reason: 'raters-disagree',
    });
  });
});

describe('a file of answers', () => {
  it('is told all its problems at once, each with its place', () => {
    const text = `${about([
      'email.first-reply-hors:',
      given('3'),
      'email.first-reply-hours:',
      given('3 hours'),
      'kb.freshness:',
      '  - { value: 62, when: 31.05.2026 }',
      'chat.availability:',
      given('bot-onli'),
      given('bot-only'),
      'social.pages:',
      given('[acme]'),
    ])}  acne.test: {}\n  www.acme.test: {}\n`;
    expect(problemsIn(text)).toEqual([
      'private/team.yaml:3:5 acme.test: unknown measure "email.first-reply-hors"; did you mean "email.first-reply-hours"?',
      'private/team.yaml:6:18 acme.test: email.first-reply-hours[1].value: must be a number of hours, or none; no quotes, no unit',
      'private/team.yaml:8:9 acme.test: kb.freshness[1].by: is missing: say who answers',
      'private/team.yaml:8:18 acme.test: kb.freshness[1].value: must be a fraction from 0 to 1 (62 % is 0.62), or none',
      'private/team.yaml:8:28 acme.test: kb.freshness[1].when: must be a day such as 2026-05-31',
      'private/team.yaml:10:18 acme.test: chat.availability[1].value: unknown "bot-onli"; did you mean "bot-only"?',
      'private/team.yaml:11:32 acme.test: chat.availability[2].by: "Maria" answers it a second time: keep one',
      'private/team.yaml:13:18 acme.test: social.pages[1].value: must be none; what is there only a scan can tell',
      'private/team.yaml:14:3 acne.test: no company of this run; did you mean "acme.test"?',
      'private/team.yaml:15:3 www.acme.test: is acme.test again: keep its answers in one place',
    ]);
  });

  it.each([
    ['', 'private/team.yaml:1:1 answers: the file is empty'],
    ['companies: {}\nanswers: []\n', 'private/team.yaml:2:1 answers: unknown key "answers"'],
    [about(['kb.freshness: 0.5']), 'private/team.yaml:3:19 acme.test: kb.freshness: must be a list, not a number'],
    [about(['kb.freshness: []']), 'private/team.yaml:3:19 acme.test: kb.freshness: must not be an empty list'],
    [
      about(['kb.freshness:', '  - { value: 1, by: M, when: 2026-02-30 }']),
      'private/team.yaml:4:34 acme.test: kb.freshness[1].when: must be a day such as 2026-05-31',
    ],
    [
      about(['kb.freshness:', '  - { value: 1, by: M, when: 2026-06-12 }']),
      'private/team.yaml:4:34 acme.test: kb.freshness[1].when: lies in the future: today is 2026-06-10',
    ],
    [
      about(['kb.freshness:', '  - { value: 1, by: M, when: 2026-02-20, not: e }']),
      'private/team.yaml:4:46 acme.test: kb.freshness[1]: unknown key "not"; did you mean "note"?',
    ],
  ])('that reads %j is refused', (text, problem) => {
    expect(problemsIn(text)).toEqual([expect.stringContaining(problem)]);
  });
});
