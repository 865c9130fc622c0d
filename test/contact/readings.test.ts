import { describe, expect, it } from 'vitest';
import type { EnquiryState, Received } from '../../src/contact/enquiry-state.ts';
import type { ChatRecord, ImportedLog, MailKind } from '../../src/contact/events.ts';
import { contactReadings } from '../../src/contact/readings.ts';
import { mergeReadings } from '../../src/lib/merge-readings.ts';
import type { Readings } from '../../src/model/reading.ts';
import { notKnown, notThere, saw } from '../score/readings.ts';

// A Monday, 9:00 in Berlin.
const sentAt = '2026-03-02T08:00:00Z';
const later = (hours: number): string => new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString();
const now = later(24 * 60);

let mails = 0;
const mail = (kind: MailKind, hours: number, more: Partial<Received> = {}): Received => {
  mails += 1;
  return {
    rawSha256: String(mails).padStart(64, '0'),
    folder: 'INBOX',
    uidValidity: '1',
    uid: mails,
    internalDate: later(hours),
    from: 'support@acme.test',
    subject: 'Re: hours',
    match: { by: 'token', strength: 'strong' },
    kind,
    automation: 'none',
    excerpt: `a ${kind}`,
    rules: ['own-words'],
    accepted: false,
    ...more,
  };
};
const weak: Partial<Received> = { match: { by: 'sender', strength: 'weak' } };

const asked = (promisedHours?: number): NonNullable<EnquiryState['asked']> => ({
  id: 'enquiry1',
  domain: 'acme.test',
  brands: [],
  channel: 'email',
  to: 'support@acme.test',
  foundOn: 'https://acme.test/contact',
  lang: 'en',
  zone: 'Europe/Berlin',
  authorisation: 'own-company',
  disclosure: 'footer',
  subject: 'A question',
  token: 'abcdefgh',
  ...(promisedHours === undefined ? {} : { promisedHours }),
});
let count = 0;
const enquiry = (received: readonly Received[], collected?: number, more: Partial<EnquiryState> = {}): EnquiryState => {
  count += 1;
  return {
    id: `enquiry${count}`,
    domain: 'acme.test',
    brands: [],
    channel: 'email',
    stage: 'waiting',
    asked: asked(),
    sentAt,
    received,
    ...(collected === undefined ? {} : { collectedUntil: later(collected) }),
    ...more,
  };
};
const all = (states: readonly EnquiryState[], domain = 'acme.test'): Readings | undefined =>
  contactReadings(new Map(states.map((state) => [state.id, state])), { now }).get(domain);
const read = (...states: readonly EnquiryState[]): Readings => all(states) ?? {};

describe('the first reply to a mail', () => {
  const reply = (...states: readonly EnquiryState[]) => read(...states)['email.first-reply-hours'];

  it('is timed from the acceptance to the mailbox, with business hours beside it', () => {
    expect(reply(enquiry([mail('auto-reply', 0.1), mail('reply', 26.5)], 30))).toMatchObject({
      state: 'found',
      value: 26.5,
      source: 'contact',
      few: 'one observation',
      note: 'After 26 h 30 min; in business hours (Monday to Friday, 9 to 17) 10 h 30 min.',
      evidence: [{ url: 'mailto:support@acme.test', at: later(26.5), via: 'mail', excerpt: 'a reply' }],
    });
  });
  it('is none of an acknowledgement, an absence note, a delay or a notice', () => {
    const robots = [mail('auto-reply', 1), mail('out-of-office', 2), mail('delayed', 3), mail('status', 4)];
    expect(reply(enquiry(robots, 200))).toMatchObject({ state: 'absent', source: 'contact' });
  });
  it('is absent once the mailbox was read to its end seven days later', () => {
    expect(reply(enquiry([], 168))).toMatchObject({ state: 'absent', note: 'No reply within 7 days to 1 enquiry.' });
    expect(reply(enquiry([], 167.9))).toMatchObject({ state: 'unknown', reason: 'awaiting-reply' });
    expect(reply(enquiry([]))).toMatchObject({ state: 'unknown', reason: 'awaiting-reply' });
  });
  it('is unknown where the mail came back, was refused, or may not have been sent', () => {
    expect(reply(enquiry([mail('bounce', 1)], 200, { stage: 'bounced' }))).toMatchObject({
      reason: 'not-delivered',
      detail: 'a bounce',
    });
    const { sentAt: _sent, ...unsent } = enquiry([], undefined, { stage: 'rejected', trouble: '550 no such user' });
    expect(reply(unsent)).toMatchObject({ reason: 'not-delivered', detail: '550 no such user' });
    expect(reply({ ...unsent, stage: 'unknown' })).toMatchObject({ reason: 'outcome-unknown' });
    expect(reply({ ...unsent, stage: 'planned' })).toBeUndefined();
  });
  it('is not missed on a mail that may be it, and is that mail once a person has said so', () => {
    expect(reply(enquiry([mail('reply', 5, weak)], 200))).toMatchObject({ state: 'unknown', reason: 'doubtful-mail' });
    expect(reply(enquiry([mail('unclear', 5)], 200))).toMatchObject({ state: 'unknown', reason: 'doubtful-mail' });
    expect(reply(enquiry([mail('resolved', 5)], 200))).toMatchObject({ state: 'unknown', reason: 'doubtful-mail' });
    expect(reply(enquiry([mail('reply', 5, { ...weak, accepted: true })], 200))).toMatchObject({ state: 'found', value: 5 });
    expect(reply(enquiry([mail('unclear', 2), mail('reply', 5)], 200))).toMatchObject({ value: 5, bound: 'at-most' });
  });
  it('never came before the enquiry, however clocks go', () => {
    expect(reply(enquiry([mail('reply', -0.01)], 200))).toMatchObject({ value: 0 });
    expect(reply(enquiry([mail('reply', -5)], 200))).toMatchObject({ state: 'unknown', reason: 'doubtful-mail' });
  });
  it('tells where the mailbox and the mail disagree about the time', () => {
    const moved = reply(enquiry([mail('reply', 50, { topReceived: later(2) })], 200));
    expect(moved).toMatchObject({ evidence: [{ where: expect.stringContaining("by the mailbox's clock 48 h after") }] });
  });
  it('is the median of several, silence counted as long as it was watched', () => {
    const states = [enquiry([mail('reply', 2)], 200), enquiry([mail('reply', 6)], 200), enquiry([], 200)];
    expect(reply(...states)).toMatchObject({ value: 6, few: '3 observations', note: expect.stringContaining('Median of 3') });
    expect(reply(enquiry([mail('reply', 2)], 200), enquiry([], 200), enquiry([], 200))).toMatchObject({
      value: 200,
      bound: 'at-least',
      note: expect.stringContaining('2 of them without one'),
    });
  });
  it('is not asked after when the company wanted no mail, nor is the mail that says so', () => {
    const optedOut = (more: Partial<EnquiryState>, ...received: readonly Received[]) =>
      reply(enquiry(received, 200, { stage: 'opted-out', ...more }));
    const stop = mail('reply', 3);
    const byMail = { optedOutBy: stop.rawSha256 };
    expect(optedOut({})).toMatchObject({ state: 'unknown', reason: 'opted-out' });
    expect(optedOut(byMail, stop)).toMatchObject({ state: 'unknown', reason: 'opted-out', detail: `since ${later(3)}` });
    expect(optedOut(byMail, stop, mail('reply', 9))).toMatchObject({ state: 'found', value: 9 });
  });
  it('is kept when it is the one who asks that ends it', () => {
    const ended = { stage: 'opted-out', since: later(300) } as const;
    expect(reply(enquiry([mail('reply', 2)], 200, ended))).toMatchObject({ state: 'found', value: 2 });
    expect(reply(enquiry([], 200, ended))).toMatchObject({ state: 'absent' });
    expect(reply(enquiry([], 200, { ...ended, since: later(20) }))).toMatchObject({ reason: 'opted-out' });
  });
  it('is unknown while nobody knows whether the enquiry arrived', () => {
    expect(reply(enquiry([mail('bounce', 1, weak)], 200))).toMatchObject({
      reason: 'delivery-unknown',
      detail: `bounce of ${later(1)}`,
    });
    expect(reply(enquiry([mail('delayed', 4)], 200))).toMatchObject({ reason: 'delivery-unknown' });
    expect(reply(enquiry([mail('delayed', 30)], 200))).toMatchObject({ reason: 'delivery-unknown' });
    expect(read(enquiry([mail('delayed', 30)], 200))['email.auto-reply']).toMatchObject({ reason: 'delivery-unknown' });
    expect(reply(enquiry([mail('delayed', 4), mail('reply', 9)], 200))).not.toHaveProperty('bound');
    expect(reply(enquiry([mail('bounce', 1, weak), mail('status', 2)], 200))).toMatchObject({ state: 'absent' });
  });
  it('is not missed where a bounce came and neither an answer nor an acknowledgement, whatever else did', () => {
    const bounce = mail('bounce', 1);
    for (const other of ['status', 'survey', 'complaint', 'out-of-office', 'unclear'] as const)
      expect(read(enquiry([bounce, mail(other, 2)], 200))).toMatchObject({
        'email.first-reply-hours': { reason: 'not-delivered' },
        'email.auto-reply': { reason: 'not-delivered' },
      });
    expect(reply(enquiry([bounce], 200, { stage: 'opted-out' }))).toMatchObject({ reason: 'not-delivered' });
    expect(reply(enquiry([bounce, mail('auto-reply', 2)], 200))).toMatchObject({ state: 'absent' });
  });
});

describe('what else mails tell', () => {
  it('an acknowledgement counts, and is absent after a day that was read', () => {
    expect(read(enquiry([mail('auto-reply', 0.5)], 1))['email.auto-reply']).toMatchObject({
      value: true,
      note: 'it came after 30 min.',
    });
    expect(read(enquiry([], 24))['email.auto-reply']).toMatchObject({ state: 'absent' });
    expect(read(enquiry([], 23))['email.auto-reply']).toMatchObject({ reason: 'awaiting-reply' });
    expect(read(enquiry([mail('unclear', 2)], 30))['email.auto-reply']).toMatchObject({ reason: 'doubtful-mail' });
  });
  it('most of several enquiries decide whether it is automatic', () => {
    const [one, none, silent] = [enquiry([mail('auto-reply', 0)], 30), enquiry([], 30), enquiry([], 30)];
    expect(read(one, none)['email.auto-reply']).toMatchObject({ value: true });
    expect(read(one, none, silent)['email.auto-reply']).toMatchObject({ value: false, note: expect.stringMatching(/^1 of 3/) });
  });
  it('a ticket that nobody called closed was not solved for certain', () => {
    expect(read(enquiry([], 1000))['email.resolution-hours']).toMatchObject({ state: 'unknown', reason: 'not-closed' });
    expect(read(enquiry([mail('resolved', 30), mail('resolved', 31)], 40))['email.resolution-hours']).toMatchObject({
      value: 30,
    });
  });
  it('a survey is absent only a week after the ticket was closed', () => {
    const survey = (received: readonly Received[], until: number) => read(enquiry(received, until))['email.closing-survey'];
    expect(survey([], 1000)).toMatchObject({ reason: 'not-closed' });
    expect(survey([mail('resolved', 30)], 100)).toMatchObject({ reason: 'awaiting-reply' });
    expect(survey([mail('resolved', 30)], 198)).toMatchObject({ state: 'absent' });
    expect(survey([mail('resolved', 30), mail('unclear', 40)], 198)).toMatchObject({ reason: 'doubtful-mail' });
    expect(survey([mail('resolved', 30), mail('survey', 54)], 60)).toMatchObject({ value: true });
  });
  it('notices are counted, and the share of changes is left open', () => {
    expect(read(enquiry([mail('status', 1), mail('resolved', 2)], 3))['email.status-notices']).toMatchObject({
      reason: 'changes-untold',
      detail: 'notices that came: 2',
    });
  });
});

describe('a promise', () => {
  const kept = (received: readonly Received[], until: number, site?: number) =>
    read(enquiry(received, until, { asked: asked(site) }))['email.promise-kept'];

  it('is kept by a reply in time, that of the acknowledgement before that of the site', () => {
    expect(kept([mail('reply', 3)], 5, 4)).toMatchObject({ value: true, note: expect.stringContaining('the site promises') });
    const ack = mail('auto-reply', 0, { promisedHours: 2 });
    expect(kept([ack, mail('reply', 30)], 31, 48)).toMatchObject({ value: false });
  });
  it('is broken by silence as by a late reply', () => {
    expect(kept([], 100, 24)).toMatchObject({ value: false, note: expect.stringContaining('none came in 4 days 4 h') });
  });
  it('is not broken where a notice that the ticket is closed may hold the answer, or nothing more may come', () => {
    expect(kept([mail('resolved', 2)], 100, 24)).toMatchObject({ reason: 'doubtful-mail' });
    expect(read(enquiry([], 100, { asked: asked(24), stage: 'opted-out', since: later(2) }))['email.promise-kept']).toMatchObject(
      { reason: 'opted-out' },
    );
  });
  it('is open until it is over, and where only working time would keep it', () => {
    expect(kept([], 10, 24)).toMatchObject({ reason: 'awaiting-reply' });
    // From Monday 9:00 to Tuesday 9:30: a day and a half hour by the clock, and half an hour more than a working day.
    expect(kept([mail('reply', 24.5)], 30, 24)).toMatchObject({ value: false });
    expect(kept([mail('reply', 23.9 + 0.2)], 30, 24)).toMatchObject({ value: false });
    // From Monday to the next: seven days, of which five are for work.
    expect(kept([mail('reply', 150)], 160, 144)).toMatchObject({ reason: 'promise-untold' });
  });
  it('is unknown where none is known', () => {
    expect(kept([mail('auto-reply', 0), mail('reply', 3)], 5)).toMatchObject({
      reason: 'no-promise',
      detail: 'none was understood in an acknowledgement or on the site',
    });
  });
});

describe('a question in a chat', () => {
  const chat = (more: Partial<ChatRecord>): Readings =>
    read(
      enquiry([], undefined, {
        channel: 'chat',
        stage: 'chatted',
        chat: {
          outcome: 'answered',
          detail: '',
          pageUrl: 'https://acme.test/',
          products: [],
          askedAt: sentAt,
          waitedMs: 600_000,
          messages: [],
          ...more,
        },
      }),
    );
  const message = (ms: number, kind: ChatRecord['messages'][number]['kind']) => ({ ms, kind, excerpt: kind, because: ['words'] });

  it('times people, bots and whoever came first apart, and no greeting', () => {
    const messages = [message(-900, 'greeting'), message(400, 'auto-reply'), message(1500, 'bot'), message(45_000, 'human')];
    const readings = chat({ messages });
    expect(readings['chat.first-reply-seconds']).toMatchObject({
      value: 45,
      few: 'one observation',
      evidence: [{ via: 'chat' }],
    });
    expect(readings['chat.first-any-reply-seconds']).toMatchObject({ value: 0.4 });
    expect(readings['chat.first-bot-reply-seconds']).toMatchObject({ value: 1.5 });
  });
  it('never takes an answer for that of a person when nothing tells whose it is', () => {
    const readings = chat({ messages: [message(12_000, 'answer')] });
    expect(readings['chat.first-reply-seconds']).toMatchObject({ reason: 'answerer-untold', detail: 'a reply came after 12 s' });
    expect(readings['chat.first-any-reply-seconds']).toMatchObject({ value: 12 });
    expect(chat({ messages: [message(12_000, 'answer'), message(60_000, 'human')] })['chat.first-reply-seconds']).toMatchObject({
      value: 60,
      bound: 'at-most',
    });
  });
  it('met with silence only after the whole wait', () => {
    expect(chat({ outcome: 'silent' })['chat.first-reply-seconds']).toMatchObject({ state: 'absent' });
    expect(chat({ outcome: 'silent', waitedMs: 60_000 })['chat.first-reply-seconds']).toMatchObject({
      state: 'unknown',
      reason: 'chat-left-early',
    });
  });
  it('is read however absurd the times in its record are', () => {
    expect(chat({ messages: [message(1e17, 'answer')] })['chat.first-any-reply-seconds']).toMatchObject({ state: 'found' });
  });
  it('that was asked and broke off was left early, not kept from being asked', () => {
    const readings = chat({ outcome: 'browser-failed', detail: 'the window went away' });
    expect(readings['chat.first-reply-seconds']).toMatchObject({ state: 'unknown', reason: 'chat-left-early' });
  });
  it('says nothing when it could not be asked, and why it could not', () => {
    const readings = chat({ outcome: 'offline-form', detail: 'leave a message' });
    expect(readings['chat.first-reply-seconds']).toMatchObject({
      reason: 'chat-not-asked',
      detail: 'the chat is closed and shows a form: leave a message',
    });
  });
});

describe('a log that somebody kept', () => {
  const logged = (...logs: readonly Partial<ImportedLog>[]): Readings =>
    read(
      ...logs.map((log, index) =>
        enquiry([], undefined, {
          stage: 'imported',
          channel: log.channel ?? 'email',
          log: { file: 'log.csv', row: index + 2, channel: 'email', sentAt, ...log },
        }),
      ),
    );

  it('gives readings of its own source, each line with its place', () => {
    expect(logged({ answeredAt: later(3), solvedAt: later(9) })).toMatchObject({
      'email.first-reply-hours': { value: 3, source: 'import', evidence: [{ url: 'log.csv#row=2', via: 'log' }] },
      'email.resolution-hours': { value: 9, source: 'import' },
    });
  });
  it('tells of no answer only with how long one was waited for', () => {
    expect(logged({})['email.first-reply-hours']).toMatchObject({ state: 'unknown', reason: 'log-silent' });
    expect(logged({ watchedUntil: later(170) })['email.first-reply-hours']).toMatchObject({ state: 'absent', source: 'import' });
    expect(logged({ watchedUntil: later(30) })['email.first-reply-hours']).toMatchObject({
      reason: 'log-silent',
      detail: 'the log was kept for 30 h',
    });
  });
  it('tells of no answer by nothing that happened otherwise', () => {
    expect(logged({ solvedAt: later(260) })['email.first-reply-hours']).toMatchObject({ reason: 'log-silent' });
    expect(logged({ solvedAt: later(2), watchedUntil: later(200) })['email.first-reply-hours']).toMatchObject({
      reason: 'log-silent',
      detail: expect.stringMatching(/^solved .*, and the log does not tell when it was answered$/),
    });
  });
  it('counts no line that nobody watched as an observation', () => {
    expect(logged({ answeredAt: later(1) }, {}, {})['email.first-reply-hours']).toMatchObject({
      value: 1,
      few: 'one observation',
      note: 'After 1 h; 2 more could not tell.',
    });
  });
  it('tells of no answer in a chat only with how long it was watched', () => {
    const chat = (log: Partial<ImportedLog>) => logged({ channel: 'chat', ...log });
    expect(chat({})).toMatchObject({
      'chat.first-reply-seconds': { reason: 'log-silent', detail: expect.stringContaining('watched_until') },
      'chat.first-any-reply-seconds': { reason: 'log-silent' },
    });
    expect(chat({ answeredAt: later(1 / 3), answeredBy: 'bot' })).toMatchObject({
      'chat.first-reply-seconds': { reason: 'log-silent' },
      'chat.first-bot-reply-seconds': { value: 1200 },
    });
    expect(chat({ watchedUntil: later(1 / 6) })['chat.first-reply-seconds']).toMatchObject({
      state: 'absent',
      note: 'No reply of a person within 10 min to 1 enquiry.',
    });
    expect(chat({ watchedUntil: later(1 / 60) })['chat.first-reply-seconds']).toMatchObject({
      reason: 'log-silent',
      detail: 'the chat was watched for 1 min',
    });
  });
  it('tells of no acknowledgement only when it was kept for them', () => {
    expect(logged({ watchedUntil: later(30) })['email.auto-reply']).toMatchObject({ reason: 'log-silent' });
    const both = logged(
      { watchedUntil: later(30), acknowledgedAt: later(0) },
      { watchedUntil: later(30) },
      { watchedUntil: later(30) },
    );
    expect(both['email.auto-reply']).toMatchObject({ value: false });
  });
  it('knows the changes of a ticket, and whether a survey came', () => {
    const readings = logged({ solvedAt: later(9), survey: false, statusNotices: { sent: 3, changes: 4 } });
    expect(readings['email.status-notices']).toMatchObject({ value: 0.75, note: '3 notices of 4 changes.' });
    expect(readings['email.closing-survey']).toMatchObject({ state: 'absent' });
    expect(logged({ solvedAt: later(9) })['email.closing-survey']).toMatchObject({ reason: 'log-silent' });
  });
  it('stands behind what the tool asked itself', () => {
    const log: ImportedLog = { file: 'log.csv', row: 2, channel: 'email', sentAt, answeredAt: later(3) };
    const kept = enquiry([], undefined, { stage: 'imported', log });
    expect(read(kept, enquiry([mail('reply', 8)], 9))['email.first-reply-hours']).toMatchObject({ value: 8, source: 'contact' });
    expect(read(kept, enquiry([], 9))['email.first-reply-hours']).toMatchObject({ value: 3, source: 'import' });
  });
});

describe('the readings of several sources', () => {
  it('are told by domain, brands included, and not of what is forgotten', () => {
    const states = [enquiry([mail('reply', 2)], 9, { brands: ['acme.example'] })];
    expect(all(states, 'acme.example')?.['email.first-reply-hours']).toMatchObject({ value: 2 });
    expect(all([enquiry([], 9, { stage: 'forgotten' })])).toBeUndefined();
  });
  it('an unknown one hides nothing that is known', () => {
    const known = { 'email.auto-reply': saw(true) };
    expect(mergeReadings(known, { 'email.auto-reply': notKnown('awaiting-reply') })).toEqual(known);
    expect(mergeReadings({ 'email.auto-reply': notKnown('needs-contact') }, { 'email.auto-reply': notThere })).toEqual({
      'email.auto-reply': notThere,
    });
  });
  it('what one saw goes before what another missed, which is told beside it', () => {
    const log = (row: number): Partial<EnquiryState> => ({
      stage: 'imported',
      log: { file: 'log.csv', row, channel: 'email', sentAt, answeredAt: later(3) },
    });
    const own = read(enquiry([], undefined, log(2)), enquiry([], undefined, log(3)), enquiry([], 170));
    expect(own['email.first-reply-hours']).toMatchObject({
      state: 'found',
      value: 3,
      source: 'import',
      note: 'Median of 2 enquiries: 3 h. No reply within 7 days 2 h to 1 enquiry.',
    });
    const missed = { ...notThere, source: 'contact' as const };
    expect(mergeReadings({ 'email.auto-reply': missed }, { 'email.auto-reply': saw(true) })).toEqual({
      'email.auto-reply': missed,
    });
  });
  it('of reasons not to know the last stays', () => {
    const [first, last] = [notKnown('needs-contact'), notKnown('awaiting-reply')];
    expect(mergeReadings({ 'email.auto-reply': first }, { 'email.auto-reply': last })).toEqual({ 'email.auto-reply': last });
  });
  it('what is trusted more wins', () => {
    const [page, person] = [saw(false), { ...saw(true), source: 'contact' as const }];
    expect(mergeReadings({ 'email.auto-reply': person }, { 'email.auto-reply': page })).toEqual({ 'email.auto-reply': person });
  });
});
