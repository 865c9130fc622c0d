import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Archive, openArchive } from '../../src/gather/archive.ts';
import type { ArchiveFile } from '../../src/gather/archive-file.ts';
import { openArchiveVisitors } from '../../src/gather/warc-visitor.ts';
import type { Look, Visit } from '../../src/model/visit.ts';
import { archiveFile, fileOf, page, record } from '../support/warc.ts';

const home = 'https://acme.test/';
const visitIn = async (archive: Archive, url: string, more: { readonly guess?: true } = {}): Promise<Visit> => {
  const site = openArchiveVisitors(archive, {}).openSite();
  const look: Look = { by: 'url', url, via: 'http', ...more };
  return site.http.visit({ look, url, deadline: performance.now() + 20_000 }, new AbortController().signal);
};
const visit = async (files: readonly ArchiveFile[], url = home): Promise<Visit> => visitIn(await openArchive(files), url);
const saying = (text: string): string => `<p>${text}</p>`;

describe.each([true, false])('an archive, each record compressed by itself: %s', (zipped) => {
  const held = (...records: readonly Buffer[]): readonly ArchiveFile[] => [archiveFile(records, { zipped })];

  it('gives the page that was kept, and when', async () => {
    expect(await visit(held(page(home, saying('hi'))))).toMatchObject({
      kind: 'page',
      finalUrl: home,
      status: 200,
      body: saying('hi'),
      fetchedAt: '2024-05-06T07:08:09.000Z',
    });
  });
  it('does not know what it does not hold, not even at a guessed address', async () => {
    const archive = await openArchive(held(page(home, saying('hi'))));
    const guessed = await visitIn(archive, `${home}help`, { guess: true });
    expect(guessed).toMatchObject({ kind: 'failed', reason: 'not-in-archive', detail: `no capture of ${home}help` });
  });
  it('gives the latest capture, wherever it stands', async () => {
    const kept = (year: string): Buffer => page(home, saying(year), { date: `${year}-01-01T00:00:00Z` });
    expect(await visit(held(kept('2022'), kept('2020')))).toMatchObject({ body: saying('2022') });
  });
  it('follows redirects within itself and tells where they lead out of it', async () => {
    const files = held(
      record({ url: home, status: 301, headers: { Location: '/en/' } }),
      page(`${home}en/`, saying('hello')),
      record({ url: `${home}old`, status: 302, headers: { Location: '/gone' } }),
    );
    expect(await visit(files)).toMatchObject({ kind: 'page', finalUrl: `${home}en/`, body: saying('hello') });
    expect(await visit(files, `${home}old`)).toMatchObject({ reason: 'not-in-archive', finalUrl: `${home}gone` });
  });
  it('takes a page from the other scheme, or with the other slash, under the address that is held', async () => {
    const files = held(page('http://acme.test/help/', saying('help')));
    expect(await visit(files, 'https://acme.test/help')).toMatchObject({ kind: 'page', finalUrl: 'http://acme.test/help/' });
  });
  it('goes in no circle where only the way to a page was kept', async () => {
    const files = held(record({ url: 'http://acme.test/', status: 301, headers: { Location: home } }));
    expect(await visit(files, 'http://acme.test/')).toMatchObject({ reason: 'not-in-archive', finalUrl: home });
  });
  it('reads chunks, encodings and alphabets as over the network', async () => {
    const body = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => gzipSync(Buffer.from(saying(text), encoding));
    const packed = body('caf\u00e9', 'latin1');
    const chunked = Buffer.concat([Buffer.from(`${packed.length.toString(16)}\r\n`), packed, Buffer.from('\r\n0\r\n\r\n')]);
    const headers = {
      'Content-Type': 'text/html; charset=iso-8859-1',
      'Content-Encoding': 'gzip',
      'Transfer-Encoding': 'chunked',
    };
    expect(await visit(held(record({ headers, body: chunked })))).toMatchObject({ body: saying('caf\u00e9') });
  });
  it('judges what was kept as if it came now', async () => {
    const files = held(
      record({ url: `${home}gone`, status: 404, body: 'gone' }),
      record({ url: `${home}busy`, status: 429, headers: { 'Retry-After': '3600' } }),
      record({ url: `${home}file`, headers: { 'Content-Type': 'application/pdf' }, body: '%PDF-1.7' }),
      page(`${home}part`, saying('half'), { status: 206 }),
    );
    const outcomes = ['gone', 'busy', 'file', 'part'].map(async (name) => {
      const made = await visit(files, `${home}${name}`);
      return made.kind === 'failed' ? made.reason : made.kind;
    });
    expect(await Promise.all(outcomes)).toEqual(['missing', 'rate-limited', 'not-html', 'not-in-archive']);
  });
  it('gives a page that was kept as "the same as before"', async () => {
    const first = page(home, saying('same'), { warc: { 'WARC-Payload-Digest': 'sha1:A' }, date: '2020-01-01T00:00:00Z' });
    const again = (parts: object): Buffer => record({ type: 'revisit', date: '2023-01-01T00:00:00Z', ...parts });
    const byDigest = again({ url: `${home}b`, headers: {}, warc: { 'WARC-Payload-Digest': 'sha1:A' } });
    const notModified = again({ status: 304, headers: { ETag: '1' } });
    const lost = again({ url: `${home}lost`, warc: { 'WARC-Payload-Digest': 'sha1:B' } });
    const files = held(byDigest, first, notModified, lost);
    const later = { kind: 'page', status: 200, body: saying('same'), fetchedAt: '2023-01-01T00:00:00.000Z' };
    expect(await visit(files, `${home}b`)).toMatchObject(later);
    expect(await visit(files)).toMatchObject(later);
    expect(await visit(files, `${home}lost`)).toMatchObject({ kind: 'failed', reason: 'body-truncated' });
  });
  it('keeps to its own robots.txt, and waits for nobody', async () => {
    const rules = 'User-agent: *\nCrawl-delay: 3600\nDisallow: /private';
    const robots = record({ url: `${home}robots.txt`, headers: { 'Content-Type': 'text/plain' }, body: rules });
    const files = held(robots, page(home, saying('hi')), page(`${home}private`, saying('no')));
    expect(await visit(files)).toMatchObject({ kind: 'page' });
    expect(await visit(files, `${home}private`)).toMatchObject({ reason: 'robots-disallowed' });
  });
  it.each([
    [
      'leads out of it',
      record({ url: `${home}robots.txt`, status: 301, headers: { Location: 'https://other.test/robots.txt' } }),
    ],
    [
      'is cut off',
      record({ url: `${home}robots.txt`, headers: { 'Content-Length': '900' }, body: 'User-agent: *\nDisallow: /' }),
    ],
  ])('is forbidden nothing by a robots.txt that %s', async (_, robots) => {
    const files = held(robots, page(home, saying('hi')));
    expect(await visit(files)).toMatchObject({ kind: 'page' });
    expect(await visit(files, `${home}other`)).toMatchObject({ reason: 'not-in-archive' });
  });
  it('cuts a body where its answer ends', async () => {
    const headers = { 'Content-Type': 'text/html', 'Content-Length': '9' };
    expect(await visit(held(page(home, '<p>hi</p><p>of another answer</p>', { headers })))).toMatchObject({ body: '<p>hi</p>' });
  });
  it('takes a page of which only the beginning was kept for none', async () => {
    const short = { 'Content-Type': 'text/html', 'Content-Length': '900' };
    const truncated = page(`${home}a`, saying('half'), { warc: { 'WARC-Truncated': 'length' } });
    const files = held(truncated, page(`${home}b`, saying('half'), { headers: short }));
    expect(await visit(files, `${home}a`)).toMatchObject({ reason: 'body-truncated' });
    expect(await visit(files, `${home}b`)).toMatchObject({ reason: 'body-truncated' });
  });
  it('names a record of a wrong length and reads the others', async () => {
    const wrong = ['5', '9000000', 'many', '1e3'].map((length) => page(`${home}${length}`, saying('wrong'), { length }));
    const archive = await openArchive(held(page(home, saying('first')), ...wrong, page(`${home}last`, saying('last'))));
    expect(archive.problems).toHaveLength(wrong.length);
    expect(await visitIn(archive, home)).toMatchObject({ body: saying('first') });
    expect(await visitIn(archive, `${home}last`)).toMatchObject({ body: saying('last') });
    expect(await visitIn(archive, `${home}5`)).toMatchObject({ kind: 'failed' });
    expect(await visitIn(archive, `${home}9000000`)).toMatchObject({ kind: 'failed' });
  });
  it('holds on to an earlier capture when the latest is damaged', async () => {
    const early = page(home, saying('whole'), { date: '2020-01-01T00:00:00Z' });
    expect(await visit(held(early, page(home, saying('torn'), { length: '9000000' })))).toMatchObject({ body: saying('whole') });
  });
  it('refuses a body above the limit', async () => {
    const packed = gzipSync(Buffer.alloc(6 * 1024 * 1024, 'a'));
    const bomb = record({ headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' }, body: packed });
    expect(await visit(held(bomb))).toMatchObject({ kind: 'failed', reason: 'body-too-large' });
  });
});

describe('a damaged file', () => {
  const records = ['a', 'b', 'c'].map((name) => page(`${home}${name}`, saying(name.repeat(5000))));
  it('that was cut off loses its last page, and says so', async () => {
    const members = records.map((one) => gzipSync(one, { level: 0 }));
    for (const whole of [Buffer.concat(members), Buffer.concat(records)]) {
      const archive = await openArchive([fileOf(whole.subarray(0, -200))]);
      expect(archive.problems).toHaveLength(1);
      expect(await visitIn(archive, `${home}b`)).toMatchObject({ kind: 'page' });
      expect(await visitIn(archive, `${home}c`)).toMatchObject({ kind: 'failed', reason: 'body-truncated' });
    }
  });
  it('with rubbish in the middle is read on behind it', async () => {
    const [a = Buffer.alloc(0), b = Buffer.alloc(0), c = Buffer.alloc(0)] = records.map((one) => gzipSync(one));
    const torn = Buffer.from(b);
    torn.fill(0xff, 60, 90);
    const zipped = await openArchive([fileOf(Buffer.concat([a, torn, Buffer.from([0x1f, 0x8b, 8, 0, 0]), c]))]);
    const plain = await openArchive([fileOf(Buffer.concat([Buffer.from('rubbish\r\n\r\n'), ...records]))]);
    expect(zipped.problems).toHaveLength(1);
    expect(plain.problems).toHaveLength(1);
    expect(await visitIn(zipped, `${home}c`)).toMatchObject({ kind: 'page' });
    expect(await visitIn(plain, `${home}c`)).toMatchObject({ kind: 'page' });
  });
  it('of nothing but rubbish holds nothing', async () => {
    for (const bytes of ['', '\r\n', 'WARC/1.', 'WARC/1.0\r\n\r\n', '\x1f\x8b\x08', `WARC/1.0\r\n${'a: b\r\n'.repeat(50_000)}`])
      expect((await openArchive([fileOf(Buffer.from(bytes, 'latin1'))])).size).toBe(0);
  });
  it('whose records are no answers of HTTP gives no page', async () => {
    const files = [
      archiveFile([record({ block: '<p>bare</p>\r\n\r\n' }), record({ url: 'dns:acme.test', block: 'acme.test 1 IN A' })]),
    ];
    expect(await visit(files)).toMatchObject({ kind: 'failed', reason: 'bad-http' });
  });
});

it('other ways of looking are not in an archive either', async () => {
  const site = openArchiveVisitors(await openArchive([archiveFile([page(home, 'hi')])]), {}).openSite();
  const look: Look = { by: 'url', url: home, via: 'browser' };
  const request = { look, url: home, deadline: 0 };
  const { signal } = new AbortController();
  expect(await site.browser.visit(request, signal)).toMatchObject({ kind: 'failed', reason: 'not-in-archive', via: 'browser' });
  expect(await site.dns.visit(request, signal)).toMatchObject({ kind: 'failed', reason: 'not-in-archive' });
});
