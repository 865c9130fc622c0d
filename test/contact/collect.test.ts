import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Collected, collect } from '../../src/contact/collect.ts';
import { MailServerError } from '../../src/contact/mail-server-error.ts';
import type { Mailbox } from '../../src/contact/mailbox.ts';
import { readSuppressed } from '../../src/contact/suppression.ts';
import {
  anEnquiry,
  heldMailbox,
  type KeptLedger,
  type KeptMail,
  ledgerWith,
  mailFrom,
  sent,
  underWay,
} from '../support/mail-world.ts';

const sentAt = '2026-03-02T09:00:00Z';
const acme = anEnquiry('acme0001', 'acme.test');
const rival = anEnquiry('rival001', 'rival.test');
const nothing: readonly KeptMail[] = [];

const answer: KeptMail = {
  at: '2026-03-02T11:30:00Z',
  raw: mailFrom('Dana <support@acme.test>', {
    to: acme.token,
    subject: 'Re: Two questions',
    text: 'Hello,\r\n\r\nour support is open from 9 to 17 on weekdays. On Saturdays nobody is here, but the forum is always open.\r\n\r\nDana',
  }),
};

const ledgers: KeptLedger['ledger'][] = [];
const world = async (events = sent(acme, sentAt), now = '2026-03-05T12:00:00Z'): Promise<KeptLedger> => {
  const kept = await ledgerWith(events, () => now);
  ledgers.push(kept.ledger);
  return kept;
};
afterEach(() => Promise.all(ledgers.splice(0).map((ledger) => ledger.close())));

const read = (
  { ledger, dir }: KeptLedger,
  mailbox: Mailbox,
  more: Partial<Parameters<typeof collect>[0]> = {},
): Promise<Collected> =>
  collect({
    ledger,
    mailbox,
    asker: 'shopper@shopper.test',
    dir,
    folders: ['INBOX', 'Junk'],
    deadlineDays: 14,
    now: () => '2026-03-05T12:00:00Z',
    ...more,
  });

describe('what is collected', () => {
  it('is a mail with the token of an enquiry, once, with the moment at which the mailbox took it', async () => {
    const kept = await world();
    const first = await read(kept, heldMailbox([answer]));
    expect(first.news.map(({ mail }) => [mail.match, mail.kind, mail.internalDate, mail.folder])).toEqual([
      [{ by: 'token', strength: 'strong' }, 'reply', '2026-03-02T11:30:00Z', 'INBOX'],
    ]);
    const again = heldMailbox([answer]);
    expect((await read(kept, again)).news).toEqual([]);
    expect(again.opened).toEqual([]);
    expect(kept.ledger.states().get(acme.id)).toMatchObject({ stage: 'replied' });
    expect(kept.ledger.states().get(acme.id)?.received).toHaveLength(1);
  });

  it('is kept byte by byte, and nothing else of the mailbox is', async () => {
    const kept = await world();
    const strange = mailFrom('Aunt <aunt@home.test>', { subject: 'Sunday', text: 'Are you coming?' });
    const mailbox = heldMailbox([answer, { at: '2026-03-02T12:00:00Z', raw: strange }]);
    const { news } = await read(kept, mailbox);
    const raw = path.join(kept.dir, 'raw');
    expect(readdirSync(raw)).toEqual([`${news[0]?.mail.rawSha256}.eml`]);
    expect(readFileSync(path.join(raw, readdirSync(raw)[0] ?? ''), 'utf8')).toBe(answer.raw);
    expect(mailbox.opened).toEqual(['Re: Two questions']);
  });

  it('counts once when the same mail lies in two folders', async () => {
    const kept = await world();
    const { news } = await read(kept, heldMailbox([answer, { ...answer, folder: 'Junk' }]));
    expect(news).toHaveLength(1);
  });

  it('comes in the order of arrival, so that the ticket of an earlier mail ties a later one in another folder', async () => {
    const kept = await world();
    const later: KeptMail = {
      at: '2026-03-02T15:00:00Z',
      raw: mailFrom('support@acme.test', {
        subject: '[acme.test #4711] Two questions',
        text: 'We are open from 9 to 17 on weekdays.',
      }),
    };
    const earlier: KeptMail = {
      at: '2026-03-02T09:01:00Z',
      folder: 'Junk',
      raw: mailFrom('support@acme.test', {
        to: acme.token,
        subject: '[acme.test #4711] AutoReply: Two questions',
        text: 'Your request was received and has the number #4711.',
        headers: ['Auto-Submitted: auto-replied'],
      }),
    };
    const { news } = await read(kept, heldMailbox([later, earlier]));
    expect(news.map(({ mail }) => [mail.match.by, mail.kind])).toEqual([
      ['token', 'auto-reply'],
      ['thread', 'reply'],
    ]);
  });

  it('is found by its text when its header tells nothing: a delivery report, a quoted reference', async () => {
    const kept = await world([...sent(acme, sentAt), ...sent(rival, sentAt)]);
    const report = [
      'From: MAILER-DAEMON@mx.shopper.test',
      'To: shopper@shopper.test',
      'Subject: Returned mail',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b\r\nContent-Type: text/plain\r\n\r\nYour mail could not be delivered.',
      '--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.shopper.test\r\n\r\nFinal-Recipient: rfc822; support@acme.test\r\nAction: failed\r\nStatus: 5.1.1\r\n',
      `--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${acme.messageId}\r\nSubject: Two questions\r\n`,
      '--b--\r\n',
    ].join('\r\n');
    const rewritten = mailFrom('desk@helpdesk.test', {
      subject: 'Your request',
      text: `We are open from 9 to 17 on weekdays.\r\n\r\n> Ref: ${rival.token}`,
    });
    const { news } = await read(
      kept,
      heldMailbox([
        { at: '2026-03-02T09:05:00Z', raw: report },
        { at: '2026-03-02T10:00:00Z', raw: rewritten },
      ]),
    );
    expect(news.map(({ enquiry, mail }) => [enquiry.domain, mail.match.by, mail.kind])).toEqual([
      ['acme.test', 'report', 'bounce'],
      ['rival.test', 'quoted-reference', 'reply'],
    ]);
  });

  it('is doubtful when only the sender fits, and not even that when it came before the question', async () => {
    const kept = await world();
    const news = mailFrom('news@acme.test', { subject: 'Our spring offers', text: 'New colours for everybody.' });
    const collected = await read(
      kept,
      heldMailbox([
        { at: '2026-03-02T08:00:00Z', raw: news },
        { at: '2026-03-03T08:00:00Z', raw: `${news}again` },
      ]),
    );
    expect(collected.news.map(({ mail }) => [mail.internalDate, mail.match])).toEqual([
      ['2026-03-03T08:00:00Z', { by: 'sender', strength: 'weak' }],
    ]);
    expect(kept.ledger.states().get(acme.id)?.stage).toBe('waiting');
  });

  it('is never a copy of what was asked', async () => {
    const kept = await world();
    const copy = mailFrom(`Sam <shopper+${acme.token}@shopper.test>`, {
      subject: 'Two questions',
      text: `When are you open?\r\n\r\nRef: ${acme.token}`,
      headers: [`Message-ID: ${acme.messageId}`],
    });
    expect((await read(kept, heldMailbox([{ at: '2026-03-02T09:00:01Z', raw: copy }]))).news).toEqual([]);
  });

  it('shows that an enquiry of unknown fate was sent', async () => {
    const kept = await world([...underWay(acme), { ev: 'unknown', enquiry: acme.id, why: 'the connection was lost' }]);
    expect(kept.ledger.states().get(acme.id)?.stage).toBe('unknown');
    await read(kept, heldMailbox([{ ...answer, at: '2026-03-05T12:30:00Z' }]));
    expect(kept.ledger.states().get(acme.id)?.stage).toBe('replied');
  });

  it('ends the enquiry when the company asks not to be written to, under any of its names or at the address', async () => {
    const kept = await world(sent({ ...acme, brands: ['shop.test'], to: 'acme@desk.test' }, sentAt));
    const stop = mailFrom('dana@acme.test', { to: acme.token, subject: 'Re: Two questions', text: 'STOP' });
    const { news } = await read(kept, heldMailbox([{ at: '2026-03-02T10:00:00Z', raw: stop }]));
    expect(news.map(({ optedOut }) => optedOut)).toEqual([true]);
    expect([...(await readSuppressed(kept.dir))]).toEqual(['acme.test', 'desk.test', 'shop.test']);
    expect(kept.ledger.states().get(acme.id)).toMatchObject({ stage: 'opted-out', optedOutBy: news[0]?.mail.rawSha256 });
    expect((await read(kept, heldMailbox([answer]))).open).toBe(0);
  });

  it('is not read again when a person has set it aside', async () => {
    const kept = await world();
    const box = heldMailbox([
      { at: '2026-03-02T10:00:00Z', raw: mailFrom('news@acme.test', { subject: 'Offers', text: 'Shoes at half the price.' }) },
    ]);
    const [first] = (await read(kept, box)).news;
    await kept.ledger.append({
      ev: 'rejected-weak',
      enquiry: acme.id,
      rawSha256: first?.mail.rawSha256 ?? '',
      by: 'ann',
    });
    expect((await read(kept, box)).news).toEqual([]);
    expect(kept.ledger.states().get(acme.id)?.received).toEqual([]);
  });

  it('is waited for a week longer once an answer came, so that thanks never cross a notice that it is closed', async () => {
    const kept = await world();
    await read(kept, heldMailbox([{ ...answer, at: '2026-03-15T12:00:00Z' }]), { now: () => '2026-03-15T13:00:00Z' });
    await read(kept, heldMailbox([]), { now: () => '2026-03-18T13:00:00Z' });
    expect(kept.ledger.states().get(acme.id)?.collectedUntil).toBe('2026-03-18T13:00:00Z');
  });
});

describe('silence', () => {
  const until = async (mailbox: Mailbox, more: Partial<Parameters<typeof collect>[0]> = {}): Promise<string | undefined> => {
    const kept = await world();
    await read(kept, mailbox, more);
    return kept.ledger.states().get(acme.id)?.collectedUntil;
  };

  it('counts up to the moment at which the reading began, when every folder was read to its end', async () => {
    expect(await until(heldMailbox(nothing))).toBe('2026-03-05T12:00:00Z');
  });

  it('counts no further than answers are waited for', async () => {
    expect(await until(heldMailbox(nothing), { now: () => '2026-05-01T00:00:00Z' })).toBe('2026-03-16T09:00:00.000Z');
  });

  it.each([
    ['a folder has a gap', heldMailbox(nothing, { gaps: ['INBOX: the server refuses to search it'] }), {}],
    ['a folder cannot be read', { ...heldMailbox(nothing), read: () => Promise.reject(new MailServerError('no')) }, {}],
    ['a mail cannot be read', { ...heldMailbox([answer]), source: () => Promise.reject(new MailServerError('no')) }, {}],
    ['a mail is gone before it is read', { ...heldMailbox([answer]), source: async () => undefined }, {}],
    ['a folder of the configuration is missing', heldMailbox(nothing), { folders: ['INBOX', 'Help'] }],
    ['the reading began after the question', heldMailbox(nothing), { since: '2026-03-04T00:00:00Z' }],
    ['the reading was stopped', heldMailbox(nothing), { signal: AbortSignal.abort() }],
  ])('does not count when %s', async (_, mailbox, more) => {
    expect(await until(mailbox, more)).toBeUndefined();
  });

  it('counts without a folder for junk where the mailbox has none, which is said', async () => {
    const kept = await world();
    const { notes, gaps } = await read(kept, heldMailbox(nothing, { folders: ['INBOX'] }));
    expect(notes).toEqual(['The mailbox has no folder Junk, so there is none to read.']);
    expect(gaps).toEqual([]);
    expect(kept.ledger.states().get(acme.id)?.collectedUntil).toBe('2026-03-05T12:00:00Z');
  });

  it('is looked for in the folder that the server calls junk, whatever its name', async () => {
    const kept = await world();
    const mailbox = heldMailbox([{ ...answer, folder: '[Mail]/Spam' }], {
      folders: ['INBOX', '[Mail]/Spam'],
      junk: '[Mail]/Spam',
    });
    const { news, notes } = await read(kept, mailbox);
    expect(news.map(({ mail }) => mail.folder)).toEqual(['[Mail]/Spam']);
    expect(notes).toEqual(['The mailbox has no folder Junk; [Mail]/Spam is read in its place.']);
  });

  it('does not hide what was read before the mailbox broke off', async () => {
    const kept = await world();
    const whole = heldMailbox([answer, { ...answer, at: '2026-03-03T00:00:00Z', raw: `${answer.raw}more` }]);
    let reads = 0;
    const { news, gaps } = await read(kept, {
      ...whole,
      source: (head) => {
        reads += 1;
        return reads === 1 ? whole.source(head) : Promise.reject(new MailServerError('The connection was lost.'));
      },
    });
    expect(news).toHaveLength(1);
    expect(gaps).toEqual(['The connection was lost.']);
  });
});

describe('how long answers are waited for', () => {
  const collectedAfter = async (events: Parameters<typeof ledgerWith>[0], mails: readonly KeptMail[], now: string) => {
    const kept = await world(events, now);
    const collected = await read(kept, heldMailbox(mails), { now: () => now });
    return { ...collected, kept };
  };

  it('what comes after the deadline is left, whenever the mailbox is read', async () => {
    const late = { ...answer, at: '2026-03-17T09:00:00Z' };
    expect((await collectedAfter(sent(acme, sentAt), [late], '2026-03-18T00:00:00Z')).news).toEqual([]);
    expect((await collectedAfter(sent(acme, sentAt), [answer], '2026-06-01T00:00:00Z')).news).toHaveLength(1);
  });

  it('once the mailbox was read to the deadline the enquiry is no longer open', async () => {
    const { kept } = await collectedAfter(sent(acme, sentAt), [answer], '2026-03-20T00:00:00Z');
    expect((await read(kept, heldMailbox([answer]), { now: () => '2026-03-21T00:00:00Z' })).open).toBe(0);
  });

  it('a survey is waited for until seven days after the company has called it resolved', async () => {
    const resolved: KeptMail = {
      at: '2026-03-15T09:00:00Z',
      raw: mailFrom('support@acme.test', {
        to: acme.token,
        subject: '[acme.test #4711] Resolved: Two questions',
        text: 'According to our records, your request has been resolved. If you have any further questions, please respond to this message.',
      }),
    };
    const survey: KeptMail = {
      at: '2026-03-21T09:00:00Z',
      raw: mailFrom('support@acme.test', {
        to: acme.token,
        subject: 'How did we do?',
        text: 'Please rate our support: https://acme.test/survey/satisfaction?ticket=4711',
      }),
    };
    const { news } = await collectedAfter(sent(acme, sentAt), [resolved, survey], '2026-04-01T00:00:00Z');
    expect(news.map(({ mail }) => mail.kind)).toEqual(['resolved', 'survey']);
  });

  it.each([
    ['was never sent', [...underWay(acme), { ev: 'rejected' as const, enquiry: acme.id, text: 'no such user' }]],
    [
      'was settled as not sent',
      [...underWay(acme), { ev: 'settled' as const, enquiry: acme.id, as: 'not-sent' as const, by: 'ann' }],
    ],
  ])('nobody waits for an enquiry that %s', async (_, events) => {
    expect((await collectedAfter(events, [answer], '2026-03-05T00:00:00Z')).open).toBe(0);
  });
});
