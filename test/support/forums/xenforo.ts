import { type Answer, html, route, type Site, sheet } from '../help-centres/site.ts';
import {
  byActivity,
  type Content,
  inSection,
  iso,
  lastOf,
  type Post,
  personOf,
  postsOf,
  seconds,
  slug,
  type Topic,
} from './content.ts';

/** XenForo 2 in a folder of the site: banners of staff, prefixes and solutions, a search that has to be posted. */
export function xenforo(all: Content, now: number, base: string): Site {
  const { name, sections } = all;
  const boardPath = (id: number): string => `${base}forums/${slug(sections.find((one) => one.id === id)?.name ?? '')}.${id}/`;
  const pathOf = ({ id, title }: Topic): string => `${base}threads/${slug(title)}.${id}/`;
  const time = (at: number, more = ''): string =>
    `<time class="${more}u-dt" dir="auto" datetime="${iso(at).replace('.000Z', '+0000')}" data-time="${seconds(at)}" data-date-string="${iso(at).slice(0, 10)}" data-time-string="${iso(at).slice(11, 16)}">${iso(at).slice(0, 10)}</time>`;
  const user = (title: string): string => `<a href="${base}members/${slug(title)}/" class="username" dir="auto">${title}</a>`;
  const page = (template: string, title: string, main: string): Answer => {
    const box = `<form action="${base}search/search" method="post"><input type="text" class="input" name="keywords" placeholder="Search…" aria-label="Search"><button type="submit">Search</button></form>`;
    const body = `<div class="p-pageWrapper"><header class="p-header"><a href="${base}">${name} community</a>${box}</header><div class="p-body">${main}</div><footer class="p-footer"><div class="p-footer-copyright"><a href="https://xenforo.com" class="u-concealed" dir="ltr">Community platform by XenForo</a></div></footer></div>`;
    return html(
      sheet({ language: 'en-US', title: `${title} | ${name}` }, body).replace(
        '<html ',
        `<html id="XF" data-app="public" data-template="${template}" `,
      ),
    );
  };
  const pair = (label: string, value: number, more = ''): string =>
    `<dl class="pairs ${more}"><dt>${label}</dt><dd>${value}</dd></dl>`;
  const index = (): Answer => {
    const nodes = sections.map(({ id, name: title, about }) => {
      const inside = byActivity(all, now, inSection(all, id));
      const newest = inside[0];
      const extra = newest
        ? `<div class="node-extra-row"><a href="${pathOf(newest)}latest" class="node-extra-title">${newest.title}</a></div><div class="node-extra-row"><ul class="listInline listInline--bullet"><li>${time(lastOf(all, newest, now).at, 'node-extra-date ')}</li><li class="node-extra-user">${user(lastOf(all, newest, now).by.name)}</li></ul></div>`
        : '<span class="node-extra-placeholder">None</span>';
      const stats =
        pair('Threads', inside.length) +
        pair(
          'Messages',
          inside.reduce((sum, { replies }) => sum + replies.length + 1, 0),
        );
      return `<div class="node node--id${id} node--depth2 node--forum node--read"><div class="node-body"><div class="node-main js-nodeMain"><h3 class="node-title"><a href="${boardPath(id)}">${title}</a></h3><div class="node-description">${about}</div></div><div class="node-stats">${stats}</div><div class="node-extra">${extra}</div></div></div>`;
    });
    return page(
      'forum_list',
      'Forums',
      `<div class="block block--category"><div class="block-container"><div class="block-body">${nodes.join('')}</div></div></div>`,
    );
  };
  const solved = (one: Topic): string =>
    one.solved ? '<span class="label label--green" dir="auto">Solved</span><span class="label-append">&nbsp;</span>' : '';
  const row = (one: Topic): string => {
    const last = lastOf(all, one, now);
    const starter = personOf(all, one.by).name;
    const locked = one.closed
      ? '<ul class="structItem-statuses"><li><i class="structItem-status structItem-status--locked" aria-hidden="true" title="Locked"></i><span class="u-srOnly">Locked</span></li></ul>'
      : '';
    return `<div class="structItem structItem--thread${one.closed ? ' is-locked' : ''} js-threadListItem-${one.id}" data-author="${starter}"><div class="structItem-cell structItem-cell--main">${locked}<div class="structItem-title">${solved(one)}<a href="${pathOf(one)}" data-tp-primary="on">${one.title}</a></div><div class="structItem-minor"><ul class="structItem-parts"><li>${user(starter)}</li><li class="structItem-startDate"><a href="${pathOf(one)}" rel="nofollow">${time(now - one.hours * 3_600_000)}</a></li></ul></div></div><div class="structItem-cell structItem-cell--meta">${pair('Replies', one.replies.length, 'pairs--justified')}${pair('Views', one.id, 'pairs--justified structItem-minor')}</div><div class="structItem-cell structItem-cell--latest"><a href="${pathOf(one)}latest" rel="nofollow">${time(last.at, 'structItem-latestDate ')}</a><div class="structItem-minor">${user(last.by.name)}</div></div></div>`;
  };
  const list = (title: string, some: readonly Topic[]): Answer => {
    const rows = some.length > 0 ? some.map(row).join('') : '<div class="blockMessage">There are no threads in this forum.</div>';
    return page(
      'forum_view',
      title,
      `<h1 class="p-title-value">${title}</h1><div class="structItemContainer"><div class="structItemContainer-group js-threadList">${rows}</div></div>`,
    );
  };
  const message = (one: Topic, { id, by, at, text }: Post, index: number): string => {
    const banner = by.staff
      ? '<div class="userBanner userBanner--staff message-userBanner" itemprop="jobTitle"><strong>Staff member</strong></div>'
      : '';
    const solution = one.solved === true && index === one.replies.length;
    return `<article class="message message--post${solution ? ' message--solution' : ''} js-post js-inlineModContainer" data-author="${by.name}" data-content="post-${id}" id="js-post-${id}"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-userDetails"><h4 class="message-name">${user(by.name)}</h4><h5 class="userTitle message-userTitle" dir="auto">${by.title || 'Member'}</h5>${banner}</div></section></div>
<div class="message-cell message-cell--main"><div class="message-main"><header class="message-attribution"><ul class="message-attribution-main listInline"><li class="u-concealed"><a href="${pathOf(one)}post-${id}" rel="nofollow">${time(at)}</a></li></ul></header><div class="message-content"><div class="message-userContent"><article class="message-body"><div class="bbWrapper">${text}</div></article></div></div></div></div></div></article>`;
  };
  const thread = (one: Topic): Answer => {
    const closed = one.closed
      ? '<dl class="blockStatus"><dt>Status</dt><dd class="blockStatus-message blockStatus-message--locked">Not open for further replies.</dd></dl>'
      : '';
    const posts = postsOf(all, one, now).map((post, index) => message(one, post, index));
    const crumbs = `<ul class="p-breadcrumbs"><li><a href="${boardPath(one.in)}"><span>${sections.find(({ id }) => id === one.in)?.name}</span></a></li></ul>`;
    return page(
      'thread_view',
      one.title,
      `${crumbs}<h1 class="p-title-value">${solved(one)}${one.title}</h1>${closed}<div class="block-body js-replyNewMessageContainer">${posts.join('')}</div>`,
    );
  };
  return (url) => {
    if (!url.pathname.startsWith(base)) return null;
    const inside = new URL(`/${url.pathname.slice(base.length)}`, url);
    return route(inside, [
      [/^\/$/, index],
      [/^\/whats-new\/posts\/?$/, () => list('New posts', byActivity(all, now))],
      [
        /^\/forums\/[^/]*\.(\d+)\/$/,
        (id = '') =>
          list(sections.find((one) => String(one.id) === id)?.name ?? '', byActivity(all, now, inSection(all, Number(id)))),
      ],
      [
        /^\/threads\/[^/]*\.(\d+)\/(?:latest)?$/,
        (id = '') => {
          const one = all.topics.find((each) => String(each.id) === id);
          return one ? thread(one) : null;
        },
      ],
    ]);
  };
}
