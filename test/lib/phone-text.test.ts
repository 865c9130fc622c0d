import { describe, expect, it } from 'vitest';
import { phoneWords } from '../../src/data/phone-words.ts';
import type { CountryCode } from '../../src/lib/phone.ts';
import { phonesIn } from '../../src/lib/phone-text.ts';

const read = (text: string, ...countries: CountryCode[]): readonly string[] =>
  phonesIn(text, countries, phoneWords).sightings.map(
    ({ shown, e164, label }) => `${label === 'fax' ? 'fax ' : ''}${e164 ?? shown}`,
  );

describe('phone numbers in text', () => {
  it.each([
    ['Call +49 (0) 30 901820', [], ['+4930901820']],
    ['(312) 867-0110', [], ['+13128670110']],
    ['1-800-FLOWERS', [], ['+18003569377']],
    ['Tel. 030 901820', ['DE'], ['+4930901820']],
    ['+44 844 243 0000', [], ['+448442430000']],
    ['Телефон: 8 (495) 739-70-00', ['RU'], ['+74957397000']],
    ['Phone us:\n01634 375552', [], ['01634 375552']],
    ['p 215.256.1700\nf 215.256.6450', [], ['+12152561700', 'fax +12152566450']],
    ['T +44 20 3167 4997 | F +44 20 7629 1317', [], ['+442031674997', 'fax +442076291317']],
    ['954-724-4288 (Main Fax Line)', [], ['fax +19547244288']],
    ['Tel/Fax: 415-555-2671', [], ['+14155552671']],
    ['Fax:\nApplications: (413) 577-0010\nRequests: (413) 577-0123', [], ['fax +14135770010', 'fax +14135770123']],
    ['Telefon: +420 775 123 456, +420 775 123 457', [], ['+420775123456', '+420775123457']],
  ] as const)('reads %s', (text, countries, numbers) => {
    expect(read(text, ...countries)).toEqual(numbers);
  });

  it.each([
    'Order no. 4155552671',
    'founded 2018-10-11, rebuilt 2019-2020',
    'RCS Paris 535 217 723',
    'ИНН 7701234567',
    'Telephone: +0 123 456 789',
    'from 751-1000 to 1001-2000 sq m',
    '1 2 3 4 5 6 7 8',
    '$4 155 552 671',
    '252.227-7014 of the regulation',
    'Tel. 000-0000',
  ])('leaves %s alone', (text) => {
    expect(read(text, 'FR')).toEqual([]);
  });
});
