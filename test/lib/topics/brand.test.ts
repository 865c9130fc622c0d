import { describe, expect, test } from 'vitest';
import { isCompanyName, withBrand } from '../../../src/lib/topics/brand.ts';

const brands = ['nimbus', 'Nimbus Cloud'];

describe('an author who bears the name of the company', () => {
  test.each([
    'Nimbus',
    'nimbus cloud',
    'Nimbus Support',
    'NimbusSupport',
    'Team Nimbus',
    'Служба поддержки Nimbus',
    'Dana (Nimbus)',
    'Dana [Nimbus Team]',
    'Dana @ Nimbus',
    'Dana from Nimbus Cloud',
    'Dana | Nimbus',
    'Dana-Nimbus',
    'dana_nimbus',
  ])('%s speaks for it', (author) => {
    expect(isCompanyName(author, brands)).toBe(true);
  });

  test.each([
    'Dana',
    'NimbusFan',
    'nimbus_user_42',
    'Dana (Nimbus user)',
    'ex-Nimbus',
    'not Nimbus',
    'i-nimbus',
    'Ex (Nimbus)',
    'Dana Nimbuson',
    'Nimbusaurus',
    '',
  ])('%s does not', (author) => {
    expect(isCompanyName(author, brands)).toBe(false);
  });

  test('a brand of two letters or of digits tells nothing', () => {
    expect(isCompanyName('hp', ['hp'])).toBe(false);
    expect(isCompanyName('127', ['127'])).toBe(false);
  });
});

test('what is known of other authors stays, unknown too', () => {
  const post = (author: string, staff: boolean | null) => ({ author, staff, at: null, text: '', solution: false });
  const thread = { topic: {}, whole: true, posts: [post('Mia', null), post('Dana (Nimbus)', false), post('Bo', false)] };
  expect(withBrand(thread, brands).posts.map(({ staff }) => staff)).toEqual([null, true, false]);
});
