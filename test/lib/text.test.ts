import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean, cleanLines, fold } from '../../src/lib/text.ts';

it('takes away signs that nobody sees and that would part an address', () => {
  expect(clean('john.smith\u034f@acme.com')).toBe('john.smith@acme.com');
  expect(clean('john.smith\ufe0f@ac\ufe00me.com')).toBe('john.smith@acme.com');
});

it('keeps the selector that makes a sign an emoji', () => {
  expect(clean('made with \u2764\ufe0f')).toBe('made with \u2764\ufe0f');
});

it('makes one space of white space, also where something unseen stood in it', () => {
  expect(clean('a \u200b\u0085\r\n b')).toBe('a b');
  expect(clean('john\ufeffsmith')).toBe('johnsmith');
});

it('leaves out name and password of an address, and nothing else', () => {
  expect(clean('see https://jane:secret@acme.test/a or //jane:secret@acme.test')).toBe('see https://acme.test/a or //acme.test');
  expect(clean('https:\\\\jane:secret@acme.test ssh:///token@acme.test')).toBe('https:\\\\acme.test ssh:///acme.test');
  for (const text of [
    'https://x.test/@acme',
    'https://x.test?to=a@acme.test',
    'write to a@acme.test // or call',
    'https://x.test',
  ])
    expect(clean(text)).toBe(text);
});

it('is never longer than asked for, and has nothing left to clean', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const once = clean(text, limit);
      expect([...once].length).toBeLessThanOrEqual(limit);
      expect(clean(once, limit)).toBe(once);
    }),
  );
  expect([...clean('T'.repeat(2 ** 20))]).toHaveLength(300);
});

it('keeps lines and indents of what the program says itself', () => {
  expect(cleanLines('a: b\r\n  - c\td  e\u001b[31m\u202e')).toBe('a: b\n  - c d  e[31m');
  expect(cleanLines('over\rwritten by http://jane:secret@proxy.test')).toBe('over written by http://proxy.test');
});

it('folds plain and typographic spellings of a phrase into one', () => {
  for (const text of [" We'll Reply - soon ", 'We’ll  reply – soon', 'we`ll\treply\u00a0\n-  SOON', 'Ｗe‘ll reply ― soon'])
    expect(fold(text)).toBe("we'll reply - soon");
});
