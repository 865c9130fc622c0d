import { describe, expect, it } from 'vitest';
import { cutOffOf } from '../../src/run/cut-off.ts';
import { missingOf, pageOf } from '../support/page-of.ts';

const url = 'https://acme.example/';

describe('a rendered page', () => {
  it('counts as unseen for absences when it was stopped before its end', () => {
    const page = pageOf(url, '<p>Hello</p>', { role: 'home', via: 'browser' }, { cutOff: 'budget-requests' });
    expect(cutOffOf(page)).toMatchObject({ kind: 'failed', reason: 'budget-requests', url, via: 'browser', role: 'home' });
  });
  it('is whole otherwise', () => {
    expect(cutOffOf(pageOf(url, '<p>Hello</p>'))).toBeUndefined();
    expect(cutOffOf(missingOf(url))).toBeUndefined();
    expect(cutOffOf(undefined)).toBeUndefined();
  });
});
