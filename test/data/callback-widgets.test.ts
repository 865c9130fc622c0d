import { describe, expect, it } from 'vitest';
import { callbackWidgets } from '../../src/data/callback-widgets.ts';
import { match } from '../../src/lib/match.ts';
import { siteView } from '../probes/contact-view.ts';

const shown = (sample: string): readonly string[] => {
  const html = sample.startsWith('<') ? sample : `<script src="${sample}"></script>`;
  return match(callbackWidgets, siteView([{ role: 'contact', path: '/contact', html }]).pages).map(({ vendor }) => vendor.id);
};

describe.each(callbackWidgets)('$id', ({ id, like, unlike }) => {
  it.each(like)('is shown, and nothing else is, by %s', (sample) => expect(shown(sample)).toEqual([id]));
  it.each(unlike)('is not shown by %s', (sample) => expect(shown(sample)).toEqual([]));
});

it('every row has an id of its own', () => {
  expect(new Set(callbackWidgets.map(({ id }) => id)).size).toBe(callbackWidgets.length);
});
