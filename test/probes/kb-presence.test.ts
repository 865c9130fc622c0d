import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import probe from '../../src/probes/knowledge-base.ts';
import { page, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a><a href="/blog">Blog</a>', 'home');
const list = (base: string, titles: readonly string[]): string =>
  `<main><ul>${titles.map((title, n) => `<li><a href="${base}${n}">${title}</a></li>`).join('')}</ul></main>`;
const titles = ['How to pay an invoice', 'Where is my parcel?', 'Change the address of delivery'];
const faq =
  '<h1>FAQ</h1><details><summary>Refunds</summary>In 30 days.</details><details><summary>Is it free?</summary>Yes.</details>';
const read = (...pages: Parameters<typeof view>[1]) => {
  const readings = probe.read(view(home, [start, ...pages]));
  return [told(readings['kb.presence']), told(readings['kb.engine'])];
};
const followed = (...pages: Parameters<typeof view>[1]) =>
  (probe.follow?.(view(home, [start, ...pages])) ?? []).map((look) => (look.by === 'url' ? look.url : look.role));

describe('kb.presence', () => {
  it('is a knowledge base where a help page lists articles below it, whoever made it', () => {
    expect(read(page('https://acme.test/help/', list('/help/a-', titles), 'help'))).toEqual([
      ['found', 'knowledge-base'],
      ['absent'],
    ]);
  });

  it('is an FAQ page where questions and answers stand on the page itself', () => {
    expect(read(page('https://acme.test/help/faq', faq, 'faq'))).toEqual([['found', 'faq-page'], ['absent']]);
  });

  it('is an embedded FAQ where only the home page has a block of questions', () => {
    const block = page(
      home,
      '<h2>FAQ</h2><details><summary>Is it free?</summary>Yes.</details><details><summary>Is it safe?</summary>Yes.</details>',
      'home',
    );
    const readings = probe.read(view(home, [block]));
    expect(told(readings['kb.presence'])).toEqual(['found', 'embedded-faq']);
  });

  it('is absent where the support page has only a form, and says which pages were read', () => {
    const form = page(
      'https://acme.test/support/',
      '<h1>Support</h1><form><textarea></textarea></form><a href="/support/contact">Contact our team</a>',
      'support',
    );
    expect(probe.read(view(home, [start, form]))['kb.presence']).toMatchObject({
      state: 'absent',
      searched: [{ url: home }, { url: 'https://acme.test/support/' }],
    });
  });

  it('is no knowledge base for a blog, nor for questions that shout from a home page', () => {
    const blog = page('https://acme.test/blog/', list('/blog/', titles), 'blog');
    const loud = page(home, '<h2>Why Acme?</h2><p>Speed.</p><h2>Ready?</h2><p>Go.</p><h2>Convinced?</h2><p>Yes.</p>', 'home');
    expect(told(probe.read(view(home, [loud, blog]))['kb.presence'])).toEqual(['absent']);
  });

  it('is no FAQ for the manual of a forum program', () => {
    const manual = page(
      'https://acme.test/forum/faq.php',
      `<body id="phpbb"><h1>FAQ</h1><dl class="faq"><dt>Why register?</dt><dd>To post.</dd><dt>Why wait?</dt><dd>Mail.</dd></dl>`,
      'faq',
    );
    expect(read(manual)[0]).toEqual(['absent']);
  });

  it('is not found in the manual of another company that the site links to', () => {
    const guide = page('https://www.redmine.org/guide', `<body class="controller-wiki">${list('/guide/wiki/', titles)}`, 'help');
    expect(read(guide)).toEqual([['absent'], ['absent']]);
  });
});

describe('what proves that a list is one of articles', () => {
  const names = ['Our office in Berlin, Germany', 'Our office in Paris, France', 'Our office in Rome, Italy'];
  const offices = page('https://acme.test/support', list('/support/offices/', names), 'support');
  const behind = (body: string): Page => page('https://acme.test/support/offices/0', `<h1>Berlin</h1>${body}`);

  it('is a title that asks or instructs, in any language', () => {
    const plain = ['Refunds and returned parcels', 'Parcels for other countries'];
    const of = (title: string) => read(page('https://acme.test/help', list('/help/', [...plain, title]), 'help'))[0];
    for (const title of [
      'Getting your money back?',
      'How refunds work',
      'Changing the address of delivery',
      'Как вернуть товар продавцу',
      'Adres nasıl değiştirilir',
      'Passwort zurücksetzen oder ändern',
      '配送先の住所を変更する手順',
    ])
      expect([title, of(title)]).toEqual([title, ['found', 'knowledge-base']]);
    expect(of('Parcels for islands and mountains')).toEqual(['absent']);
  });

  it('is a page behind one of the titles that explains something', () => {
    expect(read(offices)[0]).toEqual(['absent']);
    expect(read(offices, behind('<p>Ring the bell twice, please, and wait.</p>'))[0]).toEqual(['absent']);
    expect(read(offices, behind(`<p>${'Open the settings and choose what you want. '.repeat(8)}</p>`))[0]).toEqual([
      'found',
      'knowledge-base',
    ]);
  });

  it('is looked for behind two of the titles', () => {
    expect(followed(offices)).toEqual(expect.arrayContaining([0, 1].map((n) => `https://acme.test/support/offices/${n}`)));
  });
});

describe('an engine without an article', () => {
  const guide = '<script src="https://static.zdassets.com/hc/assets/application-1.js"></script>';
  const request = page('https://acme.zendesk.com/hc/en-us/requests/new', `${guide}<form><textarea></textarea></form>`, 'support');
  const root = 'https://acme.zendesk.com/hc/en-us';

  it('is not known to be a knowledge base where only its form for requests was read', () => {
    expect(probe.read(view(home, [start, request]))).toMatchObject({
      'kb.presence': { state: 'unknown', reason: 'not-told', detail: expect.stringContaining('Zendesk Guide shows itself at') },
      'kb.engine': { state: 'found', value: 'zendesk-guide' },
    });
    expect(read(request, page('https://acme.test/faq', faq, 'faq'))[0]).toEqual(['found', 'faq-page', 'at-least']);
  });

  it('is looked at where its home lies, over HTTP and then with a browser', () => {
    expect(probe.follow?.(view(home, [start, request]))).toMatchObject([{ url: root, via: 'http' }]);
    const empty = page(root, `${guide}<p>Welcome</p>`);
    expect(probe.follow?.(view(home, [start, request, empty]))).toMatchObject([{ url: root, via: 'browser', supporting: true }]);
    const drawn = { ...page(root, '<a href="/hc/en-us/articles/7-Refunds">Refunds</a>'), via: 'browser' as const };
    expect(read(request, empty, drawn)[0]).toEqual(['found', 'knowledge-base']);
  });

  it('is none where that home is missing, or was seen whole and lists nothing', () => {
    const empty = { ...page(root, `${guide}<p>Welcome</p>`), via: 'browser' as const };
    expect(read(request, empty)[0]).toEqual(['absent']);
    const site = view(home, [start, request]);
    const { look, via, fetchedAt } = request;
    const missing = [{ kind: 'missing', look, via, url: root, status: 404, fetchedAt, detail: 'HTTP 404' } as const];
    expect(probe.read({ ...site, missing })['kb.presence'].state).toBe('absent');
  });

  it('is one where an article of it was read, or a page of another kind that explains something', () => {
    const text = `${guide}<p>${'Open the settings and choose what you want. '.repeat(8)}</p>`;
    expect(read(page(`${root}/p/travel`, text, 'help'))[0]).toEqual(['found', 'knowledge-base']);
    expect(read(page(`${root}/requests/new`, text, 'help'))[0]).toEqual(['unknown']);
    expect(read(page(`${root}/articles/7-Refunds`, `${guide}<p>In 30 days.</p>`, 'help'))[0]).toEqual([
      'found',
      'knowledge-base',
    ]);
  });
});

describe('whose knowledge base it is', () => {
  const article = '<a href="/hc/en-us/articles/7-Refunds">Refunds</a>';
  const guide = (url: string, body = article): Page => page(url, body, 'help');

  it('belongs to the company on a host of its name, at a service under its name, and on a sister domain', () => {
    expect(read(guide('https://acme.zendesk.com/hc/en-us'))[0]).toEqual(['found', 'knowledge-base']);
    expect(read(page('https://acmehelp.test/kb', list('/kb/a-', titles), 'help'))[0]).toEqual(['found', 'knowledge-base']);
    expect(read(page('https://intercom.help/acme/en', list('/acme/en/articles/', titles), 'help'))[1]).toEqual([
      'found',
      'intercom-articles',
    ]);
  });

  it('belongs to the company at a service under another name when the site calls it its help', () => {
    expect(read(guide('https://roadrunner.zendesk.com/hc/en-us'))[0]).toEqual(['found', 'knowledge-base']);
  });

  it('is that of its parent company only where that speaks of the company', () => {
    const list3 = list('/help/a-', titles);
    expect(read(page('https://www.coyote.test/help', list3, 'help'))[0]).toEqual(['absent']);
    const kin = `${list3}<footer><a href="https://acme.test/">Acme</a></footer>`;
    expect(read(page('https://www.coyote.test/help', kin, 'help'))[0]).toEqual(['found', 'knowledge-base']);
  });

  it("is nobody else's because a title holds the company's name as a word", () => {
    const of = (title: string, host = 'help.bigvendor.test') =>
      told(
        probe.read(
          view('https://shop.test/', [
            page('https://shop.test/', '<h1>Shop</h1>', 'home'),
            page(`https://${host}/help`, `<title>${title}</title>${list('/help/a-', titles)}`, 'help'),
          ]),
        )['kb.presence'],
      );
    expect(of('Set up your shop - BigVendor help')).toEqual(['absent']);
    expect(of('Set up your shop')).toEqual(['absent']);
    expect(of('Shop | BigVendor')).toEqual(['absent']);
    expect(of('Questions and answers | Shop Support')).toEqual(['found', 'knowledge-base']);
  });

  it('does not belong to the company where a vendor explains its own product', () => {
    expect(read(guide('https://support.zendesk.com/hc/en-us'))).toEqual([['absent'], ['absent']]);
    expect(read(page('https://helpdesk.bitrix24.ru/open/12/', '<a href="/open/13/">CRM</a>', 'help'))[0]).toEqual(['absent']);
  });

  it('does not belong to the company where its name is only part of a word', () => {
    const of = (host: string) =>
      told(
        probe.read(
          view('https://ion.test/', [
            page('https://ion.test/', '<h1>Ion</h1>', 'home'),
            page(`https://${host}/help`, list('/help/a-', titles), 'help'),
          ]),
        )['kb.presence'],
      );
    expect(of('documentation.coyote.test')).toEqual(['absent']);
  });
});

describe('what is no knowledge base', () => {
  it.each([
    ['a blog', 'https://acme.test/blog/help', '/blog/help/'],
    ['a careers page', 'https://acme.test/careers/faq', '/careers/faq/'],
    ['an event', 'https://acme.test/events/2026/faq', '/events/2026/faq/'],
    ['a glossary', 'https://acme.test/glossary/guides', '/glossary/guides/'],
    ['a status page', 'https://status.acme.test/', '/incidents/'],
    ['a product', 'https://acme.test/products/anvil', '/products/anvil/'],
  ])('is the list of %s', (_, url, base) => {
    expect(read(page(url, list(base, titles), 'help'))[0]).toEqual(['absent']);
  });

  it.each(['https://acme.test/careers/faq', 'https://acme.test/events/2026/faq', 'https://acme.test/products/anvil'])(
    'nor an FAQ: questions at %s are for others',
    (url) => {
      expect(read(page(url, faq, 'faq'))[0]).toEqual(['absent']);
    },
  );

  it('but questions about products on a page of their own are an FAQ', () => {
    expect(read(page('https://acme.test/products/faq', faq, 'faq'))[0]).toEqual(['found', 'faq-page']);
  });

  it('is a forum on the host for support', () => {
    const forum = `<meta name="generator" content="Discourse 3.4.0">${list('/t/', titles)}`;
    expect(read(page('https://support.acme.test/', forum, 'help'))[0]).toEqual(['absent']);
  });

  it('is a page whose links lead to other parts of the site, or to contracts', () => {
    expect(read(page('https://acme.test/customer-area', list('/about-us-', titles), 'support'))[0]).toEqual(['absent']);
    const contracts = ['Terms of service for customers', 'Privacy policy of the shop', 'Privacy policy of the app'];
    expect(read(page('https://acme.test/docs', list('/docs/c-', contracts), 'docs'))[0]).toEqual(['absent']);
  });

  it('is a help page behind a login: it is not known', () => {
    const sent = {
      ...page('https://acme.test/help', '<p>Welcome</p>', 'help'),
      finalUrl: 'https://acme.zendesk.com/auth/v2/login',
    };
    expect(probe.read(view(home, [start, sent]))).toMatchObject({
      'kb.presence': { state: 'unknown', reason: 'login-wall' },
      'kb.engine': { state: 'unknown', reason: 'login-wall' },
    });
    const guessed = { ...sent, look: { by: 'url', url: sent.url, via: 'http', guess: true } } as const;
    expect(read(guessed)[0]).toEqual(['absent']);
    const account = page('https://acme.test/account/login', '<input type="password">');
    expect(read(account)[0]).toEqual(['absent']);
    const portal = page('https://acme.zohodesk.com/portal/en/signin', '<input type="password">', 'help');
    expect(read(portal)).toEqual([['unknown'], ['unknown']]);
  });

  it('is not an article on how to log in, which is one', () => {
    const article = page('https://acme.test/help/login', '<h1>How to log in</h1>');
    expect(read(page('https://acme.test/help/', list('/help/a-', titles), 'help'), article)[0]).toEqual([
      'found',
      'knowledge-base',
    ]);
  });
});

describe('the best of several', () => {
  const docs = page(
    'https://docs.acme.test/',
    `<meta name="generator" content="Docusaurus v3.7.0">${list('/guide-', titles)}`,
    'docs',
  );
  const guide = (body: string): Page => page('https://acme.zendesk.com/hc/en-us', body);

  it('is the help centre before the documentation', () => {
    expect(read(docs, guide('<a href="/hc/en-us/articles/7-Refunds">Refunds</a>'))[1]).toEqual(['found', 'zendesk-guide']);
  });

  it('is the one that lists articles before one that lists none', () => {
    expect(read(docs, guide('<p>Welcome</p>'))[1]).toEqual(['found', 'docusaurus']);
  });
});

describe('kb.engine', () => {
  it('is told by the alias of the help host where its pages show none', () => {
    const help = page('https://help.acme.test/', list('/a-', titles), 'help');
    const asked = probe.follow?.(view(home, [start, help])) ?? [];
    expect(asked).toMatchObject([{ url: 'dns:help.acme.test?type=CNAME', supporting: true }]);
    const alias = { ...page('dns:help.acme.test?type=CNAME', 'acme.helpscoutdocs.com.', undefined, 'text'), via: 'dns' } as const;
    expect(read(help, alias)[1]).toEqual(['found', 'helpscout-docs']);
    expect(probe.follow?.(view(home, [start, help, alias]))).toEqual([]);
  });

  it('asks no name server for the host of the site itself', () => {
    expect(followed(page('https://acme.test/help/', list('/help/a-', titles), 'help'))).toEqual([]);
  });

  it('names the engine that serves the help host', () => {
    const guide = page(
      'https://help.acme.test/hc/en-us',
      '<script src="https://static.zdassets.com/hc/assets/application-1.js"></script><a href="/hc/en-us/articles/7-Refunds">Refunds</a>',
      'help',
    );
    expect(read(guide)).toEqual([
      ['found', 'knowledge-base'],
      ['found', 'zendesk-guide'],
    ]);
  });

  it('is not proved by the chat of the same product', () => {
    const chat = '<script src="https://static.zdassets.com/ekr/snippet.js?key=1"></script>';
    expect(read(page('https://acme.test/help/', chat + list('/help/a-', titles), 'help'))[1]).toEqual(['absent']);
  });

  it('is that of a wiki inside a part of the site that is called support', () => {
    const project = page('https://acme.test/projects/support', list('/projects/support/a-', titles), 'support');
    const wiki = page(
      'https://acme.test/projects/support/wiki',
      `<body class="controller-wiki"><div class="wiki-page">${list('/projects/support/wiki/A', titles)}</div>`,
    );
    expect(read(project, wiki)[1]).toEqual(['found', 'redmine-wiki']);
  });

  it('takes a home page made with a documentation tool for no documentation when nothing is documented', () => {
    const made = page(home, '<meta name="generator" content="Docusaurus v3.7.0"><a href="/blog">Blog</a>', 'home');
    expect(told(probe.read(view(home, [made]))['kb.presence'])).toEqual(['absent']);
  });
});

describe('what the probe looks at next', () => {
  it('is a hosted help centre that the site links to', () => {
    expect(
      followed(page('https://acme.test/contact', '<a href="https://acme.zendesk.com/hc/en-us">Answers</a>', 'contact')),
    ).toEqual(['https://acme.zendesk.com/hc/en-us']);
  });

  it('is the wiki of a Redmine project, which the home page does not link to', () => {
    const redmine = page(
      home,
      '<a href="/projects/support">Support</a><div id="footer"><a href="https://www.redmine.org/">Redmine</a></div>',
      'home',
    );
    expect(probe.follow?.(view(home, [redmine]))).toEqual([
      { by: 'url', url: 'https://acme.test/projects/support/wiki', via: 'http', guess: true },
    ]);
  });

  it('is what a support page calls a help centre', () => {
    expect(
      followed(page('https://acme.test/support', '<a href="https://acme-answers.test/kb">Help center</a>', 'support')),
    ).toEqual(['https://acme-answers.test/kb']);
  });

  it('is no help centre of another company that an article mentions', () => {
    const mention = '<main><a href="https://coyote.zendesk.com/hc/en-us">Answers</a></main>';
    expect(followed(page('https://acme.test/blog/', mention, 'blog'))).toEqual([]);
    const vendors = '<footer><a href="https://support.zendesk.com/hc/en-us">Powered by Zendesk</a></footer>';
    expect(followed(page('https://acme.test/contact', vendors, 'contact'))).toEqual([]);
  });

  it('is nothing once a knowledge base is certain', () => {
    expect(followed(page('https://acme.test/help/', list('/help/a-', titles), 'help'))).toEqual([]);
  });
});
