import { type Answer, html, type Site, sheet } from '../help-centres/site.ts';
import type { Content } from './content.ts';

const words: Readonly<Record<Content['language'], readonly [forum: string, contact: string, about: string]>> = {
  en: ['Community forum', 'Contact', 'We are six people in a mill by the river, and we answer every question ourselves.'],
  de: ['Forum', 'Kontakt', 'Wir sind sechs Leute in einer Mühle am Fluss und beantworten jede Frage selbst.'],
  ru: ['Форум', 'Контакты', 'Нас шестеро, мы работаем в старой мельнице у реки и сами отвечаем на каждый вопрос.'],
};

/** A company's own site: a home page and a contact page that both link to its forum, which may lie in a folder of the site. */
export function company(
  { name, domain, language }: Pick<Content, 'name' | 'domain' | 'language'>,
  forum: string,
  inside?: Site,
): Site {
  const [label, contact, about] = words[language];
  const page = (title: string, body: string, status = 200): Answer => {
    const nav = `<header><nav><a href="/">${name}</a> <a href="${forum}">${label}</a> <a href="/contact">${contact}</a></nav></header>`;
    const head = `<meta property="og:site_name" content="${name}">`;
    return html(sheet({ language, title, head }, `${nav}<main><h1>${title}</h1>${body}</main><footer>${name}</footer>`), status);
  };
  const reach = `<p>${about} <a href="mailto:support@${domain}">support@${domain}</a></p>`;
  return (url) => {
    const own = inside?.(url);
    if (own) return own;
    if (url.pathname === '/') return page(name, `<p>${about}</p>`.repeat(3));
    if (url.pathname === '/contact') return page(contact, reach);
    return url.pathname.endsWith('.txt') || url.pathname.endsWith('.xml') ? null : page('404', '<p>404</p>', 404);
  };
}
