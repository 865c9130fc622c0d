import type { Content } from './content.ts';
import { type Answer, html, type Site, sheet } from './site.ts';

interface Options {
  /** Where the help centre lies. */
  readonly help: string;
  /** Paths whose pages link to it; all of them when left out. */
  readonly linked?: readonly string[];
  /** What the contact page holds beside address and phone. */
  readonly contact?: string;
  /** Further pages, by path. */
  readonly more?: Site;
}

interface Words {
  readonly help: string;
  readonly contact: string;
  readonly call: string;
  readonly wrong: string;
  /** Name and text of each kind of page. */
  readonly pages: Readonly<Record<string, readonly [string, string]>>;
}

const words: Readonly<Record<Content['language'], Words>> = {
  en: {
    help: 'Help centre',
    contact: 'Contact',
    call: 'Write to us or call us; a person answers on every working day.',
    wrong: 'There is no such page here.',
    pages: {
      '/product': ['Product', 'What we make, what it weighs and why it lasts longer than others of its kind.'],
      '/pricing': ['Pricing', 'One price for everyone, the tax included, and nothing to pay for the first month.'],
      '/about': ['About us', 'Nine people in two rooms above a bakery, since the spring of 2009.'],
      '/blog': ['Blog', 'What we built this month, what broke, and what we learned from it.'],
      '/careers': ['Careers', 'We look for a carpenter of software who likes to talk with customers.'],
      '/press': ['Press', 'Pictures and numbers for those who write about us.'],
      '/terms': ['Terms of service', 'What you may expect of us, and what we ask of you in turn.'],
      '/status': ['System status', 'Everything has worked for ninety days.'],
    },
  },
  ru: {
    help: 'Помощь',
    contact: 'Контакты',
    call: 'Напишите или позвоните нам: в рабочие дни отвечает человек.',
    wrong: 'Такой страницы у нас нет.',
    pages: {
      '/product': ['Возможности', 'Что мы делаем и почему это служит дольше, чем у других.'],
      '/pricing': ['Цены', 'Одна цена для всех, и первый месяц бесплатно.'],
      '/about': ['О компании', 'Девять человек в двух комнатах над пекарней с весны 2009 года.'],
      '/blog': ['Блог', 'Что мы сделали за месяц, что сломалось и чему мы научились.'],
      '/careers': ['Вакансии', 'Ищем человека, который любит разговаривать с покупателями.'],
      '/press': ['Пресса', 'Фотографии и цифры для тех, кто о нас пишет.'],
      '/terms': ['Пользовательское соглашение', 'Чего вы можете ждать от нас и чего мы ждём от вас.'],
      '/status': ['Статус сервиса', 'Всё работает уже девяносто дней.'],
    },
  },
};

/** The company's own site: ten kinds of pages and an answer to wrong addresses, with or without a link to the help centre. */
export function company({ name, domain, language }: Content, { help, linked, contact = '', more }: Options): Site {
  const { pages, ...say } = words[language];
  const page = (path: string, title: string, body: string, status = 200): Answer => {
    const link = linked === undefined || linked.includes(path) ? `<a href="${help}">${say.help}</a>` : '';
    const menu = Object.entries(pages).map(([href, [label]]) => `<a href="${href}">${label}</a>`);
    const frame = `<header><nav><a href="/">${name}</a> ${menu.slice(0, 4).join(' ')} ${link}</nav></header>
<main><h1>${title}</h1><p>${body}</p></main>
<footer><nav>${menu.slice(4).join(' ')} <a href="/contact">${say.contact}</a></nav> <p>${name}, 2009</p></footer>`;
    return html(sheet({ language, title: `${title} | ${name}` }, frame), status);
  };
  const reach = `${say.call} <a href="mailto:support@${domain}">support@${domain}</a> <a href="tel:+4930901820">+49 30 901820</a>`;
  return (url) => {
    const own = more?.(url);
    if (own) return own;
    const listed = pages[url.pathname];
    if (listed) return page(url.pathname, listed[0], listed[1]);
    if (url.pathname === '/contact') return page('/contact', say.contact, `${reach}</p>${contact}<p>${name}`);
    if (url.pathname === '/') return page('/', name, Object.values(pages).flat().join(' '));
    return url.pathname.includes('.') ? null : page('', '404', say.wrong, 404);
  };
}
