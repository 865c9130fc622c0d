import { describe, expect, it } from 'vitest';
import { disguises } from '../../src/data/email-words.ts';
import { isMachine, mailHost, mailtoAddresses, normaliseAddress } from '../../src/lib/address.ts';
import { cloudflareAddress, codedAddress, movedLink, rot13 } from '../../src/lib/address-codes.ts';
import { addressesIn } from '../../src/lib/address-text.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { pageAddresses } from '../../src/lib/page-addresses.ts';

const read = (text: string, own = ''): readonly string[] => addressesIn(text, disguises, own).map(({ address }) => address);

describe('addresses in text', () => {
  it.each([
    ['Write to Info@Acme.COM.', ['info@acme.com']],
    ['E-mail:info@acme.com', ['info@acme.com']],
    ['a@acme.com, b@acme.org;c@acme.de/d@acme.de', ['a@acme.com', 'b@acme.org', 'c@acme.de', 'd@acme.de']],
    ['help+orders@acme.co.uk', ['help+orders@acme.co.uk']],
    ['info@почта.рф', ['info@почта.рф']],
    ['info@xn--bcher-kva.de', ['info@bücher.de']],
    ['<support@acme.com>', ['support@acme.com']],
    ['info@acme.comTel. 12', ['info@acme.com']],
    ['info@acme.com.Please write', ['info@acme.com']],
    ['info＠acme.jp', ['info@acme.jp']],
    ['…support@acme.com–', ['support@acme.com']],
    ['‘support@acme.com’', ['support@acme.com']],
    ['メールはinfo@acme.co.jpまで', ['info@acme.co.jp']],
    ['邮箱：info@acme．cn', ['info@acme.cn']],
    ['почтаinfo@acme.ru', ['info@acme.ru']],
    ['a@one.two.three.four.acme.co.uk, b@acme.com', ['a@one.two.three.four.acme.co.uk', 'b@acme.com']],
    ['이메일은help@acme.co.kr로', ['help@acme.co.kr']],
  ])('reads %s', (text, addresses) => {
    expect(read(text)).toEqual(addresses);
  });

  it.each([
    ['info [at] acme.com', 'info@acme.com'],
    ['info(at)acme.de. Wir antworten', 'info@acme.de'],
    ['info (ät) acme (punkt) de', 'info@acme.de'],
    ['info at acme dot com', 'info@acme.com'],
    ['jane [dot] roe [at] acme [dot] co [dot] uk', 'jane.roe@acme.co.uk'],
    ['podderzhka собака acme точка ру', 'podderzhka@acme.ru'],
    ['soporte arroba acme.es', 'soporte@acme.es'],
    ['info [put the at sign here] acme.de', 'info@acme.de'],
    ['info(@)acme.de', 'info@acme.de'],
    ['info_at_acme.com', 'info@acme.com'],
    ['E-mail: info @ acme.com', 'info@acme.com'],
    ['info（アット）acme.co.jp', 'info@acme.co.jp'],
    ['info【at】acme.co.jp', 'info@acme.co.jp'],
    ['info -at- acme -dot- com', 'info@acme.com'],
    ['info[dog]acme.ru', 'info@acme.ru'],
    ['bilgi (kuyruklu a) acme.com.tr', 'bilgi@acme.com.tr'],
    ['info★acme.co.jp（★を@に変えてください）', 'info@acme.co.jp'],
    ['kefu#acme.cn (# → @)', 'kefu@acme.cn'],
    ['Jane: jane.roe at acme dot com', 'jane.roe@acme.com'],
    ['jane at acme dot com', 'jane@acme.com'],
  ])('sees through %s', (text, address) => {
    expect(read(text)).toEqual([address]);
  });

  it('believes a domain that does not exist in public where the page itself links to it', () => {
    const words = 'or sales [at] acme [dot] internal';
    const on = (html: string) =>
      pageAddresses(parseDocument(html, 'https://acme.test/contact'), disguises, '').map(({ address }) => address);
    expect(on(`<p><a href="mailto:help@acme.internal">Write</a> ${words}</p>`)).toEqual([
      'help@acme.internal',
      'sales@acme.internal',
    ]);
    expect(on(`<p>${words}</p>`)).toEqual([]);
  });

  it('believes a spaced sign without a label only on the site’s own domain', () => {
    expect(read('not @ an.email.com')).toEqual([]);
    expect(read('sales @ acme.com', 'acme.com')).toEqual(['sales@acme.com']);
  });

  it.each([
    'logo@2x.png',
    'react@18.2.0',
    'https://user:secret@acme.com/path',
    '@user@mastodon.social',
    '!news@lemmy.ml',
    'git@github.com:acme/widget.git',
    'jan@acme.com:1234',
    'jan@acme.com/path',
    'we met at the dot com',
    'meet at home. com',
    'as they reach a certain point in their run',
    'look at every point in it',
    '0123456789abcdef0123456789abcdef@sentry.io',
    'info***@acme.com',
    'www.acme.com/?mail=foo@acme.com',
    'user@localhost',
    'Look at acme dot com',
    'You will find us at acme dot com whenever you like',
    'Article 6 (1) (a) gdpr.eu says',
    'Follow @acme.tv @acme.io',
    '%name%@acme.com',
    '{{ user }}@acme.com',
    'C#acme.com and a*b.com',
    '20200101120000123@mail.acme.com',
  ])('leaves %s alone', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes an ending that does not exist only on the site itself', () => {
    expect(normaliseAddress('help@shop.acme.test')).toBeNull();
    expect(normaliseAddress('help@shop.acme.test', 'acme.test')).toBe('help@shop.acme.test');
  });

  it('needs no more than a moment for a megabyte of at-signs', () => {
    expect(read('a@'.repeat(500_000))).toEqual([]);
    expect(read('a (at) '.repeat(100_000))).toEqual([]);
  });
});

describe('mailto links', () => {
  it.each([
    ['mailto:a@acme.com,b%40acme.com?to=c@acme.com&subject=about%20d@acme.com', ['a@acme.com', 'b@acme.com', 'c@acme.com']],
    ['mailto:Jane%20Roe%20%3Cjane@acme.com%3E', ['jane@acme.com']],
    ['mailto: Help@Acme.com?subject=Hi', ['help@acme.com']],
    ['mailto:a@acme.com?cc=b@acme.com&bcc=spy@rival.com', ['a@acme.com', 'b@acme.com']],
    ['http://mailto:info@acme.com', ['info@acme.com']],
    ['mailto:info@b%C3%BCcher.de', ['info@bücher.de']],
    ['MAILTO://info@acme.com', ['info@acme.com']],
    ['mailto:?subject=Look&body=from me@acme.com', []],
    ['mailto:100%@acme.com', ['100%@acme.com']],
    ['https://acme.com/mailto:x@acme.com', []],
  ])('%s', (href, addresses) => {
    expect(mailtoAddresses(href)).toEqual(addresses);
  });
});

describe('hidden addresses', () => {
  it('decodes what Cloudflare has hidden', () => {
    expect(cloudflareAddress('422a272e320223212f276c212d2f')).toBe('help@acme.com');
  });
  it('gives up on a code that is none', () => {
    expect(cloudflareAddress('zz')).toBeNull();
    expect(cloudflareAddress('42')).toBeNull();
  });
  it('turns letters round by thirteen and back', () => {
    expect(rot13(rot13('Help@acme.com'))).toBe('Help@acme.com');
    expect(rot13('uryc@npzr.pbz')).toBe('help@acme.com');
  });
  it('knows keys and versions', () => {
    expect(isMachine('605a7baede844d278b89dc95ae0a9123@o1.ingest.sentry.io')).toBe(true);
    expect(isMachine('help@acme.com')).toBe(false);
  });
  it.each([
    ['aW5mb0BhY21lLmNvbQ==', 'info@acme.com'],
    ['moc.emca@ofni', 'info@acme.com'],
    ['vasb[at]npzr.pbz', 'info@acme.com'],
    ['mailto:info@acme.com?subject=x', 'info@acme.com'],
    ['write to info@acme.com', null],
    ['aW5mb3JtYXRpb24=', null],
  ])('reads %s', (code, address) => {
    expect(codedAddress(code, disguises, '')).toBe(address);
  });
  it('moves the signs of a link back', () => {
    expect(movedLink('ocknvq,kphqBceog0eqo')).toBe('mailto:info@acme.com');
    expect(movedLink('some other argument')).toBe('');
  });
  it('names a domain as name servers know it', () => {
    expect(mailHost('info@bücher.de')).toBe('xn--bcher-kva.de');
  });
});
