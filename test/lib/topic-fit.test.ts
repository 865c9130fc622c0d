import { describe, expect, test } from 'vitest';
import { isCatchAll, keywordAgreement } from '../../src/lib/topic-fit.ts';

describe('a section that takes whatever fits nowhere else', () => {
  test.each([
    ...[
      'General',
      'General Discussion',
      'Off-Topic',
      'Misc.',
      'Miscellaneous',
      'Uncategorized',
      'Other questions',
      'Random',
      'The Lounge',
    ],
    ...[
      'Разное',
      'Общие вопросы',
      'Флудилка',
      'Без категории',
      'Різне',
      'Allgemeines',
      'Sonstiges',
      'Plauderecke',
      'Divers',
      'Hors-sujet',
    ],
    ...['Otros temas', 'Geral', 'Varie', 'Różne', 'Hyde Park', 'Overig', 'Diğer', '闲聊', 'その他', '자유게시판', '💬 General'],
  ])('%s is one', (name) => {
    expect(isCatchAll(name)).toBe(true);
  });

  test.each([
    'General ledger',
    'Installation',
    'Other browsers',
    'Support',
    'Общие папки',
    'Allgemeine Geschäftsbedingungen',
    'Chat widget',
    '',
  ])('%s is none', (name) => {
    expect(isCatchAll(name)).toBe(false);
  });
});

const none: ReadonlySet<string> = new Set();
const topics = (section: string, ...titles: readonly string[]) => titles.map((title) => ({ title, section }));

describe('agreement of titles with sections', () => {
  const sorted = [
    ...topics('Invoices', 'Invoice without tax', 'Tax number on an invoice', 'Wrong tax rate'),
    ...topics('Printing', 'Printer prints blank pages', 'Blank pages after update', 'Printer offline'),
    ...topics('Import', 'CSV import stops', 'Import of CSV with umlauts', 'Import is slow'),
  ];

  test('titles that share words with their own section agree', () => {
    expect(keywordAgreement(sorted, [], none)).toEqual({ compared: 9, agree: 9 });
  });

  test('a title that shares words with another section only does not', () => {
    expect(keywordAgreement([...sorted, ...topics('Import', 'Printer prints blank pages again')], [], none)).toEqual({
      compared: 10,
      agree: 9,
    });
  });

  test('a title that shares no word with any section is not compared', () => {
    expect(keywordAgreement([...sorted, ...topics('Import', 'Help')], [], none).compared).toBe(9);
  });

  test('the description of a section speaks for it', () => {
    const one = topics('Import', 'Spreadsheet of customers');
    expect(keywordAgreement([...sorted, ...one], [], none).compared).toBe(9);
    const described = [{ name: 'import', description: 'Bring in a spreadsheet' }];
    expect(keywordAgreement([...sorted, ...one], described, none)).toEqual({ compared: 10, agree: 10 });
  });

  test('small words, and words that all sections share, tell nothing', () => {
    const said = [...topics('A', 'how print acme', 'how acme'), ...topics('B', 'acme', 'acme'), ...topics('C', 'acme', 'acme')];
    expect(keywordAgreement(said, [], new Set(['how'])).compared).toBe(0);
  });

  test('the only title of a section is not compared, unless the section is described', () => {
    const one = topics('Mail', 'Invoice by mail');
    expect(keywordAgreement([...sorted, ...one], [], none).compared).toBe(9);
    expect(keywordAgreement([...sorted, ...one], [{ name: 'Mail', description: 'Letters' }], none).compared).toBe(10);
  });

  test('Chinese titles are compared by pairs of signs', () => {
    const said = [...topics('打印', '打印机空白', '打印机离线'), ...topics('发票', '发票税率', '发票税号')];
    expect(keywordAgreement(said, [], none)).toEqual({ compared: 4, agree: 4 });
  });
});
