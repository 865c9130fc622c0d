import { describe, expect, test } from 'vitest';
import { momentsIn } from '../../../src/lib/dates.ts';
import { dayText, momentText } from '../../../src/lib/topics/duration.ts';

const visit = Date.parse('2026-11-22T05:30:00.250Z');
const shown = (text: string): string => {
  const [moment] = momentsIn(text, visit);
  return moment ? dayText(moment) : '';
};

describe('the day of a moment', () => {
  test.each([
    ['21 November 2026 13:27', '2026-11-21'],
    ['21 November 2026 00:05', '2026-11-21'],
    ['22 November 2026 04:10', '2026-11-22'],
    ['2026-11-21', '2026-11-21'],
    ['22.11.2026', '2026-11-22'],
    ['1 March 2026', '2026-03-01'],
  ])('is the one that the page tells: %s', (text, day) => {
    expect(shown(text)).toBe(day);
  });

  test('of an age is the day in the middle', () => {
    expect(shown('2 hours ago')).toBe('2026-11-22');
    expect(shown('5 days ago')).toBe('2026-11-17');
  });

  test('is told to the minute where the zone is', () => {
    expect(momentText({ earliest: visit, latest: visit })).toBe('2026-11-22 05:30 UTC');
    const [moment] = momentsIn('21 November 2026 23:50', visit);
    expect(moment && momentText(moment)).toBe('about 2026-11-21');
  });
});
