import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/gather/archive.ts';
import { archiveFile, fileOf, page, record } from '../support/warc.ts';

const home = 'https://acme.test/';
const sha1 = (text: string, encoding: 'hex'): string => `sha1:${createHash('sha1').update(text).digest(encoding)}`;
const stateOf = async (bytes: Buffer, url = home, limits = {}) => {
  const archive = await openArchive([fileOf(bytes)], limits);
  const capture = archive.find(url);
  return { problems: archive.problems, held: capture && (capture.trouble ?? 'whole') };
};

describe('a member of gzip', () => {
  const member = gzipSync(page(home, '<p>support@acme.test</p>'), { level: 0 });
  const changed = (at: number): Buffer => {
    const copy = Buffer.from(member);
    copy.writeUInt8((copy[at] ?? 0) ^ 1, at);
    return copy;
  };
  const broken = { problems: ['acme.warc, byte 0: it is cut off or damaged; it is left out.'], held: 'it is cut off or damaged' };

  it.each([
    ['a letter of its page', member.indexOf('support@')],
    ['its checksum', member.length - 8],
    ['its length', member.length - 4],
  ])('with another bit in %s is not used', async (_, at) => {
    expect(await stateOf(changed(at))).toEqual(broken);
  });
  it('whose checksum is missing is not used', async () => {
    expect(await stateOf(member.subarray(0, -8))).toEqual(broken);
  });
  it('that is whole is used', async () => {
    expect(await stateOf(member)).toEqual({ problems: [], held: 'whole' });
  });
});

describe.each([true, false])('a digest that a record tells, compressed: %s', (zipped) => {
  const body = `<p>${'body '.repeat(40_000)}</p>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`;
  const stateWith = async (warc: Readonly<Record<string, string>>, more = {}) => {
    const { problems, find } = await openArchive([archiveFile([page(home, body, { warc, ...more })], { zipped })]);
    return { problems, trouble: find(home)?.trouble };
  };

  it('of its body or its bytes has to be theirs', async () => {
    const wrong = (what: string) => `the digest of ${what} is another than it tells`;
    const [ofBody, ofBytes] = [sha1('other', 'hex'), sha1(body, 'hex')];
    expect(await stateWith({ 'WARC-Payload-Digest': ofBody })).toEqual({
      problems: [`acme.warc, byte 0: ${wrong('its body')}; it is left out.`],
      trouble: wrong('its body'),
    });
    expect(await stateWith({ 'WARC-Block-Digest': ofBytes })).toMatchObject({ trouble: wrong('its bytes') });
  });
  it('may be SHA-1 in base32 or in hexadecimal, or SHA-256', async () => {
    const sha256 = `sha256:${createHash('sha256').update(body).digest('hex')}`;
    const fits = { problems: [], trouble: undefined };
    expect(await stateWith({ 'WARC-Payload-Digest': sha256, 'WARC-Block-Digest': sha1(block, 'hex') })).toEqual(fits);
    const emptyBody = record({ body: '', warc: { 'WARC-Payload-Digest': 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' } });
    expect((await openArchive([archiveFile([emptyBody], { zipped })])).problems).toEqual([]);
    expect(await stateWith({ 'WARC-Payload-Digest': 'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ' })).toMatchObject({
      trouble: 'the digest of its body is another than it tells',
    });
  });
  it('of another kind, or of a body in chunks, is not compared', async () => {
    const headers = { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' };
    const fits = { problems: [], trouble: undefined };
    expect(await stateWith({ 'WARC-Payload-Digest': 'md5:0' })).toEqual(fits);
    expect(await stateWith({ 'WARC-Payload-Digest': sha1('joined', 'hex') }, { headers })).toEqual(fits);
  });
});

describe('a file that was compressed as a whole', () => {
  const pages = ['a', 'b'].map((name) => page(`${home}${name}`, `<p>${name}</p>`));
  const whole = gzipSync(Buffer.concat(pages));

  it('is read like any other', async () => {
    expect(await stateOf(whole, `${home}a`)).toEqual({ problems: [], held: 'whole' });
    expect(await stateOf(whole, `${home}b`)).toEqual({ problems: [], held: 'whole' });
  });
  it('says so where it is cut off', async () => {
    expect(await stateOf(whole.subarray(0, -9), `${home}a`)).toEqual({
      problems: ['acme.warc, byte 0: it was compressed as a whole, and is cut off or damaged; nothing of it was read.'],
      held: undefined,
    });
  });
  it('has to be unpacked first where it is large', async () => {
    expect((await stateOf(whole, home, { held: 100 })).problems).toEqual([
      'acme.warc, byte 0: it was compressed as a whole and is large; unpack it first: gunzip acme.warc.',
    ]);
  });
});

describe('a file with more damage than is looked through', () => {
  it('says from where on it was not read', async () => {
    const marks = Buffer.concat(Array.from({ length: 1001 }, () => Buffer.from([0x1f, 0x8b, 8, 0])));
    const bytes = Buffer.concat([marks, gzipSync(page(home, 'behind'))]);
    expect(await stateOf(bytes)).toEqual({
      problems: [
        'acme.warc, byte 0: no record can be read here.',
        'acme.warc, byte 0: what stands behind it was not read: 1000 marks of gzip in a row begin no record.',
      ],
      held: undefined,
    });
  });
  it('tells it however much else is damaged', async () => {
    const rubbish = Buffer.from('WARC/1.\r\n\r\n'.repeat(40));
    const { problems } = await stateOf(Buffer.concat([rubbish, page(home, 'behind')]), home, { damaged: 30 });
    expect(problems.slice(20)).toEqual([
      '11 more places are damaged; they are left out.',
      'acme.warc, byte 330: what stands behind it was not read: too much of the file is damaged.',
    ]);
  });
});

describe('what tells one archive from another', () => {
  it('is its size and its SHA-256, not its name', async () => {
    const of = async (text: string, name: string) => (await openArchive([archiveFile([page(home, text)], { name })])).files[0];
    const [one, same, other] = [await of('1', 'a.warc'), await of('1', './a.warc'), await of('2', 'a.warc')];
    expect(same).toEqual({ ...one, name: './a.warc' });
    expect(other?.size).toBe(one?.size);
    expect(other?.sha256).not.toBe(one?.sha256);
  });
});
