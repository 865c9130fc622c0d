import { type Answer, html, json, redirect, route, type Site, sheet } from '../help-centres/site.ts';
import {
  byActivity,
  type Content,
  inSection,
  iso,
  lastOf,
  type Person,
  personOf,
  postsOf,
  type Section,
  slug,
  type Topic,
} from './content.ts';

/** NodeBB on a host of its own: every page has a twin below /api, posts are counted with the first, guests may not search. */
export function nodebb(all: Content, now: number): Site {
  const { name, sections } = all;
  const topics = byActivity(all, now);
  const slugOf = ({ id, title }: Topic): string => `${id}/${slug(title)}`;
  const sectionSlug = ({ id, name: title }: Section): string => `${id}/${slug(title)}`;
  const names = [...new Set(all.topics.flatMap((one) => [one.by, ...one.replies.map(([by]) => by)]))];
  const user = (one: Person) => ({
    uid: names.findIndex((key) => personOf(all, key).name === one.name) + 1,
    username: one.name,
    userslug: slug(one.name),
    groupTitleArray: one.staff ? [one.title] : [],
    selectedGroups: one.staff ? [{ name: one.title, slug: slug(one.title), userTitle: one.title, userTitleEnabled: 1 }] : [],
  });
  const category = (one: Section) => ({
    cid: one.id,
    name: one.name,
    description: one.about,
    slug: sectionSlug(one),
    topic_count: inSection(all, one.id).length,
    post_count: inSection(all, one.id).reduce((sum, { replies }) => sum + replies.length + 1, 0),
    totalTopicCount: inSection(all, one.id).length,
    children: [],
  });
  const listed = (one: Topic) => {
    const last = lastOf(all, one, now);
    const start = now - one.hours * 3_600_000;
    const section = sections.find(({ id }) => id === one.in);
    return {
      tid: one.id,
      cid: one.in,
      uid: user(personOf(all, one.by)).uid,
      title: one.title,
      slug: slugOf(one),
      postcount: one.replies.length + 1,
      viewcount: one.id,
      timestamp: start,
      timestampISO: iso(start),
      lastposttime: last.at,
      lastposttimeISO: iso(last.at),
      locked: one.closed ? 1 : 0,
      pinned: one.pinned ? 1 : 0,
      deleted: 0,
      tags: [],
      category: section && category(section),
      user: user(personOf(all, one.by)),
      teaser: { timestampISO: iso(last.at), user: user(last.by) },
    };
  };
  const page = (title: string, main: string, data: unknown): Answer => {
    const top = `<nav component="navbar"><a href="/">${name}</a> <a href="/recent">Recent</a> <a href="/categories">Categories</a> <form component="search/form" role="search" method="GET" action="/search"><input autocomplete="off" type="text" name="term" placeholder="Search"></form></nav>`;
    const state = `<script id="ajaxify-data" type="application/json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
    const body = `${top}<main id="panel">${main}</main>${state}<script src="/assets/nodebb.min.js?v=2"></script>`;
    const answer = html(sheet({ title: `${title} | ${name}` }, body));
    return { ...answer, headers: { ...answer.headers, 'x-powered-by': 'NodeBB' } };
  };
  const ago = (at: number): string => `<span class="timeago" title="${iso(at)}" datetime="${iso(at)}"></span>`;
  const rows = (some: readonly Topic[]): string =>
    `<ul component="category">${some
      .map(
        (one) =>
          `<li component="category/topic" class="category-item" data-tid="${one.id}"><h3 component="topic/header"><a href="/topic/${slugOf(one)}">${one.title}</a></h3> <span component="topic/post-count">${one.replies.length + 1}</span> <span>Posts</span> <span component="topic/view-count">${one.id}</span> <span>Views</span> <div component="topic/teaser">${ago(lastOf(all, one, now).at)}</div></li>`,
      )
      .join('')}</ul>`;
  const homeData = { categories: sections.map(category) };
  const home = () =>
    page(
      'Home',
      `<ul>${sections
        .map((one) => {
          const last = byActivity(all, now, inSection(all, one.id)).find(({ pinned }) => !pinned);
          return `<li component="categories/category" data-cid="${one.id}"><h2><a href="/category/${sectionSlug(one)}">${one.name}</a></h2><div class="description">${one.about}</div><span title="${category(one).topic_count}">${category(one).topic_count} Topics</span> <span title="${category(one).post_count}">${category(one).post_count} Posts</span> ${last ? `<div component="category/posts"><a href="/topic/${slugOf(last)}">${last.title}</a> ${ago(lastOf(all, last, now).at)}</div>` : ''}</li>`;
        })
        .join('')}</ul>`,
      homeData,
    );
  const threadData = (one: Topic) => ({
    ...listed(one),
    posts: postsOf(all, one, now).map(({ id, by, at, text }, index) => ({
      pid: id,
      tid: one.id,
      content: `<p>${text}</p>`,
      timestamp: at,
      timestampISO: iso(at),
      index,
      deleted: 0,
      user: user(by),
      uid: user(by).uid,
    })),
    pagination: { currentPage: 1, pageCount: 1 },
  });
  const thread = (one: Topic) => {
    const posts = postsOf(all, one, now).map(
      ({ id, by, at, text }) =>
        `<li component="post" data-pid="${id}" data-uid="${user(by).uid}" data-timestamp="${at}" data-username="${by.name}" itemscope itemtype="http://schema.org/Comment"><meta itemprop="datePublished" content="${iso(at)}"><a href="/user/${slug(by.name)}">${by.name}</a> ${by.staff ? `<a href="/groups/${slug(by.title)}" class="badge rounded-1">${by.title}</a>` : ''}<div class="content" component="post/content" itemprop="text"><p>${text}</p></div></li>`,
    );
    return page(
      one.title,
      `<h1 component="post/header"><span component="topic/title">${one.title}</span></h1><ul component="topic">${posts.join('')}</ul>`,
      threadData(one),
    );
  };
  const login =
    '<h1>Login</h1><div class="alert">Log in or register to search.</div><form action="/login" method="post"><input name="username"><input type="password" name="password"></form>';
  return (url) => {
    const one = (id: string): Topic | undefined => topics.find((each) => String(each.id) === id);
    const inside = (id: string): readonly Topic[] => byActivity(all, now, inSection(all, Number(id)));
    return route(url, [
      [/^\/(?:categories)?$/, home],
      [/^\/api\/?(?:categories)?$/, () => json(homeData)],
      [/^\/recent$/, () => page('Recent', rows(topics), { topics: topics.map(listed) })],
      [/^\/api\/recent$/, () => json({ topics: topics.map(listed), topicCount: topics.length, pagination: { pageCount: 1 } })],
      [/^\/category\/(\d+)/, (id = '') => page('Category', rows(inside(id)), { topics: inside(id).map(listed) })],
      [/^\/api\/category\/(\d+)/, (id = '') => json({ cid: Number(id), topics: inside(id).map(listed) })],
      [
        /^\/topic\/(\d+)/,
        (id = '') => {
          const found = one(id);
          return found ? thread(found) : null;
        },
      ],
      [
        /^\/api\/topic\/(\d+)/,
        (id = '') => {
          const found = one(id);
          return found ? json(threadData(found)) : null;
        },
      ],
      [/^\/search$/, () => redirect('/login')],
      [/^\/login$/, () => page('Login', login, {})],
      [/^\/api\/search$/, () => ({ ...json({ response: {}, status: { code: 'not-authorised' } }), status: 401 })],
    ]);
  };
}
