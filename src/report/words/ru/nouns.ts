import type { Forms } from '../../../lib/plural-ru.ts';

/** Nouns that more than one table counts. */
export const nouns = {
  criterion: ['критерий', 'критерия', 'критериев'],
  page: ['страница', 'страницы', 'страниц'],
  company: ['компания', 'компании', 'компаний'],
  address: ['адрес', 'адреса', 'адресов'],
  record: ['запись DNS', 'записи DNS', 'записей DNS'],
  second: ['секунда', 'секунды', 'секунд'],
} as const satisfies Record<string, Forms>;
