import { company } from './company.ts';
import { type Article, articlesOf, bodyOf, type Content, search, slug } from './content.ts';
import { html, json, redirect, route, type Site, script, sheet } from './site.ts';

/** Opens the dialog and asks while a visitor types. */
const find = (
  api: string,
): string => `const dialog = document.querySelector('[role=dialog]'), field = dialog.querySelector('input'), list = dialog.querySelector('[role=listbox]'); let wait;
document.querySelector('[class^=DocsTopBar_search]').addEventListener('click', () => { dialog.hidden = false; field.focus(); });
field.addEventListener('input', () => { clearTimeout(wait); wait = setTimeout(async () => {
  const hits = await (await fetch('${api}?query=' + encodeURIComponent(field.value))).json();
  list.innerHTML = hits.map((one) => '<a role="option" href="' + one.url + '">' + one.title + '</a>').join('') || '<p>No results found. Try another word, or <a href="http://tidepool-boats.example/contact">contact us</a>.</p>';
}, 250); });`;

/** An Intercom help centre of the newer theme, on the service's host: every page lists all articles, no form, no public interface. */
export function intercom(content: Content): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const space = domain.replace(/\..*/, '');
  const home = `http://intercom.help/${space}/en/`;
  const pathOf = ({ id, title }: Article): string => `/${space}/en/articles/${id}-${slug(title).toLowerCase()}`;
  const shelf = (id: unknown, title: string): string => `/${space}/en/collections/${id}-${slug(title).toLowerCase()}`;
  const items = (articles: readonly Article[]): string =>
    articles.map((one) => `<li><a href="${pathOf(one)}">${one.title}</a></li>`).join('');
  const side = sections.map(
    ({ id, name: title, articles }) => `<li><a href="${shelf(id, title)}">${title}</a><ul>${items(articles)}</ul></li>`,
  );
  const page = (title: string, main: string) => {
    const head = `<link rel="icon" href="//intercom.help/${space}/assets/favicon"><script src="//static.intercomassets.com/_next/static/chunks/main-7.js" defer></script>`;
    const top = `<header class="DocsTopBar_bar__k2"><a href="http://${domain}/">${name}</a> <button type="button" class="DocsTopBar_search__q8" aria-label="Search articles">Search</button></header>
<div role="dialog" aria-label="Search" hidden><input type="search" placeholder="Search for articles..." aria-label="Search for articles"><div role="listbox"></div></div>`;
    const menu = `<nav class="DocsSidebar_side__a1"><ul class="DocsSidebar_collections__m3">${side.join('')}</ul></nav>`;
    const foot = `<footer><a href="https://www.intercom.com/intercom-link?company=${space}">We run on Intercom</a></footer>`;
    const body = `${top}${menu}<main>${main}</main>${foot}<script>${find(`/${space}/api/search`)}</script>`;
    return html(sheet({ title: `${title} | ${name} Help Center`, head }, body));
  };
  const faces = ['Disappointed', 'Neutral', 'Smiley'].map(
    (mood) => `<button type="button" class="DocsReactionPicker_reaction__t5" aria-label="${mood} reaction">•</button>`,
  );
  const reactions = `<fieldset class="DocsReactionPicker_picker__z9"><legend>Did this answer your question?</legend>${faces.join('')}</fieldset>`;
  const form = `</p><p>Perhaps the answer is in our <a href="${home}">help centre</a> already.</p>
<form id="ask" action="/contact" method="post"><label>Your email <input type="email" name="email"></label> <label>Subject <input type="text" name="subject"></label> <label>Message <textarea name="message"></textarea></label> <button>Send</button></form><p>`;

  const centre: Site = (url) =>
    route(url, [
      [new RegExp(`^/${space}(?:/en)?$`), () => redirect(`/${space}/en/`)],
      [
        new RegExp(`^/${space}/en/$`),
        () => page('Help', `<h1>How can we help?</h1>${side.map((one) => `<ul>${one}</ul>`).join('')}`),
      ],
      [
        new RegExp(`^/${space}/en/collections/(\\d+)`),
        (id) => {
          const found = sections.find((one) => String(one.id) === id);
          return found ? page(found.name, `<h1>${found.name}</h1><ul>${items(found.articles)}</ul>`) : null;
        },
      ],
      [
        new RegExp(`^/${space}/en/articles/(\\d+)`),
        (id) => {
          const found = articlesOf(content).find((one) => String(one.id) === id);
          return found ? page(found.title, `<article><h1>${found.title}</h1>${bodyOf(found)}</article>${reactions}`) : null;
        },
      ],
      [
        new RegExp(`^/${space}/api/search$`),
        () =>
          json(
            search(articlesOf(content), url.searchParams.get('query') ?? '', 'every').map((one) => ({
              title: one.title,
              url: pathOf(one),
            })),
          ),
      ],
    ]);
  return {
    [domain]: company(content, { help: home, contact: form }),
    'intercom.help': centre,
    'static.intercomassets.com': () => script(''),
  };
}
