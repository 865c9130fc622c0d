import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importCommand } from '../../src/cli/contact/import.ts';
import { reportCommand } from '../../src/cli/contact/report.ts';
import type { Output } from '../../src/cli/output.ts';
import type { Snapshot } from '../../src/model/visit.ts';
import { assess } from '../../src/run/assess.ts';
import { contactReport } from '../../src/run/contact-report.ts';
import { readContacts } from '../../src/run/contacts.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { writeWhole } from '../../src/store/files.ts';
import { pageOf } from '../support/page-of.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-contacts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const state = path.join(folder, 'contact');
const config = path.join(folder, 'none.yaml');
const now = '2026-06-01T00:00:00Z';

const listening = (): Output & { readonly said: string[] } => {
  const said: string[] = [];
  const keep = (text: string): void => void said.push(text);
  return {
    said,
    report: async (text) => keep(text),
    say: keep,
    live: () => undefined,
    color: false,
    width: 120,
    liveTerminal: false,
  };
};
const log = async (name: string, ...rows: readonly string[]): Promise<string> => {
  const file = path.join(folder, name);
  await writeWhole(file, ['company,channel,sent,answered,watched_until,notes', ...rows, ''].join('\n'));
  return file;
};
const bring = async (file: string): Promise<string> => {
  const output = listening();
  expect(await importCommand([file], { config, state }, output)).toBe(0);
  return output.said.join('\n');
};
const snapshot: Snapshot = {
  schemaVersion: 1,
  tool: { name: 'support-audit', version: '0' },
  domain: 'shop.acme.test',
  input: 'shop.acme.test',
  startedAt: now,
  finishedAt: now,
  locale: 'en',
  roles: {},
  browser: { state: 'not-needed' },
  visits: [pageOf('https://shop.acme.test/', '<p>Acme</p>', { role: 'home' })],
};

test('a folder that is not there is no folder without enquiries', async () => {
  await expect(readContacts(path.join(folder, 'nowhere'), now)).rejects.toThrow('There is no folder');
});
test('what a log tells is imported once, and counts in the scorecard of every site of the company', async () => {
  const file = await log(
    'log.csv',
    'acme.test,email,2026-03-02T08:00Z,2026-03-02T11:00Z,,asked maria.lopez@acme.test',
    'rival.test,email,2026-03-02T08:00Z,,2026-03-20T08:00Z,',
  );
  expect(await bring(file)).toContain('2 new enquiries, 0 known before');
  expect(await bring(file)).toContain('0 new enquiries, 2 known before');

  const card = assess(snapshot, {}, await readRubric('default'), await readContacts(state, now));
  const verdict = card.channels.flatMap(({ criteria }) => criteria).find(({ id }) => id === 'email-reply-time')?.verdict;
  expect(verdict).toMatchObject({ state: 'scored', score: 0.8, source: 'import' });
});
test('without enquiries the scorecard says that only an enquiry can tell', async () => {
  expect(assess(snapshot, {}, await readRubric('default')).readings['email.first-reply-hours']).toMatchObject({
    state: 'unknown',
    reason: 'needs-contact',
  });
});
test('a report on the enquiries alone has every company that was asked', async () => {
  const { scorecards } = await contactReport(state, await readRubric('contact'), now);
  expect(scorecards.map(({ domain, state: how, channels }) => [domain, how, channels[0]?.criteria[0]?.verdict])).toMatchObject([
    ['acme.test', 'assessed', { state: 'scored', score: 0.8 }],
    ['rival.test', 'assessed', { state: 'scored', score: 0 }],
  ]);
});
test('is shown by the reporters of a scan, with people masked and silence in words', async () => {
  const output = listening();
  const flags = { config: '', state, format: 'markdown', details: true };
  expect(await reportCommand([], flags, output)).toBe(0);
  const [text = ''] = output.said;
  expect(text).toContain('about 3 hours, one observation');
  expect(text).toContain('no reply within 18 days to 1 enquiry');
  expect(text).toContain('m…@acme.test');
  expect(text).not.toContain('maria');
  expect(text).not.toMatch(/\bpages? read/);
});
test('a log with a mistake in it brings nothing in', async () => {
  const file = await log('bad.csv', 'late.test,email,2026-03-02T08:00Z,,,', 'late.test,pigeon,2026-03-03T08:00Z,,,');
  await expect(importCommand([file], { config, state }, listening())).rejects.toThrow(
    /bad\.csv:3:11: "pigeon".*\nNothing was imported/,
  );
  expect((await readContacts(state, now))('late.test')).toEqual({});
});
test('a zone that there is not is told once, before the log is read', async () => {
  const file = await log('zone.csv', 'late.test,email,2026-03-02 08:00,,,', 'late.test,email,2026-03-03 08:00,,,');
  await expect(importCommand([file], { config, state, zone: 'Berlin' }, listening())).rejects.toThrow(
    /^--zone Berlin is no time zone, such as Europe\/Berlin\.$/,
  );
});
test('an answer that was filled in later counts', async () => {
  await bring(await log('early.csv', 'late.test,email,2026-03-02T08:00Z,,,'));
  expect(await bring(await log('later.csv', 'late.test,email,2026-03-02T08:00Z,2026-03-02T11:00Z,,'))).toContain(
    '1 of which more',
  );
  expect((await readContacts(state, now))('late.test')['email.first-reply-hours']).toMatchObject({ value: 3 });
});
