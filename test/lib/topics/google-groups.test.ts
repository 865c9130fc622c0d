import { describe, expect, test } from 'vitest';
import { googleGroups } from '../../../src/lib/topics/google-groups.ts';
import { now, page, zoneless } from './html-source.ts';

const row = (id: string, title: string, date: string, count = ''): string => `
  <div data-rowid="${id}" role="row"><a href="./g/acme-users/c/${id}"><span class="z0zUgf">Mia</span>${count}</a>
    <a href="./g/acme-users/c/${id}"><span class="o1DPKc">${title}</span> <span class="WzoK">Hello, since yesterday the</span></a>
    <div class="tRlaM">${date}</div></div>`;
const list = (...rows: readonly string[]) =>
  page(
    `<base href="https://groups.google.com/"><div role="grid">${rows.join('')}</div>`,
    'https://groups.google.com/g/acme-users',
  );

describe('Google Groups', () => {
  test('a list tells titles without the first words of the message, and counts messages, the opening one too', () => {
    const topics = googleGroups.topicsIn(list(row('aBc_1', 'Export fails', 'Nov 3, 2026', '<span class="F5JnCe">3</span>')), now);
    expect(topics).toMatchObject([
      { url: 'https://groups.google.com/g/acme-users/c/aBc_1', title: 'Export fails', replies: 2, author: null, pinned: false },
    ]);
    expect(topics?.[0]?.lastAt).toMatchObject({ earliest: zoneless('2026-11-03T00:00:00').earliest });
  });

  test('where no number of messages is shown none is told', () => {
    expect(googleGroups.topicsIn(list(row('a', 'Export', 'Nov 3, 2026')), now)?.[0]?.replies).toBeNull();
  });

  test('a time of day is of the last day', () => {
    expect(googleGroups.topicsIn(list(row('a', 'Export', '11:42 AM')), now)?.[0]?.lastAt).toEqual({
      earliest: now - 24 * 3_600_000,
      latest: now,
    });
  });

  test('a conversation tells who wrote what and when, and cannot tell who is of the company', () => {
    const message = (author: string, time: string, text: string): string =>
      `<section data-author="${author}" data-doc-id="${time}"><h3>${author}</h3><span class="zX2W9c">Nov 3, 2026, ${time}\u202fPM</span>
       <div role="region" aria-labelledby="x">${text}</div></section>`;
    const thread = googleGroups.postsIn(
      page(message('Mia', '7:31:18', 'Export fails.') + message('Dana', '9:05:00', 'Try 2.1.')),
      now,
    );
    expect(thread?.posts.map(({ author, staff, text, at }) => [author, staff, text, at?.earliest])).toEqual([
      ['Mia', null, 'Export fails.', zoneless('2026-11-03T19:31:00').earliest],
      ['Dana', null, 'Try 2.1.', zoneless('2026-11-03T21:05:00').earliest],
    ]);
    expect(googleGroups.marksStaff).toBe(false);
  });

  test('a page that asks to sign in is no list', () => {
    expect(googleGroups.topicsIn(page('<p>You don’t have permission to access this content</p>'), now)).toBeNull();
  });
});
