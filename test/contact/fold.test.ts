import { describe, expect, it } from 'vitest';
import type { EnquiryState } from '../../src/contact/enquiry-state.ts';
import type { ChatRecord, ImportedLog, LedgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { claimed, event, hash, linesOf, mail, planned, sending, sent } from '../support/enquiries.ts';

function stateAfter(...events: readonly LedgerEvent[]): EnquiryState {
  const state = fold(linesOf(...events)).get('acmemail1');
  if (!state) throw new Error('no such enquiry');
  return state;
}
const stage = (...events: readonly LedgerEvent[]): string => stateAfter(...events).stage;
const out = [planned(), claimed, sending, sent];
const noon = '2026-05-04T12:00:00.000Z';
const one = '2026-05-04T13:00:00.000Z';
const two = '2026-05-04T14:00:00.000Z';
const copy = (digit: string) => ({ rawSha256: hash(digit) });

describe('where an enquiry stands', () => {
  it('follows what was done: planned, claimed, sent', () => {
    expect(stateAfter(planned())).toMatchObject({ stage: 'planned', since: '2026-05-04T09:00:00.000Z', domain: 'acme.test' });
    expect(stateAfter(planned(), claimed)).toMatchObject({ stage: 'claimed', claimedAt: '2026-05-04T09:01:00.000Z' });
    expect(stateAfter(...out)).toMatchObject({ stage: 'waiting', sentAt: '2026-05-04T10:00:00.000Z', received: [] });
  });
  it('is unknown when the sending has no end, and when its end is unknown', () => {
    expect(stateAfter(planned(), claimed, sending)).toMatchObject({
      stage: 'unknown',
      since: '2026-05-04T09:02:00.000Z',
      trouble: 'the program ended while it was being sent',
    });
    expect(stateAfter(planned(), claimed, sending, event({ ev: 'unknown', why: 'no answer' }))).toMatchObject({
      stage: 'unknown',
      trouble: 'no answer',
    });
  });
  it('is rejected with the words of the mail server', () => {
    const no = event({ ev: 'rejected', code: 550, command: 'RCPT TO', text: 'no such user' });
    expect(stateAfter(planned(), claimed, sending, no)).toMatchObject({ stage: 'rejected', trouble: '550 no such user' });
  });
  it('is what a person settled it as', () => {
    const settled = (as: 'sent' | 'not-sent') => event({ ev: 'settled', as, by: 'ann' });
    expect(stateAfter(planned(), claimed, sending, settled('sent'))).toMatchObject({
      stage: 'waiting',
      sentAt: '2026-05-04T09:02:00.000Z',
    });
    expect(stateAfter(planned(), claimed, sending, settled('not-sent'))).toMatchObject({
      stage: 'withdrawn',
      trouble: 'settled as not-sent by ann',
    });
  });
  it('was sent when somebody answers it, whatever was thought of it before', () => {
    const answer = mail('auto-reply', noon);
    expect(stage(planned(), claimed, sending, answer)).toBe('acknowledged');
    expect(stage(planned(), claimed, sending, event({ ev: 'settled', as: 'not-sent', by: 'ann' }), answer)).toBe('acknowledged');
    expect(stage(planned(), claimed, sending, event({ ev: 'rejected', text: 'no' }), answer)).toBe('acknowledged');
    expect(stateAfter(planned(), claimed, sending, answer).sentAt).toBe('2026-05-04T09:02:00.000Z');
  });
  it('is not proven sent by a doubtful mail, but is by one that a person accepted', () => {
    const doubtful = mail('reply', noon, { match: { by: 'sender', strength: 'weak' } });
    expect(stage(planned(), claimed, sending, doubtful)).toBe('unknown');
    const accepted = stateAfter(planned(), claimed, sending, doubtful, event({ ev: 'accepted-weak', ...copy('1'), by: 'ann' }));
    expect(accepted).toMatchObject({ stage: 'replied', received: [{ accepted: true }] });
  });
  it('goes by the furthest that came, in whatever order it was found', () => {
    const mails = [
      mail('auto-reply', '2026-05-04T10:01:00.000Z', copy('1')),
      mail('reply', noon, copy('2')),
      mail('status', one, copy('3')),
      mail('resolved', two, copy('4')),
    ];
    for (const order of [mails, [...mails].reverse(), [...mails.slice(2), ...mails.slice(0, 2)]]) {
      const state = stateAfter(...out, ...order);
      expect(state).toMatchObject({ stage: 'resolved', since: two });
      expect(state.received.map(({ kind }) => kind)).toEqual(['auto-reply', 'reply', 'status', 'resolved']);
    }
    expect(stage(...out, ...mails, mail('survey', two, copy('5')))).toBe('surveyed');
    expect(stage(...mails.slice(0, 1), ...out)).toBe('acknowledged');
  });
  it('waits on when mail is delayed, somebody is out of office, or nothing can be told', () => {
    for (const kind of ['delayed', 'out-of-office', 'unclear'] as const) expect(stage(...out, mail(kind, noon))).toBe('waiting');
  });
  it('has bounced, unless somebody else has got a copy', () => {
    expect(stateAfter(...out, mail('bounce', noon, { excerpt: 'no such user' }))).toMatchObject({
      stage: 'bounced',
      trouble: 'no such user',
    });
    expect(stage(...out, mail('bounce', noon), mail('reply', one, copy('2')))).toBe('replied');
  });
  it('is at an end when the company says stop or complains', () => {
    expect(stateAfter(...out, mail('reply', noon), event({ ev: 'opted-out', why: 'STOP' }))).toMatchObject({
      stage: 'opted-out',
      trouble: 'STOP',
      sentAt: '2026-05-04T10:00:00.000Z',
      received: [{ kind: 'reply' }],
    });
    expect(stage(...out, mail('complaint', noon))).toBe('opted-out');
  });
  it('names the mail that asks for no more, whoever asked before', () => {
    const words = [event({ ev: 'opted-out', why: 'contact optout' }), event({ ev: 'opted-out', why: 'a mail', mail: hash('7') })];
    expect(stateAfter(...out, ...words)).toMatchObject({ trouble: 'contact optout', optedOutBy: hash('7') });
  });
  it('counts a mail once, in whatever folders it lies', () => {
    const again = mail('reply', noon, { folder: 'Junk', uid: 9 });
    expect(stateAfter(...out, mail('reply', noon), again).received).toMatchObject([{ folder: 'INBOX' }]);
  });
  it('raises no doubt by a mail that a person has set aside, until they say otherwise; a sure one stays', () => {
    const doubtful = mail('reply', noon, { match: { by: 'sender', strength: 'weak' } });
    const no = event({ ev: 'rejected-weak', ...copy('1'), by: 'ann' });
    const yes = event({ ev: 'accepted-weak', ...copy('1'), by: 'ann' });
    expect(stateAfter(...out, doubtful, no)).toMatchObject({
      stage: 'waiting',
      received: [],
      setAside: [{ rawSha256: hash('1') }],
    });
    expect(stateAfter(...out, doubtful, no, yes)).toMatchObject({ stage: 'replied', received: [{ accepted: true }] });
    expect(stateAfter(...out, mail('reply', noon), no)).toMatchObject({ stage: 'replied', received: [{}] });
  });
  it('may be tried once more, a quarter of an hour after a server put it off, and never a third time', () => {
    const later = event({ ev: 'rejected', code: 451, text: '451 greylisted', again: true });
    const first = [planned(), claimed, sending, later];
    expect(stateAfter(...first)).toMatchObject({
      stage: 'rejected',
      trouble: '451 greylisted',
      retryFrom: '2026-05-04T09:18:00.000Z',
    });
    expect(stateAfter(...first, sending).stage).toBe('unknown');
    expect(stateAfter(...first, sending).retryFrom).toBeUndefined();
    expect(stateAfter(...first, sending, later).retryFrom).toBeUndefined();
    expect(stateAfter(...first, sending, sent).stage).toBe('waiting');
    expect(stateAfter(planned(), claimed, sending, event({ ev: 'rejected', code: 550, text: 'no' })).retryFrom).toBeUndefined();
    expect(stateAfter(...first, mail('reply', noon)).retryFrom).toBeUndefined();
    expect(stateAfter(...first, event({ ev: 'opted-out', why: 'STOP' })).retryFrom).toBeUndefined();
  });
  it('tells that its thank-you came to nothing, or that nobody knows', () => {
    const begun = event({ ev: 'close-sending', host: 'mail.test' });
    const failed = (as: 'refused' | 'unknown') => event({ ev: 'close-failed', as, why: '550 no' });
    expect(stateAfter(...out, begun).closeTrouble).toBe('the program ended while it thanked');
    expect(stateAfter(...out, begun, failed('refused')).closeTrouble).toBe('550 no');
    expect(stateAfter(...out, begun, failed('unknown')).closeTrouble).toBe('nobody knows whether it was sent: 550 no');
    const done = event({ ev: 'close-sent', response: '250', acceptedAt: noon });
    expect(stateAfter(...out, begun, done).closeTrouble).toBeUndefined();
  });
  it('was collected up to the latest moment, in whatever zone that was written', () => {
    const until = (moment: string) => event({ ev: 'collected', until: moment });
    expect(stateAfter(...out, until('2026-05-05T00:30:00+02:00'), until('2026-05-04T22:00:00Z')).collectedUntil).toBe(
      '2026-05-05T00:30:00+02:00',
    );
  });
  it('counts as closed from the moment when that was begun', () => {
    const closing = event({ ev: 'close-sending', host: 'mail.test' });
    expect(stateAfter(...out, closing).closedAt).toBe('2026-05-04T09:04:00.000Z');
    expect(stateAfter(...out, closing, event({ ev: 'close-sent', response: '250 ok', acceptedAt: noon })).closedAt).toBe(noon);
  });
  it('is chatted once the chat is over, and unknown when it was broken off', () => {
    const chat: ChatRecord = {
      outcome: 'silent',
      detail: '',
      pageUrl: 'https://acme.test/',
      products: [],
      askedAt: noon,
      waitedMs: 600_000,
      messages: [],
    };
    const begun = [planned({ channel: 'chat' }), claimed, sending];
    expect(stage(...begun)).toBe('unknown');
    expect(stateAfter(...begun, { ev: 'chatted', enquiry: 'acmemail1', chat })).toMatchObject({
      stage: 'chatted',
      sentAt: noon,
      chat,
    });
  });
  it('stands apart when it comes from a log of people, or is forgotten', () => {
    const log: ImportedLog = { file: 'log.csv', row: 2, channel: 'email', sentAt: noon };
    expect(stateAfter({ ev: 'imported', enquiry: 'acmemail1', domain: 'acme.test', log })).toMatchObject({
      stage: 'imported',
      domain: 'acme.test',
      sentAt: noon,
      log,
    });
    const state = stateAfter(event({ ev: 'forgotten', domainSha256: hash('d') }));
    expect(state).toMatchObject({ stage: 'forgotten', domain: hash('d'), received: [] });
    expect(state.asked).toBeUndefined();
  });
  it('is nothing for an enquiry that was never planned', () => {
    expect([...fold(linesOf(sent))]).toEqual([]);
  });
});
