import { describe, expect, it } from 'vitest';
import { headerOf, parseMail } from '../../src/contact/parse-mail.ts';
import { newPartOf } from '../../src/contact/quoted-text.ts';

const mail = (text: string): ReturnType<typeof parseMail> => parseMail(new TextEncoder().encode(text.replace(/\n/g, '\r\n')));

describe('parseMail', () => {
  it('gathers the recipients of every header that names one', async () => {
    const { recipients } = await mail(
      'Delivered-To: a+t1@box.test\nReceived: from x by y for <B+t2@box.test>; Mon, 2 Nov 2026 10:00:00 +0000\nTo: Ann <c@box.test>\nCc: d@box.test\n\nHi',
    );
    expect(recipients).toEqual(['a+t1@box.test', 'c@box.test', 'd@box.test', 'b+t2@box.test']);
  });

  it('reads when it was written and when the last server took it', async () => {
    const read = await mail(
      'Received: by mx; Mon, 2 Nov 2026 10:00:05 +0000\nReceived: by old; Mon, 2 Nov 2026 09:00:00 +0000\nDate: Mon, 02 Nov 2026 11:00:00 +0100\n\nHi',
    );
    expect([read.topReceived, read.date]).toEqual(['2026-11-02T10:00:05.000Z', '2026-11-02T10:00:00.000Z']);
  });

  it('leaves out a date that is none', async () => {
    expect(await mail('Date: soon\n\nHi')).not.toHaveProperty('date');
  });

  it('reads the text of HTML without what it quotes, and its links without opening them', async () => {
    const { text, links } = await mail(
      'Content-Type: text/html; charset=utf-8\n\n<p>Open <a href="https://acme.test/hours">from 9</a></p><style>p{}</style><blockquote>When are you open?</blockquote>',
    );
    expect([text, links]).toEqual(['Open from 9', ['https://acme.test/hours']]);
  });

  it('leaves out what Outlook writes below its mark', async () => {
    const { text } = await mail(
      'Content-Type: text/html\n\n<p>From 9</p><div id="divRplyFwdMsg">From: Ann</div><div>When are you open?</div>',
    );
    expect(text).toBe('From 9');
  });

  it('tells whether its HTML quotes another mail', async () => {
    const quotes = async (html: string): Promise<boolean> => (await mail(`Content-Type: text/html\n\n${html}`)).quotes;
    expect([await quotes('<p>From 9</p><div class="gmail_quote">Open?</div>'), await quotes('<p>From 9</p>')]).toEqual([
      true,
      false,
    ]);
  });

  it('reads the words among very many elements', async () => {
    const html = (around: string, mark: string): string =>
      `Content-Type: text/html\n\n<p>From 9</p>${around.repeat(60_000)}${mark}${around.repeat(60_000)}`;
    const siblings = await mail(html('<b></b>', '<div id="appendonsend"></div>Open?'));
    const quotations = await mail(html('<blockquote>Open?</blockquote>', ''));
    expect([siblings.text, quotations.text]).toEqual(['From 9', 'From 9']);
  });

  it('keeps reports and enclosed mails apart from the text', async () => {
    const { text, parts } = await mail(
      'Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\nAction: failed\n--b\nContent-Type: message/rfc822\n\nSubject: Mine\n\nMy words\n--b--\n',
    );
    expect(text.trim()).toBe('It failed.');
    expect(parts.map(({ type }) => type)).toEqual(['message/delivery-status', 'message/rfc822']);
  });

  it('decodes texts of other character sets', async () => {
    const source = Buffer.concat([
      Buffer.from('Subject: =?koi8-r?B?8NLJ18XU?=\r\nContent-Type: text/plain; charset=windows-1251\r\n\r\n'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    ]);
    const { subject, text } = await parseMail(source);
    expect([subject, text.trim()]).toEqual(['Привет', 'Привет']);
  });

  it('says of a mail nested beyond reason that it is not readable, and still reads its headers', async () => {
    const deep = Array.from(
      { length: 80 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    ).join('');
    const read = await mail(`Subject: Deep\n${deep}`);
    expect([read.readable, read.subject, headerOf(read, 'subject')]).toEqual([false, 'Deep', 'Deep']);
  });

  it('survives what is no mail at all', async () => {
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(1000).fill(255),
      new TextEncoder().encode('\n'.repeat(100_000)),
      new TextEncoder().encode('A: b\n'.repeat(300_000)),
    ])
      expect((await parseMail(bytes)).from.address).toBe('');
  });
});

describe('newPartOf', () => {
  it.each([
    ['English', 'Yes.\n\nOn Mon, 2 Nov 2026 at 10:00, Ann <a@b.test> wrote:\nOpen?'],
    ['broken English', 'Yes.\n\nOn Mon, 2 Nov 2026 at 10:00,\nAnn Lee <a@b.test>\nwrote:\nOpen?'],
    ['Russian', 'Yes.\n\n2 ноября 2026 г., 10:00, Ann <a@b.test> написал:\nOpen?'],
    ['German', 'Yes.\n\nAm 02.11.2026 um 10:00 schrieb Ann:\nOpen?'],
    ['French', 'Yes.\n\nLe lun. 2 nov. 2026 à 10:00, Ann a écrit :\nOpen?'],
    ['Spanish', 'Yes.\n\nEl lun, 2 nov 2026 a las 10:00, Ann escribió:\nOpen?'],
    ['Polish', 'Yes.\n\nW dniu 2.11.2026 o 10:00, Ann pisze:\nOpen?'],
    ['Chinese', 'Yes.\n\n在 2026年11月2日，Ann 写道：\nOpen?'],
    ['Outlook', 'Yes.\n\nFrom: Ann <a@b.test>\nSent: Monday\nTo: us\nSubject: Open?\n\nOpen?'],
    ['German Outlook', 'Yes.\n\nVon: Ann <a@b.test>\nGesendet: Montag\nAn: uns\nBetreff: Offen?\n\nOpen?'],
    ['a mark to answer above', 'Yes.\n\n##- Please type your reply above this line -##\nOpen?'],
    ['the original', 'Yes.\n\n-----Original Message-----\nOpen?'],
    ['a signature', 'Yes.\n-- \nKim, Acme. Please rate us'],
    ['a telephone', 'Yes.\n\nSent from my phone'],
  ])('cuts what follows the head of a quotation: %s', (_, text) => {
    expect(newPartOf(text).text).toBe('Yes.');
  });

  it('finds no text in very many lines without a letter', () => {
    expect(newPartOf('-\n'.repeat(15_000)).text).toBe('-\n'.repeat(15_000).trim());
  });

  it('tells whether it stands by a quotation', () => {
    const isQuoting = (text: string): boolean => newPartOf(text).isQuoting;
    expect([
      isQuoting('Yes.\n> Open?'),
      isQuoting('Yes.\n\nOn 2 Nov 2026 Ann wrote:\nOpen?'),
      isQuoting('Yes.\n\nYour message:\nOpen?'),
    ]).toEqual([true, true, false]);
  });

  it('keeps a sentence that leads over to the enquiry', () => {
    expect(newPartOf('以下の内容でお問い合わせを受け付けました。\n\nお名前：リー').text).toBe(
      '以下の内容でお問い合わせを受け付けました。',
    );
  });

  it('keeps what stands between and below quoted lines', () => {
    expect(newPartOf('On 2 Nov 2026 Ann wrote:\n> Open?\nYes.\n> Prices?\nOnline.').text).toBe('Yes.\nOnline.');
  });

  it('drops a mark to answer above when it opens the mail', () => {
    expect(newPartOf('## Reply above this line ##\n\nYour ticket was solved.').text).toBe('Your ticket was solved.');
  });

  it('keeps a sentence that only has such a word', () => {
    expect(newPartOf('She wrote: open at 9.\nFrom: Monday to Friday').text).toBe('She wrote: open at 9.\nFrom: Monday to Friday');
  });
});
