import { describe, expect, it } from 'vitest';
import { nextWords } from '../../src/data/listing-words.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { nextPage } from '../../src/lib/pagination.ts';

const words = new Set(nextWords);
const next = (html: string, url = 'https://acme.test/help/pay') => nextPage(parseDocument(html, url), words);

describe('the next page of a list', () => {
  it('is named by rel, on links of the same list only', () => {
    expect(next('<a rel="next" href="?page=2">2</a>')).toBe('https://acme.test/help/pay?page=2');
    expect(next('<a rel="next" href="/help/refunds">Refunds</a>')).toBeNull();
  });
  it('is named by what the link says, in any language', () => {
    expect(next('<a href="/help/pay/page/2">Next ›</a>')).toBe('https://acme.test/help/pay/page/2');
    expect(next('<a href="?page=2">Следующая страница</a>')).toBe('https://acme.test/help/pay?page=2');
    expect(next('<a href="?page=2" aria-label="次のページ"><svg></svg></a>')).toBe('https://acme.test/help/pay?page=2');
    expect(next('<a href="/help/pay/more-2">Next steps</a>')).toBeNull();
  });
  it('is named by its class', () => {
    expect(next('<ul><li class="pagination-next"><a href="?page=2"><i></i></a></li></ul>')).toBe(
      'https://acme.test/help/pay?page=2',
    );
  });
  it('is an arrow only inside a pager', () => {
    expect(next('<div class="pagination"><a href="?page=2">»</a></div>')).toBe('https://acme.test/help/pay?page=2');
    expect(next('<p><a href="?page=2">»</a></p>')).toBeNull();
  });
  it('is the number after the one that is shown', () => {
    const pager = '<div class="pager"><a href="?page=1">1</a><span class="current">2</span><a href="?page=3">3</a></div>';
    expect(next(pager, 'https://acme.test/help/pay?page=2')).toBe('https://acme.test/help/pay?page=3');
  });
  it('is neither all at once nor a month of a calendar', () => {
    expect(next('<div class="pages"><a class="next" href="?limit=all">Show all</a></div>')).toBeNull();
    expect(next('<li class="date-next"><a href="?mini=2026-04">»</a></li>')).toBeNull();
  });
  it('is none on the last page', () => {
    const pager = '<div class="pager"><a href="?page=1">1</a><span class="current">2</span></div>';
    expect(next(pager, 'https://acme.test/help/pay?page=2')).toBeNull();
    expect(next('<ul class="pagination"><li class="next disabled"><a href="?page=3">Next</a></li></ul>')).toBeNull();
  });
  it('is found on a page of a megabyte of nested marks', () => {
    const text = 'word '.repeat(170_000);
    expect(next(`<div class="pagination"><a href="?page=2">2</a>${'<span>'.repeat(480)}${text}</div>`)).toBe(
      'https://acme.test/help/pay?page=2',
    );
  });
});
