import { describe, expect, test } from 'vitest';
import { messengers } from '../../src/data/messengers.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { match } from '../../src/lib/match.ts';
import type { Page } from '../../src/model/visit.ts';

const url = 'https://company.example/';

function shown(body: string): readonly string[] {
  const page: Page = {
    kind: 'page',
    look: { by: 'role', role: 'home', via: 'http' },
    via: 'http',
    url,
    finalUrl: url,
    fetchedAt: '2026-01-01T00:00:00Z',
    status: 200,
    type: 'html',
    body,
    headers: {},
    requests: [],
    globals: [],
    cookies: [],
    frames: [],
    overlays: [],
  };
  return match(messengers, [{ page, doc: parseDocument(body, url), frames: [] }]).map(({ vendor }) => vendor.id);
}

describe.each(messengers)('$id', ({ id, like, unlike }) => {
  test.each(like)('is shown, and nothing else is, by %s', (sample) => expect(shown(sample)).toEqual([id]));
  test.each(unlike)('is not shown by %s', (sample) => expect(shown(sample)).toEqual([]));
});
