import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Closing, sendThanks } from '../../src/contact/close.ts';
import type { Enquiry, LedgerEvent, MailKind } from '../../src/contact/events.ts';
import { keepRaw } from '../../src/contact/raw-mails.ts';
import type { Order, Sender } from '../../src/contact/send.ts';
import { openStateFolder } from '../../src/contact/state-folder.ts';
import { suppress } from '../../src/contact/suppression.ts';
import { brokenSmtp } from '../support/broken-smtp.ts';
import { type ContactWorld, contactConfigWith, contactWorld, enquiryTo } from '../support/contact-world.ts';
import { type MailSink, mailSink } from '../support/mail-sink.ts';

const sent = '2026-11-10T10:00:00.000Z';
const answered = '2026-11-16T10:00:00.000Z';
const dayLater = '2026-11-17T10:00:00.000Z';
const hash = 'a'.repeat(64);
const answer = 'From: Maria <maria@desk.example>\r\nMessage-ID: <answer-1@desk.example>\r\n\r\nMonday to Friday.\r\n';

let world: ContactWorld;
let sink: MailSink;
beforeEach(async () => {
  [world, sink] = await Promise.all([contactWorld(), mailSink()]);
  await openStateFolder(world.dir);
});
afterEach(() => Promise.all([world.remove(), sink.close()]));

const mailOf = (kind: MailKind, rawSha256: string, strength: 'strong' | 'weak' = 'strong'): LedgerEvent => ({
  ev: 'observed',
  enquiry: 'enquiryacme',
  mail: {
    rawSha256,
    folder: 'INBOX',
    uidValidity: '1',
    uid: 1,
    internalDate: answered,
    from: 'maria@desk.example',
    subject: '[Acme #17] Two short questions',
    match: { by: 'token', strength },
    kind,
    automation: 'none',
    excerpt: 'Monday to Friday.',
    rules: [],
  },
});

interface Story {
  readonly change?: Partial<Enquiry>;
  readonly further?: readonly LedgerEvent[];
  readonly collected?: string;
  readonly strength?: 'strong' | 'weak';
}

/** An enquiry that was sent and answered, and whatever else came. */
async function answeredOnce({ change, further = [], collected = dayLater, strength = 'strong' }: Story = {}): Promise<void> {
  const { body: _, ...asked } = enquiryTo('acme', { messageId: '<tok.enquiry@auditor.test>', ...change });
  const rawSha256 = await keepRaw(world.dir, Buffer.from(answer));
  const enquiry = asked.id;
  const events: readonly LedgerEvent[] = [
    { ev: 'planned', enquiry, plan: hash, asked, bodySha256: hash },
    { ev: 'claimed', enquiry, claim: hash },
    { ev: 'sending', enquiry, host: 'localhost', envelopeFrom: 'anna@auditor.test' },
    { ev: 'sent', enquiry, response: '250 OK', acceptedAt: sent, tookMs: 1 },
    mailOf('reply', rawSha256, strength),
    ...further,
    { ev: 'collected', enquiry, until: collected },
  ];
  await world.happened(...events.map((event) => [sent, event] as const));
}

type Change = Partial<Pick<Sender, 'config' | 'env'>>;

const close = (order: Order, change: Change = {}): Promise<Closing> =>
  sendThanks(order, { ...world.sender, config: contactConfigWith(sink.port), ...change });

/** Confirms what the dry run shows. */
async function closeLive(change: Change = {}): Promise<Closing> {
  const dry = await close({ live: true }, change);
  const confirm = dry.kind === 'dry-run' ? /--confirm ([0-9a-f]{8})/.exec(dry.why)?.[1] : undefined;
  return close({ live: true, ...(confirm === undefined ? {} : { confirm }) }, change);
}

describe('thanking for an answer', () => {
  it('sends one mail in the thread, to the address that was asked, and never another', async () => {
    await answeredOnce();
    expect(await closeLive()).toMatchObject({ kind: 'live', outcomes: [{ kind: 'accepted', acceptedAt: dayLater }] });
    const [mail] = sink.mails;
    expect(mail).toMatchObject({ from: 'anna+tokenacmex@auditor.test', to: ['support@acme.example'] });
    expect(mail?.raw).toContain('In-Reply-To: <answer-1@desk.example>');
    expect(mail?.raw).toContain('References: <tok.enquiry@auditor.test> <answer-1@desk.example>');
    expect(mail?.raw).toContain('Subject: Re: [Acme #17] Two short questions');
    expect((await world.events()).slice(-2)).toMatchObject([{ ev: 'close-sending' }, { ev: 'close-sent' }]);
    expect(await closeLive()).toMatchObject({ undue: [expect.stringContaining('thanked for')] });
    expect(sink.mails.length).toBe(1);
  });

  it('shows it, and sends nothing and connects to nothing, until it is confirmed', async () => {
    await answeredOnce();
    const before = await world.events();
    for (const order of [{ live: false }, { live: true }, { live: true, confirm: '00000000' }]) {
      const dry = await close(order);
      expect(dry).toMatchObject({ kind: 'dry-run', mails: [{ to: 'support@acme.example' }] });
    }
    expect(sink.connections()).toBe(0);
    expect(await world.events()).toEqual(before);
  });

  it('is not tried again when nobody knows what became of it', async () => {
    await answeredOnce();
    const cutting = await brokenSmtp('dot', 'cut');
    const config = contactConfigWith(cutting.port);
    expect(await closeLive({ config })).toMatchObject({ outcomes: [{ kind: 'unknown' }] });
    await cutting.close();
    expect((await world.events()).at(-1)).toMatchObject({ ev: 'close-failed', as: 'unknown' });
    expect(await closeLive()).toMatchObject({ undue: [expect.stringContaining('tried to')] });
    expect(sink.mails).toEqual([]);
  });
});

describe('an answer is not thanked for', () => {
  const undue = async (why: string): Promise<void> => {
    expect(await close({ live: false })).toMatchObject({ mails: [], undue: [expect.stringContaining(why)] });
  };

  it('within a day', async () => {
    await answeredOnce({ collected: '2026-11-17T09:59:00.000Z' });
    world.setNow('2026-11-17T09:59:00.000Z');
    await undue('2026-11-17T10:00:00.000Z');
  });

  it.each(['resolved', 'survey'] as const)('when a mail says that it is over (%s), even a doubtful one', async (kind) => {
    await answeredOnce({ further: [mailOf(kind, 'b'.repeat(64), 'weak')] });
    await undue('would open it again');
  });

  it('when the mailbox was not read since', async () => {
    await answeredOnce({ collected: '2026-11-17T08:00:00.000Z' });
    await undue('run contact collect first');
  });

  it('when it is a week old, and until then whether the mailbox was read can still be told', async () => {
    const late = '2026-11-23T10:00:00.000Z';
    await answeredOnce({ collected: late });
    world.setNow(late);
    expect(await close({ live: false })).toMatchObject({ mails: [{}] });
    world.setNow('2026-11-23T10:00:01.000Z');
    await undue('too late');
  });

  it('when the company asked for no more mail', async () => {
    await answeredOnce({ further: [{ ev: 'opted-out', enquiry: 'enquiryacme', why: 'STOP' }] });
    await undue('opted-out');
  });

  it('when the question was the one message that a public enquiry may be', async () => {
    await answeredOnce({ change: { authorisation: 'public-enquiry' } });
    await undue('one message in all');
  });

  it('when nobody has said that a doubtful match is right', async () => {
    await answeredOnce({ strength: 'weak' });
    expect(await close({ live: false })).toMatchObject({ mails: [], undue: [] });
  });
});

describe('the gates before a thank-you', () => {
  const held = async (why: string, change: Change = {}): Promise<void> => {
    await answeredOnce();
    expect(await closeLive(change)).toMatchObject({ outcomes: [{ kind: 'held', why: expect.stringContaining(why) }] });
    expect(sink.connections()).toBe(0);
  };

  it('stop', () => held('SUPPORT_AUDIT_STOP', { env: { SUPPORT_AUDIT_STOP: '1' } }));
  it('those who are not to be written to', async () => {
    await suppress(world.dir, 'acme.example', 'asked so');
    await held('suppress.txt');
  });
  it('the gap after any other message', async () => {
    const { body: _, ...asked } = enquiryTo('bolt');
    const enquiry = asked.id;
    await world.happened(
      ['2026-11-17T09:55:00.000Z', { ev: 'planned', enquiry, plan: hash, asked, bodySha256: hash }],
      ['2026-11-17T09:55:00.000Z', { ev: 'claimed', enquiry, claim: hash }],
    );
    await held('The last message went out at 2026-11-17 09:55 UTC');
  });
  it('the messages of a day', async () => {
    const config = contactConfigWith(sink.port);
    const { body: _, ...asked } = enquiryTo('bolt');
    const enquiry = asked.id;
    await world.happened(
      ['2026-11-17T05:00:00.000Z', { ev: 'planned', enquiry, plan: hash, asked, bodySha256: hash }],
      ['2026-11-17T05:00:00.000Z', { ev: 'claimed', enquiry, claim: hash }],
    );
    await held('1 messages went out within a day', { config: { ...config, limits: { ...config.limits, perDay: 1 } } });
  });
  it('the wish of the company for no more mail, under another of its names', async () => {
    const { body: _, ...asked } = enquiryTo('bolt');
    const enquiry = asked.id;
    await world.happened(
      [sent, { ev: 'planned', enquiry, plan: hash, asked, bodySha256: hash }],
      [sent, { ev: 'opted-out', enquiry, why: 'STOP' }],
    );
    const companies = { 'acme.example': { brands: ['bolt.example'] } };
    await held('asked not to be written to', { config: { ...contactConfigWith(sink.port), companies } });
  });
  it('the clocks of the company', async () => {
    await answeredOnce({ change: { zone: 'Asia/Tokyo' } });
    expect(await closeLive()).toMatchObject({
      outcomes: [{ kind: 'held', why: expect.stringContaining('It is not business time in Asia/Tokyo') }],
    });
  });
});
