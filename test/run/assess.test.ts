import { expect, test } from 'vitest';
import { assess } from '../../src/run/assess.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { failedOf, pageOf } from '../support/page-of.ts';

const at = '2026-03-01T09:30:00Z';
const insecure = async (url: string): Promise<true | undefined> => {
  const visits = [failedOf(url, 'needs-browser', { role: 'home' }), pageOf(url, '<p>Acme</p>', { role: 'home', via: 'browser' })];
  const snapshot = {
    schemaVersion: 1,
    tool: { name: 'support-audit', version: '0' },
    domain: 'acme.test',
    input: 'acme.test',
    startedAt: at,
    finishedAt: at,
    locale: 'en',
    roles: {},
    browser: { state: 'not-needed' },
    visits,
  } as const;
  return assess(snapshot, {}, await readRubric('starter')).insecure;
};

test('a home page that only a browser could read over plain HTTP is insecure', async () => {
  expect(await insecure('http://acme.test/')).toBe(true);
});
test('one that it read over HTTPS is not', async () => {
  expect(await insecure('https://acme.test/')).toBeUndefined();
});
