import type { Phrase } from '../../phrase-book.ts';

/** Every choice of one of each, in order. */
const combined = (parts: readonly (readonly Phrase[])[]): readonly Phrase[] =>
  parts.reduce<readonly Phrase[]>(
    (all, choices) =>
      all.flatMap(([before, beforeInRussian]) =>
        choices.map(([text, inRussian]): Phrase => [`${before}${text}`, `${beforeInRussian}${inRussian}`]),
      ),
    [['', '']],
  );

const nothing: Phrase = ['', ''];

/** An article in figures, behind its title. */
const articles = combined([
  [['{...title}', '{...title}']],
  [['; reading ease {a}', '; легкость чтения {a}'], nothing],
  [['; [{b} word|{b} words]', '; {b} {b|слово|слова|слов}']],
  [['; [{c} heading|{c} headings]', '; {c} {c|заголовок|заголовка|заголовков}']],
  [['; [{d} step|{d} steps]', '; {d} {d|шаг|шага|шагов}']],
  [['; [{e} picture|{e} pictures]', '; {e} {e|картинка|картинки|картинок}']],
  [['; answer at the start', '; ответ в начале'], ['; no answer at the start', '; в начале ответа нет'], nothing],
  [['; {f} of {g} links dead', '; битых ссылок {f} из {g}'], nothing],
]);

/** The fields and links that show what a form asks for, in the order in which they are told. */
const formFeatures = combined(
  [
    ['topic list', 'выбор темы'],
    ['attachment', 'вложение'],
    ['priority', 'приоритет'],
    ['order or account number', 'номер заказа или договора'],
    ['language', 'язык'],
    ['copy to self', 'копия себе'],
    ['ticket tracking', 'проверка статуса заявки'],
  ].map(([name, inRussian], index): readonly Phrase[] => [
    [`; ${name}: {...shown${index}}`, `; ${inRussian}: {...shown${index}}`],
    nothing,
  ]),
).flatMap(([text, inRussian]): readonly Phrase[] => (text === '' ? [] : [[text.slice(2), inRussian.slice(2)]]));

const moments: readonly Phrase[] = [
  ['{y}-{m}-{d} {h}:{i} UTC', '{d}.{m}.{y} {h}:{i} UTC'],
  ['about {y}-{m}-{d}', 'около {d}.{m}.{y}'],
];

/** A topic, when it began, and what came of it. */
const topics: readonly Phrase[] = [
  ...combined([
    [['{...title}: ', '{...title}: ']],
    [...combined([[['asked ', 'вопрос задан ']], moments, [[', ', ', ']]]), nothing],
    [
      ['not answered in {~time}', 'ответа нет {~time}'],
      ['not answered by staff in {~time}', 'ответа сотрудника нет {~time}'],
      ['answered {~time} later', 'ответ через {~time}'],
      ['answered by {who} {~time} later', 'ответ через {~time}: {who}'],
      ['answered by {who} (staff) {~time} later', 'ответ через {~time}: {who} (сотрудник)'],
    ],
  ]),
];

/** What the tool itself says in the place of an excerpt: whole texts only, for excerpts quote the site. */
export const remarks: readonly Phrase[] = [
  ...articles,
  ...formFeatures,
  ...topics,
  ...combined([
    [['{...title}, started ', '{...title}, начата ']],
    moments,
    [
      [': answered', ': с ответом'],
      [': not answered', ': без ответа'],
    ],
    [nothing, [', {r} replies in the list', ', ответов в списке: {r}']],
  ]),
  ...combined([[['{...title}: started ', '{...title}: начата ']], moments]),
  ['{...title}: a reply: “{...text}”', '{...title}: ответ: «{...text}»'],
  ['posts_30_days {n}, {m} active users', 'posts_30_days {n}, активных пользователей: {m}'],
  ['{...title}: not marked as solved', '{...title}: решенной не отмечена'],
  ['{...title}: announced {~when}', '{...title}: объявлено {~when}'],
  ['{...title}: last written in {~when}', '{...title}: последнее сообщение {~when}'],
  ['{...query}: no result', '{...query}: ничего не нашлось'],
  ['{...query}: no suggestion', '{...query}: подсказок нет'],
  ['no record', 'записей нет'],
  ['open without a launcher', 'открыт без нажатия кнопки'],
  ['No link leads to a person.', 'Ни одна ссылка не ведет к человеку.'],
  ['No vote control.', 'Оценить статью нельзя.'],
  ['{...name}: no article', '{...name}: статей нет'],
];
