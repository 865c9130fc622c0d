import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import probe from '../../src/probes/kb-freshness.ts';
import { missingOf } from '../support/page-of.ts';
import { page, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a>', 'home');
const names = ['one-thing', 'other-thing', 'third-thing'] as const;
const help = page(
  'https://acme.test/help',
  `<main>${names.map((name) => `<a href="/help/${name}">What is ${name}, please?</a>`).join('')}</main>`,
  'help',
);
const text = '<h1>A thing</h1><p>This is what the thing is, and what it is good for.</p>';
const addresses = names.map((name) => `https://acme.test/help/${name}`);
const site = (bodies: readonly string[], ...files: readonly Page[]): SiteView =>
  view(home, [start, help, ...bodies.map((body, at) => page(addresses[at] ?? '', text + body)), ...files]);
/** The help centre lists other articles too, which are gone. */
const read = (bodies: readonly string[], ...files: readonly Page[]) =>
  probe.read({ ...site(bodies, ...files), missing: addresses.slice(bodies.length).map((url) => missingOf(url)) })['kb.freshness'];

// The site was looked at on 21 November 2026.
describe('kb.freshness', () => {
  it.each([
    ['<script type="application/ld+json">{"@type":"Article","datePublished":"2020-01-01","dateModified":"2026-05-03"}</script>'],
    ['<meta property="article:modified_time" content="2026-05-03T10:00:00Z">'],
    ['<p>Last updated on <time datetime="2026-05-03">May 3</time></p>'],
    ['<article><footer>Last updated: 3 May 2026</footer></article>'],
    ['<footer>This page was last edited on 3 May 2026, at 10:00.</footer>'],
    ['<p>By Ann Smith, updated 3 May 2026</p>'],
    ['<p>May 3, 2026 · Updated</p>'],
    ['<p>2026年5月3日に更新</p>'],
    ['<ul><li>Ann</li><li><time datetime="2026-05-03">3 May</time></li><li>Updated</li></ul>'],
    ['<script type="application/ld+json">{"@type":"Article","url":"/help/one-thing/","dateModified":"2026-05-03"}</script>'],
    ['<div><b>Updated</b></div><div>May 3, 2026</div>'],
    ['<p>Updated over 2 months ago</p>'],
    ['<p>Обновлено 3 мая 2026 г.</p>'],
    ['<p>Zuletzt aktualisiert am 3. Mai 2026</p>'],
    ['<p>Dernière mise à jour : 3 mai 2026</p>'],
    ['<p>最終更新日：2026年5月3日</p>'],
    ['<p>最后更新于 2026/05/03</p>'],
    ['<div>billing/refunds.txt · Last modified: 2026/05/03 11:30 by admin</div>'],
    ['<p>Published: 1 May 2020. Updated: 3 May 2026.</p>'],
    ['<p>Published on 3 May 2026</p>'],
  ])('sees a change within the last twelve months in %s', (body) => {
    expect(told(read([body]))).toEqual(['found', 1]);
  });

  it.each([
    ['<script type="application/ld+json">{"@type":"Article","dateModified":"2024-05-03"}</script><p>Updated 3 May 2026</p>'],
    ['<p>Last updated: 3 May 2024</p>'],
    ['<p>Updated 3 years ago</p>'],
    ['<p>Published 1 March 2019</p><p>Our prices were updated on 1 January 2026.</p>'],
    ['<p>Published 1 March 2019</p><p>In May 2026 the prices were updated.</p>'],
    ['<p>Published 1 March 2019</p><p>Our prices were updated on <time datetime="2026-01-01">1 January</time>.</p>'],
    [
      '<script type="application/ld+json">{"@type":"BlogPosting","url":"https://acme.test/blog/news","dateModified":"2026-11-01"}</script><p>Last updated 3 May 2019</p>',
    ],
    [
      '<script type="application/ld+json">{"@type":"Article","mainEntityOfPage":{"@id":"https://acme.test/x"},"dateModified":"2026-11-01"}</script><p>Updated 3 May 2019</p>',
    ],
    ['<p>Updated 3 May 2019</p><section id="comments"><div>Updated 3 May 2026</div></section>'],
  ])('sees an older one in %s', (body) => {
    expect(told(read([body]))).toEqual(['found', 0]);
  });

  it('counts only articles that state a date, and says how many do not', () => {
    const reading = read(['<p>Updated 3 May 2026</p>', '<p>Updated 3 May 2024</p>', '']);
    expect(reading).toMatchObject({
      value: 0.5,
      note: expect.stringContaining(
        '1 of 2 articles that state a date were changed or published within 12 months; 1 more state none',
      ),
    });
  });

  it('takes no date of a comment, of an event in the text or of other things for one of the page', () => {
    const others = [
      '<script type="application/ld+json">{"@type":"Comment","dateModified":"2026-05-03"}</script>',
      '<div itemscope itemtype="https://schema.org/Comment"><time itemprop="dateModified" datetime="2026-05-03">May</time></div>',
      '<p>The office was opened on 3 May 2026.</p><time datetime="2026-05-03">3 May</time>',
    ];
    expect(read(others)).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  it.each([
    ['<footer><a href="/privacy">Privacy policy</a> (updated 3 May 2026)</footer>'],
    ['<footer>Last updated: 3 May 2026</footer>'],
    ['<div class="site-footer">Last updated: 3 May 2026</div>'],
    ['<aside><h2>Related</h2><p>New pricing</p><p>Updated 3 days ago</p></aside>'],
    ['<div class="related-posts"><p>Updated <time datetime="2026-11-18">3 days ago</time></p></div>'],
    ['<section id="comments"><article class="comment"><p>Edited 2 days ago</p></article></section>'],
  ])('takes no date of another part of the site: %s', (body) => {
    expect(read([body])).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  it('is unknown where too few of the known articles were read', () => {
    const few = site(['<p>Updated 3 May 2026</p>']);
    expect(probe.read(few)['kb.freshness']).toMatchObject({
      state: 'unknown',
      reason: 'no-page-read',
      detail: 'Only 1 of 3 known articles were read.',
    });
  });

  it('leaves out what may lie on either side of the twelve months', () => {
    expect(read(['<p>Updated a year ago</p>'])).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  const map = (days: readonly string[]): Page =>
    page(
      'https://acme.test/sitemap.xml',
      `<urlset>${days.map((day, at) => `<url><loc>https://acme.test/help/${names[at]}</loc><lastmod>${day}</lastmod></url>`).join('')}</urlset>`,
      undefined,
      'xml',
    );

  it('falls back on the sitemap, and says so', () => {
    expect(read(['', '', ''], map(['2026-05-03', '2024-05-03', '2023-05-03']))).toMatchObject({
      value: 1 / 3,
      source: 'indirect',
      note: expect.stringContaining('the pages state no date, so those of the sitemap stand in'),
    });
  });

  it('does not believe a sitemap that gives every page the same day', () => {
    expect(read(['', ''], map(['2026-11-20', '2026-11-20', '2026-11-20']))).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
    });
  });

  it('is absent without a knowledge base', () => {
    expect(probe.read(view(home, [start]))['kb.freshness']).toMatchObject({ state: 'absent' });
  });
});
