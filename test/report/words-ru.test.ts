import { describe, expect, test } from 'vitest';
import { chatWidgets } from '../../src/data/chat-widgets.ts';
import { communities } from '../../src/data/communities.ts';
import { forums } from '../../src/data/forums.ts';
import { helpCenters } from '../../src/data/help-centers.ts';
import { messengers } from '../../src/data/messengers.ts';
import { socialNetworks } from '../../src/data/social-networks.ts';
import { counted, type Forms, genitiveFor } from '../../src/lib/plural-ru.ts';
import { measureIds, measureSpec } from '../../src/model/measures.ts';
import { found } from '../../src/model/reading.ts';
import { reasons } from '../../src/model/reasons.ts';
import { render } from '../../src/report/index.ts';
import { amount } from '../../src/report/numbers.ts';
import type { Setting } from '../../src/report/reporter.ts';
import { ruleInWords } from '../../src/report/rule-words.ts';
import { valueInWords } from '../../src/report/values.ts';
import { type Words, wording } from '../../src/report/words/index.ts';
import { products } from '../../src/report/words/ru/products.ts';
import { acme, bare, half, names, reportOf } from '../support/report-fixtures.ts';

const { en, ru } = wording;
/** What criteria of the rubrics hang on. */
const hungOn = [
  'chat.products',
  'community.presence',
  'email.support-address',
  'forum.availability',
  'kb.presence',
  'kb.sampled-articles',
  'social.pages',
] as const;
const setting: Setting = {
  width: 80,
  color: false,
  details: false,
  words: ru,
  names: new Map(),
  mask: (text) => text,
  fingerprint: () => '',
};
const proof = { url: 'https://acme.test/', at: '2026-03-01T09:30:00Z', via: 'http', where: 'text', excerpt: '' } as const;
const noBreak = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Every value of a table by its path; of a function, how many parameters it takes. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value === 'function') return [[path, value.length]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}/${key}`));
}
/** What the English table holds of the model beside words, such as the unit of a measure. */
const noWords = /^(?:measures\/[^/]+\/(?!title$)|reasons\/[^/]+\/retry$)/;
const shapeOf = (words: Words): readonly string[] =>
  leaves(words)
    .filter(([path]) => !noWords.test(path))
    .map(([path, value]) => `${path}: ${typeof value === 'number' ? `function of ${value}` : typeof value}`)
    .sort();

describe('the Russian table', () => {
  test('has the keys of the English one, with functions where functions are', () => {
    expect(shapeOf(ru)).toEqual(shapeOf(en));
  });
  test('says nothing in English but names, options and commands', () => {
    const known =
      /--[a-z-]+|support-audit(?: (?:contact|rescore))?(?: [a-z]+)?|robots\.txt|contact\.limits\.chatMaxMinutes|\b(?:HTTP|JSON|FILE|PATH|DOMAIN|THIS-FILE|cookie|punycode|rescore|scan|sha256|none|note|value|when)\b/g;
    const english = leaves(ru).filter(
      ([path, value]) => path !== 'html/language' && typeof value === 'string' && /[A-Za-z]{4,}/.test(value.replace(known, '')),
    );
    expect(english).toEqual([]);
  });
  test('names every option and command that the English one names', () => {
    const namedIn = (text: string): readonly string[] =>
      (text.match(/--[a-z-]+|support-audit (?:contact )?[a-z]+|contact\.[\w.]+/g) ?? []).sort();
    for (const [reason, { hint }] of Object.entries(en.reasons)) {
      const own = Object.entries(ru.reasons).find(([id]) => id === reason)?.[1].hint ?? '';
      expect([reason, ...namedIn(own)]).toEqual([reason, ...namedIn(hint)]);
    }
  });
  test.each(Object.keys(reasons))('tells the reason %s and what to do about it', (reason) => {
    const { says = '', hint = '' } = Object.entries(ru.reasons).find(([id]) => id === reason)?.[1] ?? {};
    expect(says).toMatch(/[а-я]/);
    expect(says).not.toMatch(/^[А-Я]|\.$/);
    expect(hint).toMatch(/^[А-Я].*\.$/);
  });
  test('does without the letter ё, which a search for words would miss', () => {
    expect(leaves(ru).filter(([, value]) => typeof value === 'string' && /ё/i.test(value))).toEqual([]);
  });
});

describe('names of products', () => {
  const rows = [...chatWidgets, ...communities, ...forums, ...helpCenters, ...messengers, ...socialNetworks];
  const namesOfRows = rows.map(({ name }) => name);

  test('are Latin in the data, which every language reads', () => {
    expect(namesOfRows.filter((name) => /[а-яё]/i.test(name))).toEqual([]);
  });
  test('are those of rows', () => {
    expect([...products.keys()].filter((name) => !namesOfRows.includes(name))).toEqual([]);
  });
  test('are Russian where they describe more than they name', () => {
    const describing = namesOfRows.filter((name) => /\b(?:or|group|community|discussions)\b/.test(name));
    expect(describing.filter((name) => ru.product(name) === name)).toEqual([]);
    const named = {
      ...setting,
      names: new Map([
        ['social vk', 'VK'],
        ['social telegram', 'Telegram channel or group'],
      ]),
    };
    const pages = found(
      [
        { network: 'vk', url: 'https://vk.com/acme' },
        { network: 'telegram', url: 'https://t.me/acme' },
      ],
      [proof],
    );
    expect(valueInWords('social.pages', pages, named)).toBe('ВКонтакте, Telegram (канал или группа)');
    expect(valueInWords('social.pages', pages, { ...named, words: en })).toBe('VK, Telegram channel or group');
  });
});

describe('numbers in Russian', () => {
  const specs = measureIds.map((id) => measureSpec(id));
  const units = [...new Set([...specs.flatMap((spec) => ('unit' in spec ? [spec.unit] : [])), 'hits'])];
  const page: Forms = ['страница', 'страницы', 'страниц'];
  test.each([
    [0, '0 страниц'],
    [1, '1 страница'],
    [1.5, '1,5 страницы'],
    [2, '2 страницы'],
    [5, '5 страниц'],
    [11, '11 страниц'],
    [12, '12 страниц'],
    [21, '21 страница'],
    [22, '22 страницы'],
    [111, '111 страниц'],
  ])('%d takes its form of the noun', (count, text) => {
    expect(counted(count, page)).toBe(text);
  });
  test.each([
    [1, 'страницы'],
    [1.5, 'страницы'],
    [2, 'страниц'],
    [11, 'страниц'],
    [21, 'страницы'],
  ])('out of %d takes the genitive', (count, text) => {
    expect(genitiveFor(count, page)).toBe(text);
  });
  test('amounts have a decimal comma and groups', () => {
    expect(noBreak(amount(1240, 'articles', ru))).toBe('1 240 статей');
    expect(amount(1.5, 'hours', ru)).toBe('1,5 часа');
    expect(amount(1, 'hours a week', ru)).toBe('1 час в неделю');
    expect(amount(120, 'articles', ru, { bound: 'at-least' })).toBe('≥ 120 статей');
    expect(amount(3, 'checks', ru, { max: 4 })).toBe('пройдено 3 из 4 проверок');
    expect(ru.noneOf(1, 'checks')).toBe('пройдено 0 из 1 проверки');
    expect(amount(46.7, 'points', ru, { max: 100 })).toBe('46,7 из 100 баллов');
  });
  test.each(units)('the unit %s has its Russian forms', (unit) => {
    const forms = [1, 2, 5].map((value) => ru.unitOf(value, unit));
    if (unit === '%') expect(forms).toEqual(['%', '%', '%']);
    else expect(new Set(forms).size).toBe(3);
    expect(forms.join('')).not.toMatch(/[a-z]/);
  });
  test('times and days stand as Russian readers write them', () => {
    expect(ru.time('2026-11-21T22:57:31.5Z')).toBe('21.11.2026 22:57 UTC');
    expect(ru.minute('2026-11-21T22:57:31.5Z')).toBe('21.11.2026 22:57');
    expect(ru.day('2026-11-21T22:57:31.5Z')).toBe('21.11.2026');
    expect(ru.time('yesterday')).toBe('yesterday');
  });
  test('a range has a dash', () => {
    expect(ru.range('58', '41', '83')).toBe('58 (41–83)');
    expect(ru.range('58', '58', '58')).toBe('58');
  });
});

describe('sentences in Russian', () => {
  test('only a word that begins a sentence is made small within another one', () => {
    expect(ru.couldNotTell('Ни одной статьи не прочитано')).toBe('узнать не удалось: ни одной статьи не прочитано');
    expect(ru.couldNotTell('Яндекс не ответил')).toBe('узнать не удалось: Яндекс не ответил');
    expect(ru.couldNotTell('FAQ не прочитан')).toBe('узнать не удалось: FAQ не прочитан');
    expect(ru.beside('Форма связи', 'есть')).toBe('форма связи: есть');
    expect(ru.beside('FAQ или база знаний', 'есть')).toBe('FAQ или база знаний: есть');
  });
  test('a note on a line of its own begins with a capital letter', () => {
    expect(ru.sentence('прочитано, но не до конца')).toBe('Прочитано, но не до конца');
    expect(ru.sentence('acme.test не отвечает')).toBe('acme.test не отвечает');
  });
  test('the dative goes with the number of criteria', () => {
    expect([1, 2, 21].map((criteria) => ru.basis(criteria))).toEqual([
      'Общие критерии: оценка по единственному критерию, измеренному у всех компаний с оценкой.',
      'Общие критерии: оценка по 2 критериям, измеренным у всех компаний с оценкой.',
      'Общие критерии: оценка по 21 критерию, измеренному у всех компаний с оценкой.',
    ]);
    expect(ru.diff.total(2, '40', '50', 'лучше')).toBe('лучше: 40 → 50 по 2 сравнимым критериям');
    expect(ru.diff.total(1, '40', '50', 'лучше')).toBe('лучше: 40 → 50 по единственному сравнимому критерию');
  });
  test('values read as a Russian says them', () => {
    expect(valueInWords('contact.hours', found(168, [proof]), setting)).toBe('168 часов в неделю (круглосуточно)');
    expect(valueInWords('email.promised-reply-hours', found(21, [proof]), setting)).toBe('21 час (обещано, а не измерено)');
    expect(valueInWords('kb.search', found(0, [proof], { bound: 'at-least' }), setting)).toBe(
      'пока пройдено 0 из 4 проверок, может быть больше',
    );
    expect(valueInWords('kb.rating-widget', found(0.62, [proof]), setting)).toBe('62 % статей можно оценить');
    expect(valueInWords('kb.reachability', found(0.89, [proof], { bound: 'at-least' }), setting)).toBe(
      'ссылка есть на ≥ 89 % просмотренных видов страниц',
    );
    expect(valueInWords('email.first-reply-hours', found(5, [proof], { few: '2 темы' }), setting)).toBe(
      'примерно 5 часов, 2 темы',
    );
  });
  test('the steps of a rule take the genitive, and each outcome has a name of its own', () => {
    const rule = {
      kind: 'bands',
      bands: [
        { atMost: 1, points: 100 },
        { atMost: 24, points: 40 },
      ],
      else: 0,
      absent: 0,
    } as const;
    expect(ruleInWords({ measure: 'email.first-reply-hours', rule }, ru)).toBe(
      'не более 1 часа: 100; не более 24 часов: 40; иначе: 0; отсутствует: 0',
    );
    expect(ruleInWords({ measure: 'kb.presence', rule: { kind: 'yes-no', yes: 100, no: 0, absent: 0 } }, ru)).toBe(
      'да: 100; нет: 0; отсутствует: 0',
    );
    const shares = { kind: 'bands', bands: [{ atLeast: 0.95, points: 100 }], else: 0, absent: 0 } as const;
    expect(ruleInWords({ measure: 'kb.reachability', rule: shares }, ru)).toBe('не менее 95 %: 100; иначе: 0; отсутствует: 0');
  });
  test('at most none is none', () => {
    expect([ru.atMost(0, '%'), ru.atMost(0, 'requests'), ru.atMost(1, 'requests')]).toEqual([
      '0 %',
      '0 обращений',
      'не более 1 обращения',
    ]);
    expect([wording.en.atMost(0, '%'), wording.en.atMost(2, 'requests')]).toEqual(['0 %', 'at most 2 requests']);
  });
  test('what was looked for and asked for takes the verb of its number', () => {
    expect([1, 3, 15].map(ru.triedPages)).toEqual(['Запрошен 1 адрес', 'Запрошены 3 адреса', 'Запрошено 15 адресов']);
    expect([1, 2, 5].map(ru.readPages)).toEqual([
      'Безрезультатно прочитана 1 страница',
      'Безрезультатно прочитаны 2 страницы',
      'Безрезультатно прочитано 5 страниц',
    ]);
    expect([1, 2].map(ru.askedRecords)).toEqual(['Запрошена 1 запись DNS', 'Запрошены 2 записи DNS']);
  });
  test.each(hungOn)('what hangs on something that is not there says so in a sentence: %s', (measure) => {
    const { title } = en.measures[measure];
    expect(ru.phrase(`${title}: not there`)).toMatch(/^(?:нет )?[а-я].*нет$|^нет ни /);
  });
  test('a form says what it asks for in the words of the language, and quotes the site as it is', () => {
    expect(ru.remark('topic list: Choose; attachment: attachment: a picture; ticket tracking: Track')).toBe(
      'выбор темы: Choose; вложение: attachment: a picture; проверка статуса заявки: Track',
    );
    expect(ru.remark('Write to us')).toBe('Write to us');
  });
  test('the number of a form’s features goes on in small letters, and none is said once', () => {
    expect(ru.countedFrom('3 возможности', 'Есть выбор темы, вложение; 6 полей')).toBe(
      '3 возможности: выбор темы, вложение; 6 полей',
    );
    expect(ru.countedFrom('', 'Полезных полей нет; 2 поля')).toBe('полезных полей нет; 2 поля');
    expect(en.countedFrom('3 features', 'Has topic list; 6 fields')).toBe('3 features: topic list; 6 fields');
    expect(en.countedFrom('', 'Has none of the features; 2 fields')).toBe('none of the features; 2 fields');
    expect(ru.countedFrom('45 часов в неделю', 'пн–пт 09:00–18:00')).toBe('45 часов в неделю: пн–пт 09:00–18:00');
  });
  test('a report stands in Russian at every width', () => {
    for (const width of [40, 80, 200]) {
      const shown = render(reportOf([acme, bare, half]), { format: 'terminal', width, names, locale: 'ru', details: true });
      expect(shown).toContain('Аудит поддержки: 3 компании');
      expect(shown).not.toMatch(/\b(?:Score|Coverage|measured|could not|weight|Read|points)\b/);
    }
  });
});
