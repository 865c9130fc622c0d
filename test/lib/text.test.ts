import { expect, it } from 'vitest';
import { clean } from '../../src/lib/text.ts';

it('takes away signs that nobody sees and that would part an address', () => {
  expect(clean('john.smith\u034f@acme.com')).toBe('john.smith@acme.com');
  expect(clean('john.smith\ufe0f@ac\ufe00me.com')).toBe('john.smith@acme.com');
});

it('keeps the selector that makes a sign an emoji', () => {
  expect(clean('made with \u2764\ufe0f')).toBe('made with \u2764\ufe0f');
});
