import { type Answer, html, route, type Site, sheet } from '../help-centres/site.ts';
import { byActivity, type Content, inSection, lastOf, personOf, postsOf, search, slug, type Topic } from './content.ts';
import { longTime, sinceThen } from './local-time.ts';

/** bbPress below /forums/ of a WordPress site: "Posts" holds the first one too, lists tell ages in words, topics local times. */
export function bbpress(all: Content, now: number): Site {
  const { name, sections } = all;
  const pathOf = ({ title }: Topic): string => `/forums/topic/${slug(title)}/`;
  const forumPath = (title: string): string => `/forums/forum/${slug(title)}/`;
  const user = (title: string): string =>
    `<a href="/forums/users/${slug(title)}/" class="bbp-author-link"><span class="bbp-author-name">${title}</span></a>`;
  const page = (title: string, main: string): Answer => {
    const head = '<meta name="generator" content="WordPress 6.8">';
    const box =
      '<div class="bbp-search-form"><form role="search" method="get" id="bbp-search-form" action="/forums/search/"><label class="screen-reader-text" for="bbp_search">Search for:</label><input type="hidden" name="action" value="bbp-search-request"><input type="text" name="bbp_search" id="bbp_search"><input type="submit" id="bbp_search_submit" value="Search"></form></div>';
    const body = `<header><a href="/">${name}</a> <a href="/forums/">Forums</a></header><main><h1 class="entry-title">${title}</h1><div id="bbpress-forums" class="bbpress-wrapper">${box}${main}</div></main>`;
    return html(sheet({ title: `${title} – ${name}`, head, bodyClass: 'bbpress' }, body));
  };
  const freshness = (one: Topic): string => {
    const last = lastOf(all, one, now);
    return `<a href="${pathOf(one)}" title="${one.title}">${sinceThen(last.at, now)}</a><p class="bbp-topic-meta"><span class="bbp-topic-freshness-author">${user(last.by.name)}</span></p>`;
  };
  const index = (): Answer => {
    const rows = sections.map(({ id, name: title, about }) => {
      const inside = byActivity(all, now, inSection(all, id));
      const posts = inside.reduce((sum, { replies }) => sum + replies.length + 1, 0);
      return `<ul id="bbp-forum-${id}" class="forum type-forum"><li class="bbp-forum-info"><a class="bbp-forum-title" href="${forumPath(title)}">${title}</a><div class="bbp-forum-content">${about}</div></li><li class="bbp-forum-topic-count">${inside.length}</li><li class="bbp-forum-reply-count">${posts}</li><li class="bbp-forum-freshness">${inside[0] ? freshness(inside[0]) : 'No Topics'}</li></ul>`;
    });
    const head =
      '<li class="bbp-header"><ul class="forum-titles"><li class="bbp-forum-info">Forum</li><li class="bbp-forum-topic-count">Topics</li><li class="bbp-forum-reply-count">Posts</li><li class="bbp-forum-freshness">Last Post</li></ul></li>';
    return page('Forums', `<ul id="forums-list-0" class="bbp-forums">${head}<li class="bbp-body">${rows.join('')}</li></ul>`);
  };
  const list = (title: string, some: readonly Topic[]): Answer => {
    const rows = some.map(
      (one) =>
        `<ul id="bbp-topic-${one.id}" class="topic type-topic status-publish"><li class="bbp-topic-title"><a class="bbp-topic-permalink" href="${pathOf(one)}">${one.title}</a><p class="bbp-topic-meta"><span class="bbp-topic-started-by">Started by: ${user(personOf(all, one.by).name)}</span></p></li><li class="bbp-topic-voice-count">${new Set([one.by, ...one.replies.map(([by]) => by)]).size}</li><li class="bbp-topic-reply-count">${one.replies.length + 1}</li><li class="bbp-topic-freshness">${freshness(one)}</li></ul>`,
    );
    const head =
      '<li class="bbp-header"><ul class="forum-titles"><li class="bbp-topic-title">Topic</li><li class="bbp-topic-voice-count">Voices</li><li class="bbp-topic-reply-count">Posts</li><li class="bbp-topic-freshness">Last Post</li></ul></li>';
    return page(title, `<ul id="bbp-forum-0" class="bbp-topics">${head}<li class="bbp-body">${rows.join('')}</li></ul>`);
  };
  const thread = (one: Topic): Answer => {
    const posts = postsOf(all, one, now).map(
      (
        { id, by, at, text },
        at0,
      ) => `<div id="post-${id}" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">${longTime(at, 1)}</span><a href="${pathOf(one)}#post-${id}" class="bbp-reply-permalink">#${id}</a></div></div>
<div class="post-${id} ${at0 === 0 ? 'topic type-topic' : 'reply type-reply'}"><div class="bbp-reply-author">${user(by.name)}<div class="bbp-author-role">${by.title || 'Participant'}</div></div><div class="bbp-reply-content"><p>${text}</p></div></div>`,
    );
    const section = sections.find(({ id }) => id === one.in)?.name ?? '';
    const crumbs = `<div class="bbp-breadcrumb"><p><a href="/forums/" class="bbp-breadcrumb-root">Forums</a> › <a href="${forumPath(section)}" class="bbp-breadcrumb-forum">${section}</a></p></div>`;
    return page(
      one.title,
      `${crumbs}<ul id="topic-${one.id}-replies" class="forums bbp-replies"><li class="bbp-header"><div class="bbp-reply-author">Author</div><div class="bbp-reply-content">Posts</div></li><li class="bbp-body">${posts.join('')}</li></ul>`,
    );
  };
  const results = (query: string): Answer => {
    const hits = search(all, query, now);
    if (hits.length > 0) return list(`Search Results for “${query}”`, hits);
    return page(
      'Search',
      `<div class="bbp-template-notice"><ul><li>Oh, bother! No search results were found here.</li></ul></div>`,
    );
  };
  return (url) =>
    route(url, [
      [/^\/forums\/?$/, index],
      [/^\/topics\/?$/, () => list('Topics', byActivity(all, now))],
      [/^\/forums\/search\/?$/, () => results(url.searchParams.get('bbp_search') ?? '')],
      [
        /^\/forums\/forum\/([^/]+)\/$/,
        (key = '') => {
          const section = sections.find((one) => slug(one.name) === key);
          return section ? list(section.name, byActivity(all, now, inSection(all, section.id))) : null;
        },
      ],
      [
        /^\/forums\/topic\/([^/]+)\/$/,
        (key = '') => {
          const one = all.topics.find((each) => slug(each.title) === key);
          return one ? thread(one) : null;
        },
      ],
    ]);
}
