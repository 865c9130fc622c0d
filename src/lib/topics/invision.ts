import { htmlAdapter } from './html-rows.ts';

/** Invision Community 5, then 4. */
export const invision = htmlAdapter({
  id: 'invision',
  topics: [
    {
      rows: '.ipsData__item:has(.ipsData__title a[href*="topic"])',
      title: '.ipsData__title a[href*="topic"]',
      author: '.ipsData__meta a[href*="profile"]',
      started: '.ipsData__meta',
      last: '.ipsData__last time',
      replies:
        '.ipsData__stats [data-stattype="forums_comments"], .ipsData__stats [data-stattype="num_comments"], .ipsData__stats li:first-child',
      pinned: '.fa-thumbtack, .ipsBadge--pinned',
      closed: '.fa-lock, .ipsBadge--locked',
      solved: '.ipsBadge--solved, .ipsBadge .fa-circle-check',
      moved: '.fa-arrow-right',
    },
    {
      rows: '.ipsDataItem:has(.ipsDataItem_title a[href*="topic"])',
      title: '.ipsDataItem_title a[href*="/topic/"], .ipsDataItem_title a[href*="showtopic"], .ipsDataItem_title a',
      author: '.ipsDataItem_meta a[href*="profile"]',
      started: '.ipsDataItem_meta',
      last: '.ipsDataItem_lastPoster time',
      replies:
        '.ipsDataItem_stats [data-stattype="forums_comments"], .ipsDataItem_stats li:first-child .ipsDataItem_stats_number',
      pinned: '.fa-thumb-tack, .fa-thumbtack',
      closed: '.fa-lock',
      solved: '.cTopicSolved, .fa-check-circle, .ipsBadge .fa-check',
      moved: '.fa-arrow-right',
    },
  ],
  posts: [
    {
      posts: 'article[id^="elComment_"], .ipsComment[data-commentid]:not(article *)',
      author: '.ipsEntry__username, .cAuthorPane_author',
      at: '.ipsComment_meta time, .ipsEntry__date time, .ipsEntry__header time',
      text: '[data-role="commentContent"]',
      titles: '[data-role="group"], .ipsEntry__group',
      ownTitles: '.cAuthorPane_info [data-role="member-title"]',
      staff: '.ipsComment_highlightedGroup, .ipsEntry--highlighted',
      solution: '.ipsComment_solved, .ipsEntry--solved',
      more: '.ipsPagination a[data-page]:not([data-page="1"])',
      before: '.ipsPagination_prev:not(.ipsPagination_inactive) a, .ipsPagination__prev:not(.ipsPagination__inactive) a',
    },
  ],
  sections: [
    {
      rows: '.cForumRow, .ipsData__item:has(.ipsData__title a[href*="forum"])',
      link: '.ipsDataItem_title a[href*="forum"], .ipsData__title a[href*="forum"]',
      description: '.ipsDataItem_meta, .ipsData__desc',
    },
  ],
});
