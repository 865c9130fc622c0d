import { describe, expect, it } from 'vitest';
import { helpDesks } from '../../src/data/help-desks.ts';
import { dnsUri } from '../../src/lib/dns.ts';
import { match } from '../../src/lib/match.ts';
import { matchRecords } from '../../src/lib/match-records.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const elsewhere = 'https://www.company.test/page';

/** A sample as a visitor may meet it: mark-up on a page, or an address that is the page's own, its script's or its link's. */
const shownBy = (sample: string): readonly string[] => {
  const pages = sample.startsWith('<')
    ? [pageOf(elsewhere, sample)]
    : [
        pageOf(sample, '<p>Hello</p>'),
        pageOf(elsewhere, `<script src="${sample}"></script>`),
        pageOf(elsewhere, `<a href="${sample}">x</a>`),
      ];
  return [...new Set(pages.flatMap((page) => match(helpDesks, [parsePage(page)]).map(({ vendor }) => vendor.id)))];
};

describe('help-desk rows', () => {
  it('are more than thirty-two, with unique ids and sources', () => {
    const ids = helpDesks.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(32);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
    expect(helpDesks.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });

  it.each(helpDesks)('$id is shown by its samples alone, and by none of its near misses', ({ id, like, unlike }) => {
    for (const sample of like) expect([sample, shownBy(sample)]).toEqual([sample, [id]]);
    for (const sample of unlike) expect([sample, shownBy(sample)]).toEqual([sample, []]);
  });

  it.each([
    ['support.company.test', 'CNAME', 'acme.zendesk.com', ['zendesk']],
    ['support.company.test', 'CNAME', 'desk.cs.zohohost.com', ['zoho-desk']],
    ['mail.company.test', 'CNAME', 'mail.cs.zohohost.com', []],
    ['company.test', 'TXT', 'v=spf1 include:email.freshdesk.com ~all', ['freshdesk']],
    ['company.test', 'TXT', 'v=spf1 include:helpscoutemail.com ~all', ['helpscout']],
    ['company.test', 'TXT', 'v=spf1 include:sendgrid.net include:servers.mcsv.net include:mailgun.org ~all', []],
  ] as const)('%s %s %s shows %j', (name, type, record, ids) => {
    const answer = { url: dnsUri(name, type), at: '', records: [record] };
    expect(matchRecords(helpDesks, [answer]).map(({ vendor }) => vendor.id)).toEqual(ids);
  });
});
