import { describe, expect, it } from 'vitest';
import { businessSeconds, isBusinessTime, nextBusinessTime } from '../../src/contact/business-hours.ts';

const hour = 3600;

describe('business time', () => {
  it('is Monday to Friday, from nine to before five, by the clocks of the zone', () => {
    expect(isBusinessTime('Europe/Berlin', '2026-05-04T07:00:00Z')).toBe(true);
    expect(isBusinessTime('Europe/Berlin', '2026-05-04T06:59:59Z')).toBe(false);
    expect(isBusinessTime('Europe/Berlin', '2026-05-04T14:59:59Z')).toBe(true);
    expect(isBusinessTime('Europe/Berlin', '2026-05-04T15:00:00Z')).toBe(false);
    expect(isBusinessTime('Europe/Berlin', '2026-05-03T10:00:00Z')).toBe(false);
    expect(isBusinessTime('Asia/Tokyo', '2026-05-04T00:00:00Z')).toBe(true);
    expect(isBusinessTime('America/Los_Angeles', '2026-05-05T00:30:00+00:00')).toBe(false);
    expect(isBusinessTime('America/Los_Angeles', '2026-05-04T16:00:00-07:00')).toBe(true);
  });
  it('is never in a zone that nobody knows', () => {
    expect(isBusinessTime('Mars/Olympus', '2026-05-04T10:00:00Z')).toBe(false);
    expect(businessSeconds('Mars/Olympus', '2026-05-04T10:00:00Z', '2026-05-04T11:00:00Z')).toBeNaN();
    expect(nextBusinessTime('Mars/Olympus', '2026-05-04T10:00:00Z')).toBeUndefined();
  });
  it('is counted over nights and weekends', () => {
    expect(businessSeconds('UTC', '2026-05-04T10:00:00Z', '2026-05-04T11:30:00Z')).toBe(1.5 * hour);
    expect(businessSeconds('UTC', '2026-05-04T16:00:00Z', '2026-05-05T10:00:00Z')).toBe(2 * hour);
    expect(businessSeconds('UTC', '2026-05-08T16:00:00Z', '2026-05-11T09:00:30Z')).toBe(hour + 30);
    expect(businessSeconds('UTC', '2026-05-09T10:00:00Z', '2026-05-10T10:00:00Z')).toBe(0);
    expect(businessSeconds('UTC', '2026-05-04T12:00:00Z', '2026-05-04T11:00:00Z')).toBe(0);
    expect(businessSeconds('UTC', '2026-05-04T00:00:00Z', '2026-05-18T00:00:00Z')).toBe(80 * hour);
  });
  it('is eight hours a day, also where clocks change', () => {
    expect(businessSeconds('Europe/Berlin', '2026-03-27T00:00:00Z', '2026-03-31T00:00:00Z')).toBe(16 * hour);
    expect(businessSeconds('Europe/Berlin', '2026-03-27T16:00:00Z', '2026-03-30T07:30:00Z')).toBe(0.5 * hour);
    expect(businessSeconds('America/New_York', '2026-10-30T00:00:00Z', '2026-11-03T00:00:00Z')).toBe(16 * hour);
  });
  it('begins at nine on the next day of work, or has begun', () => {
    expect(nextBusinessTime('Europe/Berlin', '2026-05-08T15:00:00Z')).toBe('2026-05-11T07:00:00.000Z');
    expect(nextBusinessTime('Europe/Berlin', '2026-03-28T10:00:00Z')).toBe('2026-03-30T07:00:00.000Z');
    expect(nextBusinessTime('UTC', '2026-05-04T06:00:00Z')).toBe('2026-05-04T09:00:00.000Z');
    expect(nextBusinessTime('UTC', '2026-05-04T10:00:00Z')).toBe('2026-05-04T10:00:00.000Z');
  });
});
