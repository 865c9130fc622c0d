import { type Answer, html, type Site, sheet } from '../help-centres/site.ts';
import { byActivity, type Content, inSection, iso, lastOf, personOf, postsOf, search, type Topic } from './content.ts';

const perPage = 25;

const words = {
  en: {
    topics: 'Topics',
    posts: 'Posts',
    replies: 'Replies',
    views: 'Views',
    last: 'Last post',
    by: 'by',
    none: 'No posts',
    moved: 'This topic has been moved',
    nothing: 'No suitable matches were found.',
    back: 'Go to advanced search',
    search: 'Search…',
  },
  de: {
    topics: 'Themen',
    posts: 'Beiträge',
    replies: 'Antworten',
    views: 'Zugriffe',
    last: 'Letzter Beitrag',
    by: 'von',
    none: 'Keine Beiträge',
    moved: 'Dieses Thema wurde verschoben',
    nothing: 'Es wurden keine passenden Ergebnisse gefunden.',
    back: 'Zur erweiterten Suche',
    search: 'Suche…',
  },
} as const;

/** phpBB 3.3 with the standard theme, in the folder `base`: ranks below names, machine times, a shadow where a topic was moved from. */
export function phpbb(all: Content, now: number, base: string): Site {
  const { name, sections } = all;
  const say = words[all.language === 'de' ? 'de' : 'en'];
  const lists = new Map<number, readonly Topic[]>();
  const listOf = (id: number): readonly Topic[] => {
    const list = lists.get(id) ?? byActivity(all, now, inSection(all, id));
    lists.set(id, list);
    return list;
  };
  const topics = new Map(all.topics.map((one) => [String(one.id), one]));
  const time = (at: number): string => `<time datetime="${iso(at).replace('.000Z', '+00:00')}">${iso(at).slice(0, 10)}</time>`;
  const user = (title: string): string =>
    `<a href="./memberlist.php?mode=viewprofile&amp;un=${encodeURIComponent(title)}" class="username">${title}</a>`;
  const page = (section: string, title: string, main: string): Answer => {
    const box = `<div id="search-box" class="search-box search-header" role="search"><form action="./search.php" method="get" id="search"><input name="keywords" id="keywords" type="search" maxlength="128" class="inputbox search tiny" placeholder="${say.search}"><button type="submit">${say.search}</button></form></div>`;
    const body = `<div id="wrap" class="wrap"><div id="page-header"><a id="logo" href="${base}index.php">${name}</a>${box}<ul id="nav-main"><li><a href="${base}app.php/help/faq">FAQ</a></li></ul></div><div id="page-body">${main}</div>
<div id="page-footer"><div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>&reg; Forum Software</div></div></div>`;
    return html(
      sheet({ language: all.language, title: `${name} - ${title}`, bodyClass: `section-${section} ltr` }, body).replace(
        '<body ',
        '<body id="phpbb" ',
      ),
    );
  };
  const index = (): Answer => {
    const rows = sections.map(({ id, name: title, about }) => {
      const inside = listOf(id);
      const newest = inside[0];
      const last = newest && lastOf(all, newest, now);
      const posts = inside.reduce((sum, { replies }) => sum + replies.length + 1, 0);
      const lastCell =
        newest && last
          ? `<a href="./viewtopic.php?p=${last.id}#p${last.id}" class="lastsubject">${newest.title}</a> <br>${say.by} ${user(last.by.name)}<br>${time(last.at)}`
          : say.none;
      return `<li class="row"><dl class="row-item forum_read"><dt title="${say.none}"><div class="list-inner"><a href="./viewforum.php?f=${id}" class="forumtitle">${title}</a><br>${about}</div></dt><dd class="topics">${inside.length} <dfn>${say.topics}</dfn></dd><dd class="posts">${posts} <dfn>${say.posts}</dfn></dd><dd class="lastpost"><span>${lastCell}</span></dd></dl></li>`;
    });
    const head = `<ul class="topiclist"><li class="header"><dl class="row-item"><dt><div class="list-inner">Forum</div></dt><dd class="topics">${say.topics}</dd><dd class="posts">${say.posts}</dd><dd class="lastpost"><span>${say.last}</span></dd></dl></li></ul>`;
    return page(
      'index',
      'Index',
      `<div class="forabg"><div class="inner">${head}<ul class="topiclist forums">${rows.join('')}</ul></div></div>`,
    );
  };
  const row = (one: Topic, shadow = false, isHit = false): string => {
    const last = lastOf(all, one, now);
    const place = `<a href="./viewforum.php?f=${one.in}">${sections.find(({ id }) => id === one.in)?.name ?? ''}</a>`;
    // Only narrow screens show who wrote last below the title; a search names the starter in a block without a class of its own.
    const narrow = `<div class="responsive-show" style="display: none;">${say.last} ${say.by} ${user(last.by.name)} &laquo; <a href="./viewtopic.php?p=${last.id}#p${last.id}">${time(last.at)}</a>${isHit ? `<br>${place}` : ''}</div>`;
    const starter = `<div class="${isHit ? '' : 'topic-poster '}responsive-hide left-box">${say.by} ${user(personOf(all, one.by).name)} &raquo; ${time(now - one.hours * 3_600_000)}${isHit ? ` &raquo; ${place}` : ''}</div>`;
    const kind = shadow ? 'topic_moved' : one.pinned ? 'sticky_read' : one.closed ? 'topic_read_locked' : 'topic_read';
    return `<li class="row bg1${one.pinned ? ' sticky' : ''}"><dl class="row-item ${kind}"><dt title="${shadow ? say.moved : ''}"><div class="list-inner"><a href="./viewtopic.php?t=${one.id}" class="topictitle">${one.title}</a><br>${narrow}${starter}</div></dt><dd class="posts">${one.replies.length} <dfn>${say.replies}</dfn></dd><dd class="views">${one.id} <dfn>${say.views}</dfn></dd><dd class="lastpost"><span><dfn>${say.last}</dfn> ${say.by} ${user(last.by.name)}<br>${time(last.at)}</span></dd></dl></li>`;
  };
  const list = (rows: readonly string[], pages: readonly string[]): string =>
    `<div class="action-bar"><div class="pagination"><ul>${pages.map((href, at) => `<li><a class="button" href="${href}" role="button">${at + 1}</a></li>`).join('')}</ul></div></div>
<div class="forumbg"><div class="inner"><ul class="topiclist"><li class="header"><dl class="row-item"><dt><div class="list-inner">${say.topics}</div></dt><dd class="posts">${say.replies}</dd><dd class="views">${say.views}</dd><dd class="lastpost"><span>${say.last}</span></dd></dl></li></ul><ul class="topiclist topics">${rows.join('')}</ul></div></div>`;
  const board = (id: number, start: number): Answer | null => {
    const section = sections.find((one) => one.id === id);
    if (!section) return null;
    const shown = listOf(id).slice(start, start + perPage);
    const shadows = start === 0 ? all.topics.filter(({ moved }) => moved === id) : [];
    const pages = Array.from(
      { length: Math.min(5, Math.ceil(listOf(id).length / perPage)) },
      (_, at) => `./viewforum.php?f=${id}&amp;start=${at * perPage}`,
    );
    const rows = [...shown.map((one) => row(one)), ...shadows.map((one) => row(one, true))];
    const title = `<h2 class="forum-title"><a href="./viewforum.php?f=${id}">${section.name}</a></h2>`;
    return page('viewforum', section.name, title + list(rows, pages));
  };
  const thread = (one: Topic): Answer => {
    const posts = postsOf(all, one, now).map(
      (
        { id, by, at, text },
        index,
      ) => `<div id="p${id}" class="post has-profile bg2"><div class="inner"><dl class="postprofile" id="profile${id}"><dt class="${by.title ? 'has-profile-rank' : 'no-profile-rank'} no-avatar">${user(by.name)}</dt>${by.title ? `<dd class="profile-rank">${by.title}</dd>` : ''}<dd class="profile-posts"><strong>${say.posts}:</strong> 7</dd></dl>
<div class="postbody"><div id="post_content${id}"><h3><a href="./viewtopic.php?p=${id}#p${id}">${index === 0 ? '' : 'Re: '}${one.title}</a></h3><p class="author"><span class="responsive-hide">${say.by} <strong>${user(by.name)}</strong> &raquo; </span>${time(at)}</p><div class="content">${text}</div></div></div></div></div>`,
    );
    const section = sections.find(({ id }) => id === one.in);
    const crumbs = `<ul id="nav-breadcrumbs"><li class="breadcrumbs"><span class="crumb"><a href="./viewforum.php?f=${one.in}">${section?.name}</a></span></li></ul>`;
    const locked = one.closed
      ? '<a class="button" title="locked"><span>Gesperrt</span> <i class="icon fa-lock fa-fw"></i></a>'
      : '';
    return page(
      'viewtopic',
      one.title,
      `${crumbs}<h2 class="topic-title"><a href="./viewtopic.php?t=${one.id}">${one.title}</a></h2>${locked}${posts.join('')}`,
    );
  };
  const found = (asked: URLSearchParams): Answer => {
    const active = asked.has('search_id');
    const hits = active ? byActivity(all, now).slice(0, perPage) : search(all, asked.get('keywords') ?? '', now);
    if (hits.length === 0)
      return page(
        'search',
        say.search,
        `<div class="panel" id="message"><p>${say.nothing}</p></div><p><a href="./search.php">${say.back}</a></p>`,
      );
    return page(
      'search',
      say.search,
      list(
        hits.map((one) => row(one, false, true)),
        [],
      ),
    );
  };
  return (url) => {
    const asked = url.searchParams;
    if (!url.pathname.startsWith(base)) return null;
    const file = url.pathname.slice(base.length);
    if (file === '' || file === 'index.php') return index();
    if (file === 'viewforum.php') return board(Number(asked.get('f')), Number(asked.get('start') ?? 0));
    if (file === 'search.php') return found(asked);
    const post = asked.get('p');
    const one = file === 'viewtopic.php' ? topics.get(asked.get('t') ?? post?.slice(0, -1) ?? '') : undefined;
    return one ? thread(one) : null;
  };
}
