import type { Post, Section, Thread } from '../../model/topic.ts';
import { at, listAt, momentAt, textAt } from '../json.ts';
import { clean } from '../text.ts';
import { decoded, resolveUrl, siteOf } from '../url.ts';
import type { TopicAdapter } from './adapter.ts';
import { htmlAdapter } from './html-rows.ts';
import { dataOf } from './posts.ts';

const pages = htmlAdapter({
  id: 'hyperkitty',
  topics: [
    {
      rows: 'div.thread:has(a.thread-title), .thread-list .thread:has(.thread-title a)',
      title: 'a.thread-title, .thread-title a',
      last: '.thread-date',
      replies: '.badge:has(.fa-comment), .badge:has(.bi-chat), .badge:has(.bi-chat-left)',
    },
  ],
  posts: [],
});

/** Rows of an answer, and whether there are no others: newer versions give them out by the page. */
function rowsOf(data: unknown): { readonly rows: readonly unknown[]; readonly whole: boolean } | null {
  const rows = listAt(data) ?? listAt(data, 'results');
  return rows && { rows, whole: textAt(data, 'next') === '' && textAt(data, 'previous') === '' };
}

const list = /\/list\/([^/?#]+)\//;

/** Registrable domain of a mail address that is written as "dana (a) acme.test" or with an at sign. */
function domainOf(address: string): string {
  const [, host = ''] = /(?:@| \(a\) | at )([\w.-]+)$/.exec(address.trim()) ?? [];
  return host === '' ? '' : siteOf(`https://${host}/`);
}

/** Who writes from the domain that the list lives on speaks for its owner; who does not may still do so. */
function post(row: unknown, owner: string, now: number): Post {
  const sender = textAt(row, 'sender', 'address');
  return {
    author: clean(textAt(row, 'sender_name') || sender),
    at: momentAt(now, row, 'date'),
    staff: owner !== '' && domainOf(sender) === owner ? true : null,
    text: textAt(row, 'content'),
    solution: false,
  };
}

/** Archives of mailing lists. Their pages fetch answers by a script, so posts are read from the public interface, with exact times. */
export const hyperkitty: TopicAdapter = {
  ...pages,
  lists: (root) => {
    const [below = ''] = /^.*\/list\/[^/?#]+\//.exec(root) ?? [];
    return below === '' ? [] : [{ url: `${below}latest`, accept: 'html' }];
  },
  sectionLists: (root) => [{ url: `${root.replace(/\/list\/.*$/, '/')}api/lists/?format=json`, accept: 'json' }],
  sectionsIn: (source) => {
    const found = /\/api\/lists\//.test(source.url) ? rowsOf(dataOf(source)) : null;
    return (
      found?.rows.flatMap((row): readonly Section[] => {
        const name = textAt(row, 'name');
        const url = resolveUrl(`../../list/${name}/latest`, source.url);
        if (name === '' || !url) return [];
        return [{ name: textAt(row, 'display_name') || name, url, description: textAt(row, 'description'), topics: null }];
      }) ?? null
    );
  },
  thread: ({ url }) => {
    const [address = ''] = url.split(/[?#]/);
    return { url: `${address.replace(/\/list\/(?=[^/]+\/thread\/)/, '/api/list/')}emails/?format=json`, accept: 'json' };
  },
  postsIn: (source, now): Thread | null => {
    const found = rowsOf(dataOf(source));
    const [, name = ''] = list.exec(source.url) ?? [];
    if (!found || found.rows.length === 0 || !found.rows.every((row) => at(row, 'sender_name') !== undefined)) return null;
    const owner = domainOf(decoded(name));
    const posts = found.rows.map((row) => post(row, owner, now));
    const start = (one: Post): number => one.at?.earliest ?? Number.POSITIVE_INFINITY;
    return {
      topic: {},
      posts: posts.every((one) => one.at) ? posts.toSorted((a, b) => start(a) - start(b)) : posts,
      whole: found.whole,
    };
  },
};
