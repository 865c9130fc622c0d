import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { found } from '../../src/model/reading.ts';
import type { Rubric } from '../../src/model/rubric.ts';
import { loadRubric } from '../../src/rubric/load.ts';
import { measureSources } from '../../src/rubric/measure-sources.ts';
import { rubricJsonSchema } from '../../src/rubric/schema.ts';
import { readRubric, rubricNames } from '../../src/run/read-rubric.ts';
import { scoreSite } from '../../src/score/score-site.ts';

const read = (name: string): Buffer => readFileSync(new URL(`../../rubrics/${name}`, import.meta.url));
const rubricIn = (name: string): Rubric => {
  const loaded = loadRubric(read(name), { file: name, sha256: '' });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rubric;
};

test('the default rubric has the 42 criteria in their channels and order', () => {
  const rubric = rubricIn('default.yaml');
  const channels = rubric.channels.map(({ id, criteria }) => [id, criteria.map(({ measure }) => measure.slice(id.length + 1))]);
  expect(Object.fromEntries(channels)).toEqual({
    email: ['support-address', 'form-features', 'helpdesk', 'first-reply-hours', 'status-notices', 'closing-survey'],
    chat: ['availability', 'in-house', 'first-reply-seconds'],
    kb: [
      'articles',
      'reachability',
      'search',
      'clarity',
      'usefulness',
      'relevance',
      'rating-widget',
      'rating-social-only',
      'ticket-suggestions',
      'empty-sections',
      'monotonous-articles',
      'analytics',
    ],
    forum: ['availability', 'staff-reply-hours', 'topic-fit', 'redirect-share'],
    social: [
      'pages',
      'advised-users',
      'first-reply-hours',
      'projects-with-support',
      'support-section',
      'can-ask',
      'response-share',
      'unanswered',
    ],
    community: [
      'presence',
      'structure',
      'activity',
      'findability',
      'search',
      'topic-fit',
      'redirect-share',
      'first-reply-hours',
      'response-share',
    ],
  });
});

test('every criterion of the default rubric says why it counts and where its points come from', () => {
  for (const { criteria } of rubricIn('default.yaml').channels) {
    for (const { id, why, source } of criteria) expect([id, why, source]).toEqual([id, expect.any(String), expect.any(String)]);
  }
});

test('in every channel of the default rubric only the first criterion is priced when the channel is absent', () => {
  for (const { criteria } of rubricIn('default.yaml').channels) {
    const [first, ...rest] = criteria;
    expect(first.onlyIf).toBeUndefined();
    // A channel that is absent has no articles that could be drawn either.
    for (const { onlyIf } of rest) expect([first.measure, first.absentIf, 'kb.sampled-articles']).toContain(onlyIf);
  }
});

test('the extended rubric prices other ways to reach a person, each with why it counts and where its points come from', () => {
  const criteria = rubricIn('extended.yaml').channels.flatMap((channel) => channel.criteria);
  expect(criteria.map(({ measure }) => measure)).toEqual([
    'contact.phones',
    'contact.hours',
    'contact.callback',
    'contact.messengers',
    'email.promised-reply-hours',
    'chat.displayed-reply-time',
    'chat.bot',
    'kb.freshness',
    'kb.dead-ends',
    'kb.broken-links',
    'kb.languages',
    'kb.answerability',
    'community.solved-share',
  ]);
  for (const { id, why, source } of criteria) expect([id, why, source]).toEqual([id, expect.any(String), expect.any(String)]);
});

test.each([
  [168, 1],
  [167, 0.8],
  [45, 0.5],
  [8, 0.25],
])('the extended rubric gives %d opening hours a week a score of %d', (hours, score) => {
  const evidence = { url: 'https://acme.test/', at: '2026-03-01T09:30:00Z', via: 'http', where: 'text', excerpt: '' } as const;
  const { channels } = scoreSite(rubricIn('extended.yaml'), { readings: { 'contact.hours': found(hours, [evidence]) } });
  expect(channels[0]?.criteria.find(({ id }) => id === 'contact-hours')?.verdict).toMatchObject({ score });
});

test('the extended rubric is found by its name', async () => {
  expect(await rubricNames()).toEqual(['contact', 'default', 'extended', 'starter']);
  expect(await readRubric('extended')).toMatchObject({ id: 'extended' });
});

test('the contact rubric prices what only enquiries tell, each with why it counts and where its points come from', () => {
  const criteria = rubricIn('contact.yaml').channels.flatMap((channel) => channel.criteria);
  expect(criteria.map(({ measure }) => measure)).toEqual([
    'email.first-reply-hours',
    'email.auto-reply',
    'email.promise-kept',
    'email.resolution-hours',
    'email.status-notices',
    'email.closing-survey',
    'chat.first-reply-seconds',
    'chat.first-any-reply-seconds',
  ]);
  for (const { measure, why, source } of criteria) {
    expect(new Map<string, readonly string[]>(Object.entries(measureSources)).get(measure)?.[0]).toBe('contact');
    expect([measure, why, source]).toEqual([measure, expect.any(String), expect.any(String)]);
  }
});

test('the starter rubric is small and uses every kind of thing that it explains', () => {
  const criteria = rubricIn('starter.yaml').channels.flatMap((channel) => channel.criteria);
  expect(criteria.length).toBeLessThanOrEqual(8);
  expect(new Set(criteria.map(({ rule }) => rule.kind))).toEqual(new Set(['levels', 'yes-no', 'bands']));
});

test('the schema for editors is fresh (renew: support-audit rubric schema > rubrics/rubric.schema.json)', () => {
  expect(read('rubric.schema.json').toString('utf8')).toBe(rubricJsonSchema());
});

test('the rubric in rubrics/README.md is sound', () => {
  const block = /```yaml\n(.*?)```/s.exec(read('README.md').toString('utf8'))?.[1] ?? '';
  const bytes = new TextEncoder().encode(block);
  expect(loadRubric(bytes, { file: 'README.md', sha256: '', industry: 'saas' })).toMatchObject({ ok: true });
});
