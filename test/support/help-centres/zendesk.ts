import { company } from './company.ts';
import { type Article, articlesOf, bodyOf, type Content, search, slug } from './content.ts';
import { html, json, plain, redirect, route, type Site, script, sheet } from './site.ts';

/** Asks for articles while a subject is typed, a little after the last key. */
const suggest = `let wait; const field = document.querySelector('#request_subject'), box = document.querySelector('.suggestion-list');
field.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(async () => {
  const answer = await fetch('/api/v2/help_center/articles/search.json?locale=en-us&query=' + encodeURIComponent(field.value));
  const { results } = await answer.json();
  box.innerHTML = results.length ? '<label>Suggested articles</label><ul>' + results.slice(0, 5).map((one) => '<li><a href="' + one.html_url + '">' + one.title + '</a></li>').join('') + '</ul>' : '';
}, 300); });`;

const robots = `User-agent: *
Disallow: /access/
Disallow: /hc/*/search/click
`;

/** Zendesk Guide on a host of its own, with a theme close to the standard one, two locales and the public interface. */
export function zendesk(content: Content): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const host = `help.${domain}`;
  const home = `http://${host}/hc/en-us`;
  const translated = articlesOf(content).flatMap((one) => (one.de === undefined ? [] : [{ ...one, title: one.de }]));
  const inLocale = (locale: string): readonly Article[] => (locale === 'de' ? translated : articlesOf(content));
  const pathOf = (locale: string, { id, title }: Article): string => `/hc/${locale}/articles/${id}-${slug(title)}`;
  const link = (locale: string, one: Article, className: string): string =>
    `<a class="${className}" href="${pathOf(locale, one)}">${one.title}</a>`;
  const listed = (locale: string, ids: readonly unknown[]): readonly Article[] =>
    inLocale(locale).filter(({ id }) => ids.includes(id));

  const page = (locale: string, path: string, title: string, main: string) => {
    const other = (code: string): string => `/hc/${code}${path.replace(/(\d)-.*$/, '$1')}`;
    const head = `<link rel="alternate" hreflang="en-us" href="${other('en-us')}"><link rel="alternate" hreflang="de" href="${other('de')}"><link rel="canonical" href="http://${host}/hc/${locale}${path}">
<script src="//static.zdassets.com/hc/assets/application-1.js" defer></script>`;
    const box = `<form role="search" class="search" action="/hc/${locale}/search" method="get"><input type="hidden" name="utf8" value="✓"><input type="search" name="query" id="query" placeholder="Search" aria-label="Search"></form>`;
    const top = `<header class="header"><a href="/hc/${locale}">${name} help</a> <a class="submit-a-request" href="/hc/${locale}/requests/new">Submit a request</a> <a rel="nofollow" href="/access/login">Sign in</a></header>`;
    const foot = `<footer class="footer"><a href="http://${domain}/">${name}</a> <div class="dropdown language-selector"><a href="${other('de')}" hreflang="de">Deutsch</a></div></footer>`;
    return html(
      sheet({ language: locale, title: `${title} – ${name}`, head }, `${top}${box}<main role="main">${main}</main>${foot}`),
    );
  };
  const votes = ({ votes: [up, all] }: Article): string =>
    `<div class="article-votes"><span class="article-votes-question">Was this article helpful?</span>
<div class="article-votes-controls" role="group"><button type="button" class="button article-vote article-vote-up" aria-label="This article was helpful" aria-pressed="false">Yes</button><button type="button" class="button article-vote article-vote-down" aria-label="This article was not helpful" aria-pressed="false">No</button></div>
<small class="article-votes-count"><span class="article-vote-label">${up} out of ${all} found this helpful</span></small></div>`;
  const article = (locale: string, id: string) => {
    const one = inLocale(locale).find((each) => String(each.id) === id);
    if (!one) return null;
    const share = `<ul class="share"><li><a class="share-facebook" href="https://www.facebook.com/share.php?u=${home}">Facebook</a></li></ul>`;
    const meta = `<ul class="meta-group"><li class="meta-data"><time datetime="${one.updated}T09:00:00Z">${one.updated}</time></li><li class="meta-data">Updated</li></ul>`;
    const text = `<article class="article"><header class="article-header"><h1 class="article-title">${one.title}</h1>${meta}</header><section class="article-info"><div class="article-body">${bodyOf(one)}</div></section><footer>${share}${votes(one)}</footer></article>`;
    return page(locale, `/articles/${id}-${slug(one.title)}`, one.title, text);
  };
  const section = (locale: string, id: string) => {
    const found = sections.find((each) => String(each.id) === id);
    if (!found) return null;
    const inside = listed(
      locale,
      found.articles.map((one) => one.id),
    );
    const items = inside.map((one) => `<li class="article-list-item">${link(locale, one, 'article-list-link')}</li>`);
    const list = items.length === 0 ? '' : `<ul class="article-list">${items.join('')}</ul>`;
    return page(locale, `/sections/${id}`, found.name, `<header class="page-header"><h1>${found.name}</h1></header>${list}`);
  };
  const start = (locale: string) => {
    const blocks = sections.map(
      ({ id, name: title }) =>
        `<li class="blocks-item"><a class="blocks-item-link" href="/hc/${locale}/sections/${id}-${slug(title)}">${title}</a></li>`,
    );
    const promoted = inLocale(locale)
      .slice(0, 3)
      .map((one) => `<li class="promoted-articles-item">${link(locale, one, '')}</li>`);
    return page(
      locale,
      '',
      'Help',
      `<ul class="blocks-list">${blocks.join('')}</ul><ul class="promoted-articles">${promoted.join('')}</ul>`,
    );
  };
  const results = (locale: string, query: string) => {
    const hits = search(inLocale(locale), query, 'any');
    const items = hits.map(
      ({ id, title }) =>
        `<li class="search-result-list-item"><a class="results-list-item-link" href="/hc/${locale}/search/click?data=${id}">${title}</a></li>`,
    );
    const none = `<p class="search-results-subheading">No results for “${query}”. Try another word, <a href="/hc/${locale}">browse the help centre</a> or <a href="/hc/${locale}/requests/new">submit a request</a>.</p>`;
    return page(
      locale,
      '/search',
      'Search results',
      `<h1>${hits.length} results for “${query}”</h1>${hits.length === 0 ? none : `<ul class="search-results-list">${items.join('')}</ul>`}`,
    );
  };
  const request = `<h1>Submit a request</h1><form id="new_request" class="request-form" action="/hc/en-us/requests" method="post">
<div class="form-field email required request_anonymous_requester_email"><label for="email">Your email address</label><input type="email" id="email" name="request[anonymous_requester_email]"></div>
<div class="form-field string required request_subject"><label for="request_subject">Subject</label><input type="text" id="request_subject" name="request[subject]" autocomplete="off"></div><div class="suggestion-list"></div>
<div class="form-field text required request_description"><label for="description">Description</label><textarea id="description" name="request[description]"></textarea></div>
<button type="submit">Submit</button></form><script>${suggest}</script>`;

  const asData = (locale: string) => (one: Article) => ({
    id: one.id,
    title: one.title,
    html_url: `http://${host}${pathOf(locale, one)}`,
    locale,
    draft: false,
    section_id: sections.find(({ articles }) => articles.some(({ id }) => id === one.id))?.id,
    vote_sum: 2 * one.votes[0] - one.votes[1],
    vote_count: one.votes[1],
    updated_at: `${one.updated}T09:00:00Z`,
    body: bodyOf(one),
  });
  const list = (key: string, items: readonly unknown[]) =>
    json({ count: items.length, page: 1, page_count: 1, per_page: 100, next_page: null, previous_page: null, [key]: items });
  const asSections = (locale: string) =>
    sections.map(({ id, name: title }) => ({ id, name: title, locale, html_url: `http://${host}/hc/${locale}/sections/${id}` }));

  const centre: Site = (url) => {
    const query = url.searchParams.get('query') ?? '';
    return route(url, [
      [/^\/robots\.txt$/, () => plain(robots)],
      [/^\/(?:hc)?$/, () => redirect('/hc/en-us')],
      [/^\/hc\/(en-us|de)\/?$/, (locale = '') => start(locale)],
      [/^\/hc\/(en-us|de)\/sections\/(\d+)/, (locale = '', id = '') => section(locale, id)],
      [/^\/hc\/(en-us|de)\/articles\/(\d+)/, (locale = '', id = '') => article(locale, id)],
      [/^\/hc\/(en-us|de)\/search$/, (locale = '') => results(locale, query)],
      [/^\/hc\/(en-us|de)\/requests\/new$/, (locale = '') => page(locale, '/requests/new', 'Submit a request', request)],
      [
        /^\/api\/v2\/help_center\/articles\/search\.json$/,
        () => list('results', search(inLocale('en-us'), query, 'any').map(asData('en-us'))),
      ],
      [
        /^\/api\/v2\/help_center\/(?:(en-us|de)\/)?articles(?:\.json)?$/,
        (locale = 'en-us') => list('articles', inLocale(locale).map(asData(locale))),
      ],
      [
        /^\/api\/v2\/help_center\/(?:(en-us|de)\/)?sections(?:\.json)?$/,
        (locale = 'en-us') => list('sections', asSections(locale)),
      ],
    ]);
  };
  return {
    [domain]: company(content, { help: home }),
    [host]: centre,
    'static.zdassets.com': () => script(''),
  };
}
