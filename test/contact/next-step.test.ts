import { describe, expect, it } from 'vitest';
import type { LedgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { nextStep } from '../../src/contact/next-step.ts';
import { claimed, event, linesOf, mail, planned, sending, sent } from '../support/enquiries.ts';

const noon = '2026-05-04T12:00:00.000Z';
function next(now: string, ...more: readonly LedgerEvent[]): string {
  const state = fold(linesOf(planned(), claimed, sending, sent, ...more)).get('acmemail1');
  return state ? nextStep(state, now, { deadlineDays: 14, limits: { perCompanyDays: 90 } }) : '';
}

const until = (moment: string): LedgerEvent => event({ ev: 'collected', until: moment });

describe('the next step', () => {
  it('is to collect, until the mailbox was read to the end of the waiting', () => {
    expect(next('2026-05-30T10:00:00Z')).toBe('contact collect');
    expect(next('2026-05-30T10:00:00Z', until('2026-05-18T09:59:00Z'))).toBe('contact collect');
    expect(next('2026-05-30T10:00:00Z', until('2026-05-18T10:00:00Z'))).toBe('nothing: its time is over; contact report');
  });
  it('is a thank-you where one is due, once', () => {
    const read = [mail('reply', noon), until('2026-05-05T12:00:00Z')];
    expect(next('2026-05-05T12:00:00Z', ...read)).toBe('contact collect; contact close');
    expect(next('2026-05-05T12:00:00Z', ...read, event({ ev: 'close-sending', host: 'mail.test' }))).toBe('contact collect');
  });
  it('is to look at mails that nobody is sure of', () => {
    const doubtful = mail('reply', noon, { match: { by: 'sender', strength: 'weak' } });
    expect(next('2026-05-05T12:00:00Z', doubtful)).toBe(
      'contact collect; check its doubtful mails: contact collect --accept-weak, or --reject-weak',
    );
  });
  it('names the address that was not reached, and the day from which the company may be asked again', () => {
    expect(next('2026-05-05T12:00:00Z', mail('bounce', noon))).toBe(
      'support@acme.test was not reached; the company may be asked again from 2026-08-02: give its "email:" under "companies:", then contact plan; contact collect',
    );
    const refused = event({ ev: 'rejected', code: 550, text: '550 5.1.1 no such user' });
    const state = fold(linesOf(planned(), claimed, sending, refused)).get('acmemail1');
    expect(state && nextStep(state, noon, { deadlineDays: 14, limits: { perCompanyDays: 90 } })).toBe(
      'support@acme.test was not written to; the company may be asked again from 2026-08-02: give its "email:" under "companies:", then contact plan',
    );
    expect(state?.trouble).toBe('550 5.1.1 no such user');
  });
  it('is nothing for what has ended', () => {
    expect(next('2026-05-05T12:00:00Z', event({ ev: 'opted-out', why: 'STOP' }))).toBe('nothing');
  });
});
