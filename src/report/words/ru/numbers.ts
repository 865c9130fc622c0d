import { type Forms, formFor, genitiveFor } from '../../../lib/plural-ru.ts';
import type { numberWords as english } from '../en/numbers.ts';
import { nouns } from './nouns.ts';

const grouped = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });

/** Units by what the model calls them: nouns without an adjective, whose form beside 2 is the genitive singular too. */
const units: Readonly<Record<string, Forms>> = {
  addresses: nouns.address,
  articles: ['статья', 'статьи', 'статей'],
  checks: ['проверка', 'проверки', 'проверок'],
  clicks: ['клик', 'клика', 'кликов'],
  features: ['возможность', 'возможности', 'возможностей'],
  fields: ['поле', 'поля', 'полей'],
  hits: ['совпадение', 'совпадения', 'совпадений'],
  hours: ['час', 'часа', 'часов'],
  'hours a week': ['час в неделю', 'часа в неделю', 'часов в неделю'],
  languages: ['язык', 'языка', 'языков'],
  messengers: ['мессенджер', 'мессенджера', 'мессенджеров'],
  milliseconds: ['миллисекунда', 'миллисекунды', 'миллисекунд'],
  minutes: ['минута', 'минуты', 'минут'],
  networks: ['соцсеть', 'соцсети', 'соцсетей'],
  numbers: ['номер', 'номера', 'номеров'],
  places: ['площадка', 'площадки', 'площадок'],
  points: ['балл', 'балла', 'баллов'],
  'posts in 30 days': ['сообщение за 30 дней', 'сообщения за 30 дней', 'сообщений за 30 дней'],
  products: ['продукт', 'продукта', 'продуктов'],
  projects: ['проект', 'проекта', 'проектов'],
  requests: ['обращение', 'обращения', 'обращений'],
  seconds: nouns.second,
  users: ['пользователь', 'пользователя', 'пользователей'],
};

/** A noun agrees with the number that is read. */
const asShown = (value: number): number => Math.round(value * 10) / 10;

const unitOf = (value: number, unit: string): string => {
  const forms = units[unit];
  return forms === undefined ? unit : formFor(asShown(value), forms);
};

/** A number with its unit behind a word that asks for the genitive. */
const genitive = (value: number, unit: string): string => {
  const forms = units[unit];
  return `${grouped.format(value)} ${forms === undefined ? unit : genitiveFor(asShown(value), forms)}`.trimEnd();
};

const counted = (value: number, unit: string): string => `${grouped.format(value)} ${unitOf(value, unit)}`.trimEnd();

/** Checks are passed; other things are there. */
const outOf = (shown: string, max: number, unit: string): string =>
  `${unit === 'checks' ? 'пройдено ' : ''}${shown} из ${genitive(max, unit)}`;

/** Numbers, units and times as Russian readers write them. */
export const numberWords: typeof english = {
  number: (value) => grouped.format(value),
  unitOf,
  ofMost: outOf,
  noneOf: (max, unit) => outOf('0', max, unit),
  atMost: (value, unit) => (value === 0 ? counted(value, unit) : `не более ${genitive(value, unit)}`),
  atLeast: (value, unit) => `не менее ${genitive(value, unit)}`,
  percent: (points) => `${points} %`,
  range: (score, low, high) => (low === high ? score : `${score} (${low}–${high})`),
  time: (iso) => iso.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*Z$/, '$3.$2.$1 $4 UTC'),
  minute: (iso) => iso.slice(0, 16).replace(/^(\d{4})-(\d\d)-(\d\d)T/, '$3.$2.$1 '),
  day: (iso) => iso.slice(0, 10).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3.$2.$1'),
};
