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
    'nimbus_team',
    'Nimbus-Kundenservice',
    'Équipe Nimbus',
    'Atención al cliente Nimbus',
    'Zespół Nimbus',
    'Nimbus客服',
    'Nimbusサポート',
    'Dana [Nimbus Team]',
    'Dana (Nimbus Support)',
    'Dana | Nimbus Cloud Staff',
  ])('%s speaks for it', (author) => {
    expect(isCompanyName(author, brands)).toBe(true);
  });

  test.each([
    'Dana',
    'Dana (Nimbus)',
    'Dana @ Nimbus',
    'Dana-Nimbus',
    'dana.nimbus',
    'big_nimbus',
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

describe('a thread', () => {
  const post = (author: string, staff: boolean | null, claims: readonly string[] = []) => ({
    author,
    staff,
    ...(claims.length > 0 ? { claims } : {}),
    at: null,
    text: '',
    solution: false,
  });
  const staffOf = (...posts: readonly ReturnType<typeof post>[]) =>
    withBrand({ topic: {}, whole: true, posts }, brands).posts.map(({ staff }) => staff);

  test('has staff by the name of the company only where nothing else tells', () => {
    expect(staffOf(post('Mia', null), post('Nimbus Support', null), post('Nimbus', false), post('Bo', false))).toEqual([
      null,
      true,
      false,
      false,
    ]);
  });

  test('has staff by a trade that somebody claims with the name of the company', () => {
    expect(
      staffOf(post('Mia', false, ['Tech Support']), post('Dana', false, ['Nimbus Support']), post('Al', null, ['Umbra Support'])),
    ).toEqual([false, true, null]);
  });
});
