import { describe, expect, it } from 'vitest';
import { drawn, shuffled } from '../../src/lib/sample.ts';

const items = Array.from({ length: 300 }, (_, index) => `item ${index}`);
const itself = (item: string): string => item;

describe('sample', () => {
  it('depends on the seed and the keys, and not on the order of the items', () => {
    expect(shuffled(items.toReversed(), 'acme.test', itself)).toEqual(shuffled(items, 'acme.test', itself));
    expect(shuffled(items, 'other.test', itself)).not.toEqual(shuffled(items, 'acme.test', itself));
  });

  it.each([0, 1, 30, 300, 400])('draws the first %i of the same order', (count) => {
    expect(drawn(items, count, 'acme.test', itself)).toEqual(shuffled(items, 'acme.test', itself).slice(0, count));
  });
});
