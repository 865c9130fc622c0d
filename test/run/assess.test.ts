import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/visit.ts';
import { assess, reportOf } from '../../src/run/assess.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { failedOf, pageOf } from '../support/page-of.ts';

const at = '2026-03-01T09:30:00Z';
const snapshotOf = (visits: Snapshot['visits'], browser: Snapshot['browser'] = { state: 'not-needed' }): Snapshot => ({
  schemaVersion: 1,
  tool: { name: 'support-audit', version: '0' },
  domain: 'acme.test',
  input: 'acme.test',
  startedAt: at,
  finishedAt: '2026-03-01T09:31:00Z',
  locale: 'en',
  roles: {},
  browser,
  visits,
});
const insecure = async (url: string): Promise<true | undefined> => {
  const visits = [failedOf(url, 'needs-browser', { role: 'home' }), pageOf(url, '<p>Acme</p>', { role: 'home', via: 'browser' })];
  return assess(snapshotOf(visits), {}, await readRubric('starter')).insecure;
};

test('a home page that only a browser could read over plain HTTP is insecure', async () => {
  expect(await insecure('http://acme.test/')).toBe(true);
});
test('one that it read over HTTPS is not', async () => {
  expect(await insecure('https://acme.test/')).toBeUndefined();
});
test('a scorecard carries what the browser showed of a page, and of a chat that was opened on it', async () => {
  const opened = { launcher: '<button>', readyMs: 1, parts: [], screenshot: '/9j/chat' };
  const shown = { screenshot: '/9j/home', opened };
  const visits = [
    pageOf('https://acme.test/', '<p>Acme</p>', { role: 'home', via: 'browser' }, shown),
    pageOf('https://acme.test/faq', '<p>FAQ</p>', {}, { opened: { launcher: '', readyMs: 1, parts: [] } }),
  ];
  const [home, faq] = assess(snapshotOf(visits), {}, await readRubric('starter')).visits;
  expect(home).toMatchObject({ screenshot: '/9j/home', opened: { screenshot: '/9j/chat' } });
  expect(faq).not.toHaveProperty('opened');
});
test('a report tells what its criteria pay for, and when and with what a company was looked at', async () => {
  const rubric = await readRubric('starter');
  const browser = { state: 'used', name: 'Chromium 143', sandbox: 'on' } as const;
  const card = assess(snapshotOf([pageOf('https://acme.test/', '<p>Acme</p>', { role: 'home' })], browser), {}, rubric);
  expect(card.gathered).toEqual({ startedAt: at, finishedAt: '2026-03-01T09:31:00Z', browser });
  const [first] = rubric.channels[0].criteria;
  const { id, measure, rule } = first;
  expect(reportOf([card], rubric, { name: 'support-audit', version: '0' }, at).rubric.criteria?.[0]).toMatchObject({
    id,
    measure,
    rule,
  });
});
