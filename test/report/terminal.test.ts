import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { found } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { render } from '../../src/report/index.ts';
import { gatesOf } from '../../src/score/gates.ts';
import { acme, bare, half, names, reportOf, russian, saying, scored, walledOff } from '../support/report-fixtures.ts';

const everyone = reportOf([acme, bare, walledOff, half, russian]);
const many = reportOf(Array.from({ length: 20 }, (_, index) => ({ ...acme, domain: `company-${index}.test` })));
const three = reportOf([acme, bare, walledOff]);
const terminal = (report = three, options = {}) => render(report, { format: 'terminal', width: 80, names, ...options });
const line = (text: string, start: string): string => text.split('\n').find((one) => one.includes(start)) ?? '';

describe('the terminal report', () => {
  test.each([
    ['three companies at 80 columns', three, 80, false],
    ['three companies at 40 columns', three, 40, false],
    ['five companies at 120 columns', everyone, 120, false],
    ['three companies at 200 columns', three, 200, false],
    ['twenty companies at 80 columns', many, 80, false],
    ['one company in detail', reportOf([half]), 80, true],
  ])('shows %s as reviewed', async (name, report, width, details) => {
    await expect(terminal(report, { width, details })).toMatchFileSnapshot(
      `../../fixtures/reports/${name.replaceAll(' ', '-')}.txt`,
    );
  });

  test('keeps every line within the width, from 20 to 400 columns', () => {
    for (const report of [
      three,
      everyone,
      many,
      reportOf([saying('漢字カナ交じり文と👨‍👩‍👧‍👦🏳️‍🌈 e\u0301\u0301\u0301 ไทยแลนด์ ©™❤')]),
    ]) {
      for (const width of [20, 21, 40, 55, 56, 80, 120, 400]) {
        const lines = terminal(report, { width, details: true }).split('\n');
        expect(lines.filter((one) => stringWidth(one) > width)).toEqual([]);
      }
    }
  });

  test('draws table lines of one width, whatever the script', () => {
    const report = reportOf([saying('漢字 ไทย नमस्ते 한국어 👨‍👩‍👧 ©❤'), russian]);
    const lines = terminal(report, { width: 160 }).split('\n');
    const rows = lines.filter((one) => /^[┌├│└]/.test(one));
    expect(rows.length).toBeGreaterThan(20);
    const tables = lines
      .join('\n')
      .split(/\n(?=┌)/)
      .slice(1);
    for (const table of tables) {
      const widths = table
        .split('\n')
        .filter((one) => /^[┌├│└]/.test(one))
        .map((one) => stringWidth(one));
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('takes a width of nothing for 80 columns, and one under 20 for 20', () => {
    expect(terminal(three, { width: 0 })).toBe(terminal(three, { width: 80 }));
    expect(terminal(three, { width: 7 })).toBe(terminal(three, { width: 20 }));
  });

  test('shows score, range and coverage side by side, best company first', () => {
    const shown = terminal(reportOf([bare, acme]));
    expect(line(shown, 'acme.test')).toMatch(/acme\.test.*bare\.test/);
    expect(line(shown, 'Score ')).toMatch(/78 \(52-86\).*11 \(7-47\)/);
    expect(line(shown, 'Coverage')).toMatch(/66 %.*60 %/);
    expect(shown).toContain('acme.test is clearly ahead of bare.test.');
  });

  test('says between whom it is not clear', () => {
    expect(terminal(reportOf([acme, half]))).toContain(
      'Not clear, the ranges overlap, so ranks are shared: acme.test or half.test.',
    );
  });

  test('says of all companies that nobody leads where no lead is clear', () => {
    const shown = terminal(many, { width: 120 });
    expect(shown).toContain('No company leads clearly: all 20 companies share ranks 1-20, as their ranges overlap.');
    expect(shown).not.toContain('company-0.test or company-1.test');
  });

  test('does not go through all pairs when some leads are clear and several are not', () => {
    const shown = terminal(reportOf([acme, half, bare, { ...half, domain: 'other.test' }]), { width: 120 });
    expect(shown).toContain('acme.test is clearly ahead of bare.test.');
    expect(shown).toContain('Ranks are shared where ranges overlap: the order there is not certain.');
  });

  test('says of how many criteria the common basis is made where its score stands', () => {
    expect(terminal(three, { width: 200 })).toMatch(/│ On common basis \(2 of +│/);
    expect(terminal(three, { width: 40 })).toMatch(/On common basis \(2 of 17 criteria\)/);
    expect(terminal(many)).toMatch(/│ Common +│[^\n]*\n│[^\n]*│ 2 of 17 +│/);
  });

  test('tells once what several companies have alike in a criterion', () => {
    const shown = terminal(reportOf([acme, { ...acme, domain: 'second.test' }, bare]), { width: 80 });
    expect(shown).toMatch(/\n {2}acme\.test, second\.test:\n {15}● 100 support@acme\.test \(role\)\n {2}bare\.test {4}● /);
    expect(terminal(many)).toContain('\n  All 20 companies  ● 100 support@acme.test (role)\n');
  });

  test('explains bounds and what is concluded from outside where they stand', () => {
    const shown = terminal(three, { width: 200 }).replaceAll('\n', ' ');
    expect(shown).toContain('“≥” and “≤” mean at least and at most');
    expect(shown).toContain('“[indirect]” marks what was concluded from signs seen from outside.');
    expect(terminal(reportOf([walledOff]), { width: 200 })).not.toMatch(/“≥”|“\[indirect\]”/);
  });

  test('leaves a gap behind the state of an assertion, however long its word is', () => {
    const gates = gatesOf([acme], [{ company: 'acme.test', aim: { of: 'total' }, demand: { kind: 'coverage', atLeast: 0.1 } }]);
    expect(terminal({ ...reportOf([acme]), gates }, { locale: 'ru' })).toContain('\n  выполнено  acme.test: Итог');
    expect(terminal({ ...reportOf([acme]), gates })).toContain('\n  passed   acme.test: Total');
  });

  test('gives the reason of an assertion in the words of the scorecard', () => {
    const verdict = { state: 'unknown', reason: 'not-told', detail: 'The hours are in a picture.' } as const;
    const card: Scorecard = {
      ...acme,
      channels: acme.channels.map((channel) => ({
        ...channel,
        criteria: channel.criteria.map((one) => (one.id === 'chat.availability' ? { ...one, verdict } : one)),
      })),
    };
    const gates = gatesOf(
      [card],
      [{ company: '*', aim: { of: 'criterion', id: 'chat.availability' }, demand: { kind: 'found', wanted: true } }],
    );
    const shown = terminal({ ...reportOf([card]), gates }, { width: 200 });
    expect(shown.match(/could not tell: the hours are in a picture/g)).toHaveLength(2);
  });

  test.each([
    ['a clear lead', [acme, bare], 'acme.test leads clearly with 78 points, 67 ahead of bare.test.'],
    [
      'a lead that is not certain',
      [acme, half],
      'acme.test is ahead with 78 points, half.test (29 % measured) follows with 62; either of two companies may turn out first',
    ],
    [
      'a tie',
      [acme, { ...acme, domain: 'second.test' }, half],
      'acme.test, second.test are level with 78 points; any of 3 companies may turn out first',
    ],
    ['one company', [half], 'half.test (29 % measured): 62 of 100 points, 20 to 91 once everything is known.'],
    ['one with a score', [walledOff, half], 'half.test (29 % measured): 62 of 100 points, 20 to 91 once everything is known.'],
    ['nobody with a score', [walledOff], 'No company could be assessed.'],
  ])('answers first: %s', (_, cards, sentence) => {
    expect(terminal(reportOf(cards), { width: 120 }).split('\n').slice(1, 3).join(' ')).toContain(sentence);
  });

  test('marks a score that may still change where there is no room for its range, and an absent channel is none', () => {
    const shown = terminal(reportOf([acme, bare, ...['a', 'b', 'c'].map((name) => ({ ...half, domain: `${name}.test` }))]));
    const rowOf = (name: string): string => shown.split('\n').findLast((one) => one.startsWith('│') && one.includes(name)) ?? '';
    expect(rowOf('acme.test')).toMatch(/~90 .* ~75 .* ~81 .* {2}~0 .*~100 .* {2}100 /);
    expect(rowOf('bare.test')).toMatch(/~24 .* {3}0 .* {3}0 .* {3}0 .* {3}0 .* {3}0 /);
    expect(shown.replace(/\n/g, ' ')).toContain('“~” stands before a score that could still change');
  });

  test('shows ranges of channels where companies go down and there is room', () => {
    const shown = terminal(many, { width: 200 });
    expect(line(shown, 'company-7.test')).toContain('90 (54-94)');
    expect(shown).not.toContain('~');
  });

  test('explains the signs that it shows and no others', () => {
    expect(terminal(many)).not.toContain('“2 of 6”');
    expect(terminal(many)).not.toContain('○ not there');
    expect(terminal(three)).toContain('“2 of 6”');
    expect(terminal(three)).not.toContain('✎');
    expect(terminal(three, { details: true })).toContain('✎ needs a person’s answer');
  });

  test('says of all companies what is true of all', () => {
    const plain = (name: string) => ({ ...bare, domain: `${name}.test`, finalUrl: `http://${name}.test/` });
    expect(terminal(reportOf([plain('a'), plain('b')]))).toContain('Both companies: insecure, read over plain HTTP.');
    expect(terminal(reportOf(['a', 'b', 'c'].map(plain)))).toContain('All 3 companies: insecure, read over plain HTTP.');
  });

  test('calls companies by the names that the user gave them, but for one that two of them have', () => {
    const report = reportOf([
      { ...acme, name: 'Acme Rockets' },
      { ...half, name: 'Twin' },
      { ...bare, name: 'Twin' },
    ]);
    const shown = terminal(report, { width: 120 });
    expect(shown).toMatch(/│ Acme Rockets +│.*\n.*│ \(acme\.test\) +│/);
    expect(shown).toContain('Acme Rockets is clearly ahead of bare.test.');
    expect(shown).toMatch(/\n {2}Acme Rockets +● 100 support@acme\.test/);
    expect(shown).not.toContain('Twin');
  });

  test('takes the title that it is given', () => {
    expect(terminal(three, { title: 'Benchmark 2026' }).split('\n')[0]).toBe('Benchmark 2026');
  });

  test('tells once of a company that could not be looked at in a whole channel', () => {
    const shut: typeof half = {
      ...half,
      channels: acme.channels.map(({ criteria, ...channel }) => ({
        ...channel,
        criteria: criteria.map((one) => ({ ...one, verdict: { state: 'unknown', reason: 'bot-wall', detail: '' } })),
      })),
      readings: {},
    };
    const shown = terminal(reportOf([acme, shut]), { width: 80 });
    const help = shown.slice(shown.indexOf('\nFAQ and knowledge base ─'), shown.indexOf('\nForum ─'));
    expect(help.match(/half\.test/g)).toHaveLength(2);
    expect(help.replace(/\s+/g, ' ')).toContain(
      '? half.test (4 criteria): could not look: the site shows robots a challenge in place of the page',
    );
  });

  test('tells of a community that is the forum only what the forum did not', () => {
    const proof = { url: 'https://acme.test/f', at: '2026-03-01T09:30:00Z', via: 'http', where: 'topics', excerpt: '' } as const;
    const withTopics = (domain: string, community: number): Scorecard => ({
      ...acme,
      domain,
      channels: acme.channels
        .filter(({ id }) => id === 'forum' || id === 'community')
        .map((channel) => {
          const measure = channel.id === 'forum' ? ('forum.topic-fit' as const) : ('community.topic-fit' as const);
          const title = `Sections of the ${channel.id}`;
          return { ...channel, criteria: [{ id: measure, title, weight: 1, measure, verdict: scored(measure, 0.9) }] };
        }),
      readings: {
        'forum.topic-fit': found(0.9, [proof]),
        'community.topic-fit': found(community, [proof]),
      },
    });
    const same = terminal(reportOf([withTopics('a.test', 0.9), withTopics('b.test', 0.9)]));
    expect(same.replace(/\s+/g, ' ')).toContain(
      '● As under Forum, from the same evidence and with the same points: Sections of the community',
    );
    expect(same.match(/90 % of topics/g)).toHaveLength(1);
    expect(terminal(reportOf([withTopics('a.test', 0.9), withTopics('b.test', 0.8)]))).not.toContain('As under Forum');
  });

  test('tells absent, worth nothing, unknown and not applicable apart without colour', () => {
    const shown = terminal(everyone, { width: 120 });
    expect(shown).toMatch(/bare\.test +○ {3}0 not there \(7 pages read\)/);
    expect(shown).toMatch(/acme\.test +● {3}0 no new topic in 90 days, Discourse/);
    expect(shown).toMatch(/half\.test +\? {5}could not look: robots\.txt asks robots to stay away/);
    expect(shown).toMatch(/bare\.test +– {5}there is no knowledge base/);
  });

  test('names what was found: addresses, products, engines, lower bounds', () => {
    const shown = terminal();
    expect(shown).toContain('● 100 support@acme.test (role)');
    expect(shown).toContain('● 100 people online now, Intercom, Tawk.to');
    expect(shown).toContain('● 100 knowledge base, Zendesk Guide');
    expect(shown).toContain('●  75 ≥ 140 articles');
    expect(shown).toContain('help desk with customer login [indirect]');
  });

  test('says when another measure stands in, and never passes a promise off as measured', () => {
    expect(terminal(reportOf([half, acme]), { width: 80 })).toContain('24 hours (promised, not measured) [judged by:');
    expect(terminal(reportOf([acme]), { width: 120 }).replace(/\s+│?\s*/g, ' ')).toMatch(
      /\? only a real enquiry can tell; reply time that the site/,
    );
  });

  test('groups what could not be looked at, with a hint', () => {
    const shown = terminal(everyone, { width: 120 });
    expect(shown).toMatch(
      /\? the page is only for people who log in\n +half\.test +2 pages: \/help, \/help\/articles\?page=2\n {2}Look at the site by hand/,
    );
    expect(shown).toContain('1 page: /pricing; behind it: the server did not answer in time');
    expect(shown).toContain('bare.test: insecure, read over plain HTTP.');
  });

  test('shows three fixes at most', () => {
    const shown = terminal(reportOf([bare]));
    expect(shown).toContain('+21   Online consultants available');
    expect(shown.slice(shown.indexOf('What would raise'))).not.toContain('Client communities');
  });

  test('says which rubric and tool made it', () => {
    expect(terminal(three, { width: 200 })).toContain(
      'Rubric default 1.0.0 (sha256 0123456789ab), norms of saas · support-audit 0.1.0 · 2026-03-01 09:30 UTC',
    );
  });

  test('shows every piece of evidence in the details', () => {
    const shown = terminal(reportOf([acme]), { details: true, width: 120 });
    expect(shown).toContain('https://acme.test/contact (over HTTP, a[href^="mailto:"])');
    expect(shown).toContain('“We are online”');
    expect(shown).toContain('75 points for what was seen, from 75 to 100 once everything is known');
  });

  test('masks addresses of persons unless asked for them', () => {
    const card = {
      ...acme,
      channels: acme.channels.map((channel) => ({
        ...channel,
        criteria: channel.criteria.map((one) => ({
          ...one,
          measure: 'email.addresses' as const,
          verdict: scored('email.addresses', 1),
        })),
      })),
    };
    const masked = terminal(reportOf([card]), { details: true });
    expect(masked).toContain('j…@acme.test (personal)');
    expect(masked.toLowerCase()).not.toContain('jane.doe@');
    expect(terminal(reportOf([card]), { details: true, people: 'shown' })).toContain('jane.doe@acme.test (personal)');
  });

  test('writes colours only when asked to', () => {
    expect(terminal(three, { color: false })).not.toContain('\u001b');
    const coloured = terminal(three, { color: true });
    expect(coloured).toContain('\u001b[32m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(terminal(three));
  });

  test('lets no text from outside steer the terminal', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '\u001b[31mred\u001b]0;x\u0007',
        '\u202eevil\u2066',
        'a\r\nb\u0008',
        '\u009b2J',
        '\u{e0041}\ufeff',
        '\ud800',
        '| │ ┌',
        'e\u0301\u0301\u0301\u0301',
      ),
    );
    fc.assert(
      fc.property(hostile, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const shown = terminal(reportOf([saying(text), bare]), { width, details: true });
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/);
        expect(shown).not.toMatch(/\p{Cs}/u);
        expect(shown.split('\n').filter((one) => stringWidth(one) > width)).toEqual([]);
        const coloured = terminal(reportOf([saying(text)]), { width, color: true });
        expect(coloured.replace(/\u001b\[\d{1,2}m/g, '')).not.toContain('\u001b');
      }),
      { numRuns: 30 },
    );
  });

  test('has something to say about nobody', () => {
    expect(terminal(reportOf([]))).toBe('No company was named.\n');
  });
});
