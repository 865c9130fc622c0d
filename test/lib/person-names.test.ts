import { describe, expect, it } from 'vitest';
import { nameWords } from '../../src/data/name-words.ts';
import { namesIn, phonesIn } from '../../src/lib/person-names.ts';

const cut = (text: string, spans: readonly { readonly from: number; readonly to: number }[]): readonly string[] =>
  spans.map(({ from, to }) => text.slice(from, to));
const names = (text: string) => cut(text, namesIn(text, nameWords));

describe('people in a text', () => {
  it.each([
    ['My name is Maria Lopez, how can I help?', 'Maria Lopez'],
    ["I'm Maria from Acme", 'Maria'],
    ['Maria Lopez joined the chat', 'Maria Lopez'],
    ['before it the chat said “Maria Lopez joined the chat”', 'Maria Lopez'],
    ['You are now chatting with Maria.', 'Maria'],
    ['Hi, Maria Lopez here. We are open from 9.', 'Maria Lopez'],
    ['Hello Ann, we are open from 9.', 'Ann'],
    ['We are open from 9. Kind regards, Maria J. Lopez', 'Maria J. Lopez'],
    ['Мы работаем с 9. С уважением, Анна Иванова', 'Анна Иванова'],
    ['К чату присоединилась Анна', undefined],
    ['Анна присоединилась к чату', 'Анна'],
    ['Guten Tag Frau Müller, wir öffnen um 9.', 'Frau Müller'],
    ['Mit freundlichen Grüßen Jürgen Groß', 'Jürgen Groß'],
    ["Bonjour, je m'appelle Zoé", 'Zoé'],
    ['您好，我叫李明。我们九点开门', '李明'],
    ['担当の佐藤です', undefined],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual(name === undefined ? [] : [name]);
  });
  it.each([
    'Hello! We are open from Monday to Friday, 9 to 17.',
    'Hi, We are open on Monday.',
    'Our Support Team answers within 24 hours.',
    'Thank you for your message. Acme',
    'the best Monday offers',
  ])('are none in: %s', (text) => {
    expect(names(text)).toEqual([]);
  });
  it('are looked for in a time that grows with the text alone', () => {
    expect(namesIn('hi '.repeat(20_000) + 'A'.repeat(20_000), nameWords)).toEqual([]);
  });
});

describe('telephone numbers in a text', () => {
  it.each([
    ['call me +49 170 1234567', '+49 170 1234567'],
    ['Tel. 030/1234 5678', '030/1234 5678'],
    ['(555) 123-4567', '(555) 123-4567'],
    ['звоните 8 (495) 123-45-67', '8 (495) 123-45-67'],
  ])('%s', (text, number) => {
    expect(cut(text, phonesIn(text))).toEqual([number]);
  });
  it.each([
    '9:00-18:00',
    '09.00-17.00',
    '2026-03-05 09:00',
    '05.03.2026 09:00',
    '01/03/2026 - 05/03/2026',
    'ticket #000123456789',
  ])('are none in: %s', (text) => {
    expect(phonesIn(text)).toEqual([]);
  });
});
