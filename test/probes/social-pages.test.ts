import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';
import probe from '../../src/probes/social-pages.ts';
import { siteView } from './contact-view.ts';

const value = (html: string) => {
  const reading = probe.read(siteView([{ role: 'home', path: '/', html }]))['social.pages'];
  return reading.state === 'found' ? reading.value : reading.state;
};
const pages = (html: string) => {
  const shown = value(html);
  return typeof shown === 'string' ? shown : shown.map(({ network, url }) => `${network} ${url}`);
};

describe('accounts of a company', () => {
  it('come from the footer, rel=me and structured data, each once', () => {
    expect(
      pages(`
        <script type="application/ld+json">{"@type":"Organization","sameAs":["https://twitter.com/acme","https://www.facebook.com/acme"]}</script>
        <link rel="me" href="https://mastodon.social/@acme">
        <footer><a href="https://x.com/Acme?lang=en">X</a><a href="http://www.odnoklassniki.ru/acme">OK</a><a href="//www.youtube.com/@acme/videos">Y</a></footer>`),
    ).toEqual([
      'x https://x.com/acme',
      'facebook https://facebook.com/acme',
      'mastodon https://mastodon.social/@acme',
      'ok https://ok.ru/acme',
      'youtube https://youtube.com/@acme',
    ]);
  });

  it('are not share links, posts, code hosts, messengers or the makers of a template', () => {
    expect(
      pages(`<footer>
        <a href="https://www.facebook.com/sharer/sharer.php?u=https://acme.com/">Share</a>
        <a href="https://twitter.com/intent/tweet?text=x">Tweet</a>
        <a href="https://twitter.com/acme/status/1">Post</a>
        <a href="https://www.youtube.com/watch?v=1">Video</a>
        <a href="https://www.linkedin.com/">LinkedIn</a>
        <a href="https://github.com/acme">Code</a>
        <a href="https://wa.me/491701234567">WhatsApp</a>
        <a href="https://t.me/acme_bot">Bot</a>
        <a href="https://www.facebook.com/wix">Wix</a></footer>`),
    ).toBe('absent');
  });

  it('are not those of an author in an article when the footer names the company’s', () => {
    expect(
      pages('<article><a href="https://x.com/jane_roe">Jane</a></article><footer><a href="https://x.com/acme">X</a></footer>'),
    ).toEqual(['x https://x.com/acme']);
  });

  it('are not a list of other people', () => {
    expect(
      pages(['a1', 'b2', 'c3', 'd4', 'e5'].map((name) => `<p><a href="https://x.com/${name}_roe">${name}</a></p>`).join('')),
    ).toBe('absent');
  });

  it('may stand in the text when nothing else does', () => {
    expect(pages('<p>Follow <a href="https://vk.com/acmeclub">us</a></p>')).toEqual(['vk https://vk.com/acmeclub']);
  });

  it('are one item a network; a support account stands beside the declared one, others do not', () => {
    expect(
      value(`<script type="application/ld+json">{"@type":"Organization","sameAs":"https://x.com/acme"}</script>
        <footer><a href="https://x.com/acmesupport">Support</a><a href="https://x.com/acmefoundation">Other</a></footer>`),
    ).toEqual([{ network: 'x', url: 'https://x.com/acme', others: [{ url: 'https://x.com/acmesupport', for: 'support' }] }]);
  });

  it('are told apart by region, product and support, the main one first', () => {
    expect(
      value(`<footer><a href="https://x.com/acme_de">DE</a><a href="https://x.com/acme">X</a>
        <a href="https://x.com/acme_hilft">Hilfe</a><a href="https://www.linkedin.com/showcase/acme-cloud">Cloud</a></footer>`),
    ).toEqual([
      {
        network: 'x',
        url: 'https://x.com/acme',
        others: [
          { url: 'https://x.com/acme_de', for: 'region' },
          { url: 'https://x.com/acme_hilft', for: 'support' },
        ],
      },
      { network: 'linkedin', url: 'https://linkedin.com/showcase/acme-cloud', for: 'product' },
    ]);
  });

  it('may have the word for help in the company’s own name', () => {
    const reading = probe.read(
      siteView(
        [{ role: 'home', path: '/', html: '<footer><a href="https://x.com/acmeservice">X</a></footer>' }],
        'https://acmeservice.com/',
      ),
    )['social.pages'];
    expect(reading.state === 'found' && reading.value).toEqual([{ network: 'x', url: 'https://x.com/acmeservice' }]);
  });

  it('are no regional accounts when the region is the end of the site’s own name', () => {
    const reading = probe.read(
      siteView([{ role: 'home', path: '/', html: '<footer><a href="https://x.com/acme_de">X</a></footer>' }], 'https://acme.de/'),
    )['social.pages'];
    expect(reading.state === 'found' && reading.value).toEqual([{ network: 'x', url: 'https://x.com/acme_de' }]);
  });

  it('may be icons without a word', () => {
    expect(
      pages(`<div class="SocialIcons"><a href="//instagram.com/roeandsons?igshid=1" aria-label="Instagram"><svg></svg></a></div>
        <p><a href="https://t.me/s/roeandsons"><i class="fa fa-telegram"></i></a></p>`),
    ).toEqual(['instagram https://instagram.com/roeandsons', 'telegram https://t.me/roeandsons']);
  });

  it('are found behind a link that counts clicks, and not behind one that shares', () => {
    expect(
      pages(`<footer><a href="/out?url=https%3A%2F%2Fvk.com%2Facme">VK</a>
        <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.instagram.com%2Facme&h=1">I</a>
        <a href="https://acme.com/goto/https://ok.ru/acme">OK</a>
        <a href="https://t.me/share/url?url=https://x.com/acme">Share</a>
        <a href="/login?next=https://www.youtube.com/@acme">Log in</a></footer>`),
    ).toEqual(['vk https://vk.com/acme', 'instagram https://instagram.com/acme', 'ok https://ok.ru/acme']);
  });

  it('may be on a server of the fediverse that a rel=me link names', () => {
    expect(
      pages('<footer><a rel="me" href="https://toots.example/@acme">M</a><a href="https://blog.example/@x">B</a></footer>'),
    ).toEqual(['mastodon https://toots.example/@acme']);
  });

  it('may be declared in microdata, by an organisation and not by a person', () => {
    expect(
      pages(`<div itemscope itemtype="https://schema.org/LocalBusiness"><link itemprop="sameAs" href="https://x.com/roesons"></div>
        <div itemscope itemtype="https://schema.org/Person"><link itemprop="sameAs" href="https://x.com/jane_roe"></div>`),
    ).toEqual(['x https://x.com/roesons']);
  });

  it('are not those that structured data declares of an author, a brand on sale or an employer', () => {
    expect(
      pages(`<script type="application/ld+json">[
        {"@type":"Article","author":{"@type":"Person","sameAs":"https://x.com/jane_roe"}},
        {"@type":"Product","brand":{"@type":"Brand","sameAs":"https://x.com/maker"}},
        {"@type":"JobPosting","hiringOrganization":{"@type":"Organization","sameAs":["https://www.facebook.com/employer"]}}]</script>`),
    ).toBe('absent');
  });

  it('are not those of people on a team page, in a quotation or in a feed', () => {
    expect(
      pages(`<div class="teamMember"><ul class="social"><li><a href="https://x.com/jroe">Twitter</a></li></ul></div>
        <blockquote>Great! <a href="https://www.instagram.com/happy.customer">Instagram</a></blockquote>
        <div class="insta-feed"><a href="https://www.facebook.com/someone.else">Facebook</a></div>
        <ul><li>Jane <a href="https://www.linkedin.com/in/jane-roe">LinkedIn</a></li></ul>`),
    ).toBe('absent');
  });

  it('are not those of the author whom the header of an article names', () => {
    expect(
      pages(`<article><header><a href="https://x.com/jroe">Jane Roe</a></header></article>
        <footer><a href="https://vk.com/acme">VK</a></footer>`),
    ).toEqual(['vk https://vk.com/acme']);
  });

  it('are not links in the text that name somebody', () => {
    expect(pages('<p>Read <a href="https://x.com/daily_news">Daily News</a> about us</p>')).toBe('absent');
  });

  it('are in the text when their handle is that of an account in the footer', () => {
    expect(
      pages('<p><a href="https://x.com/roesons">Roe</a></p><footer><a href="https://vk.com/roesons">VK</a></footer>'),
    ).toEqual(['x https://x.com/roesons', 'vk https://vk.com/roesons']);
  });

  it('are not those of the agency or theme that a credit line names', () => {
    expect(
      pages(`<footer><a href="https://vk.com/acme">VK</a>
        <p>Theme by <a href="https://x.com/themeforge">Forge</a></p>
        <p>Разработка сайта — <a href="https://webstudio.example/">Студия</a> <a href="https://www.facebook.com/webstudio">f</a></p>
        <p>Сайт создан <a href="https://vk.com/webstudio77">Студия 77</a></p></footer>`),
    ).toEqual(['vk https://vk.com/acme']);
  });

  it('are those that stand behind a credit line on its row', () => {
    expect(
      pages(
        '<footer>Powered by <a href="https://shop.example/">Shop</a> <a href="https://www.facebook.com/roesons">f</a></footer>',
      ),
    ).toEqual(['facebook https://facebook.com/roesons']);
  });

  it('are not those of the generator, and not what a template leaves to be filled in', () => {
    expect(
      pages(`<meta name="generator" content="Pressly 6.2"><footer><a href="https://x.com/pressly">X</a>
        <a href="https://www.facebook.com/your-username">F</a><a href="https://www.instagram.com/instagram">I</a>
        <a href="https://www.facebook.com/shopify">F</a></footer>`),
    ).toBe('absent');
  });

  it.each([
    'Conception et fertilité : suivez-nous sur <a href="https://www.facebook.com/roesons">Facebook</a>',
    'Visit our site on <a href="https://www.facebook.com/roesons">Facebook</a>',
    'Tasarım ürünler: <a href="https://www.instagram.com/roesons">Instagram</a>',
    'Web development, SEO. <a href="https://www.linkedin.com/company/roesons">LinkedIn</a>',
    'Разработка мобильных приложений. <a href="https://vk.com/roesons">ВКонтакте</a>',
    'Diseño y moda: <a href="https://www.instagram.com/roesons">Instagram</a>',
    'Progetto realizzato con il contributo della Regione. Seguici su <a href="https://www.facebook.com/roesons">Facebook</a>',
    'Made with love from <a href="https://www.instagram.com/roesons">Instagram</a>',
    'Design: <a href="https://www.instagram.com/roesons">Instagram</a>',
  ])('are the company’s where the words before them only speak of making things: %s', (line) => {
    expect(pages(`<footer><p>${line}</p></footer>`)).toEqual([expect.stringContaining('roesons')]);
  });

  it.each([
    'Website by <a href="https://www.instagram.com/studioroe">Studio Roe</a>',
    'Umgesetzt von: <a href="https://www.instagram.com/studioroe">Studio Roe</a>',
    'Réalisé par <a href="https://www.instagram.com/studioroe">Studio Roe</a>',
    'Разработка сайта — <a href="https://www.instagram.com/studioroe">Студия Ро</a>',
    '网站建设：<a href="https://www.instagram.com/studioroe">罗工作室</a>',
    '<a href="https://www.instagram.com/studioroe">Site by Studio Roe</a>',
    'Made with ♥ by <a href="https://www.instagram.com/studioroe"><svg></svg></a>',
  ])('are not told when the only one is that of the maker: %s', (line) => {
    const reading = probe.read(siteView([{ role: 'home', path: '/', html: `<footer><p>${line}</p></footer>` }]))['social.pages'];
    expect(reading).toMatchObject({ state: 'unknown', reason: 'not-told' });
    expect(pages(`<footer><a href="https://vk.com/acme">VK</a><p>${line}</p></footer>`)).toEqual(['vk https://vk.com/acme']);
  });

  it('are not those of the photographer under a picture, who leaves no doubt', () => {
    expect(pages('<main><p>Photo by <a href="https://www.instagram.com/jane_roe">Jane Roe</a></p></main>')).toBe('absent');
  });

  it.each([
    ['https://acme.com/footer', 'found'],
    ['https://ads.example/banner', 'absent'],
  ])('may stand in a frame of the site and not of another: %s', (url, state) => {
    const view = siteView([{ role: 'home', path: '/', html: '<p>Hello</p>' }]);
    const frame = parseDocument('<footer><a href="https://x.com/roesons">X</a></footer>', url);
    const framed = view.pages.map((page) => ({ ...page, frames: [frame] }));
    const reading = probe.read({ ...view, pages: framed, of: (role) => (role === 'home' ? framed : []) })['social.pages'];
    expect(reading.state).toBe(state);
  });

  it('may be named like the maker of a template when the site’s own name begins so', () => {
    const reading = probe.read(
      siteView(
        [{ role: 'home', path: '/', html: '<footer><a href="https://www.facebook.com/astra">F</a></footer>' }],
        'https://astravehicles.com/',
      ),
    )['social.pages'];
    expect(reading.state).toBe('found');
  });

  it.each([
    '{"@type":"NewsArticle","author":{"@type":"Organization","sameAs":"https://x.com/agency"}}',
    '{"@type":"Person","worksFor":{"@type":"Organization","sameAs":"https://x.com/employer"}}',
    '{"@type":"Event","organizer":{"@type":"Organization","sameAs":"https://x.com/host"}}',
    '{"@type":"Event","location":{"@type":"MusicVenue","@id":"#hall","sameAs":"https://x.com/hall"}}',
    '{"@graph":[{"@type":"Event","organizer":{"@id":"#host"}},{"@type":"Organization","@id":"#host","sameAs":"https://x.com/host"}]}',
    '{"@type":"ItemList","itemListElement":[{"item":{"@type":"Restaurant","url":"https://acme.com/place/7","sameAs":"https://x.com/place"}}]}',
  ])('are not those of an organisation that the page only speaks of: %s', (json) => {
    expect(pages(`<script type="application/ld+json">${json}</script>`)).toBe('absent');
  });

  it('are not those of an organisation that a microdata event or article names', () => {
    expect(
      pages(`<div itemscope itemtype="https://schema.org/Event"><div itemprop="organizer" itemscope itemtype="https://schema.org/Organization">
        <link itemprop="sameAs" href="https://x.com/host"></div></div>`),
    ).toBe('absent');
  });

  it('are those of the publisher of the site, in microdata too', () => {
    expect(
      pages(`<div itemscope itemtype="https://schema.org/WebPage"><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
        <link itemprop="sameAs" href="https://x.com/roesons"></div></div>`),
    ).toEqual(['x https://x.com/roesons']);
  });

  it('are marked as linked and not verified', () => {
    const reading = probe.read(
      siteView([{ role: 'home', path: '/', html: '<footer><a href="https://x.com/acme">X</a></footer>' }]),
    )['social.pages'];
    expect(reading.state === 'found' && reading.note).toBe('Linked from the site; not verified.');
  });
});
