import { htmlAdapter } from './html-rows.ts';

/** Who began a topic and when, by version; before it stands what narrow screens see: who wrote in it last, and when. */
const starter = '.topic-poster, .responsive-hide, dt:not(:has(.topic-poster, .responsive-hide, .responsive-show))';

/** phpBB 3 in the prosilver style and those made from it, then the older subsilver2. */
export const phpbb = htmlAdapter({
  id: 'phpbb',
  recent: ['search.php?search_id=active_topics'],
  topics: [
    {
      rows: 'ul.topiclist li.row:has(a.topictitle)',
      title: 'a.topictitle',
      author: `:is(${starter}) :is(.username, .username-coloured)`,
      started: starter,
      last: 'dd.lastpost',
      replies: 'dd.posts',
      pinned: '.sticky, .announce, .global-announce, [class*="sticky_"], [class*="announce_"]',
      closed: '[class*="_locked"]',
      moved: '.topic_moved',
      solved: '.fa-check-circle, [class*="solved" i]',
    },
    {
      rows: 'tr:has(a.topictitle)',
      title: 'a.topictitle',
      author: '.topicauthor',
      last: 'td:last-child .topicdetails',
      replies: '.topicdetails',
      pinned: 'img[src*="sticky"], img[src*="announce"]',
      closed: 'img[src*="_locked"]',
      moved: 'img[src*="topic_moved"]',
    },
  ],
  posts: [
    {
      posts: 'div.post[id^="p"]:has(.postbody)',
      author: '.author .username, .author .username-coloured, .author strong, .postprofile .username, .postprofile dt a',
      at: '.postbody .author',
      text: '.content',
      titles: '.profile-rank, .postprofile dt + dd:not([class]), .postprofile dd:has(img[src*="ranks/"]) img',
      solution: '.answer, [class*="solved_post" i]',
      more: '.pagination a[href*="start="]',
      before: '.pagination li.previous a, .pagination a[rel="prev"]',
      closed: '.action-bar .fa-lock, .locked-icon, .buttons .locked-icon',
    },
    {
      posts: 'table.tablebg:has(.postauthor)',
      author: '.postauthor',
      at: 'td.gensmall, td .gensmall',
      text: '.postbody',
      ownTitles: '.postdetails',
      more: '.gensmall a[href*="start="], .pagination a[href*="start="]',
    },
  ],
  sections: [
    {
      rows: 'ul.topiclist.forums li.row',
      link: 'a.forumtitle',
      description: '.forum-desc, .list-inner, dt',
      topics: 'dd.topics',
    },
    { rows: 'tr:has(a.forumlink)', link: 'a.forumlink', description: '.forumdesc', topics: 'td.row2 .topicdetails' },
  ],
});
