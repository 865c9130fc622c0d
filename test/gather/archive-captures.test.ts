import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/gather/archive.ts';
import type { Capture } from '../../src/gather/archive-captures.ts';
import { archiveFile, page, record } from '../support/warc.ts';

const home = 'https://acme.test/';
const [early, late] = ['2020-01-01T00:00:00Z', '2023-01-01T00:00:00Z'];
const emptyHex = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
const emptyBase32 = '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ';

/** What counts of one address, and the body that it has. */
async function heldOf(records: readonly Buffer[], url = home): Promise<Partial<Capture> & { readonly text?: string }> {
  const archive = await openArchive([archiveFile(records)]);
  const capture = archive.find(url);
  if (!capture) return {};
  const { at, status, trouble } = capture;
  if (trouble !== undefined) return { at, trouble };
  let text = '';
  for await (const piece of (await archive.answer(capture)).body) text += String(piece);
  return { at, status, text };
}
const whole = (text: string, at: string, warc: Readonly<Record<string, string>> = {}): Buffer =>
  page(home, text, { date: at, warc });
const again = (warc: Readonly<Record<string, string>>): Buffer =>
  record({ type: 'revisit', date: late, status: 304, headers: { ETag: '1' }, warc });

describe('a record that says "as before"', () => {
  const lost = { trouble: 'the page that it repeats is not in the archive' };
  const old = whole('old', early, { 'WARC-Record-ID': '<urn:uuid:1>', 'WARC-Payload-Digest': 'sha1:A' });

  it.each([
    ['digest', { 'WARC-Payload-Digest': 'sha1:B' }],
    ['id', { 'WARC-Refers-To': '<urn:uuid:2>' }],
    ['time', { 'WARC-Refers-To-Target-URI': home, 'WARC-Refers-To-Date': '2022-01-01T00:00:00Z' }],
  ])('of another %s does not make an older page new', async (_, warc) => {
    expect(await heldOf([old, again(warc)])).toEqual({ at: '2020-01-01T00:00:00.000Z', status: 200, text: 'old' });
    expect(await heldOf([old, record({ type: 'revisit', url: `${home}b`, warc })], `${home}b`)).toMatchObject(lost);
  });

  it('is given no body of another digest, by whichever name it asks for it', async () => {
    const named = { 'WARC-Refers-To': '<urn:uuid:1>', 'WARC-Payload-Digest': 'sha1:B' };
    expect(await heldOf([old, record({ type: 'revisit', url: `${home}b`, warc: named })], `${home}b`)).toMatchObject(lost);
  });

  it('finds a digest that is spelled otherwise', async () => {
    const first = page(home, '', { date: early, warc: { 'WARC-Payload-Digest': `sha1:${emptyBase32}` } });
    const warc = { 'WARC-Payload-Digest': `SHA1:${emptyHex.toUpperCase()}` };
    const there = record({ type: 'revisit', url: `${home}b`, date: late, warc });
    expect(await heldOf([first, there], `${home}b`)).toEqual({ at: '2023-01-01T00:00:00.000Z', status: 200, text: '' });
  });

  it('and tells nothing else repeats the latest page before it', async () => {
    const after = whole('after', '2024-01-01T00:00:00Z', { 'WARC-Truncated': 'time' });
    const captures = [whole('middle', '2022-01-01T00:00:00Z'), old, again({}), after];
    expect(await heldOf(captures)).toEqual({ at: '2023-01-01T00:00:00.000Z', status: 200, text: 'middle' });
  });
});

describe('an answer to another question than for the page', () => {
  const asked = (method: string, warc: Readonly<Record<string, string>> = {}): Buffer =>
    record({ type: 'request', block: `${method} / HTTP/1.1\r\nHost: acme.test\r\n\r\n`, date: late, warc });
  const got = whole('page', early);
  const page0 = { at: '2020-01-01T00:00:00.000Z', status: 200, text: 'page' };

  it.each(['POST', 'HEAD'])('to %s does not stand for it', async (method) => {
    const request = asked(method, { 'WARC-Record-ID': '<urn:uuid:q>' });
    const answer = whole('sent', late, { 'WARC-Record-ID': '<urn:uuid:a>', 'WARC-Concurrent-To': '<urn:uuid:q>' });
    expect(await heldOf([got, request, answer])).toEqual(page0);
    expect(await heldOf([got, answer, request])).toEqual(page0);
  });

  it('is told from the request too, where that names its answer', async () => {
    const answer = whole('sent', late, { 'WARC-Record-ID': '<urn:uuid:a>' });
    const request = asked('POST', { 'WARC-Concurrent-To': '<urn:uuid:a>' });
    expect(await heldOf([got, answer, request])).toEqual(page0);
    expect(await heldOf([answer, request])).toEqual({});
  });

  it('is told by address and time, where no record is named that is there', async () => {
    expect(await heldOf([got, asked('HEAD'), whole('', late)])).toEqual(page0);
    expect(await heldOf([got, asked('HEAD'), asked('GET'), whole('new', late)])).toMatchObject({ text: 'new' });
  });

  it('to GET does', async () => {
    const answer = whole('new', late, { 'WARC-Record-ID': '<urn:uuid:a>' });
    const request = asked('GET', { 'WARC-Concurrent-To': '<urn:uuid:a>' });
    expect(await heldOf([got, answer, request])).toMatchObject({ text: 'new' });
  });

  it('that says "not modified" leaves the page as it was', async () => {
    expect(await heldOf([got, record({ date: late, status: 304 })])).toEqual(page0);
  });
});
