import { company } from './company.ts';
import { type Article, articlesOf, bodyOf, type Content, search } from './content.ts';
import { html, redirect, route, type Site, script, sheet } from './site.ts';

/** A knowledge base of Bitrix24 on the service's host: pages of blocks, a side bar with all articles, reposts in place of votes. */
export function bitrix24(content: Content): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const host = `${domain.replace(/\..*/, '')}.bitrix24.site`;
  const base = '/knowledge/help';
  const pathOf = ({ id }: Article): string => {
    const section = sections.find(({ articles }) => articles.some((one) => one.id === id));
    return `${base}/${section?.id}/${id}/`;
  };
  const items = (articles: readonly Article[]): string =>
    articles.map((one) => `<li class="landing-block-node-list-item"><a href="${pathOf(one)}">${one.title}</a></li>`).join('');
  const side = sections.map(
    ({ id, name: title, articles }) => `<li><a href="${base}/${id}/">${title}</a><ul>${items(articles)}</ul></li>`,
  );
  const page = (title: string, main: string) => {
    const counter = `<script src="//mc.yandex.ru/metrika/tag.js" async></script>`;
    const menu = `<div class="landing-sidebar"><ul class="landing-block-node-list">${side.join('')}</ul></div>`;
    const box = `<section class="landing-block"><form class="landing-block-node-form" action="${base}/search/" method="get"><input type="search" name="q" class="landing-block-node-input" placeholder="Поиск по базе знаний"><button type="submit">Найти</button></form></section>`;
    const foot = `<footer class="landing-footer"><a href="http://${domain}/">${name}</a> <a href="tel:+74950001122">+7 495 000-11-22</a></footer>`;
    const body = `${menu}<main class="landing-main">${box}${main}</main>${foot}${counter}`;
    return html(sheet({ language: 'ru', title, bodyClass: 'landing-tile' }, body));
  };
  const block = (title: string, inside: string): string =>
    `<section class="landing-block g-pt-20"><h1 class="landing-block-node-title">${title}</h1><div class="landing-block-node-text">${inside}</div></section>`;
  const article = (one: Article) => {
    const at = encodeURIComponent(`http://${host}${pathOf(one)}`);
    const share = `<section class="landing-block share"><p>Поделиться:</p><a href="https://vk.com/share.php?url=${at}" title="ВКонтакте">ВКонтакте</a> <a href="https://connect.ok.ru/offer?url=${at}" title="Одноклассники">Одноклассники</a> <a href="https://t.me/share/url?url=${at}" title="Telegram">Telegram</a></section>`;
    return page(one.title, `${block(one.title, bodyOf(one))}${share}`);
  };
  const results = (query: string) => {
    const hits = search(articlesOf(content), query, 'every');
    const none = `<p>По запросу «${query}» ничего не найдено. Попробуйте изменить запрос или <a href="http://${domain}/contact">напишите нам</a>.</p>`;
    return page('Поиск', block('Результаты поиска', hits.length === 0 ? none : `<ul>${items(hits)}</ul>`));
  };
  const centre: Site = (url) =>
    route(url, [
      [/^\/(?:knowledge\/?)?$/, () => redirect(`${base}/`)],
      [/^\/knowledge\/help\/?$/, () => page('База знаний', block('База знаний', `<ul>${side.join('')}</ul>`))],
      [/^\/knowledge\/help\/search\/?$/, () => results(url.searchParams.get('q') ?? '')],
      [
        /^\/knowledge\/help\/([\w-]+)\/?$/,
        (id) => {
          const found = sections.find((one) => one.id === id);
          return found ? page(found.name, block(found.name, `<ul>${items(found.articles)}</ul>`)) : null;
        },
      ],
      [
        /^\/knowledge\/help\/[\w-]+\/([\w-]+)\/?$/,
        (id) => {
          const found = articlesOf(content).find((one) => one.id === id);
          return found ? article(found) : null;
        },
      ],
    ]);
  return {
    [domain]: company(content, { help: `http://${host}${base}/`, linked: ['/', '/contact', '/product', '/pricing', '/about'] }),
    [host]: centre,
    'mc.yandex.ru': () => script('window.ym = () => {};'),
  };
}
