import { describe, expect, it } from 'vitest';
import { momentsIn } from '../../../src/lib/dates.ts';
import { hoursBetween } from '../../../src/lib/topics/time.ts';
import { exact, zoneless } from './html-source.ts';

const hour = 3_600_000;
const day = (text: string) => ({ earliest: zoneless(text).earliest, latest: zoneless(text).latest + 24 * hour });

describe('hours between two moments', () => {
  it('are exact when both are told with their zones', () => {
    const apart = { least: 1.5, most: 1.5 };
    expect(hoursBetween(exact('2026-11-01T20:48:00Z'), exact('2026-11-01T22:18:00Z'))).toEqual(apart);
  });

  it('are exact when neither tells the zone that they share', () => {
    const { least, most } = hoursBetween(zoneless('2026-11-01T20:48:00'), zoneless('2026-11-01T23:02:00'));
    expect(least).toBe(most);
    expect(Math.round(least * 60)).toBe(134);
  });

  it('are a day off at most between two days without times', () => {
    expect(hoursBetween(day('2026-11-01T00:00:00'), day('2026-11-03T00:00:00'))).toEqual({ least: 24, most: 72 });
    expect(hoursBetween(day('2026-11-01T00:00:00'), day('2026-11-01T00:00:00'))).toEqual({ least: 0, most: 24 });
  });

  it('are as vague as the times when these are told in different ways', () => {
    const from = exact('2026-11-01T12:00:00Z');
    expect(hoursBetween(from, zoneless('2026-11-03T12:00:00'))).toEqual({ least: 34, most: 60 });
  });

  it('are as vague as an age that is as wide as a day without a time', () => {
    const yesterday = { earliest: Date.parse('2026-11-19T22:00:00Z'), latest: Date.parse('2026-11-21T22:00:00Z') };
    expect(hoursBetween(day('2026-11-18T00:00:00'), yesterday)).toEqual({ least: 10, most: 108 });
  });

  it('are vague from a date to a day that is counted back from the visit', () => {
    const at = Date.parse('2026-11-22T05:00:00Z');
    const [asked, answered] = ['11-19-2026, 10:00 AM', 'Yesterday, 10:00 AM'].map((text) => momentsIn(text, at)[0]);
    if (!asked || !answered) throw new Error('both are dates');
    const { least, most } = hoursBetween(asked, answered);
    expect(least).toBeLessThan(24);
    expect(most).toBeGreaterThan(24);
  });

  it('are vague between two ages, though both are equally wide', () => {
    const aged = (hours: number) => ({ earliest: (100 - hours - 1) * hour, latest: (100 - hours + 1) * hour });
    expect(hoursBetween(aged(9), aged(5))).toEqual({ least: 2, most: 6 });
  });
});
