import { describe, expect, test } from 'vitest';
import { chatWidgets } from '../../src/data/chat-widgets.ts';
import { match } from '../../src/lib/match.ts';
import type { Matchable } from '../../src/lib/page-facts.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const url = 'https://company.example/';

function pageWith(sample: string): Matchable {
  const markup = sample.startsWith('<') ? sample : `<script src="${sample}"></script>`;
  return parsePage(pageOf(url, `<!doctype html><title>Company</title>${markup}`, { role: 'home' }));
}
const shown = (sample: string): readonly string[] => match(chatWidgets, [pageWith(sample)]).map(({ vendor }) => vendor.id);

test('there are more than 190 chat products, each with its own id and a source', () => {
  expect(chatWidgets.length).toBeGreaterThan(190);
  expect(new Set(chatWidgets.map(({ id }) => id)).size).toBe(chatWidgets.length);
  for (const { id, kind, source } of chatWidgets) {
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(kind).toBe('chat');
    expect(URL.canParse(source), id).toBe(true);
  }
});

test('hosts are bare host names in lower case', () => {
  for (const { id, shows } of chatWidgets)
    for (const signal of shows) if ('host' in signal) expect(signal.host, id).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
});

test('no two rows show the same sample', () => {
  const samples = chatWidgets.flatMap(({ like }) => [...like]);
  expect(new Set(samples).size).toBe(samples.length);
});

describe.each(chatWidgets)('$id', ({ id, like, unlike }) => {
  test.each(like)('is shown, and nothing else is, by %s', (sample) => expect(shown(sample)).toEqual([id]));
  test.each(unlike)('is not shown by %s', (sample) => expect(shown(sample)).toEqual([]));
});
