import { describe, expect, it } from 'vitest';
import messengers from '../../src/probes/messengers.ts';
import { parsePage, siteView } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const read = (html: string) => {
  const home = pageOf('https://acme.example/', html, { role: 'home' });
  const view = siteView({
    domain: 'acme.example',
    home: home.url,
    at: home.fetchedAt,
    pages: [parsePage(home)],
    files: [],
    missing: [],
    roleKeys: new Map(),
  });
  return messengers.read(view)['contact.messengers'];
};

describe('messengers', () => {
  it('are found by links that open a conversation', () => {
    expect(read('<a href="https://wa.me/15550100200">WhatsApp</a>')).toMatchObject({
      state: 'found',
      value: ['whatsapp'],
      evidence: [{ where: 'a[href]' }],
    });
  });
  it('are not share buttons', () => {
    expect(read('<a href="https://wa.me/?text=Look">Share</a>')).toMatchObject({
      state: 'absent',
      searched: [{ url: 'https://acme.example/' }],
    });
  });
});
