import { company } from './company.ts';
import { type Article, articlesOf, bodyOf, type Content, search, slug } from './content.ts';
import { html, json, route, type Site, sheet } from './site.ts';

/** A form that offers what it should not: articles that share no word with what is typed. */
const offer = `document.querySelector('[name=subject]').addEventListener('input', async (event) => {
  const list = await (await fetch('/offer.json?query=' + encodeURIComponent(event.target.value))).json();
  document.querySelector('.offer').innerHTML = list.map((one) => '<li><a href="' + one.url + '">' + one.title + '</a></li>').join('');
});`;

/** Help Scout Docs on a host of its own: a collection of categories, ratings without counts, a search for whole words. */
export function helpScout(content: Content): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const host = `docs.${domain}`;
  const pathOf = ({ id, title }: Article): string => `/article/${id}-${slug(title).toLowerCase()}`;
  const items = (articles: readonly Article[]): string =>
    articles
      .map((one) => `<li><a href="${pathOf(one)}"><i class="icon-article-doc"></i><span>${one.title}</span></a></li>`)
      .join('');
  const page = (title: string, main: string) => {
    const top = `<header id="mainNav" class="navbar"><a class="brand" href="/">${name} docs</a> <ul class="nav"><li><a href="/">Home</a></li> <li id="contact"><a class="contactUs" href="http://${domain}/contact">Contact</a></li></ul></header>`;
    const box = `<section id="docsSearch"><form id="searchBar" class="sm" action="/search" method="GET"><input type="hidden" name="collectionId" value=""><input type="text" name="query" class="search-query" placeholder="Search the knowledge base"><button type="submit">Search</button></form></section>`;
    const foot = `<footer><p><a href="http://${domain}/">${name}</a> <a href="https://www.helpscout.com/docs-refer/?co=${name}">Powered by Help Scout</a></p></footer>`;
    return html(
      sheet(
        { title: `${title} - ${name} docs` },
        `${top}${box}<section id="contentArea"><div id="main-content">${main}</div></section>${foot}`,
      ),
    );
  };
  const categories = sections.map(
    ({ id, name: title, articles }) =>
      `<div class="category"><h3><a href="/category/${id}-${slug(title).toLowerCase()}">${title}</a></h3><p>${articles.length} articles</p></div>`,
  );
  const article = (one: Article) => {
    const at = `http://${host}${pathOf(one)}`;
    const choices = ['Yes', 'No'].map(
      (word) => `<button type="button" class="rateAction" data-rate="${word === 'Yes' ? 1 : -1}">${word}</button>`,
    );
    const ratings = `<div class="articleRatings" data-article-url="${at}"><span class="articleRatings-question">Did this answer your question?</span> ${choices.join(' ')}</div>`;
    const related = `<section class="related"><h3>Related articles</h3><ul>${items(
      articlesOf(content)
        .filter(({ id }) => id !== one.id)
        .slice(0, 2),
    )}</ul></section>`;
    const foot = `<section class="articleFoot"><time class="lu" datetime="${one.updated}">Last updated on ${one.updated}</time>${ratings}</section>`;
    return page(
      one.title,
      `<article id="fullArticle"><h1 class="title">${one.title}</h1>${bodyOf(one)}</article>${related}${foot}`,
    );
  };
  const results = (query: string) => {
    const hits = search(articlesOf(content), query, 'every');
    const none = `<p class="noResults">No results found for “${query}”. Check the spelling, or <a href="http://${domain}/contact">contact us</a>.</p>`;
    return page(
      'Search',
      `<h1>Search results for: ${query}</h1>${hits.length === 0 ? none : `<ul class="articleList">${items(hits)}</ul>`}`,
    );
  };

  const docs: Site = (url) =>
    route(url, [
      [
        /^\/$/,
        () =>
          page(
            'Home',
            `<section class="collection"><h2><a href="/collection/1-guide">Guide</a></h2>${categories.join('')}</section>`,
          ),
      ],
      [/^\/collection\/1-/, () => page('Guide', `<h1>Guide</h1>${categories.join('')}`)],
      [
        /^\/category\/(\d+)-/,
        (id) => {
          const found = sections.find((one) => String(one.id) === id);
          return found ? page(found.name, `<h1>${found.name}</h1><ul class="articleList">${items(found.articles)}</ul>`) : null;
        },
      ],
      [
        /^\/article\/(\d+)-/,
        (id) => {
          const found = articlesOf(content).find((one) => String(one.id) === id);
          return found ? article(found) : null;
        },
      ],
      [/^\/search$/, () => results(url.searchParams.get('query') ?? '')],
    ]);
  const form = `</p><form id="write" action="/contact" method="post"><label>Your email <input type="email" name="email"></label> <label>Subject <input type="text" name="subject"></label><ul class="offer"></ul> <label>Message <textarea name="message"></textarea></label> <button>Send</button></form><script>${offer}</script><p>`;
  const off = (typed: string): readonly Article[] => {
    const near = search(articlesOf(content), typed, 'any');
    return articlesOf(content).filter((one) => !near.includes(one));
  };
  const more: Site = ({ pathname, searchParams }) =>
    pathname === '/offer.json'
      ? json(
          off(searchParams.get('query') ?? '')
            .slice(0, 2)
            .map((one) => ({ title: one.title, url: `http://${host}${pathOf(one)}` })),
        )
      : null;
  return { [domain]: company(content, { help: `http://${host}/`, contact: form, more }), [host]: docs };
}
