import { htmlAdapter } from './html-rows.ts';

/** XenForo 2, then 1. */
export const xenforo = htmlAdapter({
  id: 'xenforo',
  recent: ['whats-new/posts/', 'find-new/posts'],
  topics: [
    {
      rows: '.structItem--thread, .structItem:has(.structItem-startDate)',
      title: '.structItem-title a:not(.labelLink)',
      author: '.structItem-minor .username, .structItem-parts .username',
      started: '.structItem-startDate',
      last: '.structItem-latestDate, .structItem-cell--latest time',
      replies: '.structItem-cell--meta dl:not(.structItem-minor) dd',
      pinned: '.structItem-status--sticky',
      closed: '.structItem-status--locked',
      solved: '.structItem-status--solved, .structItem-status--solution, .structItem--solved',
      moved: '.structItem-status--redirect',
    },
    {
      rows: 'li.discussionListItem',
      title: '.title a:not(.prefixLink)',
      author: '.posterDate .username',
      started: '.posterDate .DateTime',
      last: '.lastPostInfo .DateTime',
      replies: '.stats .major dd',
      pinned: '.sticky',
      closed: '.locked',
      moved: '.redirect',
    },
  ],
  posts: [
    {
      posts: 'article.message--post',
      author: '.message-name .username, .message-name',
      at: '.message-attribution-main time, .message-attribution time, .message-date time',
      text: '.message-body .bbWrapper, .message-body',
      titles: '.message-userDetails .userBanner, .message-cell--user .userBanner',
      ownTitles: '.message-userTitle',
      staff: '.message-cell--user .userBanner--staff',
      solution: '.message--solution',
      more: '.pageNav-page',
      before: 'a.pageNav-jump--prev',
      closed: '.blockStatus-message--locked',
    },
    {
      posts: 'li.message[id^="post-"]',
      author: '.userText .username, .username',
      at: '.messageMeta .DateTime, .datePermalink .DateTime',
      text: '.messageText',
      titles: '.messageUserBlock .userBanner',
      ownTitles: '.userTitle',
      staff: '.messageUserBlock .bannerStaff',
      more: '.PageNav a',
      before: '.PageNav[data-page]:not([data-page="1"])',
    },
  ],
  sections: [
    {
      rows: '.node--forum, .node--category .node:has(.node-stats)',
      link: '.node-title a',
      description: '.node-description',
      topics: '.node-stats dd',
    },
    { rows: 'li.node.forum', link: '.nodeTitle a', description: '.nodeDescription', topics: '.nodeStats dd' },
  ],
});
