import { type Answer, html, route, type Site, sheet } from '../help-centres/site.ts';
import { byActivity, type Content, inSection, lastOf, personOf, postsOf, search, type Topic } from './content.ts';
import { russianAge, russianTime } from './local-time.ts';

const moscow = 3;

/** The forum of 1C-Bitrix below /forum/ of a site: Russian words for all times, statuses below names. */
export function bitrix(all: Content, now: number): Site {
  const { name, sections } = all;
  const pathOf = (one: Topic): string => `/forum/forum${one.in}/topic${one.id}/`;
  const user = (title: string): string => `<a href="/forum/user/${title.length}/">${title}</a>`;
  const page = (title: string, main: string): Answer => {
    const box =
      '<form action="/forum/search/" method="get"><input type="text" name="q" placeholder="Поиск по форуму"><input type="submit" value="Найти"></form>';
    const body = `<header><a href="/">${name}</a> <a href="/forum/">Форум</a></header><script src="/bitrix/js/main/core/core.js"></script>${box}<div class="forum-header-box"><div class="forum-header-title"><span>${title}</span></div></div><div class="forum-block-container"><div class="forum-block-outer">${main}</div></div>`;
    return html(sheet({ language: 'ru', title: `${title} — форум ${name}` }, body));
  };
  const lastCell = (one: Topic): string => {
    const last = lastOf(all, one, now);
    return `<div class="forum-lastpost-box"><span class="forum-lastpost-date"><a href="${pathOf(one)}">${russianAge(last.at, now, moscow)}</a></span> <span class="forum-lastpost-author">${user(last.by.name)}</span></div>`;
  };
  const index = (): Answer => {
    const rows = sections.map(({ id, name: title, about }) => {
      const inside = byActivity(all, now, inSection(all, id));
      return `<tr class="forum-row"><td class="forum-column-title"><div class="forum-item-info"><div class="forum-item-name"><span class="forum-item-title"><a href="/forum/forum${id}/">${title}</a></span></div><span class="forum-item-desc">${about}</span></div></td><td class="forum-column-topics"><span>${inside.length}</span></td><td class="forum-column-replies"><span>${inside.reduce((sum, { replies }) => sum + replies.length + 1, 0)}</span></td><td class="forum-column-lastpost">${inside[0] ? lastCell(inside[0]) : '&nbsp;'}</td></tr>`;
    });
    const head =
      '<thead><tr><th class="forum-head-title">Форум</th><th class="forum-head-topics">Тем</th><th class="forum-head-replies">Сообщений</th><th class="forum-head-lastpost">Последнее сообщение</th></tr></thead>';
    return page('Список форумов', `<table class="forum-table forum-forum-list">${head}<tbody>${rows.join('')}</tbody></table>`);
  };
  const list = (title: string, some: readonly Topic[]): Answer => {
    const rows = some.map(
      (one) =>
        `<tr class="forum-row"><td class="forum-column-title"><div class="forum-item-info"><div class="forum-item-name"><span class="forum-item-title"><a href="${pathOf(one)}">${one.title}</a></span></div><span class="forum-item-author"><span>Автор:</span>&nbsp;${personOf(all, one.by).name}</span></div></td><td class="forum-column-replies"><span>${one.replies.length}</span></td><td class="forum-column-views"><span>${one.id}</span></td><td class="forum-column-lastpost">${lastCell(one)}</td></tr>`,
    );
    const head =
      '<thead><tr><th class="forum-head-title">Тема</th><th class="forum-head-replies">Ответов</th><th class="forum-head-views">Просмотров</th><th class="forum-head-lastpost">Последнее сообщение</th></tr></thead>';
    return page(title, `<table class="forum-table forum-topic-list">${head}<tbody>${rows.join('')}</tbody></table>`);
  };
  const thread = (one: Topic): Answer => {
    const posts = postsOf(all, one, now).map(
      ({ id, by, at, text }) =>
        `<table class="forum-post-table" id="message_block_${id}"><tbody><tr><td class="forum-cell-user"><div class="forum-user-info"><div class="forum-user-name"><noindex>${user(by.name)}</noindex></div><div class="forum-user-status"><span>${by.title || 'Посетитель'}</span></div></div></td><td class="forum-cell-post"><div class="forum-post-date"><span>${russianTime(at, now, moscow)}</span></div><div class="forum-post-entry"><div class="forum-post-text" id="message_text_${id}">${text}</div></div></td></tr></tbody></table>`,
    );
    const crumbs = `<div class="forum-breadcrumb"><a href="/forum/">Форум</a> » <a href="/forum/forum${one.in}/">${sections.find(({ id }) => id === one.in)?.name}</a></div>`;
    return page(one.title, `${crumbs}<div class="forum-block-inner">${posts.join('')}</div>`);
  };
  const results = (query: string): Answer => {
    const hits = search(all, query, now);
    if (hits.length > 0) return list('Результаты поиска', hits);
    return page(
      'Поиск',
      '<p>К сожалению, на ваш поисковый запрос ничего не найдено. Измените запрос или <a href="/forum/">вернитесь к списку форумов</a>.</p>',
    );
  };
  return (url) =>
    route(url, [
      [/^\/forum\/?$/, index],
      [/^\/forum\/search\/?$/, () => results(url.searchParams.get('q') ?? '')],
      [
        /^\/forum\/forum(\d+)\/$/,
        (id = '') =>
          list(sections.find((one) => String(one.id) === id)?.name ?? '', byActivity(all, now, inSection(all, Number(id)))),
      ],
      [
        /^\/forum\/forum\d+\/topic(\d+)\/$/,
        (id = '') => {
          const one = all.topics.find((each) => String(each.id) === id);
          return one ? thread(one) : null;
        },
      ],
    ]);
}
