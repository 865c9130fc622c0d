import { expect, test } from 'vitest';
import { at, byKey, flagAt, listAt, momentAt, numberAt, textAt } from '../../src/lib/json.ts';
import { inOrder, postText } from '../../src/lib/topics/posts.ts';
import type { Post } from '../../src/model/topic.ts';

const now = Date.parse('2026-11-21T22:00:00Z');

test('a path that leads nowhere gives nothing, whatever stands on its way', () => {
  for (const value of [undefined, null, 1, 'text', [], { a: null }, { a: 'b' }]) {
    expect(at(value, 'a', 'b')).toBeUndefined();
    expect(textAt(value, 'a', 'length')).toBe('');
    expect(listAt(value, 'a', 'b')).toBeNull();
  }
  expect(at({}, 'constructor')).toBeUndefined();
});

test('numbers and flags are read as engines write them', () => {
  expect([numberAt(0), numberAt('12'), numberAt(''), numberAt('1e3'), numberAt(null)]).toEqual([0, 12, null, null, null]);
  expect([flagAt(true), flagAt(0), flagAt('1'), flagAt('yes'), flagAt(undefined)]).toEqual([true, false, true, null, null]);
});

test('times are ISO, seconds or milliseconds, and never in the future', () => {
  const noon = Date.parse('2026-11-20T12:00:00Z');
  const exact = { earliest: noon, latest: noon };
  for (const value of ['2026-11-20T12:00:00.000Z', '2026-11-20T13:00:00+01:00', noon, noon / 1000, noon / 1000 + 0.5])
    expect(momentAt(now, value)).toEqual(exact);
  expect(momentAt(now, '2026-11-25T12:00:00Z')).toBeNull();
  expect(momentAt(now, 'yesterday')).toBeNull();
});

test('entries are found by number or text alike', () => {
  expect(byKey([{ id: 7, name: 'Dana' }], 'id').get('7')).toEqual({ id: 7, name: 'Dana' });
});

test('a post says its own words without those that it quotes', () => {
  expect(postText('<aside class="quote"><p>It fails</p></aside><p>Restart it &amp; wait</p><blockquote>old</blockquote>')).toBe(
    'Restart it & wait',
  );
  expect(postText('plain words')).toBe('plain words');
});

test('replies are put in order of time behind the opening post', () => {
  const post = (author: string, time: number | null): Post => ({
    author,
    at: time === null ? null : { earliest: time, latest: time },
    staff: null,
    text: '',
    solution: false,
  });
  const names = inOrder(post('asker', 9), [post('late', 5), post('undated', null), post('soon', 2)]).map(({ author }) => author);
  expect(names).toEqual(['asker', 'soon', 'late', 'undated']);
});
