import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criterion, Rubric } from '../../src/model/rubric.ts';
import { loadRubric } from '../../src/rubric/load.ts';

const shipped = (name: string): Uint8Array => readFileSync(new URL(`../../rubrics/${name}`, import.meta.url));
const loaded = (bytes: Uint8Array, industry?: string): Rubric => {
  const result = loadRubric(bytes, { file: 'f', sha256: 'abc', industry });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.rubric;
};
const text = (yaml: string): Uint8Array => new TextEncoder().encode(yaml);
const one = (criterion: string): Uint8Array =>
  text(
    `id: t\nversion: "1"\ntitle: T\nchannels:\n  - id: kb\n    title: KB\n    weight: 1\n    criteria:\n      - { id: a, title: A, weight: 1, ${criterion} }\n`,
  );
const ruleOf = (criterion: string): Criterion['rule'] => loaded(one(criterion)).channels[0].criteria[0].rule;

describe('rules are read as written', () => {
  test('yes-no fills in its usual points', () => {
    expect(ruleOf('measure: kb.engine, rule: { kind: yes-no }')).toEqual({ kind: 'yes-no', yes: 100, no: 0, absent: 0 });
  });
  test('a negative yes-no keeps the points it was given', () => {
    const rule = ruleOf('measure: kb.rating-social-only, rule: { kind: yes-no, yes: 0, no: 100, absent: 100 }');
    expect(rule).toEqual({ kind: 'yes-no', yes: 0, no: 100, absent: 100 });
  });
  test('bands keep their order and their bounds, zero included', () => {
    const rule = ruleOf(
      'measure: kb.empty-sections, rule: { kind: bands, bands: [{ at_most: 0, points: 100 }, { at_most: 0.1, points: 25 }], else: 0 }',
    );
    expect(rule).toEqual({
      kind: 'bands',
      bands: [
        { atMost: 0, points: 100 },
        { atMost: 0.1, points: 25 },
      ],
      else: 0,
      absent: 0,
    });
  });
  test('a share may be inverted', () => {
    expect(ruleOf('measure: kb.usefulness, rule: { kind: share, invert: true }')).toEqual({
      kind: 'share',
      invert: true,
      absent: 0,
    });
  });
  test('references to other measures are kept', () => {
    const rubric = loaded(
      one(
        'measure: kb.search, fallback: community.search, only_if: kb.presence, absent_if: kb.articles, rule: { kind: bands, bands: [{ at_least: 4, points: 100 }], else: 0 }',
      ),
    );
    expect(rubric.channels[0].criteria[0]).toMatchObject({
      fallback: 'community.search',
      onlyIf: 'kb.presence',
      absentIf: 'kb.articles',
    });
  });
  test('a number with a leading zero is decimal', () => {
    const rubric = loaded(readFileSync(new URL('../../fixtures/rubrics/weight-octal.yaml', import.meta.url)));
    expect(rubric.channels[0].criteria.map(({ weight }) => weight)).toEqual([10, 30]);
  });
  test('the digest is passed on and line ends in a title become spaces', () => {
    const rubric = loaded(
      text(new TextDecoder().decode(one('measure: kb.engine, rule: { kind: yes-no }')).replace('title: T', 'title: "T\\nU"')),
    );
    expect(rubric).toMatchObject({ sha256: 'abc', title: 'T U' });
  });
});

describe('the industry chooses the norms', () => {
  const chat = (industry?: string): Criterion | undefined =>
    loaded(shipped('default.yaml'), industry)
      .channels.flatMap(({ criteria }) => criteria)
      .find(({ measure }) => measure === 'chat.first-reply-seconds');
  const sixty = (criterion: Criterion | undefined): unknown =>
    criterion?.rule.kind === 'bands' ? criterion.rule.bands.find(({ points }) => points === 60) : undefined;

  test.each([
    [undefined, 120],
    ['business-services', 84],
    ['e-commerce', 113],
    ['technology', 96],
    ['saas', 900],
  ])('%s: the norm earns 60 points', (industry, seconds) => {
    expect(sixty(chat(industry))).toEqual({ atMost: seconds, points: 60 });
  });
  test('the source follows the bands', () => {
    expect(chat('technology')?.source).toContain('96 s');
    expect(chat()?.source).toContain('Comm100');
  });
  test('an unknown industry is a problem that lists the known ones', () => {
    const result = loadRubric(shipped('default.yaml'), { file: 'default.yaml', sha256: '', industry: 'banking' });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: 'industries: unknown industry "banking"; known: business-services, e-commerce, technology, saas' }],
    });
  });
  test('a rubric without norms says so', () => {
    const result = loadRubric(shipped('starter.yaml'), { file: 'f', sha256: '', industry: 'saas' });
    expect(result).toMatchObject({ ok: false, problems: [{ message: 'has no norms by industry, so "saas" cannot be chosen' }] });
  });
});

test('no damage to a rubric makes the loader throw, and every problem has a place', () => {
  const whole = shipped('starter.yaml');
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255), fc.nat(40)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(damage, (hits) => {
      let bytes = [...whole];
      for (const [at, byte, cut] of hits) bytes = [...bytes.slice(0, at), byte, ...bytes.slice(at + cut)];
      const result = loadRubric(Uint8Array.from(bytes), { file: 'f', sha256: '' });
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const { line, col, where, message } of result.problems) {
        expect(line).toBeGreaterThan(0);
        expect(col).toBeGreaterThan(0);
        expect(`${where}${message}`).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }
    }),
    { numRuns: 150 },
  );
});
