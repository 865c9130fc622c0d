import { type Answer, html, type Site, sheet } from '../help-centres/site.ts';
import { byActivity, type Content, inSection, lastOf, personOf, postsOf, type Topic } from './content.ts';
import { americanTime } from './local-time.ts';

/** MyBB 1.8 in a folder of the site: local times without a zone, replies behind a link, a search that has to be posted. */
export function mybb(all: Content, now: number, base: string): Site {
  const { name, sections } = all;
  const time = (at: number): string => americanTime(at, now, -5);
  const user = (title: string): string => `<a href="${base}member.php?action=profile&amp;uid=${title.length}">${title}</a>`;
  const page = (title: string, main: string): Answer => {
    const box = `<form action="${base}search.php" method="post"><input name="keywords" type="text" class="textbox"><input value="Search" type="submit" class="button"><input type="hidden" name="action" value="do_search"></form>`;
    const body = `<div id="container"><div id="header"><a href="${base}index.php">${name}</a>${box}</div><div id="content">${main}</div><div id="footer"><span id="copyright">Powered By <a href="https://mybb.com" target="_blank" rel="noopener">MyBB</a>, &copy; 2002-2026 <a href="https://mybb.com">MyBB Group</a>.</span></div></div>`;
    const answer = html(sheet({ title: `${name} Forums - ${title}` }, body));
    return { ...answer, headers: { ...answer.headers, 'set-cookie': 'mybb[lastvisit]=1; path=/' } };
  };
  const index = (): Answer => {
    const rows = sections.map(({ id, name: title, about }) => {
      const inside = byActivity(all, now, inSection(all, id));
      const newest = inside[0];
      const last = newest
        ? `<a href="showthread.php?tid=${newest.id}&amp;action=lastpost" title="${newest.title}"><strong>${newest.title}</strong></a><br>${time(lastOf(all, newest, now).at)}<br>by ${user(lastOf(all, newest, now).by.name)}`
        : 'Never';
      return `<tr><td class="trow1" align="center"><span class="forum_status forum_on"></span></td><td class="trow1"><strong><a href="forumdisplay.php?fid=${id}">${title}</a></strong><div class="smalltext">${about}</div></td><td class="trow1">${inside.length}</td><td class="trow1">${inside.reduce((sum, { replies }) => sum + replies.length + 1, 0)}</td><td class="trow1"><span class="lastpost smalltext">${last}</span></td></tr>`;
    });
    const head =
      '<tr><td class="tcat" colspan="2">Forum</td><td class="tcat">Threads</td><td class="tcat">Posts</td><td class="tcat">Last Post</td></tr>';
    return page('Index', `<table class="tborder">${head}${rows.join('')}</table>`);
  };
  const row = (one: Topic): string => {
    const last = lastOf(all, one, now);
    return `<tr class="inline_row"><td class="trow1 forumdisplay_regular"><span class="thread_status folder"></span></td><td class="trow1 forumdisplay_regular"><div><span><span class="subject_old" id="tid_${one.id}"><a href="showthread.php?tid=${one.id}">${one.title}</a></span></span><div class="author smalltext">${user(personOf(all, one.by).name)}</div></div></td><td class="trow1 forumdisplay_regular"><a href="misc.php?action=whoposted&amp;tid=${one.id}">${one.replies.length}</a></td><td class="trow1 forumdisplay_regular">${one.id}</td><td class="trow1 forumdisplay_regular"><span class="lastpost smalltext">${time(last.at)}<br><a href="showthread.php?tid=${one.id}&amp;action=lastpost">Last Post</a>: ${user(last.by.name)}</span></td></tr>`;
  };
  const board = (id: number): Answer | null => {
    const section = sections.find((one) => one.id === id);
    const head =
      '<tr><td class="tcat" colspan="2">Thread / Author</td><td class="tcat">Replies</td><td class="tcat">Views</td><td class="tcat">Last Post</td></tr>';
    const rows = byActivity(all, now, inSection(all, id)).map(row);
    return section
      ? page(
          section.name,
          `<table class="tborder"><tr><td class="thead"><strong>${section.name}</strong></td></tr>${head}${rows.join('')}</table>`,
        )
      : null;
  };
  const thread = (one: Topic): Answer => {
    const posts = postsOf(all, one, now).map(
      ({
        id,
        by,
        at,
        text,
      }) => `<a name="pid${id}" id="pid${id}"></a><div class="post" id="post_${id}"><div class="post_author"><div class="author_information"><strong><span class="largetext">${user(by.name)}</span></strong><br><span class="smalltext">${by.title || 'Member'}<br></span></div><div class="author_statistics">Posts: 7<br>Threads: 2<br>Joined: Nov 2024</div></div>
<div class="post_content"><div class="post_head"><div class="float_right"><strong><a href="showthread.php?tid=${one.id}&amp;pid=${id}#pid${id}">#${id % 10}</a></strong></div><span class="post_date">${time(at)}</span></div><div class="post_body scaleimages" id="pid_${id}">${text}</div></div></div>`,
    );
    const crumbs = `<div class="navigation"><a href="index.php">${name}</a> &rsaquo; <a href="forumdisplay.php?fid=${one.in}">${sections.find(({ id }) => id === one.in)?.name}</a></div>`;
    return page(
      one.title,
      `${crumbs}<table class="tborder"><tr><td class="thead"><strong>${one.title}</strong></td></tr><tr><td id="posts_container"><div id="posts">${posts.join('')}</div></td></tr></table>`,
    );
  };
  return (url) => {
    if (!url.pathname.startsWith(base)) return null;
    const file = url.pathname.slice(base.length);
    if (file === '' || file === 'index.php') return index();
    if (file === 'forumdisplay.php') return board(Number(url.searchParams.get('fid')));
    const one = file === 'showthread.php' ? all.topics.find(({ id }) => String(id) === url.searchParams.get('tid')) : undefined;
    return one ? thread(one) : null;
  };
}
