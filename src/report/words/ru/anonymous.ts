import { lettered } from '../../../lib/lettered.ts';
import type { anonymousWords as english } from '../en/anonymous.ts';

const roles = {
  home: 'главная',
  contact: 'контакты',
  support: 'поддержка',
  help: 'справка',
  faq: 'вопросы и ответы',
  docs: 'документация',
  forum: 'форум',
  community: 'сообщество',
  chat: 'чат',
  pricing: 'цены',
  about: 'о компании',
  legal: 'правовая информация',
  status: 'состояние служб',
  product: 'продукт',
  blog: 'блог',
  login: 'вход',
  search: 'поиск',
  'not-found': 'неверный адрес',
};

/** What stands in anonymous reports in place of whatever leads to a company, in Russian. */
export const anonymousWords: typeof english = {
  company: (index) => `Компания ${lettered(index, 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ')}`,
  someCompany: 'одна из компаний',
  strangerToRun: 'компания не из этого запуска',
  anotherSite: 'другой сайт',
  page: (number, role) => `страница ${number}${role === undefined ? '' : ` (${roles[role]})`}`,
  hostName: (number) => `имя ${number}`,
  message: (number) => `сообщение ${number}`,
  address: (number) => `адрес ${number}`,
  phone: (number) => `номер ${number}`,
  account: (number) => `страница ${number}`,
  text: (number) => `текст ${number}`,
  person: (number) => `участник ${number}`,
  archive: (number) => `архив ${number}`,
  ownProduct: 'собственный продукт',
  notGiven: 'нет того, от чего это зависит',
};
