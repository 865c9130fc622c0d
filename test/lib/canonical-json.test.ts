import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/lib/canonical-json.ts';

it('writes the same data in one spelling, whatever the order of its keys', () => {
  const one = { b: [1, { y: null, x: 'ü\n' }], a: true, gone: undefined };
  const other = { a: true, b: [1, { x: 'ü\n', y: null }] };
  expect(canonicalJson(one)).toBe('{"a":true,"b":[1,{"x":"ü\\n","y":null}]}');
  expect(canonicalJson(other)).toBe(canonicalJson(one));
  expect(canonicalJson([undefined, 'b', 'a'])).toBe('[null,"b","a"]');
});
