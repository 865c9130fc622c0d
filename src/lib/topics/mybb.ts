import { htmlAdapter } from './html-rows.ts';

/** MyBB; the day is in a title where the text says "9 hours ago". */
export const mybb = htmlAdapter({
  id: 'mybb',
  recent: ['search.php?action=getdaily&days=30'],
  topics: [
    {
      rows: 'tr:has([id^="tid_"] a[href])',
      title: '[id^="tid_"] a',
      author: '.author',
      started: '.thread_start_datetime',
      last: '.lastpost',
      replies: 'a[href*="whoposted"]',
      pinned: '.forumdisplay_sticky',
      closed: '[class*="lockfolder"], [class*="closefolder"], [class*="closelock"]',
      moved: '[class*="movefolder"], [class*="movedfolder"]',
      solved: '[class*="solved" i]',
    },
  ],
  posts: [
    {
      posts: 'div.post[id^="post_"]',
      author: '.author_information .largetext, .post_author .largetext',
      at: '.post_date',
      text: '.post_body',
      titles: '.author_information img[src*="groupimages"]',
      ownTitles: '.author_information > .smalltext, .author_information .usertitle',
      more: '.pagination a[href*="page"]',
      before: '.pagination a.pagination_previous',
    },
    {
      posts: 'table[id^="post_"]',
      author: '.largetext',
      at: '.post_date, td.tcat .smalltext, .smalltext',
      text: '.post_body',
      more: '.pagination a[href*="page"]',
      before: '.pagination a.pagination_previous',
    },
  ],
  sections: [
    {
      rows: 'tr:has(strong > a[href*="forumdisplay.php?fid="]), tr:has(strong > a[href*="forum-"])',
      link: 'strong > a',
      description: 'strong + .smalltext, strong ~ div.smalltext',
      topics: 'td:nth-last-child(3)',
    },
  ],
});
