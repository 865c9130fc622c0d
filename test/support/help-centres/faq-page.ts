import { company } from './company.ts';
import type { Content } from './content.ts';
import { html, type Site, sheet } from './site.ts';

/** One hand-made page of questions: folding blocks under headings, and a last group of headings that ask. */
export function faqPage(content: Content): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const groups = sections.map(({ name: title, articles }, index) => {
    const folds = index < sections.length - 1;
    const pairs = articles.map(({ title: question, text }) =>
      folds
        ? `<details><summary>${question}</summary><p>${text}</p></details>`
        : `<div class="vopros"><h3>${question}</h3><p>${text}</p></div>`,
    );
    return `<h2>${title}</h2>${pairs.join('\n')}`;
  });
  const counter = '<script src="//mc.yandex.ru/metrika/tag.js" async></script>';
  const body = `<header><nav><a href="/">${name}</a> <a href="/faq.html">Помощь</a> <a href="/contact">Контакты</a></nav></header>
<main><h1>Вопросы и ответы</h1>${groups.join('')}</main><footer>${name}</footer>${counter}`;
  const more: Site = ({ pathname }) =>
    pathname === '/faq.html' ? html(sheet({ language: 'ru', title: `Вопросы и ответы | ${name}` }, body)) : null;
  return { [domain]: company(content, { help: '/faq.html', more }) };
}
