import { describe, expect, it } from 'vitest';
import type { Typed } from '../../src/model/typing.ts';
import type { Missing } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import answerability from '../../src/probes/kb-answerability.ts';
import probe from '../../src/probes/kb-search.ts';
import { page, sitemap, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const siteSearch = '<header><form action="/search"><input type="search" name="s"></form></header>';
const kbSearch = '<form action="/find"><input name="q"></form>';
const links =
  '<main><a href="/help/pay">How to pay a bill</a><a href="/help/move">How to move house</a><a href="/help/lost">Where is my parcel?</a></main>';
const article = (search: string) =>
  page('https://acme.test/help/pay', `${search}<main><h1>Pay</h1><p>Open the bill and pay it by card.</p></main>`);
const read = (start: string, ...pages: Parameters<typeof view>[1]) =>
  probe.read(view(home, [page(home, start, 'home'), ...pages]))['kb.search'];

describe('kb.search', () => {
  it('passes two checks where the home of the knowledge base and an article have its box, and leaves two open', () => {
    const reading = read(siteSearch, page('https://acme.test/help', kbSearch + links, 'help'), article(kbSearch));
    expect(told(reading)).toEqual(['found', 2, 'at-least']);
    expect(reading).toMatchObject({
      note: 'box on its home page: yes; box on articles: yes; a title finds its article: open (The search was not asked); a search in vain is helped: open (The search was not asked).',
    });
  });

  it('passes one where articles have none', () => {
    expect(told(read('', page('https://acme.test/help', kbSearch + links, 'help'), article('')))).toEqual([
      'found',
      1,
      'at-least',
    ]);
  });

  it('does not take the search of the whole site for one of the knowledge base', () => {
    expect(told(read(siteSearch, page('https://acme.test/help', siteSearch + links, 'help'), article(siteSearch)))).toEqual([
      'absent',
    ]);
  });

  it('takes the box that an engine is known by, although a script serves it', () => {
    const box =
      '<meta name="generator" content="Docusaurus v3.7.0"><div id="__docusaurus"><input class="navbar__search-input"></div>';
    expect(told(read(box, page('https://acme.test/docs/intro', box, 'docs')))).toEqual(['found', 1, 'at-least']);
  });

  it('is unknown where a place for the box is there and only a script fills it', () => {
    expect(read('', page('https://acme.test/help', `<div id="inkeepSearchBarNav"></div>${links}`, 'help'))).toMatchObject({
      state: 'unknown',
      reason: 'needs-browser',
    });
  });

  it('is absent where there is no knowledge base', () => {
    expect(told(read(siteSearch))).toEqual(['absent']);
  });

  it('asks for articles and not for more once two were read', () => {
    const help = page('https://acme.test/help', links, 'help');
    const urls = (...pages: Parameters<typeof view>[1]) =>
      probe.follow?.(view(home, [help, ...pages]))?.map((look) => (look.by === 'url' ? look.url : ''));
    expect(urls()).toEqual(['https://acme.test/help/pay', 'https://acme.test/help/move', 'https://acme.test/help/lost']);
    expect(urls(article(''), page('https://acme.test/help/move', '<p>Tell us the new address in time.</p>'))).toEqual([]);
  });

  it('takes articles from the sitemap where the home of the knowledge base names none', () => {
    const docs = page(
      'https://acme.test/docs/intro',
      '<meta name="generator" content="Docusaurus v3.7.0"><a href="/docs/category/pay">Pay</a>',
      'docs',
    );
    const map = sitemap('https://acme.test/sitemap.xml', [
      'https://acme.test/docs/intro',
      'https://acme.test/docs/category/pay',
      'https://acme.test/docs/pay/card',
    ]);
    expect(probe.follow?.(view(home, [docs, map]))).toEqual([{ by: 'url', url: 'https://acme.test/docs/pay/card', via: 'http' }]);
  });
});

const pay = '<main><h1>How to pay a bill</h1><p>Open the bill and pay it by card.</p></main>';
const answered = (text: string, body: string) =>
  page(`https://acme.test/find?q=${encodeURIComponent(text).replaceAll('%20', '+')}`, `<main>${body}</main>`, 'search');
const hit = '<ul class="hits"><li><a href="/help/pay?highlight=bill">How to pay a bill</a></li></ul>';
const vain = '<p>No results for “xqzvwkj”.</p>';
const start = page('https://acme.test/help', kbSearch + links, 'help');
const card = page('https://acme.test/help/pay', kbSearch + pay);
const seen = (...pages: Parameters<typeof view>[1]) => view(home, [page(home, '', 'home'), start, card, ...pages]);
const typing = (typed: Typed): SiteView => {
  const box =
    '<meta name="generator" content="Docusaurus v3.7.0"><div id="__docusaurus"><input class="navbar__search-input"></div>';
  const intro = page('https://acme.test/docs/intro', `${box}<a href="/docs/pay-a-bill">How to pay a bill</a>`, 'docs');
  const article = page('https://acme.test/docs/pay-a-bill', box + pay);
  return { ...view(home, [page(home, '', 'home'), intro, article]), typed: [{ ...intro, via: 'browser', typed }] };
};

describe('a search that is tried', () => {
  it('is asked for nonsense and for the title of an article first, then for the user’s questions', () => {
    const asked = (site: SiteView) =>
      (probe.follow?.(site) ?? []).flatMap((look) => (look.by === 'url' ? look.url.split('?q=').slice(1) : []));
    expect(asked(seen())).toEqual(['xqzvwkj', 'How+to+pay+a+bill']);
    const tried = seen(answered('xqzvwkj', vain), answered('How to pay a bill', hit));
    expect(asked(tried)).toEqual([]);
    expect(asked({ ...tried, questions: [{ text: 'Where is it', words: [] }] })).toEqual(['Where+is+it']);
  });

  it('passes all four checks when the article is found and a search in vain is met with advice', () => {
    const advice = `${vain}<p>Check your spelling or try different keywords.</p>`;
    const reading = probe.read(seen(answered('How to pay a bill', hit), answered('xqzvwkj', advice)))['kb.search'];
    expect(told(reading)).toEqual(['found', 4]);
  });

  it('passes three when a search in vain says no more than that', () => {
    const reading = probe.read(seen(answered('How to pay a bill', hit), answered('xqzvwkj', vain)))['kb.search'];
    expect(told(reading)).toEqual(['found', 3]);
  });

  it('does not find an article among the popular ones that are shown for nonsense too', () => {
    const popular = `<div class="popular">${hit}</div>`;
    const reading = probe.read(
      seen(
        answered('How to pay a bill', `${popular}<p>Sorry, <a href="/help/lost">Where is my parcel?</a></p>`),
        answered('xqzvwkj', popular + vain),
      ),
    )['kb.search'];
    expect(reading).toMatchObject({ note: expect.stringContaining('a title finds its article: no') });
  });

  it('finds an article that a search in vain falls back to in the place of results', () => {
    const all = `<li><a href="/help/lost">Where is my parcel?</a></li><li><a href="/help/pay">How to pay a bill</a></li>`;
    const reading = (found: string) =>
      probe.read(
        seen(answered('How to pay a bill', `<ul>${found}</ul>`), answered('xqzvwkj', `${vain}<p>Popular:</p><ul>${all}</ul>`)),
      )['kb.search'];
    expect(reading('<li><a href="/help/pay">How to pay a bill</a></li>')).toMatchObject({
      note: expect.stringContaining('a title finds its article: yes'),
    });
    expect(reading(`${all}<li><a href="/help/move">How to move house</a></li>`)).toMatchObject({
      note: expect.stringContaining('a title finds its article: no'),
    });
  });

  it('is not taken to find nothing where it counts ten results', () => {
    const other = '<ul class="hits"><li><a href="/help/lost">Where is my parcel?</a></li></ul><p>Try different keywords.</p>';
    const reading = (count: string) =>
      probe.read(seen(answered('How to pay a bill', hit), answered('xqzvwkj', `<p>${count}</p>${other}`)))['kb.search'];
    expect(reading('10 results')).toMatchObject({ value: 3 });
    expect(reading('0 results')).toMatchObject({ value: 4 });
  });

  it.each(['https://', '//', 'https://acme.test:xx/help/pay'])('is read although an article gives its address as %j', (href) => {
    const odd = page('https://acme.test/help/pay', `<link rel="canonical" href="${href}">${kbSearch}${pay}`);
    const site = view(home, [page(home, '', 'home'), start, odd, answered('How to pay a bill', hit), answered('xqzvwkj', vain)]);
    expect(told(probe.read(site)['kb.search'])).toEqual(['found', 3]);
  });

  it('leaves the checks open where every text brings the same page, and asks in the browser then', () => {
    const site = seen(answered('How to pay a bill', '<p>Loading</p>'), answered('xqzvwkj', '<p>Loading</p>'));
    expect(told(probe.read(site)['kb.search'])).toEqual(['found', 2, 'at-least']);
    expect(probe.follow?.(site)).toContainEqual(
      expect.objectContaining({ url: 'https://acme.test/find?q=xqzvwkj', via: 'browser', supporting: true }),
    );
  });

  it('leaves them open where robots.txt forbids to ask', () => {
    const url = 'https://acme.test/find?q=xqzvwkj';
    const failed = {
      kind: 'failed',
      look: { by: 'url', url, via: 'http' },
      via: 'http',
      url,
      fetchedAt: '2026-11-21T10:00:00.000Z',
      reason: 'robots-disallowed',
      detail: 'robots.txt forbids it',
    } as const;
    const reading = probe.read({ ...seen(), failed: [failed] })['kb.search'];
    expect(told(reading)).toEqual(['found', 2, 'at-least']);
    expect(reading).toMatchObject({ note: expect.stringContaining('robots.txt forbids it') });
  });

  it('says of each try what its own search came to', () => {
    const gone = (url: string): Missing => ({
      kind: 'missing',
      look: { by: 'url', url, via: 'http' },
      via: 'http',
      url,
      status: 404,
      fetchedAt: '2026-11-21T10:00:00.000Z',
      detail: 'answered 404',
    });
    const [nonsense, title] = [
      gone('https://acme.test/find?q=xqzvwkj'),
      gone('https://acme.test/find?q=How+to+pay+a+bill'),
    ] as const;
    const note = (site: SiteView, missing: readonly Missing[]) => probe.read({ ...site, missing })['kb.search'];
    expect(note(seen(), [nonsense, title])).toMatchObject({
      note: expect.stringContaining(
        `a title finds its article: open (${title.url}: answered 404); a search in vain is helped: open (${nonsense.url}: answered 404)`,
      ),
    });
    expect(note(seen(), [nonsense])).toMatchObject({
      note: expect.stringContaining('a title finds its article: open (The search was not asked for “How to pay a bill”)'),
    });
    expect(note(seen(answered('How to pay a bill', hit)), [nonsense])).toMatchObject({
      note: expect.stringContaining(
        'a title finds its article: open (The search for “How to pay a bill” answered, but not the one for “xqzvwkj” that it is judged by)',
      ),
    });
  });

  it('counts a box of the whole site that leads into the knowledge base alone', () => {
    const box = '<form action="/search"><input name="q"></form>';
    const site = (result: string) =>
      view(home, [
        page(home, box, 'home'),
        page('https://acme.test/help', box + links, 'help'),
        page('https://acme.test/help/pay', box + pay),
        page('https://acme.test/search?q=How+to+pay+a+bill', `<main>${result}</main>`, 'search'),
        page('https://acme.test/search?q=xqzvwkj', `<main>${vain}</main>`, 'search'),
      ]);
    expect(told(probe.read(site(hit))['kb.search'])).toEqual(['found', 3]);
    expect(told(probe.read(site(`${hit}<a href="/blog/pay">We made paying simple</a>`))['kb.search'])).toEqual(['absent']);
  });

  it('takes what a box suggests while one types, but not what only repeats the text', () => {
    const tries = (suggestion: string) => ({
      field: '<input>',
      tries: [
        { text: 'xqzvwkj', suggestions: [{ text: 'Search for xqzvwkj', url: '' }], said: 'No results' },
        { text: 'How to pay a bill', suggestions: [{ text: suggestion, url: '' }], said: '' },
      ],
    });
    expect(probe.read(typing(tries('How to pay a bill')))['kb.search']).toMatchObject({ value: 3, bound: 'at-least' });
    expect(probe.read(typing(tries('Search for How to pay a bill')))['kb.search']).toMatchObject({ value: 2, bound: 'at-least' });
  });

  it('is open where the box would only answer to a request that changes things', () => {
    const site = typing({ field: '<input>', tries: [], refused: 'needs-post' });
    expect(told(probe.read(site)['kb.search'])).toEqual(['found', 2, 'at-least']);
  });
});

describe('kb.answerability', () => {
  const questions = [
    { text: 'How can I pay?', words: ['bill'] },
    { text: 'Where do elephants sleep?', words: [] },
  ];
  const answers = [
    answered('How to pay a bill', hit),
    answered('xqzvwkj', vain),
    answered('How can I pay?', hit),
    answered('Where do elephants sleep?', '<ul class="hits"><li><a href="/help/lost">Where is my parcel?</a></li></ul>'),
  ];

  it('is the share of questions that the first results answer', () => {
    expect(answerability.read({ ...seen(...answers), questions })['kb.answerability']).toMatchObject({
      value: 0.5,
      note: 'The first three results answer 1 of 2 questions.',
    });
  });

  it('is a lower bound where some questions came to no answer, and says how many', () => {
    expect(answerability.read({ ...seen(...answers.slice(0, 3)), questions })['kb.answerability']).toMatchObject({
      value: 0.5,
      bound: 'at-least',
      note: 'The first three results answer 1 of 1 questions; 1 more came to no answer. The search was not asked for “Where do elephants sleep?”.',
    });
  });

  it('asks at most twenty questions, and ten where a browser has to show what comes', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ text: `Where is number ${index}`, words: [] }));
    const asked = (site: SiteView) =>
      (answerability.follow?.({ ...site, questions: many }) ?? []).filter((look) => look.by === 'url' && /number/.test(look.url));
    expect(asked(seen(answered('xqzvwkj', vain), answered('How to pay a bill', hit)))).toHaveLength(20);
    const plain = [answered('How to pay a bill', '<p>Loading</p>'), answered('xqzvwkj', '<p>Loading</p>')];
    const drawn = [answered('How to pay a bill', hit), answered('xqzvwkj', vain)].map((one) => ({
      ...one,
      via: 'browser' as const,
    }));
    expect(asked(seen(...drawn, ...plain))).toHaveLength(10);
  });

  it('is unknown without questions, and where the search was not asked', () => {
    expect(answerability.read(seen(...answers))['kb.answerability']).toMatchObject({ reason: 'no-questions' });
    expect(answerability.read({ ...seen(), questions })['kb.answerability']).toMatchObject({ reason: 'not-visited' });
  });
});
