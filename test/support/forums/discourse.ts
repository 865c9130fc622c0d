import { html, json, route, type Site, sheet } from '../help-centres/site.ts';
import {
  byActivity,
  type Content,
  inSection,
  iso,
  lastOf,
  type Person,
  personOf,
  postsOf,
  search,
  slug,
  type Topic,
} from './content.ts';

const day = 24 * 3_600_000;
const perPage = 30;
const user = (one: Person): string => one.name.replace(/ /g, '_');

/** Discourse on a host of its own: pages as crawlers see them, and the JSON behind every page. */
export function discourse(all: Content, now: number): Site {
  const { name, sections, tags } = all;
  const topics = byActivity(all, now);
  const marks = all.topics.some(({ solved }) => solved);
  const byStart = [...topics].sort((a, b) => a.hours - b.hours);
  const pathOf = ({ id, title }: Topic): string => `/t/${slug(title)}/${id}`;
  const sectionOf = (id: number) => sections.find((one) => one.id === id);
  const page = (title: string, main: string) => {
    const head = '<meta name="generator" content="Discourse 3.5.0 - https://github.com/discourse/discourse version 0a1b2c">';
    const box =
      '<form role="search" action="/search" method="get"><input type="search" name="q" placeholder="Search" aria-label="Search"></form>';
    const top = `<header><a href="/">${name} community</a> ${box}</header>`;
    const links = [['/categories', 'Categories'], ...(tags.length > 0 ? [['/tags', 'Tags']] : []), ['/faq', 'FAQ/Guidelines']];
    const foot = `<footer class="crawler-nav">${links.map(([href, label]) => `<a href="${href}">${label}</a>`).join(' ')}</footer>`;
    return html(sheet({ title: `${title} - ${name} community`, head }, `${top}<div id="main-outlet">${main}</div>${foot}`));
  };
  const list = (some: readonly Topic[]): string => {
    const rows = some.map((one) => {
      const last = lastOf(all, one, now);
      const tag = one.tag === undefined ? '' : `<a href="/tag/${one.tag}" class="discourse-tag">${one.tag}</a>`;
      return `<tr class="topic-list-item"><td class="main-link"><a class="title raw-link raw-topic-link" href="${pathOf(one)}">${one.title}</a> <a href="/c/${slug(sectionOf(one.in)?.name ?? '')}/${one.in}">${sectionOf(one.in)?.name}</a> ${tag}</td><td class="replies"><span class="posts" title="posts">${one.replies.length}</span></td><td class="views"><span class="views">${one.id}</span></td><td>${new Date(last.at).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })}</td></tr>`;
    });
    return `<table class="topic-list"><thead><tr><th>Topic</th><th class="replies">Replies</th><th class="views">Views</th><th>Activity</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  };
  const listed = (one: Topic) => ({
    id: one.id,
    title: one.title,
    fancy_title: one.title,
    slug: slug(one.title),
    posts_count: one.replies.length + 1,
    reply_count: 0,
    created_at: iso(now - one.hours * 3_600_000),
    last_posted_at: iso(lastOf(all, one, now).at),
    bumped_at: iso(lastOf(all, one, now).at),
    archetype: 'regular',
    pinned: one.pinned === true,
    pinned_globally: one.pinned === true,
    closed: one.closed === true,
    archived: false,
    visible: true,
    views: one.id,
    category_id: one.in,
    tags: one.tag === undefined ? [] : [one.tag],
    ...(marks ? { has_accepted_answer: one.solved === true } : {}),
    posters: [...new Set([one.by, ...one.replies.map(([by]) => by)].map((by) => user(personOf(all, by))))].map((name, at) => ({
      extras: null,
      description: at === 0 ? 'Original Poster' : 'Frequent Poster',
      user_id: users.findIndex(({ username }) => username === name),
    })),
  });
  const users = [...new Set(all.topics.flatMap((one) => [one.by, ...one.replies.map(([by]) => by)]))].map((key, id) => {
    const one = personOf(all, key);
    return { id, username: user(one), name: one.name, ...(one.staff ? { admin: true } : {}) };
  });
  const thread = (id: string) => {
    const one = topics.find((each) => String(each.id) === id);
    if (!one) return null;
    const posts = postsOf(all, one, now).map(({ id: post, by, at, text }, index) => ({
      id: post,
      username: user(by),
      name: by.name,
      created_at: iso(at),
      cooked: `<p>${text}</p>`,
      post_number: index + 1,
      post_type: 1,
      topic_id: one.id,
      user_title: by.title || null,
      primary_group_name: by.staff ? 'team' : null,
      moderator: false,
      admin: by.staff,
      staff: by.staff,
      accepted_answer: one.solved === true && index === one.replies.length,
    }));
    const { tags: own, ...rest } = listed(one);
    return json({
      ...rest,
      tags: own,
      post_stream: { posts, stream: posts.map((post) => post.id) },
      details: { created_by: users[0] },
    });
  };
  const recent = all.topics.flatMap((one) => postsOf(all, one, now)).filter(({ at }) => at > now - 30 * day);
  const stats = {
    topics_count: topics.length,
    posts_count: all.topics.flatMap(({ replies }) => replies).length + topics.length,
    posts_30_days: recent.length,
    active_users_30_days: new Set(recent.map(({ by }) => by.name)).size,
  };
  return (url) => {
    const hits = search(all, url.searchParams.get('q') ?? '', now);
    const start = Number(url.searchParams.get('page') ?? 0) * perPage;
    const ordered = url.searchParams.get('order') === 'created' ? byStart : topics;
    const feed = () =>
      json({ users, topic_list: { per_page: perPage, topics: ordered.slice(start, start + perPage).map(listed) } });
    return route(url, [
      [/^\/(?:latest)?$/, () => page('Latest topics', list(topics.slice(0, perPage)))],
      [/^\/(?:latest|new|top|c\/.*)\.json$/, feed],
      [
        /^\/categories\.json$/,
        () =>
          json({
            category_list: {
              categories: sections.map((one) => ({
                id: one.id,
                name: one.name,
                slug: slug(one.name),
                topic_count: inSection(all, one.id).length,
                description: one.about,
                description_text: one.about,
              })),
            },
          }),
      ],
      [/^\/about\.json$/, () => json({ about: { title: `${name} community`, stats } })],
      [
        /^\/tags\.json$/,
        () =>
          json({ tags: tags.map((text) => ({ id: text, text, count: all.topics.filter(({ tag }) => tag === text).length })) }),
      ],
      [/^\/t\/(?:[^/]+\/)?(\d+)\.json$/, (id = '') => thread(id)],
      [
        /^\/search\.json$/,
        () =>
          json({
            posts: hits.map(({ id }) => ({ id: id * 10, topic_id: id })),
            topics: hits.map(listed),
            grouped_search_result: {},
          }),
      ],
      [
        /^\/search$/,
        () =>
          page(
            'Search',
            hits.length > 0 ? list(hits) : '<p>No results found. Try other words, or <a href="/new-topic">start a topic</a>.</p>',
          ),
      ],
      [
        /^\/categories$/,
        () =>
          page(
            'Categories',
            sections
              .map(
                (one) =>
                  `<div class="category"><h2><a href="/c/${slug(one.name)}/${one.id}">${one.name}</a></h2><p>${one.about}</p></div>`,
              )
              .join(''),
          ),
      ],
      [/^\/c\/[^/]+\/(\d+)$/, (id = '') => page(sectionOf(Number(id))?.name ?? '', list(inSection(all, Number(id))))],
      [/^\/tags$/, () => page('Tags', tags.map((tag) => `<a href="/tag/${tag}" class="discourse-tag">${tag}</a>`).join(' '))],
      [/^\/faq$/, () => page('FAQ', '<h1>This is a civilised place</h1><p>Be kind, search first, and one question a topic.</p>')],
      [
        /^\/t\/[^/]+\/(\d+)$/,
        (id = '') => {
          const one = topics.find((each) => String(each.id) === id);
          if (!one) return null;
          const posts = postsOf(all, one, now).map(
            ({ by, at, text }) =>
              `<div class="topic-body crawler-post" itemscope itemtype="http://schema.org/Comment"><span class="creator" itemprop="author"><span itemprop="name">${user(by)}</span></span> <time itemprop="datePublished" datetime="${iso(at)}">${iso(at).slice(0, 10)}</time><div class="post" itemprop="text"><p>${text}</p></div></div>`,
          );
          return page(one.title, `<h1>${one.title}</h1>${posts.join('')}`);
        },
      ],
    ]);
  };
}
