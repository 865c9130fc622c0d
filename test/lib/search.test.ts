import { describe, expect, it } from 'vitest';
import { searchLabels, stopWords } from '../../src/data/search-words.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { searchAddress, searchBoxes } from '../../src/lib/search-box.ts';
import {
  furnitureOf,
  isTitled,
  recurring,
  resultKey,
  resultsIn,
  resultsOn,
  sameLinks,
  tellingNames,
} from '../../src/lib/search-results.ts';
import { queryWorth, saysAny, sharesHalf, stemsOf, withTypo } from '../../src/lib/search-text.ts';

const doc = (body: string) => parseDocument(body, 'https://acme.test/help/');
const boxes = (body: string) => searchBoxes(doc(body), null, searchLabels);
const address = (body: string, text: string) => {
  const form = boxes(body)[0]?.form;
  return form ? searchAddress(form, text) : null;
};

describe('search boxes', () => {
  it('are asked by the address that the form would lead to, hidden and chosen values kept', () => {
    const form = `<form action="/find?old=1"><input type="hidden" name="utf8" value="✓"><select name="in"><option value="a">A</option>
      <option value="b" selected>B</option></select><input type="checkbox" name="all" checked><input type="checkbox" name="no">
      <input type="search" name="q"><button>Go</button></form>`;
    expect(address(form, 'two words')).toBe('https://acme.test/find?utf8=%E2%9C%93&in=b&all=on&q=two+words');
  });

  it('lead back to the page when the form names no address', () => {
    expect(address('<form><input name="q"></form>', 'x')).toBe('https://acme.test/help/?q=x');
  });

  it('are never asked by POST, nor where no form names the field', () => {
    expect(boxes('<form method="POST" action="/find"><input name="q"></form>')).toMatchObject([{ kind: 'post', form: null }]);
    expect(boxes('<form action="/find"><input type="search"></form>')).toMatchObject([{ kind: 'script', form: null }]);
    expect(boxes('<input placeholder="Search">')).toMatchObject([{ kind: 'script', form: null }]);
  });

  it.each(['Введите вопрос', 'Wonach suchen Sie?', 'Zoek artikelen', 'Ara…', '検索', 'Szukaj artykułów'])(
    'are known by “%s”',
    (label) => {
      expect(boxes(`<input placeholder="${label}">`)).toHaveLength(1);
    },
  );

  it('are no fields of a form in which more is to be filled in', () => {
    expect(boxes('<form><input placeholder="Zoek je bestelling"><input type="email" name="mail"></form>')).toEqual([]);
    expect(boxes('<input placeholder="Araba modeli">')).toEqual([]);
  });
});

describe('search boxes of a page with very many fields', () => {
  it('are the first twenty', () => {
    expect(boxes(`<form action="/s">${'<input name="q">'.repeat(1000)}</form>`)).toHaveLength(20);
  });
});

describe('search texts', () => {
  it('get one slip of the fingers in the longest word', () => {
    expect(withTypo('Change your plan')).toBe('Chnage your plan');
    expect(withTypo('A coffee to go')).toBe('A cofee to go');
    expect(withTypo('Pay now')).toBeNull();
    expect(withTypo('退款需要多久')).toBeNull();
  });

  it('are worth most with three to eight words and no signs', () => {
    expect(queryWorth('How to pay a bill')).toBeGreaterThan(queryWorth('Pay'));
    expect(queryWorth('How to pay a bill')).toBeGreaterThan(queryWorth('How to "pay" a bill'));
    expect(queryWorth('')).toBe(0);
  });

  it('are not said where a number of a phrase is part of a longer one', () => {
    const phrases = ['0 results', '0件', 'найдено 0'];
    for (const text of ['10 results', '1.0 results', '20件', 'найдено 05', '10 results, 20 results'])
      expect([text, saysAny(text, phrases)]).toEqual([text, false]);
    for (const text of ['0 results', '10 pages, 0 results', '検索結果 0件', 'найдено 0.'])
      expect([text, saysAny(text, phrases)]).toEqual([text, true]);
  });

  it('share the words that tell', () => {
    const stems = stemsOf('How do I cancel my subscription?', stopWords);
    expect(stems).toEqual(['canc', 'subscripti']);
    expect(sharesHalf(stems, 'Cancelling a plan')).toBe(true);
    expect(sharesHalf(stems, 'Describe the problem')).toBe(false);
    expect(sharesHalf(stemsOf('退款多久', stopWords), '如何退款')).toBe(false);
    expect(sharesHalf(stemsOf('退款', stopWords), '如何退款')).toBe(true);
    expect(sharesHalf([], 'anything')).toBe(false);
  });
});

describe('search results', () => {
  const menu = '<nav><a href="/help/all">All articles</a></nav><aside><a href="/help/top">Top</a></aside>';
  const popular = '<div class="popular"><a href="/help/pay">How to pay</a></div>';
  const results = `${menu}<main>${popular}<dl class="hits"><dt><a href="/help/move?highlight=house">How to move house</a></dt>
    <dd>Tell us the new address.</dd><dt><a href="/help/pay">How to pay</a></dt><dd>By card.</dd></dl></main>`;
  const nothing = `${menu}<main>${popular}<p>No results</p></main>`;
  const telling = tellingNames(['https://acme.test/help/pay']);
  const reading = {
    isTarget: (url: string) => url.startsWith('https://acme.test/help/'),
    keyOf: (url: string) => resultKey(url, telling),
    furniture: furnitureOf([doc(nothing)]),
    most: 5,
  };

  it('are links of the main part that do not stand on the page of a search in vain as well', () => {
    expect(resultsOn(doc(results), reading)).toEqual([
      {
        url: 'https://acme.test/help/move?highlight=house',
        title: 'How to move house',
        text: expect.stringContaining('new address'),
      },
      { url: 'https://acme.test/help/pay', title: 'How to pay', text: expect.stringContaining('By card') },
    ]);
    expect(resultsOn(doc(nothing), reading)).toEqual([]);
  });

  it('are read although a class of the body is named for a menu', () => {
    expect(resultsOn(doc(`<body class="has-main-menu">${results}</body>`), reading)).toHaveLength(2);
  });

  it('are told apart by the path, or by the parameters that articles have', () => {
    const key = (url: string, article: string) => resultKey(url, tellingNames([article]));
    expect(key('https://acme.test/help/pay?s[]=pay', 'https://acme.test/help/move')).toBe('acme.test/help/pay');
    expect(key('https://acme.test/doku.php?id=pay&s[]=pay', 'https://acme.test/doku.php?id=move')).toBe(
      'acme.test/doku.php?id=pay',
    );
  });

  it('are followed through redirects that name their end', () => {
    const page = doc('<main><a href="/go?url=https%3A%2F%2Facme.test%2Fhelp%2Fpay">How to pay</a></main>');
    expect(resultsOn(page, { ...reading, furniture: new Set() })[0]?.url).toBe('https://acme.test/help/pay');
  });

  it('are no lists that recur whole and in their order', () => {
    const list = (...names: readonly string[]) =>
      doc(`<main><ul>${names.map((name) => `<li><a href="/help/${name}">Article ${name}</a></li>`).join('')}</ul></main>`);
    const results = (here: readonly string[], other: readonly string[]) =>
      resultsOn(list(...here), { ...reading, furniture: recurring(list(...here), [list(...other)], () => true) }).map(
        ({ title }) => title,
      );
    expect(results(['pay'], ['pay', 'move'])).toEqual(['Article pay']);
    expect(results(['pay', 'lost', 'move'], ['pay', 'move'])).toEqual(['Article lost']);
    expect(results(['move', 'pay'], ['pay', 'move'])).toEqual(['Article move', 'Article pay']);
    expect(results(['pay', 'move', 'pay'], ['pay', 'move'])).toEqual(['Article pay']);
  });

  it('hold the text around them as far out as no other result stands', () => {
    const page = doc(
      '<main><ul><li><h3><a href="/help/pay">How to pay</a></h3><p>By card.</p></li><li><a href="/help/move">How to move</a></li></ul></main>',
    );
    const [first] = resultsOn(page, { ...reading, furniture: new Set() });
    expect(first?.text).toContain('By card');
    expect(first?.text).not.toContain('move');
  });

  it('do not answer when every text brings the same links', () => {
    const all = () => true;
    expect(sameLinks(doc(nothing), doc(nothing), all)).toBe(true);
    expect(sameLinks(doc(nothing), doc(results), all)).toBe(false);
  });

  it('bear the title that is sought, perhaps with a kind before it', () => {
    expect(isTitled('Wiki: How to move house', 'How to move house')).toBe(true);
    expect(isTitled('Pay by card', 'Pay')).toBe(false);
    expect(isTitled('anything', '')).toBe(false);
  });

  it('come from a documented list, or are none that can be read', () => {
    const keys = { items: ['query', 'search'], title: 'title', text: 'snippet', url: 'url' };
    const body = JSON.stringify({
      query: { search: [{ title: 'Pay', snippet: 'by <b>card</b>', url: '/help/pay' }, { title: 7 }] },
    });
    expect(resultsIn(body, 'https://acme.test/', keys)).toEqual([
      { url: 'https://acme.test/help/pay', title: 'Pay', text: 'Pay\nby card' },
    ]);
    const nested = '{"posts":[{"topic":{"title":"Export fails"}}]}';
    expect(resultsIn(nested, 'https://acme.test/', { items: ['posts'], title: 'topic.title' })).toEqual([
      { url: '', title: 'Export fails', text: 'Export fails\n' },
    ]);
    expect(resultsIn('{"error":"x"}', 'https://acme.test/', keys)).toBeNull();
    expect(resultsIn('<html>', 'https://acme.test/', keys)).toBeNull();
  });
});
