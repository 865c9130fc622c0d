import { describe, expect, it } from 'vitest';
import { siteView } from '../../src/run/site-view.ts';
import { missingOf, pageOf } from '../support/page-of.ts';

const text = (url: string, body: string) => pageOf(url, body, { via: 'dns' }, { type: 'text' });

describe('records of name servers', () => {
  const view = siteView({
    domain: 'acme.example',
    home: 'https://acme.example/',
    at: '2026-01-01T00:00:00.000Z',
    pages: [],
    files: [
      text('dns:acme.example?type=MX', '10 a.mail.example\n20 b.mail.example'),
      pageOf('https://acme.example/robots.txt', '', {}, { type: 'text' }),
    ],
    missing: [missingOf('dns:acme.example?type=TXT', { via: 'dns' }), missingOf('https://acme.example/forum')],
    roleKeys: new Map(),
  });
  it('are told as they were answered', () => {
    expect(view.records('acme.example', 'MX')?.records).toEqual(['10 a.mail.example', '20 b.mail.example']);
    expect(view.records('ACME.example.', 'MX')?.records).toHaveLength(2);
  });
  it('are none where the name servers said so, and not known where nobody asked', () => {
    expect(view.records('acme.example', 'TXT')?.records).toEqual([]);
    expect(view.records('rival.example', 'MX')).toBeUndefined();
  });
  it('are neither files of the site nor its missing pages', () => {
    expect(view.files.map(({ url }) => url)).toEqual(['https://acme.example/robots.txt']);
    expect(view.missing.map(({ url }) => url)).toEqual(['https://acme.example/forum']);
  });
});
