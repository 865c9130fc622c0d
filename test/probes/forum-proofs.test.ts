import { describe, expect, test } from 'vitest';
import { hyperkitty } from '../../src/lib/topics/hyperkitty.ts';
import { itemsOn } from '../../src/lib/topics/schema-items.ts';
import { linkedPlaces } from '../../src/probes/community-links.ts';
import { tagsIn } from '../../src/probes/community-signs.ts';
import { lockedPlace } from '../../src/probes/forum-login.ts';
import { listProof, schemaProof, topicProof } from '../../src/probes/forum-proofs.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { home, json, page, viewOf } from './forum-view.ts';

const talk = 'https://talk.acme.test/';
const words = 'word '.repeat(170_000);
const forumPage = (body: string, url = talk) => parsePage(page('forum', url, body));
const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('proofs of a forum', () => {
  test('a topic whose posts lie in one another is read once, not once for each', () => {
    const posts = forumPage(`${'<div class="post">'.repeat(300)}20 November 2026 ${words}`, `${talk}topic/12-export`);
    expect(topicProof(posts)).toBeNull();
    const nodes = forumPage('<div class="post">'.repeat(300) + '<b></b>'.repeat(100_000), `${talk}topic/12-export`);
    expect(topicProof(nodes)).toBeNull();
  });

  test('posts with dates for machines prove a topic', () => {
    const post = (text: string) => `<div class="post"><time datetime="2026-11-20"></time>${text}</div>`;
    expect(topicProof(forumPage(post('How?') + post('So.'), `${talk}topic/12-export`))).toMatchObject({ excerpt: 'So.' });
    expect(topicProof(forumPage('<div class="post">How?</div><div class="post">So.</div>', `${talk}topic/12-export`))).toBeNull();
  });

  test('headings of a list that lie in one another are read once, not once for each', () => {
    const topics = [1, 2, 3].map((at) => `<a href="/topic/${at}-export">Export</a>`).join('');
    expect(listProof(forumPage(topics + '<div class="head">'.repeat(480) + words))).toBeNull();
  });

  test('types and names that are no text prove nothing and break nothing', () => {
    const ld = (json: string) => forumPage(`<script type="application/ld+json">${json}</script>`);
    expect(schemaProof(ld(`{"@type":${deep(50_000)}}`))).toBeNull();
    expect(schemaProof(ld(`{"@type":"DiscussionForumPosting","headline":${deep(50_000)}}`))?.excerpt).toBe(
      'DiscussionForumPosting ',
    );
    expect(itemsOn(ld(`{"@type":["Question",${deep(50_000)}]}`).doc, /^Question$/)[0]?.map(({ types }) => types)).toEqual([
      ['Question'],
    ]);
    const tags = { ...json(talk, {}), body: `{"tags":[{"name":${deep(50_000)}},{"name":"billing"}]}` };
    expect(tagsIn(tags)).toEqual(['billing']);
  });
});

test('an address with a malformed escape is a place and a list like any other', () => {
  const group = parsePage(page('home', home, '<footer><a href="https://www.facebook.com/groups/caf%E9">Community</a></footer>'));
  expect(linkedPlaces(group, home, false)).toHaveLength(1);
  const url = 'https://lists.acme.test/api/list/%FF/thread/x/emails/?format=json';
  expect(hyperkitty.postsIn({ kind: 'json', url, data: [{ sender_name: 'Mia' }] }, 0)?.posts).toHaveLength(1);
});

describe('a page with a login form', () => {
  const form = '<title>Acme Forum</title><form><input name="user"><input type="password"></form>';
  const locked = (body: string) => lockedPlace(viewOf([page('forum', `${talk}index.php`, form + body)]), 'forum') !== null;

  test('is all that visitors see where it leads to accounts, passwords and terms only', () => {
    expect(locked('')).toBe(true);
    expect(
      locked(`<main><a href="/">Acme Forum</a><a href="/ucp.php?mode=register">Register</a><a href="/ucp.php?mode=terms">Terms</a>
        <a href="/lost-password/">Forgot?</a><a href="https://www.acme.test/pricing">Pricing</a></main>`),
    ).toBe(true);
  });

  test('stands beside an open forum where it leads to its boards', () => {
    expect(locked('<main><a href="/board/general">General</a> <a href="/register">Register</a></main>')).toBe(false);
  });

  test('is the forum’s where its menu leads elsewhere', () => {
    expect(locked('<nav><a href="/news">News</a></nav><footer><a href="/contact">Contact</a></footer>')).toBe(true);
  });
});
