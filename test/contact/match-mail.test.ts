import { describe, expect, it } from 'vitest';
import type { EnquiryState, Received } from '../../src/contact/enquiry-state.ts';
import { type MatchedMail, matchMail } from '../../src/contact/match-mail.ts';
import { parseMail } from '../../src/contact/parse-mail.ts';

const received: Received = {
  rawSha256: '0'.repeat(64),
  folder: 'INBOX',
  uidValidity: '1',
  uid: 1,
  internalDate: '2026-11-02T10:00:00.000Z',
  from: 'desk@acme.test',
  subject: '[#77] Hours',
  match: { by: 'token', strength: 'strong' },
  kind: 'auto-reply',
  automation: 'none',
  ticket: '77',
  excerpt: '',
  rules: [],
  accepted: false,
};

const state = (id: string, domain: string, token: string, more: Partial<EnquiryState> = {}): EnquiryState => ({
  id,
  domain,
  brands: [],
  channel: 'email',
  stage: 'waiting',
  asked: {
    id,
    domain,
    brands: [],
    channel: 'email',
    to: `help@${domain}`,
    foundOn: `https://${domain}/`,
    lang: 'en',
    zone: 'UTC',
    authorisation: 'own-company',
    disclosure: 'footer',
    subject: 'Hours',
    token,
    messageId: `<${token}.enquiry@asker.test>`,
  },
  received: [],
  ...more,
});

const open = [state('enquiry1', 'acme.test', 'k3x9q2m7'), state('enquiry2', 'other.test', 'p5w8z1n4')];
const match = async (text: string, states: readonly EnquiryState[] = open): Promise<MatchedMail | undefined> =>
  matchMail(await parseMail(new TextEncoder().encode(text.replace(/\n/g, '\r\n'))), states, 'Ann@asker.test');
const strong = (enquiry: string, by: MatchedMail['match']['by']): MatchedMail => ({ enquiry, match: { by, strength: 'strong' } });

describe('matchMail', () => {
  it('goes by the token in any recipient first, whatever its case', async () => {
    expect(
      await match('From: x@y.test\nDelivered-To: ann+K3X9Q2M7@asker.test\nIn-Reply-To: <p5w8z1n4.enquiry@asker.test>\n\nHi'),
    ).toEqual(strong('enquiry1', 'token'));
    expect(await match('From: x@y.test\nTo: p5w8z1n4@asker.test\n\nHi')).toEqual(strong('enquiry2', 'token'));
  });

  it('takes no part of a word for the token', async () => {
    expect(await match('From: x@y.test\nTo: ak3x9q2m7b@asker.test\n\nHi')).toBeUndefined();
  });

  it('goes by the id that a mail answers', async () => {
    expect(await match('From: x@y.test\nReferences: <a@b> <k3x9q2m7.enquiry@asker.test>\n\nHi')).toEqual(
      strong('enquiry1', 'message-id'),
    );
  });

  it('goes by the id in the mail that a report encloses', async () => {
    const report =
      'From: mailer-daemon@y.test\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <p5w8z1n4.enquiry@asker.test>\n--b--\n';
    expect(await match(report)).toEqual(strong('enquiry2', 'report'));
  });

  it('goes by a ticket that an earlier mail of the company named', async () => {
    const known = [state('enquiry1', 'acme.test', 'k3x9q2m7', { received: [received] })];
    expect(await match('From: desk@mail.acme.test\nSubject: [#77] Solved\n\nHi', known)).toEqual(strong('enquiry1', 'thread'));
    expect(await match('From: desk@elsewhere.test\nSubject: [#77] Solved\n\nHi', known)).toBeUndefined();
  });

  it('does not build on a match that is weak itself', async () => {
    const weak: Received = { ...received, match: { by: 'sender', strength: 'weak' } };
    const known = [state('enquiry1', 'acme.test', 'k3x9q2m7', { received: [weak] })];
    expect((await match('From: desk@acme.test\nSubject: [#77] Solved\n\nHi', known))?.match.strength).toBe('weak');
    const accepted = [state('enquiry1', 'acme.test', 'k3x9q2m7', { received: [{ ...weak, accepted: true }] })];
    expect((await match('From: desk@acme.test\nSubject: [#77] Solved\n\nHi', accepted))?.match.strength).toBe('strong');
  });

  it('goes by the reference that the text quotes', async () => {
    expect(await match('From: x@y.test\n\nYour reference: k3x9q2m7.')).toEqual(strong('enquiry1', 'quoted-reference'));
  });

  it('takes no mail of the one who asks for an answer', async () => {
    expect(await match('From: ann@asker.test\nTo: boss@asker.test\nSubject: Fwd: Hours\n\nRef: k3x9q2m7')).toBeUndefined();
    expect(await match('From: Ann+desk@asker.test\nTo: ann+k3x9q2m7@asker.test\n\nHi')).toBeUndefined();
  });

  it('is not sure of a colleague of the one who asks, unless that is the company', async () => {
    const mail = 'From: boss@mail.asker.test\n\nLooks fine to me.\n\n> Ref: k3x9q2m7';
    expect(await match(mail)).toEqual({ enquiry: 'enquiry1', match: { by: 'quoted-reference', strength: 'weak' } });
    const own = [state('enquiry1', 'asker.test', 'k3x9q2m7')];
    expect(await match(mail, own)).toEqual(strong('enquiry1', 'quoted-reference'));
  });

  it('is sure of the mail server of the one who asks', async () => {
    const text = 'To: ann+k3x9q2m7@asker.test\nSubject: Undelivered\n\nno such user';
    expect(await match(`From: MAILER-DAEMON@mx.asker.test\n${text}`)).toEqual(strong('enquiry1', 'token'));
    expect(await match(`From: robot@mx.asker.test\n${text}`)).toMatchObject({ match: { strength: 'weak' } });
  });

  it('takes the domain of the sender for a weak sign, and for none when two enquiries fit', async () => {
    const mail = 'From: Kim <kim@mail.acme.test>\n\nWe are open from 9.';
    expect(await match(mail)).toEqual({ enquiry: 'enquiry1', match: { by: 'sender', strength: 'weak' } });
    expect(await match(mail, [...open, state('enquiry3', 'brand.test', 'q1q1q1q1', { brands: ['acme.test'] })])).toBeUndefined();
    expect(await match('From: kim@notacme.test\n\nHi')).toBeUndefined();
  });
});
