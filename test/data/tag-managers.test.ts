import { describe, expect, it } from 'vitest';
import { tagManagers } from '../../src/data/tag-managers.ts';
import { match } from '../../src/lib/match.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const shown = (sample: string): readonly string[] => {
  const markup = sample.startsWith('<') ? sample : `<script src="${sample}"></script>`;
  return match(tagManagers, [parsePage(pageOf('https://site.example/', markup))]).map(({ vendor }) => vendor.id);
};

describe.each(tagManagers)('$name', ({ id, like, unlike }) => {
  it.each(like)('is shown by %s, alone', (sample) => expect(shown(sample)).toEqual([id]));
  it.each(unlike)('is not shown by %s', (sample) => expect(shown(sample)).toEqual([]));
});
