import { htmlAdapter } from './html-rows.ts';

/** Simple Machines Forum 2.1, then 2.0. */
export const smf = htmlAdapter({
  id: 'smf',
  topics: [
    {
      rows: '#topic_container > div',
      title: '[id^="msg_"] a, .message_index_title a[href*="topic"]',
      author: '.info_block .floatleft a, .info_block a[href*="action=profile"]',
      last: '.lastpost',
      replies: '.board_stats',
      pinned: '.sticky',
      closed: '.locked, .lock',
      moved: '.main_icons.move',
      solved: '.main_icons.solved, img[src*="solved"]',
    },
    {
      rows: '#messageindex tr:has([id^="msg_"])',
      title: '[id^="msg_"] a',
      author: 'td.subject p a',
      last: 'td.lastpost',
      replies: 'td.stats',
      pinned: '[class*="stickybg"]',
      closed: '[class*="lockedbg"]',
      moved: 'img[src*="moved"]',
      solved: 'img[src*="solved"]',
    },
  ],
  posts: [
    {
      posts: '#forumposts .post_wrapper',
      author: '.poster h4 a[href*="profile"], .poster h4',
      at: '.keyinfo .smalltext, .postinfo .smalltext, .postinfo',
      text: '.post .inner, .post',
      titles: '.poster .membergroup, .poster .postgroup',
      ownTitles: '.poster .title',
      more: '.pagelinks a.nav_page, .pagelinks a.navPages',
      before: '.pagelinks a.nav_page .previous_page, link[rel="prev"][href*="topic="]',
    },
  ],
  sections: [
    {
      rows: '.up_contain:has(a.subject), tr:has(td.info a.subject)',
      link: 'a.subject',
      description: '.board_description, td.info p',
    },
  ],
});
