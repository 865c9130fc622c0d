import { describe, expect, it } from 'vitest';
import type { EnquiryState } from '../../src/contact/enquiry-state.ts';
import { ledgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { newsOf, type ReadLog, readLog } from '../../src/contact/import-log.ts';
import { contactReadings } from '../../src/contact/readings.ts';

const now = '2026-06-01T00:00:00Z';
const read = (text: string, zone?: string): ReadLog => readLog('log.csv', text, { now, ...(zone === undefined ? {} : { zone }) });
const logsOf = (result: ReadLog) => (result.ok ? result.events.map(({ domain, log }) => ({ domain, ...log })) : result.problems);

describe('a log of enquiries', () => {
  it('is read by its headers, in any order and case', () => {
    const text = [
      'Sent,COMPANY,Channel,answered,Solved,Answered_by,Watched until,survey,status_notices,status_changes,Notes',
      '2026-03-02T08:00:00Z,https://www.acme.test/contact,E-mail,2026-03-02 12:00+01:00,2026-03-03T08:00Z,,2026-03-20T08:00Z,no,3,4,"two, lines\nof it"',
    ].join('\n');
    const result = read(text);
    expect(logsOf(result)).toEqual([
      {
        domain: 'acme.test',
        file: 'log.csv',
        row: 2,
        channel: 'email',
        sentAt: '2026-03-02T08:00:00.000Z',
        answeredAt: '2026-03-02T11:00:00.000Z',
        solvedAt: '2026-03-03T08:00:00.000Z',
        watchedUntil: '2026-03-20T08:00:00.000Z',
        survey: false,
        statusNotices: { sent: 3, changes: 4 },
        notes: 'two, lines of it',
      },
    ]);
    if (result.ok) for (const event of result.events) expect(ledgerEvent.safeParse(event).success).toBe(true);
  });
  it.each([
    [
      'Russian and semicolons',
      '\ufeffКомпания;Канал;Отправлено;Ответ;Кто ответил\r\nacme.test;чат;2026-03-02 09:00;2026-03-02 09:01;Бот\r\n',
    ],
    [
      'German and tabs',
      'Unternehmen\tKanal\tGesendet\tAntwort\tBeantwortet von\nacme.test\tChat\t2026-03-02 09:00\t2026-03-02 09:01\tBot\n',
    ],
  ])('is read in %s', (_, text) => {
    expect(logsOf(read(text, 'Europe/Berlin'))).toMatchObject([
      { domain: 'acme.test', channel: 'chat', sentAt: '2026-03-02T08:00:00.000Z', answeredBy: 'bot' },
    ]);
  });
  it('tells all that is wrong with it at once, with places', () => {
    const text = [
      'company,channel,sent,answered',
      'Acme Inc,fax,2026-03-02 09:00,',
      '',
      'acme.test,email,2026-03-02T08:00Z,2026-03-01T08:00Z',
      'acme.test,email,2026-02-30T08:00Z,"not\nyet"',
      'acme.test,email,2027-01-01T08:00Z,',
    ].join('\n');
    expect(logsOf(read(text))).toEqual([
      'log.csv:2:1: "Acme Inc" is no domain; name the company by its domain, such as acme.com',
      'log.csv:2:10: "fax" is none of: email, chat',
      'log.csv:2:14: "2026-03-02 09:00" says no zone; add one, such as +01:00, or name the zone of all times with --zone Europe/Berlin',
      'log.csv:4:35: "2026-03-01T08:00Z" lies before the enquiry was sent',
      'log.csv:5:17: "2026-02-30T08:00Z" is a time that no clock shows',
      'log.csv:5:35: "not yet" is not a time; write it as 2026-03-01T09:30+01:00 or 2026-03-01 09:30',
      'log.csv:7:17: "2027-01-01T08:00Z" is still to come',
    ]);
  });
  it('refuses times that the clocks skipped or showed twice', () => {
    const at = (time: string) => logsOf(read(`company,channel,sent\nacme.test,email,${time}`, 'Europe/Berlin'));
    expect(at('2026-03-29 02:30')).toEqual(['log.csv:2:17: "2026-03-29 02:30" was skipped by the clocks of Europe/Berlin']);
    expect(at('2025-10-26 02:30')).toEqual([
      'log.csv:2:17: "2025-10-26 02:30" came twice by the clocks of Europe/Berlin; add the offset',
    ]);
    expect(at('2026-03-29 03:30')).toMatchObject([{ sentAt: '2026-03-29T01:30:00.000Z' }]);
  });
  it('refuses columns that are missing, unknown or there twice, and files that are no tables', () => {
    expect(logsOf(read('company,sent,sent,answerd\n'))).toEqual([
      'log.csv:1:1: the column "channel" is missing',
      'log.csv:1:14: "sent" stands here a second time',
      expect.stringContaining('log.csv:1:19: unknown column "answerd"; known are company, channel, sent'),
    ]);
    expect(logsOf(read(''))).toEqual(['log.csv:1:1: the file is empty']);
    expect(logsOf(read('company,channel,sent\nacme.test,"email,x'))).toEqual([
      expect.stringContaining('log.csv:2:1: is no table'),
    ]);
  });
  it('takes the times of a spreadsheet in German or Russian', () => {
    const at = (time: string) => logsOf(read(`company,channel,sent\nacme.test,email,${time}`, 'Europe/Berlin'));
    expect(at('04.05.2026 09:00')).toMatchObject([{ sentAt: '2026-05-04T07:00:00.000Z' }]);
    expect(at('4.5.2026 9:00:30 +03:00')).toMatchObject([{ sentAt: '2026-05-04T06:00:30.000Z' }]);
    expect(at('31.04.2026 09:00')).toEqual(['log.csv:2:17: "31.04.2026 09:00" is a time that no clock shows']);
    expect(at('04/05/2026 09:00')).toEqual([expect.stringContaining('is not a time')]);
  });
  it('refuses offsets that no clock has, and years in which nobody kept a log', () => {
    const at = (time: string) => logsOf(read(`company,channel,sent\nacme.test,email,${time}`));
    expect(at('2026-03-05T09:00+99:99')).toEqual([expect.stringContaining('has an offset that no clock has')]);
    expect(at('2026-03-05T09:00+14:01')).toEqual([expect.stringContaining('has an offset that no clock has')]);
    expect(at('2026-03-05T09:00+14:00')).toMatchObject([{ sentAt: '2026-03-04T19:00:00.000Z' }]);
    expect(at('1026-03-05T09:00Z')).toEqual([expect.stringContaining('lies before the year 2000')]);
  });
  it('refuses times in an order in which nothing happens', () => {
    const text = [
      'company,channel,sent,answered,solved,watched_until',
      'acme.test,email,2026-03-05T09:00Z,2026-03-25T09:00Z,,2026-03-06T09:00Z',
      'acme.test,email,2026-03-06T09:00Z,2026-03-25T09:00Z,2026-03-07T09:00Z,',
      'acme.test,email,2026-03-07T09:00Z,2026-03-25T09:00Z,2026-03-25T09:00Z,2026-03-25T09:00Z',
    ].join('\n');
    expect(logsOf(read(text))).toEqual([
      'log.csv:2:54: "2026-03-06T09:00Z" lies before the answer',
      'log.csv:3:53: "2026-03-07T09:00Z" lies before the answer',
    ]);
  });
  it.each(['co.uk', '127.0.0.1', 'http://[::1]/', 'localhost', 'com'])('takes %s for no company', (name) => {
    expect(logsOf(read(`company,channel,sent\n${name},email,2026-03-05T09:00Z`))).toEqual([
      `log.csv:2:1: "${name}" is no domain; name the company by its domain, such as acme.com`,
    ]);
  });
  it('skips the line in which a spreadsheet names its delimiter', () => {
    expect(logsOf(read('sep=;\r\ncompany;channel;sent;notes\r\nacme.test;email;2026-03-05T09:00Z;a, b\r\n'))).toMatchObject([
      { domain: 'acme.test', row: 3, notes: 'a, b' },
    ]);
    expect(logsOf(read('sep=;\ncompany;channel;sent\nacme.test;fax;2026-03-05T09:00Z'))).toEqual([
      'log.csv:3:11: "fax" is none of: email, chat',
    ]);
  });
  it('is of 10,000 lines at most, empty ones counted, and no further one is read', () => {
    const row = 'x,x,x\n';
    expect(logsOf(read(`company,channel,sent\n${row.repeat(9999)},,\n`))).toHaveLength(3 * 9999);
    const refused = ['log.csv:1:1: more than 10000 rows; split the file'];
    expect(logsOf(read(`company,channel,sent\n${row.repeat(10_001)}"no end`))).toEqual(refused);
    expect(logsOf(read(`company,channel,sent\n${',,\n'.repeat(10_001)}`))).toEqual(refused);
  });
  it('holds an enquiry once', () => {
    const line = 'acme.test,email,2026-03-02T08:00Z';
    expect(logsOf(read(`company,channel,sent\n${line}\n${line}\n`))).toEqual([
      'log.csv:3:1: the same company, channel and time stand in line 2',
    ]);
  });
});

describe('a log that is imported again', () => {
  const eventsOf = (text: string) => {
    const result = read(`company,channel,sent,answered\n${text}`);
    return result.ok ? result.events : [];
  };
  const statesOf = (text: string): ReadonlyMap<string, EnquiryState> =>
    new Map(
      eventsOf(text).map(({ enquiry, domain, log }) => [
        enquiry,
        { id: enquiry, domain, brands: [], channel: log.channel, stage: 'imported', received: [], log },
      ]),
    );
  const line = 'acme.test,email,2026-03-02T08:00Z,';

  it('adds nothing, wherever its lines stand now', () => {
    expect(newsOf(eventsOf(`\nrival.test,chat,2026-03-02T08:00Z,\n${line}`).slice(1), statesOf(line))).toEqual([]);
  });
  it('is read as it stands now, whenever it is folded', () => {
    const kept = eventsOf(line);
    const answered = newsOf(eventsOf(`${line}2026-03-03T08:00Z`), statesOf(line));
    const lines = [...kept, ...answered].map((event, seq) => ({ v: 1 as const, seq, ts: now, prev: '', h: '', event }));
    expect(contactReadings(fold(lines), { now }).get('acme.test')?.['email.first-reply-hours']).toMatchObject({ value: 24 });
  });
  it('tells what became of an enquiry since', () => {
    const later = eventsOf(`${line}2026-03-03T08:00Z`);
    expect(newsOf(later, statesOf(line))).toEqual(later);
  });
});
