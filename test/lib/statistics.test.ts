import { describe, expect, it } from 'vitest';
import { kaplanMeier, type Wait, wilson } from '../../src/lib/statistics.ts';

const rounded = (hits: number, total: number): readonly number[] => {
  const { low, high } = wilson(hits, total);
  return [low, high].map((value) => Number(value.toFixed(4)));
};

describe("Wilson's interval", () => {
  it('gives the published examples (R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3)', () => {
    expect(rounded(81, 263)).toEqual([0.2553, 0.3662]);
    expect(rounded(15, 148)).toEqual([0.0624, 0.1605]);
    expect(rounded(0, 20)).toEqual([0, 0.1611]);
    expect(rounded(1, 29)).toEqual([0.0061, 0.1718]);
  });

  it('ends at one when all agree, and tells nothing when nobody was asked', () => {
    expect(rounded(5, 5)).toEqual([0.5655, 1]);
    expect(rounded(0, 0)).toEqual([0, 1]);
  });
});

/** Waits as the books print them: a plus sign stands behind those that were still going on. */
const waits = (text: string): readonly Wait[] =>
  text.split(' ').map((wait) => ({ time: Number.parseFloat(wait), ended: !wait.endsWith('+') }));

describe('the median of waits, some of which were given up', () => {
  // E. J. Freireich and others, Blood 21, 1963, as in J. P. Klein and M. L. Moeschberger, Survival Analysis, 2003, section 1.2.
  const treated = waits('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
  const placebo = waits('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

  it('gives the published medians of the 6-MP trial', () => {
    expect(kaplanMeier(treated)).toMatchObject({ median: 23, ended: 9, censored: 12, longest: 35 });
    expect(kaplanMeier(placebo)).toMatchObject({ median: 8, ended: 21, censored: 0, longest: 23 });
  });

  it('gives their 95 % intervals on the scale of log(-log), as SAS PROC LIFETEST prints them', () => {
    expect(kaplanMeier(treated)).toMatchObject({ low: 13, high: null });
    expect(kaplanMeier(placebo)).toMatchObject({ low: 4, high: 11 });
  });

  it('is not reached while fewer than half have ended', () => {
    expect(kaplanMeier(waits('1 2 50+ 60+ 70+'))).toMatchObject({ median: null, high: null, ended: 2, censored: 3, longest: 70 });
    expect(kaplanMeier(waits('1 2 50+ 60+')).median).toBe(2);
  });

  it('counts a wait that was given up together with an end as still going on at that end', () => {
    expect(kaplanMeier(waits('2 2+ 5')).median).toBe(5);
    expect(kaplanMeier(waits('2+ 2 2 2')).median).toBe(2);
  });

  it('is the midpoint where the curve runs at exactly one half', () => {
    // F. Proschan, Technometrics 5, 1963, as in A. C. Davison and D. V. Hinkley, Bootstrap Methods, 1997, example 1.1.
    const failures = waits('3 5 7 18 43 85 91 98 100 130 230 487');
    expect(kaplanMeier(failures).median).toBe(88);
    expect(kaplanMeier(waits('2.2 26')).median).toBeCloseTo(14.1);
    expect(kaplanMeier(waits('2+ 2 2 5')).median).toBe(3.5);
  });

  it('is that of a single wait, and none of no wait', () => {
    expect(kaplanMeier(waits('7'))).toEqual({ median: 7, low: 7, high: null, ended: 1, censored: 0, longest: 7 });
    expect(kaplanMeier([])).toEqual({ median: null, low: null, high: null, ended: 0, censored: 0, longest: 0 });
  });
});
