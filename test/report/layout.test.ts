import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { hanging, wrap } from '../../src/report/layout.ts';

describe('wrapping', () => {
  test('breaks at spaces', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });
  test('breaks long addresses after a separator', () => {
    expect(wrap('https://acme.test/help/articles', 20)).toEqual(['https://acme.test/', 'help/articles']);
  });
  test('counts columns, not characters', () => {
    expect(wrap('漢字漢字', 4)).toEqual(['漢字', '漢字']);
  });
  test('hangs further lines under the first word', () => {
    expect(hanging('? ', 'one two', 5)).toEqual(['? one', '  two']);
  });
  test('never loses a character and never passes the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
