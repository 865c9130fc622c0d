import { company } from './company.ts';
import { type Article, articlesOf, bodyOf, type Content, search, slug } from './content.ts';
import { html, plain, redirect, route, type Site, sheet } from './site.ts';

interface Options {
  readonly robots?: string;
  /** Only customers who log in may write a ticket. */
  readonly closedTickets?: true;
}

/** A Freshdesk portal on the service's host: folders with the number of their articles, votes without counts, a search form. */
export function freshdesk(content: Content, { robots = '', closedTickets }: Options = {}): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const host = `${domain.replace(/\..*/, '')}.freshdesk.com`;
  const home = `http://${host}/support/home`;
  const pathOf = ({ id, title }: Article): string => `/support/solutions/articles/${id}-${slug(title).toLowerCase()}`;
  const items = (articles: readonly Article[]): string =>
    articles.map((one) => `<li class="fw-article"><a class="article-title" href="${pathOf(one)}">${one.title}</a></li>`).join('');
  const folder = (id: unknown, title: string, count: number): string =>
    `<a class="fw-folder-name" href="/support/solutions/folders/${id}">${title} (${count})</a>`;
  const page = (title: string, main: string) => {
    const head = `<meta property="og:url" content="${home}">`;
    const top = `<header class="fw-header"><a href="/support/home">${name} support</a> <a href="/support/solutions">Solutions</a> <a href="/support/tickets/new">New support ticket</a> <a href="/support/login">Login</a></header>
<form id="fw-search-form" class="fw-search-form" action="/support/search/solutions" method="get"><input type="text" name="term" id="searchInput" placeholder="Enter your search term here..."></form>`;
    const foot = `<footer class="fw-footer"><a href="http://${domain}/">${name}</a></footer>`;
    return html(sheet({ title: `${title} : ${name}`, head }, `${top}<main class="fw-main">${main}</main>${foot}`));
  };
  const start = (title: string) =>
    page(
      title,
      sections
        .map(
          ({ id, name: label, articles }) =>
            `<section class="fw-folder"><h3>${folder(id, label, articles.length)}</h3><ul>${items(articles)}</ul></section>`,
        )
        .join(''),
    );
  const vote = `<div id="article-votes" class="fw-vote"><p>Did you find it helpful? <a href="#vote-up" role="button" class="vote-up">Yes</a> <a href="#vote-down" role="button" class="vote-down">No</a></p></div>`;
  const article = (one: Article) =>
    page(
      one.title,
      `<article class="fw-content"><h1>${one.title}</h1><p class="fw-modified">Modified on: ${one.updated}</p>${bodyOf(one)}</article>${vote}`,
    );
  const results = (term: string) => {
    const hits = search(articlesOf(content), term, 'any');
    const none = `<p>Sorry, nothing was found for “${term}”. Check the spelling, <a href="/support/solutions">browse all solutions</a> or <a href="/support/tickets/new">open a ticket</a>.</p>`;
    return page(
      'Search',
      `<h2>Search results</h2>${hits.length === 0 ? none : `<ul class="fw-search-results">${items(hits)}</ul>`}`,
    );
  };
  const ticket = `<h2>Submit a ticket</h2><p>Many answers are among our <a href="/support/solutions">solutions</a>.</p>
<form id="new_helpdesk_ticket" action="/support/tickets" method="post"><label for="helpdesk_ticket_email">Requester</label><input type="email" id="helpdesk_ticket_email" name="helpdesk_ticket[email]">
<label for="helpdesk_ticket_subject">Subject</label><input type="text" id="helpdesk_ticket_subject" name="helpdesk_ticket[subject]">
<label for="helpdesk_ticket_description">Description</label><textarea id="helpdesk_ticket_description" name="helpdesk_ticket[description]"></textarea><button>Submit</button></form>`;
  const login = `<h2>Login to the support portal</h2><form action="/support/login" method="post"><label>Email <input type="email" name="email"></label> <label>Password <input type="password" name="password"></label> <button>Login</button></form>`;

  const portal: Site = (url) =>
    route(url, [
      [/^\/robots\.txt$/, () => plain(robots)],
      [/^\/(?:support)?$/, () => redirect('/support/home')],
      [/^\/support\/home$/, () => start('Support')],
      [/^\/support\/solutions$/, () => start('Solutions')],
      [
        /^\/support\/solutions\/folders\/(\d+)$/,
        (id) => {
          const found = sections.find((one) => String(one.id) === id);
          return found ? page(found.name, `<h2>${found.name}</h2><ul>${items(found.articles)}</ul>`) : null;
        },
      ],
      [
        /^\/support\/solutions\/articles\/(\d+)/,
        (id) => {
          const found = articlesOf(content).find((one) => String(one.id) === id);
          return found ? article(found) : null;
        },
      ],
      [/^\/support\/search\/solutions$/, () => results(url.searchParams.get('term') ?? '')],
      [/^\/support\/tickets\/new$/, () => (closedTickets ? redirect('/support/login') : page('New ticket', ticket))],
      [/^\/support\/login$/, () => page('Login', login)],
    ]);
  return { [domain]: company(content, { help: home }), [host]: portal };
}
