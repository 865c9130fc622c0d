import { lettered } from '../../../lib/lettered.ts';
import type { Role } from '../../../model/visit.ts';

const roles = {
  home: 'home page',
  contact: 'contact',
  support: 'support',
  help: 'help',
  faq: 'FAQ',
  docs: 'documentation',
  forum: 'forum',
  community: 'community',
  chat: 'chat',
  pricing: 'prices',
  about: 'about us',
  legal: 'legal notice',
  status: 'status',
  product: 'product',
  blog: 'blog',
  login: 'login',
  search: 'search',
  'not-found': 'wrong address',
} satisfies Record<Role, string>;

/** What stands in anonymous reports in place of whatever leads to a company, in English. */
export const anonymousWords = {
  company: (index: number) => `Company ${lettered(index, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')}`,
  /** In texts of the rubric, which may name one. */
  someCompany: 'a company',
  strangerToRun: 'a company outside of the run',
  anotherSite: 'another site',
  page: (number: number, role?: Role) => `page ${number}${role === undefined ? '' : ` (${roles[role]})`}`,
  hostName: (number: number) => `name ${number}`,
  message: (number: number) => `message ${number}`,
  address: (number: number) => `address ${number}`,
  phone: (number: number) => `number ${number}`,
  account: (number: number) => `account ${number}`,
  text: (number: number) => `text ${number}`,
  person: (number: number) => `person ${number}`,
  archive: (number: number) => `archive ${number}`,
  ownProduct: 'a product of its own',
  notGiven: 'what it depends on is not there',
};
