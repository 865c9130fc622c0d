import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../src/model/rubric.ts';
import { loadRubric } from '../../src/rubric/load.ts';
import { reportOf, rubricTerms } from '../../src/run/assess.ts';
import { reportOfRun } from '../../src/run/run-report.ts';
import { openRun } from '../../src/store/open-run.ts';
import { readRun } from '../../src/store/run-folder.ts';

const rubricFrom = (bytes: Uint8Array, industry?: string): Rubric => {
  const loaded = loadRubric(bytes, { file: 'f', sha256: '', industry });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rubric;
};
const shipped = (name: string): Rubric => rubricFrom(readFileSync(new URL(`../../rubrics/${name}.yaml`, import.meta.url)));

const mine = (criterion: string): Uint8Array =>
  new TextEncoder().encode(`
id: mine
version: "1"
title: Mine
industries: { saas: Software, shop: Shops, bank: Banks }
channels:
  - id: kb
    title: Help
    weight: 1
    criteria:
      - id: articles
        title: Articles
        weight: 1
        measure: kb.articles
        source: Ours.
        rule: { kind: bands, bands: [{ at_least: 9, points: 100 }], else: 0 }
        industries:
          saas: { bands: [{ at_least: 5, points: 100 }], else: 0, source: Theirs. }
          shop: { bands: [{ at_least: 5, points: 100 }], else: 0 }
translations:
  ru:
    title: "Моя\\nметодика"
    channels: { kb: Справка }
    criteria: { articles: ${criterion} }
`);

describe('translations of a rubric', () => {
  test('are kept by id, and line ends in them become spaces', () => {
    expect(rubricFrom(mine('{ title: Статьи }')).translations).toEqual({
      ru: { title: 'Моя методика', channels: { kb: 'Справка' }, criteria: { articles: { title: 'Статьи' } } },
    });
  });
  test.each([
    [undefined, 'Наше.'],
    ['saas', 'Их.'],
    // The bands of shops have no source of their own, and banks have no bands.
    ['shop', 'Наше.'],
    ['bank', 'Наше.'],
  ])('the source for %s is that of its bands', (industry, source) => {
    const { translations } = rubricFrom(mine('{ source: Наше., industries: { saas: Их. } }'), industry);
    expect(translations?.ru?.criteria?.['articles']?.source).toBe(source);
  });
  test('the general source is never told of bands that have one of their own', () => {
    expect(rubricFrom(mine('{ source: Наше. }'), 'saas').translations?.ru?.criteria).toEqual({ articles: {} });
  });
  test('stand in the report, beside the texts that they translate', () => {
    const report = reportOf([], rubricFrom(mine('{ title: Статьи }')), { name: 'tool', version: '1' }, '2026-03-01T09:30:00Z');
    expect(report.rubric).toMatchObject({ title: 'Mine', translations: { ru: { title: 'Моя методика' } } });
  });
  test('are kept with a saved run, so that it can be told in either language', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-translations-'));
    try {
      const rubric = rubricFrom(mine('{ title: Статьи, why: Читают. }'));
      const plan = { tool: { name: 'tool', version: '1' }, rubric: rubricTerms(rubric), options: {}, companies: [] };
      const run = await openRun(folder, plan, { how: 'new', keeps: 'pages', at: '2026-03-01T09:30:00Z' });
      await run.close();
      expect(reportOfRun(await readRun(folder, 'read')).rubric.translations).toEqual(rubric.translations);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe.each(['default', 'extended', 'contact', 'starter'])('the %s rubric in Russian', (name) => {
  const { channels, translations, ...rubric } = shipped(name);
  const texts = translations?.ru ?? {};
  test('has a title for everything that has one in English', () => {
    expect(texts).toHaveProperty('title');
    expect(texts.description === undefined).toBe(rubric.description === undefined);
    expect(Object.keys(texts.industries ?? {})).toEqual((rubric.industries ?? []).map(({ id }) => id));
    expect(Object.keys(texts.channels ?? {})).toEqual(channels.map(({ id }) => id));
  });
  test('has every text of every criterion, and no other', () => {
    const told = channels.flatMap(({ criteria }) =>
      criteria.map((one) => [one.id, (['title', 'why', 'source'] as const).filter((key) => one[key] !== undefined)]),
    );
    const said = Object.entries(texts.criteria ?? {}).map(([id, one]) => [id, Object.keys(one)]);
    expect(said).toEqual(told);
  });
});

test('the default rubric names in Russian the source of the bands for each industry', () => {
  const bytes = readFileSync(new URL('../../rubrics/default.yaml', import.meta.url));
  const sourceFor = (industry: string): string | undefined =>
    rubricFrom(bytes, industry).translations?.ru?.criteria?.['chat-reply-time']?.source;
  expect(['business-services', 'e-commerce', 'technology', 'saas'].map(sourceFor)).toEqual([
    expect.stringContaining('84 с'),
    expect.stringContaining('113 с'),
    expect.stringContaining('96 с'),
    expect.stringContaining('900 с'),
  ]);
});
