import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import { isSampled, sampleLooks } from '../../src/probes/kb-sample.ts';
import { page, sitemap, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a>', 'home');
const map = sitemap('https://acme.test/sitemap.xml', []);
const list = (body: string): string => `<main><h1>Help</h1>${body}</main>`;
const articles = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `<a href="/help/article/${from + at}">How do I use thing ${from + at}?</a>`).join('');
const help = page(
  'https://acme.test/help',
  list(`<a href="/help/category/all">All of our articles</a>${articles(1, 3)}`),
  'help',
);
const listed = (number: number, isLast = false): Page =>
  page(
    `https://acme.test/help/category/all${number === 1 ? '' : `/page/${number}`}`,
    list(`${articles(number * 20, 20)}${isLast ? '' : `<a rel="next" href="/help/category/all/page/${number + 1}">Next</a>`}`),
  );
const article = (number: number): Page =>
  page(`https://acme.test/help/article/${number}`, list(`<p>${'This is how the thing is used in every house. '.repeat(9)}</p>`));
const asked = (...pages: readonly Page[]): readonly string[] =>
  sampleLooks(view(home, [start, help, map, ...pages])).map((look) => (look.by === 'url' ? look.url : look.role));

describe('the sample of articles', () => {
  it('waits for the sections that the help page lists', () => {
    expect(asked()).toEqual([]);
  });

  it('does not wait for a list that goes on page after page, and leaves room for its later pages', () => {
    const first = asked(listed(1), article(1), article(2));
    expect(first).toHaveLength(7);
    expect(first.every((url) => url.includes('/help/article/'))).toBe(true);
  });

  it('takes the rest at once when the list has come to its end', () => {
    expect(asked(listed(1), listed(2, true), article(1), article(2))).toHaveLength(18);
  });

  it('is whole when it is full, though the list still goes on', () => {
    const read = Array.from({ length: 20 }, (_, at) => article(20 + at));
    const part = view(home, [start, help, map, listed(1), listed(2), ...read.slice(0, 14)]);
    expect(isSampled(part)).toBe(false);
    const whole = view(home, [start, help, map, listed(1), listed(2), ...read]);
    expect(sampleLooks(whole)).toEqual([]);
    expect(isSampled(whole)).toBe(true);
  });
});
