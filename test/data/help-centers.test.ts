import { describe, expect, it } from 'vitest';
import { helpCenters, softwareManuals } from '../../src/data/help-centers.ts';
import { match } from '../../src/lib/match.ts';
import type { Matchable } from '../../src/lib/page-facts.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const pageAt = (url: string, html: string, cookies: readonly string[] = []): Matchable =>
  parsePage(pageOf(url, html, {}, { cookies }));

const elsewhere = 'https://www.company.test/page';

/** A sample as a visitor may meet it: mark-up on a page, or an address that is the page's own, its script's or its link's. */
const shownBy = (sample: string): string[] => {
  const pages = sample.startsWith('<')
    ? [pageAt(elsewhere, sample)]
    : [
        pageAt(sample, '<p>Hello</p>'),
        pageAt(elsewhere, `<script src="${sample}"></script>`),
        pageAt(elsewhere, `<a href="${sample}">x</a>`),
      ];
  return [...new Set(pages.flatMap((page) => match(helpCenters, [page]).map(({ vendor }) => vendor.id)))];
};

describe('help-centre rows', () => {
  it('are at least thirty, with unique ids', () => {
    const ids = helpCenters.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  it.each(helpCenters.map((row) => [row.id, row] as const))(
    '%s is shown by its samples and nothing by its near misses',
    (id, row) => {
      expect(row.source).toMatch(/^https:\/\//);
      for (const sample of row.like) expect([sample, shownBy(sample)]).toEqual([sample, [id]]);
      for (const sample of row.unlike) expect([sample, shownBy(sample)]).toEqual([sample, []]);
    },
  );

  it('never try an article pattern that also takes the address of a section', () => {
    const zendesk = helpCenters.find(({ id }) => id === 'zendesk-guide');
    expect(zendesk?.article?.test('/hc/en-us/articles/360001-Refunds')).toBe(true);
    expect(zendesk?.article?.test('/hc/en-us/sections/360001-Billing')).toBe(false);
    expect(zendesk?.section?.test('/hc/en-us/categories/360001-Billing')).toBe(true);
  });

  it('know the manual of a forum program by its mark-up and path', () => {
    const [phpbb] = softwareManuals;
    expect(phpbb?.path.test('/faq.php')).toBe(true);
    expect(pageAt(elsewhere, '<body id="phpbb"></body>').doc.$(phpbb?.selector ?? 'none')).toHaveLength(1);
  });
});
