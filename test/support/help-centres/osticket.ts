import { company } from './company.ts';
import { type Article, articlesOf, bodyOf, type Content, search } from './content.ts';
import { type Answer, html, route, type Site, script, sheet } from './site.ts';

const on = (date = ''): string =>
  new Date(date).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** osTicket in a folder of the company's own host: counts in the text of links, no votes, a ticket form that suggests nothing. */
export function osticket(content: Content): Readonly<Record<string, Site>> {
  const { name, domain, sections } = content;
  const page = (title: string, main: string): Answer => {
    const head = `<meta name="keywords" content="osTicket, Customer support system, support ticket system">`;
    const top = `<div id="header"><a id="logo" href="/support/index.php">${name} support</a> <a href="http://${domain}/">${name}</a></div>
<ul id="nav" class="flush-left"><li><a class="home" href="/support/index.php">Support Center Home</a></li> <li><a class="kb" href="/support/kb/index.php">Knowledgebase</a></li> <li><a class="new" href="/support/open.php">Open a New Ticket</a></li></ul>`;
    const foot = `<div id="footer"><p>Copyright ${name}</p><a id="poweredBy" href="https://osticket.com" target="_blank">Helpdesk software - powered by osTicket</a></div><script src="http://stats.${domain}/matomo.js" async></script>`;
    const body = `<div id="container">${top}<div id="content">${main}</div></div>${foot}`;
    return {
      ...html(sheet({ title: `${name} :: ${title}`, head }, body)),
      headers: { 'content-type': 'text/html; charset=utf-8', 'set-cookie': 'OSTSESSID=1; path=/' },
    };
  };
  const landing = `<div id="landing_page"><div class="search-form"><form method="get" action="kb/faq.php"><input type="hidden" name="a" value="search"><input type="text" name="q" class="search" placeholder="Search our knowledge base"><button type="submit">Search</button></form></div><h1>Welcome to the Support Center</h1><p>Every request gets a number by which you can follow it.</p></div>`;
  const categories = sections
    .filter(({ hidden }) => !hidden)
    .map(
      ({ id, name: title, articles }) =>
        `<li><h4><a href="faq.php?cid=${id}">${title} (${articles.length})</a></h4> All about ${title.toLowerCase()}.</li>`,
    );
  const index = `<h1>Frequently Asked Questions</h1><p>Click on the category to browse FAQs.</p><ul id="kb">${categories.join('')}</ul>
<div class="sidebar"><form method="get" action="faq.php"><select name="topicId"><option value="">Browse by topic</option></select></form></div>`;
  const box = `<div class="sidebar"><div class="searchbar"><form method="get" action="faq.php"><input type="hidden" name="a" value="search"><input type="text" name="q" class="search" placeholder="Search our knowledge base"></form></div></div>`;
  const items = (articles: readonly Article[]): string =>
    `<div id="faq"><ol>${articles.map(({ id, title }) => `<li><a href="faq.php?id=${id}">${title}</a></li>`).join('')}</ol></div>`;
  const results = (query: string): string => {
    const hits = search(articlesOf(content), query, 'any');
    const none = `<p>The search did not match any FAQs. Check the spelling, or <a href="/support/open.php">open a new ticket</a>.</p>`;
    return `<h1>Search results for “${query}”</h1>${hits.length === 0 ? none : items(hits)}${box}`;
  };
  const faq = ({ searchParams: asked }: Readonly<URL>): Answer | null => {
    const category = sections.find(({ id }) => String(id) === asked.get('cid'));
    if (category) return page(category.name, `<h1>${category.name}</h1>${items(category.articles)}${box}`);
    const one = articlesOf(content).find(({ id }) => String(id) === asked.get('id'));
    const dated = `<div class="faded">Last Updated ${on(one?.updated)}</div>`;
    if (one)
      return page(
        one.title,
        `<div class="faq-content"><h1 class="faq-title">${one.title}</h1>${dated}<div class="thread-body">${bodyOf(one)}</div></div>${box}`,
      );
    return asked.get('a') === 'search' ? page('Search', results(asked.get('q') ?? '')) : null;
  };
  const form = `<h1>Open a New Ticket</h1><form id="ticketForm" method="post" action="open.php"><input type="hidden" name="a" value="open"><label>Email Address <input type="email" name="email"></label> <label>Help Topic <select name="topicId"><option>Billing</option><option>Servers</option></select></label> <label>Issue Summary <input type="text" name="subject"></label> <label>Details <textarea name="message"></textarea></label> <input type="submit" value="Create Ticket"></form>`;
  const desk: Site = (url) =>
    route(url, [
      [/^\/support\/(?:index\.php)?$/, () => page('Support', landing)],
      [/^\/support\/kb\/(?:index\.php)?$/, () => page('Knowledgebase', index)],
      [/^\/support\/kb\/faq\.php$/, () => faq(url)],
      [/^\/support\/open\.php$/, () => page('New ticket', form)],
    ]);
  return {
    [domain]: company(content, { help: '/support/kb/index.php', more: desk }),
    [`stats.${domain}`]: () => script('window.Matomo = {};'),
  };
}
