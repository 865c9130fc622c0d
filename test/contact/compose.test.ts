import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { composeMail, senderAddress } from '../../src/contact/compose.ts';
import type { ContactConfig } from '../../src/contact/config.ts';
import type { Enquiry } from '../../src/contact/events.ts';
import { mailText } from '../../src/contact/texts.ts';
import { enquiryTexts } from '../../src/data/enquiry-texts.ts';
import { enquiry } from '../support/enquiries.ts';

const identity = { name: 'Ada Byron', email: 'ada@observer.test', organisation: 'Observer', aboutUrl: 'https://observer.test/r' };
const sender = { identity, addressStyle: 'plus' } as const;
const date = '2026-03-02T09:00:00.000Z';
const asked = enquiry({
  id: 'enquiry00001',
  disclosure: 'footer',
  subject: 'Two questions',
  body: 'Hello,\n\nWhen are you there?\n',
  token: 'token0000001',
});

async function sent(changes: Partial<Enquiry> = {}, from: Pick<ContactConfig, 'identity' | 'addressStyle'> = sender) {
  const { raw, envelope } = await composeMail({ ...asked, ...changes }, from, date);
  return { text: raw.toString('latin1'), envelope, parsed: await PostalMime.parse(raw) };
}

describe('a composed mail', () => {
  it('is what a person would send, to the byte', async () => {
    const { text, envelope } = await sent();
    expect(text).toBe(
      [
        'From: Ada Byron <ada+token0000001@observer.test>',
        'To: support@acme.test',
        'Reply-To: Ada Byron <ada+token0000001@observer.test>',
        'Subject: Two questions',
        'Message-ID: <token0000001.enquiry@observer.test>',
        'Date: Mon, 02 Mar 2026 09:00:00 +0000',
        'Content-Transfer-Encoding: 7bit',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Hello,',
        '',
        'When are you there?',
        '',
      ].join('\r\n'),
    );
    expect(envelope).toEqual({ from: 'ada+token0000001@observer.test', to: ['support@acme.test'] });
  });

  it('is the same again for the same token and date', async () => {
    expect((await sent({ subject: 'Öffnungszeiten', body: 'ä\n'.repeat(100) })).text).toBe(
      (await sent({ subject: 'Öffnungszeiten', body: 'ä\n'.repeat(100) })).text,
    );
  });

  it('bears no mark of a robot', async () => {
    const { text } = await sent();
    expect(text).not.toMatch(/^(?:Auto-Submitted|Precedence|List-|X-)/im);
  });

  it.each([
    ['plus', 'ada+t0@observer.test'],
    ['dash', 'ada-t0@observer.test'],
    ['catch-all', 't0@observer.test'],
  ] as const)('comes from an address of its own where the style is %s', (addressStyle, address) => {
    expect(senderAddress({ identity, addressStyle }, 't0')).toBe(address);
  });

  it('takes no header from any text', async () => {
    const evil = 'x\r\nBcc: all@victims.test\r\n\r\nbody';
    const { parsed, envelope } = await sent(
      { subject: evil, to: `support@acme.test${'\r\n'}Bcc: all@victims.test`, messageId: `<a@b>${'\r\n'}Bcc: all@victims.test` },
      { identity: { ...identity, name: evil }, addressStyle: 'plus' },
    );
    expect(parsed.headers.map(({ key }) => key).sort()).toEqual([
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'reply-to',
      'subject',
      'to',
    ]);
    expect(envelope.to).toHaveLength(1);
    expect(envelope.to[0]).not.toMatch(/[\r\n,\s]/);
  });

  it('keeps names and texts in any script', async () => {
    const { parsed, text } = await sent(
      { subject: 'Два вопроса о поддержке', body: 'Здравствуйте!\n' },
      { identity: { ...identity, name: 'Адель "Ада" Байрон, 日本' }, addressStyle: 'plus' },
    );
    expect(parsed.subject).toBe('Два вопроса о поддержке');
    expect(parsed.from).toEqual({ name: 'Адель "Ада" Байрон, 日本', address: 'ada+token0000001@observer.test' });
    expect(parsed.text?.trim()).toBe('Здравствуйте!');
    expect(text).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  });
});

describe('the text of a mail', () => {
  const config = { identity, texts: {} };
  const languages = Object.keys(enquiryTexts);

  it('is there in 14 languages', () => {
    expect([...languages].sort()).toEqual('de en es fr it ja ko nl pl pt ru tr uk zh'.split(' '));
  });

  it.each(languages)('asks two numbered questions and says who asks and why (%s)', (lang) => {
    const { subject, body } = mailText(config, { lang, token: 'token0000001', disclosure: 'footer' });
    expect(subject).toMatch(/^[^\r\n]{8,100}$/);
    expect(body).toMatch(/^1\. .+\n2\. .+$/m);
    expect(body).toMatch(/Ada Byron\nObserver\nRef: token0000001\n/);
    expect(body).toContain('https://observer.test/r');
    expect(body).toContain('STOP');
    expect(body.match(/https?:/g)).toHaveLength(1);
    expect(enquiryTexts[lang]?.chatQuestion).toMatch(/^[^\r\n]{10,140}$/);
  });

  it('leaves the footer out only when it is told to', () => {
    expect(mailText(config, { lang: 'en', token: 'token0000001', disclosure: 'none' }).body).toMatch(/Ref: token0000001\n$/);
  });

  it('is the own one where there is one, with the signature and the footer', () => {
    const own = { identity, texts: { en: { subject: 'Mine', body: 'Only this?\n' } } };
    const { subject, body } = mailText(own, { lang: 'en', token: 'token0000001', disclosure: 'footer' });
    expect(subject).toBe('Mine');
    expect(body).toMatch(/^Only this\?\n\nAda Byron\nObserver\nRef: token0000001\n\nI am reviewing/);
  });

  it('takes what looks like a pattern in an address for what it is', () => {
    const odd = { identity: { ...identity, aboutUrl: 'https://observer.test/$&' }, texts: {} };
    expect(mailText(odd, { lang: 'en', token: 'token0000001', disclosure: 'footer' }).body).toContain(
      'https://observer.test/$& ',
    );
  });
});
