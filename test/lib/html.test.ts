import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';

const url = 'https://acme.test/';
const long = 'Help '.repeat(100_000);

describe('a parsed page', () => {
  it('keeps the beginning of a title without end, and all of the text', () => {
    const { title, text } = parseDocument(`<title>${long}</title><p>${long}</p>`, url);
    expect(title).toMatch(/^Help Help/);
    expect(title.length).toBeLessThanOrEqual(2000);
    expect(text().length).toBeGreaterThan(400_000);
  });

  it('keeps the beginning of a link text without end, in one piece or in many', () => {
    const pieces = '<b>Help </b>'.repeat(10_000);
    const links = parseDocument(
      `<a href="/a">${long}</a><a href="/b">${pieces}</a><a href="/c">Contact <b>us</b></a>`,
      url,
    ).links();
    expect(links.map(({ text }) => text.slice(0, 10))).toEqual(['Help Help ', 'Help Help ', 'Contact us']);
    expect(Math.max(...links.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
  });

  it('names a link by its label where its text is hidden or blank', () => {
    const [link] = parseDocument(`<a href="/a" aria-label="Chat"><span hidden>${long}</span> </a>`, url).links();
    expect(link?.text).toBe('Chat');
  });

  it('reads the first lines of a list of very many links, and every link that is none of its lines', () => {
    const list = Array.from({ length: 15_000 }, (_, at) => `<a href="/items/${at}?at=/${at}">Item</a>`).join('');
    const others = '<a href="https://one.test">One</a><a href="https://two.test/">Two</a><a href="/about/jobs">Jobs</a>';
    const footer = Array.from({ length: 200 }, (_, at) => `<a href="/items/f${at}">Foot</a>`).join('');
    const found = parseDocument(`<main>${list}${others}</main><footer>${footer}</footer>`, url).links();
    const times = (name: string): number => found.filter(({ text }) => text === name).length;
    expect({ items: times('Item'), foot: times('Foot') }).toEqual({ items: 10_100, foot: 200 });
    expect(found.filter(({ text }) => !['Item', 'Foot'].includes(text)).map(({ text }) => text)).toEqual(['One', 'Two', 'Jobs']);
  });

  it('reads the beginning of a word without end, and all of a long text of words', () => {
    const data = parseDocument(`<p>Write to <b>${'T'.repeat(50_000)}</b> or call</p>`, url).text();
    expect(data).toBe(`Write to ${'T'.repeat(2000)} or call`);
    const chinese = '我们会在一个工作日内回复您的来信。'.repeat(1000);
    expect(parseDocument(`<p>${chinese}</p>`, url).text()).toBe(chinese);
  });

  it('tells the beginning of a text where no more is asked for, blanks in front of it left out', () => {
    const doc = parseDocument(`<div> \n <p>${' '.repeat(50)}Help for all</p><p>${long}</p></div>`, url);
    expect(doc.textOf(doc.elements('div'), 4)).toBe('Help');
    expect(doc.textOf(doc.elements('div')).length).toBeGreaterThan(400_000);
  });

  it('touches few nodes for a short text, however large the part is', () => {
    const doc = parseDocument('<p>Yes</p>', url);
    const [element] = doc.elements('p');
    let touched = 0;
    const many = new Proxy(
      Array.from({ length: 200_000 }, () => element?.children[0]).flatMap((node) => node ?? []),
      {
        get: (list, key) => {
          touched++;
          return Reflect.get(list, key);
        },
      },
    );
    expect(doc.textOf(many, 6)).toBe('YesYes');
    expect(touched).toBeLessThan(20);
  });
});
