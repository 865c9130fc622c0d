import { describe, expect, it } from 'vitest';
import type { Change, CompanyDifference } from '../../src/model/difference.ts';
import { absent, found, type Readings } from '../../src/model/reading.ts';
import type { Rubric, Rule } from '../../src/model/rubric.ts';
import type { Report, Scorecard } from '../../src/model/scorecard.ts';
import { compare } from '../../src/score/compare.ts';
import { diff, hasRegressed, lostCompanies } from '../../src/score/diff.ts';
import { intervalOf } from '../../src/score/sample.ts';
import { scoreSite } from '../../src/score/score-site.ts';
import { channel, criterion, notKnown, notThere, rubric, saw } from './readings.ts';

const [evidence] = saw(true).evidence;
const share: Rule = { kind: 'share', invert: false, absent: 0 };
const hours: Rule = {
  kind: 'bands',
  bands: [
    { atMost: 4, points: 100 },
    { atMost: 24, points: 50 },
  ],
  else: 0,
  absent: 0,
};
const articles: Rule = {
  kind: 'bands',
  bands: [
    { atLeast: 100, points: 100 },
    { atLeast: 10, points: 50 },
  ],
  else: 0,
  absent: 0,
};

const chat = channel('chat', 1, criterion('chat.products'), criterion('chat.in-house', undefined, { onlyIf: 'chat.products' }));
const kb = channel('kb', 1, criterion('kb.freshness', share), criterion('kb.articles', articles));
const forum = channel('forum', 2, criterion('forum.staff-reply-hours', hours, { fallback: 'forum.first-reply-hours' }));
const usual = rubric(chat, kb, forum);

function card(readings: Readings, by: Rubric = usual, domain = 'acme.test'): Scorecard {
  const state = Object.keys(readings).length === 0 ? 'unknown' : 'assessed';
  return { domain, input: domain, state, readings, visits: [], ...scoreSite(by, { readings }) };
}
function report(cards: readonly Scorecard[], by: Rubric = usual, more: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'support-audit', version: '1.0.0' },
    rubric: {
      id: by.id,
      version: by.version,
      sha256: by.sha256,
      title: by.title,
      criteria: by.channels.flatMap((one) => one.criteria),
    },
    madeAt: '2026-01-02T03:04:05.000Z',
    scorecards: cards,
    comparison: compare(cards),
    ...more,
  };
}
const only = (companies: readonly CompanyDifference[]): Extract<CompanyDifference, { kind: 'both' }> => {
  const [company] = companies;
  if (company?.kind !== 'both') throw new Error('no company is in both');
  return company;
};
const between = (before: Readings, after: Readings) => only(diff(report([card(before)]), report([card(after)])).companies);
const changeOf = (id: string, before: Readings, after: Readings): Change | undefined =>
  between(before, after).criteria.find((one) => one.id === id)?.change;

describe('a criterion', () => {
  it('regressed when what was found is not there any more, and improved the other way round', () => {
    const [had, lost]: readonly Readings[] = [{ 'chat.products': saw(['acme-chat']) }, { 'chat.products': notThere }];
    expect(changeOf('chat.products', had ?? {}, lost ?? {})).toEqual({ kind: 'regressed', by: -1, least: -1, most: -1 });
    expect(changeOf('chat.products', lost ?? {}, had ?? {})).toEqual({ kind: 'improved', by: 1, least: 1, most: 1 });
  });
  it('that is worth as much as before is unchanged, whatever was found', () => {
    const change = changeOf('kb.articles', { 'kb.articles': saw(120) }, { 'kb.articles': saw(300) });
    expect(change).toMatchObject({ kind: 'unchanged', by: 0 });
  });
  it('was lost sight of when a wall hides it, and that is no regression', () => {
    const before = report([card({ 'chat.products': saw(['acme-chat']) })]);
    const difference = diff(before, report([card({ 'chat.products': notKnown('bot-wall') })]));
    expect(only(difference.companies).criteria[0]?.change).toEqual({ kind: 'lost-sight' });
    expect(hasRegressed(difference)).toBe(false);
  });
  it('that could not be seen before is seen now, and did not improve', () => {
    expect(changeOf('chat.products', { 'chat.products': notKnown() }, { 'chat.products': saw(['a']) })).toEqual({
      kind: 'in-sight',
    });
  });
  it('that was unknown in both runs tells nothing', () => {
    expect(changeOf('chat.products', {}, {})).toEqual({ kind: 'not-comparable', why: 'unmeasured' });
  });
  it('is gone when what it hangs on was found and is not there any more, and new the other way round', () => {
    const [had, lost]: readonly [Readings, Readings] = [
      { 'chat.products': saw(['a']), 'chat.in-house': saw(true) },
      { 'chat.products': notThere },
    ];
    expect(changeOf('chat.in-house', had, lost)).toEqual({ kind: 'gone', of: 'chat.products' });
    expect(changeOf('chat.in-house', lost, had)).toEqual({ kind: 'new', of: 'chat.products' });
    expect(changeOf('chat.in-house', lost, lost)).toMatchObject({ why: 'not-applicable' });
    expect(hasRegressed(diff(report([card(had)]), report([card(lost)])))).toBe(true);
  });
  it('is gone although nobody could tell of it before', () => {
    const before: Readings = { 'chat.products': saw(['a']), 'chat.in-house': notKnown() };
    expect(changeOf('chat.in-house', before, { 'chat.products': notThere })).toMatchObject({ kind: 'gone' });
  });
  it('applies no more, and is not gone, where it is not known to both runs whether what it hangs on is there', () => {
    const before: Readings = { 'chat.products': notKnown(), 'chat.in-house': saw(true) };
    expect(changeOf('chat.in-house', before, { 'chat.products': notThere })).toMatchObject({ why: 'applies-no-more' });
    const answered: Readings = { 'chat.products': found(['a'], [evidence], { source: 'answer' }), 'chat.in-house': saw(true) };
    expect(changeOf('chat.in-house', answered, { 'chat.products': notThere })).toMatchObject({ why: 'applies-no-more' });
  });
  it('that was unknown is gone, and not seen now, where its channel went; and new, and not lost sight of, where it came', () => {
    const people = rubric(channel('chat', 1, criterion('chat.availability', undefined, { absentIf: 'chat.products' })));
    const [had, lost]: readonly [Readings, Readings] = [
      { 'chat.products': saw(['a']), 'chat.availability': notKnown() },
      { 'chat.products': notThere, 'chat.availability': notThere },
    ];
    for (const by of [people, rubric(channel('chat', 1, criterion('chat.availability')))]) {
      const [before, after] = [report([card(had, by)], by), report([card(lost, by)], by)];
      expect(only(diff(before, after).companies).criteria[0]?.change).toEqual({ kind: 'gone', of: 'chat.products' });
      expect(only(diff(after, before).companies).criteria[0]?.change).toEqual({ kind: 'new', of: 'chat.products' });
    }
  });
  it('is within noise while what the two could be worth overlaps', () => {
    const change = changeOf('kb.articles', { 'kb.articles': saw(120) }, { 'kb.articles': saw(60, 'at-least') });
    expect(change).toEqual({ kind: 'within-noise', by: -0.5, least: -0.5, most: 0, noise: { kind: 'ranges' } });
  });
});

describe('a share of a sample', () => {
  const counted = (part: number, whole: number): Readings => ({
    'kb.freshness': found(part / whole, [evidence], { sample: { hits: part, of: whole } }),
  });
  it('that moved less than chance may move it is within noise', () => {
    expect(changeOf('kb.freshness', counted(12, 20), counted(9, 20))).toMatchObject({
      kind: 'within-noise',
      noise: { kind: 'samples' },
    });
  });
  it('that moved further regressed', () => {
    expect(changeOf('kb.freshness', counted(19, 20), counted(4, 20))?.kind).toBe('regressed');
  });
  it('is within noise beside one that was counted whole where chance reaches that far, and regressed where it does not', () => {
    expect(changeOf('kb.freshness', { 'kb.freshness': saw(0.6) }, counted(9, 20))).toMatchObject({ noise: { kind: 'samples' } });
    expect(changeOf('kb.freshness', { 'kb.freshness': saw(0.9) }, counted(4, 20))?.kind).toBe('regressed');
  });
  it('that was counted whole is taken as it is', () => {
    expect(changeOf('kb.freshness', { 'kb.freshness': saw(0.6) }, { 'kb.freshness': saw(0.45) })?.kind).toBe('regressed');
  });
  it('may lie anywhere in the interval of what was counted, whatever its note says', () => {
    const of = (hits: number, whole: number) =>
      intervalOf(found(0.6, [evidence], { sample: { hits, of: whole }, note: '3 of 4 pages.' }));
    expect(of(12, 20)?.low).toBeCloseTo(0.3866, 4);
    expect(of(12, 20)?.high).toBeCloseTo(0.7812, 4);
    expect(of(0, 0)).toEqual({ low: 0.6, high: 0.6 });
    expect(intervalOf(found(['a'], [evidence]))).toBeUndefined();
  });
});

describe('a value that rests on little', () => {
  const waited = (value: number, few?: string): Readings => ({
    'forum.staff-reply-hours': found(value, [evidence], few === undefined ? {} : { few }),
  });
  it('is within noise on either side', () => {
    const noise = { kind: 'within-noise', noise: { kind: 'few', of: '2 topics' } };
    expect(changeOf('forum.staff-reply-hours', waited(3), waited(30, '2 topics'))).toMatchObject(noise);
    expect(changeOf('forum.staff-reply-hours', waited(3, '2 topics'), waited(30))).toMatchObject(noise);
  });
  it('is not when the thing is not there any more', () => {
    const after: Readings = { 'forum.staff-reply-hours': notThere, 'forum.first-reply-hours': notThere };
    expect(changeOf('forum.staff-reply-hours', waited(3, '2 topics'), after)?.kind).toBe('regressed');
  });
});

describe('two values', () => {
  it('of two measures are not comparable', () => {
    const before: Readings = { 'forum.staff-reply-hours': saw(3) };
    const after: Readings = { 'forum.staff-reply-hours': notThere, 'forum.first-reply-hours': saw(30) };
    expect(changeOf('forum.staff-reply-hours', before, after)).toEqual({ kind: 'not-comparable', why: 'other-measure' });
  });
  it('from two sources are not comparable, and neither is an answer with what was looked for in vain', () => {
    const answered: Readings = { 'chat.products': found(['a'], [evidence], { source: 'answer' }) };
    const indirect: Readings = { 'chat.products': found(['a'], [evidence], { source: 'indirect' }) };
    const why = { kind: 'not-comparable', why: 'other-source' };
    expect(changeOf('chat.products', answered, { 'chat.products': saw(['a']) })).toEqual(why);
    expect(changeOf('chat.products', answered, { 'chat.products': notThere })).toEqual(why);
    expect(changeOf('chat.products', indirect, { 'chat.products': notThere })?.kind).toBe('regressed');
  });
});

describe('another rubric', () => {
  const other: Rubric = {
    ...rubric(
      channel('chat', 9, criterion('chat.products')),
      channel('kb', 1, criterion('kb.articles', { ...articles, else: 10 }), criterion('kb.search')),
    ),
    sha256: 'other',
  };
  const readings: Readings = {
    'chat.products': saw(['a']),
    'kb.articles': saw(5),
    'kb.search': saw(2),
    'kb.freshness': saw(1),
  };
  const difference = diff(report([card(readings)]), report([card({ ...readings, 'chat.products': notThere }, other)], other));

  it('leaves what has the same measure and rule comparable, and nothing else', () => {
    expect(only(difference.companies).criteria.map(({ id, change }) => [id, 'why' in change ? change.why : change.kind])).toEqual(
      [
        ['chat.products', 'regressed'],
        ['kb.articles', 'other-rule'],
        ['kb.search', 'only-after'],
        ['chat.in-house', 'only-before'],
        ['kb.freshness', 'only-before'],
        ['forum.staff-reply-hours', 'only-before'],
      ],
    );
    expect(difference.cautions).toEqual(['rubric']);
  });
  it('sets the totals side by side over that alone', () => {
    expect(only(difference.companies).total).toMatchObject({ criteria: 1, before: { score: 1 }, after: { score: 0 } });
  });
  it('that does not say what it pays for leaves nothing comparable', () => {
    const { criteria: _, ...silent } = report([]).rubric;
    const dumb = report([card(readings, other)], other, { rubric: { ...silent, sha256: 'other' } });
    const changes = only(diff(report([card(readings)]), dumb).companies).criteria.map(({ change }) => change);
    expect(changes.some((change) => 'by' in change)).toBe(false);
  });
});

describe('a total', () => {
  it('is compared over what both runs measured, so that what came into sight does not lift it', () => {
    const before: Readings = { 'chat.products': saw(['a']), 'kb.articles': notKnown() };
    const { total } = between(before, { 'chat.products': saw(['a']), 'kb.articles': saw(500) });
    expect(total).toMatchObject({ criteria: 1, before: { score: 1 }, after: { score: 1 }, change: { kind: 'unchanged' } });
  });
  it('is missing where nothing can be compared', () => {
    expect(between({}, { 'chat.products': notThere })).not.toHaveProperty('total');
  });
  it('moves with what moved, although what stayed is not known to the point', () => {
    const before: Readings = { 'chat.products': saw(['a']), 'kb.articles': saw(60, 'at-least') };
    expect(between(before, { ...before, 'chat.products': notThere }).total?.change.kind).toBe('regressed');
  });
  it('is within noise where noise could outweigh what moved', () => {
    const waited = (value: number) => found(value, [evidence], { few: '2 topics' });
    const before: Readings = { 'chat.products': saw(['a']), 'forum.staff-reply-hours': waited(30) };
    const after: Readings = { 'chat.products': notThere, 'forum.staff-reply-hours': waited(3) };
    expect(between(before, after).total?.change).toMatchObject({ kind: 'within-noise', noise: { kind: 'parts' } });
  });
});

describe('companies', () => {
  it('that only one run holds are named, and not compared', () => {
    const [acme, rival] = [card({ 'chat.products': notThere }), card({ 'chat.products': notThere }, usual, 'rival.test')];
    expect(diff(report([acme]), report([rival])).companies).toEqual([
      { kind: 'only-after', domain: 'rival.test' },
      { kind: 'only-before', domain: 'acme.test' },
    ]);
  });
  it('that could not be assessed any more are lost, and did not regress', () => {
    const difference = diff(report([card({ 'chat.products': saw(['a']) })]), report([card({})]));
    expect(lostCompanies(difference)).toEqual(['acme.test']);
    expect(hasRegressed(difference)).toBe(false);
  });
  it('read from a web archive in one run alone are marked', () => {
    const times = { startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:01:00Z', browser: { state: 'off' } } as const;
    const archive = { files: ['a.warc'], from: times.startedAt, to: times.startedAt };
    const live: Scorecard = { ...card({ 'chat.products': absent(notThere.searched) }), gathered: times };
    const kept: Scorecard = { ...live, gathered: { ...times, archive } };
    expect(only(diff(report([live]), report([kept])).companies).otherArchive).toBe(true);
    expect(only(diff(report([kept]), report([kept])).companies).otherArchive).toBe(false);
  });
});

describe('two runs', () => {
  it('by another version, with other limits or in the wrong order say so', () => {
    const before = report([], usual, { limits: { visits: 120, seconds: 120 } });
    const after = report([], usual, {
      tool: { name: 'support-audit', version: '2.0.0' },
      limits: { visits: 10, seconds: 120 },
      madeAt: '2025-01-01T00:00:00.000Z',
    });
    expect(diff(before, after).cautions).toEqual(['tool', 'limits', 'order']);
    expect(diff(before, before).cautions).toEqual([]);
  });
  it('name every option that differs and changes what is seen, limits aside', () => {
    const before = report([], usual, { options: { '--locale': 'en-US', '--no-browser': false, '--timeout': 120 } });
    const after = report([], usual, {
      options: { '--locale': 'en-US', '--no-browser': true, '--user-agent': 'a', '--timeout': 1 },
    });
    expect(diff(before, after).options).toEqual([
      { name: '--no-browser', before: false, after: true },
      { name: '--user-agent', after: 'a' },
    ]);
    expect(diff(report([]), after).options).toEqual([]);
  });
});
