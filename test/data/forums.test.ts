import { describe, expect, test } from 'vitest';
import { authorPosts, authorSince, forumTitle, topicAddress } from '../../src/data/forum-words.ts';
import { forums } from '../../src/data/forums.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { match } from '../../src/lib/match.ts';
import type { Matchable } from '../../src/lib/page-facts.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const elsewhere = 'https://www.company.test/page';

const pageAt = (url: string, body: string): Matchable => parsePage(pageOf(url, body));

/** A sample as a visitor may meet it: mark-up on a page, or an address that is the page's own, its script's or its link's. */
const shownBy = (sample: string): string[] => {
  const pages = sample.startsWith('<')
    ? [pageAt(elsewhere, sample)]
    : [
        pageAt(sample, '<p>Hello</p>'),
        pageAt(elsewhere, `<script src="${sample}"></script>`),
        pageAt(elsewhere, `<a href="${sample}">x</a>`),
      ];
  return [...new Set(pages.flatMap((page) => match(forums, [page]).map(({ vendor }) => vendor.id)))];
};

describe('forum rows', () => {
  test('are at least forty, each once', () => {
    const ids = forums.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  test.each(forums.map((row) => [row.id, row] as const))('%s is shown by its samples and by nothing near them', (id, row) => {
    expect(row.source).toMatch(/^https?:\/\//);
    for (const sample of row.like) expect([sample, shownBy(sample)]).toEqual([sample, [id]]);
    for (const sample of row.unlike) expect([sample, shownBy(sample)]).toEqual([sample, []]);
  });

  test('have selectors that parse', () => {
    const { $ } = parseDocument('<p>x</p>', elsewhere);
    for (const { cells, doors } of forums) for (const selector of [cells, doors]) if (selector) $(selector);
  });
});

describe('addresses of topics', () => {
  test.each([
    '/topic/156087/which-version',
    '/t/whats-your-range/3275',
    '/threads/general-discussion.460778/',
    '/viewtopic.php?f=20&t=487157',
    '/showthread.php?tid=3',
    '/index.php?topic=589061.0',
    '/boards/1/topics/6',
    '/d/17-export',
    '/questions/1110045/windows',
    '/forum/general/6898-speakers',
  ])('%s is one', (address) => expect(topicAddress.test(address)).toBe(true));

  test.each(['/topics/billing', '/blog/2026/11/threads', '/products/thread', '/support/forum', '/t/terms'])(
    '%s is none',
    (address) => expect(topicAddress.test(address)).toBe(false),
  );
});

describe('what a thread says of an author', () => {
  test.each(['posts: 1,204', '38,391 posts · joined 2011', 'messages : 84', 'сообщений: 12', '29,553 posts', 'beiträge: 3'])(
    '%s is a number of posts',
    (line) => expect(authorPosts.test(line)).toBe(true),
  );
  test.each(['recent posts', 'blog posts: all', '12 contributions', 'posts: see all 12', 'we have 12 posts'])(
    '%s is none',
    (line) => expect(authorPosts.test(line)).toBe(false),
  );
  test.each([
    'joined: mar 2016',
    'join date: 04-16-2024',
    'registered: 2025-11-01',
    'регистрация: 12.03.2016',
    'mitglied seit 2011',
  ])('%s is a date of joining', (line) => expect(authorSince.test(line)).toBe(true));
  test.each(['registered office: london', 'registered in england: 11708992', 'joined by two new colleagues'])(
    '%s is none',
    (line) => expect(authorSince.test(line)).toBe(false),
  );
});

describe('titles of forums', () => {
  test.each(['Export - Acme Forum', 'Acme Forums', 'Форум Acme', 'Acmeフォーラム', 'Foro de Acme'])('%s is one', (title) =>
    expect(forumTitle.test(title)).toBe(true),
  );
  test.each(['Our community', 'Reforum'])('%s is none', (title) => expect(forumTitle.test(title)).toBe(false));
});
