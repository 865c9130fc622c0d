import { describe, expect, test } from 'vitest';
import { machineMoment, momentsIn, newest, orderOf } from '../../src/lib/dates.ts';

const at = Date.parse('2026-11-21T22:00:00Z');
const hour = 3_600_000;

/** Hours before the clock, oldest and newest end. */
const ages = (text: string, options: Parameters<typeof momentsIn>[2] = {}): (readonly [number, number])[] =>
  momentsIn(text, at, options).map(({ earliest, latest }) => [(at - earliest) / hour, (at - latest) / hour] as const);

const covers = (text: string, iso: string, withinHours: number): void => {
  const [moment] = momentsIn(text, at);
  const wanted = Date.parse(iso);
  expect(moment, text).toBeDefined();
  if (!moment) return;
  expect(moment.earliest, text).toBeLessThanOrEqual(wanted);
  expect(moment.latest, text).toBeGreaterThanOrEqual(wanted);
  expect((moment.latest - moment.earliest) / hour, text).toBeLessThanOrEqual(withinHours);
};

describe('dates in text', () => {
  test.each([
    ['3 gün önce', 'day'],
    ['3天前', 'day'],
    ['3日前', 'day'],
    ['3일 전', 'day'],
    ['3 hafta önce', 'week'],
    ['3周前', 'week'],
    ['3週間前', 'week'],
    ['3주 전', 'week'],
    ['3 dakika önce', 'minute'],
    ['3分钟前', 'minute'],
    ['3分前', 'minute'],
    ['3분 전', 'minute'],
    ['3 ay önce', 'month'],
    ['3个月前', 'month'],
    ['3ヶ月前', 'month'],
    ['3개월 전', 'month'],
    ['3 yıl önce', 'year'],
    ['3年前', 'year'],
    ['3년 전', 'year'],
  ])('%s is an age, of which the unit is a %s', (text, unit) => expect(ages(text)).toEqual(ages(`3 ${unit}s ago`)));

  test.each([
    ['3天前端速成'],
    ['2026年前'],
    ['3일 전체'],
    ['今日: 5'],
    ['昨日 120'],
    ['今日の問題'],
    ['O tópico tem 5 respostas'],
    ['haz 3 clics'],
  ])('%s tells no moment', (text) => expect(momentsIn(text, at)).toEqual([]));

  test.each([
    ['2026-11-21T11:48:30.481Z', '2026-11-21T11:48:30Z', 0],
    ['2026-11-21T11:48:30+02:00', '2026-11-21T09:48:30Z', 0],
    ['2026-11-20 11:48', '2026-11-20T11:48:00Z', 26],
    ['11/13/2026 11:48 AM', '2026-11-13T11:48:00Z', 26],
    ['13/11/2026 11:48', '2026-11-13T11:48:00Z', 26],
    ['Saturday, 14 November 2026 11:14:06', '2026-11-14T11:14:00Z', 26],
    ["14 Nov '26", '2026-11-14T12:00:00Z', 50],
    ['Nov 14, 2026', '2026-11-14T12:00:00Z', 50],
    ['14. November 2026, 14:05', '2026-11-14T14:05:00Z', 26],
    ['14 ноября 2026 г., 14:05', '2026-11-14T14:05:00Z', 26],
    ['14 de noviembre de 2026', '2026-11-14T12:00:00Z', 50],
    ['14 novembre 2026 à 14:05', '2026-11-14T14:05:00Z', 26],
    ['14 listopada 2026', '2026-11-14T12:00:00Z', 50],
    ['14 листопада 2026, 14:05', '2026-11-14T14:05:00Z', 26],
    ['14.11.26', '2026-11-14T12:00:00Z', 50],
    ['2026年11月14日', '2026-11-14T12:00:00Z', 50],
    ['вчера, 14:05', '2026-11-20T14:05:00Z', 26],
    ['gestern um 14:05', '2026-11-20T14:05:00Z', 26],
    ['wczoraj o 14:05', '2026-11-20T14:05:00Z', 26],
    ['14 ноя, 14:05', '2026-11-14T14:05:00Z', 26],
    ['14 Kasım 2026', '2026-11-14T12:00:00Z', 50],
    ['14 Kas 2026, 14:05', '2026-11-14T14:05:00Z', 26],
    ['12 Tem 2026', '2026-07-12T12:00:00Z', 50],
    ['Dün 14:05', '2026-11-20T14:05:00Z', 26],
    ['dün, saat 14:05', '2026-11-20T14:05:00Z', 26],
    ['2026年11月14日 14:05', '2026-11-14T14:05:00Z', 26],
    ['2026年11月14日(土) 14:05', '2026-11-14T14:05:00Z', 26],
    ['2026年11月14日星期六 下午 2:05', '2026-11-14T14:05:00Z', 26],
    ['2026年11月14日 14時05分', '2026-11-14T14:05:00Z', 26],
    ['11月14日', '2026-11-14T12:00:00Z', 50],
    ['2026년 11월 14일', '2026-11-14T12:00:00Z', 50],
    ['2026년 11월 14일 토요일 오후 2:05', '2026-11-14T14:05:00Z', 26],
    ['2026/11/14 14:05', '2026-11-14T14:05:00Z', 26],
    ['2026. 11. 14.', '2026-11-14T12:00:00Z', 50],
    ['昨天 14:05', '2026-11-20T14:05:00Z', 26],
    ['发表于昨天14:05', '2026-11-20T14:05:00Z', 26],
    ['昨日 14:05', '2026-11-20T14:05:00Z', 26],
    ['어제 오후 2:05', '2026-11-20T14:05:00Z', 26],
    ['昨日', '2026-11-20T12:00:00Z', 50],
    ['어제', '2026-11-20T12:00:00Z', 50],
    ['dün', '2026-11-20T12:00:00Z', 50],
  ])('%s is read', (text, iso, within) => covers(text, iso, within));

  test.each([
    ['9 hours ago'],
    ['about 9 hours ago'],
    ['9 hours, 6 minutes ago'],
    ['vor 9 Stunden'],
    ['il y a 9 heures'],
    ['hace 9 horas'],
    ['há 9 horas'],
    ['9 ore fa'],
    ['9 godzin temu'],
    ['9 часов назад'],
    ['9 годин тому'],
    ['9 saat önce'],
    ['9小时前'],
    ['发表于9小时前'],
    ['9時間前'],
    ['9시간 전'],
    ['9시간 전에 작성'],
    ['about 9 hours'],
    ['9h'],
  ])('%s lies between ten and eight hours back', (text) => expect(ages(text)).toEqual([[10, 8]]));

  test('a word for one counts as one', () => {
    expect(ages('an hour ago')).toEqual([[2, 0]]);
    expect(ages('vor einer Woche')).toEqual([[336, 0]]);
    expect(ages('час назад')).toEqual([[2, 0]]);
  });

  test('months are as vague as calendars are', () => {
    const [[oldest, newest] = [0, 0]] = ages('3 months ago');
    expect([oldest / 24, newest / 24]).toEqual([108.5, 77.5]);
  });

  test.each([
    ['5 marketing ideas'],
    ['March with us'],
    ['31/31/2026'],
    ['version 2.11.4'],
    ['call 11-22-33-44'],
    ['3 replies'],
    [''],
  ])('%s is no date', (text) => expect(momentsIn(text, at)).toEqual([]));

  test('what lies in the future was not written yet', () => {
    expect(momentsIn('Webinar on 24 December 2026', at)).toEqual([]);
    expect(machineMoment('2027-01-01T00:00:00Z', at)).toBeNull();
  });

  test.each([
    ['Today, 06:00 PM', '2026-11-22T03:00:00Z', -8],
    ['Yesterday, 06:00 PM', '2026-11-22T03:00:00Z', -8],
    ['Yesterday, 09:00', '2026-11-21T22:00:00Z', 10],
    ['today at 00:10', '2026-11-21T10:30:00Z', 14],
    ['Yesterday', '2026-11-21T22:00:00Z', 10],
    ['Today', '2026-11-22T03:00:00Z', -8],
  ])('%s at %s is counted back from the day that a clock %d hours from UTC shows', (text, visit, zone) => {
    const seen = Date.parse(visit);
    const local = Math.floor((seen + zone * hour) / (24 * hour)) - (/yesterday/i.test(text) ? 1 : 0);
    const [, clock = '', half = ''] = / (\d\d:\d\d)(?: (PM))?/.exec(text) ?? [];
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    const wanted = (local * 24 + (half === '' ? hours : hours + 12) + minutes / 60 - zone) * hour;
    const [moment = { earliest: 0, latest: 0 }] = momentsIn(text, seen);
    expect(moment.earliest).toBeLessThanOrEqual(wanted);
    expect(moment.latest).toBeGreaterThanOrEqual(wanted);
    expect(moment.latest).toBeLessThanOrEqual(seen);
  });

  test('of two readings the one in the future is dropped, and two past ones span both', () => {
    covers('12/11/2026 10:00', '2026-11-12T10:00:00Z', 26);
    const [moment] = momentsIn('03/04/2026', at);
    expect(new Date(moment?.earliest ?? 0).toISOString().slice(0, 10)).toBe('2026-03-03');
    expect(new Date(moment?.latest ?? 0).toISOString().slice(0, 10)).toBe('2026-04-04');
  });

  test('a page gives its order away by numbers above twelve', () => {
    expect(orderOf(['03/04/2026', '25/04/2026'])).toBe('day-first');
    expect(orderOf(['03/04/2026', '04/25/2026'])).toBe('month-first');
    expect(orderOf(['03/04/2026'])).toBeUndefined();
    expect(orderOf(['25/04/2026', '04/25/2026'])).toBeUndefined();
  });

  test('a title that only mentions a date is not one when little else but a date is wanted', () => {
    expect(momentsIn('What changed in the release of 14 November 2026 for teams', at, { share: 0.8 })).toEqual([]);
    expect(momentsIn('14 November 2026', at, { share: 0.8 })).toHaveLength(1);
  });

  test('seconds and milliseconds since 1970 are machine dates, other numbers are not', () => {
    expect(machineMoment(1_793_574_150, at)).toEqual(machineMoment('1793574150000', at));
    expect(machineMoment('123456', at)).toBeNull();
  });

  test('the newest moment is no more exact than its parts', () => {
    expect(newest([])).toBeNull();
    expect(
      newest([
        { earliest: 1, latest: 9 },
        { earliest: 3, latest: 4 },
      ]),
    ).toEqual({ earliest: 3, latest: 9 });
  });
});
